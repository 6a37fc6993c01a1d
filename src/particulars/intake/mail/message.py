"""One message as a document: its head and its words as text, its metadata, and the files that came with it.

From: Ann Clerk <a.clerk@records.example>
To: B. Counsel <b@firm.example>
Date: Thu, 7 Mar 2002 11:46:50 -0800 (PST)
Subject: The list

The words of the message.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from particulars.errors import Unreadable
from particulars.intake.mail import charsets, dates, uuencoded
from particulars.intake.mail.head import Head, cleared, head_of
from particulars.intake.mail.parts import Part, leaves, parts_of
from particulars.intake.mail.persons import persons
from particulars.intake.reading_shape import ATTACHMENT, Child, Reading
from particulars.intake.setting import Block, blocks_of, set_lines
from particulars.intake.web_page import laid_out, parsed
from particulars.likeness import mail

SHOWN = ("From", "To", "Cc", "Bcc", "Date", "Subject")
_ENDINGS = {
    "message/rfc822": ".eml",
    "text/plain": ".txt",
    "text/html": ".html",
    "text/calendar": ".ics",
    "text/vcard": ".vcf",
    "text/x-vcard": ".vcf",
    "text/directory": ".vcf",
    "message/delivery-status": ".txt",
    "text/rfc822-headers": ".txt",
    "application/pgp-encrypted": ".txt",
    "application/pgp-signature": ".asc",
    "application/pkcs7-signature": ".p7s",
    "application/x-pkcs7-signature": ".p7s",
    "application/pkcs7-mime": ".p7m",
    "application/pdf": ".pdf",
    "application/rtf": ".rtf",
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/gif": ".gif",
    "image/tiff": ".tif",
}


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that came with a message."""

    name: str
    data: bytes
    reason: str = ""  # why its bytes could not be had


@dataclass(frozen=True, slots=True)
class Mail:
    """What is known of a message, whatever it was stored in; values decoded."""

    shown: Mapping[str, str]  # of SHOWN, what stands
    body: str
    attached: Sequence[Attached] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def of_bytes(data: bytes) -> Reading:
    """The message that these bytes are.

    Raises:
        Unreadable: no field of a head stands in them.
    """
    data = cleared(data)
    head = head_of(data)
    if not head.fields:
        raise Unreadable("It has no head of a message.")
    whole, note = parts_of(data, head.whole)
    words, attached, notes = _sorted(whole)
    return reading(
        Mail(
            shown={name: value for name in SHOWN if (value := head.value(name.lower()))},
            body=words,
            attached=attached,
            fields=_fields(head),
            notes=tuple(filter(None, (note, *notes))),
        )
    )


def reading(message: Mail) -> Reading:
    """A message as a reader hands it back."""
    shown = message.shown
    date, zone = dates.utc(shown.get("Date", ""))
    given = {key: value for key, value in message.fields.items() if value}
    fields = {
        "author": shown.get("From", ""),
        "recipients": shown.get("To", ""),
        "cc": shown.get("Cc", ""),
        "bcc": shown.get("Bcc", ""),
        "subject": shown.get("Subject", ""),
        "date_raw": shown.get("Date", ""),
        "date_utc": date or "",
        "zone": zone,
        **given,
    }
    if fields.get("message_id"):
        fields["mih"] = hashlib.md5(fields["message_id"].encode("utf-8", "replace"), usedforsecurity=False).hexdigest()
    fields["content_sha256"] = _content(fields, message) or ""
    blocks: list[Block] = [[f"{name}: {shown[name]}" for name in SHOWN if name in shown], *blocks_of(message.body)]
    return Reading(set_lines(blocks), message.notes, children=tuple(_children(message.attached)), fields=fields)


def _fields(head: Head) -> dict[str, str]:
    """Metadata of the head that are not shown, and the fields as they came where decoding changed them."""
    raw_id = head.raw("message-id").strip()
    found = {
        "message_id": mail.message_key(raw_id),
        "message_id_raw": raw_id,
        "in_reply_to": " ".join(mail.message_ids(head.raw("in-reply-to"))),
        "references": " ".join(mail.message_ids(head.raw("references"))),
        "conversation": conversation(head.raw("thread-index")),
        "thread_topic": head.value("thread-topic"),
    }
    for name, key in (("From", "author"), ("To", "recipients"), ("Cc", "cc"), ("Subject", "subject")):
        if "=?" in (raw := head.raw(name.lower())):
            found[f"{key}_raw"] = raw
    return found


def conversation(thread_index: str) -> str:
    """The conversation that a Thread-Index names: its first 22 bytes, which all replies have in common, as hex."""
    try:
        data = base64.b64decode("".join(thread_index.split()), validate=True)
    except (binascii.Error, ValueError):
        return ""
    return conversation_of(data)


def conversation_of(index: bytes) -> str:
    """The conversation that the bytes of a conversation index name."""
    return index[:22].hex() if len(index) >= 22 else ""


def _content(fields: Mapping[str, str], message: Mail) -> str | None:
    if any(one.reason for one in message.attached):
        return None
    return mail.content_hash(
        mail.Message(
            author=fields["author"],
            to=persons(fields["recipients"]),
            cc=persons(fields["cc"]),
            date_utc=fields["date_utc"],
            subject=fields["subject"],
            body=message.body,
            attachments=[hashlib.sha256(one.data).hexdigest() for one in message.attached],
        )
    )


def _children(attached: Iterable[Attached]) -> Iterator[Child]:
    for one in attached:
        if one.reason:
            yield Child(one.name, ATTACHMENT, reason=one.reason)
        else:
            yield Child(one.name, ATTACHMENT, lambda data=one.data: (data,))  # type: ignore[misc]


def _sorted(whole: Part) -> tuple[str, list[Attached], list[str]]:
    """The words of a message, the files that came with it, and notes on what was doubtful."""
    bodies, notes, packed = [], [], list[Attached]()
    shown = list(_shown(whole))
    for part in shown:
        found = charsets.words(part.data, part.charset)
        words, files = (page_words(found.text), ()) if part.kind == "text/html" else uuencoded.taken_out(found.text)
        bodies.append(words)
        notes += [found.note] if found.note else []
        packed += [Attached(one.name, one.data, one.reason) for one in files]
    others = [part for part in leaves(whole) if not any(part is one for one in shown) and not _is_twin(part, whole)]
    attached = [Attached(_name(part, number), part.data) for number, part in enumerate(others, 1)]
    return "\n\n".join(body for body in bodies if body.strip()), [*attached, *packed], notes


def _shown(part: Part) -> Iterator[Part]:
    """The parts that are the message's own words: of alternatives the plain one where it says anything."""
    if part.kind == "multipart/alternative":
        choices = [list(_shown(inner)) for inner in part.parts]
        plain = [
            c for c in choices if c and all(one.kind != "text/html" for one in c) and any(o.data.strip() for o in c)
        ]
        yield from (plain or [c for c in choices if c] or [[]])[0]
    elif part.is_made_of_parts:
        for inner in part.parts:
            yield from _shown(inner)
    elif part.kind in ("text/plain", "text/html") and part.disposition != "attachment" and not part.name:
        yield part


def _is_twin(part: Part, whole: Part) -> bool:
    """Whether a part says in another way what the message's words say."""
    if whole.kind == "multipart/alternative":
        own = part.kind in ("text/plain", "text/html") and part.disposition != "attachment" and not part.name
        return own and any(one is part for one in leaves(whole))
    return any(_is_twin(part, inner) for inner in whole.parts)


def _name(part: Part, number: int) -> str:
    return part.name or f"part-{number}{_ENDINGS.get(part.kind, '')}"


def page_words(page: str) -> str:
    """The words of a message that is a web page."""
    if not page.strip():
        return ""
    try:
        _, tree = parsed(page)
    except Unreadable:
        return ""
    return "\n\n".join(paragraph.text for paragraph in laid_out(tree)[0])
