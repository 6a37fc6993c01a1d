"""Shapes of dockets: an archive's JSON, an e-mail with a transaction in it, a page with a table of entries."""

from __future__ import annotations

import re

from particulars.intake.docket_mail import body, messages
from particulars.intake.shapes import Head, has_tags, is_mail

_MOST = 16 << 20  # bytes looked at
# A notice says it in these letters, unless they are packed: what is neither need not be parsed as mail.
_MAY_HAVE = re.compile(rb"following\s+transaction|base64|quoted-printable", re.I)
_MESSAGES = 20  # of a mailbox, until one is a notice
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]\s*[\"{\]]")
_OF_DOCKET = re.compile(rb'"docket_entries"\s*:\s*\[')
_OF_ENTRY = re.compile(rb'"entry_number"\s*:')
_BESIDE = re.compile(rb'"(?:recap_documents|date_filed)"\s*:')
_COLUMN = re.compile(
    rb"<t[hd]\b[^>]*>(?:\s|&nbsp;|<[^>]{0,200}>){0,20}docket(?:\s|&nbsp;|<br[^>]{0,9}>){1,20}text\b", re.I
)


def is_docket(head: Head) -> bool:
    """Whether the file is a docket in one of the forms known here."""
    if not (_JSON.match(head.first) or is_mail(head.first) or has_tags(head)):
        return False
    head.file.seek(0)
    data = head.file.read(_MOST)
    head.file.seek(0)
    if is_json(data):
        return bool(_OF_DOCKET.search(data) or (_OF_ENTRY.search(data) and _BESIDE.search(data)))
    return _has_notice(data) if is_mail(data) else _COLUMN.search(data) is not None


def is_json(data: bytes) -> bool:
    """Whether the bytes begin as JSON of an object or a list."""
    return _JSON.match(data) is not None


def _has_notice(data: bytes) -> bool:
    if not _MAY_HAVE.search(data):
        return False
    some = (message for message, _ in zip(messages(data), range(_MESSAGES), strict=False))
    return any(body(message).has_transaction for message in some)
