"""Every registered reader and analysis passes its kit over the invented matter; a new one without a sample fails here."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from intake import junk
from intake.samples import SAMPLES
from outside import outside
from particulars.analyses import ANALYSES
from particulars.analyses.authorities.rows import Authorities
from particulars.desk.running import in_order
from particulars.intake import READERS
from particulars.intake.reading_shape import Reading
from particulars.quarrelstone.generate import generate
from particulars.quarrelstone.ledger import Ledger
from particulars.reading.captions import read as read_caption
from particulars.record.text import Text
from particulars.testing import check_analysis, check_citations, check_decided, check_reader


@pytest.fixture(scope="module")
def matter(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ledger]:
    out = tmp_path_factory.mktemp("matter")
    return out, generate(out)


@pytest.fixture(scope="module")
def texts(matter: tuple[Path, Ledger]) -> dict[str, Text]:
    out, ledger = matter
    return {p.path: _reader(p.path.rpartition(".")[2])(out / p.path).text for p in ledger.papers}


def _reader(ending: str) -> Callable[[Path], Reading]:
    read: Callable[[Path], Reading] = import_module(READERS[ending]).read
    return read


def test_every_reader_has_a_sample() -> None:
    assert set(SAMPLES) | {"pst"} == set(READERS)


@pytest.mark.parametrize("ending", READERS)
def test_reader(ending: str, tmp_path: Path) -> None:
    sample = tmp_path / f"sample.{ending}"
    if ending == "pst":
        pytest.importorskip("pypff", reason="the extra pst is not installed")
    store = outside("data", "productions", "pst", "flags_jane_doe.pst") if ending == "pst" else None
    sample.write_bytes(store.read_bytes() if store else SAMPLES[ending])
    check_reader(_reader(ending), sample)


def test_readers_over_every_shape_of_the_matter(matter: tuple[Path, Ledger]) -> None:
    out, ledger = matter
    for paper in ledger.papers:
        check_reader(_reader(paper.path.rpartition(".")[2]), out / paper.path)


def test_every_analysis(texts: dict[str, Text]) -> None:
    for text in texts.values():
        tables: dict[str, Any] = {"text": text, "caption": read_caption(text)}
        for analysis in in_order(ANALYSES.values(), tables):
            answer = check_analysis(_asked(analysis.where, [tables[n] for n in analysis.needs]), text)
            tables |= {name: getattr(answer, name) for name in analysis.gives}
            if isinstance(answer, Authorities):
                check_citations(answer, text)
            else:
                check_decided(tables[analysis.gives[0]], text)
        cited = [tables[n] for n in ("text", "caption", "citations", "authorities")]
        check_analysis(_asked("particulars.analyses.positions.lints.reading:read", cited), text)
        named = [*cited, "whether 1202(b) requires an identical copy"]
        check_analysis(_asked("particulars.analyses.positions.reading:read", named), text)


def _asked(where: str, needs: list[Any]) -> Callable[[], Any]:
    module, _, function = where.partition(":")
    return lambda: getattr(import_module(module), function)(*needs)


def test_a_kit_fails_what_is_unsound(texts: dict[str, Text], tmp_path: Path) -> None:
    """The kits can fail: a reader that answers differently, and a row that quotes what does not stand there."""
    sample = tmp_path / "a.txt"
    sample.write_bytes(junk.WORDS)
    turns = iter([False, True])

    def unsteady(path: Path) -> Reading:
        return Reading(_reader("txt")(path).text, ("again",) if next(turns) else ())

    with pytest.raises(AssertionError, match="noted in two ways"):
        check_reader(unsteady, sample)
    text = next(iter(texts.values()))
    with pytest.raises(AssertionError, match="does not stand"):
        check_decided([_Row()], text)


class _Row:
    id, start, end, text = "r1", 0, 10, "It is so ordered by nobody"
