"""What the answering party says for itself in a response: its main clauses, each with who speaks and what it does.

Subject to its objections, Acme will produce mail, but declines to search chats.
|------- opener ---------| |who| |---- does ----|      |------- does ------|
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from particulars.analyses.requests.placing import Stretch

_FINITE = (
    r"(?:will|shall|has|have|had|does|do|did|is|are|was|were|can|cannot|may|might|would|should|could|must|agree[sd]?|declin(?:es|ed?)|refuse[sd]?"
    r"|objects?|objected|den(?:y|ies|ied)|admits?|admitted|stands?|responds?|responded|states?|answers?|refers?|referred|directs?|incorporates?|repeats?"
    r"|produces?|produced|provides?|provided|reserves?|lacks?|relies|rely|identif(?:y|ies|ied)|intends?|undertakes?|neither|never|located|found|withholds?"
    r"|possess(?:es)?|knows?|believes?|expects?|contends?|asserts?|represents?|confirms?|avers?|served|maintains?|understands?|supplements?|claims?)"
)
_ADVERB = (
    r"(?:(?:(?:hereby|further|also|additionally|specifically|expressly|likewise|now|then|therefore|otherwise|accordingly|nevertheless|nonetheless"
    r"|respectfully|presently|currently|concurrently|previously|already|timely|generally|only|thus|instead|each|both|all|again|simply|in\s+turn"
    r"|on\s+(?:this|that|these|those|such)\s+(?:bas[ei]s|grounds?),?)\s+)|,\s[^,;]{2,120},\s+)"
)
_ROLE = r"(?:[Pp]laintiffs?|[Dd]efendants?|[Rr]espondents?|[Pp]etitioners?|(?:[Rr]esponding|[Aa]nswering|[Pp]roducing|[Rr]equesting|[Pp]ropounding)\s+[Pp]art(?:y|ies))"
_NAME = r"(?:(?!(?:There|No|Not|None|See|It|They|This|That|These|Those|Such|Any|All|Each|Admit|Admitted|Deny|Denied|DENIED|DENY|ADMITTED|ADMIT)\b)[A-Z][\w.&’'-]*(?:(?:,?\s+|\s+(?:and|of|the)\s+|\s*&\s*)[A-Z][\w.&’'-]*){0,8},?)"
_PRONOUN = r"(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he|[Ww]e|I)"
_STRANGER = r"(?:(?:any\s|some\s|such\s)?(?:third|other|another|non-?)[\s-]*part(?:y|ies)|(?:the\s|both\s)?parties|(?:its\s|their\s)?counsel|the\s+court|others)"
_SUBJECT = (
    rf"(?:(?:[Tt]he\s+|[Ee]ach\s+(?:of\s+the\s+)?|[Aa]ll\s+)?(?:{_ROLE}(?:\s+{_NAME})?|{_NAME})|{_PRONOUN}|{_STRANGER})"
)
_ELLIPTIC = r"(?:[Aa]dmit(?:ted)?|ADMIT(?:TED)?|[Dd]en(?:y|ied)|DEN(?:Y|IED)|[Nn]one|NONE|[Ss]ee|[Nn]o\s+(?:\w+,?\s+){0,4}(?:documents|materials|information)|[Tt]here\s+(?:are|is))\b"
_THING = r"(?:(?!No\b)(?:[A-Za-z-]+,?\s+){0,6}?(?:documents|materials|records|communications|things|items|information|source\s+code|productions?)(?:\s+(?:responsive|relating|concerning|in|of|to)\s+[^,;]{1,80}?)?(?:,\s[^,;]{2,60},)?\s+(?:will|shall|has|have|was|were|is|are)\s)"
_OPENS = rf"(?:{_SUBJECT}\s+{_ADVERB}*{_FINITE}\b|{_ELLIPTIC}|{_THING})"
_CLAUSE = re.compile(
    rf"(?:(?P<who>{_SUBJECT})\s+)?(?P<adverbs>{_ADVERB}*)(?P<does>(?:{_FINITE}\b|{_ELLIPTIC}|{_THING}).*)$", re.S
)
# Where an opener holds a clause of its own, the main clause stands after a comma; after a plain phrase the comma may lack.
_HOLDS_CLAUSE = r"(?:Because|Since|If|Unless|While|Although|Though|Given|When|Where|Once|Until|Should|Provided|To\s|As\s|As:|Assuming|Insofar|Interpreting|Construing|However|Additionally|Accordingly|Further|Moreover|Thus|Therefore|Nevertheless|Nonetheless|Specifically|Finally|Instead|In\s|At\s|With\s|Except|For\s|By\s|Having|Based|Absent|Relying|Through|From|Within|During|After\s|Before|Consistent|Response|RESPONSE|Otherwise)"
_PHRASE = r"(?:After\s+(?:an?\s+)?(?:\w+,?\s+){0,3}(?:inquiry|search|investigation)\b|Subject\s|Notwithstanding|Without|Upon|Pursuant|Following|On\s|Under)"
_OPENER = re.compile(rf"\W*(?P<opener>(?:{_HOLDS_CLAUSE}[^;]*?[,:]\s+|{_PHRASE}[^;]*?\s+))(?={_OPENS})", re.S)
_OPENER_SMALL = re.compile(
    rf"\W*(?P<opener>(?i:{_HOLDS_CLAUSE})[^;]*?,\s+|(?i:{_PHRASE})[^;]*?\s+)(?=(?:{_SUBJECT}\s+)?{_ADVERB}*(?:{_FINITE}\b|{_ELLIPTIC}))",
    re.S,
)
_JOINED = re.compile(
    rf"(?:;\s+(?:and,?\s+|but,?\s+|however,\s+|otherwise,\s+)?|,?\s+(?:and|but),?\s+|,\s+yet\s+|,\s+(?=except\s))(?=(?:except\s+)?(?:(?:on|upon|subject|without|pursuant|after|at)\s[^,;]{{2,90}},?\s+)?(?:{_SUBJECT}\s+)?{_ADVERB}*(?:{_FINITE}|admits)\b)"
)
_WRAPS = re.compile(
    r"(?:responds?|states?|answers?|represents?|confirms?|avers?)(?:\s+as\s+follows)?(?:\s+to\s+(?:this|the)\s[^,:;]{3,60}?)?(?:\s+that\b,?|\s*:|,)\s+(?P<rest>.+)$", re.S
)  # fmt: skip
_OBJECTS = re.compile(
    r"(?:objects?\b|objected\b|incorporates?\b[^;]*\bobjections?\b|repeats?\b[^;]*\bobjections?\b|reserves?\b)"
)
_REQUEST = re.compile(
    r"(?:the\s|this\s|each\s|such\s)?(?:it|they|requests?|interrogator(?:y|ies)|rfps?|rfas?|definitions?|instructions?|terms?|phrases?)\b",
    re.I,
)
_INSIDE = re.compile(
    rf"(?P<who>(?:[Tt]he\s)?(?:{_ROLE}(?:\s{_NAME})?|{_NAME})|{_STRANGER})\s+{_ADVERB}*(?:{_FINITE}|\w{{3,}}ed)\b"
)
_THING_ALONE = re.compile(r"(?:Rolling\s+)?(?:Productions?|Documents|Materials|Records|Communications)")
_QUOTED = re.compile(r"“[^”]{1,1500}”|\"[^\"]{1,1500}\"|\([^()]{0,400}\)")
_CONDITION = re.compile(
    r"\bonly\s+(?:if|upon|when|after|to\s+the\s+extent)\b|\bif\b(?!\s+(?:any|there\s+are\s+any|they\s+exist|located|found|necessary|appropriate|needed|such\s+documents\s+exist)\b)"
    r"|\bunless\b|\bprovided\s+(?:that|Plaintiffs?|Defendants?)\b|\bin\s+the\s+event\b|\bshould\s+the\b|\bassuming\b|\bconditioned\b|\bonce\s+(?!(?:a|the)\s+protective)\S|\bif\s+and\s+(?:only|when)\b"
    r"|\bto\s+the\s+extent\s+(?:that\s+)?(?:the\s+[Cc]ourt|Plaintiff|Defendant|required|ordered)\b|\bupon\s+(?:agreement|Plaintiff|Defendant|payment)\b", re.I,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """One main clause that the answering party says of itself; `start` to `end` is its place in the stretch.

    `does` begins with its verb; `opener` is what stands before it; `sentence` counts the sentences of the response.
    """

    does: str
    opener: str
    start: int
    end: int
    sentence: int

    @property
    def is_conditional(self) -> bool:
        """Whether it is said for a case only ("if the Court so orders")."""
        return bool(_CONDITION.search(self.does) or re.match(r"\W*(?:If|Unless|Should|Assuming|Provided|Once|Insofar)\b", self.opener) or _CONDITION.search(self.opener))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Heard:
    """What a response says: the clauses of the answering party, the sentences that object, and those of anybody else."""

    said: tuple[Said, ...]
    objecting: frozenset[int]
    unplaced: frozenset[int]  # sentences that somebody acts in, and it is not sure who or what


def masked(words: str) -> str:
    """Words of the same length in which quotations and parentheses are blank and every space is plain."""
    blank = _QUOTED.sub(lambda m: " " * len(m.group()), words)
    return re.sub(r"\s", " ", blank)


def heard(stretch: Stretch) -> Heard:
    """The main clauses of a response, sentence by sentence; a clause whose subject is somebody else is left out."""
    voice = _Voice(stretch)
    said: list[Said] = []
    objecting: set[int] = set()
    unplaced: set[int] = set()
    for at, (start, end) in enumerate(stretch.sentences()):
        found = False
        for clause, is_own in _clauses(masked(stretch.words[start:end]), start, at, voice):
            found = True
            if is_own is None:
                objecting.add(at)
            elif is_own:
                said.append(clause)
            else:
                unplaced.add(at)
        if not found and re.match(
            r"\W*(?:Subject\s+to|Notwithstanding|Without\s+waiv|See\b)", stretch.words[start:end]
        ):
            unplaced.add(at)
    return Heard(tuple(said), frozenset(objecting), frozenset(unplaced))


class _Voice:
    """Who speaks in a response, sentence after sentence."""

    def __init__(self, stretch: Stretch) -> None:
        paper = stretch.text.clean.text if stretch.text is not None else stretch.words
        self.who = _speaker(paper)
        others = {_names_of(who) or frozenset({_role(who)}) for who in _acting(masked(stretch.words))}
        self.is_one = len(others) <= 1
        self.last = True

    def owns(self, who: str) -> bool:
        """Whether a subject is the answering party; a pronoun is whoever acted last."""
        if re.fullmatch(_PRONOUN, who):
            return self.last or who in ("We", "we", "I")
        told = self.who.is_own(who)
        self.last = self.is_one if told is None else told
        return self.last


def _clauses(words: str, offset: int, at: int, voice: _Voice) -> Iterator[tuple[Said, bool | None]]:
    """Each main clause of a sentence with whether it is the answering party's own; None where it only objects."""
    own, unsure, opener, here = True, False, "", 0
    while here < len(words):
        here += len(words[here:]) - len(words[here:].lstrip(" .,:;"))
        rest = words[here:]
        if m := (
            _OPENER.match(rest) if (not opener and here == 0) or rest[:1].isupper() else _OPENER_SMALL.match(rest)
        ):
            opener, here = m["opener"], here + m.end()
            rest = words[here:]
        if rest.startswith("except "):
            rest, here = rest[7:], here + 7
        m = _CLAUSE.match(rest)
        if m is None:
            return
        who, does_at = (m["who"] or "").strip(" ,"), here + m.start("does")
        if _THING_ALONE.fullmatch(who):
            who, does_at = "", here + m.start("who")
        if who and _REQUEST.fullmatch(who) and not re.fullmatch(_PRONOUN, who):
            return  # the request is spoken of, and nobody acts
        if who:
            own, unsure = not _NOBODY.match(f"{who} ") and voice.owns(who), False
        if wrapped := _WRAPS.match(m["does"]):
            here, opener = does_at + wrapped.start("rest"), opener or " "
            if own and words[here:].strip():
                continue
        stop = _JOINED.search(words, does_at + 1)
        end = stop.start() if stop else len(words)
        does = words[does_at:end].rstrip(" ,;.")
        objects = bool(_OBJECTS.match(does))
        clause = Said(
            f"{m['adverbs'].strip(' ,')} {does}".strip(), opener, offset + here, offset + does_at + len(does), at
        )
        if objects and own:
            yield clause, None
            unsure = any(voice.who.is_own(other) is not True for other in _acting(does))
        elif not unsure:
            yield clause, own
        else:
            yield clause, False
        here = stop.end() if stop else len(words)
        opener = opener if own else ""


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Whose response a paper is: the words of its title on both sides, and the names that object in it."""

    own: str
    asker: str
    names: frozenset[str]

    def is_own(self, who: str) -> bool | None:
        """Whether a name or a role is the answering party's; None where nothing tells."""
        low = " ".join(who.lower().split())
        if re.search(r"\b(?:responding|answering|producing)\b", low):
            return True
        if re.fullmatch(_STRANGER, low) or re.search(r"\b(?:requesting|propounding)\b", low):
            return False
        role, name = _role(low), _names_of(who)
        mine, theirs = _role(self.own), _role(self.asker)
        if role and (mine or theirs) and (role == theirs != mine or (mine and role != mine)):
            return False
        own, asker = _names_of(self.own), _names_of(self.asker)
        if name:
            if name & own or name & self.names:
                return True
            return False if name & asker or self.names or own - {"defendant"} else None
        if role and (role == mine or (theirs and role != theirs)):
            return True
        return role in self.names if self.names else None


_TITLE = re.compile(
    r"(?P<own>(?:[\w.,&’'-]+\s){0,12}?)(?:(?:FIRST|SECOND|THIRD|FOURTH|FURTHER|AMENDED|CORRECTED|SUPPLEMENTAL)\s)*(?:RESPONSES?|ANSWERS?|OBJECTIONS?)(?:\s(?:AND|&)\s(?:RESPONSES?|ANSWERS?|OBJECTIONS?))*\sTO\s(?P<asker>(?:[\w.,&’'-]+\s){1,14})",
    re.I,
)
_OBJECTOR = re.compile(
    rf"(?P<who>(?:[Tt]he\s+)?(?:{_ROLE}(?:\s+{_NAME})?|{_NAME}))\s+{_ADVERB}*(?:objects?|responds?|incorporates?|answers?\s+as|states?\s+as)\b"
)
_SMALL = frozenset("the inc llc corp corporation company co ltd and of each all plaintiff plaintiffs defendant defendants no request interrogatory".split())  # fmt: skip


@lru_cache(maxsize=4)
def _speaker(paper: str) -> _Speaker:
    own = asker = ""
    for block in re.split(r"\n\s*\n", paper[:4000]):
        line = " ".join(block.split())
        m = _TITLE.search(f"{line} ")
        if m and sum(c.isupper() for c in m.group()) > 0.6 * sum(c.isalpha() for c in m.group()):
            own, asker = m["own"], re.split(r"[’']S?\s", m["asker"])[0]
            break
    names: set[str] = set()
    for found in _OBJECTOR.finditer(masked(paper)):
        names |= _names_of(found["who"]) or ({role} if (role := _role(found["who"].lower())) else set())
    return _Speaker(own, asker, frozenset(names))


_NOBODY = re.compile(
    rf"(?:{_HOLDS_CLAUSE}|{_PHRASE}|(?:The\s+)?(?:Discovery|Documents?|Productions?|Rules?|Court|Section|Books?|Exhibits?)\b|[A-Z]{{2,}}[-_ ]?\d)",
    re.I,
)


def _acting(words: str) -> Iterator[str]:
    """Everybody who acts somewhere in some words, requests and openers left out."""
    for m in _INSIDE.finditer(words):
        if not _REQUEST.match(m["who"]) and not _NOBODY.match(f"{m['who']} "):
            yield m["who"]


def _role(words: str) -> str:
    found = {m.lower() for m in re.findall(r"\b(plaintiff|defendant)s?\b", words, re.I)}
    return found.pop() if len(found) == 1 else ""


def _names_of(who: str) -> frozenset[str]:
    """The telling words of a name: `Defendant Acme AI, Inc.` -> acme, ai."""
    return frozenset(w for w in re.findall(r"[a-z\d][\w&-]*", re.sub(r"[’'].?\b", " ", who.lower())) if w not in _SMALL)
