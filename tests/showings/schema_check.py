"""A small checker of JSON Schema: just the words that the schema of showings uses; a word it does not know stops it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

_SILENT = {"$schema", "$defs", "title", "description", "format"}
_TYPES: dict[str, type | tuple[type, ...]] = {"object": dict, "array": list, "string": str}


def faults(value: Any, schema: dict[str, Any], root: dict[str, Any] | None = None, at: str = "$") -> Iterator[str]:
    """Yields what is wrong with a value, each fault with its path."""
    root = schema if root is None else root
    for word, rule in schema.items():
        if word not in _SILENT:
            yield from _WORDS[word](value, rule, root, at, schema)


def _ref(value: Any, rule: str, root: dict[str, Any], at: str, schema: dict[str, Any]) -> Iterator[str]:
    yield from faults(value, root["$defs"][rule.removeprefix("#/$defs/")], root, at)


def _type(value: Any, rule: str, root: dict[str, Any], at: str, schema: dict[str, Any]) -> Iterator[str]:
    if not isinstance(value, _TYPES[rule]):
        yield f"{at} is no {rule}"


def _enum(value: Any, rule: list[str], root: dict[str, Any], at: str, schema: dict[str, Any]) -> Iterator[str]:
    if value not in rule:
        yield f"{at}: {value!r} is none of {rule}"


def _pattern(value: Any, rule: str, root: dict[str, Any], at: str, schema: dict[str, Any]) -> Iterator[str]:
    if isinstance(value, str) and not re.search(rule, value):
        yield f"{at}: {value!r} is not like {rule}"


def _required(value: Any, rule: list[str], root: dict[str, Any], at: str, schema: dict[str, Any]) -> Iterator[str]:
    yield from (f"{at} lacks {name}" for name in rule if isinstance(value, dict) and name not in value)


def _properties(
    value: Any, rule: dict[str, Any], root: dict[str, Any], at: str, schema: dict[str, Any]
) -> Iterator[str]:
    for name, inner in rule.items():
        if isinstance(value, dict) and name in value:
            yield from faults(value[name], inner, root, f"{at}.{name}")


def _additional(value: Any, rule: bool, root: dict[str, Any], at: str, schema: dict[str, Any]) -> Iterator[str]:
    if not rule and isinstance(value, dict):
        yield from (f"{at} has {name}" for name in value if name not in schema["properties"])


def _items(value: Any, rule: dict[str, Any], root: dict[str, Any], at: str, schema: dict[str, Any]) -> Iterator[str]:
    for number, one in enumerate(value if isinstance(value, list) else []):
        yield from faults(one, rule, root, f"{at}[{number}]")


def _at_least(value: Any, rule: int, root: dict[str, Any], at: str, schema: dict[str, Any]) -> Iterator[str]:
    if isinstance(value, list) and len(value) < rule:
        yield f"{at} has fewer than {rule}"


_WORDS: dict[str, Callable[[Any, Any, Any, str, Any], Iterator[str]]] = {
    "$ref": _ref,
    "type": _type,
    "enum": _enum,
    "pattern": _pattern,
    "required": _required,
    "properties": _properties,
    "additionalProperties": _additional,
    "items": _items,
    "minItems": _at_least,
}
