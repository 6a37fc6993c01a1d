"""How many documents of each kind the productions hold, and how much is planted in them, at either scale (LAW § 6)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sizes:
    """The counts of §§ 6.4 and 6.6."""

    mail: int  # documents of mail families, attachments among them
    office: int
    chat: int
    images: int
    damaged: int  # the bomb and the EICAR files among them
    volume: int  # documents of the second QSL volume
    zones: int
    poor: int
    eicar: int
    privileged: int  # produced by mistake
    clawed: int
    log: int
    no_attorney: int
    third_party: int
    log_produced: int
    no_date: int
    exact: int
    same: int
    near: int
    family: int
    relevant: int  # of none
    irrelevant: int  # of none
    manifest_exact: int
    manifest_none: int
    ranges: int
    log_matched: int
    log_unmatched: int
    missing: int  # attachments named in a text and not produced; messages answered and not produced

    @property
    def none(self) -> int:
        """Documents of V1 and V2 that M1 has in no state."""
        return self.relevant + self.irrelevant

    @property
    def documents(self) -> int:
        """Documents of M1."""
        return self.mail + self.office + self.chat + self.images + self.damaged

    @property
    def on_file(self) -> int:
        """Documents of V1 and V2."""
        return self.exact + self.same + self.near + self.family + self.none


FULL = Sizes(
    mail=9_100, office=2_300, chat=700, images=280, damaged=100, volume=2_402,
    zones=40, poor=12, eicar=6, privileged=25, clawed=4,
    log=610, no_attorney=10, third_party=8, log_produced=7, no_date=5,
    exact=1_480, same=540, near=310, family=190, relevant=250, irrelevant=230,
    manifest_exact=1_130, manifest_none=370, ranges=2_200, log_matched=180, log_unmatched=420, missing=12,
)  # fmt: skip
SMALL = Sizes(
    mail=270, office=84, chat=20, images=6, damaged=8, volume=62,
    zones=6, poor=3, eicar=2, privileged=5, clawed=1,
    log=40, no_attorney=3, third_party=3, log_produced=2, no_date=2,
    exact=50, same=18, near=12, family=8, relevant=9, irrelevant=8,
    manifest_exact=36, manifest_none=12, ranges=110, log_matched=12, log_unmatched=28, missing=2,
)  # fmt: skip
SIZES = {"small": SMALL, "full": FULL}
