"""Families of messages and what is attached to them, loose office files and chats, drawn for one side of a matter."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone

from particulars.quarrelstone.productions import office
from particulars.quarrelstone.productions.document import Document, Family
from particulars.quarrelstone.productions.mail import Message
from particulars.quarrelstone.productions.people import OUTSIDE, Person
from particulars.quarrelstone.productions.prose import paragraphs, sentence, sentences, topic
from particulars.quarrelstone.seed import Seed

FOOTER = "This message is meant for the person it names. If it reached you by mistake, tell the sender and delete it."
_BEGINS = datetime(2018, 1, 8, 8, 0)
_MINUTES = 3 * 365 * 24 * 60
_ATTACHED = (0, 0, 0, 1, 1, 2, 3)
_MADE = ("docx", "xlsx", "txt", "rtf", "docx")


@dataclass(frozen=True, slots=True)
class Side:
    """Who writes on one side, and the zone their messages are stamped in."""

    name: str
    people: tuple[Person, ...]
    hours: int  # ahead of UTC
    domain: str
    footer: str = ""

    @property
    def zone(self) -> timezone:
        """The zone of its messages."""
        return timezone(timedelta(hours=self.hours))


def moment(seed: Seed, label: str, zone: timezone) -> datetime:
    """When something was sent: some minute of three years."""
    return (_BEGINS + timedelta(minutes=seed.below(_MINUTES, f"{label}/when"))).replace(tzinfo=zone)


def mail(seed: Seed, side: Side, label: str, count: int) -> Iterator[Family]:
    """Families of messages with exactly `count` documents in all; every fourth message answers the one before it."""
    made, number = 0, 0
    before: Message | None = None
    while made < count:
        number += 1
        attached = min(seed.pick(_ATTACHED, f"{label}/attached", number), count - made - 1)
        answered = before if number % 4 == 0 else None
        family, before = message(seed, side, f"{label}/{number}", attached, answered)
        made += len(family.members)
        yield family


def message(
    seed: Seed, side: Side, label: str, attached: int, answered: Message | None = None, words: str = "",
    about: str = "", files: tuple[Document, ...] = (),
) -> tuple[Family, Message]:  # fmt: skip
    """One message with so many attachments of its own, or those given; `words` open its body, `about` its subject."""
    author, to, cc = _people(seed, side, label)
    names = [f"{about} {topic(seed, f'{label}/a{n}/title')}".strip() for n in range(1, attached + 1)]
    own = [file(seed, side, f"{label}/a{n}", author, "attachment", name) for n, name in enumerate(names, 1)]
    files = files or tuple(own)
    said = [words, *paragraphs(seed, label, 6 + seed.below(24, f"{label}/length"))]
    sent, subject = moment(seed, label, side.zone), f"{about} {topic(seed, f'{label}/subject')}".strip()
    if answered is not None:
        sent = answered.sent + timedelta(minutes=5 + seed.below(900, f"{label}/later"))
        subject = f"RE: {answered.subject.removeprefix('RE: ')}"
        said.append(f"On {answered.sent:%Y-%m-%d %H:%M}, {answered.author.name} wrote:\n> {answered.body[:70]}")
    written = Message(
        author, to, cc, sent, subject, "\n\n".join(filter(None, [*said, side.footer])),
        f"{seed.draw(label):016x}@{side.domain}", answered.message_id if answered else "",
        tuple((f.name, f.native) for f in files),
    )  # fmt: skip
    children = tuple(replace(f, sent=sent - timedelta(days=1)) if f in own else f for f in files)
    return Family((as_document(written, label, author), *children)), written


def as_document(written: Message, label: str, custodian: Person, rewrapped: bool = False) -> Document:
    """A message as the document that is produced."""
    return Document(
        label, "mail", f"{written.subject.replace(':', '')}.eml", written.as_file(rewrapped), written.text, custodian,
        written.author, written.sent, written.to, written.cc, written.subject,
        message_id=written.message_id, in_reply_to=written.in_reply_to,
    )  # fmt: skip


def file(seed: Seed, side: Side, label: str, author: Person, kind: str = "office", name: str = "") -> Document:
    """An office file of its own words: .docx, .xlsx, .txt or .rtf."""
    title = name or topic(seed, f"{label}/title")
    ext = seed.pick(_MADE, f"{label}/ext")
    if ext == "xlsx":
        rows = [[f"{n}", sentence(seed, label, n)] for n in range(1, 9 + seed.below(20, f"{label}/rows"))]
        native, text = office.xlsx(rows, title, author.name), "\n".join("\t".join(r) for r in rows) + "\n"
    else:
        said = paragraphs(seed, label, 8 + seed.below(40, f"{label}/length"))
        native, text = written_as(ext, said, title, author), "\n\n".join(said) + "\n"
    sent = moment(seed, label, side.zone)
    return Document(
        label, kind, f"{title.lower().replace(' ', '-')}.{ext}", native, text, author, author, sent, title=title
    )


def written_as(ext: str, said: list[str], title: str, author: Person) -> bytes:
    """Paragraphs as a file of this ending."""
    if ext == "docx":
        return office.docx(said, title, author.name)
    return office.rtf(said) if ext == "rtf" else office.plain(said)


def loose(seed: Seed, side: Side, label: str, count: int) -> Iterator[Family]:
    """Office files that came with no message."""
    for n in range(1, count + 1):
        author = seed.pick(side.people, f"{label}/author", n)
        yield Family((file(seed, side, f"{label}/{n}", author),))


def chats(seed: Seed, side: Side, label: str, count: int) -> Iterator[Family]:
    """Days of a channel, as the chat program exports them."""
    for n in range(1, count + 1):
        own = f"{label}/{n}"
        day = moment(seed, own, side.zone).replace(hour=9, minute=0)
        said, at = [], day
        for i, words in enumerate(sentences(seed, own, 5 + seed.below(20, f"{own}/length"))):
            at += timedelta(seconds=30 + seed.below(1_500, f"{own}/pause", i))
            said.append((seed.pick(side.people, f"{own}/who", i), at, words))
        packed = [
            {"type": "message", "user": who.address.split("@")[0], "user_profile": {"real_name": who.name},
             "ts": f"{when.timestamp():.6f}", "text": words}
            for who, when, words in said
        ]  # fmt: skip
        text = "\n".join(f"[{when:%Y-%m-%d %H:%M}] {who.name}: {words}" for who, when, words in said) + "\n"
        name = f"studio-{n:04d}-{day:%Y-%m-%d}.json"
        native = json.dumps(packed, indent=1).encode()
        first = said[0][0]
        yield Family((Document(own, "chat", name, native, text, first, first, day, title=f"studio-{n:04d}"),))


def _people(seed: Seed, side: Side, label: str) -> tuple[Person, tuple[Person, ...], tuple[Person, ...]]:
    author = seed.pick(side.people, f"{label}/author")
    others = [p for p in side.people if p is not author]
    if seed.below(9, f"{label}/outside") == 0:
        others = [*OUTSIDE]
    at = seed.below(len(others), f"{label}/to")
    to = tuple(others[(at + i) % len(others)] for i in range(1 + seed.below(2, f"{label}/several")))
    cc = (others[(at + 2) % len(others)],) if seed.below(3, f"{label}/cc") == 0 and len(others) > 2 else ()
    return author, to, cc
