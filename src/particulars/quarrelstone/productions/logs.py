"""Privilege logs: what was withheld, row by row, with the defects planted in them; other lists that stand for documents."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC
from io import StringIO
from pathlib import Path

from particulars.quarrelstone.productions import correspondence
from particulars.quarrelstone.productions.document import Document
from particulars.quarrelstone.productions.numbering import Produced
from particulars.quarrelstone.productions.people import OUTSIDE, VCS, VCS_COUNSEL, Person
from particulars.quarrelstone.productions.prose import topic
from particulars.quarrelstone.productions.sizes import Sizes
from particulars.quarrelstone.productions_truth import LogTruth
from particulars.quarrelstone.seed import Seed

COLUMNS = (
    "Control No.", "Bates", "Date", "Author", "Recipients", "CC", "Doc Type", "Subject / File Name", "Privilege",
    "Description", "Treatment", "Family",
)  # fmt: skip
_DESCRIPTIONS = (
    "E-mail giving legal advice of counsel on the licences of LatticeVoice",
    "E-mail asking counsel for legal advice on the notices in training files",
    "E-mail with counsel's draft of an answer to a claim",
    "Memorandum prepared at the request of counsel in view of this action",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a log."""

    control: str
    date: str
    author: str
    recipients: str
    subject: str
    cc: str = ""
    bates: str = ""
    kind: str = "E-mail"
    privilege: str = "Attorney-Client"
    description: str = _DESCRIPTIONS[0]
    treatment: str = "Withheld"

    @property
    def cells(self) -> tuple[str, ...]:
        """The row as it is written."""
        return (
            self.control, self.bates, self.date, self.author, self.recipients, self.cc, self.kind, self.subject,
            self.privilege, self.description, self.treatment, "",
        )  # fmt: skip


def log_of_m1(seed: Seed, sizes: Sizes, privileged: Sequence[Produced]) -> tuple[list[Entry], list[LogTruth]]:
    """Vellamoor's log in M1: sound rows, and those with no attorney, with a third party, produced too, without a date."""
    entries = [_entry(seed, f"m1/log/{n}", f"PRIV-{n:04d}") for n in range(1, sizes.log + 1)]
    order = sorted(range(sizes.log), key=lambda i: seed.draw("m1/log/defect", i))
    truth = []

    def planted(count: int, what: str) -> list[int]:
        chosen = sorted(order[:count])
        del order[:count]
        for i in chosen:
            name = f"productions:log:{entries[i].control}"
            truth.append(LogTruth(finding=name, control=entries[i].control, row=i + 2, what=what))
        return chosen

    for i in planted(sizes.no_attorney, "no attorney"):
        author, to = _two(seed, f"m1/log/lay/{i}", VCS)
        entries[i] = replace(entries[i], author=author.name, recipients=to.name, cc="", description="E-mail on legal advice about notices")  # fmt: skip
    for i in planted(sizes.third_party, "third party"):
        entries[i] = replace(entries[i], cc=seed.pick(OUTSIDE, "m1/log/third", i).mailbox)
    for i, one in zip(planted(sizes.log_produced, "also produced"), privileged, strict=False):
        d = one.document
        entries[i] = replace(
            entries[i], date=day(d), author=_marked(d.author), recipients="; ".join(map(_marked, d.to)),
            cc="; ".join(map(_marked, d.cc)), subject=d.subject, bates=one.beg,
        )  # fmt: skip
    for i in planted(sizes.no_date, "no date"):
        entries[i] = replace(entries[i], date="")
    return entries, sorted(truth, key=lambda t: t.row)


def log_of_m2(seed: Seed, sizes: Sizes, known: Sequence[Document], others: Sequence[Document]) -> tuple[list[Entry], list[str]]:  # fmt: skip
    """The log of M2: rows that agree with documents of M1, and rows that do not though one field of theirs may.

    Returns the rows, and for each the key of the document it agrees with, or nothing.
    """
    made: list[tuple[Entry, str]] = []
    for d in known:
        to = "; ".join(p.name for p in d.to)
        kind = "E-mail" if d.is_mail else "File"
        made.append((Entry("", day(d), d.author.name, to, d.subject or d.name, kind=kind), d.key))
    for n in range(sizes.log_unmatched):
        strange = _entry(seed, f"m2/log/{n}", "")
        like = others[n % len(others)]
        if n % 3 == 0:  # the same author on the same day about something else
            strange = replace(strange, author=like.author.name, date=day(like))
        elif n % 3 == 1:  # the same subject by another author, a year before
            strange = replace(
                strange, subject=like.subject or like.name, date=f"{like.sent.astimezone(UTC):%m/%d/}2016"
            )
        made.append((strange, ""))
    made.sort(key=lambda row: seed.draw(f"m2/log/order/{row[1]}/{row[0].subject}"))
    entries = [replace(entry, control=f"VCSAL-PRIV-{n:04d}") for n, (entry, _) in enumerate(made, 1)]
    return entries, [key for _, key in made]


def write_sheet(path: Path, columns: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """A sheet as CSV in UTF-8."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(rows)
    path.write_bytes(out.getvalue().encode())


def day(document: Document) -> str:
    """The day of a document, in UTC, as a log prints it."""
    return f"{document.sent.astimezone(UTC):%m/%d/%Y}"


def _entry(seed: Seed, label: str, control: str) -> Entry:
    client, other = _two(seed, label, VCS)
    counsel = seed.pick(VCS_COUNSEL, f"{label}/counsel")
    sent = correspondence.moment(seed, label, UTC)
    pair = (counsel, client) if seed.below(2, f"{label}/who") else (client, counsel)
    cc = other.name if seed.below(3, f"{label}/cc") == 0 else ""
    return Entry(
        control, f"{sent:%m/%d/%Y}", _marked(pair[0]), _marked(pair[1]), topic(seed, f"{label}/subject"), cc,
        description=seed.pick(_DESCRIPTIONS, f"{label}/description"),
    )  # fmt: skip


def _two(seed: Seed, label: str, people: Sequence[Person]) -> tuple[Person, Person]:
    at = seed.below(len(people), f"{label}/first")
    return people[at], people[(at + 1 + seed.below(len(people) - 1, f"{label}/second")) % len(people)]


def _marked(person: Person) -> str:
    """A name as a log prints it: an attorney's with its mark."""
    return f"{person.name}, Esq.*" if person.is_attorney else person.name
