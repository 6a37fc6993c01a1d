"""The docket of the invented matter M1 in three public forms: archive JSON, notices by e-mail, and a report's table."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from particulars.quarrelstone.docket import full_docket
from particulars.quarrelstone.docket.paper import Paper
from particulars.quarrelstone.names import M1, NOTICE
from particulars.quarrelstone.seed import Seed

NAME = f"{M1.plaintiffs[0]} v. {M1.defendants[0]} et al"
SERVED = ("Counsel P-1 counsel-p1@ferrowmere.example", "Counsel D-1 counsel-d1@ostervane.example")
NOT_SERVED = ("Counsel D-2",)


@dataclass(frozen=True, slots=True)
class Planted:
    """An entry as planted: what a careful reader takes from it, and the clerk's words that say so."""

    number: int
    filed: date
    kind: str
    words: str
    refers_to: tuple[int, ...]
    filer: str | None
    motions: tuple[int, ...] = ()  # those it belongs to, where its words tell


def planted(seed: Seed) -> list[Planted]:
    """The hundred and twenty entries, each with the clerk's words for its paper."""
    made: dict[int, Planted] = {}
    for paper in full_docket(seed):
        made[paper.number] = _entry(paper, made)
    return list(made.values())


def _entry(paper: Paper, made: dict[int, Planted]) -> Planted:
    # The clerk calls a notice of motion a motion, as courts' event lists do.
    kind = "motion" if "NOTICE OF MOTION" in paper.title else paper.kind
    refers = _named(paper, kind, made)
    motions = tuple(dict.fromkeys(m for n in refers for m in _belongs(made[n])))
    filer = None
    if paper.title.startswith("PLAINTIFF"):
        filer = M1.plaintiffs[0]
    elif paper.title.startswith("DEFENDANTS"):
        filer = M1.defendants[0]
    words = _words(paper, kind, [made[n] for n in refers])
    ends = f" filed by {filer}." if filer else "."
    return Planted(paper.number, paper.filed, kind, f"{words}{ends}", refers, filer, motions)


def _named(paper: Paper, kind: str, made: dict[int, Planted]) -> tuple[int, ...]:
    """What the clerk's words name: an order's own pointer, or the last motion on the same subject.

    One opposition or reply in four names none, as happens on real dockets.
    """
    if kind == "order":
        return tuple(int(n) for n in paper.re_docket)
    if kind not in ("opposition", "reply") or paper.number % 4 == 0:
        return ()
    subject = paper.title.rpartition("MOTION TO ")[2]
    same = [n for n, e in made.items() if e.kind == "motion" and subject.casefold() in e.words.casefold()]
    return tuple(same[-1:])


def _belongs(entry: Planted) -> tuple[int, ...]:
    return (entry.number,) if entry.kind == "motion" else entry.motions


def _words(paper: Paper, kind: str, named: Sequence[Planted]) -> str:
    subject = paper.title.rpartition("MOTION TO ")[2].title()
    listed = ", ".join(f"{e.number} {e.kind.upper() if e.kind == 'motion' else e.kind.title()}" for e in named)
    if kind == "motion":
        return f"MOTION to {subject}"
    if kind == "order":
        decides = len(named) == 1 and named[0].kind == "motion"
        granting = "granting in part" if "IN PART" in paper.title else "granting"
        return f"ORDER by Judge J-1 {granting if decides else 're'} {listed}"
    if kind == "opposition":
        return f"OPPOSITION/RESPONSE (re {listed} )" if named else f"OPPOSITION to Motion to {subject}"
    if kind == "reply":
        return f"REPLY (re {listed} )" if named else f"REPLY in support of Motion to {subject}"
    return {"stipulation": "STIPULATION regarding ", "transcript": "TRANSCRIPT of Proceedings held before "}.get(
        kind, ""
    ) + (subject if kind == "stipulation" else "Judge J-1" if kind == "transcript" else paper.title)


def as_recap(entries: Sequence[Planted]) -> bytes:
    """The docket as the archive's JSON."""
    rows = [
        {
            "entry_number": e.number,
            "date_filed": e.filed.isoformat(),
            "description": f"{e.words} (Entered: {e.filed:%m/%d/%Y})",
            "recap_documents": [{"document_number": str(e.number), "attachment_number": None, "description": ""}],
        }
        for e in entries
    ]
    docket = {"docket_number": M1.number, "case_name": NAME, "source": NOTICE, "docket_entries": rows}
    return json.dumps(docket, indent=1).encode()


def as_notice(e: Planted) -> bytes:
    """One entry as the court's notice by e-mail."""
    day = f"{e.filed.month}/{e.filed.day}/{e.filed.year}"
    filer = f"Filer: {e.filer}\n" if e.filer else ""
    mailed, not_mailed = "\n\n".join(SERVED), "\n\n".join(NOT_SERVED)
    return (
        f"From: ecf@meridian.example\nTo: courtmail@meridian.example\nSubject: Activity in Case {M1.number}\n"
        "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
        f"{NOTICE}\n\nU.S. District Court\n\nDistrict of Meridian\n\nNotice of Electronic Filing\n\n"
        f"The following transaction was entered by Counsel, A. on {day} at 4:11 PM and filed on {day}\n"
        f"Case Name: {NAME}\nCase Number: {M1.number}\n{filer}Document Number: {e.number}\n\n"
        f"Docket Text:\n{e.words}\n\n"
        f"{M1.number} Notice has been electronically mailed to:\n\n{mailed}\n\n"
        f"{M1.number} Notice has not been electronically mailed to:\n\n{not_mailed}\n"
    ).encode()


def as_report(entries: Sequence[Planted]) -> bytes:
    """The docket as the court's report in HTML."""
    rows = "".join(
        f'<tr><td width=94 nowrap>{e.filed:%m/%d/%Y}</td><td align=right><a href="#">{e.number}</a>&nbsp;</td>'
        f"<td>{escape(e.words)} (Entered: {e.filed:%m/%d/%Y})</td></tr>\n"
        for e in entries
    )
    return (
        f'<html><head><meta charset="utf-8"></head><body><p>{NOTICE}</p><h3>District of Meridian<br>CIVIL DOCKET FOR CASE #: {M1.number}'
        f"</h3><table><tr><td>{escape(NAME)}</td></tr></table>\n<table border=1 rules=all><tr><th>Date Filed</th>"
        f"<th>#</th><th>Docket Text</th></tr>\n{rows}</table></body></html>"
    ).encode()
