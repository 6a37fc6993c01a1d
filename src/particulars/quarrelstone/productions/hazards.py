"""Files that a careful intake must bear: cut short, an archive that unpacks to a thousand times itself, the test string.

The EICAR string is the anti-malware test file of eicar.org, harmless by design; it is put together here and stands in
no file of the repository. A scanner on the machine may take the built files away, and a reading then lists them as
missing.
"""

from __future__ import annotations

from particulars.quarrelstone.productions.office import packed

BOMB_MEMBERS = 2
BOMB_BYTES = 96 << 20  # of each innermost member; 192 MB in all, from some kilobytes


def eicar() -> bytes:
    """The sixty-eight bytes of the test string."""
    return b"".join((b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$", b"EICAR-", b"STANDARD-", b"ANTIVIRUS-", b"TEST-FILE!", b"$H+H*"))


def bomb() -> bytes:
    """An archive of archives, each of one file of zeros: bounded, and small on disk."""
    zeros = bytes(BOMB_BYTES)
    inner = {n: packed({f"zeros-{n:02d}.bin": zeros}) for n in range(1, BOMB_MEMBERS + 1)}
    return packed({f"part-{n:02d}.zip": content for n, content in inner.items()})


def cut_short(content: bytes, keep: int = 3) -> bytes:
    """The first third or so of a file."""
    return content[: max(16, len(content) // keep)]
