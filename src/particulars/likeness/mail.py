"""The identity of an e-mail whatever file it came in: its message id, and a hash of what it says.

    From: "Ann Clerk" <A.Clerk@Records.example>      a.clerk@records.example
    Subject: Re:  the   list                         Re: the list
    body with other line ends, attachment re-named   the same hash

The same mail taken from an .eml, a .msg and a store has one hash; a reply, or the same words sent an hour later, has another.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from particulars.likeness.normalise import normalised

VERSION = "mail-content-1"
METHOD = (
    "SHA-256 over: the author's address; the addresses of To and of Cc, each sorted, without repeats; the date in UTC to "
    "the second; subject and body, each normalised (NFKC, white space as one space, case kept); the SHA-256 of each "
    "attachment, sorted. Addresses in small letters; where no address stands, the name, case folded. Bcc, received dates, "
    "transport headers and names of attachments are left out"
)
LIMITS = (
    "A body that one program stored as HTML and another as plain text may give two hashes for one message.",
    "Without author, date, and body or attachments nothing is hashed: too little is known to tell two messages apart.",
    "Bcc is left out, since only the sender's copy has it.",
)
_BRACKETED = re.compile(r"<[^<>]*>")
_ADDRESS = re.compile(r"[^\s<>\"',;:()\[\]]+@[^\s<>\"',;:()\[\]]+")
_UTC = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?(?:Z|\+00:00)")


@dataclass(frozen=True, slots=True)
class Message:
    """What a message says, as its reader gives it; addresses one by one, `date_utc` in ISO form, UTC."""

    author: str
    to: Sequence[str]
    cc: Sequence[str]
    date_utc: str
    subject: str
    body: str
    attachments: Sequence[str] = ()  # SHA-256 of each


def message_key(message_id: str) -> str:
    """A message id for comparing: without angle brackets and outer spaces, case kept; empty where there is none."""
    return message_id.strip().removeprefix("<").removesuffix(">").strip()


def message_ids(field: str) -> list[str]:
    """The message ids in a field such as In-Reply-To, each once.

    <a@x> <b@y>                        a@x, b@y
    <a@x> (Ann's message of Mon)       a@x: where brackets stand, what is outside them is a remark
    "a@x"                              a@x
    """
    found = _BRACKETED.findall(field) or [
        word for word in (one.strip("\"',;()[]") for one in field.split()) if "@" in word or word == field.strip()
    ]
    return list(dict.fromkeys(key for one in found if (key := message_key(one))))


def content_hash(message: Message) -> str | None:
    """The hash of a message's content, or None where the author, the date, or all of body and attachments is not known.

    The parts are hashed one by one and the hashes together, so that no part can run over into the next.
    """
    date = _UTC.fullmatch(message.date_utc.strip())
    body = normalised(message.body)
    if not message.author.strip() or date is None or not (body or message.attachments):
        return None
    parts = (
        VERSION,
        address(message.author),
        _joined({address(one) for one in message.to if one.strip()}),
        _joined({address(one) for one in message.cc if one.strip()}),
        f"{date[1]}T{date[2]}Z",
        normalised(message.subject),
        body,
        _joined(one.lower() for one in message.attachments),
    )
    return hashlib.sha256(b"".join(_digest(part) for part in parts)).hexdigest()


def address(written: str) -> str:
    """The address in what a header says of one person, in small letters; the name where it holds no or several addresses."""
    found = {one.lower() for one in _ADDRESS.findall(written)}
    return found.pop() if len(found) == 1 else normalised(written).casefold()


def _joined(values: Iterable[str]) -> str:
    """A sorted list as one part; each value hashed first, so that no comma in a name can make two of one."""
    return " ".join(sorted(_digest(value).hex() for value in values))


def _digest(part: str) -> bytes:
    return hashlib.sha256(part.encode("utf-8", "backslashreplace")).digest()
