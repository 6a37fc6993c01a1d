"""A question as it was understood: words, phrases, nearness, fields, and how they are joined."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """Within what two things stand together."""

    SENTENCE = "s"
    PARAGRAPH = "p"


class Op(StrEnum):
    """How the value of a field is compared."""

    AT_LEAST = ">="
    AT_MOST = "<="
    AFTER = ">"
    BEFORE = "<"
    IS = "="


@dataclass(frozen=True, slots=True)
class Word:
    """One word, folded; `*` stands for any letters, `?` for one, `edits` for how many may differ."""

    form: str
    edits: int = 0

    @property
    def is_pattern(self) -> bool:
        """Whether it stands for more than the one word."""
        return bool(self.edits) or "*" in self.form or "?" in self.form


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow one another."""

    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """One thing within `n` words of another, neighbours being 1 apart; `ordered` where the left one comes first."""

    left: Node
    right: Node
    n: int
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Together:
    """Two things in one sentence or paragraph."""

    left: Node
    right: Node
    unit: Unit


@dataclass(frozen=True, slots=True)
class AllOf:
    """Each of these."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of these."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Not this."""

    part: Node


@dataclass(frozen=True, slots=True)
class InField:
    """This, in a field of the document instead of its text."""

    field: str
    part: Node


@dataclass(frozen=True, slots=True)
class Dated:
    """The document's day in UTC, compared as far as it is told: `2024` is a year, `2024-03` a month."""

    op: Op
    value: str


@dataclass(frozen=True, slots=True)
class Numbered:
    """The document bears a Bates number of this range."""

    first: str
    last: str


Node = Word | Phrase | Near | Together | AllOf | AnyOf | Not | InField | Dated | Numbered


def parts_of(node: Node) -> tuple[Node, ...]:
    """What a node joins; of a word, phrase, day or number nothing."""
    match node:
        case AllOf(parts) | AnyOf(parts):
            return parts
        case Near(left, right) | Together(left, right):
            return left, right
        case Not(part) | InField(_, part):
            return (part,)
        case _:
            return ()


def walk(node: Node) -> Iterator[Node]:
    """The node and everything below it."""
    yield node
    for part in parts_of(node):
        yield from walk(part)


def written(node: Node) -> str:
    """The question in full, as it was understood: every connector by its name, every group in parentheses."""
    match node:
        case Word(form, edits):
            return f"{form}~{edits}" if edits else form if node.is_pattern or not _is_connector(form) else f'"{form}"'
        case Phrase(words):
            return f'"{" ".join(f"{w.form}~{w.edits}" if w.edits else w.form for w in words)}"'
        case Near(left, right, n, ordered):
            return f"{_closed(left)} {'pre' if ordered else 'w'}/{n} {_closed(right)}"
        case Together(left, right, unit):
            return f"{_closed(left)} /{unit} {_closed(right)}"
        case AllOf(parts):
            return " AND ".join(map(_closed, parts))
        case AnyOf(parts):
            return " OR ".join(map(_closed, parts))
        case Not(part):
            return f"NOT {_closed(part)}"
        case InField(field, part):
            return f"{field}:{written(part) if isinstance(part, Word | Phrase) else f'({written(part)})'}"
        case Dated(op, value):
            return f"date{op}{value}"
        case Numbered(first, last):
            said = first if first == last else f"{first}..{last}"
            return f'bates:"{said}"' if " " in said else f"bates:{said}"


def _closed(node: Node) -> str:
    said = written(node)
    return said if isinstance(node, Word | Phrase | InField | Dated | Numbered | Not) else f"({said})"


def _is_connector(form: str) -> bool:
    return form in ("and", "or", "not")
