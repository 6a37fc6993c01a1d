"""What is made of what was read of trade secrets: every table of exhibit S07, the notes, and the files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from particulars import __version__
from particulars.analyses.requests.joined_rows import Line
from particulars.analyses.requests.joining import join
from particulars.analyses.secrets import lints, public, versions
from particulars.analyses.secrets.forums import profile, profiles
from particulars.analyses.secrets.rows import Instance, Lint, Secrets
from particulars.desk.secret_papers import OnSecrets, bearing_on
from particulars.desk.whole_files import write_whole
from particulars.papers.designation_tables.print import as_pdf
from particulars.papers.request_tables.render import render
from particulars.papers.request_tables.requests import whose
from particulars.papers.request_tables.table import Places, Table, as_csv, as_workbook
from particulars.papers.secret_tables import register as tables_of
from particulars.papers.standing_lines import Placed

SECRETS = r"\btrade\s+secrets?\b|\bsecrets?\b"
WIDE = "main { max-width: 110rem; } table { table-layout: auto; font-size: .85rem; } th, td { overflow-wrap: break-word; word-break: normal; hyphens: none; } td { max-width: 26rem; min-width: 5.5rem; }"
KICKER = "Trade secrets, as served lists, orders and sheets tell them"


@dataclass(frozen=True, slots=True)
class Made:
    """The lists in order, the remarks, the clauses that set days, the tables, and the notes that go with them."""

    lists: tuple[tuple[str, Secrets], ...]
    remarks: tuple[tuple[str, Lint], ...]
    duties: tuple[Placed, ...]
    tables: tuple[Table, ...]
    notes: tuple[tuple[str, str], ...]


def make(found: OnSecrets, before: str | None, forum: str | None) -> Made:
    """Every table of what was read; `before` is the day before which each secret should be fixed, `forum` a profile."""
    chosen = profile(forum).id if forum else None
    lists, is_ordered = versions.in_order([*found.lists, *found.sheets.secrets])
    places, apart = Places(found.places), found.sheets.instances
    instances = _latest_instances(lists, apart)
    compared = public.near_public([one for _, held in lists[-1:] for one in held.secrets], found.sources())
    remarks = [*_remarks(lists, apart, before), *((lists[-1][0], public.public_lint(one)) for one in compared.near)]
    duties = tuple(bearing_on(found.duties, SECRETS))
    tables = [
        tables_of.register(lists, instances, places),
        tables_of.instance_table([*lists, *apart], places),
        tables_of.remarks(remarks, places),
        tables_of.versions(versions.steps(lists) if is_ordered else (), is_ordered, places),
        tables_of.duties(duties),
        tables_of.questions(_questions(found, places)),
        tables_of.forums(profiles(), chosen),
        tables_of.left([*_faults(lists, places), *found.sheets.faults]),
    ]
    return Made(lists, tuple(remarks), duties, tuple(tables), tuple(_notes(found, lists, compared, before)))


def write(made_tables: Sequence[Table], notes: Sequence[tuple[str, str]], written: Sequence[Path], title: str, kicker: str, prepared: str) -> None:  # fmt: skip
    """Writes page, PDF, workbook and a CSV a table; all are made before the first is written."""
    said = Table("notes", "Method and limits", "", ("what", "words"), tuple(notes))
    content: list[str | bytes] = [
        render(title, made_tables, notes, prepared=prepared, version=__version__, kicker=kicker, more_style=WIDE),
        as_pdf(title, made_tables, notes, prepared=prepared, version=__version__),
        as_workbook([*made_tables, said]),
        *(as_csv(table) for table in made_tables),
    ]
    written[0].parent.mkdir(parents=True, exist_ok=True)
    for path, one in zip(written, content, strict=True):
        write_whole(path, one)


def places_of(made_tables: Sequence[Table], folder: Path, stem: str) -> list[Path]:
    """Where everything is written."""
    return [
        *(folder / f"{stem}.{ending}" for ending in ("html", "pdf", "xlsx")),
        *(folder / f"{stem}.{t.name}.csv" for t in made_tables),
    ]


def _latest_instances(lists: Sequence[tuple[str, Secrets]], apart: Sequence[tuple[str, Secrets]]) -> list[Instance]:
    """The instances of the latest list that has any, and those of sheets."""
    own = next((held.instances for _, held in reversed(lists) if held.instances), ())
    return [*own, *(one for _, held in apart for one in held.instances)]


def _remarks(
    lists: Sequence[tuple[str, Secrets]], apart: Sequence[tuple[str, Secrets]], before: str | None
) -> Iterator[tuple[str, Lint]]:
    """The remarks on each list; instances on sheets of their own are held against every list, and remarked on once."""
    sheet_of = {one.name: name for name, held in apart for one in held.instances}
    beside = tuple(one for _, held in apart for one in held.instances)
    for n, (name, held) in enumerate(lists, 1):
        own = {one.name for one in held.instances}
        whole = msgspec.structs.replace(held, instances=(*held.instances, *beside))
        for lint in lints.lints(whole, before):
            if lint.about in sheet_of and lint.about not in own:
                if n == len(lists):
                    yield sheet_of[lint.about], lint
            else:
                yield name, lint


def _questions(found: OnSecrets, places: Places) -> Iterator[tuple[str, ...]]:
    """The requests whose words name trade secrets, with the latest response of each party."""
    for line in join([*found.served.papers, *found.served.sheets.requests]).lines:
        asked = line.versions[-1] if line.versions else None
        if asked is None or "trade secret" not in " ".join(asked.asked.text.lower().split()):
            continue
        at = places.at(asked.paper, asked.asked.start, asked.asked.end, asked.asked.row)
        for says, words, place in _answers(line, places) or [("no response on file", "", "")]:
            yield line.name, whose(line), asked.asked.text, at, says, words, place


def _answers(line: Line, places: Places) -> list[tuple[str, str, str]]:
    return [
        (str(r.answered.outcome), r.answered.text, places.at(r.paper, r.answered.start, r.answered.end, r.answered.row))
        for r in (line.latest or line.responses)
    ]


def _faults(lists: Sequence[tuple[str, Secrets]], places: Places) -> Iterator[tuple[str, str, str]]:
    for name, held in lists:
        for one in held.faults:
            yield places.at(name, one.start, one.end, one.row), "list", one.says


def _notes(
    found: OnSecrets, lists: Sequence[tuple[str, Secrets]], compared: public.Compared, before: str | None
) -> Iterator[tuple[str, str]]:
    read = [*lists, *found.sheets.instances]
    for words in dict.fromkeys([*(held.method for _, held in read), lints.METHOD, versions.METHOD, public.METHOD]):
        yield "method", words
    for words in dict.fromkeys([*(w for _, held in read for w in held.limits), *lints.LIMITS, *versions.LIMITS, *public.LIMITS]):  # fmt: skip
        yield "limit", words
    yield "parameter", f"fixation is held against {before}" if before else "no day was named before which a secret should be fixed"  # fmt: skip
    yield from (("examined", f"{name}: {held.examined}") for name, held in read)
    yield "examined", compared.examined
    if compared.too_short:
        yield "not examined", f"too short to be looked for in captured texts: {', '.join(compared.too_short)}"
    yield from (("not read", says) for says, _ in found.unread)
    yield from (("input", f"{name} (SHA-256 {sha256})") for name, sha256 in found.inputs)
