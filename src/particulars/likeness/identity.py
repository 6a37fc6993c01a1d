"""Which documents are the same: the same bytes, the same message, the same text; each kind with what it rests on.

A document may stand in a group of each kind. A message id alone does not show equal content, so a group by message id
says whether the contents agree, differ, or are not known of all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from particulars.errors import Misused
from particulars.likeness import mail, normalise
from particulars.likeness.mail import message_key

_NO_TEXT = normalise.norm_sha256("")


class Sameness(StrEnum):
    """How documents are the same."""

    BYTES = "same bytes"
    MESSAGE = "same message id, same content"
    MESSAGE_UNKNOWN = "same message id, content not known of all"
    MESSAGE_DIFFERS = "same message id, content differs"
    CONTENT = "same message content"
    TEXT = "same text after normalisation"


METHODS = {
    Sameness.BYTES: "the SHA-256 of the files are equal",
    Sameness.MESSAGE: f"the message ids are equal, without angle brackets, and so are the content hashes: {mail.METHOD}",
    Sameness.MESSAGE_UNKNOWN: "the message ids are equal; of at least one message no content hash could be made",
    Sameness.MESSAGE_DIFFERS: "the message ids are equal and the content hashes are not; which is the original is not told",
    Sameness.CONTENT: f"the content hashes are equal, whatever the message ids: {mail.METHOD}",
    Sameness.TEXT: f"the texts are equal after {normalise.NAME}: {normalise.WORDS}",
}
LIMITS = (
    "The same text need not be the same document: scans, redactions, images and metadata are not compared by it.",
    "Documents without a text are not grouped by text, and those without a message id not by one.",
    *mail.LIMITS,
)


class Known(NamedTuple):
    """What is known of one document for telling whether it is another; empty where not known."""

    key: str
    sha256: str = ""
    norm_sha256: str = ""
    message_id: str = ""
    content: str = ""  # mail.content_hash


class Same(NamedTuple):
    """Documents that are the same in one way: the value they share, and their keys, sorted."""

    how: Sameness
    value: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Identity:
    """The groups of the same documents, with what was examined."""

    groups: tuple[Same, ...]
    examined: str
    limits: tuple[str, ...] = LIMITS

    @property
    def method(self) -> str:
        """What each kind of sameness found here rests on."""
        found = {group.how for group in self.groups}
        return "; ".join(f"{how}: {words}" for how, words in METHODS.items() if how in found) or "no two are the same"


def identity(documents: Iterable[Known]) -> Identity:
    """Groups the documents that are the same, by bytes, message and text.

    Raises:
        Misused: a key is given twice.
    """
    known = sorted(documents)
    for one, other in pairwise(known):
        if one.key == other.key:
            raise Misused(f"Two documents go by the key {one.key}; give each its own.")
    groups = (
        *(Same(Sameness.BYTES, value, _keys(alike)) for value, alike in _alike(known, "sha256")),
        *_by_message(known),
        *(Same(Sameness.CONTENT, value, _keys(alike)) for value, alike in _alike(known, "content")),
        *(
            Same(Sameness.TEXT, value, _keys(alike))
            for value, alike in _alike((k for k in known if k.norm_sha256 != _NO_TEXT), "norm_sha256")
        ),
    )
    return Identity(groups, _examined(known))


def _by_message(known: list[Known]) -> Iterator[Same]:
    cleaned = [one._replace(message_id=message_key(one.message_id)) for one in known]
    for value, alike in _alike(cleaned, "message_id"):
        contents = {one.content for one in alike}
        how = Sameness.MESSAGE
        if len(contents - {""}) > 1:
            how = Sameness.MESSAGE_DIFFERS
        elif "" in contents:
            how = Sameness.MESSAGE_UNKNOWN
        yield Same(how, value, _keys(alike))


def _alike(known: Iterable[Known], name: str) -> Iterator[tuple[str, list[Known]]]:
    """Documents that share a value that is known, sorted by the value's first document."""
    shared: dict[str, list[Known]] = {}
    for one in known:
        if value := getattr(one, name):
            shared.setdefault(value, []).append(one)
    return ((value, alike) for value, alike in shared.items() if len(alike) > 1)


def _keys(alike: Iterable[Known]) -> tuple[str, ...]:
    return tuple(one.key for one in alike)


def _examined(known: list[Known]) -> str:
    counts = (
        (len(known), "documents"),
        (sum(bool(k.sha256) for k in known), "with a hash of their bytes"),
        (sum(bool(k.message_id.strip()) for k in known), "with a message id"),
        (sum(bool(k.content) for k in known), "with a hash of their content"),
        (sum(bool(k.norm_sha256) and k.norm_sha256 != _NO_TEXT for k in known), "with a text"),
    )
    return ", ".join(f"{n} {what}" for n, what in counts)
