"""Versions of a list of secrets as served: which secrets were added or dropped, and which clauses, part by part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from particulars.analyses.secrets.rows import OF_A_SECRET, Field, Secret, Secrets
from particulars.analyses.secrets.words import catch_all_in
from particulars.likeness.alignment import aligned
from particulars.reading.sentences import sentence_starts

METHOD = (
    "Lists are set in order by the day that each bears; secrets answer each other by number, and their parts by label. A part is "
    "cut into clauses at its sentences and semicolons; equal clauses answer each other in order, and what stands between "
    "two that do is set side by side word by word. “Narrower in words” is said where words were only taken out, or "
    "catch-all words went and none came, or words that limit (only, limited to, except, excluding) came in; “wider in words” of the reverse."
)
LIMITS = (
    "Whether a change narrows a secret is a question of meaning; only its words are compared.",
    "A secret that stands under another number in the later list is told as dropped and added, and remarked on where title or description is the same.",
)
_LIMITS_WORDS = re.compile(r"\b(?:only|limited\s+to|except|excluding|solely|other\s+than|not\s+claimed)\b", re.I)


class Step(NamedTuple):
    """One clause that differs between two lists; `change` is what became of it, by its words."""

    before: str  # the earlier paper
    after: str
    secret: str
    field: str
    change: str
    was: str
    now: str
    words: tuple[tuple[str, str], ...] = ()
    was_at: tuple[int, int, int] = (0, 0, 0)  # raw place and row of the part in the earlier paper
    now_at: tuple[int, int, int] = (0, 0, 0)


def in_order(lists: Iterable[tuple[str, Secrets]]) -> tuple[tuple[tuple[str, Secrets], ...], bool]:
    """The lists by day, and whether that order is known: one without a day, or two of one day, leave it open."""
    held = sorted(lists, key=lambda one: (one[1].dated or "9999", one[0]))
    days = [one.dated for _, one in held]
    return tuple(held), len(held) < 2 or (None not in days and len(set(days)) == len(days))


def steps(lists: Sequence[tuple[str, Secrets]]) -> Iterator[Step]:
    """Every difference from each list to the next, by number of the secret."""
    for (one, before), (other, after) in pairwise(lists):
        was, now = _by_number(before), _by_number(after)
        for number in sorted({*was, *now}, key=_natural):
            a, b = was.get(number), now.get(number)
            if a is None and b is not None:
                yield Step(
                    one,
                    other,
                    b.name,
                    "",
                    f"added{_elsewhere(b, before)}",
                    "",
                    _whole(b),
                    (),
                    (0, 0, 0),
                    (b.start, b.end, b.row),
                )
            elif b is None and a is not None:
                yield Step(
                    one, other, a.name, "", f"dropped{_elsewhere(a, after)}", _whole(a), "", (), (a.start, a.end, a.row)
                )
            elif a is not None and b is not None:
                yield from _parts(one, other, a, b)


def _parts(one: str, other: str, a: Secret, b: Secret) -> Iterator[Step]:
    for field in OF_A_SECRET:
        was, now = list(_clauses(a.words(field))), list(_clauses(b.words(field)))
        if was != now:
            for left, right in _beside(was, now):
                yield Step(one, other, b.name, str(field), _change(left, right), left, right, tuple(_words(left, right)), _place(a, field), _place(b, field))  # fmt: skip


def _clauses(words: str) -> Iterator[str]:
    for low, high in pairwise([0, *sentence_starts(words), len(words)]):
        yield from filter(None, (piece.strip(" ;") for piece in re.split(r";\s+", words[low:high])))


def _beside(was: Sequence[str], now: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The clauses between those that are equal, one beside the other as they follow; what is left over stands alone."""
    i = j = 0
    for run_i, run_j, length in (*((r.one, r.other, r.length) for r in aligned(was, now)), (len(was), len(now), 0)):
        left, right = was[i:run_i], now[j:run_j]
        for n in range(max(len(left), len(right))):
            yield (left[n] if n < len(left) else ""), (right[n] if n < len(right) else "")
        i, j = run_i + length, run_j + length


def _change(was: str, now: str) -> str:
    """What became of a clause, by its words alone."""
    if not was:
        return "clause added"
    if not now:
        return "clause dropped"
    out = " ".join(a for a, _ in _words(was, now))
    put = " ".join(b for _, b in _words(was, now))
    fewer, more = len(catch_all_in(was)), len(catch_all_in(now))
    narrower = (not put.strip() or fewer > more or bool(_LIMITS_WORDS.search(put))) and more <= fewer
    wider = (not out.strip() or more > fewer or bool(_LIMITS_WORDS.search(out))) and fewer <= more
    if narrower != wider:
        return "narrower in words" if narrower else "wider in words"
    return "changed"


def _words(was: str, now: str) -> Iterator[tuple[str, str]]:
    one, other = was.split(), now.split()
    i = j = 0
    for run_i, run_j, length in (*((r.one, r.other, r.length) for r in aligned(one, other)), (len(one), len(other), 0)):
        if i < run_i or j < run_j:
            yield " ".join(one[i:run_i]), " ".join(other[j:run_j])
        i, j = run_i + length, run_j + length


def _by_number(found: Secrets) -> dict[str, Secret]:
    """Secrets by number; one whose number stands twice is left out, since nobody knows which answers which."""
    return {one.number: one for one in found.secrets if one.number and "NUMBER_STANDS_TWICE" not in one.flags}


def _elsewhere(one: Secret, among: Secrets) -> str:
    """Where the same title or description stands under another number of the other list, if in one place only."""
    for field in (Field.DESCRIPTION, Field.TITLE):
        words = " ".join(one.words(field).lower().split())
        same = [
            other.name for other in among.secrets if words and " ".join(other.words(field).lower().split()) == words
        ]
        if len(same) == 1 and same[0] != one.name:
            return f"; the same {field} stands under {same[0]} in the other list"
    return ""


def _whole(one: Secret) -> str:
    return " | ".join(f"{part.field}: {part.text}" for part in one.parts)


def _place(one: Secret, field: Field) -> tuple[int, int, int]:
    part = next((p for p in one.parts if p.field is field), None)
    return (
        (part.start, part.end, part.row)
        if part
        else (one.start, min(one.end, one.start + max(len(one.head), 1)), one.row)
    )


def _natural(number: str) -> tuple[int, str]:
    digits = re.match(r"\d+", number)
    return (int(digits.group()) if digits else 10**6, number)
