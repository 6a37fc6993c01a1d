"""Faults planted in M1's load files: gaps, a range given twice, broken families, zones, hashes, poor OCR (LAW § 6.4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from particulars.quarrelstone.productions.document import Family
from particulars.quarrelstone.productions.numbering import Produced, bates
from particulars.quarrelstone.productions.record import Volume
from particulars.quarrelstone.productions.sizes import Sizes
from particulars.quarrelstone.productions_truth import DefectTruth
from particulars.quarrelstone.seed import Seed

SPLIT, FAMILY_RANGE, BOUNDS = "family not contiguous", "family range differs", "outside its family range"
NO_PARENT, ORPHAN, CHILD_MISSING = "parent missing", "family without a parent", "attachment missing"
GAPS = ((0, 17), (3, 240))  # in which volume, and how many pages
_GARBLE = str.maketrans({"e": "c", "i": "1", "l": "|", "o": "0", "m": "rn", "h": "li", "t": "l", "s": "5", "d": "cl"})


def garbled(text: str) -> str:
    """A text as a poor scan is read."""
    return "".join(" ~" if n % 11 == 7 else c for n, c in enumerate(text.translate(_GARBLE)))


def with_poor_scans(seed: Seed, volumes: list[Volume], sizes: Sizes) -> tuple[list[Volume], list[str]]:
    """The volumes with some loose office files as bad scans instead: page images, and a text nobody can use."""
    keys = [f.parent.key for v in volumes[:2] for f in v.families if f.parent.kind == "office"]
    chosen = set(sorted(keys, key=lambda k: seed.draw(f"poor/{k}"))[: sizes.poor])

    def scanned(family: Family) -> Family:
        d = family.parent
        if d.key not in chosen:
            return family
        name = d.name.rpartition(".")[0] + ".tif"
        return Family((replace(d, native=b"", text=garbled(d.text), name=name, images=d.pages),))

    return [replace(v, families=tuple(map(scanned, v.families))) for v in volumes], sorted(chosen)


def gaps(volumes: list[Volume]) -> dict[str, int]:
    """Before which documents pages are left out: the family in the middle of the volume."""
    return {volumes[at].families[len(volumes[at].families) // 2].parent.key: count for at, count in GAPS}


def twins(seed: Seed, volume: Volume, untouched: set[str]) -> tuple[str, str]:
    """Two loose documents of one page; the second is given the number of the first."""
    files = [f.parent for f in volume.families if f.parent.kind == "office" and f.parent.native and f.parent.pages == 1]
    fit = [d.key for d in files if d.key not in untouched]
    first, second = sorted(fit, key=lambda k: seed.draw(f"twins/{k}"))[:2]
    return first, second


class Planter:
    """Plants faults one after another into documents that no other fault has; `untouched` are keys to be left alone."""

    def __init__(self, seed: Seed, made: Sequence[Produced], untouched: set[str]) -> None:
        self.seed, self.made, self.taken = seed, made, set(untouched)
        self.at = {one.document.key: i for i, one in enumerate(made)}

    def all(self, sizes: Sizes, skipped: Mapping[str, int], twins: tuple[str, str]) -> list[DefectTruth]:
        """Every fault, as the truth has it."""
        self.taken |= {*skipped, *twins}
        return [
            self._twice(*twins),
            *self._families(),
            *self._gaps(skipped),
            *self._zones(sizes.zones),
            *self._hashes(),
        ]

    def _gaps(self, skipped: Mapping[str, int]) -> Iterator[DefectTruth]:
        for key, count in skipped.items():
            one = self.made[self.at[key]]
            lost = f"{bates(one.prefix, one.first - count)} to {bates(one.prefix, one.first - 1)}"
            yield _truth("gap", one.beg, ("Bates gap",), (one.beg,), f"{count} numbers, {lost}")

    def _twice(self, first: str, second: str) -> DefectTruth:
        one, other = self.made[self.at[first]], self.made[self.at[second]]
        other.first, other.last = one.first, one.last
        kinds = ("Bates range twice", "id twice")
        return _truth("range twice", one.beg, kinds, (one.beg,), f"{one.beg} is given to two documents")

    def _families(self) -> Iterator[DefectTruth]:
        split = self._family("split", "QSL")
        yield self._stranger(split)
        one = self._family("range", "QSL")
        one[-1].end_attach = bates(one[-1].prefix, one[-1].last + 40)
        yield _broken(one, "a member's family is said to end elsewhere", FAMILY_RANGE, CHILD_MISSING, BOUNDS)
        two = self._family("begins", "QSL")
        for p in two:
            p.beg_attach, p.end_attach, p.parent = bates(p.prefix, 9_000_001), bates(p.prefix, 9_000_002), ""
        yield _broken(two, "the family begins at a number that no document has", NO_PARENT, BOUNDS, CHILD_MISSING)
        three = self._family("parent", "VCS")
        for p in three:
            p.beg_attach = p.end_attach = ""
        three[-1].parent = bates("VCS", 9_000_003)
        yield _broken(three, "a parent is named that no document is", NO_PARENT)
        four = self._family("orphan", "VCS")
        for p in four:
            p.beg_attach = p.end_attach = p.parent = ""
        yield _broken(four, "an attachment names no parent", ORPHAN)

    def _stranger(self, members: list[Produced]) -> DefectTruth:
        """A document of its own stands between a parent and its attachment: the two change their places."""
        child = members[-1]
        other = self.made[self.at[child.document.key] + 1]
        length, gone = other.last - other.first, child.last - child.first
        other.first, other.last = child.first, child.first + length
        child.first, child.last = other.last + 1, other.last + 1 + gone
        for p in members:
            p.end_attach = child.end
        return _broken([*members, other], f"{other.beg} stands between its members", SPLIT)

    def _zones(self, count: int) -> Iterator[DefectTruth]:
        for one in [p for p in self._alone("zone") if p.document.is_mail][:count]:
            one.zone_wrong = True
            self._take(one)
            yield _truth("time zone", one.beg, ("time zone",), (one.beg,), "the sender's local time is stated as UTC")

    def _hashes(self) -> Iterator[DefectTruth]:
        for one in [p for p in self._alone("hash") if p.document.kind == "office" and p.document.native][:3]:
            one.hash_wrong = True
            self._take(one)
            yield _truth("hash", one.beg, ("hash differs",), (one.beg,), "the stated hash is another file's")

    def _alone(self, label: str) -> list[Produced]:
        """Documents without a family that nothing was planted in, in the order drawn for this fault."""
        fit = [p for p in self.made if not p.is_attachment and not p.beg_attach and p.document.key not in self.taken]
        return sorted(fit, key=lambda p: (self.seed.draw(f"fault/{label}/{p.document.key}"), p.beg))

    def _family(self, label: str, prefix: str) -> list[Produced]:
        """A parent with one attachment, a document of its own behind it, in none of which anything was planted."""
        found = []
        for one, child, behind in zip(self.made, self.made[1:], self.made[2:], strict=False):
            is_pair = one.beg_attach == one.beg and child.parent == one.beg and child.end_attach == child.end
            is_free = not {p.document.key for p in (one, child, behind)} & self.taken
            if is_pair and is_free and one.prefix == prefix and not behind.beg_attach and behind.volume == one.volume:
                found.append([one, child, behind])
        *chosen, behind = min(found, key=lambda m: self.seed.draw(f"fault/{label}/{m[0].document.key}"))
        self._take(*chosen, behind)
        return chosen

    def _take(self, *produced: Produced) -> None:
        self.taken |= {p.document.key for p in produced}


def _broken(members: Sequence[Produced], says: str, *kinds: str) -> DefectTruth:
    rows = tuple(p.beg for p in members)
    return _truth("broken family", rows[0], kinds, rows, says)


def _truth(what: str, key: str, kinds: tuple[str, ...], rows: tuple[str, ...], says: str) -> DefectTruth:
    return DefectTruth(
        finding=f"productions:{what.replace(' ', '-')}:{key}", what=what, kinds=kinds, rows=rows, says=says
    )
