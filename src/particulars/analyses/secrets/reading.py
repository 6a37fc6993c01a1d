"""Reads a served list of trade secrets: each secret and instance with its parts, days and places of fixation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

import msgspec

from particulars.analyses.secrets.cut import Head, body_end, heads
from particulars.analyses.secrets.days import day_in, days_in
from particulars.analyses.secrets.parts import fixations, means_in, parts_in, secrets_in
from particulars.analyses.secrets.rows import Field, Instance, Listed, Part, Secret, Secrets, Shortfall
from particulars.reading.caption import Caption
from particulars.record.text import Text

One = TypeVar("One", bound=Listed)
METHOD = (
    "A list is cut at the heads that name a secret or an instance (Trade Secret No. 3, TS-3, Secret 3, Instance 4), at the "
    "rows of a table with such columns, or, where no head names one, at bare numbers that count up once under the heading of "
    "a list; within each, words go to the label before them. Every word under a head is kept, under a label or none."
)
LIMITS = (
    "Whether a description is concrete, and whether something is secret, known or of value, is for a person; only words, "
    "days and numbers are told.",
    "Where a secret is fixed is what its own list says; that the file or number holds it was not looked up.",
    "A secret described in pictures, drawings or source code set as an image is known by its words alone.",
    "A list in several papers is joined by number only; who or what stands behind a title is not looked into.",
)
_AGAIN = re.compile(r"\b(?:(?:first|second|third|fourth|fifth|sixth)\s+)?(?:amended|supplemental|revised|corrected)\b|\b(?:second|third|fourth|fifth)\b", re.I)  # fmt: skip
_NO_LIST = re.compile(r"\b(?:order|motion|opposition|reply|brief|memorandum|letter|notice|declaration|transcript|complaint|answer\s+to|requests?)\b", re.I)  # fmt: skip
_LIST = re.compile(r"\btrade\s+secrets?\b", re.I)
_FRONT = 3_000  # characters in which the title of a paper stands
_CAPITALS = re.compile(
    r"(?:[A-Z][A-Z’'-]+\s+){0,5}(?:IDENTIFICATION|DISCLOSURE|DESIGNATION|LIST|STATEMENT|DESCRIPTION|SCHEDULE)\s+OF\s+(?:[A-Z’']+\s+){0,3}TRADE\s+SECRETS?\b"
)
_SAYS_LIST = re.compile(r"\b(?:identif\w+|disclos\w+|designat\w+|list|statement|description|schedule|particulars?|supplemental|amended)\b", re.I)  # fmt: skip


def is_list(text: Text, caption: Caption) -> bool:
    """Whether a paper's own title says that it lists trade secrets; an order or a brief about a list does not."""
    title = title_of(text, caption)
    return bool(_LIST.search(title) and _SAYS_LIST.search(title) and not _NO_LIST.search(title))


def could_be_list(text: Text, caption: Caption) -> bool:
    """Whether a paper that a person hands in may be a list: its title is no order's, brief's or request's."""
    return not _NO_LIST.search(caption.title or "") and caption.document_type not in ("order", "complaint", "motion")


def title_of(text: Text, caption: Caption) -> str:
    """The title that the caption has; without one, capitals of the first page, where a running footer repeats the title too."""
    if caption.title:
        return " ".join(caption.title.split())
    if m := _CAPITALS.search(text.raw[:_FRONT]):
        return " ".join(m.group().split())
    first = (line.strip() for line in text.clean.text[:_FRONT].splitlines())
    return next((line for line in first if _LIST.search(line) and len(line) < 160), "")


def read(text: Text, caption: Caption) -> Secrets:
    """Every secret and instance of one paper.

    Returns rows in reading order; what looks like a head and was not taken is a fault with its place, and none is told
    only of the words that were looked through.
    """
    found = heads(text)
    blocks = list(_blocks(text, found.heads))
    secrets = [_secret(text, head, place) for head, place in blocks if head.of == "secret"]
    instances = [_instance(text, head, place, under) for (head, place), under in zip(blocks, _under(blocks), strict=True) if head.of == "instance"]  # fmt: skip
    title = title_of(text, caption)
    faults = [Shortfall(f"“{text.raw[low : low + 60].splitlines()[0]}” was not taken as a secret: {why}", low, high) for low, high, why in found.left]  # fmt: skip
    return Secrets(
        title=title,
        dated=caption.dated or caption.filed,
        version=tuple(m.lower() for m in _AGAIN.findall(title)),
        secrets=numbered(secrets, "s"),
        instances=numbered(instances, "i"),
        before=tuple(_before(text, blocks)),
        faults=tuple(faults),
        method=METHOD,
        limits=LIMITS,
        examined=f"{len(text.clean.text.split()):,} words; {len(secrets)} secrets, {len(instances)} instances",
    )


def _blocks(text: Text, found: Sequence[Head]) -> Iterator[tuple[Head, tuple[int, int]]]:
    """Each head that opens a secret or an instance, with the clean place of what stands under it."""
    stops = [*(head.start for head in found), body_end(text)]
    for head, (_, stop) in zip(found, pairwise(stops), strict=True):
        if head.of in ("secret", "instance"):
            yield head, _clean(text, head.after, head.end or stop)


def _clean(text: Text, start: int, end: int) -> tuple[int, int]:
    """The place in the reading text of raw `start` to `end`, footnotes left out."""
    at = [c for o in range(start, end) if (c := text.clean.clean_at(o)) is not None and c < text.clean.footnotes]
    return (at[0], max(at) + 1) if at else (0, 0)


def _under(blocks: Sequence[tuple[Head, tuple[int, int]]]) -> list[str]:
    """Of each block the secret it stands under: only where instances stand under at least two of them."""
    under, last = [], ""
    for head, _ in blocks:
        last = head.number if head.of == "secret" else last
        under.append(last if head.of == "instance" else "")
    return under if len(set(under) - {""}) > 1 else [""] * len(under)


def _parts(text: Text, head: Head, place: tuple[int, int]) -> tuple[Part, ...]:
    if head.cells:
        return tuple(Part(field=f, label=name, start=low, end=high, text=words) for f, name, words, low, high in head.cells if words)  # fmt: skip
    return tuple(parts_in(text, *place, head.of)) if place[1] > place[0] else ()


def _secret(text: Text, head: Head, place: tuple[int, int]) -> Secret:
    parts = _parts(text, head, place)
    end = max([head.start + len(head.words), *(part.end for part in parts)])
    return secret_of(head.number, head.words, parts, (head.start, end), how=head.how)


def secret_of(
    number: str, head: str, parts: tuple[Part, ...], at: tuple[int, int], *, row: int = 0, how: str
) -> Secret:
    """A secret from its parts: its first date, and where it is said to be fixed."""
    told = " ".join(part.text for part in parts if part.field is Field.FIRST_DATE)
    first = day_in(told)
    flags = (("SEVERAL_FIRST_DATES",) if len(days_in(told)) > 1 else ()) + (() if parts else ("NO_WORDS_READ",))
    fixed = fixations(" ; ".join(part.text for part in parts if part.field is Field.FIXATION), first)
    return Secret(id="", number=number, head=head, start=at[0], end=at[1], parts=parts, fixations=fixed, first_date=first, row=row, how=how, flags=flags)  # fmt: skip


def _instance(text: Text, head: Head, place: tuple[int, int], under: str) -> Instance:
    parts = _parts(text, head, place)
    end = max([head.start + len(head.words), *(part.end for part in parts)])
    return instance_of(head.number, head.words, parts, (head.start, end), how=head.how, under=under)


def instance_of(
    number: str, head: str, parts: tuple[Part, ...], at: tuple[int, int], *, row: int = 0, how: str, under: str = ""
) -> Instance:
    """An instance from its parts: its secrets, its day, and the means that its words name."""

    def said(*fields: Field) -> str:
        return " ".join(part.text for part in parts if part.field in fields)

    labelled = said(Field.SECRET)
    secrets = secrets_in(labelled, is_label=True) if labelled else secrets_in(said(Field.DESCRIPTION, Field.TITLE, Field.OTHER), is_label=False)  # fmt: skip
    if not secrets and not labelled and under:
        secrets, how = (under,), f"{how}; it stands under TS-{under}"
    dates = said(Field.DATE) or said(Field.DESCRIPTION, Field.TITLE)
    flags = ("SEVERAL_DAYS",) if len(days_in(dates)) > 1 else ()
    means = means_in(said(Field.MEANS) or said(Field.DESCRIPTION, Field.TITLE))
    return Instance(id="", number=number, head=head, start=at[0], end=at[1], parts=parts, secrets=secrets, means=means, day=day_in(dates), row=row, how=how, flags=flags)  # fmt: skip


def numbered(found: Sequence[One], letter: str) -> tuple[One, ...]:
    """The secrets or instances with their ids; two of one number in one list are both flagged, and neither is chosen."""
    twice = _standing_twice(one.number for one in found)
    return tuple(
        msgspec.structs.replace(one, id=f"{letter}{one.row or n}", flags=(*one.flags, *twice.get(one.number, ())))
        for n, one in enumerate(found, 1)
    )


def _standing_twice(numbers: Iterable[str]) -> dict[str, tuple[str, ...]]:
    counted = Counter(number for number in numbers if number)
    return {number: ("NUMBER_STANDS_TWICE",) for number, count in counted.items() if count > 1}


def _before(text: Text, blocks: Sequence[tuple[Head, tuple[int, int]]]) -> Iterator[Part]:
    """The words before the first secret that say what the list takes in; its caption is left out by `lints`."""
    if not blocks:
        return
    stop = text.clean.clean_at(blocks[0][0].start) or 0
    words = text.clean.text[:stop]
    if words.strip():
        raw = text.clean.raw_span(0, len(words.rstrip()))
        yield Part(field=Field.OTHER, label="before the first secret", start=raw[0], end=raw[1], text=words.strip())
