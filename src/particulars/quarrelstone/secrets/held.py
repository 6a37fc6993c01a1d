"""What was read of the invented secrets and public items, held against what is planted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from particulars.quarrelstone.check import SectionResult
from particulars.quarrelstone.secrets_truth import InstanceTruth, ItemTruth, SecretsTruth, SecretTruth


@dataclass(frozen=True, slots=True)
class FoundSecrets:
    """What the desk says, in the form of the truth: by list its secrets and instances; the items; how the duty stands."""

    secrets: Mapping[str, tuple[SecretTruth, ...]]
    instances: Mapping[str, tuple[InstanceTruth, ...]]
    items: tuple[ItemTruth, ...]
    stands: Mapping[str, str]


def secrets(truth: SecretsTruth, found: FoundSecrets) -> SectionResult:
    """Every secret and instance of each form of the list, and how the clause stands that waits for it."""
    expected: dict[str, object] = {}
    read: dict[str, object] = {}
    for path in truth.lists:
        expected |= _named(path, "secret", truth.secrets) | _named(path, "instance", truth.instances)
        read |= _named(path, "secret", found.secrets.get(path, ())) | _named(path, "instance", found.instances.get(path, ()))  # fmt: skip
    expected |= {f"the clause that waits, served {day}": state for day, state in truth.stands.items()}
    read |= {f"the clause that waits, served {day}": state for day, state in found.stands.items()}
    return _held("secrets", expected, read)


def public_items(truth: SecretsTruth, found: FoundSecrets) -> SectionResult:
    """Every item with its capture, hash and outcome."""
    return _held("public_items", _named("list", "item", truth.items), _named("list", "item", found.items))


def _named(path: str, sort: str, rows: Iterable[SecretTruth | InstanceTruth | ItemTruth]) -> dict[str, object]:
    return {f"{path} {sort} {row.number}": row for row in rows}


def _held(section: str, expected: Mapping[str, object], read: Mapping[str, object]) -> SectionResult:
    return SectionResult(
        section,
        len(expected),
        len(read),
        tuple(sorted(set(expected) - set(read))),
        tuple(sorted(set(read) - set(expected))),
        tuple(
            f"{name}: {read[name]}, not {expected[name]}"
            for name in expected
            if name in read and read[name] != expected[name]
        ),
    )
