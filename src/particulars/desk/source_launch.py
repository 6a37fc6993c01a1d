"""The day of launch on which a period grid stands: decided by a named person in a matter, or told by a paper that is named."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from particulars.analyses.source_code.launch import Launch, days_in, launches
from particulars.desk.matters import open_matter
from particulars.desk.proof_given import day_given
from particulars.errors import DoesNotResolve, NotDecided, TwoOfOneName, Unreadable
from particulars.intake.taking import Status, take
from particulars.papers.page_line import PageLines
from particulars.papers.print_forms import one_line
from particulars.record.decisions import Waiting
from particulars.record.items import Item
from particulars.record.items import Status as Kept
from particulars.record.overlay import subject
from particulars.record.text import Text
from particulars.record.view import View

NONE = "none"
KIND = "launch"
SHOWS = ("item", "place", "words")


def launch_of(case: Path | None, viewer: str, day: str | None, proof: Path | None) -> Launch:
    """The launch: of a matter, what was decided; else the day given and the words of the paper that tell it.

    Raises:
        NotDecided: nothing on file proves a launch.
        TwoOfOneName: two days are decided.
        DoesNotResolve: the paper does not tell a launch on this day.
    """
    if case is not None:
        with open_matter(case) as record:
            found = decided(record.open_for(viewer))
        if day is not None and day_given(day, "--launch") != found.day:
            raise TwoOfOneName(f"--launch says {day}, and {found.said_by} decided {found.day}. Leave --launch out, or decide anew.")  # fmt: skip
        return found
    if day is None or proof is None:
        raise NotDecided(
            "No grid without a launch that the record tells. Name the matter: --case CASE, after particulars propose CASE launch"
            " and decide; or give the day and the paper that tells it: --launch 2017-09-01 --proof LETTER.pdf"
        )
    return told_by(proof, day_given(day, "--launch"))


def decided(view: View) -> Launch:
    """The launch that a named person decided for this matter.

    Raises:
        NotDecided: nobody did.
        TwoOfOneName: two decisions name two days.
    """
    answers = [one for one in view.decisions(KIND).values() if one.answer != NONE]
    answers = [one for one in answers if view.may_see(one.subject.partition(" ")[0])]
    if not answers:
        raise NotDecided(
            "No launch is decided in this matter, and no grid is made without one. Try: particulars propose CASE launch, fill in the"
            " sheet, and particulars decide CASE SHEET."
        )
    if len(days := sorted({one.answer for one in answers})) > 1:
        raise TwoOfOneName(
            f"The launch is decided as {' and as '.join(days)}. Decide one of them anew, with the answer {NONE}."
        )
    one = min(answers, key=lambda a: a.seq)
    item, start, end = _place(one.subject)
    text, known = view.text_as_read(item), view.item(item)
    words = one_line(text.raw[start:end])
    place = f"{known.name} at {PageLines(text).span(start, end)}"
    return Launch(date.fromisoformat(one.answer), words, place, f"{one.by} at {one.at}", item, (start, end))


def told_by(paper: Path, day: date) -> Launch:
    """The sentence of a paper that tells a launch on this day.

    Raises:
        DoesNotResolve: there is none; what the paper tells instead is named.
    """
    taken = next(iter(take([paper])))
    if taken.status is not Status.READ or taken.text is None:
        raise Unreadable(f"{paper}: {taken.reason or 'it has no text'}. Name another paper that tells the launch.")
    found = list(_told(taken.text))
    fitting = [(start, end) for start, end, days in found if days == (day.isoformat(),)]
    if not fitting:
        other = ", ".join(sorted({d for _, _, days in found for d in days})) or "none"
        raise DoesNotResolve(
            f"{paper.name} has no sentence that tells a launch on {day} and on no other day (days told of a launch there: {other})."
            " Name the paper that does, or let a person decide it in a matter: particulars propose CASE launch."
        )
    start, end = fitting[0]
    place = f"{paper.name} at {PageLines(taken.text).span(start, end)}"
    return Launch(day, one_line(taken.text.raw[start:end]), place, "whoever gave --launch for this run")


def waiting(view: View) -> Iterator[Waiting]:
    """Each sentence of a paper this person may see that tells a launch with a day."""
    for item in view.items():
        if item.status is Kept.READ and item.text_sha256:
            yield from _of_item(view, item)


def _of_item(view: View, item: Item) -> Iterator[Waiting]:
    text = view.text_as_read(item.id)
    lines = PageLines(text)
    for start, end, days in _told(text):
        shown = {"item": item.name, "place": lines.span(start, end), "words": one_line(text.raw[start:end])}
        question = f"Does this tell the day of launch? Answer it as {days[0]}, or {NONE}."
        yield Waiting(subject(item.id, text.raw, start, end), question, shown)


def refuse(view: View, name: str, answer: str) -> str:
    """Why a day of launch cannot stand, or nothing: it is not told by the words that were proposed."""
    item, start, end = _place(name)
    if item not in {one.id for one in view.items()}:
        return f"there is no item {item!r}"
    raw = view.text_as_read(item).raw
    if not start < end <= len(raw) or subject(item, raw, start, end) != name:
        return f"the text of {item} at {start}-{end} is not the one that was proposed"
    days = days_in(raw[start:end])
    return "" if answer in (*days, NONE) else f"these words tell {', '.join(days) or 'no day'}; answer that, or {NONE}"


def given_day(words: str | None, name: str) -> date | None:
    """A day given with an option, or None.

    Raises:
        Misused: it is no day.
    """
    return None if words is None else day_given(words, name)


def _told(text: Text) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    for one in launches(text.clean.text):
        start, end = text.clean.raw_span(one.start, one.end)
        if days_in(text.raw[start:end]) == one.days:  # so that the words cited tell the day themselves
            yield start, end, one.days


def _place(name: str) -> tuple[str, int, int]:
    item, _, rest = name.partition(" ")
    first, _, last = rest.partition(" ")[0].partition("-")
    return item, int(first) if first.isdigit() else 0, int(last) if last.isdigit() else 0
