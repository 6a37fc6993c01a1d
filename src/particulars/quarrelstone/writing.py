"""Court prose with its citations: text that remembers, as it is put together, where each citation stands and what it cites."""

from __future__ import annotations

from dataclasses import dataclass, replace

from particulars.analyses.authorities.rows import Kind
from particulars.quarrelstone.says import Says, Stated


@dataclass(frozen=True, slots=True)
class Mark:
    """One citation in a piece of writing, and what a careful lawyer would say of it.

    `authority` is the writer's own key: marks of one key cite the same thing. `left_open` says the reader must not
    resolve it; `may_be_open` that it may; `also` are keys as right as `authority`. `pin_open` says that the pin is
    not judged. `name` is what a whole form calls its authority, `number` what it prints where that is all.
    """

    start: int
    end: int
    kind: Kind
    authority: str
    pin: str | None = None
    signal: str | None = None
    via: str | None = None
    parentheticals: tuple[tuple[int, int], ...] = ()
    defines: str | None = None
    left_open: bool = False
    may_be_open: bool = False
    also: tuple[str, ...] = ()
    other_kinds: tuple[Kind, ...] = ()
    pin_open: bool = False
    trap: str = ""
    name: str | None = None
    number: str | None = None

    def moved(self, by: int) -> Mark:
        """The same mark in a longer text that begins `by` characters earlier."""
        parentheticals = tuple((s + by, e + by) for s, e in self.parentheticals)
        return replace(self, start=self.start + by, end=self.end + by, parentheticals=parentheticals)


@dataclass(frozen=True, slots=True)
class Plant:
    """Words that decide or demand something, and what a careful lawyer takes from them."""

    start: int
    end: int
    says: Says


@dataclass(frozen=True, slots=True)
class Written:
    """Text with its citations, its italics, the footnotes called from it, and what is planted in it besides."""

    text: str = ""
    marks: tuple[Mark, ...] = ()
    italics: tuple[tuple[int, int], ...] = ()
    notes: tuple[tuple[int, Written], ...] = ()
    plants: tuple[Plant, ...] = ()


Part = str | Written


def join(*parts: Part) -> Written:
    """The parts one after another, as one piece of writing."""
    text, length = [], 0
    marks: list[Mark] = []
    italics: list[tuple[int, int]] = []
    notes: list[tuple[int, Written]] = []
    plants: list[Plant] = []
    for part in parts:
        piece = Written(part) if isinstance(part, str) else part
        marks += [m.moved(length) for m in piece.marks]
        italics += [(s + length, e + length) for s, e in piece.italics]
        notes += [(at + length, note) for at, note in piece.notes]
        plants += [replace(p, start=p.start + length, end=p.end + length) for p in piece.plants]
        text.append(piece.text)
        length += len(piece.text)
    return Written("".join(text), tuple(marks), tuple(italics), tuple(notes), tuple(plants))


def say(template: str, *parts: Part) -> Written:
    """The template with each `{}` filled by the next part.

    `say("It may. {}.", cite)` reads as the text would, and knows where the citation stands.
    """
    pieces = template.split("{}")
    if len(pieces) != len(parts) + 1:
        raise ValueError(f"{len(pieces) - 1} places and {len(parts)} parts in {template!r}")
    filled: list[Part] = [pieces[0]]
    for part, piece in zip(parts, pieces[1:], strict=True):
        ends = part if isinstance(part, str) else part.text
        # A citation that ends in a full stop ("Id.") ends its sentence too.
        filled += [part, piece[1:] if ends.endswith(".") and piece.startswith(".") else piece]
    return join(*filled)


def planted(says: Says, template: str, *parts: Part) -> Written:
    """The template, planted from its first to its last character."""
    piece = say(template, *parts)
    return replace(piece, plants=(Plant(0, len(piece.text), says), *piece.plants))


def counted(value: int | str, unit: str, words: Part, of: int | None = None) -> Written:
    """Words that state a quantity: `counted(60, "works", "sixty works")`."""
    return planted(Stated(value=value, unit=unit, of=of), "{}", words)


def on(day: str, words: str) -> Written:
    """Words that name a day or, where the ISO day has no day, a month."""
    return counted(day, "date" if day.count("-") == 2 else "month", words)


def italic(part: Part) -> Written:
    """The part set in italics."""
    piece = join(part)
    return replace(piece, italics=(*piece.italics, (0, len(piece.text))))


def note(template: str, *parts: Part) -> Written:
    """A footnote called at this place."""
    return Written(notes=((0, say(template, *parts)),))


def changed(piece: Written, **fields: object) -> Written:
    """The writing with fields of its first (its own) mark changed."""
    first, *rest = piece.marks
    return replace(piece, marks=(replace(first, **fields), *rest))  # type: ignore[arg-type]
