"""What was handed over is found though it lies a folder deeper, beside a note, or with another repository in it."""

from __future__ import annotations

from datetime import date

from analyses.source_code.a_repository import commit, file, files, repository
from particulars.analyses.source_code.choosing import Basis, Product, Version
from particulars.analyses.source_code.delivered import Delivery, Finder, Known, State, hold
from particulars.analyses.source_code.hashing import tree_sha1
from particulars.analyses.source_code.periods import Period, Reading
from particulars.reading.repository import SUBMODULE, File, Files

OURS = [file(f"oar{n}.py", b"%d\n" % n) for n in range(3)]
LIB = File(b"keel/lib", SUBMODULE, 0, "c" * 40, "", 0)


def found(given: Files, whole: Files) -> tuple[Product, Known]:
    product = Product(repository([commit("a", "2019-04-02", tree=tree_sha1(whole))]))
    entries = {f.path: (f.mode, f.sha1) for f in whole.files}
    return product, Finder(product, lambda id: entries, ["a"]).find(Delivery("box", given))


def state(given: Files, whole: Files) -> tuple[list[State], list[str]]:
    product, known = found(given, whole)
    first = Period(Reading.ANNIVERSARY, 1, date(2019, 4, 1), date(2019, 6, 30))
    later = Period(Reading.ANNIVERSARY, 2, date(2019, 7, 1), date(2019, 9, 30))
    one = product.repository.commits["a"]
    versions = [
        Version(first, Basis.LAST_COMMIT, one, (), (), 1, ()),
        Version(later, Basis.IN_FORCE, one, (), (), 0, ()),
    ]
    held = hold(product, versions, [known], None, None)
    return [row.state for row in held.rows], [note for row in held.rows for note in row.notes]


def test_a_folder_deeper_is_the_same_and_the_version_in_force_was_delivered_with_it() -> None:
    deeper = files(*(file(b"boat-2.1/" + f.path, b"%d\n" % n) for n, f in enumerate(OURS)))
    states, notes = state(deeper, files(*OURS))
    assert states == [State.DELIVERED, State.SAME_VERSION]
    assert "its version is the one delivered for P01 as box" in notes


def test_a_note_beside_the_folder_is_told_as_beside() -> None:
    deeper = [file(b"boat-2.1/" + f.path, b"%d\n" % n) for n, f in enumerate(OURS)]
    _, known = found(files(*deeper, file("NOTE.txt", b"hello\n")), files(*OURS))
    assert known.is_exact and known.beside == ("NOTE.txt",) and not known.wanting


def test_another_repository_that_lies_in_the_delivery_is_not_called_missing() -> None:
    inside = [file(f"keel/lib/{n}.py", b"k%d\n" % n) for n in range(9)]
    states, notes = state(files(*OURS, *inside), files(*OURS, LIB))
    assert states[0] is State.DELIVERED
    assert any("delivered beside it and not compared: keel/lib" in note for note in notes)
    assert state(files(*OURS), files(*OURS, LIB))[0][0] is State.INCOMPLETE
