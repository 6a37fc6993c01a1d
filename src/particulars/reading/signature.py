"""Who signed a paper and when: judge or counsel, date signed, date filed by its stamp."""

from __future__ import annotations

import re

from particulars.reading.dates import DAY_OF_DATE, LONG_DATE, SLASHED, iso, slashed

_NAME = r"(?:[A-Z][A-Za-z.’'-]*[ \t]+){1,4}[A-Z][A-Za-z’'-]+(?:,?[ ](?:Jr|Sr|II|III|IV)\.?)?"
_OFFICE = r"(?P<office>(?:Chief\s+|Senior\s+|CHIEF\s+|SENIOR\s+)?(?:(?:UNITED\s+STATES|United\s+States|U\.S\.)\s+(?:DISTRICT|District|MAGISTRATE|Magistrate|CIRCUIT|Circuit|BANKRUPTCY|Bankruptcy)\s+(?:COURT\s+|Court\s+)?(?:JUDGE|Judge)|U\.\s?S\.\s?[DM]\.\s?J\.))"
_SIGNED = re.compile(rf"(?:(?:HONORABLE|Honorable|HON\.|Hon\.)\s+)?(?P<name>{_NAME})\s*,?\s*(?:\n+\s*)?{_OFFICE}")
_OPINION_BY = re.compile(
    r"(?:^|\n)\s*(?:(?:JUSTICE|Justice)\s+(?P<justice>[A-Z][A-Za-z’']+)\s+delivered\s+the\s+opinion|(?P<name>[A-Z][A-Za-z’']+(?:\s[A-Z][A-Za-z’']+)?),\s+(?P<office>(?:Chief\s+|Senior\s+)?(?:Circuit|District|Associate)\s+(?:Judge|Justice))[.:])"
)
_SIGNED_JUDGE = re.compile(rf"(?P<name>{_NAME}),\s+(?P<office>(?:Presiding\s+|Chief\s+)?(?:Judge|Justice))\b")
_HON = re.compile(
    rf"(?:Judge|JUDGE|Hon(?:orable|\.)|HON(?:ORABLE|\.)):?\s+(?:(?:The\s+)?Hon(?:orable|\.)\s+)?(?P<name>{_NAME})"
)
_DATED = re.compile(
    r"\b(?:Dated?|DATED?|Signed|SIGNED|Executed|Entered|ENTERED|SO ORDERED,?|Decided|DECIDED)\b:?\s*(?:this\s+|on\s+|as\s+of\s+)?",
    re.I,
)
_FILED = re.compile(r"(?:e-?filed|filed|FILED)\b(?:\s+on)?:?\s*", re.I)
_STAMP_NUMBER = re.compile(
    r"\b(?:Document|Doc(?:ument)?\.?|DktEntry|Doc\s?#)\s*:?\s*#?\s*(?P<number>\d+(?:-\d+)?)", re.I
)
_SLASH_S = re.compile(rf"/s/\s*(?P<name>{_NAME})")
_CAPACITY = re.compile(r"(?P<what>(?:Counsel|Attorneys?)\s+for\s+[A-Z][^.\n\[\]]{3,80}?)(?=\s\d|\s*[\n.\[]|$)")
_BAR = re.compile(
    r"(?P<name>(?:[A-Z][A-Za-z.’'-]*\s){1,4}[A-Z][A-Za-z’'-]+)\s*\((?:State\s+Bar|SBN|CA\s+Bar|Bar|Cal\.\s+Bar|[A-Z]{2}\s+Bar)\s*(?:No\.?|#|Number)?\s*\d+\)"
)


def judge_of(head: str, tail: str, tail_at: int, *, opinion: bool = False) -> tuple[str, str | None, int, int] | None:
    """The judge who signed, else the author an opinion names, else the one the caption names: name, office, place."""
    found = None
    for found in _SIGNED.finditer(tail):
        pass
    if found and not opinion:
        return _person(found["name"]), _office(found["office"]), tail_at + found.start("name"), tail_at + found.end()
    if opinion:
        return _author(head, tail, tail_at)
    if (early := _SIGNED.search(head)) and not re.search(
        r"\[\s*(?:Hon\.\s*)?$", head[max(0, early.start() - 10) : early.start()]
    ):
        return _person(early["name"]), _office(early["office"]), early.start("name"), early.end()
    if named := _HON.search(head):
        return _person(named["name"]), None, named.start("name"), named.end()
    return None


def _author(head: str, tail: str, tail_at: int) -> tuple[str, str | None, int, int] | None:
    """The author of an opinion; judges of the court below, whom the caption names too, are not taken."""
    if by := _OPINION_BY.search(head):
        return _person(by["justice"] or by["name"]), "Justice" if by["justice"] else by["office"], by.start(), by.end()
    if signed := _SIGNED_JUDGE.search(tail):
        return _person(signed["name"]), signed["office"], tail_at + signed.start(), tail_at + signed.end()
    return None


def dated(tail: str, tail_at: int) -> tuple[str, int, int] | None:
    """The date a paper was signed: the last one after "Dated", "Signed" or an order's closing words."""
    best = None
    for lead in _DATED.finditer(tail):
        for pattern in (LONG_DATE, DAY_OF_DATE, SLASHED):
            if found := pattern.match(tail, lead.end()):
                best = (
                    slashed(found) if pattern is SLASHED else iso(found),
                    tail_at + lead.start(),
                    tail_at + found.end(),
                )
    return best


def filed(stamps: str) -> str | None:
    """The date filed that a court's stamp states."""
    for lead in _FILED.finditer(stamps):
        if found := SLASHED.match(stamps, lead.end()):
            return slashed(found)
        if found := LONG_DATE.match(stamps, lead.end()):
            return iso(found)
    return None


def docket_number(stamps: str) -> str | None:
    """The paper's own docket number by its stamp; two different numbers give none."""
    numbers = {m["number"] for m in _STAMP_NUMBER.finditer(stamps)}
    return numbers.pop() if len(numbers) == 1 else None


def counsel_of(text: str) -> tuple[str, ...]:
    """Counsel as their bar numbers mark them, in order, each once."""
    return tuple(dict.fromkeys(" ".join(m["name"].split()) for m in _BAR.finditer(text)))


def signer_of(tail: str) -> tuple[str, str | None] | None:
    """The electronic signature: the name after "/s/" and the capacity printed under it."""
    found = None
    for found in _SLASH_S.finditer(tail):
        pass
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
    words = re.sub(r"^(?:/s/\s*|Dated:?\s.*\d{4}\s*)", "", words)
    return " ".join(w.capitalize() if w.isupper() and len(w.rstrip(".")) > 1 else w for w in words.split())


def _office(office: str) -> str:
    words = " ".join(office.split())
    if words.replace(" ", "") in ("U.S.D.J.",):
        return "United States District Judge"
    if words.replace(" ", "") in ("U.S.M.J.",):
        return "United States Magistrate Judge"
    return " ".join(w.capitalize() if w.isupper() and "." not in w else w for w in words.split())
