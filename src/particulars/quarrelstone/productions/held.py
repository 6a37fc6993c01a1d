"""What was read from the productions, held against what is planted: defects, states of the comparison, rows of the log."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from particulars.analyses.requests.privilege_log import LogDefect
from particulars.quarrelstone.check import SectionResult
from particulars.quarrelstone.productions.reading import Found, FoundDefect, FoundState
from particulars.quarrelstone.productions_truth import DefectTruth, LogTruth, ProductionsTruth, StateTruth

_LOG = {
    "no attorney": "NO_ATTORNEY", "third party": "THIRD_PARTY", "also produced": "DUPLICATE_PRODUCED", "no date": "NO_DATE",
}  # fmt: skip
_NAMES_ONE = ("exact", "same text", "near", "metadata only")  # states whose document in M1 the comparison names
UNCHECKED = (
    "poor OCR", "damaged files, the archive bomb and the EICAR files", "privileged documents produced by mistake",
    "attachments and messages that are spoken of and were not produced", "categories by saved rules",
    "text of natives (the texts delivered beside them are compared)",
)  # fmt: skip


def held(truth: ProductionsTruth, found: Found) -> SectionResult:
    """Every planted row with the one that answers it; what answers none was invented."""
    missing: list[str] = []
    invented: list[str] = []
    wrong: list[str] = []
    _defects(truth.defects, found.defects, missing, invented, wrong)
    _states(truth.states, found.states, missing, invented, wrong)
    _log(truth.log, found.log, missing, invented)
    wrong += _counted(truth, found)
    return SectionResult(
        "productions",
        len(truth.defects) + len(truth.states) + len(truth.log),
        len(found.defects) + len(found.states) + len(found.log),
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
    elif t.score is not None and (f.score is None or abs(f.score - t.score) > 1e-6):
        yield f"nearness {f.score}, not {t.score}"
    if f.documents != t.documents:
        yield f"stands for {f.documents} documents, not {t.documents}"


def _log(truth: tuple[LogTruth, ...], found: tuple[LogDefect, ...], missing: list[str], invented: list[str]) -> None:
    said = {(d.row, d.code) for d in found}
    planted = {(t.row, _LOG[t.what]) for t in truth}
    missing += [f"{t.finding}: row {t.row}: {t.what}" for t in truth if (t.row, _LOG[t.what]) not in said]
    invented += [f"log row {d.row} ({d.entry}): {d.says}" for d in found if (d.row, d.code) not in planted]


def _counted(truth: ProductionsTruth, found: Found) -> Iterator[str]:
    """The counts of § 6.6, made anew from the rows of the comparison."""
    counted: Counter[str] = Counter()
    for f in found.states:
        counted[f"{'V1-V2' if f.set in ('V1', 'V2') else f.set} {f.state}"] += f.documents
    planted = {name: count for name, count in truth.counts.items() if name.startswith("V")}
    for name in sorted({*planted, *counted}):
        if counted[name] != planted.get(name, 0):
            yield f"count of {name}: {counted[name]}, not {planted.get(name, 0)}"
