"""Whom an order means: the parties by role or name, their counsel, the clerk; never a party in general."""

from __future__ import annotations

import re
import unicodedata

from particulars.reading.caption import Caption

_ROLES = (
    r"(?:Plaintiff|Defendant|Petitioner|Respondent|Appellant|Appellee|Movant|Debtor|Trustee|Claimant|Intervenor|Relator|"
    r"(?:Counter|Cross|Third-Party)-?(?:claimant|defendant|plaintiff|Plaintiff|Defendant))s?"
)
ROLE = rf"(?:[Tt]he\s)?(?:{_ROLES}|{_ROLES.lower()})(?:\s[A-Z][\w.&’'-]+(?:,?\s(?:[A-Z&][\w.&’'-]*|Inc\.|LLC))*)?"
_OTHERS = (
    r"(?:[Tt]he\s)?(?:(?:[Ll]ead|[Ll]iaison|[Dd]efense|[Oo]pposing)\s)?[Cc]ounsel(?:\s(?:for|of)\s(?:the\s)?(?:\w+\s?){1,3}?)?"
    r"|(?:[Tt]he\s|[Bb]oth\s|[Aa]ll\s|[Ee]ach\s|[Ee]ither\s|[Aa]ny\s)?(?:[Rr]emaining\s|[Pp]roducing\s|[Rr]eceiving\s|[Rr]equesting\s|[Rr]esponding\s|[Dd]esignating\s|[Mm]oving\s|[Oo]pposing\s)?"
    r"[Pp]art(?:y|ies)|[Tt]he\s(?:ISPs?|[Ss]ubscribers?|[Ww]itness(?:es)?|[Dd]eponents?|[Mm]ediator|[Rr]eferee|[Mm]onitor|[Nn]on-?part(?:y|ies))|(?:John\s|Jane\s)?Does?\s(?:Nos?\.\s)?\d{1,5}(?:\s?[-–]\s?\d{1,5})?|[Tt]he\s(?:(?:Case|Trial|Court)\s)?[Cc]lerk(?:\sof\s(?:the\s)?(?:[Tt]his\s)?Court)?|[Tt]he\s(?:[Ss]pecial\s[Mm]aster|[Gg]overnment|United\sStates|Commissioner|Receiver|Trustee)"
)
PRONOUN = r"(?:[Tt]hey|[Ii]t|[Hh]e|[Ss]he)"


def actor_pattern(caption: Caption, words: str) -> str:
    """A pattern for whoever this paper can put under a duty: roles, counsel, the clerk, and the parties' own names."""
    names = sorted(_names(caption, words), key=len, reverse=True)
    own = "|".join(re.escape(n).replace(r"\ ", r"\s+") for n in names)
    return rf"(?:{ROLE}|{_OTHERS}{'|' + own if own else ''})"


def _names(caption: Caption, words: str) -> set[str]:
    """Each party's whole name, its first distinctive word where the paper uses it alone, and defined short names."""
    found: set[str] = set()
    bare_words = without_accents(words)
    for party in (*caption.plaintiffs, *caption.defendants):
        bare = re.sub(r",?\s*(?:et al\.?|d/b/a.*|a/k/a.*)$", "", party).strip()
        first = re.match(r"[^\W\d_][\w&’'-]{3,}", bare)
        short = _ENTITY.sub("", bare)
        for name in (
            bare,
            bare.title(),
            short,
            short.title(),
            first.group() if first else "",
            first.group().title() if first else "",
        ):
            if len(name) > 3:
                inside = re.finditer(rf"\b{re.escape(without_accents(name))}\b", bare_words)
                found |= {words[m.start() : m.end()] for m in inside}  # as the paper prints it
    found |= {m[1] for m in re.finditer(r"\(“([A-Z][\w&’'-]+(?:\s[A-Z][\w&’'-]+)?)”\)", words[:8000])}
    return {n for n in found if n.lower() not in _NO_NAMES}


_ENTITY = re.compile(
    r"(?:,?\s(?:Inc\.?|L\.?L\.?C\.?|L\.?L\.?P\.?|L\.P\.|Ltd\.?|Co\.|Corp(?:\.|oration)|Company|Limited|AB|AG|GmbH|S\.A\.|N\.A\.))+$",
    re.I,
)
_NO_NAMES = frozenset(
    "complaint application motion order agreement reply opposition the does mot opp compl action court plan petition date doe john jane".split()
)


def normal(who: str) -> str:
    """The printed form of an actor: no article, its first letter a capital, one space between words."""
    bare = re.sub(r"^(?:the)\s+", "", " ".join(who.split()), flags=re.I)
    return bare[:1].upper() + bare[1:]


def without_accents(words: str) -> str:
    """Words with the accents off their letters, character for character: OCR prints OpCo as ÓPCO.

    For matching alone; what is printed is as the paper has it.
    """
    odd = {ord(c): base for c in set(words) if not c.isascii() and len(base := _base(c)) == 1}
    return words.translate(odd) if odd else words


def _base(letter: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c))


def same_side(one: str, other: str) -> bool:
    """Whether two actors are the same but for number, article and accents (`Defendant`, `the Defendants`)."""
    a, b = (without_accents(normal(who)).lower().rstrip("s") for who in (one, other))
    return a == b


def opponent(who: str | None) -> str | None:
    """The other side of a plaintiff or defendant named by role; None for anybody else."""
    if not who:
        return None
    for mine, theirs in (("Plaintiff", "Defendants"), ("Defendant", "Plaintiff")):
        if normal(who).lower().startswith(mine.lower()):
            return theirs
    return None
