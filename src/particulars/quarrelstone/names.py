"""Who is who in the invented matters: courts, parties and people, all of them made up (people go by their roles)."""

from __future__ import annotations

from dataclasses import dataclass

NOTICE = "SYNTHETIC: NOT A REAL CASE"


@dataclass(frozen=True, slots=True)
class Court:
    """An invented court: its short name as cited, and the lines its papers print."""

    short: str
    lines: tuple[str, ...]
    division: str | None = None
    side_bar: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Matter:
    """An invented case: its parties as a careful reader would list them, and how its number is printed."""

    key: str
    court: Court
    plaintiffs: tuple[str, ...]
    defendants: tuple[str, ...]
    number: str
    stamp_number: str


MERIDIAN = Court(
    "D. Meridian",
    ("UNITED STATES DISTRICT COURT", "DISTRICT OF MERIDIAN", "SALTMARCH DIVISION"),
    "Saltmarch Division",
    ("United States District Court", "District of Meridian"),
)

M1 = Matter(
    "M1",
    MERIDIAN,
    ("Quarrelstone Lattice, Inc.",),
    ("Vellamoor Cadence Systems, Inc.", "Vellamoor Cadence AB"),
    "9:21-cv-00101-JNO",
    "9:21-cv-00101-JNO",
)

JUDGE = ("JUDGE J-1", "United States District Judge")
MAGISTRATE = ("MAGISTRATE M-1", "United States Magistrate Judge")
PLAINTIFF_COUNSEL = (
    "Counsel P-1 (State Bar No. 900001)",
    "Counsel P-2 (State Bar No. 900002)",
    "FERROWMERE & LISK LLP",
    "12 Quay Row, Saltmarch, Meridian 00501",
    "Telephone: (555) 555-0101",
    "counsel-p1@ferrowmere.example",
)
DEFENCE_COUNSEL = (
    "Counsel D-1 (State Bar No. 900011)",
    "Counsel D-2 (State Bar No. 900012)",
    "OSTERVANE HOLLIS LLP",
    "400 Tidewall Street, Saltmarch, Meridian 00502",
    "Telephone: (555) 555-0111",
    "counsel-d1@ostervane.example",
)
