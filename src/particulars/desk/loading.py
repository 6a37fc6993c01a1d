"""Loading by name: what the desk needs only later is loaded only then, so that a command answers at once."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any


def load(where: str) -> Callable[..., Any]:
    """The function that `where` names ("module:function")."""
    module, _, function = where.partition(":")
    loaded: Callable[..., Any] = getattr(import_module(module), function)
    return loaded
