"""Taking in: order, duplicates, the sum, and workers that hang, crash or ask for too much."""

from __future__ import annotations

import os
import select
import signal
import time
from collections import Counter
from pathlib import Path

import pytest

from particulars.desk.files_given import reconciliation
from particulars.errors import OurFault
from particulars.intake.crew import Crew
from particulars.intake.hand import Hand, Limits
from particulars.intake.taking import Status, take, walked
from particulars.intake.worker import Answer, Request


def test_a_folder_is_walked_in_order_and_everything_adds_up(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "2.txt").write_text("The motion is denied.")
    (tmp_path / "a.txt").write_text("The motion is granted.")
    (tmp_path / "c.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000))
    (tmp_path / "d.txt").write_text("The motion is denied.")
    (tmp_path / "e.pdf").write_bytes(b"%PDF-1.7 and nothing more")
    seen: list[tuple[int, int]] = []
    taken = list(take([tmp_path], jobs=2, progress=lambda done, of, _: seen.append((done, of))))
    assert [t.path.name for t in taken] == ["a.txt", "c.doc", "d.txt", "e.pdf", "2.txt"]
    assert [t.status for t in taken] == [Status.READ, Status.UNREAD, Status.READ, Status.FAILED, Status.DUPLICATE]
    assert reconciliation(5, Counter(t.status for t in taken)) == (
        "5 files = 2 read + 1 kept unread + 1 failed + 1 suppressed as duplicate"
    )
    assert seen == [(n, 5) for n in range(1, 6)]
    assert all(t.sha256 and len(t.sha256) == 64 for t in taken)


def test_the_sum_must_come_out() -> None:
    with pytest.raises(OurFault, match="2 files were given, but 1 are accounted for"):
        reconciliation(2, Counter([Status.FAILED]))


def test_what_is_not_there_is_one_line(tmp_path: Path) -> None:
    (one,) = take([tmp_path / "none.pdf"])
    assert one.status is Status.FAILED and "No such file" in (one.reason or "")


def test_one_and_many_workers_give_the_same(tmp_path: Path) -> None:
    for n in range(12):
        (tmp_path / f"{n}.txt").write_text(f"Paper {n} of the docket.\n" * (n + 1))
    texts = [[t.text.raw for t in take([tmp_path], jobs=jobs) if t.text] for jobs in (1, 3)]
    assert texts[0] == texts[1] and len(texts[0]) == 12


def test_a_worker_out_of_time_is_killed_and_the_run_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("(" * 3_000_000)
    (tmp_path / "b.txt").write_text("The motion is denied.")
    started = time.monotonic()
    late, after = take([tmp_path], limits=Limits(seconds=0.01, seconds_per_megabyte=0))
    assert late.status is Status.FAILED and "longer than" in (late.reason or "")
    assert after.status in (Status.READ, Status.FAILED)  # its own time runs anew
    assert time.monotonic() - started < 5


def test_a_worker_that_crashes_is_one_line_and_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("words " * 2_000_000)
    hand = Hand(Limits())
    request = Request(os.fsencode(path))
    descriptor = hand.give(request, 1)
    assert hand.process is not None
    os.kill(hand.process.pid, signal.SIGSEGV)
    select.select([descriptor], [], [], 10)
    (answer,) = hand.heard()
    assert answer.status == "failed" and "SIGSEGV" in (answer.reason or "")
    path.write_text("The motion is denied.")
    descriptor = hand.give(request, 1)
    answers: list[Answer] = []
    while not answers:
        select.select([descriptor], [], [], 10)
        answers = hand.heard()
    assert answers[0].status == "read"
    hand.kill()


def test_what_a_dead_worker_still_had_in_hand_another_reads(tmp_path: Path) -> None:
    crew = Crew(1, Limits())
    for n in range(4):
        (tmp_path / f"{n}.txt").write_text(f"Paper {n} of the docket.")
        crew.give(str(n), Request(os.fsencode(tmp_path / f"{n}.txt")), 20)
    process = crew.hands[0][0].process
    assert process is not None
    os.kill(process.pid, signal.SIGSEGV)
    answers: dict[str, str] = {}
    while len(answers) < 4:
        answers.update((key, answer.status) for key, answer in crew.wait())
    crew.dismiss()
    assert answers["0"] == "failed" and [answers[str(n)] for n in (1, 2, 3)] == ["read"] * 3


def test_memory_is_bounded(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("the motion is denied and the court has more to say " * 400_000)
    (one,) = take([path], limits=Limits(memory=150 << 20))
    assert one.status is Status.FAILED
    assert "memory" in (one.reason or "") or "broke off" in (one.reason or "")


def test_too_large_a_file_is_kept_and_not_tried(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    (one,) = take([tmp_path / "a.txt"], limits=Limits(largest=2))
    assert one.status is Status.UNREAD and one.sha256 and "larger than" in (one.reason or "")


def test_names_that_are_no_utf8(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.txt"))
    path.write_text("The motion is denied.")
    (one,) = take([path])
    assert one.status is Status.READ


def test_links_in_folders_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    assert list(walked([tmp_path])) == [tmp_path / "a" / "up"]


def test_a_run_given_up_before_it_began_leaves_no_worker(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The motion is granted.")
    before = children()
    taking = take([tmp_path], jobs=2)
    assert children() - before
    del taking
    assert children() == before


def children() -> set[str]:
    """The processes of this one."""
    own = Path("/proc/self/task") / str(os.getpid()) / "children"
    return set(own.read_text().split())


def test_a_link_that_leads_out_of_all_that_was_named_is_listed_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text("Somebody else's words.")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("The motion is granted.")
    (tmp_path / "in" / "b.txt").symlink_to("a.txt")
    (tmp_path / "in" / "c.txt").symlink_to("../outside.txt")
    taken = list(take([tmp_path / "in"]))
    assert [t.status for t in taken] == [Status.READ, Status.DUPLICATE, Status.FAILED]
    assert taken[2].sha256 is None and f"leads to {tmp_path / 'outside.txt'}" in (taken[2].reason or "")
    (named,) = take([tmp_path / "in" / "c.txt"])
    assert named.status is Status.READ, "a link that a person named is followed"
    both = list(take([tmp_path / "in" / "c.txt", tmp_path / "in" / "a.txt"], named=[tmp_path]))
    assert [t.status for t in both] == [Status.READ, Status.READ]
