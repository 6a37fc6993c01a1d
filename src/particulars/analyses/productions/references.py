"""What produced documents speak of and nobody produced: attachments named, messages of a thread, Bates numbers cited.

    “See attached budget_v3.xlsx”                 no document of its family, and none on file, has this file name
    In-Reply-To: <a@x.example>                    no message on file has this id
    VCS-0001234 in a paper                        no row, range or log of the register holds this number

Each is a row with the words or the field that says so. What is there under another name is not seen.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from particulars.likeness.mail import message_ids, message_key
from particulars.reading import bates

_ENDINGS = "docx?|xlsx?|xlsb|pptx?|pdf|rtf|txt|csv|msg|eml|zip|tiff?|jpe?g|png|vsdx?|wpd|odt|ods"
_FILE = rf"(?P<name>[\w\[\]()&+,'’=~#%-](?:[\w\[\]()&+,'’=~#% .-]{{0,80}}?[\w\])])?\.(?:{_ENDINGS}))\b"
_ONE_WORD = rf"(?P<one>[\w\[\]()&+=~#%.-]{{1,80}}\.(?:{_ENDINGS}))\b"
_CUE = r"(?:\battach(?:ed|ment|ments|ing)\b|\benclos(?:ed|ure|ures|ing)\b)"
_WITHIN = r"(?:[^.!?\n]|\.(?!\s)){0,60}?"  # one sentence
_QUOTED = re.compile(rf"{_CUE}{_WITHIN}[“\"‘'<\[]{_FILE}[”\"’'>\]]", re.IGNORECASE)
_BARE = re.compile(rf"{_CUE}{_WITHIN}(?<![\w.@/\\\[<“\"]){_ONE_WORD}", re.IGNORECASE)
_NEGATION = r"(?:\b(?:not|never|no|nothing|none|without|neither|nor|cannot|except|excluding)\b|n[’']t\b)"
_NOT_SO = re.compile(
    rf"{_NEGATION}(?:\W+(?:yet|been|be|being|actually|also|longer|have|has|had|an|any|includ(?:e|ed|ing)|it|them))*\W+$",
    re.I,
)
_NOT_IT = re.compile(rf"{_NEGATION}(?:\W+\w+){{0,2}}\W*$", re.IGNORECASE)
_LISTED = re.compile(r"^Attachments?:[ \t]*(?P<list>\S.*(?:(?<=[;,])[ \t]*\n.*)*)$", re.IGNORECASE | re.MULTILINE)
_LISTING = re.compile(
    rf"[^;]+?\.(?:{_ENDINGS})(?=\s*(?:[;,(\n]|$))|[^;]+", re.IGNORECASE
)  # “Costs, new.pdf, b.doc” is two
_ENDS = re.compile(rf"\.(?:{_ENDINGS})$", re.IGNORECASE)
_CUES = re.compile(_CUE, re.IGNORECASE)
METHOD = (
    "File names with a known ending that follow “attached”, “attachment”, “enclosed” and the like within a sentence, or stand "
    "on a line “Attachments:”, were looked for among the file names of the document's family, then of all documents on file; "
    "In-Reply-To and References of every message among the message ids on file; Bates numbers of a series that was produced "
    "among the numbers, ranges and log rows on file."
)
LIMITS = (
    "A document that is on file under another name, or without its file name, is told as not found.",
    "A file that a sentence says is not attached (“not attached: a.pdf”, “nothing to report.pdf”) is not told as missing; the words "
    "beside “attached” and beside the name alone are looked at.",
    "An attachment spoken of without its file name (“see the attached sheet”) is not looked for.",
    "A message may have been answered without ever having been the custodian's; that it is not on file does not show that "
    "it was kept or withheld.",
)


class What(StrEnum):
    """What is spoken of."""

    ATTACHMENT = "attachment named in the text"
    MESSAGE = "message of the thread"
    BATES = "Bates number cited"
    GAP = "numbers between two documents"


@dataclass(frozen=True, slots=True)
class Missing:
    """Something spoken of and not on file: in which document, where, in which words, and what else was considered."""

    what: What
    item: str
    key: str
    names: str
    said: str
    start: int | None = None  # code points of the text that was handed in
    end: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class References:
    """What is not on file, sorted by document and place, with what was examined."""

    missing: tuple[Missing, ...]
    examined: str
    method: str = METHOD
    limits: tuple[str, ...] = LIMITS


def attachments(
    texts: Iterable[tuple[str, str]],
    documents: Iterable[Mapping[str, Any]],
    lined: Callable[[str], str] | None = None,
) -> References:
    """Files that documents name as attached and that are in neither the family nor the record.

    Args:
        texts: The item of each document, and its text.
        documents: Rows with item, key, family and file_name (and `names`, further names the document goes by).
        lined: The text of an item with its own line ends, each character in its place, where `texts` has paragraphs joined.
    """
    rows = {row["item"]: row for row in documents if row["item"]}
    family: dict[str, set[str]] = defaultdict(set)
    everywhere: dict[str, set[str]] = defaultdict(set)
    for row in rows.values():
        for name in _names_of(row):
            family[row["family"] or row["item"]].add(name)
            everywhere[name].add(row["key"])
    found: list[Missing] = []
    looked = named = 0
    for item, text in texts:
        if item not in rows:
            continue
        looked += 1
        row = rows[item]
        if not _CUES.search(text):
            continue
        for start, end, name, said in _named(text, lined(item) if lined else text):
            named += 1
            plain = _plain(name)
            if plain in family[row["family"] or item]:
                continue
            # Without quotation marks a name is read from its last space on: “budget v3.xlsx” is seen as “v3.xlsx”.
            if plain not in everywhere and not any(name.endswith(f" {plain}") for name in everywhere):
                why = "no document on file has this file name"
                found.append(Missing(What.ATTACHMENT, item, row["key"], name, said, start, end, why))
    found.sort(key=lambda one: (one.key, one.start or 0))
    return References(tuple(found), f"{looked:,} texts, in which {named:,} files are named as attached")


def thread(documents: Iterable[Mapping[str, Any]]) -> References:
    """Messages that others answer or refer to and whose id is not on file."""
    rows = [row for row in documents if row.get("message_id") or row.get("in_reply_to") or row.get("references")]
    held = {message_key(row["message_id"]) for row in rows if row.get("message_id")}
    first: dict[str, tuple[Mapping[str, Any], str]] = {}
    count: dict[str, int] = defaultdict(int)
    for row in sorted(rows, key=lambda r: (str(r["key"]), str(r["item"]))):
        for name in ("in_reply_to", "references"):
            for id in message_ids(row.get(name) or ""):
                if id not in held:
                    count[id] += 1
                    first.setdefault(id, (row, name))
    found = []
    for id, (row, name) in first.items():
        field = "In-Reply-To" if name == "in_reply_to" else "References"
        others = f"; {count[id]} fields name it" if count[id] > 1 else ""
        why = f"no message on file has this id{others}"
        found.append(Missing(What.MESSAGE, row["item"], row["key"], id, f"{field}: {row[name]}", reason=why))
    found.sort(key=lambda one: (one.key, one.names))
    return References(tuple(found), f"{len(rows):,} messages with {len(held):,} ids")


def numbers(cited: Iterable[tuple[str, str, int, int, str]], held: Iterable[tuple[str, str]]) -> References:
    """Bates numbers that papers cite and no row on file holds; only series that were produced are looked for.

    Args:
        cited: Item, what it is called, start, end, and the words at each place that could be a Bates number.
        held: First and last number of each row.
    """
    spans: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for beg, last in held:
        one = bates.ranged(beg, last or "")
        if isinstance(one, bates.Range):
            spans[one.beg.series].append((one.beg.number, one.end.number))
    merged = {series: _merged(some) for series, some in spans.items()}
    found: list[Missing] = []
    looked = 0
    for item, key, start, end, words in cited:
        number = bates.parse(words)
        if number is None or number.series not in merged:
            continue
        looked += 1
        if not any(a <= number.number <= b for a, b in merged[number.series]):
            why = "no row, range or log on file holds this number"
            found.append(Missing(What.BATES, item, key, str(number), words, start, end, why))
    found.sort(key=lambda one: (one.key, one.start or 0))
    return References(tuple(found), f"{looked:,} numbers cited of {len(merged):,} series produced")


def number_gaps(rows: Iterable[tuple[str, str, str, str]]) -> References:
    """Numbers that no document bears, between two documents of one series.

    Args:
        rows: Item, key, first and last number of each document.
    """
    held = []
    for item, key, beg, end in rows:
        one = bates.ranged(beg, end or "")
        if isinstance(one, bates.Range):
            held.append((item, key, one))
    found = []
    for gap in bates.gaps([one for _, _, one in held]):
        item, key, before = held[gap.after]
        pages = f"{gap.count:,} number{'s' if gap.count > 1 else ''}"
        names = str(gap.first) if gap.count == 1 else f"{gap.first} to {gap.last}"
        why = f"{pages} between {before} and {held[gap.before][2]}"
        found.append(Missing(What.GAP, item, key, names, f"{key} ends with {before.end}", reason=why))
    found.sort(key=lambda one: one.names)
    return References(tuple(found), f"{len(held):,} documents with numbers")


def cited_numbers(text: str, prefixes: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Where numbers of the series produced stand in a text: prefix and digits, as they were stamped."""
    wanted = sorted({p for p in prefixes if re.search(r"[A-Za-z]{2}", p)}, key=len, reverse=True)
    if not wanted:
        return
    hyphened = "|".join(re.escape(p).replace(r"\-", "[-\u2010-\u2014]") for p in wanted)
    for m in re.finditer(rf"(?<![\w-])(?:{hyphened})\d{{3,12}}(?![\w-])", text):
        yield m.start(), m.end(), m[0]


def _named(text: str, lined: str) -> Iterator[tuple[int, int, str, str]]:
    """Each file named as attached: its place, its name, and the words that name it; lists on lines of their own first."""
    taken: list[tuple[int, int]] = []
    for m in _LISTED.finditer(lined):
        for one in _LISTING.finditer(m["list"]):
            name = one[0].strip(" \t\n,")
            if _ENDS.search(name):
                start = m.start("list") + one.start() + one[0].index(name)
                taken.append((start, start + len(name)))
                yield start, start + len(name), name, " ".join(m[0].split())
    for pattern, group in ((_QUOTED, "name"), (_BARE, "one")):
        for m in pattern.finditer(text):
            start, end = m.span(group)
            if (
                "@" in m[group]
                or "://" in text[max(0, start - 8) : start]
                or any(a < end and start < b for a, b in taken)
                or _is_denied(text, m.start(), start)
            ):
                continue
            taken.append((start, end))
            yield start, end, m[group], " ".join(text[m.start() : m.end()].split())


def _is_denied(text: str, start: int, name: int) -> bool:
    """Whether the words before “attached”, or between it and the name of a file, say that it is not."""
    cue = _CUES.match(text, start)
    return bool(_NOT_SO.search(text[max(0, start - 60) : start]) or (cue and _NOT_IT.search(text[cue.end() : name])))


def _names_of(row: Mapping[str, Any]) -> Iterator[str]:
    for name in (row.get("file_name"), *(row.get("names") or ())):
        if name:
            yield _plain(name)


def _plain(name: str) -> str:
    """A file name as it is compared: no folder, no case, spaces and underscores alike."""
    return " ".join(re.split(r"[\\/]", name)[-1].casefold().replace("_", " ").split())


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    made: list[tuple[int, int]] = []
    for a, b in sorted(spans):
        if made and a <= made[-1][1] + 1:
            made[-1] = (made[-1][0], max(made[-1][1], b))
        else:
            made.append((a, b))
    return made
