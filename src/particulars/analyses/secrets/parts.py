"""The labelled parts of one secret or instance, and what stands in them: places of fixation, days, numbers, means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from particulars.analyses.secrets.days import day_in
from particulars.analyses.secrets.labels import LEAD, label_in, number_of
from particulars.analyses.secrets.rows import Field, Fixation, Part
from particulars.reading.body_rows import body_rows
from particulars.reading.sentences import ends_here, sentence_starts
from particulars.record.text import Text

_LONGEST_TITLE = 110
# A name of a file has at most 255 characters; without that bound a row of dots would be gone through once for each dot.
_STOPS = ' \t\n:.–—-|(“"”)'
_PLACES = (
    ("Bates", re.compile(r"\b[A-Z][A-Z0-9]{1,9}(?:[-_ ][A-Z]{2,6})?[-_ ]?\d{4,10}(?:\s?(?:–|—|-|to|through)\s?(?:[A-Z][A-Z0-9]{1,9}[-_ ]?)?\d{2,10})?\b")),
    ("commit", re.compile(r"\b(?:commit|revision|changeset)\s+[0-9a-f]{7,40}\b|\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{12,40}\b", re.I)),
    ("file", re.compile(r"(?<![\w/])[\w.-]{0,255}(?:/[\w.-]{1,255}){0,40}[\w-]\.(?:c|cc|cpp|h|hpp|cs|csv|doc|docx|go|ipynb|java|js|json|kt|m|md|pdf|php|pl|ppt|pptx|py|r|rb|rs|scala|sh|sql|swift|toml|ts|txt|xls|xlsx|xml|yaml|yml)\b(?::\d+(?:[-–]\d+)?)?", re.I)),
    ("docket", re.compile(r"\b(?:ECF|Dkt\.?|Doc\.?)\s*(?:No\.?\s*)?\d{1,4}(?:-\d{1,3})?\b")),
    ("exhibit", re.compile(r"\b(?:Exhibit|Ex\.)\s+[A-Z0-9]{1,4}\b")),
    ("testimony", re.compile(r"\b(?:Decl\.|Declaration|Dep\.|Deposition|Tr\.)(?=\W)")),
)  # fmt: skip
_MEANS = (
    ("acquired", re.compile(r"\b(?:acquir\w+|acquisition|obtain\w*|cop(?:y|ied|ying)|download\w*|took|taken|access(?:ed|ing)|receiv\w+)\b", re.I)),
    ("disclosed", re.compile(r"\b(?:disclos\w+|sent|(?<!a\s)(?<!the\s)shared|publish\w*|reveal\w*|transferr?\w*|told|presented)\b", re.I)),
    ("used", re.compile(r"\b(?:us(?:e|ed|es|ing)|incorporat\w+|implement\w+|shipp?\w*|built\s+into|releas\w+|deploy\w*)\b", re.I)),
)  # fmt: skip
_NAMED = re.compile(
    r"(?:\bTS[-–\s#]?\s?|\b(?i:(?:trade\s+)?secrets?)\s+(?i:(?:nos?\.?|numbers?|\#)\s*)?)"
    r"(?P<list>\d{1,3}[A-Z]?(?!\d)(?:\s*(?:,\s*and|,|and|&|–|-|through|to)\s*(?:TS[-–\s]?)?\d{1,3}[A-Z]?(?![\d.]*\d))*)"
)
_RANGE = re.compile(r"(\d{1,3})\s*(?:–|-|through|to)\s*(?:TS[-–\s]?)?(\d{1,3})(?![A-Z])")


def parts_in(text: Text, start: int, end: int, of: str) -> list[Part]:
    """The parts of a block, clean `start` to `end`, each with its label; every word of the block is in exactly one."""
    words = text.clean.text[start:end]
    opens = _opening(text, start, end)
    cuts = []
    for m in label_in(of).finditer(words):
        line = max((at for at in opens if at <= m.start()), default=0)
        marked = line == m.start() or bool(LEAD.fullmatch(words, line, m.start()))
        if _is_label(words, m, marked):
            cuts.append((line if marked else m.start(), m.end(), Field[m.lastgroup or ""], m.group()))
    before = words[: cuts[0][0]] if cuts else words
    parts = list(_unlabelled(text, start, before, of, any(field is Field.DESCRIPTION for *_, field, _ in cuts)))
    for (_, after, field, label), (stop, *_) in pairwise([*cuts, (len(words), 0, Field.OTHER, "")]):
        parts += _part(text, start + after, start + stop, field, label)
    return parts


def fixations(words: str, first: str | None) -> tuple[Fixation, ...]:
    """The places that words name; the day is that of its own piece of the sentence, or the first date of the secret."""
    made = []
    for piece in _pieces(words):
        day = day_in(piece)
        taken: list[tuple[int, int]] = []
        for sort, pattern in _PLACES[:5]:
            for m in pattern.finditer(piece):
                if all(m.end() <= low or m.start() >= high for low, high in taken):
                    taken.append(m.span())
                    made.append((m.start(), Fixation(sort, m.group(), day or first)))
    return tuple(dict.fromkeys(one for _, one in made))


def names_a_place(words: str) -> bool:
    """Whether words name a document, a file, a commit, a docket entry, an exhibit or testimony."""
    return any(pattern.search(words) for _, pattern in _PLACES)


def bates_in(words: str) -> list[tuple[int, int]]:
    """Where Bates numbers and ranges stand in words."""
    return [m.span() for m in _PLACES[0][1].finditer(words)]


def means_in(words: str) -> tuple[str, ...]:
    """Which of acquired, disclosed, used the words name."""
    return tuple(name for name, pattern in _MEANS if pattern.search(words))


def secrets_in(words: str, *, is_label: bool) -> tuple[str, ...]:
    """The numbers of secrets that words name; under a label of secrets a bare number is one too: `1, 3 and 4`, `TS-2`."""
    listed = [m["list"] for m in _NAMED.finditer(words)]
    if is_label and not listed:
        pieces = re.split(r"\s*(?:[;,&]|\band\b)\s*", words.strip().rstrip("."))
        if not all(number_of(piece) or _RANGE.fullmatch(piece) for piece in pieces if piece):
            return ()
        listed = [words]
    found: list[str] = []
    for one in listed:
        for m in _RANGE.finditer(one):
            low, high = int(m[1]), int(m[2])
            found += [str(n) for n in range(low, min(high, low + 99) + 1)]
        rest = _RANGE.sub(" ", one)
        found += [number for piece in re.split(r"[;,&\s]+|\band\b", rest) if (number := number_of(piece))]
    return tuple(dict.fromkeys(found))


def _opening(text: Text, start: int, end: int) -> set[int]:
    """Where, in the block's words, a paragraph or a line of the paper begins."""
    words = text.clean.text[start:end]
    found = {0, *(m.end() for m in re.finditer(r"\n\n\s*", words))}
    low, high = text.clean.raw_span(start, end)
    for row in body_rows(text):
        if low <= row.start < high and (at := text.clean.clean_at(row.start)) is not None:
            found.add(at - start)
    return found


def _is_label(words: str, m: re.Match[str], opens: bool) -> bool:
    label = m.group().strip()
    if not label[0].isupper():
        return False
    if opens:
        return True
    before = words[: m.start()].rstrip()
    return label.endswith(":") and bool(before) and before[-1] in ".;:!?)”" and (before[-1] != "." or ends_here(before + " ", len(before) - 1))  # fmt: skip


def _unlabelled(text: Text, start: int, before: str, of: str, described: bool) -> Iterator[Part]:
    """What stands before the first label: the title on the line of the head, then words that no label names."""
    lead = len(before) - len(before.lstrip(_STOPS))
    stops = [m.start() for m in re.finditer(r"\n\n", before) if m.start() >= lead]
    stops += [at for at in sentence_starts(before) if at > lead]
    stop = min([*stops, len(before)])
    title = before[lead:stop].strip()
    if of == "instance" or len(title) > _LONGEST_TITLE:
        stop, title = lead, ""
    if title:
        yield from _part(text, start + lead, start + lead + len(before[lead:stop].rstrip(_STOPS)), Field.TITLE, "")
    rest = Field.OTHER if described else Field.DESCRIPTION
    yield from _part(text, start + stop, start + len(before), rest, "")


def _part(text: Text, start: int, end: int, field: Field, label: str) -> Iterator[Part]:
    words = text.clean.text[start:end]
    stripped = words.strip()
    if not stripped or not stripped.strip(_STOPS):
        return
    low = start + len(words) - len(words.lstrip())
    raw = text.clean.raw_span(low, low + len(stripped))
    name = label.strip().rstrip(" :.–—-")
    yield Part(field=field, label=name, start=raw[0], end=raw[1], text=" ".join(stripped.split()))


def _pieces(words: str) -> Iterator[str]:
    for low, high in pairwise([0, *sentence_starts(words), len(words)]):
        yield from re.split(r";\s+", words[low:high])
