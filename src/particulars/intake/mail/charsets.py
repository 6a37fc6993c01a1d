"""The names by which mail programs call an encoding, where they are not those by which Python knows it."""

from __future__ import annotations

import re
from email.errors import HeaderParseError
from email.header import decode_header

from particulars.intake.decoding import Decoded, decoded

_ALIASES = {
    "windows-950": "cp950",
    "windows-936": "cp936",
    "windows-949": "cp949",
    "windows-932": "cp932",
    "windows-31j": "cp932",
    "x-sjis": "cp932",
    "shift-jis": "cp932",
    "x-gbk": "gbk",
    "gb2312": "gb18030",  # what calls itself GB 2312 mostly uses the letters of its successors
    "x-euc-jp": "euc_jp",
    "x-euc-kr": "cp949",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "iso-8859-8-i": "iso-8859-8",
    "iso-8859-6-i": "iso-8859-6",
    "x-mac-roman": "mac_roman",
    "x-user-defined": "cp1252",
    "unicode-1-1-utf-7": "utf-7",
    "cp-850": "cp850",
    "iso-8859-1": "cp1252",  # as every mail program reads it
    "latin1": "cp1252",
    "us-ascii": "utf-8",  # with other letters in it, which is then told by the bytes
    "ascii": "utf-8",
    "utf8": "utf-8",
}
_NO_NAME = frozenset(
    {"", "unknown-8bit", "x-unknown", "unknown", "default", "default_charset", "binary", "8bit", "none"}
)


def codec(name: str | None) -> str | None:
    """The encoding that a mail names, as Python calls it; None where the name says nothing."""
    said = re.split(r"[;,\s]", (name or "").strip().strip("\"'").lower(), maxsplit=1)[0]
    return None if said in _NO_NAME else _ALIASES.get(said, said)


def words(data: bytes, charset: str | None) -> Decoded:
    """The words of a part's bytes, in the encoding it names or else by what decodes without fault."""
    found = decoded(data, codec(charset))
    if found.note and codec(charset) is None and charset:
        return Decoded(found.text, f"{found.note} The mail calls it {charset[:40]!r}.")
    return found


def header(value: str) -> str:
    """A header's value with its encoded words read (RFC 2047); what cannot be decoded stays as it came."""
    if "=?" not in value:
        return " ".join(value.split())
    try:
        pieces = [
            piece if isinstance(piece, str) else words(piece, charset).text for piece, charset in decode_header(value)
        ]
    except (HeaderParseError, ValueError, LookupError, AssertionError):
        return " ".join(value.split())
    return " ".join("".join(pieces).split())
