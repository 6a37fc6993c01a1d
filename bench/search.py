"""Speed and size of the search over generated documents, by kind of question, and how both grow.

    python bench/search.py            100,000 documents
    python bench/search.py 10000 100000

Each document has 100 to 500 words drawn from a vocabulary of 200,000 by Zipf's law, in sentences and paragraphs, with
sender, custodian, subject and day. Each kind of question is asked 40 times of different words, common and rare, all its
documents decided and counted; p50 and p95 are printed in milliseconds of processor time (all of it in one thread), with the middle number of documents found.
"""

from __future__ import annotations

import random
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory

from particulars.search.asking import Searcher
from particulars.search.building import Document, Values, Words, build
from particulars.search.given import Given, Place

VOCABULARY = 200_000
TIMES = 40
LETTERS = "etaoinshrdlucmfwypvbgkjqxz"


def main(sizes: list[int]) -> int:
    for size in sizes or [100_000]:
        with TemporaryDirectory(prefix="particulars-bench-") as folder:
            _measure(size, Path(folder))
    return 0


def _measure(size: int, folder: Path) -> None:
    chance = random.Random(1)
    forms = _vocabulary(chance)
    begins = time.process_time()
    characters = sum(len(text.text) for _, text in _documents(size, forms))
    made = time.process_time() - begins
    begins = time.process_time()
    documents = [document for document, _ in _documents(size, forms)]
    texts = (text for _, text in _documents(size, forms))
    build(folder / "index.sqlite", documents, texts, GIVEN, {})
    took = time.process_time() - begins - 2 * made  # making the documents is no part of it
    place = folder / "index.sqlite"
    disk = place.stat().st_size
    print(f"{size:,} documents, {characters / 1e6:,.0f} million characters")
    print(f"  index: {took:.1f} s ({size / took:,.0f} documents/s), {disk / 1e6:,.0f} MB ({disk / characters:.2f} bytes a character)")  # fmt: skip
    begins = time.process_time()
    searcher = Searcher(place, lambda _: True, GIVEN)
    len(searcher.documents)
    print(f"  opening: {(time.process_time() - begins) * 1000:.0f} ms")
    for kind, question in KINDS.items():
        _ask(searcher, kind, question, forms)
    searcher.close()
    print(f"  peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


def _ask(searcher: Searcher, kind: str, question: Callable[[random.Random, list[str]], str], forms: list[str]) -> None:
    chance = random.Random(kind)
    asked = [question(chance, forms) for _ in range(TIMES)]
    took, found = [], []
    for one in asked:
        begins = time.process_time()
        found.append(len(searcher.ask(one).matched))
        took.append((time.process_time() - begins) * 1000)
    p95 = sorted(took)[int(TIMES * 0.95) - 1]
    print(f"  {kind:<22} p50 {statistics.median(took):8.1f} ms   p95 {p95:8.1f} ms   found {statistics.median(found):8,.0f}   such as {asked[0]}")  # fmt: skip


def _vocabulary(chance: random.Random) -> list[str]:
    """Words of 2 to 12 letters, no two alike."""
    found: dict[str, None] = {}
    weights = list(accumulate(1 / (i + 2) for i in range(len(LETTERS))))
    while len(found) < VOCABULARY:
        found["".join(chance.choices(LETTERS, cum_weights=weights, k=chance.randint(2, 12)))] = None
    return list(found)


def _documents(size: int, forms: list[str]) -> Iterator[tuple[Document, Words]]:
    chance = random.Random(2)
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(forms))))
    for number in range(size):
        words = chance.choices(forms, cum_weights=weights, k=chance.randint(100, 500))
        text = "".join(w + (".\n\n" if i % 75 == 74 else ". " if i % 15 == 14 else " ") for i, w in enumerate(words))
        item = f"item{number}"
        said = {"from": words[0], "custodian": words[1], "subject": " ".join(words[2:8]), "ext": "eml"}
        day = f"20{chance.randint(10, 24)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        fields = tuple(Values(name, item, (value,)) for name, value in said.items())
        yield Document((item,), item, fields, ((item, day),)), Words(item, text, len(text))


def _any(chance: random.Random, forms: list[str]) -> str:
    """A word of any frequency: as many questions for the commonest ten as for the rarest ten thousand."""
    return forms[int(10 ** chance.uniform(0.5, 4.5))]


def _common(chance: random.Random, forms: list[str]) -> str:
    return forms[chance.randrange(3, 200)]


def _long(chance: random.Random, forms: list[str]) -> str:
    return next(form for form in iter(lambda: _any(chance, forms), "") if len(form) > 5)


KINDS: dict[str, Callable[[random.Random, list[str]], str]] = {
    "term": lambda c, f: _any(c, f),
    "common term": lambda c, f: f[c.randrange(3, 20)],
    "AND": lambda c, f: f"{_common(c, f)} AND {_any(c, f)}",
    "OR": lambda c, f: f"{_any(c, f)} OR {_any(c, f)} OR {_any(c, f)}",
    "AND NOT": lambda c, f: f"{_any(c, f)} AND NOT {_common(c, f)}",
    "NOT alone": lambda c, f: f"NOT {_any(c, f)}",
    "phrase": lambda c, f: f'"{_common(c, f)} {_common(c, f)}"',
    "w/5": lambda c, f: f"{_common(c, f)} w/5 {_any(c, f)}",
    "w/5 of common words": lambda c, f: f"{_common(c, f)} w/5 {_common(c, f)}",
    "pre/3": lambda c, f: f"{_common(c, f)} pre/3 {_any(c, f)}",
    "/s": lambda c, f: f"{_common(c, f)} /s {_any(c, f)}",
    "/p": lambda c, f: f"{_common(c, f)} /p {_any(c, f)}",
    "ending *": lambda c, f: f"{_long(c, f)[:5]}*",
    "leading *": lambda c, f: f"*{_long(c, f)[-5:]}",
    "inner *": lambda c, f: f"{(w := _long(c, f))[:2]}*{w[-2:]}",
    "?": lambda c, f: f"{(w := _long(c, f))[:2]}?{w[3:]}",
    "fuzzy ~1": lambda c, f: f"{_long(c, f)}~1",
    "fuzzy ~2": lambda c, f: f"{_long(c, f)}~2",
    "field": lambda c, f: f"subject:{_any(c, f)}",
    "day": lambda c, f: f"date>=20{c.randint(10, 24)}-0{c.randint(1, 9)}",
    "field, day and word": lambda c, f: f"custodian:{_common(c, f)} AND date<2015 AND {_common(c, f)}",
}


def _sentence_starts(text: str) -> list[int]:
    found, at = [], text.find(". ")
    while at >= 0:
        found.append(at + 2)
        at = text.find(". ", at + 2)
    return found


def _number(_: str) -> Place | None:
    return None


GIVEN = Given(_sentence_starts, _number, "bench")

if __name__ == "__main__":
    raise SystemExit(main([int(size) for size in sys.argv[1:]]))
