"""Case numbers as courts print them, and readings of one number that differ only by a misread letter."""

from __future__ import annotations

import re

_JUDGES = r"(?:[-–\s](?:[A-Z]{2,4}(?:x|X)?)(?![A-Za-z]))*(?:\s\([A-Z]{2,4}[x]?\))*"
NUMBER = re.compile(
    rf"(?P<number>\d{{1,2}}:\d{{2}}[-‑–](?:cv|cr|md|mc|mj|ap|bk|CV|CR|MD|MC|MJ|cV)[-‑–]\d{{3,6}}{_JUDGES}|"
    rf"\d{{2}}[-‑–](?:cv|cr|md|mc|CV|CR|MD|MC)[-‑–]\d{{3,6}}{_JUDGES}|"
    rf"\d{{2}}\s(?:Civ|Cr|Crim|CIV|CR|MD)\.?\s\d{{2,5}}(?:\s\([A-Z]{{2,4}}\))*|"
    rf"(?<![\w])(?:C|CV|CIV|CR)[-.:\s]?\s?\d{{2}}[-–]\s?\d{{3,6}}{_JUDGES}|"
    r"(?<=No\.\s)[A-Z]{0,3}\d{2,6}(?:[-–]\d{2,6})*(?:[-–][A-Z]{1,4})?|(?<=Nos\.\s)\d{2}[-–]\d{2,6}|(?<=Number:\s)\d{4}[-–]\d{2}[-–]\d{3,5})"
)
_WITH_WORD = re.compile(r"(?:Case|Civil Action|Civ\.|Docket|Cause|Index)?\s?Nos?\.?:?\s*$", re.I)


def case_numbers(head: str) -> list[tuple[str, int, int]]:
    """Each case number of a caption with its place; a number after "Dkt." or "ECF" is none."""
    out: list[tuple[str, int, int]] = []
    for found in NUMBER.finditer(head):
        before = head[max(0, found.start() - 24) : found.start()]
        if re.search(r"(?:Dkt\.|ECF|Docket|RFP|Bar|USDC|below|D\.C\.|State Bar)\s?(?:Nos?\.?|#)?:?\s?$", before, re.I):
            continue
        number = " ".join(found["number"].split())
        if number not in [n for n, _, _ in out]:
            out.append((number, found.start(), found.end()))
    return out


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
