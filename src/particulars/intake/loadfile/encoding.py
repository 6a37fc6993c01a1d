"""The encoding of a load file: told by its mark, or by how its qualifier is written; never guessed in silence."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from particulars.intake.loadfile.shape import Decision

CHUNK = 4 << 20
_SAMPLE = 1 << 20
_WIDE = {"utf-16-le", "utf-16-be"}


@dataclass(frozen=True, slots=True)
class Encoding:
    """How words are written in the file; `mark` is the number of bytes of its byte-order mark."""

    name: str
    mark: int = 0

    @property
    def is_wide(self) -> bool:
        """Whether two bytes make a character, so that the file is read by way of UTF-8."""
        return self.name in _WIDE

    @property
    def working(self) -> str:
        """The encoding of the bytes that the record reader sees."""
        return "utf-8" if self.is_wide else self.name

    def measure(self, working: bytes) -> int:
        """How many bytes of the file these bytes of the record reader are."""
        return len(working.decode("utf-8", "replace").encode(self.name)) if self.is_wide else len(working)


def is_encoding(name: str) -> bool:
    """Whether words name an encoding of text."""
    try:
        return codecs.lookup(name)._is_text_encoding
    except (LookupError, UnicodeError):
        return False


def decide(path: Path, told: str | None = None) -> tuple[Encoding, Decision]:
    """The encoding of a load file and why it was chosen."""
    with path.open("rb") as file:
        sample = file.read(_SAMPLE)
    if told:
        name = codecs.lookup(told).name.replace("utf_", "utf-")
        return Encoding(name, _mark_of(sample, name)), Decision(f"Encoding {name}", "told by the person who asked.")
    for mark, name in _MARKS:
        if sample.startswith(mark):
            return Encoding(name, len(mark)), Decision(f"Encoding {name}", "its byte-order mark says so.")
    for name, at in (("utf-16-le", 1), ("utf-16-be", 0)):
        if len(sample) > 3 and sample[at::2].count(0) > 0.7 * (len(sample) // 2) > sample[1 - at :: 2].count(0) * 10:
            return Encoding(name), Decision(f"Encoding {name}", "no mark, but nearly every second byte is zero.")
    return _without_mark(path)


def chunks(path: Path, encoding: Encoding) -> Iterator[bytes]:
    """The file behind its mark as the record reader sees it, a few megabytes at a time."""
    with path.open("rb") as file:
        file.seek(encoding.mark)
        if not encoding.is_wide:
            while piece := file.read(CHUNK):
                yield piece
            return
        decoder = codecs.getincrementaldecoder(encoding.name)("replace")
        while piece := file.read(CHUNK):
            yield decoder.decode(piece).encode("utf-8", "replace")
        yield decoder.decode(b"", True).encode("utf-8", "replace")


def _without_mark(path: Path) -> tuple[Encoding, Decision]:
    """Counts how the qualifier is written over the whole file, and whether its bytes are UTF-8 at all."""
    utf8 = cp1252 = 0
    is_utf8, is_ascii = True, True
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        tail = b""
        while piece := file.read(CHUNK):
            seen = tail + piece
            utf8 += seen.count(b"\xc3\xbe\x14")
            cp1252 += seen.count(b"\xfe\x14")
            tail = seen[-2:] if not seen.endswith(b"\x14") else b""
            is_ascii = is_ascii and piece.isascii()
            is_utf8 = is_utf8 and _goes_on(decoder, piece)
    counted = f"no mark; {utf8} separators follow a qualifier written C3 BE and {cp1252} one written FE"
    if cp1252 > utf8:
        return Encoding("cp1252"), Decision("Encoding Windows-1252", f"{counted}.")
    if utf8:
        return Encoding("utf-8"), Decision("Encoding UTF-8", f"{counted}.")
    if is_ascii:
        return Encoding("utf-8"), Decision("Encoding ASCII", "no mark, and no byte above 7F.")
    if is_utf8:
        return Encoding("utf-8"), Decision("Encoding UTF-8", "no mark; every byte fits UTF-8.")
    return Encoding("cp1252"), Decision("Encoding Windows-1252", "no mark, and the bytes do not fit UTF-8.")


def _goes_on(decoder: codecs.IncrementalDecoder, piece: bytes) -> bool:
    try:
        decoder.decode(piece)
    except UnicodeDecodeError:
        return False
    return True


def _mark_of(sample: bytes, name: str) -> int:
    return next((len(mark) for mark, of in _MARKS if of == name and sample.startswith(mark)), 0)


_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
