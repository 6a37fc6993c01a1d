"""Reads Outlook stores (.pst, .ost) where the extra `pst` is installed: each message handed on as an .eml made of its properties.

Every property is asked by itself: what one message lacks or has damaged loses nothing of the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC
from pathlib import Path
from typing import Any, TypeVar

from particulars.errors import NoReader, Unreadable
from particulars.intake.mail import dates, rtf_body
from particulars.intake.mail.head import head_of
from particulars.intake.mail.made import as_eml
from particulars.intake.mail.message import Attached, Mail, page_words
from particulars.intake.reading_shape import MEMBER, Child, Reading
from particulars.intake.setting import set_lines
from particulars.likeness.mail import message_ids, message_key

T = TypeVar("T")
_DEEPEST = 64
_PIECE = 1 << 20


def read(source: Path) -> Reading:
    """The folders of a store with the number of messages in each.

    Raises:
        NoReader: the library for stores is not installed.
        Unreadable: the store is damaged.
    """
    with closing(_opened(source)) as store:
        lines = [f"{path}\t{count}" for path, count in _folders(store.get_root_folder(), "", 0)]
    note = ("Its messages are made into .eml files here; a store keeps properties and no files.",)
    return Reading(set_lines([["Folder\tMessages", *lines]]), note, children=_messages(source))


def _opened(source: Path) -> Any:
    try:
        import pypff
    except ImportError as missing:
        raise NoReader(
            "Outlook stores are read where the extra is installed: pip install 'particulars[pst]'."
        ) from missing
    store = pypff.file()
    try:
        store.open(str(source))
    except OSError as fault:
        raise Unreadable(f"The store is damaged: {str(fault)[:120]}.") from fault
    return store


def _folders(folder: Any, path: str, depth: int) -> Iterator[tuple[str, int]]:
    count = _safely(folder.get_number_of_sub_messages) or 0
    if path:
        yield path, count
    for number, inner in _each(folder, "sub_folder"):
        if isinstance(inner, Exception) or depth >= _DEEPEST:
            yield f"{path}/folder {number + 1} (damaged)", 0
            continue
        yield from _folders(inner, f"{path}/{_safely(inner.get_name) or f'folder {number + 1}'}".lstrip("/"), depth + 1)


def _messages(source: Path) -> Iterator[Child]:
    with closing(_opened(source)) as store:
        yield from _in_folder(store.get_root_folder(), "", 0)


def _in_folder(folder: Any, path: str, depth: int) -> Iterator[Child]:
    for number, message in _each(folder, "sub_message"):
        name = f"{path}/{number + 1:05}.eml".lstrip("/")
        if isinstance(message, Exception):
            yield Child(name, MEMBER, reason=f"The store names it, and it is damaged: {str(message)[:120]}.")
        elif not hasattr(message, "get_transport_headers"):
            yield Child(name, MEMBER, reason="It is an object of the store that is no message.")
        else:
            yield Child(name, MEMBER, lambda message=message: (as_eml(_mail(message)),))  # type: ignore[misc]
    for number, inner in _each(folder, "sub_folder"):
        if isinstance(inner, Exception) or depth >= _DEEPEST:
            yield Child(
                f"{path}/folder {number + 1}", MEMBER, reason="The folder is damaged; what is in it is not known."
            )
            continue
        yield from _in_folder(
            inner, f"{path}/{_safely(inner.get_name) or f'folder {number + 1}'}".lstrip("/"), depth + 1
        )


def _each(folder: Any, what: str) -> Iterator[tuple[int, Any]]:
    for number in range(_safely(getattr(folder, f"get_number_of_{what}s")) or 0):
        try:
            yield number, getattr(folder, f"get_{what}")(number)
        except (OSError, ValueError, MemoryError) as fault:
            yield number, fault


def _mail(message: Any) -> Mail:
    head = head_of((_safely(message.get_transport_headers) or "").replace("\r\n", "\n").encode("utf-8", "replace"))
    shown = {name: value for name in ("From", "To", "Cc", "Bcc", "Date") if (value := head.value(name.lower()))}
    shown.setdefault("From", _safely(message.get_sender_name) or "")
    for name, value in _recipients(message).items():
        shown.setdefault(name, value)
    sent = _safely(message.get_client_submit_time) or _safely(message.get_delivery_time)
    if sent is not None and "Date" not in shown:
        shown["Date"] = dates.as_field(sent.replace(tzinfo=UTC))
    shown["Subject"] = head.value("subject") or _safely(message.get_subject) or ""
    raw_id = head.raw("message-id").strip() or _property(message, 0x1035)
    fields = {
        "message_id": message_key(raw_id),
        "message_id_raw": raw_id,
        "in_reply_to": " ".join(message_ids(head.raw("in-reply-to") or _property(message, 0x1042))),
        "references": " ".join(message_ids(head.raw("references") or _property(message, 0x1039))),
    }
    shown = {name: " ".join(value.split()) for name, value in shown.items() if value.strip()}
    return Mail(shown, _body(message), tuple(_attached(message)), fields)


def _body(message: Any) -> str:
    if plain := _bytes(_safely(message.get_plain_text_body)).strip():
        return plain.decode("utf-8", "replace")
    if page := _bytes(_safely(message.get_html_body)).strip():
        return page_words(page.decode("utf-8", "replace"))
    return rtf_body.words(_bytes(_safely(message.get_rtf_body)))


def _attached(message: Any) -> Iterator[Attached]:
    for number, attachment in _each(message, "attachment"):
        if isinstance(attachment, Exception):
            yield Attached(f"part-{number + 1}", b"", "The store names it, and it is damaged.")
            continue
        name = (_entry(attachment, 0x3707) or _entry(attachment, 0x3704) or f"part-{number + 1}").strip()
        inner = _safely(lambda one=attachment: one.get_item(0).get_sub_message(0))
        size = _safely(attachment.get_size) or 0
        data = b"".join(_pieces(attachment, size)) if size else b""
        if inner is not None and not data:
            yield Attached(f"{name.removesuffix('.msg')}.eml", as_eml(_mail(inner)))
        elif len(data) < size:
            yield Attached(name, b"", f"Only {len(data)} of its {size} bytes can be had.")
        else:
            yield Attached(name, data)


def _pieces(attachment: Any, size: int) -> Iterator[bytes]:
    left = size
    while left > 0:
        most = min(left, _PIECE)
        piece = _safely(lambda most=most: attachment.read_buffer(most))
        if not piece:
            return
        left -= len(piece)
        yield piece


def _recipients(message: Any) -> dict[str, str]:
    """Recipients as the store's own lists of them say."""
    named = {"To": 0x0E04, "Cc": 0x0E03, "Bcc": 0x0E02}
    return {name: value for name, id in named.items() if (value := _property(message, id))}


def _property(message: Any, id: int) -> str:
    return _entry(message, id)


def _entry(thing: Any, id: int) -> str:
    """A property of words, found among the record entries."""
    for at in range(_safely(thing.get_number_of_record_sets) or 0):
        entries = _safely(lambda at=at: thing.get_record_set(at).entries)
        for entry in entries or ():
            if _safely(lambda one=entry: one.entry_type) == id:
                return str(_safely(lambda one=entry: one.get_data_as_string()) or "")
    return ""


def _bytes(value: Any) -> bytes:
    return value if isinstance(value, bytes) else str(value or "").encode("utf-8", "replace")


def _safely(ask: Callable[..., T]) -> T | None:
    """What a property says, or None where it cannot be read."""
    try:
        return ask()
    except (OSError, ValueError, RuntimeError, AttributeError, TypeError, OverflowError, MemoryError):
        return None
