"""Citations to cases: volume, reporter and page with parallel forms, pin, court and date, and the name before them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from particulars.reading.brackets import Bracket, bracket, explanations
from particulars.reading.case_names import VERSUS, name_before, versus
from particulars.reading.dates import DATE, YEAR, iso
from particulars.reading.reporters import court, reporter, squeeze

_STAR = r"(?:\*{1,2}\s?)"
_NOTE = r"(?:\s?(?:&\s)?(?:nn|n|fn|fns|note|notes)\.?\s?\d{1,4}(?:[-–]\d{1,4})?)"
_ONE_PIN = rf"{_STAR}?\d{{1,6}}(?:\s?[-–—]\s?{_STAR}?\d{{1,6}})?{_NOTE}?"
PIN = rf"(?:{_ONE_PIN}(?:,\s?(?:and\s)?(?:{_ONE_PIN}|(?:n|fn)\.\s?\d{{1,4}})(?![\d,]*\s+[A-Z][\w.’']*\s?(?:[\w.’']+\s){{0,3}}\d))*|¶¶?\s?\d+(?:[-–]\d+)?)"
_CORE = re.compile(
    r"(?<![\w.$,:/-])(\d{1,4})[ \u00a0]([A-Z](?:[A-Za-z0-9.’'&]*)(?:[ \u00a0][A-Za-z0-9.’'&()]+){0,5}?)(?:\s\(\d+\s[A-Z][A-Za-z.]+\))?,?[ \u00a0](at[ \u00a0](?:pp?\.[ ]|pages?[ ])?)?(\*?\d{1,9}|_{2,}|[–—]{2,3})(?![\w]|[.]\d)"
)
_PIN = re.compile(PIN)
_BLANK_PIN = re.compile(r",\s_{2,}(?:[–-]_{2,})?")
_SLIP_PIN = re.compile(r"\s\(slip\sop\.,?\sat\s(?P<pin>\d+(?:[–-]\d+)?)\)")
_SUPRA_TAIL = re.compile(r",\ssupra,?\s*$")
_AFTER_CORE = re.compile(rf"(?:,?\sat\s|,\s?)(?:p(?:p|age)?\.\s)?(?P<pin>{PIN})")
_NEXT_CORE = re.compile(r"(?:,|\s?\[|,?\s(?=\[))\s?\[?(?=\d{1,4}\s[A-Z])")
_NOTE_IN_PIN = re.compile(r",?\s?(?:fn|note|n)s?\.?\s?(?=\d)")
_LATE_PIN = re.compile(rf",\s(?:at\s)?(?P<pin>\*{_ONE_PIN}(?:,\s(?:n|fn)\.\s?\d+)?)")
_PAREN = re.compile(r",?\.?\s?\(")
# The words of a docket number: capitals and figures only, so that no sentence is taken for one.
_NUMBER_WORDS = r"(?=[^;,]{0,40}\d)(?:[A-Z0-9(&][\w:.()/&–-]*(?:,\s(?=\d))?\s?){1,7}?"
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
_DISTRICT_SHAPE = re.compile(r"(?:[NSEWCM]\.\s?)?D\.\s?[A-Z][a-z]{2,}\.?$")
_BEFORE_DATE = re.compile(r"(?:filed|decided|slip op\.?|unpublished|en banc|per curiam|argued)[,;]?\s*$", re.I)
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
    for match in _CORE.finditer(text):
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
    cores, pins, is_short, end = [], [], False, match.start()
    current: re.Match[str] | None = match
    while current is not None:
        edition = reporter(current.group(2)) or edition
        number, at = current.group(4), current.group(3)
        end = current.end()
        if at and edition not in ("WL",) and not edition.endswith("LEXIS"):
            is_short = True
            cores.append(Core(current.group(1), edition, ""))
            pin = _PIN.match(text, current.start(4))
            pins.append(pin.group() if pin else number)
            end = pin.end() if pin else end
        else:
            cores.append(
                Core(current.group(1), edition, number.strip("*") if number[0].isdigit() or number[0] == "*" else "")
            )
            if (pin := _AFTER_CORE.match(text, end)) and not _core_at(text, pin.start("pin")):
                is_short |= pin.group().lstrip(", ").startswith("at") and not edition.endswith(("LEXIS", "WL"))
                pins.append(pin["pin"])
                end = pin.end()
        if blank := _BLANK_PIN.match(text, end):
            end = blank.end()
        follow = _NEXT_CORE.match(text, end)
        current = _core_at(text, follow.end()) if follow else None
    if text[end : end + 1] == "]" and "[" in text[match.start() : end]:
        end += 1
    place = _court_and_date(text, end)
    court_, date, end = place
    if late := _LATE_PIN.match(text, end):
        pins = [late["pin"]]
        end = late.end()
    elif not pins and (slip := _SLIP_PIN.match(text, end)):
        pins.append(slip["pin"])
    start, name, docket, v_at = _name_and_docket(text, match.start(), floor, places)
    history = None
    if (
        name is None
        and before is not None
        and (hist := _HISTORY.search(text, before.end, match.start()))
        and hist.end() == match.start()
    ):
        history = hist["how"]
    return CaseCite(
        start,
        end,
        name,
        tuple(cores),
        is_short or (date is None and court_ is None),
        _one_pin(pins),
        court_,
        date,
        docket,
        tuple(explanations(text, end)),
        history,
        v_at,
    )


def _core_at(text: str, at: int) -> re.Match[str] | None:
    found = _CORE.match(text, at)
    return found if found and reporter(found.group(2)) else None


def _one_pin(pins: list[str]) -> str | None:
    """The pin as a court would print it: notes as `n.4`; of parallel forms the first that has one."""
    if not pins:
        return None
    pin = _NOTE_IN_PIN.sub(" n.", pins[0])
    return " ".join(pin.split())


def _court_and_date(text: str, end: int) -> tuple[str | None, str | None, int]:
    """Court and date of the parenthetical that follows, and where it ends; nothing where it explains instead."""
    opening = _PAREN.match(text, end)
    if not opening:
        return None, None, end
    one = bracket(text, opening.end() - 1)
    inner = text[one.start + 1 : one.end - 1] if one.closed else text[one.start + 1 : one.start + 60].split(")")[0]
    place = read_court(inner)
    if place is None:
        return None, None, end
    return place[0], place[1], one.end if one.closed else one.start + 1 + len(inner)


def read_court(inner: str) -> tuple[str | None, str | None] | None:
    """Court and ISO date of a parenthetical's words, or None where it is no court-and-date parenthetical.

    `N.D. Cal., Mar. 30, 2009` -> (N.D. Cal., 2009-03-30); `1987` -> (None, 1987); `S.D.N.Y.` -> (S.D.N.Y., None).
    """
    inner = inner.strip()
    if len(inner) > 90:
        return None
    date = max(DATE.finditer(inner), key=lambda found: found.start(), default=None)
    head = inner[: date.start()] if date else inner
    tail = inner[date.end() :] if date else ""
    head = _BEFORE_DATE.sub("", head.strip(" ,;")).strip(" ,")
    known = (court(head) or (" ".join(head.split()) if _DISTRICT_SHAPE.match(head) else None)) if head else None
    if date is None:
        return (known, None) if known and "." in head + "." and head[:1].isupper() and len(head) > 2 else None
    if tail and not re.match(r"\s*(?:\(|,?\s*(?:en banc|per curiam|unpublished|amended|\[)|$)", tail):
        return None
    if head and known is None:
        if not re.match(r"[A-Z0-9][\w.’'&\s-]{0,60}$", head) or not re.search(r"\.|^[A-Z]{2,}|\d", head):
            return None
        known = " ".join(head.split())
    return known, iso(date)


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
    if tail := _DOCKET_TAIL.search(window):
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
