"""The record of M1, volume by volume: families of mail, office files, chats, images, damaged files, and what hides among them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from particulars.quarrelstone.productions import correspondence, hazards, pictures
from particulars.quarrelstone.productions.correspondence import FOOTER, Side
from particulars.quarrelstone.productions.document import Document, Family
from particulars.quarrelstone.productions.people import QSL, VCS, VCS_COUNSEL
from particulars.quarrelstone.productions.sizes import Sizes
from particulars.quarrelstone.seed import Seed

SIDES = {
    "QSL": Side("QSL", QSL, -7, "latticevoice.example"),
    "VCS": Side("VCS", VCS, 1, "cadence-studio.example", FOOTER),
}
COUNSEL = Side("VCS", VCS_COUNSEL, 1, "cadence-studio.example", FOOTER)
PRIVILEGED = "PRIVILEGED AND CONFIDENTIAL. ATTORNEY-CLIENT COMMUNICATION."
_VOLUMES = (
    ("QSL", "VOL001"), ("QSL", "VOL002"), ("VCS", "VOL001"), ("VCS", "VOL002"), ("VCS", "VOL003"), ("VCS", "VOL004"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Volume:
    """One volume of a production before its pages are numbered."""

    side: str
    name: str
    families: tuple[Family, ...]


def volumes(seed: Seed, sizes: Sizes) -> list[Volume]:
    """The six volumes of M1."""
    made = []
    hazardous = list(_hazards(seed, sizes))
    for at, (side, name) in enumerate(_VOLUMES):
        share = _share(sizes, at)
        label = f"m1/{side}/{name}"
        one = SIDES[side]
        mail = share["mail"] - (_special(sizes) if at == 2 else 0)
        families = [
            *correspondence.mail(seed, one, f"{label}/mail", mail),
            *correspondence.loose(seed, one, f"{label}/office", share["office"]),
            *correspondence.chats(seed, one, f"{label}/chat", share["chat"]),
            *_images(seed, one, f"{label}/image", share["images"], at),
            *hazardous[: share["damaged"]],
        ]
        del hazardous[: share["damaged"]]
        if at == 2:
            families += _privileged(seed, sizes)
            families += _pointing_at_nothing(seed, sizes)
        made.append(Volume(side, name, tuple(_shuffled(seed, label, families))))
    return made


def _special(sizes: Sizes) -> int:
    return sizes.privileged + 2 * sizes.missing


def _share(sizes: Sizes, at: int) -> dict[str, int]:
    """How many documents of each kind a volume holds: a tenth, the size set for the second, and quarters of the rest."""
    kinds = {n: getattr(sizes, n) for n in ("mail", "office", "chat", "images", "damaged")}
    first = {n: count // 12 for n, count in kinds.items()}
    second = {n: sizes.volume * count // sizes.documents for n, count in kinds.items()}
    second["mail"] += sizes.volume - sum(second.values())
    if at < 2:
        return (first, second)[at]
    rest = {n: count - first[n] - second[n] for n, count in kinds.items()}
    return {n: count // 4 + (count % 4 if at == 2 else 0) for n, count in rest.items()}


def _images(seed: Seed, side: Side, label: str, count: int, volume: int) -> Iterator[Family]:
    for n in range(1, count + 1):
        who = seed.pick(side.people, f"{label}/who", n)
        content = pictures.png(volume * 10_000 + n)
        sent = correspondence.moment(seed, f"{label}/{n}", side.zone)
        yield Family((Document(f"{label}/{n}", "image", f"figure-{n:04d}.png", content, "", who, who, sent),))


def _hazards(seed: Seed, sizes: Sizes) -> Iterator[Family]:
    """The damaged files: most are office files cut short; one is the bomb, some hold the EICAR string."""
    side = SIDES["VCS"]
    for n in range(1, sizes.damaged + 1):
        label = f"m1/damaged/{n}"
        who = seed.pick(side.people, f"{label}/who")
        whole = correspondence.file(seed, side, label, who, "damaged")
        sent = whole.sent
        # QSL's volumes come first, so the bomb lies in one of the last.
        if n == sizes.damaged:
            yield Family((Document(label, "damaged", "old-share.zip", hazards.bomb(), "", who, who, sent),))
        elif n > sizes.damaged - 1 - sizes.eicar:
            name = f"scanner-check-{n:03d}.com"
            yield Family((Document(label, "damaged", name, hazards.eicar(), "", who, who, sent),))
        else:
            packed = correspondence.written_as("docx", [whole.text], whole.title, who)
            name = whole.name.rpartition(".")[0] + ".docx"
            yield Family((replace(whole, name=name, native=hazards.cut_short(packed), text=""),))


def _privileged(seed: Seed, sizes: Sizes) -> Iterator[Family]:
    """Messages of counsel that were produced by mistake."""
    for n in range(1, sizes.privileged + 1):
        yield correspondence.message(seed, COUNSEL, f"m1/privileged/{n}", 0, words=PRIVILEGED)[0]


def _pointing_at_nothing(seed: Seed, sizes: Sizes) -> Iterator[Family]:
    """Messages that name an attachment which is not there, and answers to messages that are nowhere."""
    side = SIDES["VCS"]
    for n in range(1, sizes.missing + 1):
        name = f"contour-grid-{seed.below(9_000, 'm1/named', n) + 1_000}-{n}.xlsx"
        yield correspondence.message(seed, side, f"m1/named/{n}", 0, words=f"See attached {name}.")[0]
    for n in range(1, sizes.missing + 1):
        _, absent = correspondence.message(seed, side, f"m1/absent/{n}", 0)
        yield correspondence.message(seed, side, f"m1/answer/{n}", 0, absent)[0]


def _shuffled(seed: Seed, label: str, families: list[Family]) -> list[Family]:
    """The families in the order in which they are numbered: by a number drawn for each."""
    return sorted(families, key=lambda f: (seed.draw(f"{label}/order/{f.parent.key}"), f.parent.key))
