"""What an office file that is a ZIP package may unpack to, looked at before a library opens it."""

from __future__ import annotations

import zipfile
from pathlib import Path

from particulars.errors import OverLimit, Unreadable

_LARGEST = 1 << 30
_TIMES = 400  # honest XML packs to a tenth or a fortieth
_FREE = 4 << 20


def check_package(source: Path) -> None:
    """Refuses a package that would unpack past all measure.

    Raises:
        OverLimit: it would.
        Unreadable: its directory is damaged.
    """
    try:
        with zipfile.ZipFile(source) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as fault:
        raise Unreadable(f"The file is damaged: {str(fault)[:120]}.") from fault
    for part in parts:
        if part.file_size > max(_FREE, _TIMES * part.compress_size):
            raise OverLimit(f"Its part {part.filename[:80]} would unpack to {part.file_size >> 20} MiB.")
    if sum(part.file_size for part in parts) > _LARGEST:
        raise OverLimit(f"It would unpack to {sum(part.file_size for part in parts) >> 20} MiB.")
