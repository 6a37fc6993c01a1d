"""The counts of a complaint: each claim with its law, against whom, and its paragraphs; the parties, periods and products."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from particulars.analyses.requests.placing import plain
from particulars.analyses.requests.rows import Words
from particulars.reading.actors import without_accents
from particulars.reading.body_rows import BodyRow, body_rows
from particulars.reading.caption import Caption
from particulars.reading.clauses import sentences
from particulars.reading.paragraphs import NumberedParagraph, index
from particulars.record.text import Text

_ORDINAL = r"(?:FIRST|SECOND|THIRD|FOURTH|FIFTH|SIXTH|SEVENTH|EIGHTH|NINTH|TENTH|ELEVENTH|TWELFTH)"
_COUNT = re.compile(
    rf"\s*(?:(?P<ordinal>{_ORDINAL})\s+(?:CAUSE\s+OF\s+ACTION|CLAIM(?:\s+FOR\s+RELIEF)?|COUNT)|(?:COUNT|CLAIM|CAUSE\s+OF\s+ACTION)\s+(?P<mark>[IVXL]{{1,6}}|\d{{1,2}}|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE))\b\s*[:.–—-]?\s*(?P<rest>.*)",
    re.I | re.S,
)
_AGAINST = re.compile(r"\(?\b(?:[Aa]gainst|AGAINST|[Aa]s to|AS TO)\s+(?P<who>[^)]{3,200})\)?")
_LAW = re.compile(r"\d+\s+U\.?\s?S\.?\s?C\.?\s*§+\s*[\d\w()–-]+(?:\([\w]+\))*|§+\s*\d[\d\w.]*(?:\([\w]+\))*")
_PRAYER = re.compile(r"\s*(?:[IVX]+\.\s+)?(?:PRAYER|WHEREFORE|DEMAND\s+FOR|JURY)", re.I)
_NUMBERED = re.compile(r"\s*(?:¶\s*)?\d{1,4}\.(?:\s|$)")
_PERIOD = re.compile(
    r"\b(?:[Cc]lass\s[Pp]eriod|(?:[Ff]rom|[Bb]etween|[Ss]ince)\s(?:at\sleast\s|about\s|or\sabout\s)?(?:[A-Z][a-z]+\s(?:\d{1,2},?\s)?)?(?:19|20)\d\d\b(?:\s(?:to|and|through|until)\s(?:the\spresent|[^.;,]{3,30}))?|to\sthe\spresent)",
)
_PRODUCT = re.compile(
    r"\b(?:sells?|sold|offers?|offered|markets?|licen[sc]es?|launch(?:ed|es)?|releas(?:ed|es)|develop(?:ed|s)?|operates?|distributes?|called|named|known\sas|product|service|assistant,|program)\s(?:and\s\w+\s)?(?P<name>[A-Z][\w’-]*(?:\s[A-Z][\w’-]*|\s\d[\w.]*){0,3})"
)
_NO_PRODUCT = re.compile(
    r"^(?:Plaintiffs?|Defendants?|The|This|Court|Count|District|Judge|Class|Section|Rule|United|State)\b"
)
_ENTITY = re.compile(
    r",?\s+(?:inc|llc|l\.l\.c|corp(?:oration)?|co|company|ltd|ab|ag|gmbh|s\.a|n\.a|plc|l\.p|lp)\b\.?", re.I
)


class Claim(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One count: its own words, the sections of law its heading names, against whom as printed, and its ¶¶."""

    number: str
    title: str
    law: tuple[str, ...]
    against: str | None
    paragraphs: tuple[int, int] | None
    start: int
    end: int


class Complaint(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is compared of a complaint; `products` and `periods` are proposed from its words, with a place each."""

    claims: tuple[Claim, ...]
    plaintiffs: tuple[str, ...]
    defendants: tuple[str, ...]
    periods: tuple[tuple[str, Words], ...]
    products: tuple[tuple[str, Words], ...]
    dated: str | None
    examined: str
    cases: tuple[str, ...] = ()


class ClaimParty(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Whether a claim names a defendant in its heading: `named`, `all defendants`, `not named` or `not told`."""

    claim: str
    party: str
    state: str
    start: int
    end: int


def read_complaint(text: Text, caption: Caption) -> Complaint:
    """The claims, parties, periods and products of a complaint."""
    rows, numbered = list(body_rows(text)), index(text).paragraphs
    claims = tuple(_claims(text, rows, numbered))
    own = {bare_party(p) for p in (*caption.plaintiffs, *caption.defendants)}
    return Complaint(
        claims=claims, plaintiffs=caption.plaintiffs, defendants=caption.defendants,
        periods=tuple(_periods(text)), products=tuple(_products(text, own)), dated=caption.dated or caption.filed,
        examined=f"{len(rows)} lines, {len(numbered)} numbered paragraphs, {len(claims)} counts", cases=caption.case_numbers,
    )  # fmt: skip


def by_party(found: Complaint) -> Iterator[ClaimParty]:
    """Each claim beside each defendant of the caption; a heading that names nobody tells nothing."""
    for claim in found.claims:
        words = without_accents(claim.against or "").lower()
        named = {d: bool(words) and _is_named(d, words) for d in found.defendants}
        for party in found.defendants:
            everyone = bool(re.search(r"\ball\s(?:the\s)?defendants\b|^defendants$", words.strip(" .")))
            state = (
                "not told"
                if not words or not (everyone or any(named.values()))
                else "all defendants" if everyone else "named" if named[party] else "not named"
            )  # fmt: skip
            yield ClaimParty(claim=claim.title, party=party, state=state, start=claim.start, end=claim.end)


def bare_party(name: str) -> str:
    """A party's name as compared: accents, case, `et al.` and the words of its legal form gone."""
    low = re.sub(r",?\s*et\sal\.?$", "", without_accents(name).lower().strip())
    return " ".join(re.sub(r"[^\w\s&]", " ", _ENTITY.sub("", low)).split())


def _is_named(party: str, words: str) -> bool:
    bare = bare_party(party).split()
    return bool(bare) and bool(re.search(rf"\b{re.escape(bare[0])}\b", words)) and len(bare[0]) > 2


def _claims(text: Text, rows: Sequence[BodyRow], numbered: Sequence[NumberedParagraph]) -> Iterator[Claim]:
    heads = [i for i, row in enumerate(rows) if _is_count(rows, i)]
    for n, at in enumerate(heads):
        stop = _stop(rows, at, heads[n + 1] if n + 1 < len(heads) else len(rows))
        last = at
        while (
            last + 1 < stop and last - at < 6 and not _NUMBERED.match(rows[last + 1].words) and _goes_on(rows[last + 1])
        ):
            last += 1
        title = plain(" ".join(row.words for row in rows[at : last + 1]))
        against, m = _AGAINST.search(title), _COUNT.match(title)
        assert m is not None
        low, high = rows[last].end, rows[stop].start if stop < len(rows) else len(text.raw)
        inside = [p.number for p in numbered if low <= p.start < high]
        yield Claim(
            number=(m["ordinal"] or m["mark"] or "").upper(), title=title, law=tuple(dict.fromkeys(plain(x) for x in _LAW.findall(title))),
            against=plain(against["who"]).rstrip(". ") if against else None,
            paragraphs=(min(inside), max(inside)) if inside else None, start=rows[at].start, end=rows[last].end,
        )  # fmt: skip


def _is_count(rows: Sequence[BodyRow], at: int) -> bool:
    """A count's head stands on a row of its own; a sentence that speaks of Count One does not."""
    row, before = rows[at], rows[at - 1].words.strip() if at else ""
    m = _COUNT.match(row.words)
    if m is None or not row.words.strip()[:1].isupper():
        return False
    ended = not before or before[-1] in '.:;)”"' or before.isupper() or rows[at - 1].is_heading
    return ended and (
        row.is_heading or not m["rest"].strip() or (m["rest"].strip()[:1].isupper() and "." not in m["rest"])
    )


def _goes_on(row: BodyRow) -> bool:
    words = row.words.strip()
    return (
        row.is_heading
        or words.startswith("(")
        or (bool(_LAW.search(words)) and len(words) < 100)
        or _in_capitals(words)
    )


def _in_capitals(words: str) -> bool:
    bare = [w for w in re.findall(r"[A-Za-z’'-]+", words) if len(w) > 3]
    return bool(bare) and len(words) < 110 and words[-1:] not in ".,;" and all(w[0].isupper() for w in bare)


def _stop(rows: Sequence[BodyRow], at: int, limit: int) -> int:
    return next((i for i in range(at + 1, limit) if rows[i].is_heading and _PRAYER.match(rows[i].words)), limit)


def _periods(text: Text) -> Iterator[tuple[str, Words]]:
    seen = set[str]()
    for sentence in sentences(text.clean.text, text.clean.footnotes):
        for m in _PERIOD.finditer(sentence.words):
            words = plain(m.group())
            if words.lower() not in seen:
                seen.add(words.lower())
                yield words, _placed(text, sentence.start, sentence.end)


def _products(text: Text, parties: Iterable[str]) -> Iterator[tuple[str, Words]]:
    own = set(parties)
    seen = set[str]()
    for sentence in sentences(text.clean.text, text.clean.footnotes):
        for m in _PRODUCT.finditer(sentence.own):
            name = plain(m["name"]).rstrip("’'s") if m["name"].endswith(("’s", "'s")) else plain(m["name"])
            if name not in seen and bare_party(name) not in own and not _NO_PRODUCT.match(name):
                seen.add(name)
                yield name, _placed(text, sentence.start, sentence.end)


def _placed(text: Text, start: int, end: int) -> Words:
    words = text.clean.text[start:end].rstrip()
    return Words(*text.clean.raw_span(start, start + len(words)), plain(words))
