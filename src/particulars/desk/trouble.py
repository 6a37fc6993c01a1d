"""How trouble is told at the desk: one line a paralegal can act on, never a library's traceback."""

from __future__ import annotations

import sys
import tempfile
import traceback
from pathlib import Path

from particulars.errors import OurFault, OutOfReach, ParticularsError


def tell(error: Exception) -> int:
    """Prints one line on stderr and returns the exit code that belongs to the situation."""
    known = told(error)
    print(f"particulars: {known}", file=sys.stderr)
    return known.exit_code


def told(error: Exception) -> ParticularsError:
    """The error as one of ours; one that nobody foresaw becomes `OurFault`, with its traceback in a log file."""
    if isinstance(error, ParticularsError):
        return error
    if isinstance(error, OSError):
        return _from_system(error)
    return OurFault(
        f"{type(error).__name__}: {_one_line(error)}. The details are in {_log(error)}; please report them."
    )


def _from_system(error: OSError) -> ParticularsError:
    what = error.strerror or _one_line(error)
    where = "" if error.filename is None else f"{error.filename}: "
    return OutOfReach(f"{where}{what}. Check the path, its permissions and the space left.")


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or "no message"


def _log(error: Exception) -> Path:
    with tempfile.NamedTemporaryFile("w", encoding="utf8", prefix="particulars-", suffix=".log", delete=False) as log:
        traceback.print_exception(error, file=log)
    return Path(log.name)
