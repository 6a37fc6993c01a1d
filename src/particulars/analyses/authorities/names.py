"""Bare case names in prose ("In Gillespie, the court held"): found by the names the paper itself uses for its cases."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict

from particulars.analyses.authorities.case_index import index_names, needs_cue, party_words
from particulars.analyses.authorities.cases import Cases, parties, words
from particulars.analyses.authorities.found import Found
from particulars.analyses.authorities.misspellings import misspelt
from particulars.analyses.authorities.rows import Kind
from particulars.reading.caption import Caption
from particulars.reading.case_names import name_before, versus
from particulars.reading.prose import prose_start
from particulars.reading.sentences import ends_here

_TITLES = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Judge|Justice|Magistrate|Officer|Detective|Sgt|Lt|Agent|Professor|Prof|Counsel|Attorney|Plaintiff|Defendant|Plaintiffs|Defendants|Petitioner|Respondent|Appellant|Appellee)\.?\s$"
)
_NOT_AFTER = re.compile(
    r"\s(?:Decl|Dep|Aff|Report|Rpt|Ex|Tr|Br|Opp|Mot)\.?\b|,\s(?:C\.?\s?)?JJ?\.|’s\scounsel|,\sInc\b|,\sLLC|,\sEsq"
)
_NEXT_CAPITAL = re.compile(r"\s([A-Z][\w’'-]*)")
_GOES_WITH = frozenset(
    "Factors Factor Court Order Test Analysis Standard Doctrine Good Rule Line Plaintiffs Plaintiff Defendants Defendant Majority Dissent Framework Decision Case I II III".split()
)
_BEFORE_CAPITAL = re.compile(r"(?<![.!?:;”\"’)\n]\s)(?<!\n)\b([A-Z][\w’'.-]*)\s$")
_LEADS = frozenset(
    "In Under The See Like Unlike Following Both As And But Since Although While When Neither Nor Applying Citing Quoting Distinguishing Cf. Accord Even If By To Per Compare Thus First Second Third Instead Indeed".split()
)
_CUE_BEFORE = re.compile(
    r"(?:\b(?:[Ii]n|[Uu]nder|[Ss]ee|[Ll]ike|[Uu]nlike|[Ff]ollowing|[Cc]iting|[Qq]uoting|[Aa]pplying|[Dd]istinguish\w*|[Oo]verrul\w+|[Tt]he|with|[Aa]ccord|[Cc]f\.|by|from|of|[Aa]s|on|than|when|distinguishes|reads|does|did)\s|—)$"
)
_PERSON = re.compile(
    r"(?:,\swho\b|,\sthe\s(?:individual|defendant|plaintiff|company|president|chief|owner|witness)|\s(?:testified|alleges?|alleged|argues?|argued|contends?|worked|works|signed|wrote|sent|told|e-?mailed|declares?|declared|met|moved|left|lives?|lived|resides?|owns?|owned|joined|founded|hired|asked|answered|served|filed|admits?|admitted|knew|believed)\b)"
)
_DOCTRINE = re.compile(
    r"\s(?:materials?|obligations?|violations?|hearings?|letters?|warnings?|plea|motions?|disclosures?)\b"
)
_CUE_AFTER = re.compile(
    r"(?:[’']s)?\s(?:court|Court|factors?|Factors?|test|standard|analysis|doctrine|plaintiffs?|defendants?|holding|decision|rule|claims?|hearing|majority|panel|opinion)\b|,\s(?:the|however|where|supra)\b|[’']s\s|\s(?:held|involved|concerned|rejected|declined|found|recognized|explained|did|is|was|does|never|controls?|says|states|puts|rested|refused|reaches|follows|drew|governs|supports|stands|teaches|itself|leaves|affirmed|allowed|required|permits|reasoned|distinguish\w+)\b"
)
_PLACE_BEFORE = re.compile(r"\b(?:met|lives?|lived|born|located|resid\w+|based|arrived|stayed|works?|worked)\sin\s$")
_LONGEST_MENTION = 120
_FIRST_WORD = re.compile(r"(?<![\w’'-])(?:[A-Z0-9]|[a-z]{1,3}[A-Z])[\w-]*")
_ONE_BY_ONE = 8_000_000  # names times characters
_GOES_ON = re.compile(r"[\w-]")


def add_names(
    text: str,
    found: list[Found],
    cases: Cases,
    caption: Caption | None,
    body: int,
    italic: frozenset[int] = frozenset(),
) -> list[Found]:
    """The rows of `found` and, in order with them, every bare name of a case; names that fit two cases stay open."""
    taken = sorted(found, key=lambda f: f.start)
    starts = [f.start for f in taken]
    index = index_names(text, taken, cases, caption)
    fresh = [
        *_full_names(text, taken, starts, cases, caption, index),
        *_bare_names(text, taken, starts, cases, index, body, italic),
    ]
    fresh.sort(key=lambda f: (f.start, -f.end))
    kept: list[Found] = []
    for row in fresh:
        if not kept or row.start >= kept[-1].end:
            kept.append(row)
    return sorted([*taken, *kept], key=lambda f: f.start)


def _bare_names(
    text: str,
    taken: list[Found],
    starts: list[int],
    cases: Cases,
    index: dict[str, set[str]],
    body: int,
    italic: frozenset[int],
) -> list[Found]:
    if not index:
        return []
    variants = misspelt(text, index)
    every = {**{n: n for n in index}, **variants}
    by_word: dict[str, list[str]] = defaultdict(list)
    for name in sorted(every, key=len, reverse=True):
        by_word[_FIRST_WORD.match(name).group() if _FIRST_WORD.match(name) else name].append(name)  # type: ignore[union-attr]
    out = []
    past = 0
    for start, word in _places(text, by_word):
        printed = next(
            (n for n in by_word[word] if text.startswith(n, start) and not _GOES_ON.match(text, start + len(n))), None
        )
        if printed is None or start < past:
            continue
        end = past = start + len(printed)
        i = bisect_right(starts, start) - 1
        if (i >= 0 and taken[i].end > start) or (i + 1 < len(taken) and taken[i + 1].start < end):
            continue
        name = every[printed]
        ids = index[name]
        first = min(cases.known[i_].first for i_ in ids)
        if (start < first and first < body) or not _reads_as_case(text, start, end, name):
            continue
        if (
            start not in italic
            and needs_cue(name, ids, cases)
            and not (_CUE_BEFORE.search(text[max(0, start - 16) : start]) or _CUE_AFTER.match(text, end))
        ):
            continue
        row = Found(start, end, Kind.CASE_NAME_REF, key=f"case-name:{name}")
        _link(row, name, ids, cases)
        if (
            row.authority is None
            and start not in italic
            and not (_CUE_BEFORE.search(text[max(0, start - 16) : start]) or _CUE_AFTER.match(text, end))
        ):
            continue  # a name that fits two cases and stands like anybody's name
        if printed in variants:
            row.flags.append("CASE_NAME_VARIANT")
            row.how += f"; printed {printed}, elsewhere {name}"
        out.append(row)
    return out


def _places(text: str, by_word: dict[str, list[str]]) -> list[tuple[int, str]]:
    """Where the first words of the names stand; looked for one by one while that is cheaper than passing over every word."""
    if len(by_word) * len(text) > _ONE_BY_ONE:
        return [(m.start(), m.group()) for m in _FIRST_WORD.finditer(text) if m.group() in by_word]
    out = []
    for word in by_word:
        at = text.find(word)
        while at >= 0:
            found = _FIRST_WORD.match(text, at)
            if found and found.group() == word:
                out.append((at, word))
            at = text.find(word, at + 1)
    return sorted(out)


def _link(row: Found, name: str, ids: set[str], cases: Cases) -> None:
    if len(ids) == 1:
        row.resolve(next(iter(ids)), f"the one case of this paper that goes by {name}")
        return
    ordered = sorted(ids, key=lambda i: cases.known[i].first)
    same = {(words(parties(cases.known[i].name)[0]), words(parties(cases.known[i].name)[1])) for i in ordered}
    if len(same) == 1:
        row.resolve(
            ordered[0],
            "the case of this name; this paper cites more than one decision in it, the first cited is linked",
        )
        row.candidates = tuple(ordered)
        row.flags.append("SAME_CASE_OTHER_DECISION")
    else:
        row.leave(tuple(ordered), f"more than one case of this paper goes by {name}", "AMBIGUOUS_NAME")


def _reads_as_case(text: str, start: int, end: int, name: str) -> bool:
    """Whether the words around a name let it be a case: no title before it, no longer proper name around it."""
    before, after = text[max(0, start - 30) : start], text[end : end + 30]
    if _DOCTRINE.match(after) or (" " not in name and (_PERSON.match(after) or _PLACE_BEFORE.search(before))):
        return False
    if _TITLES.search(before) or _NOT_AFTER.match(after):
        return False
    if " " in name.strip():
        return True
    following = _NEXT_CAPITAL.match(after)
    if following and following.group(1) not in _GOES_WITH:
        return False
    preceding = _BEFORE_CAPITAL.search(before)
    if not preceding or preceding.group(1) in _LEADS:
        return True
    stop = start - len(before) + preceding.end(1) - 1
    return text[stop] == "." and ends_here(text, stop)


def _full_names(
    text: str, taken: list[Found], starts: list[int], cases: Cases, caption: Caption | None, index: dict[str, set[str]]
) -> list[Found]:
    """Names with "v." that stand without a number: linked by both parties to a case cited elsewhere, or left open."""
    out = []
    ours = party_words(caption)
    begin = prose_start(text)
    for match in versus(text):
        if match.start() < begin:
            continue
        i = bisect_right(starts, match.start()) - 1
        if i >= 0 and taken[i].end > match.start():
            continue
        floor = taken[i].end if i >= 0 else 0
        start = name_before(text, match.start(), floor)
        if start is None or (text[start : match.start()].isupper() and match.start() - start > 14):
            continue
        right = re.match(
            r"(?:[A-Z0-9][\w.’'&-]*(?:,\s(?=(?:Inc|LLC|Ltd|Co|Corp|L\.P)\b))?[ ]?(?:of\s|the\s|and\s)*){1,6}",
            text[match.end() : match.end() + _LONGEST_MENTION],
        )
        if not right:
            continue
        end = match.end() + len(right.group().rstrip(" .,"))
        name = text[start:end]
        if i + 1 < len(taken) and taken[i + 1].start < end:
            continue
        sides = [words(p) for p in parties(name)]
        if all(sides) and all(s <= ours for s in sides) and ours and len(name) > 100:
            continue
        ids = [
            k
            for k, c in cases.known.items()
            if all(_same_side(a, words(b)) for a, b in zip(sides, parties(c.name), strict=True))
        ]
        row = Found(start, end, Kind.CASE_NAME_REF, key=f"case-name:{name}")
        if not ids:
            row.leave(
                (),
                "a case named without number, court or date, and not cited elsewhere in this paper",
                "NAME_WITHOUT_CITATION",
            )
        else:
            _link(row, name, set(ids), cases)
        out.append(row)
    return out


def _same_side(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and (one <= other or other <= one)
