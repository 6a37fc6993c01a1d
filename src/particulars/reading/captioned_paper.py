"""What kind of paper a caption announces, under what title, and which docket entries it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from particulars.reading.caption_cells import Cell, Side
from particulars.reading.caption_words import HEADING, JURY, RE, is_capitals, is_label, is_prose

_KINDS = (
    ("opposition", r"MEMORANDUM(?:\s+\w+){0,5}\s+IN\s+OPPOSITION|BRIEF\s+IN\s+OPPOSITION|RESPONSE\s+IN\s+OPPOSITION|OPPOSITION"),
    ("report", r"REPORT\s+AND\s+RECOMMENDATIONS?"),
    ("opinion", r"MEMORANDUM\s+(?:OF\s+)?OPINION|SLIP\s+OPINION|OPINION"),
    ("order", r"(?:MEMORANDUM|DECISION)(?:\s+OF)?(?:\s+DECISION)?\s+(?:(?:AND|&)\s+)?ORDER|MINUTE\s+ORDER|ORDERS?"),
    ("minutes", r"(?:CIVIL|CRIMINAL)\s+MINUTES|MINUTES|MINUTE\s+ENTRY"),
    ("motion", r"NOTICE\s+OF\s+MOTION\s+(?:AND|&)\s+MOTION|MOTION"),
    ("judgment", r"JUDGMENT"), ("reply", r"REPLY"), ("notice", r"NOTICE"), ("complaint", r"COMPLAINT"), ("answer", r"ANSWER"),
    ("stipulation", r"STIPULATION"), ("declaration", r"DECLARATION|AFFIDAVIT"), ("memorandum", r"MEMORANDUM"), ("letter", r"LETTER"),
    ("brief", r"BRIEF"), ("petition", r"PETITION"), ("application", r"APPLICATION"), ("transcript", r"TRANSCRIPT"), ("response", r"RESPONSE"),
    ("indictment", r"INDICTMENT"), ("interrogatories", r"INTERROGATORIES"), ("subpoena", r"SUBPOENA"), ("statement", r"STATEMENT"), ("objections", r"OBJECTIONS?"),
)  # fmt: skip
_KIND = re.compile("|".join(rf"(?P<{name}>\b(?:{pattern})\b)" for name, pattern in _KINDS))
_OPEN = re.compile(
    r"(?:^|\s)(?:TO|OF|FOR|AND|OR|IN|ON|THE|A|AN|RE|RE:|BY|WITH|UNDER|AS|AT|FROM|ITS|HIS|HER|THEIR|NO|[A-Z]+[’']S?|GRANTING|DENYING|&|,|to|of|for|and)$|,$|[’']$"
)
_GOES_ON = re.compile(r"(?:TO|OF|FOR|AND|OR|IN|ON|THE|BY|WITH|UNDER|PURSUANT|RE|AS|AGAINST|FROM)\b")
_TITLE_CASE = re.compile(
    r"(?:\[?[A-Z][\w’'&./()\]-]*,?|of|for|to|the|and|in|on|by|re:?|a|an|as|with|from|under|\d[\w.()-]*)(?:\s+(?:\[?[A-Z][\w’'&./()\]-]*,?|of|for|to|the|and|in|on|by|re:?|a|an|as|with|from|under|\d[\w.()-]*)){0,15}"
)
_LONGEST = 30  # rows of one title


def kind_of(title: str) -> str | None:
    """The kind of paper by the first word of its title that names one; a word owned by a party names none before it."""
    found = _KIND.search(title.upper())
    return found.lastgroup if found else None


def names_a_kind(words: str) -> bool:
    """Whether a row has a word in capitals that names a kind of paper."""
    return _KIND.search(words[:600]) is not None


def is_open(words: str) -> bool:
    """Whether a title cannot end with these words: "REPLY IN SUPPORT OF"."""
    return _OPEN.search(words.rstrip()[-40:]) is not None


def title_cells(beside: Sequence[Cell], below: Sequence[Cell], *, is_captioned: bool) -> list[Cell]:
    """The cells a title is printed in: it may begin beside the parties, and go on below them."""
    cells = [*beside, *below]
    first = next((i for i, c in enumerate(cells) if _begins(c)), None)
    if first is None and is_captioned:
        first = next((i for i, c in enumerate(cells) if _in_title_case(c)), None)
    if first is None:
        first = next(
            (i for i, c in enumerate(beside) if c.side is Side.RIGHT and _is_words(c) and is_capitals(c.text)), None
        )
    if first is None:
        return []
    while (
        first
        and not cells[first].opens
        and _is_words(cells[first - 1])
        and is_capitals(cells[first - 1].text)
        and cells[first - 1].side is cells[first].side
    ):
        first -= 1
    out = [cells[first]]
    for cell in cells[first + 1 : first + _LONGEST]:
        if JURY.search(out[-1].text) or not _goes_on(out[-1], cell):
            break
        out.append(cell)
    return out


def title_text(cells: Sequence[Cell]) -> str:
    """A title as one line, without a demand for a jury that ran into it."""
    words = " ".join(" ".join(c.text for c in cells).split())
    cut = JURY.search(words)
    return (words[: cut.start()] if cut else words).strip(" ,:*_")


def _begins(cell: Cell) -> bool:
    return (
        not is_label(cell.text)
        and names_a_kind(cell.text)
        and is_capitals(cell.text[:600])
        and not HEADING.fullmatch(cell.text)
    )


def _in_title_case(cell: Cell) -> bool:
    words = cell.text[:200].rstrip(":")
    return (
        not is_label(words)
        and not HEADING.fullmatch(words)
        and kind_of(words) is not None
        and _TITLE_CASE.fullmatch(words) is not None
    )


def _is_words(cell: Cell) -> bool:
    return not is_label(cell.text) and not HEADING.fullmatch(cell.text) and any(c.isalpha() for c in cell.text)


def _goes_on(last: Cell, cell: Cell) -> bool:
    words = cell.text
    if is_label(words) or JURY.match(words) or (is_prose(words) and cell.side is Side.WHOLE):
        return False
    if (
        not is_capitals(words)
        and not is_open(last.text)
        and not (_in_title_case(last) and _TITLE_CASE.fullmatch(words[:200]))
    ):
        return not any(c.islower() for c in words) and not cell.opens
    joined = is_open(last.text) or _GOES_ON.match(words) is not None
    if cell.side is not last.side and (cell.side is Side.WHOLE) != (last.side is Side.WHOLE):
        return joined and is_open(last.text) and not HEADING.fullmatch(words)
    return not (cell.opens and not joined) and not HEADING.fullmatch(words)


def answered(cells: Sequence[Cell]) -> list[tuple[str, Cell]]:
    """Docket entries a paper says it is about ("Re: Dkt. No. 139", "[ECF Nos. 66–69]"), ranges written out."""
    out: list[tuple[str, Cell]] = []
    for cell in cells:
        found = RE.fullmatch(cell.text[:200].rstrip())
        if found and (cell.text[0] in "[(" or found.group().lstrip("[( ").lower().startswith(("re", "rel"))):
            out += [(n, cell) for n in _numbers(found["numbers"], "s" in (found["many"] or "").lower())]
    return list({n: (n, cell) for n, cell in reversed(out)}.values())[::-1]


def _numbers(words: str, many: bool) -> list[str]:
    """The entries of a list; a hyphen after "Nos." between rising numbers is a range, else it names an attachment."""
    out: list[str] = []
    for piece in re.split(r"\s*(?:,|;|&|\band\b)\s*", words):
        ends = re.fullmatch(r"(\d+)\s?([-–—])\s?(\d+)", piece)
        if ends and int(ends[1]) < int(ends[3]) <= int(ends[1]) + 300 and (many or ends[2] != "-"):
            out += [str(n) for n in range(int(ends[1]), int(ends[3]) + 1)]
        elif piece:
            out.append(piece)
    return out
