"""Near-duplicates: seconds and recall, with what rensa alone and datasketch find in the same run, and growth at ten times.

    python bench/near_duplicates.py

Truth is every pair of different texts with an exact Jaccard of at least 0.8, counted over all pairs that share a
shingle. The real mail is taken after the same footers were set aside. Each way begins with the texts, ends with the
pairs, and runs in a process of its own; seconds are of the processor. A peer's pair is one that its index proposes and
its signatures put at the threshold.
"""

from __future__ import annotations

import json
import os
import random
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from particulars.likeness.footers import known_footers
from particulars.likeness.near import near_duplicates
from particulars.likeness.normalise import normalised
from particulars.likeness.words import words

OUTSIDE = Path(os.environ.get("PARTICULARS_OUTSIDE", Path(__file__).resolve().parents[2] / "shared"))
MAIL = OUTSIDE / "data" / "productions" / "bailey" / "text"
THRESHOLD, PERMUTATIONS = 0.8, 128
Pairs = set[tuple[str, str]]
Documents = list[tuple[str, str]]


def main() -> int:
    if len(sys.argv) == 3:
        return _measure(*sys.argv[1:])
    if MAIL.exists():
        _compare("mail", ("ours", "rensa", "datasketch"))
    else:
        print(f"the real mail is not here: {MAIL}")
    _compare("2000", ("ours", "rensa", "datasketch"))
    _compare("20000", ("ours", "rensa"))
    return 0


def _compare(collection: str, ways: tuple[str, ...]) -> None:
    truth = _run("exhaustive", collection)
    true = {tuple(pair) for pair in truth["pairs"]}
    name = "real mail, footers set aside" if collection == "mail" else f"{collection} generated documents"
    print(f"{name}: {truth['documents']} documents, {len(true)} pairs near; all with all {truth['seconds']:.2f} s")
    for way in ways:
        ran = _run(way, collection)
        found = {tuple(pair) for pair in ran["pairs"]}
        recall, precision = len(found & true) / len(true), len(found & true) / max(len(found), 1)
        print(
            f"  {way:11s} {ran['seconds']:7.2f} s  {ran['documents'] / ran['seconds']:7.0f} documents/s  "
            f"recall {recall:.4f}  precision {precision:.4f}  peak {ran['megabytes']:.0f} MB"
        )


def _run(way: str, collection: str) -> Any:
    ran = subprocess.run([sys.executable, __file__, way, collection], capture_output=True, text=True, check=True)
    return json.loads(ran.stdout)


def _measure(way: str, collection: str) -> int:
    documents = _mail() if collection == "mail" else list(_generated(int(collection)))
    start = time.process_time()
    pairs = WAYS[way](documents)
    seconds = time.process_time() - start
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    answer = {"seconds": seconds, "documents": len(documents), "megabytes": megabytes, "pairs": sorted(pairs)}
    print(json.dumps(answer))
    return 0


def _ours(documents: Documents) -> Pairs:
    return {(p.one, p.other) for p in near_duplicates(documents).pairs}


def _exhaustive(documents: Documents) -> Pairs:
    sets = dict(_shingled(documents))
    holders: dict[str, list[str]] = {}
    pairs = set()
    for key in sorted(sets):
        shared = Counter(other for shingle in sets[key] for other in holders.get(shingle, ()))
        for other, n in shared.items():
            if n / (len(sets[key]) + len(sets[other]) - n) >= THRESHOLD:
                pairs.add((other, key))
        for shingle in sets[key]:
            holders.setdefault(shingle, []).append(key)
    return pairs


def _rensa(documents: Documents) -> Pairs:
    from rensa import RMinHash, RMinHashLSH

    sets = dict(_shingled(documents))
    keys = sorted(sets)
    signatures = RMinHash.from_token_sets([sets[key] for key in keys], PERMUTATIONS, 42)
    index = RMinHashLSH(THRESHOLD, PERMUTATIONS, 16)
    index.insert_many(signatures)
    return {
        (keys[i], keys[j])
        for i, one in enumerate(signatures)
        for j in index.query(one)
        if i < j and one.jaccard(signatures[j]) >= THRESHOLD
    }


def _datasketch(documents: Documents) -> Pairs:
    from datasketch import MinHash, MinHashLSH

    index, signatures = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS), {}
    for key, shingles in _shingled(documents):
        signatures[key] = MinHash(num_perm=PERMUTATIONS)
        signatures[key].update_batch([shingle.encode() for shingle in shingles])
        index.insert(key, signatures[key])
    return {
        (key, other)
        for key, one in signatures.items()
        for other in index.query(one)
        if key < other and one.jaccard(signatures[other]) >= THRESHOLD
    }


def _shingled(documents: Documents) -> Iterator[tuple[str, set[str]]]:
    """The shingles of each different text under its first key."""
    seen = set()
    for key, text in sorted(documents):
        if (norm := normalised(text)) in seen:
            continue
        seen.add(norm)
        if found := words(norm):
            yield key, {" ".join(found[i : i + 5]) for i in range(max(len(found) - 4, 1))}


def _mail() -> Documents:
    documents = [(p.name, p.read_text(encoding="utf8", errors="replace")) for p in sorted(MAIL.iterdir())]
    cuts = known_footers(documents).cuts()
    return [(key, text[: cuts.get(key, len(text))]) for key, text in documents]


def _generated(count: int) -> Iterator[tuple[str, str]]:
    """Families of four: a text of 100 to 500 words, and three with up to one word in twenty replaced."""
    chance = random.Random(1)
    vocabulary = [f"word{n}" for n in range(5000)]
    for n in range(0, count, 4):
        base = chance.choices(vocabulary, k=chance.randint(100, 500))
        yield f"{n:06}", " ".join(base)
        for m in range(1, 4):
            other = list(base)
            for _ in range(chance.randint(1, len(base) // 20)):
                other[chance.randrange(len(other))] = chance.choice(vocabulary)
            yield f"{n + m:06}", " ".join(other)


WAYS: dict[str, Callable[[Documents], Pairs]] = {
    "ours": _ours,
    "exhaustive": _exhaustive,
    "rensa": _rensa,
    "datasketch": _datasketch,
}

if __name__ == "__main__":
    sys.exit(main())
