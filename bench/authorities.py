"""Speed of finding and linking citations, against eyecite with its Hyperscan tokenizer, in one run and in turns.

    python bench/authorities.py

Three works are timed over the same papers, the four sample papers or, where they are not here, the texts of the
invented matter. `find and link` finds citations of every kind in the reading text, and links them. `whole reading`
begins with the raw text: furniture, caption, then the same. eyecite gets the raw text, and finds and resolves case,
id., supra and a few other citations. CPU seconds of this process are counted, rounds alternate, medians are printed.
A ratio is eyecite's seconds over ours for the same papers. `find and link` is also timed over one string of a million
characters of reading text, which eyecite does not get; a rate counts the characters that the work was handed.
Exit code 1 where nothing could be measured.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from particulars.analyses.authorities.cases import bare_party, parties, words
from particulars.analyses.authorities.paper_names import paper_name
from particulars.analyses.authorities.reading import link
from particulars.intake.plain import read_text
from particulars.quarrelstone.generate import generate
from particulars.reading.captions import read as read_caption
from particulars.reading.case_names import versus
from particulars.reading.clauses import sentences

OUTSIDE = Path(os.environ.get("PARTICULARS_OUTSIDE", Path(__file__).resolve().parents[2] / "shared"))
ROUNDS = 7
TOTAL = 10_000_000


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        eyecite = _eyecite(folder)
        if eyecite is None:
            print("bench: nothing measured; eyecite and hyperscan are not installed (the test extra has them)")
            return 1
        papers, which = _papers(Path(folder))
        _measure([p.read_text(encoding="utf8") for p in papers], which, eyecite)
    return 0


def _papers(folder: Path) -> tuple[list[Path], str]:
    """The sample papers, or those of the invented matter, and what they are."""
    samples = sorted((OUTSIDE / "papers").glob("0*.txt"))
    if samples:
        return samples, f"{len(samples)} sample papers"
    generate(folder)
    made = sorted((folder / "papers").glob("*.txt"))
    return made, f"{len(made)} invented papers, since no sample papers are under {OUTSIDE}"


def _measure(raws: list[str], which: str, eyecite: Callable[[list[str]], None]) -> None:
    texts = [read_text(r) for r in raws]
    captions = [read_caption(t) for t in texts]
    raw, clean = sum(map(len, raws)), sum(len(t.clean.text) for t in texts)
    joined = "\n\n".join(t.clean.text for t in texts)
    million = (joined * (1_000_000 // len(joined) + 1))[:1_000_000]

    def linking() -> None:
        for text, caption in zip(texts, captions, strict=True):
            _forget()
            link(text.clean.text, text.clean.footnotes, caption)

    def whole() -> None:
        for paper in raws:
            _forget()
            text = read_text(paper)
            link(text.clean.text, text.clean.footnotes, read_caption(text))

    def string() -> None:
        _forget()
        link(million, len(million), None)

    works: dict[str, tuple[Callable[[], None], int]] = {
        "linking": (linking, max(1, TOTAL // raw // ROUNDS)),
        "whole": (whole, max(1, TOTAL // raw // ROUNDS)),
        "eyecite": (lambda: eyecite(raws), max(1, TOTAL // raw // ROUNDS // 4)),
        "string": (string, 1),
    }
    for work, _ in works.values():
        work()  # once unmeasured, so that tables are loaded
    seconds: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(ROUNDS):
        for name, (work, times) in works.items():
            seconds[name].append(_seconds(work, times))
    middle = {name: statistics.median(all_) for name, all_ in seconds.items()}
    print(f"{which}: {raw:,} raw characters, {clean:,} of reading text; medians of {ROUNDS} rounds in turns")
    for name, label, size, unit in (
        ("linking", "find and link", clean, "characters of reading text"),
        ("whole", "whole reading", raw, "raw characters"),
        ("eyecite", "eyecite (Hyperscan)", raw, "raw characters"),
        ("string", "find and link, one string", len(million), "characters of reading text"),
    ):
        print(f"  {label:26} {size / middle[name]:>12,.0f} {unit} a CPU second")
    for name, label, aim in (("linking", "find and link", ", aim at least 5"), ("whole", "whole reading", "")):
        ratios = sorted(e / ours for e, ours in zip(seconds["eyecite"], seconds[name], strict=True))
        spread = f"lowest {ratios[0]:.2f}, highest {ratios[-1]:.2f}"
        print(f"  ratio to eyecite, {label:16} {statistics.median(ratios):>6.2f}  ({spread}{aim})")
    longer = (middle["string"] / len(million)) / (middle["linking"] / clean)
    print(f"  time a character, one string over papers {longer:.2f}  (aim at most 1.2)")


def _forget() -> None:
    """Empty what is remembered of the words of papers, so that each paper is read as a new one; tables of law stay."""
    for remembered in (words, parties, bare_party, paper_name, versus, sentences):
        remembered.cache_clear()


def _seconds(work: Callable[[], object], times: int) -> float:
    """CPU seconds of one of `times` runs."""
    start = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - start) / times


def _eyecite(cache: str) -> Callable[[list[str]], None] | None:
    try:
        from eyecite import get_citations, resolve_citations
        from eyecite.tokenizers import HyperscanTokenizer
    except ImportError:
        return None
    tokenizer = HyperscanTokenizer(cache_dir=cache)

    def run(texts: list[str]) -> None:
        for text in texts:
            resolve_citations(get_citations(text, tokenizer=tokenizer))

    return run


if __name__ == "__main__":
    sys.exit(main())
