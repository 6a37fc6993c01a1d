"""Runs of letters that are kept from sight: where one ends, which of them is told, and its words with their box."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from particulars.intake.redactions.letters import Box, Letter
from particulars.intake.redactions.shape import Place

# What a redaction puts on its own box, as a list of whole phrases; x-ray (BSD-2) leaves the like of them out as well.
_OWN_LABELS = frozenset(
    (
        "redacted|redact|redaction|privilege|privileged|confidential|sealed|under seal|filed under seal|name redacted|"
        "redacted and publicly filed|attorney client privilege|attorneyclient privilege|work product|pii|"
        "highly confidential"
    ).split("|")
)


def runs(letters: Iterable[Letter], hidden: Callable[[Letter], bool]) -> Iterator[list[Letter]]:
    """Hidden letters that follow one another, cut where the line or the way they are set changes."""
    run: list[Letter] = []
    for letter in letters:
        if hidden(letter) and (not run or _goes_on(run[-1], letter)):
            run.append(letter)
            continue
        if _is_told(run):
            yield run
        run = [letter] if hidden(letter) else []
    if _is_told(run):
        yield run


def _goes_on(before: Letter, letter: Letter) -> bool:
    a, b, near = before.points, letter.points, 1.2 * max(before.size, letter.size)
    beside = a[0] - near < b[2] and b[0] - near < a[2] and a[1] - near / 2 < b[3] and b[1] - near / 2 < a[3]
    upward = a[1] - near < b[3] and b[1] - near < a[3] and a[0] - near / 2 < b[2] and b[0] - near / 2 < a[2]
    return before.mode == letter.mode and (beside or upward)


def _is_told(run: list[Letter]) -> bool:
    """Two letters or figures at least: a single one is more often a mark of the page; nor a redaction's own label."""
    letters = "".join((" " if one.gap else "") + one.char for one in run if one.char.isalnum() or one.gap)
    return sum(char.isalnum() for char in letters) >= 2 and " ".join(letters.casefold().split()) not in _OWN_LABELS


def place_of(number: int, run: list[Letter]) -> Place:
    """Where a run of letters stands on its page, with its words."""
    words = "".join((" " if one.gap else "") + one.char for one in run).strip()
    box = (
        min(one.points[0] for one in run), min(one.points[1] for one in run),
        max(one.points[2] for one in run), max(one.points[3] for one in run),
    )  # fmt: skip
    x, b, r, t = (round(side, 1) for side in box)
    return Place(number, f"page {number}", words, (x, b, r, t))


def around(run: list[Letter]) -> Box:
    """The box in dots that holds a run."""
    boxes = [one.dots for one in run]
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)
