"""Clauses that bind without `shall`: leave given, misuse named, a hearing canceled, a duty quoted from an order or rule."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.obligations.draft import Draft
from particulars.analyses.obligations.rows import Force
from particulars.reading.actors import normal
from particulars.reading.clauses import Sentence, plain
from particulars.reading.court_voice import partys_words
from particulars.reading.dates import LONG_DATE, is_day, iso

_LEAVE = r"without\s+prejudice\s+to\s+(?P<who>{actors})\s+(?:to\s+)?(?P<act>[a-z]+[^.;]{{3,160}})"
_MAY = r"(?<![\w’'-])(?P<who>{actors})\s+may\s+(?!not\b|or\b|be\b|have\b)(?P<act>(?:only\s+)?(?:file|serve|seek|take|renew|move|submit|amend|depose|use|redact|request)\b[^.;]{{3,200}})"
_CAN = re.compile(
    r"\bmay\s+only\b|\b(?:leave|permission)\b|\bby\s+[A-Z][a-z]+\s+\d|\bwithin\s+\w+\s+(?:\(\d+\)\s+)?(?:\w+\s+)?days\b|\bon\s+or\s+before\b|\bno\s+later\s+than\b|\buntil\b|\bORDERED\b|\brenew\b"
)
_MISUSE = re.compile(
    r"\b(?P<clause>any\s+(?:attempt|use|effort)\s+by\s+(?P<who>[\w’' ]{4,30}?)\s+(?P<act>to\s[^;]{10,240}?)\s+(?:would|will)\s+(?:be|constitute)\s+(?:an?\s+)?(?:misuse|abuse|contempt|violation)\b[^.;]*)",
    re.I,
)
_CANCELED = re.compile(
    r"(?P<what>(?:the|all|any)\s+(?:[\w-]+\s){0,4}?(?:conference|hearing|trial|argument|deposition)s?\b[^;]{0,90}?)\s+(?:is|are)\s+(?:hereby\s+)?(?:cancell?ed|vacated|taken\s+off\s+calendar)\b",
    re.I,
)
_PRIOR = re.compile(
    r"\b(?:I|[Tt]h(?:e|is)\s+[Cc]ourt|[Mm]y\s+order|[Tt]h(?:e|is)\s+[Cc]ourt['’]s\s+order|[Tt]he\s+[Oo]rder)\s(?:[^.;“\"]{0,60}\s)?(?:ordered|ruled|noted|directed|required)\b"
)
_ORDERED_WHO = r"\b(?:ordered|directed|required)\s+(?P<who>{actors})\s+to\s+(?P<act>[a-z]+)\s"
_ELLIPSIS = re.compile(r"\.(?:\s\.){2,3}")
_PASSIVE = re.compile(
    r"(?P<what>(?:[Tt]he|[Aa]ll|[Aa]ny|[Ee]ach|[A-Z][a-z]+)\s[^,;.]{3,90}?)\s(?:shall|(?P<must>must))\sbe\s(?:produced|served|filed|submitted|completed|exchanged|lodged|disclosed|returned|presented)\b(?(must)(?=[^;.]{0,80}\b(?:by|on\sor\sbefore|no\slater\sthan|within)\s(?:\w+day,?\s)?(?:[A-Z]|\d|\w+\s(?:\(\d+\)\s)?(?:\w+\s)?days))|)[^;.]*"
)
_MAY_BE = re.compile(
    r"(?P<what>(?:[Tt]he|[Aa]ll|[Aa]ny|[Aa]n?|[Ee]ach|[A-Z][\w-]+)\s[^,;.]{3,90}?)\smay\sbe\s(?:filed|served|produced|submitted|amended|redacted|lodged)\b(?=[^;.]{0,80}\b(?:(?:by|on\sor\sbefore|no\slater\sthan|within)\s|under\sseal\b))[^;.]*"
)
_MAY_NOT = re.compile(
    r"(?P<what>(?:[Tt]he|[Aa]ll|[Aa]ny|[Aa]n?|[Ee]ach|[Nn]o|[A-Z][\w-]+)\s(?:[\w’'-]+\s){0,6}?(?:briefs?|letters?|motions?|oppositions?|repl(?:y|ies)|memorand(?:um|a)|reports?|statements?|depositions?|papers?|responses?))\s(?:may|shall|must)\snot\s(?:exceed|be\slonger\sthan|be\sfiled)\b[^;.]*"
)
_QUOTE = re.compile(r"[“\"](?P<in>[^”\"]{20,900})[”\"]")
_STANDING = re.compile(
    r"\b(?P<source>(?:Section|Paragraph|¶|§)\s?[\w().]+|[Tt]he\s+(?:[Ss]tipulated\s+)?[Pp]rotective\s+[Oo]rder|[Tt]he\s+ESI\s+[Oo]rder|[Tt]he\s+[Ss]tanding\s+[Oo]rder)\s+(?:provides|requires|states|directs)\b"
)
_IN_QUOTE = r"(?P<cond>(?:to\sthe\sextent|if|unless)\b[^,]{{3,120}}(?:,[^,]{{3,60}}?)?,\s)?(?P<who>{actors})\s(?:shall|must)\s(?P<act>[^.;]{{6,300}})"
_ANY_ACT = re.compile(
    r"\[?[Aa]\]?ny\s(?P<noun>[a-z]+)\s(?:to|of|for|under)\b[^.;]{3,160}?\sshall\s(?P<act>[^.;]{6,300})", re.S
)


def other_clauses(sentences: tuple[Sentence, ...], actors: str) -> Iterator[Draft]:
    """Permissions, prohibitions in other words, canceled events, and duties that the paper quotes from elsewhere."""
    leave, may = re.compile(_LEAVE.format(actors=actors)), re.compile(_MAY.format(actors=actors))
    for sentence in sentences:
        if sentence.note:
            continue
        for m in leave.finditer(sentence.own):
            yield _simple(
                sentence, m.start(), _close(sentence), Force.PERMISSION, m["who"], m["act"], "without prejudice"
            )
        for m in may.finditer(sentence.own):
            if (sentence.item or _CAN.search(sentence.own)) and not partys_words(sentence.own[: m.start()]):
                yield _simple(sentence, m.start(), m.end(), Force.PERMISSION, m["who"], m["act"], "may")
        if (misuse := _MISUSE.search(sentence.own)) and not partys_words(sentence.own[: misuse.start()]):
            act = "not " + re.sub(r"^to\s+", "", misuse["act"])
            yield _simple(
                sentence, misuse.start(), misuse.end(), Force.PROHIBITION, misuse["who"], act, "would be a misuse"
            )
        if (passive := _PASSIVE.search(sentence.own)) and not partys_words(sentence.own[: passive.start()]):
            act = plain(sentence.words[passive.start() : passive.end()])
            yield Draft(
                sentence, sentence.start + passive.start(), sentence.start + passive.end(), Force.DUTY, None, act, "shall be",
                flags=("ACTOR_NOT_NAMED",),
            )  # fmt: skip
        for pattern, force in ((_MAY_BE, Force.PERMISSION), (_MAY_NOT, Force.PROHIBITION)):
            bare = pattern.search(sentence.own)
            if bare and not partys_words(sentence.own[: bare.start()]):
                yield Draft(
                    sentence, sentence.start + bare.start(), sentence.start + bare.end(), force, None,
                    plain(sentence.words[bare.start() : bare.end()]), "may" if force is Force.PERMISSION else "may not",
                    flags=("ACTOR_NOT_NAMED",),
                )  # fmt: skip
        if canceled := _CANCELED.search(sentence.own):
            yield _canceled(sentence, canceled)
        yield from _quoted(sentence, actors)


def _simple(sentence: Sentence, low: int, high: int, force: Force, who: str, act: str, how: str) -> Draft:
    return Draft(sentence, sentence.start + low, sentence.start + high, force, normal(who), plain(act).rstrip("."), how)


def _close(sentence: Sentence) -> int:
    return len(sentence.words.rstrip().rstrip("."))


def _canceled(sentence: Sentence, m: re.Match[str]) -> Draft:
    what = plain(sentence.words[m.start("what") : m.end("what")])
    return Draft(
        sentence, sentence.start + m.start(), sentence.start + m.end(), Force.EVENT_CANCELED, "court and parties", what,
        "an event and a word that cancels it", is_event=True,
    )  # fmt: skip


def _quoted(sentence: Sentence, actors: str) -> Iterator[Draft]:
    """Duties in the words of an earlier order or of a paper that stands over the case."""
    prior, standing = _PRIOR.search(sentence.own), _STANDING.search(re.split(r"[“\"]", sentence.words)[0])
    if not (prior or standing) or (prior and partys_words(sentence.own[: prior.start()])):
        return
    day = LONG_DATE.search(sentence.own)
    on = iso(day) if day and prior and is_day(iso(day)) else None
    source = plain(standing["source"]) if standing else None
    inside = re.compile(_IN_QUOTE.format(actors=actors), re.S)
    ordered = re.search(_ORDERED_WHO.format(actors=actors), sentence.own)
    for quote in _QUOTE.finditer(sentence.words):
        low = sentence.start + quote.start("in")
        words = _ELLIPSIS.sub(lambda m: "…" * len(m.group()), quote["in"])
        if m := inside.search(words):
            end = m.end() + (quote["in"][m.end() : m.end() + 1] == ".")
            condition = plain(m["cond"]).rstrip(",") if m["cond"] else None
            yield Draft(
                sentence,
                low + m.start(),
                low + end,
                Force.DUTY,
                normal(m["who"]),
                plain(m["act"]),
                "quoted",
                condition,
                on,
                source,
            )
        elif standing and (m := _ANY_ACT.search(words)):
            who, condition = f"any party making such a {m['noun']}", f"any {m['noun']}"
            yield Draft(
                sentence,
                low + m.start(),
                low + m.end(),
                Force.STANDING,
                who,
                plain(m["act"]),
                "quoted",
                condition,
                None,
                source,
            )
        elif prior and ordered and ordered.end() >= quote.start() - 3 and ordered.end() <= quote.start() + 1:
            act = plain(f"{ordered['act']} {quote['in']}").rstrip(".")
            yield Draft(
                sentence,
                low,
                low + len(quote["in"].rstrip(".,; ")),
                Force.DUTY,
                normal(ordered["who"]),
                act,
                "quoted",
                None,
                on,
                source,
            )
