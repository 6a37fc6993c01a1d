"""Builds the productions of M1 and M2 under a folder, and the truth of what is planted in them."""

from __future__ import annotations

import hashlib
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from particulars.errors import Misused
from particulars.quarrelstone.names import NOTICE
from particulars.quarrelstone.productions import faults, logs
from particulars.quarrelstone.productions.across import IRRELEVANT, RELEVANT, Across, across
from particulars.quarrelstone.productions.delivery import UTF8, UTF16, WINDOWS, Manner, deliver
from particulars.quarrelstone.productions.document import Family
from particulars.quarrelstone.productions.numbering import Produced, bates, numbered
from particulars.quarrelstone.productions.record import PRIVILEGED, Volume, volumes
from particulars.quarrelstone.productions.sizes import SIZES, Sizes
from particulars.quarrelstone.productions_truth import (
    DefectTruth,
    DeliveryTruth,
    HazardTruth,
    MissingTruth,
    ProductionsTruth,
    StateTruth,
)
from particulars.quarrelstone.seed import Seed

FOLDER = "productions"
_MANNERS: tuple[Manner, ...] = (UTF8, WINDOWS, UTF16, UTF8, UTF8, UTF8)
_HIGH, _SOME = 1_959, 301  # of 2,402: the designations of the second QSL volume (LAW § 6.5)
LISTS = {
    "manifest": f"{FOLDER}/M2/V3-hash-manifest.csv",
    "ranges": f"{FOLDER}/M2/V4-bates-ranges.csv",
    "log": f"{FOLDER}/M2/V5-privilege-log.csv",
    "log of M1": f"{FOLDER}/M1/VCS-privilege-log.csv",
    "categories": f"{FOLDER}/M2/saved-rules.csv",
}


def build(out: Path, scale: Literal["small", "full"], seed: Seed) -> ProductionsTruth:
    """Writes everything under `out`/productions, in the place of what an earlier run wrote there.

    Raises:
        Misused: a folder of that name is there and was not made by this.
    """
    sizes = SIZES[scale]
    _make_room(out / FOLDER)
    made, poor = faults.with_poor_scans(seed, volumes(seed, sizes), sizes)
    m2 = across(seed, sizes, [f for v in made if v.side == "VCS" for f in v.families if _is_sound(f)])
    m1 = _Record(seed, sizes, made, m2.used | set(poor) | _hidden(made))
    at = {p.document.key: p for p in m1.produced}
    (out / FOLDER / "M2").mkdir(parents=True, exist_ok=True)
    deliveries = [*_first(out, m1.produced), *_second(out, m2)]
    numbers = {key: one.beg for key, one in at.items()}
    privileged = [p for p in m1.produced if p.document.text.partition("\n\n")[2].startswith(PRIVILEGED)]
    entries, wrong = logs.log_of_m1(seed, sizes, privileged)
    logs.write_sheet(out / LISTS["log of M1"], logs.COLUMNS, (entry.cells for entry in entries))
    states = [*_on_file(m2, numbers), *_lists(out, seed, sizes, m2, numbers)]
    _rules(out)
    return ProductionsTruth(
        scale=scale,
        deliveries=tuple(deliveries),
        lists=LISTS,
        counts=_counts(m1.produced, states),
        defects=tuple(m1.defects),
        hazards=tuple(_hazards(m1.produced, deliveries)),
        states=tuple(states),
        log=tuple(wrong),
        missing=tuple(_missing(m1.produced)),
        poor=tuple(sorted(numbers[key] for key in poor)),
        privileged=tuple(p.beg for p in privileged),
        clawed_back=tuple(p.beg for p in privileged[: sizes.clawed]),
    )


_READ_ME = """The productions of two invented matters, as vendors deliver them.

M1/QSL and M1/VCS hold the volumes of M1, each with DATA (Concordance DAT, and Opticon OPT for what is delivered as page
images), NATIVES, TEXT and IMAGES. M2/VCSAL holds the two volumes of M2 that are on file. Of M2's third volume there is a
manifest of hashes, of its fourth a list of Bates ranges, and of what was withheld there a privilege log.
Some files are cut short, one archive unpacks to some two hundred megabytes of zeros, and some hold the EICAR string,
which scanners take for a virus and which is none.
"""


def _make_room(folder: Path) -> None:
    read_me = folder / "README.txt"
    if read_me.is_file() and read_me.read_text(encoding="utf-8") == f"{NOTICE}\n\n{_READ_ME}":
        shutil.rmtree(folder)
    elif folder.exists():
        raise Misused(f"{folder} is there, and the invented matter did not make it. Name another folder with --out.")
    folder.mkdir(parents=True)
    read_me.write_text(f"{NOTICE}\n\n{_READ_ME}", encoding="utf-8")


class _Record:
    """M1 numbered, with its faults planted."""

    def __init__(self, seed: Seed, sizes: Sizes, made: list[Volume], untouched: set[str]) -> None:
        skipped = faults.gaps(made)
        twins = faults.twins(seed, made[1], untouched | set(skipped))
        self.produced: list[Produced] = []
        for side in ("QSL", "VCS"):
            start = 1
            for volume in (v for v in made if v.side == side):
                rows = list(numbered(side, volume.name, volume.families, start, skipped, twins[1]))
                start = max(p.last for p in rows if not p.copy) + 1
                self.produced += rows
        planter = faults.Planter(seed, self.produced, untouched)
        self.defects: list[DefectTruth] = planter.all(sizes, skipped, twins)
        _designate(seed, [p for p in self.produced if p.prefix == "QSL" and p.volume == "VOL002"])
        # Rows stand in the order of their numbers, as vendors sort them.
        self.produced.sort(key=lambda p: (p.prefix, p.volume, p.first, p.copy))


def _designate(seed: Seed, rows: Sequence[Produced]) -> None:
    """The tiers of the second QSL volume, in the shares of § 6.5."""
    order = sorted(rows, key=lambda p: seed.draw(f"tier/{p.document.key}"))
    high, some = len(order) * _HIGH // 2_402, len(order) * _SOME // 2_402
    for n, one in enumerate(order):
        one.confidentiality = "Highly Confidential" if n < high else "Confidential" if n < high + some else ""


def _is_sound(family: Family) -> bool:
    """Whether M2 may have it: nothing hides in it, and it points at nothing that is missing."""
    return not any(_special(d.key) for d in family.members)


def _special(key: str) -> bool:
    return key.startswith(("m1/privileged/", "m1/named/", "m1/answer/", "m1/damaged/"))


def _hidden(made: Sequence[Volume]) -> set[str]:
    return {d.key for v in made for f in v.families for d in f.members if _special(d.key)}


def _first(out: Path, produced: Sequence[Produced]) -> Iterator[DeliveryTruth]:
    names = list(dict.fromkeys((p.prefix, p.volume) for p in produced))
    for (prefix, volume), manner in zip(names, _MANNERS, strict=True):
        rows = [p for p in produced if (p.prefix, p.volume) == (prefix, volume)]
        yield deliver(out, f"{FOLDER}/M1/{prefix}/{volume}", prefix, rows, manner)


def _second(out: Path, m2: Across) -> Iterator[DeliveryTruth]:
    half, start = len(m2.families) // 2, 1
    for volume, some, manner in (("V1", m2.families[:half], UTF8), ("V2", m2.families[half:], WINDOWS)):
        rows = list(numbered("VCSAL", volume, [Family(tuple(k.document for k in f)) for f in some], start, {}))
        start = rows[-1].last + 1
        yield deliver(out, f"{FOLDER}/M2/VCSAL/{volume}", "VCSAL", rows, manner)


def _on_file(m2: Across, numbers: dict[str, str]) -> Iterator[StateTruth]:
    rows = numbered("VCSAL", "", [Family(tuple(k.document for k in f)) for f in m2.families], 1, {})
    half = sum(len(f) for f in m2.families[: len(m2.families) // 2])
    known = [k for f in m2.families for k in f]
    for n, (one, k) in enumerate(zip(rows, known, strict=True)):
        yield _state(
            one.beg, "V1" if n < half else "V2", k.state, tuple(numbers[key] for key in k.match), k.scores, k.category
        )


def _state(
    key: str, which: str, state: str, match: tuple[str, ...] = (), scores: tuple[float, ...] = (), category: str | None = None
) -> StateTruth:  # fmt: skip
    return StateTruth(
        finding=f"productions:{which}:{key}", key=key, set=which, state=state, match=match,
        scores=tuple(round(score, 9) for score in scores), category=category,
    )  # fmt: skip


def _lists(out: Path, seed: Seed, sizes: Sizes, m2: Across, numbers: dict[str, str]) -> Iterator[StateTruth]:
    """The hash manifest, the ranges and the log of M2, each written out."""
    known: list[tuple[str, str]] = [(d.key, hashlib.md5(d.native).hexdigest()) for d in m2.by_hash]
    known += [("", f"{seed.draw('m2/hash', n):016x}{seed.draw('m2/hash/end', n):016x}") for n in range(sizes.manifest_none)]  # fmt: skip
    known.sort(key=lambda row: row[1])
    rows = [(bates("VCSAL", 500_001 + n), key, value) for n, (key, value) in enumerate(known)]
    logs.write_sheet(out / LISTS["manifest"], ("Control Number", "MD5"), ((name, value) for name, _, value in rows))
    for name, key, _ in rows:
        yield _state(name, "V3", "exact", (numbers[key],)) if key else _state(name, "V3", "hash not found")
    ranges = list(_ranges(sizes.ranges))
    logs.write_sheet(out / LISTS["ranges"], ("Beg Bates", "End Bates", "Documents"), ((b, e, str(n)) for b, e, n in ranges))  # fmt: skip
    for beg, _, documents in ranges:
        yield msgspec.structs.replace(_state(beg, "V4", "not examined"), documents=documents)
    entries, keys = logs.log_of_m2(seed, sizes, m2.by_log, m2.like_log)
    logs.write_sheet(out / LISTS["log"], logs.COLUMNS, (entry.cells for entry in entries))
    for entry, key in zip(entries, keys, strict=True):
        found = "metadata only" if key else "none"
        yield _state(entry.control, "V5", found, (numbers[key],) if key else ())


def _ranges(documents: int, parts: int = 11) -> Iterator[tuple[str, str, int]]:
    """Ranges of Bates numbers with how many documents a letter says each holds; a document may have several pages."""
    at = 700_001
    for n in range(parts):
        many = documents // parts if n < parts - 1 else documents - documents // parts * (parts - 1)
        end = at + many + many // 5 - 1
        yield bates("VCSAL", at), bates("VCSAL", end), many
        at = end + 1


def _rules(out: Path) -> None:
    """The saved rules of the two categories, and what a person says of each."""
    rows = [
        (RELEVANT, RELEVANT, "relevant to the claims under § 1202(b) and in contract", "Counsel P-1"),
        (IRRELEVANT, IRRELEVANT, "no claim of M1", "Counsel P-1"),
    ]
    logs.write_sheet(out / LISTS["categories"], ("Category", "Words of subject or file name", "Relevance", "By"), rows)


def _hazards(produced: Sequence[Produced], deliveries: Sequence[DeliveryTruth]) -> Iterator[HazardTruth]:
    roots = {(d.production, d.volume): d.root for d in deliveries}
    for p in produced:
        if p.document.kind != "damaged":
            continue
        what = {"zip": "archive bomb", "com": "EICAR string"}.get(p.document.ext, "cut short")
        path = f"{roots[p.prefix, p.volume]}/NATIVES/*/{p.id}.{p.document.ext}"
        sha256 = hashlib.sha256(p.document.native).hexdigest()
        yield HazardTruth(finding=f"productions:hazard:{p.beg}", what=what, path=path, number=p.beg, sha256=sha256)


def _missing(produced: Sequence[Produced]) -> Iterator[MissingTruth]:
    for p in produced:
        key, d = p.document.key, p.document
        if key.startswith("m1/named/"):
            name = next(word for word in d.text.split() if word.endswith(".xlsx.")).rstrip(".")
            yield MissingTruth(finding=f"productions:missing:{p.beg}", what="attachment", number=p.beg, names=name)
        elif key.startswith("m1/answer/"):
            yield MissingTruth(
                finding=f"productions:missing:{p.beg}", what="message", number=p.beg, names=d.in_reply_to
            )


def _counts(produced: Sequence[Produced], states: Sequence[StateTruth]) -> dict[str, int]:
    kinds = Counter(f"M1 {'mail' if p.document.kind in ('mail', 'attachment') else p.document.kind}" for p in produced)
    found: Counter[str] = Counter()
    for s in states:
        found[f"{'V1-V2' if s.set in ('V1', 'V2') else s.set} {s.state}"] += s.documents
    categories = Counter(f"none, {s.category}" for s in states if s.category)
    return dict(sorted((kinds | found | categories).items()))
