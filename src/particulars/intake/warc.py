"""What the head of a web archive (WARC, plain or gzip) tells of its capture: the address and the instant, nothing unpacked."""

from __future__ import annotations

import re
import zlib

_HEAD = 65_536
_RECORD = re.compile(rb"WARC/\d\.\d\r?\n(.*?)\r?\n\r?\n", re.S)


def capture_told(data: bytes) -> tuple[str, str] | None:
    """The address and instant of the first response or resource record within the first 64 KiB, or None."""
    head = data[:_HEAD]
    if head[:2] == b"\x1f\x8b":
        try:
            head = zlib.decompressobj(31).decompress(head, _HEAD)
        except zlib.error:
            return None
    for record in _RECORD.finditer(head):
        told = dict(line.partition(":")[::2] for line in record[1].decode("utf-8", "replace").splitlines())
        fields = {name.strip().lower(): value.strip() for name, value in told.items()}
        if fields.get("warc-type") in ("response", "resource") and fields.get("warc-date"):
            return fields.get("warc-target-uri", ""), fields["warc-date"]
    return None
