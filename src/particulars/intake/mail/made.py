"""A message of a store as an .eml file: a store keeps properties and no file, so the bytes are made here, always the same."""

from __future__ import annotations

import base64
import hashlib

from particulars.intake.mail.message import SHOWN, Mail

MADE = "X-Particulars-Made"
_WHY = "from the properties of an Outlook message, which keeps no file of its own"


def as_eml(message: Mail) -> bytes:
    """The message as a file that our own reader reads as the same message."""
    fields = message.fields
    head = [f"{MADE}: {_WHY}"]
    head += [f"{name}: {_flat(message.shown[name])}" for name in SHOWN if name in message.shown]
    for name, key in (("Message-ID", "message_id_raw"), ("In-Reply-To", "in_reply_to"), ("References", "references")):
        if fields.get(key):
            value = fields[key] if key == "message_id_raw" else " ".join(f"<{id}>" for id in fields[key].split())
            head.append(f"{name}: {_flat(value)}")
    parts = [
        b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + _packed(message.body.encode("utf-8", "replace"))
    ]
    for one in message.attached:
        name = base64.b64encode(one.name.encode("utf-8", "replace")).decode("ascii")
        kind = "message/rfc822" if one.name.lower().endswith(".eml") else "application/octet-stream"
        said = f'Content-Type: {kind}\r\nContent-Disposition: attachment; filename="=?utf-8?B?{name}?="\r\nContent-Transfer-Encoding: base64\r\n\r\n'
        parts.append(said.encode("ascii") + _packed(one.data))
    mark = "=_" + hashlib.sha256(b"".join(parts)).hexdigest()[:32]
    head += ["MIME-Version: 1.0", f'Content-Type: multipart/mixed; boundary="{mark}"']
    whole = "\r\n".join(head).encode("utf-8", "replace") + b"\r\n\r\n"
    for part in parts:
        whole += f"--{mark}\r\n".encode("ascii") + part + b"\r\n"
    return whole + f"--{mark}--\r\n".encode("ascii")


def _flat(value: str) -> str:
    return " ".join(value.split())


def _packed(data: bytes) -> bytes:
    return base64.encodebytes(data).replace(b"\n", b"\r\n")
