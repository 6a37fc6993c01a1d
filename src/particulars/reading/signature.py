"""Who signed a paper and when: judge or counsel, date signed, date filed by its stamp."""

from __future__ import annotations

import re
from dataclasses import dataclass

from particulars.reading.dates import DAY_OF_DATE, LONG_DATE, SLASHED, iso, slashed
from particulars.reading.windows import found_in, windows

_NAME = r"(?:[A-Z][A-Za-z.’'-]*[ \t]+){1,4}(?:[A-Z]-\d{1,3}\b|[A-Z][A-Za-z’'-]+)(?:,?[ ](?:Jr|Sr|II|III|IV)\.?)?"
_OFFICE = (
    r"(?P<office>(?:(?:Chief|Senior|CHIEF|SENIOR)\s+)?(?:(?:UNITED\s+STATES|United\s+States|U\.S\.)\s+"
    r"(?:(?:DISTRICT|District|MAGISTRATE|Magistrate|CIRCUIT|Circuit|BANKRUPTCY|Bankruptcy)\s+(?:COURT\s+|Court\s+)?(?:JUDGE|Judge))"
    r"|U\.\s?S\.\s?[DM]\.\s?J\.|(?:Chief\s+|CHIEF\s+)?(?:Judge|JUDGE)\s+of\s+the\s+[A-Z][a-z]+\s+Court|(?:JUDGE|Judge|JUSTICE|Justice)\s+OF\s+THE\s+[A-Z]+\s+COURT))"
)
_SIGNED = re.compile(
    rf"(?:(?:HONORABLE|Honorable|HON\.|Hon\.)\s+)?(?P<name>{_NAME})\s{{0,3}},?\s{{0,4}}(?:\d{{1,2}}\s{{1,3}})?{_OFFICE}"
)
_OPINION_BY = re.compile(
    r"(?:^|\n)\s*(?:(?:JUSTICE|Justice)\s+(?P<justice>[A-Z][A-Za-z’']+)\s+delivered\s+the\s+opinion"
    r"|(?P<judge>(?:Presiding\s+|Chief\s+)?Judge\s+[A-Z][\w.’' ]{2,40}?(?:, (?:III|II|Jr\.))?),?\s+delivered\s+the\s+opinion"
    r"|(?:Opinion|OPINION)\s+by\s+(?P<by>(?:Chief\s+)?Judge\s+[A-Z][\w.’']+(?:\s[A-Z][\w’']+)?)|(?P<name>(?:[A-Z][A-Za-z.’']*\s){0,3}[A-Z][A-Za-z’']+(?:, (?:III|II|Jr\.))?),\s+(?P<office>(?:Chief\s+|Senior\s+)?(?:(?:United\s+States|U\.S\.)\s+)?(?:Circuit|District|Magistrate|Bankruptcy|Associate)\s+(?:Judge|Justice))[.:]"
    r"|(?P<surname>[A-Z][A-Za-z’'-]+),\s(?:C\.\s?J|P\.\s?J|J)\.(?=[:—–]|\s*(?:\n|$)|\s{3,}))"
)
_SIGNED_JUDGE = re.compile(rf"(?P<name>{_NAME}),\s+(?P<office>(?:Presiding\s+|Chief\s+)?(?:Judge|Justice))\b")
_JUDGE_CELL = re.compile(
    rf"[\[(]?(?P<label>(?:(?:Presiding|Assigned|Trial|District|Chief|Magistrate)\s+)?(?:Judge|JUDGE|Justice|JUSTICE)s?|(?:The\s+)?Hon(?:orable|\.)|(?:THE\s+)?HON(?:ORABLE|\.)|\[?Assigned\s+to|(?:Before|BEFORE)(?:\s+the)?:?(?=\s+(?:The\s+|THE\s+)?H(?:on|ON)))"
    rf"(?:\s+(?:Assigned|to|the))*\s*[:,]?\s+(?:(?:[Tt]he|THE)\s+)?(?:Hon(?:orable|\.)\s+|HON(?:ORABLE|\.)\s+)?(?:(?:Judge|JUDGE|Magistrate\s+Judge)\s+)?(?P<name>{_NAME}|[A-Z]-\d{{1,3}}\b|[A-Z][A-Za-z’'-]+$)"
)
_CHARGE = r"(?:Dated?|DATED?|Signed|SIGNED|Executed|EXECUTED|Entered|ENTERED|(?:IT IS |It is )?(?:SO|So|so|hereby) (?:ORDERED|ordered)(?: (?:and|AND) SIGNED)?|Decided|DECIDED|Date Signed|(?:Filed|FILED) (?:AND|and) (?:ENTERED|Entered|entered)|(?:DONE|Done) (?:AND|and) (?:ORDERED|Ordered|ordered))"
_DATED = re.compile(
    rf"(?:^|(?<=[\n—–])|(?<=[.;]\s)){_CHARGE}\b[,.:]?\s{{0,4}}(?:this\s+|This\s+|THIS\s+|on\s+|as\s+of\s+|the\s+)?(?:in\s+(?:Chambers\s+)?(?:in\s+|at\s+)?[A-Z][\w ,.]{{2,40}}?,?\s+(?=(?:on|this)\s))?(?:on\s+)?(?:at\s+)?(?:[A-Z][A-Za-z.]{{2,20}}(?: [A-Z][A-Za-z.]{{2,20}}){{0,2}},\s+){{0,2}}(?:this\s+|the\s+)?"
)
_THIS_DAY = re.compile(
    r"(?:^|\n)\s{0,12}(?:AND NOW,?\s+|(?:At|In)\s+[A-Z][a-z]+(?:,\s+[A-Z][a-z]+)?,?\s+)(?:on\s+)?(?:this\s+|THIS\s+)(?:the\s+)?"
)
_LONE_DATE = re.compile(
    r"(?:^|\n)\W{0,3}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?P<date>(?:[A-Z][a-z]{2,8}\.?|[A-Z]{3,9})\s+\d{1,2},\s+\d{4})[.\s\]]*(?=\n|$)"
)
_FILED = re.compile(r"(?:e-?filed|filed)\b(?:\s+on)?\s{0,2}:?\s{0,4}", re.I)
_OTHERS_FILED = re.compile(r"(?:Complaint|Action|Petition|Case|FAC|SAC|Removal|Removed)\W{0,3}(?:was\s+)?$", re.I)
_STAMP_NUMBER = re.compile(
    r"\b(?:Document|Doc(?:ument)?\.?|DktEntry|Doc\s?#)\s*:?\s*#?\s*(?P<number>\d+(?:-\d+)?)", re.I
)
_SLASH_S = re.compile(rf"/s/\s*(?P<name>{_NAME})")
_CAPACITY = re.compile(r"(?P<what>(?:Counsel|Attorneys?)\s+for\s+[A-Z][^.\n\[\]]{3,80}?)(?=\s\d|\s*[\n.\[]|$)")
_BAR = re.compile(
    r"(?P<name>(?:[A-Z][A-Za-z.’'-]*\s){1,4}(?:[A-Z]-\d{1,3}|[A-Z][A-Za-z’'-]+))\s*\((?:State\s+Bar|SBN|CA\s+Bar|Bar|Cal\.\s+Bar|[A-Z]{2}\s+Bar)\s*(?:No\.?|#|Number)?\s*\d+\)"
)
_NO_NAME = frozenset(
    "presiding judge presiding, case action date courtroom trial dept none district magistrate assigned united".split()
)


@dataclass(frozen=True, slots=True)
class Judge:
    """A judge as a paper names one: the words between `start` and `end` say so."""

    name: str
    title: str | None
    start: int
    end: int


def signing_judge(words: str) -> Judge | None:
    """The judge whose name and office stand last in some words."""
    near = windows(words, ("Judge", "JUDGE", "D.J.", "D. J.", "M.J.", "M. J.", "Justice", "JUSTICE"), 160, 40)
    found = next(iter([*found_in(_SIGNED, words, near)][::-1]), None)
    return Judge(_person(found["name"]), _office(found["office"]), found.start("name"), found.end()) if found else None


def heading_judge(words: str) -> Judge | None:
    """The judge named with the office at the head of an order; one in brackets sat below and is not taken."""
    for found in _SIGNED.finditer(words):
        if not re.search(r"\[\s*(?:Hon\.\s*)?$", words[max(0, found.start() - 10) : found.start()]):
            return Judge(_person(found["name"]), _office(found["office"]), found.start("name"), found.end())
    return None


def author(words: str) -> Judge | None:
    """The author whom an opinion names before it begins; judges of the court below are not taken."""
    if by := _OPINION_BY.search(words):
        if named := by["judge"] or by["by"]:
            office, _, name = " ".join(named.split()).partition("Judge ")
            return Judge(_person(name), f"{office}Judge", by.start("judge" if by["judge"] else "by"), by.end())
        if by["surname"]:
            return Judge(_person(by["surname"]), None, by.start("surname"), by.end())
        name = "justice" if by["justice"] else "name"
        return Judge(_person(by[name]), "Justice" if by["justice"] else by["office"], by.start(name), by.end())
    return None


def signing_author(words: str) -> Judge | None:
    """The judge who signed an opinion at its end ("James M. Dowd, Judge")."""
    if signed := _SIGNED_JUDGE.search(words):
        return Judge(_person(signed["name"]), signed["office"], signed.start(), signed.end())
    return None


def judge_in_cell(words: str) -> tuple[str, int, int, bool] | None:
    """The judge whom one cell of a caption names: name, place, and whether as the magistrate judge."""
    found = _JUDGE_CELL.match(words)
    if not found or found["name"].lower().split()[0] in _NO_NAME:
        return None
    is_magistrate = "magistrate" in words[: found.start("name")].lower() or "magistrate" in words[found.end() :].lower()
    return _person(found["name"]), found.start("name"), found.end("name"), is_magistrate


def dated(words: str) -> tuple[str, int, int] | None:
    """The date a paper was signed: the last one after "Dated", "Signed" or an order's closing words."""
    best = None
    for lead in _DATED.finditer(words):
        for pattern in (LONG_DATE, DAY_OF_DATE, SLASHED):
            if found := pattern.match(words, lead.end()):
                best = (slashed(found) if pattern is SLASHED else iso(found), lead.start(), found.end())
    return best


def this_day(words: str) -> tuple[str, int, int] | None:
    """The day in an order's opening words (`At Wilmington this 9th day of January, 2024:`)."""
    for lead in _THIS_DAY.finditer(words):
        if found := DAY_OF_DATE.match(words, lead.end()):
            return iso(found), lead.start(), found.end()
    return None


def lone_date(words: str) -> tuple[str, int, int] | None:
    """The one full date that stands on a row of its own; two different ones give none."""
    found = [
        (iso(day), m.start("date"), m.end("date"))
        for m in _LONE_DATE.finditer(words)
        if (day := LONG_DATE.match(m["date"]))
    ]
    return found[0] if found and len({day for day, _, _ in found}) == 1 else None


def filed(words: str) -> str | None:
    """The date filed that a court's stamp or a caption states; the day a complaint was filed is not this paper's."""
    for lead in _FILED.finditer(words):
        if _OTHERS_FILED.search(words[max(0, lead.start() - 20) : lead.start()]):
            continue
        if found := SLASHED.match(words, lead.end()):
            return slashed(found)
        if found := LONG_DATE.match(words, lead.end()):
            return iso(found)
    return None


def docket_number(stamps: str) -> str | None:
    """The paper's own docket number by its stamp; two different numbers give none."""
    numbers = {m["number"] for m in _STAMP_NUMBER.finditer(stamps)}
    return numbers.pop() if len(numbers) == 1 else None


def counsel_of(text: str) -> tuple[str, ...]:
    """Counsel as their bar numbers mark them, in order, each once."""
    near = windows(text, ("Bar", "SBN"), 100, 60)
    names = tuple(dict.fromkeys(" ".join(m["name"].split()) for m in found_in(_BAR, text, near)))
    # Where the columns of a page ran together, a name read whole elsewhere stands behind a piece of itself.
    return tuple(name for name in names if not any(name.endswith(f" {other}") for other in names))


def signer_of(tail: str) -> tuple[str, str | None] | None:
    """The electronic signature: the name after "/s/" and the capacity printed under it."""
    found = next(iter([*_SLASH_S.finditer(tail)][::-1]), None)
    if not found:
        return None
    name = _once(" ".join(found["name"].split()), tail)
    capacity = _CAPACITY.search(tail, found.end())
    return name, " ".join(capacity["what"].split()) if capacity else None


def _once(name: str, tail: str) -> str:
    """The signature's name without what ran into it: its longest beginning that the page prints again."""
    words = name.split()
    printed = " ".join(tail.split()).lower()
    for n in range(len(words), 1, -1):
        head = " ".join(words[:n])
        if printed.count(head.lower()) > 1:
            return head
    return name


def _person(name: str) -> str:
    words = " ".join(name.split())
    words = (
        re.sub(
            r"^(?:(?:The|THE|By|BY)\s+)?(?:(?:Hon(?:orable|\.)|HON(?:ORABLE|\.))\s+)?(?:(?:Chief|CHIEF|Senior)\s+)?(?:(?:Magistrate|MAGISTRATE)\s+)?(?:(?:Judge|JUDGE)\s+)?",
            "",
            words,
        )
        or words
    )
    return " ".join(
        w.capitalize() if w.isupper() and len(w.rstrip(".")) > 1 and w not in ("II", "III", "IV") else w
        for w in words.split()
    )


def _office(office: str) -> str:
    words = " ".join(office.split())
    if words.replace(" ", "") in ("U.S.D.J.",):
        return "United States District Judge"
    if words.replace(" ", "") in ("U.S.M.J.",):
        return "United States Magistrate Judge"
    return " ".join(w.capitalize() if w.isupper() and "." not in w else w for w in words.split())
