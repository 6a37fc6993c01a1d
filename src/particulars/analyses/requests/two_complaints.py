"""Two complaints side by side (M000-10): claims, parties, periods and products in common, only in one, only in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from particulars.analyses.requests.complaints import Claim, Complaint, bare_party

METHOD = (
    "Claims are set side by side by a section of law that both headings name, else by the words of the headings; parties "
    "by their names without legal form; products by the same name; periods are only listed. Every pairing is proposed "
    "for a person to confirm, with both headings quoted."
)
LIMITS = (
    "A claim whose heading names neither law nor the same words is listed as in one complaint only, though it may be alike.",
    "Parties of the caption that stand behind “et al.” are not known here.",
    "Products are names that follow words such as “sells” or “launched”; others are missed.",
)
_EMPTY = frozenset(
    "violation violations breach claim claims count cause action relief for the and under against all defendants defendant plaintiffs plaintiff by".split()
)


class Beside(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One thing of either complaint or of both; places are (start, end) in their papers."""

    what: str  # claim, party, period, product
    state: str  # common, only A, only B
    a: str | None
    b: str | None
    a_at: tuple[int, int] | None
    b_at: tuple[int, int] | None
    how: str
    status: str = "proposed"


def side_by_side(a: Complaint, b: Complaint) -> Iterator[Beside]:
    """Every claim, party, product and period of two complaints."""
    yield from _claims(a.claims, b.claims)
    yield from _parties(a, b)
    yield from _products(a, b)
    for state, found in (("only A", a), ("only B", b)):
        for words, at in found.periods:
            place = (at.start, at.end)
            is_a = state == "only A"
            yield Beside(
                what="period", state="listed", a=words if is_a else None, b=None if is_a else words,
                a_at=place if is_a else None, b_at=None if is_a else place, how="periods are listed, not paired",
            )  # fmt: skip


def _claims(a: Sequence[Claim], b: Sequence[Claim]) -> Iterator[Beside]:
    taken = set[int]()
    for one in a:
        fits = [(i, other, how) for i, other in enumerate(b) if (how := _alike(one, other))]
        by_law = [fit for fit in fits if fit[2].startswith("both name")]
        fits = by_law or fits
        if not fits:
            yield Beside(what="claim", state="only A", a=_told(one), b=None, a_at=(one.start, one.end), b_at=None, how="no claim of B names its law or its words")  # fmt: skip
        for i, other, how in fits:
            taken.add(i)
            said = how if len(fits) == 1 else f"{how}; one of {len(fits)} that fit"
            yield Beside(what="claim", state="common", a=_told(one), b=_told(other), a_at=(one.start, one.end), b_at=(other.start, other.end), how=said)  # fmt: skip
    for i, other in enumerate(b):
        if i not in taken:
            yield Beside(what="claim", state="only B", a=None, b=_told(other), a_at=None, b_at=(other.start, other.end), how="no claim of A names its law or its words")  # fmt: skip


def _alike(one: Claim, other: Claim) -> str:
    """In which way two headings agree, or nothing."""
    laws = {_law(x) for x in one.law} & {_law(x) for x in other.law}
    if laws:
        return f"both name § {', '.join(sorted(laws))}"
    a, b = _words(one), _words(other)
    is_alike = a == b or ((a < b or b < a) and min(len(a), len(b)) > 1)
    if a and b and is_alike and not (one.law and other.law):
        return f"both headings say “{' '.join(sorted(a & b))}”"
    return ""


def _law(words: str) -> str:
    """The section without its subsections: `17 U.S.C. § 1202(b)(1)` and `§ 1202(b)` -> 1202."""
    return re.sub(r"\(.*", "", re.sub(r".*§+\s*", "", words))


def _words(claim: Claim) -> frozenset[str]:
    title = re.sub(r"^\W*(?:COUNT|CLAIM|CAUSE OF ACTION)\s+\w+|^\w+\s+(?:CAUSE OF ACTION|CLAIM(?: FOR RELIEF)?|COUNT)", " ", claim.title, flags=re.I)  # fmt: skip
    title = re.split(r"\(?\bagainst\b", title, maxsplit=1, flags=re.I)[0]
    return frozenset(w for w in re.findall(r"[a-z]{3,}", title.lower()) if w not in _EMPTY)


def _told(claim: Claim) -> str:
    marks = f" (¶¶ {claim.paragraphs[0]}–{claim.paragraphs[1]})" if claim.paragraphs else ""
    return f"{claim.title}{marks}"


def _parties(a: Complaint, b: Complaint) -> Iterator[Beside]:
    first = {bare_party(n): (n, side) for side, names in (("plaintiff", a.plaintiffs), ("defendant", a.defendants)) for n in names}  # fmt: skip
    second = {bare_party(n): (n, side) for side, names in (("plaintiff", b.plaintiffs), ("defendant", b.defendants)) for n in names}  # fmt: skip
    for key in sorted({*first, *second}):
        mine, theirs = first.get(key), second.get(key)
        state = "common" if mine and theirs else "only A" if mine else "only B"
        yield Beside(
            what="party", state=state, a=" as ".join(mine) if mine else None, b=" as ".join(theirs) if theirs else None,
            a_at=None, b_at=None, how="names of the captions",
        )  # fmt: skip


def _products(a: Complaint, b: Complaint) -> Iterator[Beside]:
    first, second = dict(a.products), dict(b.products)
    for name in sorted({*first, *second}):
        mine, theirs = first.get(name), second.get(name)
        state = "common" if mine and theirs else "only A" if mine else "only B"
        yield Beside(
            what="product", state=state, a=name if mine else None, b=name if theirs else None,
            a_at=(mine.start, mine.end) if mine else None, b_at=(theirs.start, theirs.end) if theirs else None,
            how="a name after a word such as “sells”",
        )  # fmt: skip
