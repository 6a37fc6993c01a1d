"""A database to compute in spills into a folder of the user's own, and leaves nothing."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]
import pytest

from particulars.record.working_database import working_database


def test_what_spills_is_private_and_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with working_database("40MB", rows=pa.table({"n": range(800_000)})) as db:
        ((spill,),) = db.execute("SELECT current_setting('temp_directory')").fetchall()
        assert Path(spill).stat().st_mode & 0o077 == 0
        db.execute("CREATE TABLE sorted AS SELECT n, repeat(n::VARCHAR, 8) AS words FROM rows ORDER BY words DESC")
        assert list(Path(spill).iterdir())  # it did spill, or this test shows nothing
    assert not Path(spill).exists() and list(tmp_path.iterdir()) == []
