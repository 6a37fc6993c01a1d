"""The check of the productions holds over a reading of them, and names each change of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from particulars.quarrelstone.productions.building import build
from particulars.quarrelstone.productions.held import held
from particulars.quarrelstone.productions.reading import Found, read
from particulars.quarrelstone.productions_truth import ProductionsTruth
from particulars.quarrelstone.seed import Seed


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ProductionsTruth, Found]:
    out = tmp_path_factory.mktemp("productions")
    truth = build(out, "small", Seed())
    return out, truth, read(out, truth)


def test_everything_planted_is_found_and_nothing_else(whole: tuple[Path, ProductionsTruth, Found]) -> None:
    _, truth, found = whole
    result = held(truth, found)
    assert result.holds, (result.missing[:3], result.invented[:3], result.wrong[:3])
    assert result.expected == len(truth.defects) + len(truth.states) + len(truth.log)


def _other_state(found: Found) -> Found:
    at = next(i for i, s in enumerate(found.states) if s.state == "near")
    return replace(found, states=(*found.states[:at], replace(found.states[at], state="none"), *found.states[at + 1 :]))


def _other_match(found: Found) -> Found:
    at = next(i for i, s in enumerate(found.states) if s.state == "exact")
    changed = replace(found.states[at], match="VCS-0000000")
    return replace(found, states=(*found.states[:at], changed, *found.states[at + 1 :]))


def _other_gap(found: Found) -> Found:
    gaps = tuple(replace(d, says=d.says.replace("17 ", "16 ")) if d.kind == "Bates gap" else d for d in found.defects)
    return replace(found, defects=gaps)


@pytest.mark.parametrize(
    ("change", "kind", "says"),
    [
        (lambda f: replace(f, defects=f.defects[1:]), "missing", "productions:"),
        (lambda f: replace(f, states=f.states[1:]), "missing", "productions:V"),
        (lambda f: replace(f, log=f.log[1:]), "missing", "productions:log:"),
        (lambda f: replace(f, defects=(*f.defects, replace(f.defects[0], number="VCS-1"))), "invented", "VCS-1"),
        (lambda f: replace(f, states=(*f.states, replace(f.states[0], key="VCSAL-1"))), "invented", "VCSAL-1"),
        (lambda f: replace(f, log=(*f.log, msgspec.structs.replace(f.log[0], row=9_999))), "invented", "log row 9999"),
        (_other_state, "wrong", "none, not near"),
        (_other_state, "wrong", "count of V1-V2 near"),
        (_other_match, "wrong", "exact by VCS-0000000"),
        (_other_gap, "wrong", "not '17 numbers"),
    ],
)
def test_a_changed_reading_is_named(
    whole: tuple[Path, ProductionsTruth, Found], change: Callable[[Found], Found], kind: str, says: str
) -> None:
    _, truth, found = whole
    result = held(truth, change(found))
    assert not result.holds
    assert any(says in row for row in getattr(result, kind)), getattr(result, kind)


def test_a_byte_changed_in_a_native_makes_its_hash_a_defect(
    whole: tuple[Path, ProductionsTruth, Found], tmp_path: Path
) -> None:
    truth = build(tmp_path, "small", Seed())
    native = sorted((tmp_path / truth.deliveries[2].root).rglob("*.eml"))[0]
    native.write_bytes(native.read_bytes() + b"\n")
    assert any("hash differs" in row for row in held(truth, read(tmp_path, truth)).invented)
