"""What was read from the productions, held against what is planted: defects, states of the comparison, rows of the log."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from particulars.analyses.requests.privilege_log import LogDefect
from particulars.quarrelstone.check import SectionResult
from particulars.quarrelstone.productions.edits import HIGH, LOW
from particulars.quarrelstone.productions.reading import Found, FoundDefect, FoundFile, FoundMissing, FoundState
from particulars.quarrelstone.productions_truth import (
    DefectTruth,
    HazardTruth,
    LogTruth,
    MissingTruth,
    ProductionsTruth,
    StateTruth,
)

_LOG = {
    "no attorney": "NO_ATTORNEY", "third party": "THIRD_PARTY", "also produced": "DUPLICATE_PRODUCED", "no date": "NO_DATE",
}  # fmt: skip
_NAMES_ONE = ("exact", "same text", "near", "metadata only")  # states whose document in M1 the comparison names
_WHAT = {"attachment named in the text": "attachment", "message of the thread": "message"}
UNCHECKED = (
    "poor OCR",
    "privileged documents produced by mistake",
    "threads that are whole",
    "authors of logs in other spellings",
)


def held(truth: ProductionsTruth, found: Found) -> SectionResult:
    """Every planted row with the one that answers it; what answers none was invented."""
    missing: list[str] = []
    invented: list[str] = []
    wrong: list[str] = []
    _defects(truth.defects, found.defects, missing, invented, wrong)
    _states(truth.states, found.matters.states, missing, invented, wrong)
    _log(truth.log, found.log, missing, invented)
    _spoken_of(truth.missing, found.matters.missing, missing, invented)
    _files(truth.hazards, found.matters.files, missing, wrong)
    wrong += _counted(truth, found)
    told = (truth.defects, truth.states, truth.log, truth.missing, truth.hazards)
    read = (found.defects, found.matters.states, found.log, found.matters.missing, found.matters.files)
    return SectionResult(
        "productions",
        sum(map(len, told)),
        sum(map(len, read)),
        tuple(missing),
        tuple(invented),
        tuple(wrong),
        UNCHECKED,
    )


def _defects(
    truth: tuple[DefectTruth, ...], found: tuple[FoundDefect, ...], missing: list[str], invented: list[str], wrong: list[str]
) -> None:  # fmt: skip
    """A planted defect may show in several ways at several of its documents; each finding must be of one of them."""
    for t in truth:
        own = [f for f in found if _answers(t, f)]
        if not own:
            missing.append(f"{t.finding}: {t.what}: {t.says}")
        elif t.what == "gap" and not any(_names(t.says, f.says) for f in own):
            wrong.append(f"{t.finding}: {own[0].says!r}, not {t.says!r}")
    for f in found:
        if not any(_answers(t, f) for t in truth):
            invented.append(f"{f.number or 'no row'}: {f.kind}: {f.says}")


def _answers(t: DefectTruth, f: FoundDefect) -> bool:
    return f.kind in t.kinds and f.number in t.rows


def _names(planted: str, said: str) -> bool:
    """Whether a finding names the count and both ends of a gap ("17 numbers, QSL-0000026 to QSL-0000042")."""
    count, _, ends = planted.partition(" numbers, ")
    return said.startswith(f"{int(count):,} numbers") and all(end in said for end in ends.split(" to "))


def _states(
    truth: tuple[StateTruth, ...], found: tuple[FoundState, ...], missing: list[str], invented: list[str], wrong: list[str]
) -> None:  # fmt: skip
    by_key = {(f.set, f.key): f for f in found}
    for t in truth:
        f = by_key.pop((t.set, t.key), None)
        if f is None:
            missing.append(f"{t.finding}: {t.state}")
            continue
        wrong += [f"{t.finding}: {what}" for what in _differences(t, f)]
    invented += [f"{name} {key}: {f.state}" for (name, key), f in by_key.items()]


def _differences(t: StateTruth, f: FoundState) -> Iterator[str]:
    if f.state != t.state:
        yield f"{f.state}, not {t.state}"
    elif t.state in _NAMES_ONE and f.match not in t.match:
        yield f"{t.state} by {f.match}, not by {', '.join(t.match)}"
    elif t.scores and not any(f.score is not None and abs(f.score - score) < 1e-6 for score in t.scores):
        yield f"nearness {f.score}, not {' or '.join(map(str, t.scores))}"
    if t.state == "near" and not (f.score is not None and LOW <= f.score < HIGH):
        yield f"nearness {f.score}, not from {LOW} to {HIGH}"
    if (t.category,) != f.categories and (t.category or f.categories):
        yield f"in the categories {f.categories}, not in {t.category}"
    if f.documents != t.documents:
        yield f"stands for {f.documents} documents, not {t.documents}"


def _log(truth: tuple[LogTruth, ...], found: tuple[LogDefect, ...], missing: list[str], invented: list[str]) -> None:
    said = {(d.row, d.code) for d in found}
    planted = {(t.row, _LOG[t.what]) for t in truth}
    missing += [f"{t.finding}: row {t.row}: {t.what}" for t in truth if (t.row, _LOG[t.what]) not in said]
    invented += [f"log row {d.row} ({d.entry}): {d.says}" for d in found if (d.row, d.code) not in planted]


def _spoken_of(
    truth: tuple[MissingTruth, ...], found: tuple[FoundMissing, ...], missing: list[str], invented: list[str]
) -> None:  # fmt: skip
    said = {(_WHAT.get(f.what, f.what), f.number, f.names) for f in found}
    planted = {(t.what, t.number, t.names) for t in truth}
    missing += [f"{t.finding}: {t.what} {t.names}" for t in truth if (t.what, t.number, t.names) not in said]
    invented += [f"{number}: {what} {names}" for what, number, names in sorted(said - planted)]


def _files(truth: tuple[HazardTruth, ...], found: tuple[FoundFile, ...], missing: list[str], wrong: list[str]) -> None:
    """A damaged file is kept byte for byte and listed with a reason; a bomb is not let in whole."""
    by_number = {f.number: f for f in found}
    for t in truth:
        f = by_number.get(t.number)
        if f is None:
            missing.append(f"{t.finding}: {t.what} is not on file")
        elif f.sha256 != t.sha256:
            wrong.append(f"{t.finding}: {t.what} is not kept byte for byte")
        elif t.what == "cut short" and (f.status == "read" or not f.reason):
            wrong.append(f"{t.finding}: {t.what} is {f.status}, {f.reason or 'without a reason'}")
        elif t.what == "archive bomb" and not f.not_taken:
            wrong.append(f"{t.finding}: nothing in the {t.what} is listed as not taken")


def _counted(truth: ProductionsTruth, found: Found) -> Iterator[str]:
    """The counts of § 6.6, made anew from the rows of the comparison."""
    counted: Counter[str] = Counter()
    for f in found.matters.states:
        counted[f"{'V1-V2' if f.set in ('V1', 'V2') else f.set} {f.state}"] += f.documents
    planted = {name: count for name, count in truth.counts.items() if name.startswith("V")}
    for name in sorted({*planted, *counted}):
        if counted[name] != planted.get(name, 0):
            yield f"count of {name}: {counted[name]}, not {planted.get(name, 0)}"
