"""Reads exported conversations: a day of a Slack channel, messages of Teams, and the manifest of an RSMF file.

2023-11-02
14:03:05Z Engineer V-04 (U0412): The list is in the channel.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from particulars.errors import Unreadable
from particulars.intake.chat_shapes import is_rsmf, is_slack, is_teams
from particulars.intake.decoding import decoded
from particulars.intake.mail import dates
from particulars.intake.mail.message import page_words
from particulars.intake.reading_shape import Reading
from particulars.intake.setting import Block, set_lines

_NO_DAY = "without a date"


@dataclass(frozen=True, slots=True)
class Said:
    """One message: its instant in UTC if that is known, who wrote it, the words, and the names of files sent with it."""

    at: str
    who: str
    words: str
    files: tuple[str, ...] = ()
    about: str = ""


def read(source: Path) -> Reading:
    """A conversation with its participants and days.

    Raises:
        Unreadable: it is no export in a form known here.
    """
    words = decoded(source.read_bytes())
    try:
        whole = json.loads(words.text)
    except (ValueError, RecursionError) as fault:
        raise Unreadable(f"The JSON is damaged: {str(fault)[:100]}.") from fault
    said = next(
        (list(found) for known, of in _FORMS if (found := of(whole) if known(whole) else None) is not None), None
    )
    if said is None:
        raise Unreadable("It is no export of a conversation in a form known here.")
    said.sort(key=lambda one: one.at)  # the order of the export stands among messages of one instant
    files = sum(len(one.files) for one in said)
    notes = [words.note] if words.note else []
    notes += [f"{files} files were sent in it; the export names them, and does not hold them here."] if files else []
    return Reading(set_lines(_blocks(said)), tuple(notes), fields=_fields(said))


def _blocks(said: list[Said]) -> Iterator[Block]:
    for day, some in groupby(said, key=lambda one: one.at[:10] or _NO_DAY):
        yield [day]
        for one in some:
            head = f"{one.at[11:]} {one.who}{f' [{one.about}]' if one.about else ''}:".strip()
            lines = one.words.splitlines() or [""]
            yield [f"{head} {lines[0]}".rstrip(), *lines[1:], *(f"[file: {name}]" for name in one.files)]


def _fields(said: list[Said]) -> dict[str, str]:
    known = [one.at for one in said if one.at]
    return {
        "recipients": "; ".join(sorted({one.who for one in said if one.who})),
        "date_utc": min(known, default=""),
        "date_raw": min(known, default=""),
        "zone": "Z" if known else "",
        "participants": str(len({one.who for one in said if one.who})),
        "days": " ".join(sorted({at[:10] for at in known})),
        "last_utc": max(known, default=""),
        "messages": str(len(said)),
    }


def _slack(whole: list[Any]) -> Iterator[Said]:
    for one in whole:
        if not isinstance(one, dict):
            continue
        profile = one.get("user_profile") or {}
        name = profile.get("real_name") or profile.get("display_name") or one.get("username") or ""
        id = one.get("user") or one.get("bot_id") or ""
        who = f"{name} ({id})" if name and id else name or id or "unknown"
        files = tuple(
            str(f.get("name") or f.get("id") or "unnamed") for f in one.get("files") or () if isinstance(f, dict)
        )
        about = one.get("subtype") or ("reply" if one.get("thread_ts", one.get("ts")) != one.get("ts") else "")
        yield Said(_instant(one.get("ts")), who, str(one.get("text") or ""), files, about)


def _teams(whole: Any) -> Iterator[Said]:
    for one in whole.get("value") or whole.get("messages") or ():
        if not isinstance(one, dict):
            continue
        sender = one.get("from") or {}
        person = sender.get("user") or sender.get("application") or {} if isinstance(sender, dict) else {}
        body = one.get("body") or {}
        content = str(body.get("content") or "")
        words = page_words(content) if body.get("contentType") == "html" else content
        files = tuple(str(f.get("name") or "unnamed") for f in one.get("attachments") or () if isinstance(f, dict))
        yield Said(_instant(one.get("createdDateTime")), str(person.get("displayName") or "unknown"), words, files)


def _rsmf(whole: dict[str, Any]) -> Iterator[Said]:
    names = {p.get("id"): p.get("display") or p.get("email") or p.get("id") for p in whole.get("participants") or ()}
    for one in whole.get("events") or ():
        files = tuple(str(f.get("display") or f.get("id") or "unnamed") for f in one.get("attachments") or ())
        who = str(names.get(one.get("participant")) or one.get("participant") or "unknown")
        about = "" if one.get("type") in (None, "message") else str(one.get("type"))
        yield Said(_instant(one.get("timestamp")), who, str(one.get("body") or ""), files, about)


def _instant(said: Any) -> str:
    """An instant as the export writes it; one without a zone is not known in UTC, and is left out."""
    text = str(said or "")
    try:
        if re.fullmatch(r"\d{9,11}(?:\.\d+)?", text):
            return dates.iso(datetime.fromtimestamp(int(text.partition(".")[0]), UTC))
        instant = datetime.fromisoformat(text)
        return dates.iso(instant) if instant.tzinfo else ""
    except (ValueError, OverflowError):
        return ""


_FORMS: tuple[tuple[Any, Any], ...] = ((is_slack, _slack), (is_teams, _teams), (is_rsmf, _rsmf))
