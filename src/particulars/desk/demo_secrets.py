"""The invented trade secrets and public items, read as a person would have them read, in the form of the truth and on screen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from particulars.analyses.secrets.rows import Field
from particulars.desk.public_items import make_items
from particulars.desk.secret_papers import of_files
from particulars.desk.secrets_made import Made, make
from particulars.quarrelstone.secrets.held import FoundSecrets
from particulars.quarrelstone.secrets_truth import InstanceTruth, ItemTruth, SecretsTruth, SecretTruth


def secrets_found(out: Path, truth: SecretsTruth) -> FoundSecrets:
    """What the commands find in each form of the list, and how the clause that waits stands by the day of service."""
    secrets: dict[str, tuple[SecretTruth, ...]] = {}
    instances: dict[str, tuple[InstanceTruth, ...]] = {}
    beside, any_day = [out / path for path in truth.beside], date(2022, 3, 1)
    items: tuple[ItemTruth, ...] = ()
    for path in truth.lists:
        read = of_files([out / path, *beside], any_day, [], [])
        made = make(read, truth.fixed_before, None)
        remarks: dict[str, list[str]] = {}
        for _, lint in made.remarks:
            remarks.setdefault(lint.about, []).append(lint.code)
        secrets[path] = tuple(_secrets(made, remarks))
        instances[path] = tuple(_instances(made, remarks))
        items = tuple(
            ItemTruth(number=line.item.number, captured_utc=next((c.captured_utc for c, _ in line.captures), ""), sha256=next((f.sha256 for _, f in line.captures), ""), outcome=str(line.item.outcome))
            for _, line in make_items(read).lines
        )  # fmt: skip
    return FoundSecrets(secrets, instances, items, {day: _stands(out, truth, day) for day in truth.stands})


def show_secrets(out: Path, truth: SecretsTruth) -> None:
    """Prints how the clause stands that waits for the list: served on its day, and late."""
    print("\nThe source code is due promptly after the secrets are named, and by a day of its own:")
    for day in truth.stands:
        print(f"  list served {day}: that clause is then: {_stands(out, truth, day)}")
    print(f"  $ particulars secrets {out / truth.lists[0]} {out / truth.order} --fixed-before {truth.fixed_before}")


def _stands(out: Path, truth: SecretsTruth, day: str) -> str:
    """How the clause that waits stands at the end of the day on which the list is said to be served."""
    order = [out / truth.order]
    duties = make(of_files(order, date.fromisoformat(day), [], []), None, None).duties
    named = {key: next((one.name for one in duties if words in one.obligation.text), "") for key, words in (("serving", truth.serving), ("duty", truth.duty))}  # fmt: skip
    if not all(named.values()):
        return "no clause that sets the day, or none that waits, was read"
    done, event = [f"{named['serving']}={day}"], [f"{named['duty']}={day}"]
    stood = make(of_files(order, date.fromisoformat(day), done, event), None, None).duties
    return next((str(one.standing.state) for one in stood if truth.duty in one.obligation.text), "not read")


def _secrets(made: Made, remarks: dict[str, list[str]]) -> Iterator[SecretTruth]:
    for _, held in made.lists:
        for one in held.secrets:
            yield SecretTruth(number=one.number, title=one.words(Field.TITLE), first_date=one.first_date or "", fixations=len(one.fixations), remarks=tuple(remarks.get(one.name, ())))  # fmt: skip


def _instances(made: Made, remarks: dict[str, list[str]]) -> Iterator[InstanceTruth]:
    for _, held in made.lists:
        for one in held.instances:
            yield InstanceTruth(number=one.number, secrets=one.secrets, day=one.day or "", means=", ".join(one.means), remarks=tuple(remarks.get(one.name, ())))  # fmt: skip
