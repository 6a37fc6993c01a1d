"""The check of redacted files: whatever was left is found by what was left, and nothing is told of sound files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from intake.redactions import packages, sound, spoilt
from intake.redactions.drawings import SECRET
from particulars.errors import NoReader, Unreadable
from particulars.intake.redactions.apart import examine, look_through
from particulars.intake.redactions.shape import Examined
from particulars.intake.redactions.undrawn import UNDRAWN

PICTURES_ONLY = {"scan under a box, not spelled", "thumbnail of before"}
HALF = {"cover of half the words"}


def _written(folder: Path, kind: str, data: bytes) -> Path:
    path = folder / f"paper.{kind}"
    path.write_bytes(data)
    return path


def _letters(found: Examined) -> str:
    return "".join("".join(one.place.words.split()) for one in found.survivors)


class TestSpoilt:
    """Each fault is found without being told what to look for."""

    @pytest.mark.parametrize("name", sorted(spoilt.PLAIN))
    def test_pdf(self, name: str, tmp_path: Path) -> None:
        found = examine(_written(tmp_path, "pdf", spoilt.PLAIN[name]()))
        assert found.survivors
        wanted = [word for word in SECRET.split() if word in "".join(one.place.words for one in found.survivors)]
        least = 0 if name in PICTURES_ONLY else 1 if name in HALF else 3
        assert len(wanted) >= least, [one.place.words for one in found.survivors]

    @pytest.mark.parametrize("name", sorted(packages.SPOILT))
    def test_package(self, name: str, tmp_path: Path) -> None:
        kind, make = packages.SPOILT[name]
        found = examine(_written(tmp_path, kind, make()))
        assert SECRET.replace(" ", "") in _letters(found)

    @pytest.mark.parametrize("name", sorted(spoilt.LISTED))
    def test_words_of_a_layer(self, name: str, tmp_path: Path) -> None:
        found = examine(_written(tmp_path, "pdf", spoilt.LISTED[name]()))
        assert any(SECRET in place.words for layer in found.layers for place in layer.places)

    @pytest.mark.parametrize("name", sorted(packages.LISTED))
    def test_words_of_a_part(self, name: str, tmp_path: Path) -> None:
        kind, make = packages.LISTED[name]
        found = examine(_written(tmp_path, kind, make()))
        assert any(SECRET in place.words for layer in found.layers for place in layer.places)


class TestSound:
    """Nothing is told of a file in which nothing is hidden."""

    @pytest.mark.parametrize("name", sorted(sound.SOUND))
    def test_pdf(self, name: str, tmp_path: Path) -> None:
        assert examine(_written(tmp_path, "pdf", sound.SOUND[name]())).survivors == ()

    @pytest.mark.parametrize("name", sorted(sound.SOUND))
    def test_what_a_pdf_draws_is_in_no_undrawn_stream(self, name: str, tmp_path: Path) -> None:
        layers = examine(_written(tmp_path, "pdf", sound.SOUND[name]())).layers
        assert next(one for one in layers if one.name == UNDRAWN).state == "absent"

    @pytest.mark.parametrize("name", sorted(packages.SOUND))
    def test_package(self, name: str, tmp_path: Path) -> None:
        kind, make = packages.SOUND[name]
        assert examine(_written(tmp_path, kind, make())).survivors == ()


class TestApart:
    """Foreign bytes are looked through in a process of their own."""

    def test_the_same_is_found_there(self, tmp_path: Path) -> None:
        path = _written(tmp_path, "pdf", spoilt.PLAIN["black box"]())
        assert look_through(path) == examine(path)

    @pytest.mark.parametrize(
        ("kind", "data", "fault"),
        [
            ("pdf", b"%PDF-1.7\nnothing", Unreadable),
            ("txt", b"plain words\n", NoReader),
            ("docx", b"PK\3\4rest", Unreadable),
        ],
    )
    def test_a_file_that_cannot_be_looked_through(
        self, kind: str, data: bytes, fault: type[Exception], tmp_path: Path
    ) -> None:
        with pytest.raises(fault):
            look_through(_written(tmp_path, kind, data))


def test_enough_cases_are_made() -> None:
    """Fifty spoilt and thirty sound at the least, as the mission counts them."""
    cases: list[dict[str, Callable[..., object] | object]] = [dict(spoilt.PLAIN), dict(spoilt.LISTED)]
    assert sum(map(len, cases)) + len(packages.SPOILT) + len(packages.LISTED) >= 50
    assert len(sound.SOUND) + len(packages.SOUND) >= 30
