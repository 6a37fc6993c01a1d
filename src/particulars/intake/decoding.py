"""Bytes to words: which encoding a text paper came in, told by its mark, its shape, or what decodes without fault."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from particulars.errors import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The words, and a note where reading them took a decision a person should know of."""

    text: str
    note: str | None = None


def decoded(data: bytes, declared: str | None = None) -> Decoded:
    """The text of a paper's bytes; what cannot be decoded becomes U+FFFD and is counted in the note.

    Raises:
        Unreadable: the bytes are no text in any encoding tried.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lenient(data, encoding)
    if wide := _wide(data):
        return _lenient(data, wide, f"Taken for {wide.upper()}, though its mark is missing.")
    for tried in (declared, "utf-8"):
        try:
            if tried and not codecs.lookup(tried).name.startswith(("utf-16", "utf-32")):  # said in one-byte letters
                return Decoded(_clean(data.decode(tried)))
        except (LookupError, UnicodeError):
            continue
    if b"\x00" in data and data.count(0) > len(data) // 10:
        raise Unreadable("The bytes are no text in any known encoding.")
    bad = data.decode("utf-8", "replace").count("\ufffd")
    good = sum(c > "\x7f" for c in data.decode("utf-8", "ignore"))
    if good > 4 * bad:  # a few broken bytes in UTF-8, not another code page
        return _lenient(data, "utf-8")
    return Decoded(_clean(data.decode("cp1252", "replace")), "Not UTF-8; taken for Windows-1252.")


def _lenient(data: bytes, encoding: str, note: str | None = None) -> Decoded:
    text = _clean(data.decode(encoding, "replace"))
    bad = text.count("\ufffd")
    if bad:
        note = f"{note + ' ' if note else ''}{bad} characters could not be decoded."
    return Decoded(text, note)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: nearly every second byte is zero."""
    sample = data[:65536]
    half = len(sample) // 2
    if half < 2 or b"\x00" not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.7 * half and even < 0.02 * half + 1:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.02 * half + 1:
        return "utf-16-be"
    return None


def _clean(text: str) -> str:
    """Lone surrogates stand for no character and cannot be stored; NUL stands for none either."""
    if "\x00" in text:
        text = text.replace("\x00", "\ufffd")
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8").replace("\ufeff", "")
