"""Damaged, misnamed and hostile files: none crashes or holds up the run, and every one is accounted for."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

import pytest

from intake import junk
from outside import folder
from particulars.desk.files_given import reconciliation
from particulars.intake.hand import Limits
from particulars.intake.taking import Status, Taken, take, walked

FEWEST = 200
LONGEST = 10.0


@pytest.fixture(scope="module")
def junk_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of junk, made from the real papers where they are at hand."""
    more = folder() / "papers" / "more"
    place = tmp_path_factory.mktemp("junk")
    junk.make(place, junk.sound(more if more.is_dir() else None))
    return place


@pytest.fixture(scope="module")
def run(junk_folder: Path) -> tuple[list[Taken], list[float]]:
    """Everything taken in one run, with the moments at which each was handed back."""
    moments = [time.monotonic()]
    taken = []
    limits = Limits(seconds=LONGEST - 1, seconds_per_megabyte=0)
    for one in take([junk_folder], jobs=2, limits=limits):
        taken.append(one)
        moments.append(time.monotonic())
    return taken, moments


def test_there_is_enough_junk(junk_folder: Path) -> None:
    assert len(list(walked([junk_folder]))) >= FEWEST


def test_every_file_is_accounted_for(junk_folder: Path, run: tuple[list[Taken], list[float]]) -> None:
    taken, _ = run
    expected = list(walked([junk_folder]))
    assert [t.path for t in taken] == expected
    line = reconciliation(len(expected), Counter(one.status for one in taken))
    numbers = [int(word) for word in line.split() if word.isdigit()]
    assert numbers[0] == len(expected) == sum(numbers[1:])


def test_no_file_takes_longer_than_it_may(run: tuple[list[Taken], list[float]]) -> None:
    taken, moments = run
    slow = [(one.path.name, b - a) for one, a, b in zip(taken, moments, moments[1:], strict=False) if b - a > LONGEST]
    assert not slow


def test_what_is_not_read_says_why_in_one_line(run: tuple[list[Taken], list[float]]) -> None:
    for one in run[0]:
        if one.status is not Status.READ:
            assert one.reason and "\n" not in one.reason and one.reason[0].isupper() and len(one.reason) < 400, one
            assert "Traceback" not in one.reason


def test_no_worker_crashed(run: tuple[list[Taken], list[float]]) -> None:
    assert [
        (t.path.name, t.reason)
        for t in run[0]
        if t.reason and ("broke off" in t.reason or "reader stopped" in t.reason)
    ] == []


def test_what_is_read_is_whole(run: tuple[list[Taken], list[float]]) -> None:
    for one in run[0]:
        if one.text is None:
            continue
        at = 0
        for span in one.text.spans:
            assert span.start == at and span.end >= at, one.path.name
            at = span.end
        assert at == len(one.text.raw), one.path.name
        one.text.clean.text.encode("utf-8")


@pytest.mark.parametrize(
    ("name", "status", "words"),
    [
        ("pipe.txt", Status.UNREAD, "named pipe"),
        ("socket.txt", Status.UNREAD, "socket"),
        ("loop-a", Status.FAILED, "could not be opened"),
        ("nowhere.pdf", Status.FAILED, "could not be opened"),
        ("to-device.txt", Status.UNREAD, "link to a device"),
        ("around", Status.UNREAD, "link to a folder"),
        ("empty0.pdf", Status.UNREAD, "empty"),
        ("encrypted.pdf", Status.FAILED, "encrypted"),
        ("bomb.docx", Status.FAILED, "unpack"),
        ("two-kinds.pdf", Status.FAILED, "more than one kind"),
        ("named-0-a.pdf.txt", Status.READ, "name says"),
        ("named-1-a.docx.pdf", Status.READ, "name says"),
        ("words-utf-16-le.txt", Status.READ, ""),
    ],
)
def test_particular_junk(run: tuple[list[Taken], list[float]], name: str, status: Status, words: str) -> None:
    one = next(t for t in run[0] if t.path.name == name)
    assert one.status is status, one.line
    assert words in (one.reason or "")


def test_fifty_megabytes_on_one_line_are_read_or_given_up_in_time(run: tuple[list[Taken], list[float]]) -> None:
    one = next(t for t in run[0] if t.path.name == "one-line.txt")
    assert one.size > 49_000_000
    assert one.status is Status.READ or "longer than" in (one.reason or "")  # a busy machine may be too slow for it
