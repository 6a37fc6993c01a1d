"""The image of one PDF page, for a person to look at; drawn in a process of its own with limits, as foreign bytes are read.

Run as `python -P -m particulars.intake.pdf.page_image FILE PAGE IMAGE`.
"""

from __future__ import annotations

import math
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pypdfium2

from particulars.errors import OverLimit, Unreadable
from particulars.intake.worker import limit

_DOTS = 150  # per inch
_MOST_DOTS = 12_000_000
_SECONDS = 60
_MEMORY = 2 << 30


def draw(pdf: Path, page: int, image: Path) -> None:
    """Draws a page, counted from 1, as a grey PNG.

    Raises:
        OverLimit: it takes too long.
        Unreadable: there is no such page, or it cannot be drawn.
    """
    command = [sys.executable, "-P", "-m", __name__, str(pdf), str(page), str(image)]
    try:
        ran = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
    except subprocess.TimeoutExpired as late:
        raise OverLimit(f"{pdf}: drawing page {page} took over {_SECONDS} seconds.") from late
    if ran.returncode:
        raise Unreadable(f"{pdf}: page {page} could not be drawn.")


def png(pdf: Path, page: int) -> bytes:
    """The page as the bytes of a grey PNG; the same page gives the same bytes."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        sheet = document[page - 1]
        width, height = sheet.get_size()
        scale = min(_DOTS / 72, math.sqrt(_MOST_DOTS / max(width * height, 1)))
        drawn = sheet.render(scale=scale, grayscale=True)
        rows = memoryview(drawn.buffer).cast("B")
        lines = (b"\0" + bytes(rows[y * drawn.stride : y * drawn.stride + drawn.width]) for y in range(drawn.height))
        header = struct.pack(">IIBBBBB", drawn.width, drawn.height, 8, 0, 0, 0, 0)  # PNG § 11.2.2: 8 bits, greyscale
        parts = ((b"IHDR", header), (b"IDAT", zlib.compress(b"".join(lines), 6)), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)
    finally:
        document.close()


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def main() -> None:
    """Draws the page named on the command line."""
    limit(_MEMORY)
    Path(sys.argv[3]).write_bytes(png(Path(sys.argv[1]), int(sys.argv[2])))


if __name__ == "__main__":
    main()
