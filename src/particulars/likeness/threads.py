"""Threads of mail: which message answers which, each link with what it rests on, surest signs first.

    references    an id in In-Reply-To or References is that of another message
    quoted        the first head quoted in the words names the sender and the subject of an earlier message
    conversation  both carry the same Thread-Index conversation
    subject       the same subject without Re: and Fwd:, a person in common, and not more than 30 days apart

A message gets its link from the first sign that gives exactly one; where one gives several, none is chosen and all are listed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from particulars.likeness.mail import message_key
from particulars.likeness.normalise import normalised

WINDOW = timedelta(days=30)
METHOD = (
    "Message ids in In-Reply-To and References; the first quoted head (From … Subject) matched on sender and subject, the latest before it; "
    f"the conversation index; the same subject without Re: and Fwd:, a person in common, at most {WINDOW.days} days apart"
)
LIMITS = (
    "Copies of one message, known by an equal message id and equal content, are one place in a thread; a link goes to all of them.",
    "Messages that bear one id and are not the same in content stand apart, and what refers to that id is left open between them; "
    "of a message whose content cannot be hashed, only the same file is a copy.",
    "A subject alone joins nothing: without a person in common, or without both dates in UTC, there is no link by subject.",
    "Subjects of fewer than two words, or that are only a day or a number, are not matched.",
    "Mail that changed its subject, and lost its headers, is not joined to its thread.",
)
_PREFIX = re.compile(r"^(?:(?:re|fwd?|aw|wg|sv|tr|rv|antw)\s*(?:\[\d+\])?\s*:\s*)+", re.I)
_ADDRESS = re.compile(r"[^\s<>\"',;:()\[\]]+@[^\s<>\"',;:()\[\]]+")
_HEAD = re.compile(
    r"^[>\s|*]*From:[ \t]*(?P<author>[^\n]{1,200})\n(?:[>\s|*]*(?:To|Cc|Bcc|Date|Sent|Importance):[^\n]{0,2000}\n){0,6}?"
    r"[>\s|*]*(?:Subject|Re):[ \t]*(?P<subject>[^\n]{1,300})",
    re.I | re.M,
)
_NAME = re.compile(r"[A-Za-z]{2,}")


class Sign(StrEnum):
    """What a link between two messages rests on, the surest first."""

    REFERENCES = "references"
    QUOTED = "quoted"
    CONVERSATION = "conversation"
    SUBJECT = "subject"


class Link(NamedTuple):
    """A message and the one it follows, with the sign and the value that both have."""

    item: str
    parent: str
    sign: Sign
    value: str


class Open(NamedTuple):
    """A message that could follow several, none of which was chosen."""

    item: str
    candidates: tuple[str, ...]
    sign: Sign
    value: str


@dataclass(frozen=True, slots=True)
class Threads:
    """The links, what was left open, and the thread of each message, named by its first message."""

    links: tuple[Link, ...]
    open: tuple[Open, ...]
    threads: Mapping[str, str]
    examined: str
    method: str = METHOD
    limits: tuple[str, ...] = LIMITS


class _Message(NamedTuple):
    item: str
    id: str
    content: str  # the hash of what it says, or of its file where too little is known of it
    before: tuple[str, ...]  # ids it refers to, the nearest first
    conversation: str
    subject: str
    is_answer: bool
    author: str
    persons: frozenset[str]
    at: datetime | None


def threads(documents: Iterable[Mapping[str, str | None]], text_of: Callable[[str], str] | None = None) -> Threads:
    """The threads of the messages among documents (rows of the table `documents`); `text_of` gives quoted heads.

    Copies of one message stand together in its thread; the first of them, by item, has the links.
    """
    messages, copies = _distinct([_message(row) for row in documents if row.get("kind") in _KINDS])
    index = _Index(messages)
    links: list[Link] = []
    left: list[Open] = []
    for message in messages:
        for sign, find in (
            (Sign.REFERENCES, index.referred),
            (Sign.QUOTED, lambda m: index.quoted(m, text_of(m.item) if text_of else "")),
            (Sign.CONVERSATION, index.conversing),
            (Sign.SUBJECT, index.of_subject),
        ):
            value, found = find(message)
            if len(found) == 1:
                links.append(Link(message.item, found[0], sign, value))
                break
            if found:
                left.append(Open(message.item, tuple(sorted(found)), sign, value))
                break
    heads = _joined(messages, links)
    whole = {item: heads[first] for first, items in copies.items() for item in items}
    shared = sum(len(some) > 1 for some in index.by_id.values())
    examined = (
        f"{len(whole)} messages, {len(messages)} distinct; {sum(bool(m.id) for m in messages)} with a message id; "
        f"{shared} ids borne by messages that are not the same in content"
    )
    return Threads(tuple(sorted(links)), tuple(sorted(left)), dict(sorted(whole.items())), examined)


def bare(subject: str) -> str:
    """A subject as compared: without Re: and Fwd:, white space as one space, case folded."""
    return _PREFIX.sub("", normalised(subject)).casefold()


_KINDS = frozenset({"eml", "msg"})


def _message(row: Mapping[str, str | None]) -> _Message:
    said = {name: value or "" for name, value in row.items() if not isinstance(value, int)}
    before = [*said["in_reply_to"].split(), *reversed(said["references"].split())]
    persons = (_ADDRESS.findall(said[name].lower()) for name in ("author", "recipients", "cc"))
    return _Message(
        said["item"],
        message_key(said["message_id"]),
        said.get("content_sha256") or said.get("sha256", ""),
        tuple(dict.fromkeys(before)),
        said["conversation"],
        bare(said["subject"]),
        bool(_PREFIX.match(normalised(said["subject"]))),
        said["author"].lower(),
        frozenset(one for some in persons for one in some),
        datetime.fromisoformat(said["date_utc"]) if said["date_utc"] else None,
    )


def _distinct(messages: Sequence[_Message]) -> tuple[list[_Message], dict[str, list[str]]]:
    """One of each message, by its id and content, the first item standing for its copies; an id alone is easily forged."""
    first: dict[tuple[str, str], _Message] = {}
    copies: dict[str, list[str]] = {}
    for message in sorted(messages, key=lambda m: m.item):
        one = first.setdefault((message.id, message.content) if message.id else ("", message.item), message)
        copies.setdefault(one.item, []).append(message.item)
    return list(first.values()), copies


class _Index:
    def __init__(self, messages: Sequence[_Message]) -> None:
        self.by_id: dict[str, list[_Message]] = defaultdict(list)
        self.by_conversation: dict[str, list[_Message]] = defaultdict(list)
        self.by_subject: dict[str, list[_Message]] = defaultdict(list)
        for message in sorted(messages, key=lambda m: (m.at is None, m.at.isoformat() if m.at else "", m.item)):
            if message.id:
                self.by_id[message.id].append(message)
            if message.conversation:
                self.by_conversation[message.conversation].append(message)
            if len(_NAME.findall(message.subject)) > 1:
                self.by_subject[message.subject].append(message)

    def referred(self, message: _Message) -> tuple[str, list[str]]:
        """The nearest message it refers to that is here; several where messages unlike in content bear its id."""
        for id in message.before:
            if found := [one.item for one in self.by_id.get(id, ()) if one.item != message.item]:
                return id, sorted(found)
        return "", []

    def quoted(self, message: _Message, text: str) -> tuple[str, list[str]]:
        """The message whose sender and subject the first quoted head names, if it came before."""
        own = text.partition("\n\n")[2]  # the message's own head is none that it quotes
        head = _HEAD.search(own)
        if head is None:
            return "", []
        subject, author = bare(head["subject"]), head["author"].lower()
        names = {*_ADDRESS.findall(author)} or {*_NAME.findall(author)}
        found = [
            one
            for one in self.by_subject.get(subject, ())
            if one.item != message.item and names and all(n in one.author for n in names) and _is_before(one, message)
        ]
        return f"{head['author'].strip()}: {head['subject'].strip()}", _latest(found)

    def conversing(self, message: _Message) -> tuple[str, list[str]]:
        """The latest earlier message of the same conversation."""
        some = self.by_conversation.get(message.conversation, ()) if message.conversation else ()
        return message.conversation, _latest(
            [one for one in some if one.item != message.item and _is_before(one, message)]
        )

    def of_subject(self, message: _Message) -> tuple[str, list[str]]:
        """Of an answer: the latest message before it of the same subject, with a person in common, in the window."""
        if not message.is_answer or message.at is None:
            return "", []
        found = [
            one
            for one in self.by_subject.get(message.subject, ())
            if one.item != message.item
            and one.at is not None
            and _is_before(one, message)
            and message.at - one.at <= WINDOW
            and one.persons & message.persons
        ]
        return message.subject, _latest(found)


def _is_before(one: _Message, other: _Message) -> bool:
    return one.at is not None and other.at is not None and one.at < other.at


def _latest(found: Sequence[_Message]) -> list[str]:
    """The latest of these; several where they are of one instant."""
    last = max((one.at for one in found if one.at is not None), default=None)
    return sorted(one.item for one in found if one.at == last) if last else []


def _joined(messages: Sequence[_Message], links: Sequence[Link]) -> dict[str, str]:
    """The first message of each message's thread; a ring of links is cut where it closes."""
    parent = {link.item: link.parent for link in links}
    heads = {}
    for message in messages:
        at, seen = message.item, {message.item}
        while at in parent and parent[at] not in seen:
            at = parent[at]
            seen.add(at)
        heads[message.item] = at if at not in parent else min(seen)
    return heads
