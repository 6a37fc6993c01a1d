"""Who speaks in a paper and on which side: the parties by role and name, their counsel, and whose paper it is."""

from __future__ import annotations

import re

from particulars.analyses.ledgers.rows import Origin
from particulars.reading.actors import PRONOUN, actor_pattern, normal
from particulars.reading.caption import Caption
from particulars.reading.defined_terms import definitions

_PLAINTIFFS = r"(?:plaintiff|petitioner|appellant|movant|claimant|relator)s?"
_DEFENDANTS = r"(?:defendant|respondent|appellee)s?"
_SIDE = re.compile(rf"(?:(?P<plaintiff>{_PLAINTIFFS})|(?P<defendant>{_DEFENDANTS}))(?:['’]s?)?\b", re.I)
_TITLED = re.compile(
    r"\b(?P<role>PLAINTIFFS?|DEFENDANTS?)\s+(?!['’])(?P<name>[A-Z][\w&-]{3,})(?=,|\s(?:INC|LLC|L\.|CORP|CO\b))", re.I
)
_COUNSEL = r"(?:['’]s?\s(?:counsel|attorneys?|lawyers?))?"
_LOWER_ROLE = re.compile(rf"(?:[Tt]he\s)?(?:{_PLAINTIFFS}|{_DEFENDANTS})(?:['’]s?\s\w+)?")
_AMONG_MANY = re.compile(r"\b(?:an?|any|each|every|either|both|no|some|other|moving|opposing)\s(?:\w+\s)?$", re.I)
_NOBODYS = re.compile(
    r"(?:any|each|either|both)\b|(?:the\s)?(?:ISPs?|subscribers?|witness|deponents?|mediator|referee|monitor|non-?part|receiver|(?:\w+\s)?clerk|special\smaster|does?\s)",
    re.I,
)  # no party of this case, or none in particular
_NO_SUBJECT = re.compile(
    r"\b(?:of|for|by|to|against|with|from|between|than|on|in|about|at|via|over|under|like|unlike)\s(?:the\s)?$"
)
_NAMED_BEFORE = re.compile(r"(?:^|[^.!?:;,—–]\s)[A-Z][\w.’'-]*\s$")
_OPENS = re.compile(
    r"^(?:But|However|While|Although|Though|Here|Indeed|Instead|Thus|As|Because|Since|Moreover|Also|And|Now|Yet)\s$"
)


class Speakers:
    """The speakers that a paper can name: a pattern for them, and the side of each."""

    def __init__(self, caption: Caption, words: str) -> None:
        self._sides = _names(caption, words)
        names = "|".join(re.escape(n) for n in sorted(self._sides, key=len, reverse=True))
        own = rf"|(?:{names})(?:\s(?:Plaintiffs|Defendants))?" if names else ""
        self.pattern = rf"(?:(?:{actor_pattern(caption, words)}{own}){_COUNSEL}|{PRONOUN})"
        self._any = re.compile(rf"(?<![\w’'-])(?:{actor_pattern(caption, words)}{own}){_COUNSEL}")
        upper = len(re.findall(r"(?<=[a-z,] )(?:Plaintiff|Defendant)s?\b", words))
        lower = len(re.findall(r"(?<=[a-z,] )(?:plaintiff|defendant)s?\b", words))
        self._names_roles_by_capital = upper > 3 * lower

    def who(self, said: str, before: str) -> str | None:
        """The speaker's printed name, or None for nobody in particular.

        A pronoun is the only one named before it in the sentence that it fits; where a court or two sides are named,
        it is nobody.
        """
        if re.fullmatch(PRONOUN, said):
            return self._meant(said, before)
        if any(p.search(before) for p in (_AMONG_MANY, _NO_SUBJECT)) or _NOBODYS.match(said):
            return None
        if _LOWER_ROLE.fullmatch(said) and said[:1].islower() and self._may_be_anothers(before):
            return None
        return normal(said)

    def _may_be_anothers(self, before: str) -> bool:
        """Whether a role in small letters may be that of another case: `the plaintiff`, `the Roe plaintiffs`."""
        return self._names_roles_by_capital or bool(_NAMED_BEFORE.search(before) and not _OPENS.match(before))

    def _meant(self, pronoun: str, before: str) -> str | None:
        plural = pronoun.lower() == "they"
        named = {normal(m.group()) for m in self._any.finditer(before)}
        fits = {re.sub(rf"{_COUNSEL[:-1]}$", "", n) for n in named if _is_plural(n) is plural}
        if re.search(r"\b(?:[Cc]ourt|[Jj]udge)\b", before) or len(fits) != 1 or len({self.side(n) for n in named}) > 1:
            return None
        return fits.pop()

    def side(self, who: str | None) -> str | None:
        """`plaintiff` or `defendant`, or None where the name does not tell."""
        if who is None:
            return None
        role = _SIDE.match(re.sub(r"^the\s", "", who, flags=re.I))
        if role:
            return "plaintiff" if role["plaintiff"] else "defendant"
        bare = re.sub(rf"{_COUNSEL[:-1]}$", "", who)
        last = _SIDE.search(bare)
        if last:
            return "plaintiff" if last["plaintiff"] else "defendant"
        return next((side for name, side in self._sides.items() if bare.casefold().startswith(name.casefold())), None)

    def named_in(self, words: str) -> list[str]:
        """The speakers some words name, each once."""
        return list(dict.fromkeys(normal(m.group()) for m in self._any.finditer(words)))


def _is_plural(who: str) -> bool:
    return bool(
        re.match(r"(?:[Dd]efendants|[Pp]laintiffs|[Pp]etitioners|[Rr]espondents|[Aa]ppell(?:ants|ees)|Parties)\b", who)
    )


def paper_side(caption: Caption) -> str | None:
    """Whose side a party's paper is on, from its title or its signer; None where neither says."""
    for words in ((caption.title or "")[:60], caption.signer_capacity or ""):
        if found := _SIDE.search(words):
            return "plaintiff" if found["plaintiff"] else "defendant"
    return None


def origin(speaker_side: str | None, is_courts: bool, author_side: str | None) -> Origin:
    """Who reports a party's words in this paper."""
    if is_courts:
        return Origin.COURT
    if speaker_side is None or author_side is None:
        return Origin.UNSETTLED
    return Origin.ITSELF if speaker_side == author_side else Origin.OPPONENT


def _names(caption: Caption, words: str) -> dict[str, str]:
    """Names by which the paper itself calls a party, with the party's side."""
    found: dict[str, str] = {}
    sides = (("plaintiff", caption.plaintiffs), ("defendant", caption.defendants))
    for side, parties in sides:
        for party in parties:
            first = re.match(r"[A-Za-z][\w&’'-]{3,}", party)
            if first and first.group().casefold() not in _COMMON:
                _note(found, words, first.group(), side)
    for defined in definitions(words[:12000]):
        for side, parties in sides:
            if any(defined.term.casefold() in party.casefold() for party in parties):
                found.setdefault(defined.term, side)
    for titled in _TITLED.finditer(caption.title or ""):
        _note(found, words, titled["name"], "plaintiff" if titled["role"].lower().startswith("p") else "defendant")
    return found


def _note(found: dict[str, str], words: str, name: str, side: str) -> None:
    """A name as the prose prints it, not in capitals."""
    for m in re.finditer(rf"\b{re.escape(name)}\b", words, re.I):
        if not m.group().isupper() and m.group()[0].isupper():
            found.setdefault(m.group(), side)
            return


_COMMON = frozenset("united state states city county people board does john jane first national american state".split())
