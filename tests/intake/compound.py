"""Makes compound files ([MS-CFB]) for tests: an Outlook message and an old Word file as their programs lay them out."""

from __future__ import annotations

import struct

_SECTOR, _LEAST = 512, 4096
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
Tree = dict[str, "bytes | Tree"]


def compound(tree: Tree) -> bytes:
    """The file that holds these streams and storages; zeros fill each stream to the least that has sectors of its own."""
    entries: list[list[object]] = [["Root Entry", 5, _FREE, _FREE, b""]]

    def put(storage: Tree) -> int:
        first = before = _FREE
        for name in sorted(storage, key=lambda n: (len(n), n.upper())):
            at = len(entries)
            inner = storage[name]
            entries.append(
                [name, 2 if isinstance(inner, bytes) else 1, _FREE, _FREE, inner if isinstance(inner, bytes) else b""]
            )
            if isinstance(inner, dict):
                entries[at][3] = put(inner)
            if before == _FREE:
                first = at
            else:
                entries[before][2] = at
            before = at
        return first

    entries[0][3] = put(tree)
    directory = -(-len(entries) * 128 // _SECTOR)
    fat = [_FAT, *range(2, directory + 1), _END]
    body, rows = b"", b""
    for name, kind, right, child, data in entries:
        assert isinstance(name, str) and isinstance(data, bytes)
        start = _END
        if data:
            data = data.ljust(_LEAST, b"\0")
            start, count = len(fat), -(-len(data) // _SECTOR)
            fat += [*range(start + 1, start + count), _END]
            body += data.ljust(count * _SECTOR, b"\0")
        wide = name.encode("utf-16-le")
        head = wide.ljust(64, b"\0") + struct.pack("<HBBIII", len(wide) + 2, kind, 1, _FREE, right, child)
        rows += head + bytes(36) + struct.pack("<IQ", start, len(data))
    assert len(fat) <= 128, "one sector of the table is enough for a test"
    table = struct.pack("<128I", *fat, *[_FREE] * (128 - len(fat)))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, _LEAST, _END, 0, _END, 0)
    header += struct.pack("<109I", 0, *[_FREE] * 108)
    return header + table + rows.ljust(directory * _SECTOR, b"\0") + body


def outlook(subject: str, body: str, files: dict[str, bytes] | None = None) -> bytes:
    """A message with its subject, words and files, and the instant 2002-03-07T19:46:50Z."""
    ticks = 126600040100000000
    fixed = bytes(32) + struct.pack("<HHIQ", 0x0040, 0x0039, 6, ticks)
    tree: Tree = {
        "__properties_version1.0": fixed,
        "__nameid_version1.0": {},
        **_words({0x0037: subject, 0x1000: body, 0x0C1A: "Ann Clerk", 0x5D01: "a@x.example"}),
    }
    tree["__recip_version1.0_#00000000"] = {
        "__properties_version1.0": bytes(8),
        **_words({0x3001: "Bob", 0x39FE: "b@y.example"}),
    }
    for n, (name, data) in enumerate((files or {}).items()):
        tree[f"__attach_version1.0_#{n:08X}"] = {
            "__properties_version1.0": bytes(8),
            **_words({0x3707: name}),
            "__substg1.0_37010102": data,
        }
    return compound(tree)


def _words(said: dict[int, str]) -> Tree:
    return {f"__substg1.0_{id:04X}001F": words.encode("utf-16-le") for id, words in said.items()}


def old_word(main: str, notes: str = "") -> bytes:
    """A Word 97 file of two pieces, the main text in bytes and the footnotes in UTF-16."""
    first, second = main.encode("cp1252"), notes.encode("utf-16-le")
    fib = bytearray(0x400)
    struct.pack_into("<HH", fib, 0, 0xA5EC, 0x00C1)
    struct.pack_into("<ii", fib, 0x4C, len(main), len(notes))
    ends = [0, len(main), len(main) + len(notes)]
    pieces = struct.pack("<HIH", 0, 0x400 * 2 | 0x40000000, 0) + struct.pack("<HIH", 0, 0x400 + len(first), 0)
    clx = b"\x02" + struct.pack("<I", 12 + len(pieces)) + struct.pack("<3i", *ends) + pieces
    struct.pack_into("<II", fib, 0x01A2, 0, len(clx))
    return compound({"WordDocument": bytes(fib) + first + second, "0Table": clx})
