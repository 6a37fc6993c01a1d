"""Shapes of exported conversations: a day of a Slack channel, messages of Teams, the manifest of an RSMF file."""

from __future__ import annotations

import json
from typing import Any

from particulars.intake.docket_shapes import is_json
from particulars.intake.shapes import Head

_MOST = 64 << 20  # bytes looked at
_FIRST = 20  # messages that must have the shape
_SIGNS = (b'"ts"', b'"createdDateTime"', b'"participants"')


def is_chat(head: Head) -> bool:
    """Whether the file is an exported conversation."""
    if not is_json(head.first) or head.size > _MOST or not any(sign in head.first + head.last for sign in _SIGNS):
        return False
    head.file.seek(0)
    data = head.file.read(_MOST)
    head.file.seek(0)
    try:
        whole = json.loads(data)
    except (ValueError, RecursionError):
        return False
    return is_slack(whole) or is_teams(whole) or is_rsmf(whole)


def is_slack(whole: Any) -> bool:
    """A list of messages, each with a Slack instant."""
    return _all(whole, lambda one: one.get("type") == "message" and "ts" in one)


def is_teams(whole: Any) -> bool:
    """Messages as the Graph interface of Teams gives them."""
    some = (whole.get("value") or whole.get("messages")) if isinstance(whole, dict) else None
    return _all(some, lambda one: "createdDateTime" in one and "body" in one)


def is_rsmf(whole: Any) -> bool:
    """The manifest of an RSMF file."""
    return isinstance(whole, dict) and _all(whole.get("events"), bool) and _all(whole.get("participants"), bool)


def _all(some: Any, has: Any) -> bool:
    return isinstance(some, list) and bool(some) and all(isinstance(one, dict) and has(one) for one in some[:_FIRST])
