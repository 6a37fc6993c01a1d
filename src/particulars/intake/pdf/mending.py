"""Mending a damaged PDF: its table of objects is built anew from what is left of the file."""

from __future__ import annotations

import io
import logging
from pathlib import Path

import pikepdf

from particulars.errors import Unreadable


def mended(source: Path) -> bytes:
    """The PDF with its structure built anew; the file itself stays as it is.

    Raises:
        Unreadable: too little is left of it, or it asks for a password.
    """
    logging.getLogger("pikepdf").setLevel(logging.CRITICAL)  # each mended object would be a line on the terminal
    out = io.BytesIO()
    try:
        with pikepdf.open(source, suppress_warnings=True) as document:
            if not len(document.pages):
                raise Unreadable("The PDF is damaged, and no page is left of it.")
            document.save(out)
    except pikepdf.PasswordError as fault:
        raise Unreadable("It is encrypted and asks for a password. Hand in a copy without one.") from fault
    except (pikepdf.PdfError, RuntimeError, ValueError, TypeError, KeyError, AttributeError) as fault:
        raise Unreadable("The PDF is damaged and could not be mended.") from fault
    return out.getvalue()
