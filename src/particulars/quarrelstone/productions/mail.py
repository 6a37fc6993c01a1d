"""Messages as files: header, body and attachments in MIME, in one of several containers that say the same."""

from __future__ import annotations

import base64
import hashlib
import quopri
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime

from particulars.quarrelstone.productions.people import Person


@dataclass(frozen=True, slots=True)
class Message:
    """What a message says, before it is put into a container."""

    author: Person
    to: tuple[Person, ...]
    cc: tuple[Person, ...]
    sent: datetime
    subject: str
    body: str
    message_id: str
    in_reply_to: str = ""
    attachments: tuple[tuple[str, bytes], ...] = ()

    @property
    def text(self) -> str:
        """As a vendor extracts it: the head of the message, then its body."""
        head = [("From", self.author.mailbox), ("To", _several(self.to))]
        head += [("Cc", _several(self.cc))] if self.cc else []
        head += [("Date", format_datetime(self.sent)), ("Subject", self.subject)]
        return "\n".join(f"{name}: {value}" for name, value in head) + f"\n\n{self.body}\n"

    def as_file(self, rewrapped: bool = False) -> bytes:
        """The message as .eml; `rewrapped` is the same message as another system exports it: other bytes, same words."""
        end = "\n" if rewrapped else "\r\n"
        coding = "quoted-printable" if rewrapped else "base64"
        head = [
            *(
                ["Received: from relay.example by archive.example; Thu, 30 Nov 2023 00:00:00 +0000"]
                if rewrapped
                else []
            ),
            f"Message-ID: <{self.message_id}>",
            f"Date: {format_datetime(self.sent)}",
            f"From: {self.author.mailbox}",
            f"To: {_several(self.to)}",
            *([f"Cc: {_several(self.cc)}"] if self.cc else []),
            f"Subject: {self.subject}",
            *([f"In-Reply-To: <{self.in_reply_to}>", f"References: <{self.in_reply_to}>"] if self.in_reply_to else []),
            "MIME-Version: 1.0",
        ]
        body = [
            "Content-Type: text/plain; charset=utf-8",
            f"Content-Transfer-Encoding: {coding}",
            "",
            _encoded(self.body.replace("\n", end).encode() + end.encode(), coding, end),
        ]
        if not self.attachments:
            return end.join([*head, *body]).encode()
        mark = "=_" + hashlib.sha256((self.message_id + coding).encode()).hexdigest()[:24]
        parts = [*head, f'Content-Type: multipart/mixed; boundary="{mark}"', "", f"--{mark}", *body]
        for name, content in self.attachments:
            parts += [
                f"--{mark}",
                f'Content-Type: application/octet-stream; name="{name}"',
                f'Content-Disposition: attachment; filename="{name}"',
                "Content-Transfer-Encoding: base64",
                "",
                _encoded(content, "base64", end),
            ]
        return end.join([*parts, f"--{mark}--", ""]).encode()


def _several(people: tuple[Person, ...]) -> str:
    return ", ".join(p.mailbox for p in people)


def _encoded(content: bytes, coding: str, end: str) -> str:
    if coding == "base64":
        return base64.encodebytes(content).decode().replace("\n", end)
    return quopri.encodestring(content).decode() + end
