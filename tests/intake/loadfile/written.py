"""Makes small sound productions as a vendor delivers them: rows, then the bytes of a DAT and an OPT file."""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

COLUMNS = (
    "BegBates", "EndBates", "BegAttach", "EndAttach", "ParentID", "Custodian", "From", "To", "Subject",
    "DateSent", "MD5Hash", "PgCount", "NativeLink", "TextLink",
)  # fmt: skip
THORN, DC4 = "þ", "\x14"
MARKS = {"utf-8": codecs.BOM_UTF8, "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE, "cp1252": b""}
PAGES = (1, 3, 2, 1, 5, 1, 1, 4)
AT = {name: i for i, name in enumerate(COLUMNS)}


def number(at: int) -> str:
    return f"QSL-{at:07}"


def production(families: int = 10) -> list[list[str]]:
    """Documents in families of three, one and two, numbered without a gap."""
    rows: list[list[str]] = []
    at = 1
    for n in range(families):
        size = (3, 1, 2)[n % 3]
        pages = [PAGES[(n + i) % len(PAGES)] for i in range(size)]
        last = at + sum(pages) - 1
        top = number(at)
        for i, count in enumerate(pages):
            beg, end = number(at), number(at + count - 1)
            rows.append(
                [beg, end, top, number(last), top if i else "", "Vale, Ada", "Ada Vale <ada@vale.example>", "Bo Tarr",
                 f"Pitch {n}, part {i}", "09/03/2021 14:05", f"{at:032x}", str(count),
                 rf".\NATIVES\{beg}.txt", rf".\TEXT\{beg}.txt"]
            )  # fmt: skip
            at += count
    return rows


class Placed(NamedTuple):
    """Where a row stands in the bytes."""

    start: int
    end: int


@dataclass(slots=True)
class Dat:
    """A DAT file in the making: a header and rows of written fields, which a test may spoil before they become bytes."""

    fields: list[list[str]]
    encoding: str = "utf-8"
    separator: str = DC4
    end: str = "\r\n"
    places: list[Placed] = field(default_factory=list)

    def line(self, i: int) -> str:
        return self.separator.join(self.fields[i])

    def data(self) -> bytes:
        out = bytearray(MARKS[self.encoding])
        self.places.clear()
        for i in range(len(self.fields)):
            start = len(out)
            out += (self.line(i) + self.end).encode(self.encoding, "surrogateescape")
            self.places.append(Placed(start, len(out)))
        return bytes(out)


def dat(rows: Sequence[Sequence[str]], encoding: str = "utf-8", mark: str = THORN, separator: str = DC4) -> Dat:
    """A sound DAT of rows with every value qualified."""
    return Dat([[f"{mark}{value}{mark}" for value in row] for row in (COLUMNS, *rows)], encoding, separator)


def opticon(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """The lines of the OPT file that goes with rows, a page each."""
    lines = []
    for row in rows:
        first, count = int(row[0][4:]), int(row[AT["PgCount"]])
        for page in range(count):
            key = number(first + page)
            told = ["Y", "", "", str(count)] if page == 0 else ["", "", "", ""]
            lines.append([key, "VOL001", rf".\IMAGES\0001\{key}.tif", *told])
    return lines


def opt_data(lines: Sequence[Sequence[str]]) -> tuple[bytes, list[Placed]]:
    """The bytes of an OPT file, and where each line stands."""
    out, places = bytearray(), []
    for line in lines:
        start = len(out)
        out += (",".join(line) + "\r\n").encode()
        places.append(Placed(start, len(out)))
    return bytes(out), places
