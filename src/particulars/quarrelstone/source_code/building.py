"""Builds the invented source code under a folder: repository, deliveries with their list, launch paper, wheel, ledger, truth."""

from __future__ import annotations

import io
import shutil
import tarfile
import zipfile
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from particulars.quarrelstone.productions.logs import write_sheet
from particulars.quarrelstone.source_code import plan
from particulars.quarrelstone.source_code.files import MODULES, first_files, remarked, with_traps
from particulars.quarrelstone.source_code.packing import Tree, Writer, plain
from particulars.quarrelstone.source_code.plan import Planned, first_day, last_day, quarter, quarter_days
from particulars.quarrelstone.source_truth import DeliveryTruth, PeriodTruth, SourceTruth
from particulars.reading.repository import LINK, PROGRAM, SUBMODULE

FOLDER = "source"
REPOSITORY, DELIVERED = f"{FOLDER}/cadence-studio.git", f"{FOLDER}/delivered"
PAPER, LIST, LEDGER = f"{FOLDER}/launch-declaration.txt", f"{FOLDER}/deliveries.csv", f"{FOLDER}/print-ledger.csv"
WHEEL = f"{FOLDER}/cadence_studio-2.1.1-py3-none-any.whl"
TAKEN_OUT = ("src/cadence/export.py", "src/cadence/filter.py", "src/cadence/score.py")
_SAYS = """DECLARATION OF ENGINEER V-01

SYNTHETIC: NOT A REAL CASE

1. I am employed by Vellamoor Cadence Systems, Inc.

2. Cadence Studio was launched on September 1, 2017, when it was first made available to customers.

3. On November 10, 2021 I gave counsel a copy of the repository.
"""


@dataclass(slots=True)
class _History:
    store: Writer = field(default_factory=Writer)
    files: dict[str, Tree] = field(default_factory=dict)  # of tagged and last commits alone
    made: list[tuple[Planned, str]] = field(default_factory=list)


def build(out: Path, scale: str) -> SourceTruth:
    """Writes everything under `out`/source, in the place of what an earlier run wrote there."""
    place = out / FOLDER
    if place.is_dir() and (place / "cadence-studio.git").is_dir():
        shutil.rmtree(place)
    place.mkdir(parents=True, exist_ok=True)
    history = _history(scale)
    history.store.write(out / REPOSITORY, "refs/heads/main")
    (out / PAPER).write_text(_SAYS, encoding="utf-8")
    periods = tuple(_anniversaries(history))
    served = tuple(_deliver(out, history, periods))
    demo = [c for c, _ in history.made if c.branch == "demo"]
    return SourceTruth(
        repository=REPOSITORY, delivered=DELIVERED, deliveries=LIST, launch_paper=PAPER, launch=plan.LAUNCH.isoformat(),
        end=plan.END.isoformat(), after=plan.AFTER.isoformat(), due=plan.DUE.isoformat(), commits=len(history.made),
        rebased=sum(c.authored != c.committed for c, _ in history.made), ahead=len(demo), artefact=WHEEL,
        artefact_tag="v2.1.1", artefact_counts=_wheel(out, history), ledger=LEDGER, over=_ledger(out),
        periods=(*periods, *_quarters(history)), served=served,
    )  # fmt: skip


def _history(scale: str) -> _History:
    made = _History()
    store = made.store
    trees: dict[str, Tree] = {"main": first_files(store)}
    tips: dict[str, str] = {}
    for number, one in enumerate(plan.plan(scale), 1):
        if one.branch not in trees:  # the demonstration begins where the product then is
            trees["demo"], tips["demo"] = dict(trees["main"]), tips["main"]
            trees["demo"][b"src/cadence/demo.py"] = plain(store.put("blob", b"# for the fair only\n"))
        files = trees[one.branch]
        if one.branch == "main":
            with_traps(store, files, one.period)
        name = MODULES[number % len(MODULES)].encode()
        lines = b"".join(b"def bar_%d(): return %d\n" % (n, n * 7) for n in range(number % 40))
        files[name] = plain(store.put("blob", b"# %s, change %d\n%s" % (name, number, lines)))
        who = f"Engineer V-{number % 15 + 1:02d}"
        by = "Engineer V-03" if one.authored != one.committed else who
        parents = [tips[one.branch]] if one.branch in tips else []
        id = store.commit(store.tree(files), parents, (who, one.authored), (by, one.committed), f"Change {number}")
        tips[one.branch] = id
        made.made.append((one, id))
        made.files[id] = dict(files)
        if one.tag:
            store.tag(one.tag, id, one.committed)
    for branch, tip in tips.items():
        store.names[f"refs/heads/{branch}"] = tip
    return made


def _anniversaries(history: _History) -> list[PeriodTruth]:
    found: list[PeriodTruth] = []
    for p in range(1, plan.PERIODS + 1):
        days = first_day(p), last_day(p)
        found.append(_period(history, "anniversary", f"P{p:02d}", days, [(c, i) for c, i in history.made if c.period == p], found))  # fmt: skip
    return found


def _quarters(history: _History) -> list[PeriodTruth]:
    by_name: dict[str, list[tuple[Planned, str]]] = {}
    for c, id in history.made:
        by_name.setdefault(quarter(date.fromordinal(719163 + c.committed // 86400)), []).append((c, id))
    found: list[PeriodTruth] = []
    year, number = plan.LAUNCH.year, (plan.LAUNCH.month - 1) // 3 + 1
    while (name := f"{year}-Q{number}") <= quarter(plan.END):
        found.append(_period(history, "calendar", name, quarter_days(name), by_name.get(name, []), found))
        year, number = (year, number + 1) if number < 4 else (year + 1, 1)
    return found


def _period(history: _History, reading: str, name: str, days: tuple[date, date], inside: list[tuple[Planned, str]], before: list[PeriodTruth]) -> PeriodTruth:  # fmt: skip
    line = [(c, i) for c, i in inside if c.branch == "main"]
    released = [(c, i) for c, i in line if c.tag.startswith("v") and "rc" not in c.tag]
    tag = basis = commit = ""
    if released or line:
        one, commit = (released or line)[-1]
        basis, tag, kinds = ("tag" if released else "commit"), one.tag if released else "", remarked(one.period)
    else:
        basis, commit, tag, kinds = "in force", before[-1].commit, before[-1].tag, before[-1].remarks
    return PeriodTruth(
        finding=f"SRC-{reading[0].upper()}-{name}", reading=reading, name=name, first=days[0].isoformat(),
        last=days[1].isoformat(), basis=basis, commit=commit, tag=tag, remarks=kinds,
    )  # fmt: skip


def _deliver(out: Path, history: _History, periods: tuple[PeriodTruth, ...]) -> list[DeliveryTruth]:
    (out / DELIVERED).mkdir(parents=True, exist_ok=True)
    rows, truths = list[tuple[str, str, str]](), list[DeliveryTruth]()
    demo = [i for c, i in history.made if c.branch == "demo" and c.period == plan.FROM_DEMO][-1]
    for number, one in enumerate(periods, 1):
        if number in plan.NOT_SERVED:
            truths.append(DeliveryTruth(finding=f"SRV-{one.name}", period=one.name, delivery="", state="missing"))
            continue
        tree, out_of, state = history.files[one.commit], (), "delivered"
        if number == plan.FROM_DEMO:
            tree, state = history.files[demo], "on another branch"
        if number == plan.SUBMODULE:
            out_of, state = TAKEN_OUT, "incomplete"  # type: ignore[assignment]
        name = f"cadence-{number:02d}.tar"
        _tar(
            history.store, {p: v for p, v in tree.items() if p.decode("latin-1") not in out_of}, out / DELIVERED / name
        )
        on = {1: "2022-02-11", 17: "2022-02-22"}.get(number, "2022-02-18")
        timing = {1: "early", 17: "late"}.get(number, "")
        rows.append((name, one.name, on))
        truths.append(DeliveryTruth(finding=f"SRV-{one.name}", period=one.name, delivery=name, state=state, wanting=out_of, timing=timing))  # fmt: skip
    write_sheet(out / LIST, ("Delivery", "Period", "Delivered on"), rows)
    return truths


def _tar(store: Writer, tree: Tree, place: Path) -> None:
    with tarfile.open(place, "w", format=tarfile.GNU_FORMAT, encoding="utf-8", errors="surrogateescape") as tar:
        for path, (mode, id) in sorted(tree.items()):
            if mode == SUBMODULE:
                continue
            data = store.objects[id][1]
            info = tarfile.TarInfo(f"{place.stem}/" + path.decode("utf-8", "surrogateescape"))
            info.mode = 0o755 if mode == PROGRAM else 0o644
            if mode == LINK:
                info.type, info.linkname, data = tarfile.SYMTYPE, data.decode(), b""
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))


def _wheel(out: Path, history: _History) -> dict[str, int]:
    """A wheel that says it is of v2.1.1: one file changed, one with other line ends, one that nobody committed, one left out."""
    id = next(i for c, i in history.made if c.tag == "v2.1.1")
    mine = {p: history.store.objects[v[1]][1] for p, v in sorted(history.files[id].items()) if p.startswith(b"src/")}
    with zipfile.ZipFile(out / WHEEL, "w") as wheel:
        for path, data in mine.items():
            if path.endswith(b"library.py"):
                continue
            if path.endswith(b"tempo.py"):
                data = data.replace(b"\n", b"\r\n")
            if path.endswith(b"voice.py"):
                data += b"PATCHED = True\n"
            wheel.writestr(zipfile.ZipInfo(path.decode().removeprefix("src/")), data)
        wheel.writestr(zipfile.ZipInfo("cadence/licence_key.py"), b"KEY = 'not committed'\n")
        wheel.writestr(zipfile.ZipInfo("cadence_studio-2.1.1.dist-info/METADATA"), b"Name: cadence-studio\n")
    return {
        "same bytes": len(mine) - 3, "same after normalisation": 1, "differs": 1, "only in the artefact": 1,
        "only in the artefact; named as packaging or building programs name what they write": 1, "only in the commit": 1,
    }  # fmt: skip


def _ledger(out: Path) -> tuple[str, ...]:
    """Printed pages against 25 that follow one another and 500 in all: a run over two rows, and a total."""
    rows = [("2022-03-01", f"VCS-SRC-{n:07d}", "1", "24", "Neutral N-1") for n in range(1, 20)]  # 456 pages
    rows += [("2022-03-02", "VCS-SRC-0000001", "25", "26", "Neutral N-1")]  # row 21: 26 follow one another
    rows += [("2022-03-03", "VCS-SRC-0000030", "1", "25", "Neutral N-1"), ("2022-03-04", "VCS-SRC-0000031", "1", "18", "Neutral N-1")]  # fmt: skip
    write_sheet(out / LEDGER, ("Date", "Control number", "From page", "To page", "By"), rows)
    return ("21 consecutive", "23 total")  # 456 + 2 + 25 + 18 = 501
