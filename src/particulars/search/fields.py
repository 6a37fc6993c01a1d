"""The fields that a question may name: which column of the `documents` and `load_rows` tables each is read from."""

from __future__ import annotations

from dataclasses import dataclass

TEXT = "text"  # the stream of the document's own words
BATES = "bates"
DATE = "date"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of words: its columns in the table of documents and in rows of load files, and whether it names people."""

    name: str
    code: str  # one letter, by which the index tells a word of this field from one of the text
    document: str
    loaded: str = ""
    people: bool = False  # several of them, parted by semicolons


FIELDS = {
    one.name: one
    for one in (
        Field("from", "f", "author", "author", people=True),
        Field("to", "r", "recipients", "recipients", people=True),
        Field("cc", "c", "cc", people=True),
        Field("bcc", "b", "bcc", people=True),
        Field("subject", "s", "subject", "subject"),
        Field("custodian", "o", "custodian", "custodian", people=True),
        Field("file", "n", "file_name", "file_name"),
        Field("title", "i", "title"),
        Field("ext", "e", "ext"),
        Field("kind", "k", "kind"),
        Field("confidentiality", "l", "", "confidentiality"),
    )
}
CODES = {TEXT: "t", **{name: field.code for name, field in FIELDS.items()}}
NAMES = (*FIELDS, DATE, BATES)
