"""Citations to cases: volume, reporter and page with parallel forms, pin, court and date, and the name before them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from particulars.reading.brackets import Bracket, bracket, explanations
from particulars.reading.case_names import VERSUS, name_before, versus
from particulars.reading.case_pins import AFTER_CORE, BLANK_PIN, LATE_PIN, PIN, PIN_HERE, SLIP_PIN, one_pin
from particulars.reading.cited_court import court_and_date, read_court
from particulars.reading.dates import YEAR
from particulars.reading.reporters import reporter, squeeze

_CORE = re.compile(
    r"(?<![\w.$,:/-])(\d{1,4})[ \u00a0]([A-Z](?:[A-Za-z0-9.’'&]*)(?:[ \u00a0][A-Za-z0-9.’'&()]+){0,5}?)(?:\s\(\d+\s[A-Z][A-Za-z.]+\))?,?[ \u00a0](at[ \u00a0](?:pp?\.[ ]|pages?[ ])?)?(\*?\d{1,9}|_{2,}|[–—]{2,3})(?![\w]|[.]\d)"
)
_SUPRA_TAIL = re.compile(r",\ssupra,?\s*$")
_VOLUME_GAP = re.compile(r"[0-9][ \u00a0][A-Z]")
_HAS_NUMBER = re.compile(r"No\b|[A-Z]-?\s?\d\d-|\d-[A-Za-z]{2}|:\d\d-|Civ")
_NEXT_CORE = re.compile(r"(?:,|\s?\[|,?\s(?=\[))\s?\[?(?=\d{1,4}\s[A-Z])")
# The words of a docket number: capitals and figures only, so that no sentence is taken for one.
_NUMBER_WORDS = r"(?=[^;,]{0,40}\d)(?:(?!\d+\.\s)[A-Z0-9(&][\w:.()/&–-]*(?:,\s(?=\d))?\s?){1,7}?"
_DOCKET_TAIL = re.compile(
    r",?\s(?P<docket>(?:(?:Case|Adv\.\sProc\.|Civil\sAction|Civil\sCase|Civ\.\s?A(?:ct)?\.|Civ\.|Civil|Cause|Docket|Index|Crim(?:inal)?\.?(?:\sAction)?|"
    r"Master\sFile|MDL|App(?:eal)?\.?|C\.A\.)\s)*"
    rf"(?:(?:Nos?\.:?|No:)\s?{_NUMBER_WORDS}|[A-Z]{{1,3}}[:.-]\s?\d{{2}}-[\w-]+|(?:\d{{1,2}}:)?\d{{2}}[-\s](?:cv|CV|cr|CR|Civ\.|CIV\.?|md|MD|mc|MC)[-.\s]\s?\d+[\w-]*(?:\s\([A-Z]{{2,4}}\)){{0,2}}))"
    r"(?:,\s(?P<paper>(?:Adv\.\s)?(?:Dkt|ECF|Docket|D\.?\s?E|D\.?\s?I|Doc|Slip|slip)\.?\s[^;()]{2,24}?))?,?\s*$"
)
_DOCKET_ONLY = re.compile(
    r"(?P<party>[^;\n]{1,140}?),?\s(?P<docket>(?:(?:Case|Adv\.\sProc\.|Civil\sAction|Civil\sCase|Civ\.\s?A(?:ct)?\.|Civ\.|Civil|Cause|Docket|Index|MDL|C\.A\.)\s)*"
    r"(?:(?:Nos?\.:?|No:)\s?[\w:][^;()\n]{2,40}?|(?:[A-Z]{1,3}[:.-]\s?|C\s)\d{2}-[\w-]+(?:\s[A-Z]{2,4}(?=\s\())?|(?:\d{1,2}:)?\d{2}[-\s](?:cv|CV|cr|CR|Civ\.|CIV\.?|md|MD|mc|MC)[-.\s]\s?\d+[\w-]*)(?:\s\([A-Z]{2,4}\)){0,2})"
    r"(?:,\s(?P<paper>(?:Adv\.\s)?(?:Dkt|ECF|Docket|D\.?\s?E|D\.?\s?I|Doc|slip)\.?\s[^;()\n]{2,24}?))?,?\s(?=\()"
)
_LATE_PAPER = re.compile(
    r",\s(?P<paper>(?:Dkt|ECF|Docket|D\.?E|Doc)\.?\s(?:(?:Nos?\.?|Entry|#)\s?)?\d+(?:-\d+)?(?:,?\s(?:at\s|p\.\s)?\d+(?!\d))?)"
)
_SENTENCE_BREAK = re.compile(
    r"(?<![A-Z])(?<!\b[A-Z])[.?!][”\"]?\s+(?:In|The|This|Plaintiffs?|Defendants?|It|That|Here|See|We|A|An|As|But|Thus)\s"
)
_HISTORY = re.compile(
    r",\s(?P<how>aff[’']d|rev[’']d|vacated|cert\.\sdenied|overruled|abrogated|superseded|modified|amended|reh[’']g\sdenied|rev[’']d\sin\spart)[^;()]{0,60}?,\s$"
)


_APPENDIX = frozenset(["app", "r", "rec", "a", "p", "ct", "comp", "supp"])


class Core(NamedTuple):
    """Volume, edition and page of one form, e.g. (90, "F. Supp. 2d", "1267"); page "" where the form is not printed."""

    volume: str
    reporter: str
    page: str

    def __str__(self) -> str:
        return f"{self.volume} {self.reporter} {self.page}".strip()


@dataclass(slots=True)
class CaseCite:
    """One citation to a case, offsets in the reading text; `end` is after the court-and-date parenthetical."""

    start: int
    end: int
    name: str | None
    cores: tuple[Core, ...]
    is_short: bool  # cited with "at" or without court and date
    pin: str | None = None
    court: str | None = None
    date: str | None = None
    docket: str | None = None
    explanations: tuple[Bracket, ...] = ()
    history: str | None = None  # "aff'd": this form is the later history of the case before it
    v_at: int | None = None  # where "v." stands, so that it is not read twice


def find_cases(text: str, begin: int = 0) -> list[CaseCite]:
    """Every citation to a case by reporter, WL, LEXIS or docket number, in order."""
    found: list[CaseCite] = []
    at = begin
    places = [m.start() for m in versus(text)]
    floor = begin
    for match in _forms(text):
        if (
            match.start() < at
            or match.start() < begin
            or text[max(0, match.start() - 4) : match.start()].endswith("No. ")
        ):
            continue
        edition = reporter(match.group(2))
        if edition is None:
            continue
        cite = _with_core(text, match, edition, floor, places, found[-1] if found else None)
        if squeeze(match.group(2)) in _APPENDIX and (cite.v_at is None or (cite.court is None and cite.date is None)):
            continue  # "1 App. 24" is the record; a reporter of that name needs a case name and a court
        found.append(cite)
        at = floor = cite.end
    found += _by_docket_only(text, begin, places, found)
    return sorted(found, key=lambda c: c.start)


def _with_core(
    text: str, match: re.Match[str], edition: str, floor: int, places: list[int], before: CaseCite | None
) -> CaseCite:
    cores, pins, is_short, end = _parallel(text, match, edition)
    if text[end : end + 1] == "]" and "[" in text[match.start() : end]:
        end += 1
    court_, date, end = court_and_date(text, end)
    if late := LATE_PIN.match(text, end):
        pins = [late["pin"]]
        end = late.end()
    elif not pins and (slip := SLIP_PIN.match(text, end)):
        pins.append(slip["pin"])
    start, name, docket, v_at = _name_and_docket(text, match.start(), floor, places)
    history = _history(text, before, match.start()) if name is None and before is not None else None
    return CaseCite(
        start,
        end,
        name,
        tuple(cores),
        is_short or (date is None and court_ is None),
        one_pin(pins),
        court_,
        date,
        docket,
        tuple(explanations(text, end)),
        history,
        v_at,
    )


def _parallel(text: str, match: re.Match[str], edition: str) -> tuple[list[Core], list[str], bool, int]:
    """The cites of one decision strung together ("1 U.S. 2, 3 S. Ct. 4"), their pins, whether one is short, and the end."""
    cores: list[Core] = []
    pins: list[str] = []
    is_short, end = False, match.start()
    current: re.Match[str] | None = match
    while current is not None:
        edition = reporter(current.group(2)) or edition
        number, at = current.group(4), current.group(3)
        end = current.end()
        if at and not edition.endswith(("LEXIS", "WL")):
            is_short = True
            cores.append(Core(current.group(1), edition, ""))
            pin = PIN_HERE.match(text, current.start(4))
            pins.append(pin.group() if pin else number)
            end = pin.end() if pin else end
        else:
            cores.append(
                Core(current.group(1), edition, number.strip("*") if number[0].isdigit() or number[0] == "*" else "")
            )
            if (pin := AFTER_CORE.match(text, end)) and not _core_at(text, pin.start("pin")):
                is_short |= pin.group().lstrip(", ").startswith("at") and not edition.endswith(("LEXIS", "WL"))
                pins.append(pin["pin"])
                end = pin.end()
        if blank := BLANK_PIN.match(text, end):
            end = blank.end()
        follow = _NEXT_CORE.match(text, end)
        current = _core_at(text, follow.end()) if follow else None
    return cores, pins, is_short, end


def _history(text: str, before: CaseCite, start: int) -> str | None:
    """How this decision follows the one before it ("aff'd"), if nothing else stands between."""
    found = _HISTORY.search(text, before.end, start)
    return found["how"] if found and found.end() == start else None


def _core_at(text: str, at: int) -> re.Match[str] | None:
    found = _CORE.match(text, at)
    return found if found and reporter(found.group(2)) else None


def _forms(text: str) -> Iterator[re.Match[str]]:
    """Every volume, abbreviation and number; looked for from the space between figure and capital, which is rare."""
    past = -1
    for gap in _VOLUME_GAP.finditer(text):
        start = gap.start()
        while start > 0 and text[start - 1].isdecimal():
            start -= 1
        if start >= past and (found := _CORE.match(text, start)):
            yield found
            past = found.end() if reporter(found.group(2)) else start + 1


def _name_and_docket(
    text: str, at: int, floor: int, places: list[int]
) -> tuple[int, str | None, str | None, int | None]:
    """Start, name, docket number and place of "v." of what stands before the first form at `at`."""
    low = max(floor, at - 420)
    window = text[low:at]
    paragraph = window.rfind("\n\n")
    if paragraph >= 0:
        low, window = low + paragraph + 2, window[paragraph + 2 :]
    name_end, docket = at, None
    if _HAS_NUMBER.search(window) and (tail := _DOCKET_TAIL.search(window)):
        docket, name_end = tail["docket"].strip(), low + tail.start()
    elif supra := _SUPRA_TAIL.search(window):
        name_end = low + supra.start()
    elif window.endswith((", ", ",\u00a0")):
        name_end = at - 2
    elif not window.endswith(" "):
        return at, None, None, None
    v_at = _last_versus(text, places, low, name_end)
    if v_at is not None:
        start = name_before(text, v_at, low)
        if start is not None:
            return start, _clean_name(text[start:name_end]), docket, v_at
    start = name_before(text, name_end, low) if name_end < at else None
    if start is None:
        return at, None, None, None
    return start, _clean_name(text[start:name_end]), docket, None


def _last_versus(text: str, places: list[int], low: int, high: int) -> int | None:
    i = bisect_right(places, high - 2) - 1
    if i < 0 or places[i] < low or high - places[i] > 190:
        return None
    right = text[places[i] : high]
    return (
        None
        if ";" in right or _SENTENCE_BREAK.search(right) or (re.search(r"\)\s*[.;]?\s", right) and "(" not in right)
        else places[i]
    )


def _clean_name(name: str) -> str:
    return " ".join(name.strip(" ,").split())


def _by_docket_only(text: str, begin: int, places: list[int], taken: list[CaseCite]) -> list[CaseCite]:
    """Cases with no reporter, WL or LEXIS form: a name, a docket number and a court."""
    found: list[CaseCite] = []
    spans = sorted((c.start, c.end) for c in taken)
    starts = [s for s, _ in spans]
    used = {c.v_at for c in taken}
    floor = begin
    for v_at in places:
        if v_at < begin or v_at in used or _inside(spans, starts, v_at):
            continue
        right = VERSUS.match(text, v_at)
        match = _DOCKET_ONLY.match(text, right.end()) if right else None
        if match is None or _SENTENCE_BREAK.search(match["party"]):
            continue
        one = bracket(text, match.end())
        place = read_court(text[one.start + 1 : one.end - 1]) if one.closed else None
        if place is None or place[0] is None:
            continue
        i = bisect_right(starts, v_at) - 1
        low = max(floor, spans[i][1] if i >= 0 else begin)
        start = name_before(text, v_at, low)
        if start is None:
            continue
        end, paper = one.end, match["paper"]
        if paper is None and (late := _LATE_PAPER.match(text, end)):
            paper, end = late["paper"], late.end()
        name = _clean_name(text[start : right.end()] + match["party"]) if right else None
        found.append(
            CaseCite(
                start,
                end,
                name,
                (),
                False,
                paper,
                place[0],
                place[1],
                match["docket"].strip(),
                tuple(explanations(text, end)),
                None,
                v_at,
            )
        )
        floor = end
    return found


def _inside(spans: list[tuple[int, int]], starts: list[int], at: int) -> bool:
    i = bisect_right(starts, at) - 1
    return i >= 0 and at < spans[i][1]


__all__ = ["PIN", "YEAR", "CaseCite", "Core", "find_cases", "read_court"]
