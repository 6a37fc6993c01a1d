"""The check of the productions holds over a perfect reading of them, and names each change of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from particulars.quarrelstone.productions import reading
from particulars.quarrelstone.productions.building import build
from particulars.quarrelstone.productions.held import held
from particulars.quarrelstone.productions.reading import Found, FoundFile, FoundMissing, FoundState, OfMatters
from particulars.quarrelstone.productions_truth import ProductionsTruth
from particulars.quarrelstone.seed import Seed

Whole = tuple[ProductionsTruth, Found]
_SPOKEN = {"attachment": "attachment named in the text", "message": "message of the thread"}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """The truth, the validator's and the log's reading as they are, and what perfect matters would say."""
    out = tmp_path_factory.mktemp("productions")
    truth = build(out, "small", Seed())
    states = tuple(
        FoundState(
            t.set, t.key, t.state, t.match[0] if t.match else None, t.scores[0] if t.scores else None, t.documents,
            (t.category,) if t.category else (),
        )
        for t in truth.states
    )  # fmt: skip
    missing = tuple(FoundMissing(_SPOKEN[t.what], t.number, t.names) for t in truth.missing)
    files = tuple(
        FoundFile(t.number, t.sha256, "failed" if t.what == "cut short" else "read", "It is damaged.", 2)
        for t in truth.hazards
    )
    matters = OfMatters(states, missing, files)
    return truth, Found(tuple(reading.defects(out, truth)), reading.log(out, truth), matters)


def test_everything_planted_is_found_and_nothing_else(whole: Whole) -> None:
    truth, found = whole
    result = held(truth, found)
    assert result.holds, (result.missing[:3], result.invented[:3], result.wrong[:3])
    assert result.expected == sum(map(len, (truth.defects, truth.states, truth.log, truth.missing, truth.hazards)))


def _state(found: Found, of: str, **fields: object) -> Found:
    """The reading with the first row of a state changed."""
    states = found.matters.states
    at = next(i for i, s in enumerate(states) if s.state == of)
    changed = replace(states[at], **fields)  # type: ignore[arg-type]
    return _matters(found, states=(*states[:at], changed, *states[at + 1 :]))


def _matters(found: Found, **fields: object) -> Found:
    return replace(found, matters=replace(found.matters, **fields))  # type: ignore[arg-type]


def _file(found: Found, of: int, **fields: object) -> Found:
    files = list(found.matters.files)
    files[of] = replace(files[of], **fields)  # type: ignore[arg-type]
    return _matters(found, files=tuple(files))


def _gap(found: Found) -> Found:
    gaps = tuple(replace(d, says=d.says.replace("17 ", "16 ")) if d.kind == "Bates gap" else d for d in found.defects)
    return replace(found, defects=gaps)


CHANGES: list[tuple[Callable[[Found], Found], str, str]] = [
    (lambda f: replace(f, defects=f.defects[1:]), "missing", "productions:"),
    (lambda f: _matters(f, states=f.matters.states[1:]), "missing", "productions:V"),
    (lambda f: replace(f, log=f.log[1:]), "missing", "productions:log:"),
    (lambda f: _matters(f, missing=f.matters.missing[1:]), "missing", "productions:missing:"),
    (lambda f: _matters(f, files=f.matters.files[1:]), "missing", "is not on file"),
    (lambda f: replace(f, defects=(*f.defects, replace(f.defects[0], number="VCS-1"))), "invented", "VCS-1"),
    (lambda f: _matters(f, states=(*f.matters.states, replace(f.matters.states[0], key="V-1"))), "invented", "V-1"),
    (lambda f: replace(f, log=(*f.log, msgspec.structs.replace(f.log[0], row=9_999))), "invented", "log row 9999"),
    (lambda f: _matters(f, missing=(*f.matters.missing, FoundMissing("x", "VCS-1", "y"))), "invented", "VCS-1: x y"),
    (lambda f: _state(f, "near", state="none"), "wrong", "none, not near"),
    (lambda f: _state(f, "near", state="none"), "wrong", "count of V1-V2 near"),
    (lambda f: _state(f, "near", score=0.79), "wrong", "nearness 0.79"),
    (lambda f: _state(f, "exact", match="VCS-0000000"), "wrong", "exact by VCS-0000000"),
    (lambda f: _state(f, "not examined", documents=1), "wrong", "stands for 1 documents"),
    (lambda f: _state(f, "none", categories=("Nothing",)), "wrong", "in the categories ('Nothing',)"),
    (_gap, "wrong", "not '17 numbers"),
    (lambda f: _file(f, 0, sha256="0"), "wrong", "not kept byte for byte"),
    (lambda f: _matters(f, files=tuple(replace(x, not_taken=0) for x in f.matters.files)), "wrong", "archive bomb"),
    (lambda f: _matters(f, files=tuple(replace(x, status="read") for x in f.matters.files)), "wrong", "cut short"),
]


@pytest.mark.parametrize(("change", "kind", "says"), CHANGES)
def test_a_changed_reading_is_named(whole: Whole, change: Callable[[Found], Found], kind: str, says: str) -> None:
    truth, found = whole
    result = held(truth, change(found))
    assert not result.holds
    assert any(says in row for row in getattr(result, kind)), getattr(result, kind)


def test_a_byte_changed_in_a_native_makes_its_hash_a_defect(tmp_path: Path, whole: Whole) -> None:
    truth = build(tmp_path, "small", Seed())
    native = sorted((tmp_path / truth.deliveries[2].root).rglob("*.eml"))[0]
    native.write_bytes(native.read_bytes() + b"\n")
    changed = replace(whole[1], defects=tuple(reading.defects(tmp_path, truth)))
    assert any("hash differs" in row for row in held(truth, changed).invented)
