"""`particulars demo`: the invented matter, built, read, and if asked held against its truth ledger."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Literal

from particulars.desk.demo_challenge import show_challenge, show_due
from particulars.desk.demo_clawback import clawed_back
from particulars.desk.demo_designations import of_volume
from particulars.desk.demo_matter import show_matter
from particulars.desk.demo_productions import of_matters, show_schedule
from particulars.desk.demo_secrets import secrets_found, show_secrets
from particulars.desk.demo_showings import shown
from particulars.desk.demo_source import show_grid, source_found
from particulars.desk.files_given import NotRead, expand
from particulars.desk.instant import utc_instant
from particulars.desk.one_paper import PaperRead
from particulars.desk.papers_out import stems, write_papers
from particulars.desk.progress import watched
from particulars.desk.reading_run import readings
from particulars.desk.summary import instances, paper_line, totals
from particulars.errors import Differs, Misused, OurFault
from particulars.quarrelstone.check import SectionResult
from particulars.quarrelstone.generate import generate
from particulars.quarrelstone.ledger import Ledger, PaperTruth
from particulars.quarrelstone.matter_sections import AtTheDesk, ServedRead
from particulars.quarrelstone.sections import OF_PAPERS, SECTIONS, Reading, check_sections, known

SHOWN = 40  # differences of one kind printed before the rest are counted


def demo(
    *sections: str, check: bool = False, scale: Literal["small", "full"] = "small", out: Path = Path("out/demo")
) -> int:
    """Build the invented matter, read it, and show what was found.

    Nobody in it exists, and no decision it cites. With --check every finding is held against the truth that was
    planted; any difference, and an unknown or empty section, ends with exit code 1.

    For example:

        particulars demo
        particulars demo --check
        particulars demo --check authorities --scale full

    Args:
        sections: What to check; everything where none is named.
        check: Hold what is read against the matter's truth ledger.
        scale: How much of the matter to build.
        out: The folder to build in.
    """
    wanted = known(sections or SECTIONS)
    if sections and not check:
        raise Misused("Sections are named only to check them. Try: particulars demo --check " + " ".join(sections))
    ledger = generate(out, scale, wanted)
    if check:
        asked = (*(ledger.papers if set(wanted) & set(OF_PAPERS) else ()), *ledger.served, *ledger.orders)
        return show_check(out, ledger, read_matter(out, asked), wanted)
    return show_reading(out, ledger, read_matter(out, ledger.papers))


def read_matter(out: Path, built: Iterable[PaperTruth]) -> dict[str, PaperRead]:
    """The papers of the built matter, by their paths in the ledger; none may fail."""
    paths = {out / p.path: p.path for p in built}
    papers: dict[str, PaperRead] = {}
    for result in watched(readings(expand(paths)), "Reading", len(paths)):
        if isinstance(result, NotRead):
            raise OurFault(f"A paper of the invented matter was not read. {result.says}")
        papers[paths[result.path]] = result
    return papers


def show_reading(out: Path, ledger: Ledger, papers: dict[str, PaperRead]) -> int:
    """Prints what the matter's papers are and cite, and where their reports are."""
    print(ledger.notice)
    print()
    prepared = utc_instant(f"{ledger.built}T00:00:00Z")
    named = stems(p.path for p in papers.values())
    first = None
    for paper in papers.values():
        report = write_papers(paper, named[paper.path], out / "reports", prepared)[0]
        first = first or report
        print(paper_line(paper))
    print(f"\n{totals(papers.values())}. For example:")
    for line in instances(papers.values()):
        print(line)
    print(f"\nReports, rows and tables of authorities: {out / 'reports'}")
    print(f"Open the first in a browser: {first}")
    show_matter(out, ledger)
    if ledger.productions is not None:
        show_schedule(out, ledger.productions)
    order = next((out / one.path for one in ledger.orders if one.path.endswith(".txt")), None)
    if ledger.designations is not None and order is not None:
        show_challenge(out, ledger.designations, order)
    if ledger.source_code is not None:
        show_grid(out, ledger.source_code)
    if ledger.secrets is not None:
        show_due(out / ledger.secrets.order)
        show_secrets(out, ledger.secrets)
    return 0


def show_check(out: Path, ledger: Ledger, papers: dict[str, PaperRead], wanted: tuple[str, ...]) -> int:
    """Prints each section's expected, found, missing, invented and wrong.

    Raises:
        Differs: anything differs, or a section has nothing in it.
    """

    def reading(path: Path) -> Reading:
        paper = papers[str(path.relative_to(out))]
        decided = paper.decided
        return Reading(
            paper.text, paper.caption, paper.authorities, decided.rulings, decided.obligations, decided.facts
        )

    def served(path: Path) -> ServedRead:
        paper = papers[str(path.relative_to(out))]
        return ServedRead(paper.text, paper.caption)

    desk = AtTheDesk(
        served,
        lambda truth: of_matters(out, truth),
        partial(shown, out),
        source=partial(source_found, out),
        secrets=partial(secrets_found, out),
        designated=partial(of_volume, out),
        clawed=partial(clawed_back, out),
    )
    results = check_sections(out, ledger, reading, wanted, desk)
    for result in results:
        show_section(result)
    differing = [r.section for r in results if not r.holds]
    if differing:
        raise Differs(f"The reading of the invented matter differs in: {', '.join(differing)}.")
    return 0


def show_section(result: SectionResult) -> None:
    """Prints one section, its differences first to last; many of one kind are counted."""
    kinds = {"missing": result.missing, "invented": result.invented, "wrong": result.wrong}
    counts = " ".join(f"{kind} {len(rows)}" for kind, rows in kinds.items())
    listed = f", beside {len(result.known_faults)} known faults of the reader" if result.known_faults else ""
    print(f"{result.section}: expected {result.expected} found {result.found} {counts}{listed}")
    for kind, rows in kinds.items():
        for row in rows[:SHOWN]:
            print(f"  {kind}: {row}")
        if len(rows) > SHOWN:
            print(f"  {kind}: and {len(rows) - SHOWN} more")
    for fault in result.known_faults:
        print(f"  known fault of the reader: {fault}")
    if result.unchecked:
        print(f"  not compared: {', '.join(result.unchecked)}")
