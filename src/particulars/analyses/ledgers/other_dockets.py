"""Filings in the dockets of other cases, and other cases of this case's own parties, each as the paper cites it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.ledgers.draft import Draft
from particulars.analyses.ledgers.needs import Cited
from particulars.analyses.ledgers.paper import Paper
from particulars.analyses.ledgers.rows import Kind
from particulars.analyses.ledgers.statements import head
from particulars.reading.clauses import plain
from particulars.reading.dates import DATE, LONG_DATE, is_day, iso
from particulars.reading.docket_number import case_numbers, is_same_case
from particulars.reading.request_numbers import docket_numbers

_COURT = re.compile(
    r"\((?P<court>[A-Z][^()]*?)\s?(?=(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z.]*\s|\d{4}|\))[^()]*\)\s*$"
)
_FILING = re.compile(
    r"(?P<title>(?:[A-Z][\w&’'.-]*(?:\s(?:Plaintiffs?|Defendants?)['’]?s?)?\s(?:[\w’'-]+\s){0,3}?)?(?:Notice|Motion|Brief|Complaint|Letter|Declaration|Opposition|Reply|Response|Memorandum|Petition|Transcript)(?:\s(?:[A-Z][\w’'.-]*|of|in|to|for|the|and|re:?|on)){0,14}),\s*$"
)
_FILER = re.compile(
    r"^(?P<who>(?:[A-Z][\w&.-]*\s)*?(?:[A-Z][\w&.-]*|Plaintiffs?|Defendants?)(?:\s(?:Plaintiffs|Defendants))?)['’]s?\s"
)
_TITLE_TAKEN_IN = re.compile(
    r"(?:[\w’'-]+\s){1,8}?(?:Dismiss|Compel|Motion|Judgment|Opposition|Seal|Strike|Stay|Quash|Remand),\s(?=[^,]+\sv\.\s)"
)
_AFTER = re.compile(r"\s*,?\s*(?P<ecf>(?:ECF|Dkt\.?|Docket|D\.I\.|Doc\.)\s?(?:Nos?\.?\s?)?\d{1,4}(?:-\d+)?)")
_EXPRESS = re.compile(
    r"\b(?:(?:related|consolidated|coordinated)\s(?:to|with|case|cases|action|actions)\b|deemed\srelated|Related\sCases?\b)"
)
_WHOLE = frozenset({"case_full", "case_docket"})


def other_dockets(paper: Paper) -> Iterator[Draft]:
    """Filings in other dockets, other cases of the same parties, and cases that the paper calls related."""
    names = _party_names(paper)
    met: set[str] = set()
    for cited in paper.citations:
        if cited.kind not in _WHOLE:
            continue
        number = next((n for n, _, _ in case_numbers(cited.text)), None)
        if number is None or _is_own(paper, number):
            continue
        if filing := _filing(paper, cited, number):
            yield filing
        elif (party := _shared(cited, names)) and (cited.authority or cited.text) not in met:
            met.add(cited.authority or cited.text)
            yield _row(paper, Kind.RELATED_CASE, cited, cited.clean_start, cited.clean_end, number, party)
    yield from _called_related(paper)


def _is_own(paper: Paper, number: str) -> bool:
    return any(is_same_case(number, one) for one in paper.caption.case_numbers)


def _filing(paper: Paper, cited: Cited, number: str) -> Draft | None:
    """`X's Notice of …, A v. B, No. 1:23-cv-1 (S.D.N.Y. June 1, 2024), ECF No. 9`."""
    inside = list(_AFTER.finditer(cited.text))
    after = _AFTER.match(paper.words, cited.clean_end)
    ecf = after["ecf"] if after else inside[-1]["ecf"] if inside else None
    taken = _TITLE_TAKEN_IN.match(cited.text)  # the end of the title may have been read as part of the case's name
    name_at = cited.clean_start + (taken.end() if taken else 0)
    before = paper.words[max(0, name_at - 240) : name_at]
    title = _FILING.search(re.split(r";\s|e\.g\.,\s|\n\n", before)[-1])
    if title is None or ecf is None:
        return None
    start = name_at - (len(before) - before.rfind(title["title"]))
    filer = _FILER.match(title["title"])
    draft = _row(paper, Kind.OTHER_DOCKET, cited, start, after.end() if after else cited.clean_end, number, None)
    draft.who = plain(filer["who"]) if filer else None
    draft.about = plain(title["title"])
    draft.docket = docket_numbers(ecf)
    draft.how = "a filing, a case and its docket number cited together"
    return draft


def _row(paper: Paper, kind: Kind, cited: Cited, start: int, end: int, number: str, party: str | None) -> Draft:
    court = _COURT.search(re.sub(_AFTER.pattern + r"$", "", cited.text))
    day = LONG_DATE.search(cited.text) or DATE.search(cited.text[court.start() :] if court else "")
    said_on = iso(day) if day else None
    return Draft(
        kind,
        start,
        end,
        "another case of a party to this one, cited by its number" if party else "a case cited by its number",
        paper.sentence_of(cited.clean_start),
        who=party,
        origin=paper.reporter,
        about=plain(re.split(r",\s(?:No|Case|C:|CV|Civ|\d)", cited.text)[0]),
        said_on=said_on if said_on and (len(said_on) < 10 or is_day(said_on)) else None,
        sorted_as="also a party there" if party else None,
        court=plain(court["court"]) if court else None,
        case=number,
        authority=cited.authority,
    )


def _party_names(paper: Paper) -> dict[str, str]:
    """The first distinctive words of each party's name, folded, with the name as captioned."""
    found = {}
    for party in (*paper.caption.plaintiffs, *paper.caption.defendants):
        words = re.findall(r"[A-Za-z][\w&’'-]+", re.sub(r",?\set\sal\.?|d/b/a.*", "", party))
        if words and words[0].casefold() not in _TOO_COMMON:
            key = " ".join(words[:2]) if len(words) > 1 and not _ENTITY.match(words[1]) else words[0]
            if len(key) > 4:
                found[key.casefold()] = party
    return found


def _shared(cited: Cited, names: dict[str, str]) -> str | None:
    sides = re.split(r"\sv\.?\s", cited.text, maxsplit=1, flags=re.I)
    if len(sides) < 2:
        return None
    for side in sides:
        folded = re.sub(r"[^\w&’' -]", "", side.casefold()).strip()
        for name, party in names.items():
            if folded.startswith(name):
                return party
    return None


def _called_related(paper: Paper) -> Iterator[Draft]:
    """A case number in a sentence that speaks of related or consolidated cases."""
    for sentence in paper.sentences:
        called = _EXPRESS.search(sentence.own)
        for number, start, end in case_numbers(sentence.words) if called else ():
            if not _is_own(paper, number):
                yield Draft(
                    Kind.RELATED_CASE, sentence.start + start, sentence.start + end,
                    "a case number in a sentence that calls cases related", sentence, origin=paper.reporter,
                    about=head(sentence.words), sorted_as=plain(called.group()).lower() if called else None, case=number,
                )  # fmt: skip


_ENTITY = re.compile(r"(?:Inc|LLC|L\.L\.C|Ltd|Co|Corp|Company|USA|LP|L\.P)\b", re.I)
_TOO_COMMON = frozenset(
    "united state states city county people board does john jane unknown the american national".split()
)
