"""Writes a bare git repository by itself: objects, one pack with its index, names. No git program is needed, no clock is read."""

from __future__ import annotations

import hashlib
import struct
import zlib
from dataclasses import dataclass, field
from pathlib import Path

from particulars.reading.repository import PLAIN

_KINDS = {"commit": 1, "tree": 2, "blob": 3, "tag": 4}
Tree = dict[bytes, tuple[int, str]]


@dataclass(slots=True)
class Writer:
    """Objects of a repository in the making, and the names that point at them."""

    objects: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def put(self, kind: str, data: bytes) -> str:
        """Keeps an object; its id."""
        id = hashlib.sha1(f"{kind} {len(data)}\0".encode() + data, usedforsecurity=False).hexdigest()
        self.objects.setdefault(id, (kind, data))
        return id

    def tree(self, files: Tree) -> str:
        """Keeps the trees of files given by path as mode and id; the id of the top."""
        below: dict[bytes, Tree] = {}
        rows: list[tuple[bytes, bytes]] = []
        for path, (mode, id) in files.items():
            top, slash, rest = path.partition(b"/")
            if slash:
                below.setdefault(top, {})[rest] = (mode, id)
            else:
                rows.append((path, b"%o %s\0" % (mode, path) + bytes.fromhex(id)))
        for name, inside in below.items():
            rows.append((name + b"/", b"40000 %s\0" % name + bytes.fromhex(self.tree(inside))))
        return self.put("tree", b"".join(row for _, row in sorted(rows)))

    def commit(self, tree: str, parents: list[str], author: tuple[str, int], committer: tuple[str, int], says: str) -> str:  # fmt: skip
        """Keeps a commit; authors and committers are a role's name and seconds."""
        lines = [f"tree {tree}", *(f"parent {p}" for p in parents), f"author {_who(*author)}", f"committer {_who(*committer)}", "", says, ""]  # fmt: skip
        return self.put("commit", "\n".join(lines).encode())

    def tag(self, name: str, commit: str, at: int) -> None:
        """Keeps an annotated tag and its name."""
        says = f"object {commit}\ntype commit\ntag {name}\ntagger {_who('Engineer V-01', at)}\n\n{name}\n"
        self.names[f"refs/tags/{name}"] = self.put("tag", says.encode())

    def write(self, place: Path, head: str) -> None:
        """Writes everything as a bare repository."""
        pack = place / "objects" / "pack"
        pack.mkdir(parents=True, exist_ok=True)
        (place / "refs").mkdir(exist_ok=True)
        (place / "HEAD").write_text(f"ref: {head}\n")
        (place / "packed-refs").write_text("".join(f"{id} {name}\n" for name, id in sorted(self.names.items())))
        data, index, name = _packed(self.objects)
        (pack / f"pack-{name}.pack").write_bytes(data)
        (pack / f"pack-{name}.idx").write_bytes(index)


def plain(id: str) -> tuple[int, str]:
    """A file of the usual mode."""
    return PLAIN, id


def _who(name: str, at: int) -> str:
    return f"{name} <{name.split()[-1].lower()}@vellamoor.example> {at} +0000"


def _packed(objects: dict[str, tuple[str, bytes]]) -> tuple[bytes, bytes, str]:
    """The pack and its index (version 2), as gitformat-pack describes them; nothing is written as a difference."""
    parts, at, rows = [b"PACK" + struct.pack(">II", 2, len(objects))], 12, list[tuple[bytes, int, int]]()
    for id, (kind, data) in sorted(objects.items()):
        body = _head(_KINDS[kind], len(data)) + zlib.compress(data, 1)
        rows.append((bytes.fromhex(id), zlib.crc32(body), at))
        parts.append(body)
        at += len(body)
    data = b"".join(parts)
    seal = hashlib.sha1(data, usedforsecurity=False).digest()
    counts = [sum(id[0] <= first for id, _, _ in rows) for first in range(256)]
    index = b"\xfftOc" + struct.pack(">I", 2) + struct.pack(">256I", *counts)
    index += b"".join(id for id, _, _ in rows) + b"".join(struct.pack(">I", crc) for _, crc, _ in rows)
    index += b"".join(struct.pack(">I", offset) for _, _, offset in rows) + seal
    return data + seal, index + hashlib.sha1(index, usedforsecurity=False).digest(), seal.hex()


def _head(kind: int, size: int) -> bytes:
    first, size = kind << 4 | size & 15, size >> 4
    made = bytearray()
    while size:
        made.append(first | 0x80)
        first, size = size & 0x7F, size >> 7
    made.append(first)
    return bytes(made)
