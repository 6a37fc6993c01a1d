r"""Files that old mail carries among its words, packed by uuencode: taken out of the words, and unpacked.

begin 644 hello.txt
+:&5L;&\@=V]R;&0
`
end
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Sequence
from dataclasses import dataclass

# A packed line has no small letter and at most 61 signs, some programs adding one; “end” alone closes it.
_PACKED = re.compile(
    r"^begin[ \t]+[0-7]{3,4}[ \t]+(?P<name>\S[^\r\n]{0,254})\r?\n(?P<lines>(?:[ -`]{0,63}\r?\n)+)end[ \t]*(?:\r?\n|\Z)",
    re.M,
)


@dataclass(frozen=True, slots=True)
class Packed:
    """One packed file: its name and its bytes, or why these could not be had."""

    name: str
    data: bytes
    reason: str = ""


def taken_out(words: str) -> tuple[str, Sequence[Packed]]:
    """The words without the files packed among them, and the files; a damaged one is told and stays in the words."""
    if "begin" not in words:
        return words, ()
    found: list[Packed] = []

    def _out(block: re.Match[str]) -> str:
        name = block["name"].strip()
        try:
            found.append(Packed(name, _unpacked(block["lines"])))
        except binascii.Error as fault:
            found.append(Packed(name, b"", f"Not taken: it is packed by uuencode and damaged ({fault})."))
            return block[0]
        return ""

    return _PACKED.sub(_out, words), found


def _unpacked(lines: str) -> bytes:
    return b"".join(binascii.a2b_uu(line) for line in lines.encode("ascii").splitlines() if line.strip(b" `"))
