"""Builds the list of secrets as a served paper (text and PDF), the public items with their captures, and the truth of both."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from particulars.quarrelstone.docket.paper import Paper, caption, head, para, signed_by_counsel, signer
from particulars.quarrelstone.layout import Block
from particulars.quarrelstone.names import M1, NOTICE
from particulars.quarrelstone.productions.logs import write_sheet
from particulars.quarrelstone.secrets.listed import INSTANCES, MEETING, PUBLIC, SECRETS, Listed, Told
from particulars.quarrelstone.secrets_truth import InstanceTruth, ItemTruth, SecretsTruth, SecretTruth
from particulars.quarrelstone.writing import Part

FOLDER = "secrets"
SERVED = date(2022, 2, 14)
ITEMS, CAPTURES, CAPTURED = f"{FOLDER}/public-items.csv", f"{FOLDER}/captures.csv", f"{FOLDER}/captured"
_TITLE = "PLAINTIFF’S IDENTIFICATION OF TRADE SECRETS"
# Item, title, place, day, reason, outcome, Bates, words of the page, instant of the capture (none where none was made).
_ITEMS = (
    ("1", "On pauses between clauses", "https://journal.example/pauses", "2015-04-02", "it is linked from the pages on sales through Cadence Studio", "produced", "VCS-0000301", f"A rule for pauses. {PUBLIC} We tried it on nine speakers.", "2021-12-01T10:00:00Z"),
    ("2", "Cadence Studio price list", "https://cadence.example/prices", "2019-06-03", "prices of sales through Cadence Studio", "produced", "VCS-0000302 to VCS-0000305", "Cadence Studio costs nine a month, and ninety a year.", "2021-12-01T10:05:00Z"),
    ("3", "Launch notice", "https://cadence.example/launch", "2017-09-01", "it announces sales through Cadence Studio", "none exists", "", "Cadence Studio is here today, for everyone who has a story to tell.", "2021-12-01T10:10:00Z"),
    ("4", "Talk at a fair", "The fair of Saltmarch, hall 2", "2018-06-11", "a talk on sales through Cadence Studio", "disputed", "", "", ""),
    ("5", "Poster", "Saltmarch station, platform 1", "2018-07-01", "a poster for Cadence Studio", "", "", "", ""),
)  # fmt: skip


def papers() -> list[Paper]:
    """The list as it was served."""
    title = _TITLE
    right: list[Part] = [f"Case No. {M1.number}", "", title]
    body = [para("Under the order of January 31, 2022, Quarrelstone identifies each secret by itself, and each instance by the secret that it concerns.")]  # fmt: skip
    for one in SECRETS:
        body += _secret(one)
    body.append(head("INSTANCES OF MISAPPROPRIATION"))
    for told in INSTANCES:
        body += _instance(told)
    who, capacity = signer("plaintiff")
    blocks = (*caption(M1, right, "plaintiff"), *body, *signed_by_counsel(SERVED, "plaintiff"))
    return [Paper(M1, 301, "secrets", title, SERVED, blocks, "column", title, SERVED, case_numbers=(M1.number,), signers=(who,), signer_capacity=capacity)]  # fmt: skip


def build(out: Path, lists: tuple[str, ...]) -> SecretsTruth:
    """Writes the items, the captures and the captured pages; `lists` are the paths of the list that was built."""
    (out / CAPTURED).mkdir(parents=True, exist_ok=True)
    items = tuple(_items(out))
    write_sheet(out / ITEMS, ("Item", "Title", "Place", "Date", "Limiter", "Outcome", "Bates"), (row[:7] for row in _ITEMS))  # fmt: skip
    write_sheet(out / CAPTURES, ("Item", "File", "Captured", "SHA256"), ((i.number, f"item-{i.number}.html", i.captured_utc, i.sha256) for i in items if i.captured_utc))  # fmt: skip
    return SecretsTruth(
        lists=lists,
        order="papers/m1-070-order.txt",
        beside=(ITEMS, CAPTURES, CAPTURED),
        fixed_before=MEETING,
        secrets=tuple(SecretTruth(number=str(s.number), title=s.title, first_date=s.iso, fixations=s.fixations, remarks=s.remarks) for s in SECRETS),
        instances=tuple(InstanceTruth(number=str(i.number), secrets=i.secrets, day=i.iso, means=i.means, remarks=("NO_EVIDENCE",) if i.number in (4, 7, 11) else ()) for i in INSTANCES),
        items=items,
        duty="promptly after Quarrelstone names the secrets",
        serving="serve its answer",
        stands={"2022-02-14": "active", "2022-02-25": "conflict"},
    )  # fmt: skip


def _secret(one: Listed) -> Iterator[Block]:
    yield head(f"TRADE SECRET NO. {one.number}: {one.title}")
    for label, words in (
        ("Description", one.description), ("Boundary", one.boundary), ("Where fixed", one.fixed), ("First date", f"{one.first}."),
        ("Custodians", one.custodians), ("Secrecy measures", one.measures), ("Economic value", one.value),
    ):  # fmt: skip
        yield para("{}: {}", label, words)


def _instance(one: Told) -> Iterator[Block]:
    yield head(f"Instance No. {one.number}:")
    secrets = " and ".join(f"TS-{number}" for number in one.secrets)
    for label, words in (
        ("Actor", f"{one.actor}."), ("Date", f"{one.printed}."), ("Means", f"{one.words}."), ("Trade Secret", f"{secrets}."),
        ("Accused feature", f"{one.feature}."), ("Version", f"{one.version}."), ("Evidence", one.evidence),
    ):  # fmt: skip
        if words:
            yield para("{}: {}", label, words)


def _items(out: Path) -> Iterator[ItemTruth]:
    for number, title, *_, outcome, _, words, captured in _ITEMS:
        if not captured:
            yield ItemTruth(number=number, outcome=outcome or "not told")
            continue
        page = f"<!DOCTYPE html>\n<html lang=\"en\"><head><title>{title}</title></head><body><h1>{title}</h1><p>{words}</p><p>{NOTICE}</p></body></html>\n".encode()  # fmt: skip
        (out / CAPTURED / f"item-{number}.html").write_bytes(page)
        yield ItemTruth(number=number, captured_utc=captured, sha256=hashlib.sha256(page).hexdigest(), outcome=outcome)
