"""The head of a message: its fields in their order, raw and decoded, whatever is wrong with some of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from particulars.intake.decoding import decoded
from particulars.intake.mail import charsets

_FIELD = re.compile(r"([!-9;-~]+)[ \t]*:[ \t]*(.*)", re.S)
_END = re.compile(rb"\r?\n\r?\n|\r\r|\n\r\n")
_LINE = re.compile(r"\r\n|\r|\n")
_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name as it came, its value unfolded, and the value with encoded words read."""

    name: str
    raw: str

    @property
    def value(self) -> str:
        """The value as a person reads it."""
        return charsets.header(self.raw)


@dataclass(frozen=True, slots=True)
class Head:
    """The fields of a message; `whole` is false where a line among them is none, at which the head ends."""

    fields: tuple[Field, ...]
    whole: bool = True

    def first(self, name: str) -> Field | None:
        """The first field of this name, whatever the case of its letters."""
        return next((field for field in self.fields if field.name.lower() == name), None)

    def raw(self, name: str) -> str:
        """The value of the first field of this name, as it came."""
        field = self.first(name)
        return field.raw if field else ""

    def value(self, name: str) -> str:
        """The decoded values of all fields of this name."""
        return ", ".join(filter(None, (field.value for field in self.fields if field.name.lower() == name)))


def cleared(data: bytes) -> bytes:
    """A message without what stands before its head: a byte-order mark, empty lines, a mailbox's own line."""
    data = data.removeprefix(_MARK).lstrip(b"\r\n")
    if data.startswith((b"From ", b">From ")):
        return data.partition(b"\n")[2]
    return data


def head_of(data: bytes) -> Head:
    """The head of a cleared message."""
    end = _END.search(data)
    words = decoded(data[: end.start()] if end else data).text
    fields: list[Field] = []
    for line in _LINE.split(words):
        if line[:1] in (" ", "\t") and fields:
            fields[-1] = Field(fields[-1].name, f"{fields[-1].raw}\n{line}")
            continue
        found = _FIELD.fullmatch(line)
        if found is None:
            if line.strip():
                return Head(tuple(fields), whole=False)
            break
        fields.append(Field(found.group(1), found.group(2)))
    return Head(tuple(Field(f.name, f.raw.replace("\n", " ") if "\n" in f.raw else f.raw) for f in fields))
