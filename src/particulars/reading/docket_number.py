"""Case numbers as courts print them, and readings of one number that differ only by a misread letter."""

from __future__ import annotations

import re

_INITIALS = r"(?!(?:AND|JURY|DATE|TIME|TO|IN|FOR|OR|OF|RE|MDL|CASE|NOS?|THE|DEPT)\b)[A-Z]{2,4}[xX]?(?![A-Za-z’'])"
_JUDGES = rf"(?:[-–\s]{_INITIALS}){{0,4}}(?:\s?\([A-Z]{{2,4}}x?\)){{0,3}}"
NUMBER = re.compile(
    rf"(?P<number>\d{{1,2}}:\d{{2}}[-‑–](?:cv|cr|md|mc|mj|ap|bk|po|CV|CR|MD|MC|MJ|AP|BK|cV)[-‑–]\d{{3,6}}{_JUDGES}|"
    rf"\d{{2}}[-‑–](?:cv|cr|md|mc|CV|CR|MD|MC)[-‑–]\d{{3,6}}{_JUDGES}|"
    rf"\d{{2}}\s(?:Civ|Cr|Crim|Misc|CIV|CR|MD|MC)\.?\s\d{{2,5}}(?:\s?\([A-Z]{{2,4}}\)){{0,3}}|\d{{2}}\s(?:C|CV|CR)\s\d{{3,5}}(?!\w)|"
    r"(?<=No\.\s)(?:19|20)\d{2}[-\s](?!AND|FOR|THE)[A-Z]{1,3}[-\s]\d{3,7}(?!\w)|"
    rf"(?<![\w–-])(?:C|CV|CIV|CR)[-.:\s]?\s?\d{{2}}[-–]\s?\d{{3,6}}(?:[A-Z]{{2,4}}(?![A-Za-z]))?{_JUDGES}|"
    r"(?<=No\.\s)(?:[A-Z]{1,3}\d{2,6}|\d{3,6}|\d{2}(?=[-–]))(?:[-–]\d{2,6}){0,2}(?:[-–][A-Z]{1,4}(?!\w))?(?:\s?\([A-Z]{2,4}\)){0,2}(?![-–/\w])|(?<=Nos\.\s)\d{2}[-–]\d{2,6}|(?<=Number:\s)\d{4}[-–]\d{2}[-–]\d{3,5})"
)
_OTHER = re.compile(
    r"(?:Dkt\.|ECF|Docket|RFP|Bar|SBN|USDC|below|D\.C\.|State File|Suite|CSR|RPR|Reg\.|Lic\w*|Tel\w*|Fax|Page|Exhibit|Doc\.)\s?(?:Entry\s)?(?:Nos?\.?|#)?:?\s?$",
    re.I,
)
_LABELLED = re.compile(
    r"\W{0,2}(?:Lead|Master|Consolidated|Civil|Criminal|Bankruptcy|Adversary|Adv\.?)?\s?(?:Case|Action|Docket|Index|Cause|Court\s+File|Civil\s+Action\s+File|File|Proceeding|Proc\.|Civ\.|Crim\.|Cr\.|C\.A\.|C/A)?\s?(?:Nos?\b|Number\b|#)[.:]{0,2}\s{0,3}",
    re.I,
)
_TOKEN = re.compile(
    r"(?=[A-Z:./–-]{0,8}\d)(?=[\w:./–-]*\d{3})[A-Za-z0-9][A-Za-z0-9:./–-]{2,24}[A-Za-z0-9](?:\s?\([A-Z]{2,4}x?\)){0,2}"
)
_LIST = re.compile(r"\s?(?:,|&|;|and)\s+")

_BARE = re.compile(
    r"(?:(?:19|20)\d\d|\d\d)[-–]\d{3,5}(?:-[a-z]{2,3})?(?:\(L\))?(?:,\s(?:(?:19|20)\d\d|\d\d)[-–]\d{3,5}){0,6}"
)


def bare_numbers(row: str) -> list[tuple[str, int, int]]:
    """The numbers of a row of an appellate caption that holds nothing else ("2021-1234, 2021-1240")."""
    if not _BARE.fullmatch(row):
        return []
    return [(m.group(), m.start(), m.end()) for m in re.finditer(r"[^,\s]+", row)]


def case_numbers(words: str) -> list[tuple[str, int, int]]:
    """Each case number of some words with its place; a number after "Dkt." or "ECF", or of another court, is none."""
    out: list[tuple[str, int, int]] = []
    for found in NUMBER.finditer(words):
        if _OTHER.search(words[max(0, found.start() - 24) : found.start()]):
            continue
        number = " ".join(found["number"].split())
        if number not in [n for n, _, _ in out]:
            out.append((number, found.start(), found.end()))
    return out


def labelled_numbers(row: str) -> list[tuple[str, int, int]]:
    """The case numbers of a row that begins with its label ("Index No. 650123/2020"), whatever form a court gives them."""
    head = _LABELLED.match(row)
    if not head:
        return []
    out: list[tuple[str, int, int]] = []
    at = head.end()
    while found := _TOKEN.match(row, at):
        if head.group().strip().lower().startswith("docket") and found.group().isdigit() and len(found.group()) < 6:
            break  # the number of a docket entry, not of the case
        out.append((" ".join(found.group().split()), found.start(), found.end()))
        following = _LIST.match(row, found.end())
        if not following:
            break
        at = following.end()
    return out


def is_same_case(one: str, other: str) -> bool:
    """Whether two forms can be one number: `24 Civ. 1234 (JSR)` and `1:24-cv-01234`, by year and serial number."""
    return _year_and_serial(one) == _year_and_serial(other)


def _year_and_serial(number: str) -> tuple[int, ...]:
    """The figures of a case number without the office before its colon and the judge's initials."""
    return tuple(int(figures) for figures in re.findall(r"\d+", number.rpartition(":")[2]))


def misread(numbers: list[str]) -> set[str]:
    """Numbers with the same digits whose letters differ: one of them was misread."""
    by_digits: dict[str, set[str]] = {}
    for number in numbers:
        letters = re.sub(r"[^A-Za-z]", "", number).lower()
        by_digits.setdefault(re.sub(r"\D", "", number), set()).add(letters)
    return {
        n
        for n in numbers
        if len({x for x in by_digits[re.sub(r"\D", "", n)] if x}) > 1
        and len({len(x) for x in by_digits[re.sub(r"\D", "", n)]}) == 1
    }
