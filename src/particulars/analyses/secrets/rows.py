"""The rows of a list of trade secrets: each secret with its parts, each instance, remarks on their words, all with their place."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Field(StrEnum):
    """A part of a secret or of an instance, as the list labels it; the value is printed."""

    TITLE = "title"
    DESCRIPTION = "description"
    BOUNDARY = "boundary"
    FIXATION = "fixation"
    FIRST_DATE = "first date"
    CUSTODIANS = "custodians"
    MEASURES = "measures"
    VALUE = "value"
    OTHER = "other words"  # under a label that is not known here, or none
    ACTOR = "actor"
    DATE = "date"
    MEANS = "means"
    SECRET = "secret"
    FEATURE = "accused feature"
    VERSION = "version"
    EVIDENCE = "evidence"


OF_A_SECRET = (
    Field.TITLE, Field.DESCRIPTION, Field.BOUNDARY, Field.FIXATION, Field.FIRST_DATE, Field.CUSTODIANS, Field.MEASURES,
    Field.VALUE, Field.OTHER,
)  # fmt: skip
OF_AN_INSTANCE = (
    Field.ACTOR, Field.DATE, Field.MEANS, Field.SECRET, Field.FEATURE, Field.VERSION, Field.EVIDENCE, Field.DESCRIPTION,
    Field.OTHER,
)  # fmt: skip


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words under one label with their raw place; of a sheet's cell the row (counted from 1) and no raw place.

    `label` is what stands there: `Boundary`, `public_knowledge`, or nothing where no label does.
    """

    field: Field
    label: str
    start: int
    end: int
    text: str
    row: int = 0


class Fixation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One place where a secret is said to be fixed: `sort` is Bates, commit, file or docket; `day` if beside it."""

    sort: str
    text: str
    day: str | None = None


class Listed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a secret and an instance have in common as they stand in one list; `number` is empty where the list gives none.

    `start`/`end` are raw code points of all that stands under its head; `row` is that of a sheet, counted from 1.
    """

    id: str
    number: str
    head: str
    start: int
    end: int
    parts: tuple[Part, ...] = ()
    row: int = 0
    how: str = ""
    flags: tuple[str, ...] = ()

    def words(self, field: Field) -> str:
        """All words under one label."""
        return " ".join(part.text for part in self.parts if part.field is field)


class Secret(Listed, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One secret; `first_date` is the one day that the label of the first date names (ISO, as precise as the paper)."""

    fixations: tuple[Fixation, ...] = ()
    first_date: str | None = None

    @property
    def name(self) -> str:
        """`TS-3`; of one without a number, its head."""
        return f"TS-{self.number}" if self.number else f"“{self.head[:60]}”"


class Instance(Listed, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One instance: who, when, by what means, of which secrets (`secrets` are their numbers).

    `means` are those of acquired, disclosed, used that its own words name; `day` is the one day of its date.
    """

    secrets: tuple[str, ...] = ()
    means: tuple[str, ...] = ()
    day: str | None = None

    @property
    def name(self) -> str:
        """`Instance 4`; of one without a number, its head."""
        return f"Instance {self.number}" if self.number else f"“{self.head[:60]}”"


class Lint(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A remark on words or days of a list: the code, what it says, what it is about, and the words it rests on."""

    code: str
    says: str
    about: str
    start: int
    end: int
    text: str
    row: int = 0
    how: str


class Shortfall(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What looks like a part of the list and was not read, with its raw place and what to do."""

    says: str
    start: int
    end: int
    row: int = 0


class Secrets(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What `secrets.read` returns of one list, and how and how far it looked.

    `title`, `dated` and `version` are the paper's own; `before` are the words that stand before the first secret.
    """

    title: str = ""
    dated: str | None = None
    version: tuple[str, ...] = ()
    secrets: tuple[Secret, ...] = ()
    instances: tuple[Instance, ...] = ()
    before: tuple[Part, ...] = ()
    faults: tuple[Shortfall, ...] = ()
    method: str
    limits: tuple[str, ...]
    examined: str
