"""Speed of finding and linking citations, against eyecite with its Hyperscan tokenizer, in one run and in turns.

    python bench/authorities.py

Both get the same texts: the four sample papers repeated to 10 million characters as documents, and one string of a
million characters. CPU seconds of this process are counted, rounds of the two alternate, medians are printed. Ours
finds and links citations of every kind and makes rows with page and line; eyecite finds and resolves case, id., supra
and a few other citations.
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
from particulars.reading.captions import read as read_caption
from particulars.reading.case_names import versus

OUTSIDE = Path(os.environ.get("PARTICULARS_OUTSIDE", Path(__file__).resolve().parents[2] / "shared"))
ROUNDS = 7
TOTAL = 10_000_000


def main() -> int:
    papers = sorted((OUTSIDE / "papers").glob("0*.txt"))
    if not papers:
        print(f"bench: no sample papers under {OUTSIDE}; set PARTICULARS_OUTSIDE")
        return 0
    raws = [p.read_text(encoding="utf8") for p in papers]
    texts = [read_text(r) for r in raws]
    captions = [read_caption(t) for t in texts]
    size = sum(map(len, raws))
    clean = "\n\n".join(t.clean.text for t in texts)
    million = (clean * (1_000_000 // len(clean) + 1))[:1_000_000]

    def ours() -> None:
        _forget()
        for text, caption in zip(texts, captions, strict=True):
            link(text.clean.text, text.clean.footnotes, caption)

    def whole() -> None:
        _forget()
        for raw in raws:
            text = read_text(raw)
            link(text.clean.text, text.clean.footnotes, read_caption(text))

    eyecite = _eyecite()
    for warm in (ours, whole):
        warm()
    eyecite(raws)
    repeat = max(1, TOTAL // size // ROUNDS)
    rows: dict[str, list[float]] = {"ours": [], "whole": [], "eyecite": [], "string": []}
    for _ in range(ROUNDS):
        rows["ours"].append(repeat * size / _seconds(ours, repeat))
        rows["whole"].append(repeat * size / _seconds(whole, repeat))
        rows["eyecite"].append(
            repeat * size / _seconds(lambda: eyecite(raws), max(1, repeat // 4)) / (repeat / max(1, repeat // 4))
        )
        rows["string"].append(len(million) / _seconds(lambda: link(million, len(million), None), 1))
    middle = {k: statistics.median(v) for k, v in rows.items()}
    ratios = sorted(a / b for a, b in zip(rows["ours"], rows["eyecite"], strict=True))
    wholes = sorted(a / b for a, b in zip(rows["whole"], rows["eyecite"], strict=True))
    print(
        f"documents ({size:,} characters x {repeat * ROUNDS}), characters per CPU second, medians of {ROUNDS} rounds in turns"
    )
    print(f"  find and link                  {middle['ours']:>12,.0f}")
    print(f"  furniture, caption, find, link {middle['whole']:>12,.0f}")
    print(f"  eyecite (Hyperscan)            {middle['eyecite']:>12,.0f}")
    print(
        f"  ratio, find and link           {statistics.median(ratios):>12.2f}  (lowest {ratios[0]:.2f}, highest {ratios[-1]:.2f}; aim 5)"
    )
    print(
        f"  ratio, the whole reading       {statistics.median(wholes):>12.2f}  (lowest {wholes[0]:.2f}, highest {wholes[-1]:.2f})"
    )
    print(f"one string of {len(million):,} characters  {middle['string']:>12,.0f}")
    print(f"  time a character, string over documents: {middle['ours'] / middle['string']:.2f}  (aim at most 1.2)")
    return 0


def _forget() -> None:
    """Empty what is remembered of names, so that a repeated paper is read as a new one."""
    for remembered in (words, parties, bare_party, paper_name, versus):
        remembered.cache_clear()


def _seconds(work: Callable[[], object], times: int) -> float:
    start = time.process_time()
    for _ in range(times):
        work()
    return time.process_time() - start


def _eyecite() -> Callable[[list[str]], None]:
    try:
        from eyecite import get_citations, resolve_citations
        from eyecite.tokenizers import HyperscanTokenizer
    except ImportError:
        print("bench: eyecite and hyperscan are not installed (the test extra has them)")
        sys.exit(0)
    tokenizer = HyperscanTokenizer(cache_dir=tempfile.mkdtemp())

    def run(texts: list[str]) -> None:
        for text in texts:
            resolve_citations(get_citations(text, tokenizer=tokenizer))

    return run


if __name__ == "__main__":
    sys.exit(main())
