"""Invented papers wrapped and furnished at random, with where each of their words must come to stand."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

SYLLABLES = tuple(c + v for c in "bdfglmnrstv" for v in "aeou")
LONG = ("discovery", "relevance", "production", "custodian", "particular", "reasonable", "documents")
# Citations of many kinds; no two of them share a name, a volume or a number.
CITED = (
    "Harrow & Pike, Inc. v. Dunmore Mills Co., 512 F.3d 100, 104 (9th Cir. 2008)",
    "Coldwater Shipping (Alaska) Inc. v. Bell, 77 F. Supp. 2d 45, 47 n.3 (D. Alaska 1999)",
    "In re Brightwell Sec. Litig., No. 19-cv-01234, 2021 WL 112233, at *4 (N.D. Cal. Mar. 3, 2021)",
    "Tolland v. Quimby, 2019 U.S. Dist. LEXIS 55555, at *12 (E.D. Pa. Apr. 1, 2019)",
    "17 U.S.C. § 1202(b)(1)",
    "Fed. R. Civ. P. 26(b)(1)",
    "Civil Local Rule 7-11",
    "ECF Nos. 84–87",
    "Dkt. No. 30-2 at 6",
    "Compl. ¶¶ 11-14",
    "Vance Decl. ¶ 9",
    "Hr’g Tr. 12:3-9",
    "RFP No. 27",
)


@dataclass(frozen=True)
class Wrapped:
    """A paper as words, and as a file; `lines` are the words of each printed line with its page and its line there."""

    words: str
    raw: str
    lines: tuple[tuple[str, int, int], ...]
    numbered: bool
    citations: tuple[str, ...]


@st.composite
def papers(draw: st.DrawFn, *, hyphens: bool = True) -> Wrapped:
    """Papers of a few paragraphs, wrapped at some width, with one kind of page furniture or none."""
    cited = draw(st.lists(st.sampled_from(CITED), min_size=3, max_size=9, unique=True))
    paragraphs = _paragraphs(draw, cited)
    width = draw(st.integers(46, 90))
    style = draw(st.sampled_from(("bare", "glued", "column", "stamp", "form feed")))
    emphasis = draw(st.sampled_from(("", "*", "**")))
    hyphenate = hyphens and draw(st.booleans())
    lines: list[str] = []
    for paragraph in paragraphs:
        lines += [*_wrap(paragraph, width, hyphenate), ""]
    return _set(paragraphs, lines[:-1], style, emphasis, tuple(cited))


def _paragraphs(draw: st.DrawFn, cited: list[str]) -> list[str]:
    """Sentences of made-up words, no word twice, so that no two lines of a paper are alike; some words can be hyphened."""
    out, used = [], 0
    for chunk in (cited[:3], cited[3:5], cited[5:]):
        if not chunk:
            continue
        sentences = []
        for citation in [*chunk, ""]:
            words = draw(st.lists(st.booleans(), min_size=6, max_size=60))
            told = [LONG[i % len(LONG)] if long else _word(used + i) for i, long in enumerate([*words, False])]
            used += len(told)
            sentences += [f"Once {' '.join(told)}.", f"See {citation}."] if citation else [f"Then {' '.join(told)}."]
        out.append(" ".join(sentences))
    return out


def _word(number: int) -> str:
    size = len(SYLLABLES)
    return "ka" + "".join(SYLLABLES[n] for n in (number // size % size, number % size))


def _wrap(paragraph: str, width: int, hyphenate: bool) -> list[str]:
    lines, line = [], ""
    for word in paragraph.split(" "):
        if line and len(line) + 1 + len(word) > width:
            cut = len(word) // 2
            if hyphenate and word.rstrip(".,") in LONG and len(line) + cut + 2 <= width + 6:
                lines.append(f"{line} {word[:cut]}-")
                line = word[cut:]
                continue
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]


def _set(paragraphs: list[str], lines: list[str], style: str, emphasis: str, cited: tuple[str, ...]) -> Wrapped:
    """The lines put on pages, with the furniture of a style; long enough that a column is sure to be one."""
    height = 25 if style in ("glued", "column") else 12
    words = list(lines)
    if style in ("glued", "column"):  # numbered pages are printed full
        words = [line for line in lines if line] if style == "glued" else words
    pages = [words[i : i + height] for i in range(0, len(words), height)]
    out: list[str] = []
    told: list[tuple[str, int, int]] = []
    for n, page in enumerate(pages, 1):
        marked = [line.replace("See ", f"{emphasis}See{emphasis} ") for line in page]
        if style == "stamp":
            out += [f"Case 3:22-cv-01234-ABC   Document 45   Filed 03/04/22   Page {n} of {len(pages)}", ""]
        if style == "column":
            out += [*(str(k) for k in range(1, 29)), ""]
        for k, (line, shown) in enumerate(zip(page, marked, strict=True), 1):
            out.append(f"{k} {shown}".rstrip() if style == "glued" else shown)
            if line:
                told.append((line, n, k))
        if style == "glued":
            out += [str(k) for k in range(len(page) + 1, height + 1)]
        if len(pages) > 1 and style in ("glued", "stamp", "column"):  # of one page alone nothing runs
            out += ["", f"REPLY ON THE MOTION FOR LISTS - Case No. 22-cv-01234   {n}", ""]
        if style == "form feed" and n < len(pages):
            out[-1] += "\n\f" + ""
    raw = "\n".join(out).replace("\n\f\n", "\n\f") + "\n"
    return Wrapped("\n\n".join(paragraphs), raw, tuple(told), style == "glued", cited)
