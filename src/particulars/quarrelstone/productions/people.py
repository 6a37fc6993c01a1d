"""Whose files were collected and who wrote to whom: people by their roles, at addresses under .example."""

from __future__ import annotations

from typing import NamedTuple


class Person(NamedTuple):
    """Someone who writes: the name as a load file has it, and the address."""

    name: str
    address: str
    is_attorney: bool = False

    @property
    def mailbox(self) -> str:
        """As in the header of a message."""
        return f"{self.name} <{self.address}>"


def _engineer(side: str, number: int, domain: str) -> Person:
    return Person(f"Engineer {side}-{number:02d}", f"{side.lower()}{number:02d}@{domain}")


QSL = tuple(_engineer("Q", n, "latticevoice.example") for n in range(1, 13))
VCS = tuple(_engineer("V", n, "cadence-studio.example") for n in range(1, 16))
OUTSIDE = (
    Person("Registrar H-1", "registrar@pinterhallow.example"),
    Person("Buyer B-1", "b1@tidewall-media.example"),
    Person("Buyer B-2", "b2@lanternfield.example"),
)
LOFT = (Person("Author L-1", "l1@authorsloft.example"), Person("Author L-2", "l2@authorsloft.example"))
QSL_COUNSEL = (
    Person("Counsel P-1", "counsel-p1@ferrowmere.example", True),
    Person("Counsel P-2", "counsel-p2@ferrowmere.example", True),
)
VCS_COUNSEL = (
    Person("Counsel D-1", "counsel-d1@ostervane.example", True),
    Person("Counsel D-2", "counsel-d2@ostervane.example", True),
    Person("Counsel D-3", "d3@cadence-studio.example", True),
)
SIDES = {"QSL": (QSL, QSL_COUNSEL), "VCS": (VCS, VCS_COUNSEL)}
