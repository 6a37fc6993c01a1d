"""What a court says of a challenge, reply or dispute that may yet come: `Challenges, if any, go by § 12(b) and not by letter`.

The verb is in the present tense as often as it is `shall`; that the clause directs and does not tell of what was done is
known by `if any` or `any further` before it, and by the manner, the time or the length after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.obligations.draft import Draft
from particulars.analyses.obligations.duties import clause_end
from particulars.analyses.obligations.rows import Force
from particulars.reading.clauses import Sentence, plain
from particulars.reading.court_voice import cites_cases

_LEAD = r"(?:^\W*|;\s(?:and\s|but\s)?)(?:(?:Still|However|Instead|Finally|Likewise|Otherwise|Thereafter),\s)?"
_NOUN = (
    r"(?:challenge|dispute|disagreement|objection|(?:cross-)?motion|request|application|letter|brief|response|opposition|redaction|(?:counter-|de-)?designation|"
    r"submission|amendment|correction|supplement|(?:sur-?)?reply|answer|rebuttal)s?|(?:sur-?)?replies"
)
_PAPER = rf"(?P<what>(?:[\w’'§()-]+\s){{0,5}}?(?:{_NOUN})(?:\s(?:to|of|on|by|as\sto|against|about|over|under|from|in|for)\s[^,;.]{{2,80}}?)?)"
_MARK = r",\s(?P<mark>if\s(?:there\s(?:is|are)\s)?any|should\sthere\sbe\sany|if\s(?:needed|necessary)),?(?:\s(?:to|with|about|over|from|as\sto)\s[^,;.]{3,80}?,?)?"
_MORE = rf"(?P<more>(?:any|all|each)\s(?:further|future|later|subsequent|renewed|additional|new|remaining)\s(?:{_NOUN})(?:\s(?:to|of|on|as\sto|about|over)\s[^,;.]{{2,80}}?)?)"
_DAY = r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d|\d{1,2}/\d|noon\b|\d{1,2}(?::\d\d)?\s?[ap]\.?m)"
_TIME = (
    rf"(?:(?:by|on\sor\sbefore|no\slater\sthan|on)\s(?:\w+day,?\s)?(?=(?i:{_DAY}))|(?={_DAY})|(?:within|no\slater\sthan)\s|"
    r"(?=(?:[\w-]+\s)?(?:\(\d+\)\s)?(?:court\s|calendar\s|business\s)?(?:days?|weeks?)\s(?:after|before|thereafter|from|later)\b))"
)
_RULE = (
    r"(?:the\s|my\s|our\s|this\s)?(?:Prot\.|Protective\s|Stipulated\s|Section\s|Sections\s|Paragraph\s|Part\s|Rule\s|Rules\s|Civil\sL\.R\.|Civ\.|L\.R\.|Local\s|Fed\.|§|¶|"
    r"Standing\sOrder|Individual\s|(?:Court|Judge|judge|[Mm]agistrate\s[Jj]udge)(?:\s[A-Z]\w+)?['’]s\s|(?:[\w’'-]+\s){0,3}procedures?\b|[Oo]rder\b)"
)
_MEANS = r"(?:(?:a|one)\s)?(?:(?:joint|noticed|formal|separate|short|single|letter|written)\s)*(?:letters?|motions?|e-?mail|briefs?|telephone|stipulation|notice)\b"
_WHOM = r"(?:the\s)?(?:[Mm]agistrate\b|[Ss]pecial\s[Mm]aster|[Mm]ediator|[Cc]lerk\b|[Uu]ndersigned|[Rr]eferee|Court\b(?!\sof)|[Cc]hambers|[Dd]iscovery\s(?:[Mm]aster|[Rr]eferee)|Judge\s[A-Z]|me\b)"
_MANNER = rf"(?:first\s|only\s)?(?:(?:by|through|via)\s(?:{_MEANS}|{_RULE})|(?:under|pursuant\sto|in\saccordance\swith)\s{_RULE}|(?:to|before)\s{_WHOM})"
_DONE = r"(?:made|brought|raised|filed|served|submitted|presented|noticed|lodged|directed|sent|addressed)"
_DIRECTS = (
    rf"(?:(?:go|goes|proceeds?|runs?)\s{_MANNER}|comes?\s(?:only\s)?(?:by\s{_MEANS}|within\s)|follows?\s(?:{_TIME}|{_RULE})"
    rf"|(?:is|are)\s(?:to\sbe\s)?(?:only\s)?{_DONE}\s(?:{_MANNER}|{_TIME})|(?:is|are)\sdue\s{_TIME}|(?:is|are)\slimited\sto\s[\w-]+\s(?:\(\d+\)\s)?(?:pages|words|lines))"
)
_SHALL = rf"(?:(?:shall|must)\s(?:be\s{_DONE}|follow|proceed|go|come|comply|conform|not\sexceed|not\sbe\s{_DONE})\b)"
_IF_ANY = re.compile(rf"{_LEAD}(?P<clause>{_PAPER}{_MARK}\s(?P<verb>{_DIRECTS}|{_SHALL})[^;]*)", re.I)
_ANY_MORE = re.compile(rf"{_LEAD}(?P<clause>{_MORE}\s(?P<verb>{_DIRECTS})[^;]*)", re.I)
# What opens like that and tells of the law, of somebody's view or of a thing supposed.
_NOT_SAID_HERE = re.compile(
    r"\b(?:if|whether|when|where|under|unless|that|because|since|although|while|as|says?|argues?|contends?|generally|ordinarily|usually|typically|often)\b",
    re.I,
)


def if_any(sentences: tuple[Sentence, ...]) -> Iterator[Draft]:
    """Each such direction; a duty only if such a paper comes, and for `any further` one a rule for every time."""
    for sentence in sentences:
        if sentence.note or cites_cases(sentence.words):
            continue
        for m in _IF_ANY.finditer(sentence.own):
            if not _NOT_SAID_HERE.search(m["what"]):
                yield _direction(sentence, m, Force.CONDITION, plain(m["mark"]))
        for m in _ANY_MORE.finditer(sentence.own):
            yield _direction(sentence, m, Force.STANDING, plain(m["more"]).casefold())


def _direction(sentence: Sentence, m: re.Match[str], force: Force, condition: str) -> Draft:
    start, end = m.start("clause"), min(m.end("clause"), clause_end(sentence, m.end("verb")))
    end = len(sentence.words[:end].rstrip())
    act = plain(sentence.words[m.start("verb") : end]).rstrip(".")
    return Draft(
        sentence, sentence.start + start, sentence.start + end, force, None, act, condition, condition=condition,
        flags=("ACTOR_NOT_NAMED",),
    )  # fmt: skip
