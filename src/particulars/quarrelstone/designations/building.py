"""Writes the volume with its texts, the captures and sheets handed in beside it, and says what is planted in it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from particulars.analyses.designations.rows import Reason
from particulars.quarrelstone.designations.planned import CONFIDENTIAL, HIGH, NONE, Planned, by_key, planned
from particulars.quarrelstone.designations.sizes import DOCKET, OTHER, PUBLIC, SAME, SIZES
from particulars.quarrelstone.designations_truth import ChallengedTruth, DesignationsTruth
from particulars.quarrelstone.productions.logs import write_sheet
from particulars.quarrelstone.productions.people import QSL, VCS
from particulars.quarrelstone.seed import Seed

FOLDER = "designations"
VOLUME = "QSL_VOL005"
WRITTEN = {HIGH: "HIGHLY CONFIDENTIAL - ATTORNEYS' EYES ONLY", CONFIDENTIAL: "CONFIDENTIAL", NONE: ""}
REASONS = {SAME: Reason.SAME_TEXT, PUBLIC: Reason.PUBLIC, OTHER: Reason.OTHER_SIDE, DOCKET: Reason.DOCKET}
_COLUMNS = (
    "DOCID", "BEGBATES", "ENDBATES", "BEGATTACH", "ENDATTACH", "VOLUME", "CUSTODIAN", "FROM", "TO", "CC", "SUBJECT", "DATESENT",
    "FILENAME", "PGCOUNT", "CONFIDENTIALITY", "NATIVELINK", "TEXTLINK",
)  # fmt: skip
_SENT = datetime(2019, 3, 4, 9, tzinfo=UTC)
_REVIEWED = datetime(2022, 2, 1, 9, tzinfo=UTC)
_REVIEWERS = ("Counsel P-1", "Counsel P-2", "Reviewer R-1", "Reviewer R-2")
_BASES = (
    ("unreleased design of the speech engine", "a competitor could build it without the work"),
    ("prices to single customers that nobody else is told", "customers could be undercut"),
    ("plans of a product before its release", "others could be first"),
)


def build(out: Path, scale: str, seed: Seed) -> DesignationsTruth:
    """Writes everything under `out`/designations and returns what is planted."""
    sizes, root = SIZES[scale], out / FOLDER
    every = planned(seed, sizes)
    keyed = by_key(every)
    for name in ("captures", "docket", f"{VOLUME}/DATA", f"{VOLUME}/TEXT", f"{VOLUME}/NATIVES"):
        (root / name).mkdir(parents=True, exist_ok=True)
    sheets = {name: f"{FOLDER}/{name}.csv" for name in ("captures", "filings", "people", "contend", "steps", "log")}
    natives = {**_captures(root, every, out / sheets["captures"]), **_filings(root, every, out / sheets["filings"])}
    _load_file(root / VOLUME, every, keyed, natives, seed)
    _people(out / sheets["people"])
    high = [one for one in every if one.tier == HIGH]
    challenged = [_truth(one, keyed) for one in high if one.sets]
    _contend(out / sheets["contend"])
    _steps(out / sheets["steps"], challenged)
    after = {one.document: one.contended for one in challenged}
    confidential = [one for one in every if one.tier == CONFIDENTIAL]
    after |= {one.number: NONE for one in confidential[: sizes.reviewed_down]}
    reviewers, twice, agree = _log(out / sheets["log"], [*high, *confidential], after)
    moved = Counter(f"{one.tier} > {after.get(one.number, one.tier)}" for one in (*high, *confidential))
    return DesignationsTruth(
        root=f"{FOLDER}/{VOLUME}", sheets=sheets, tiers=dict(Counter(one.tier for one in every)),
        reasons={REASONS[name]: count for name, count in sizes.sets.items()}, overlaps=sum(sizes.both.values()),
        challenged=tuple(sorted(challenged, key=lambda one: one.document)), kept=tuple(one.number for one in high if not one.sets),
        near=tuple(sorted(one.number for one in high if one.trap == "near")),
        split=tuple(sorted(one.number for one in high if one.trap == "family")),
        moved=dict(moved), reviewers=dict(reviewers), sampled_agree=(twice, agree),
    )  # fmt: skip


def _truth(one: Planned, keyed: dict[str, Planned] | object) -> ChallengedTruth:
    twin = keyed[one.twin] if one.twin else None  # type: ignore[index]
    contended = NONE if {PUBLIC, DOCKET} & set(one.sets) else twin.tier if twin else CONFIDENTIAL
    others = sorted([*one.others, *([twin.number] if twin else [])])
    return ChallengedTruth(
        finding=f"designations:{one.number}", document=one.number, reasons=tuple(sorted(REASONS[name] for name in one.sets)),
        others=tuple(others), contended=contended,
    )  # fmt: skip


def _captures(root: Path, every: list[Planned], sheet: Path) -> dict[str, tuple[str, bytes]]:
    """Captures of the public pages: of one in three the same file, of one the same text, and of one a person named it."""
    rows, natives = [], dict[str, tuple[str, bytes]]()
    public = [one for one in every if PUBLIC in one.sets]
    for n, one in enumerate(public):
        url = f"https://latticevoice.example/notes/{n + 1}"
        page = f"<html><head><title>{one.title}</title></head><body><p>{one.words}</p></body></html>\n".encode()
        ending, content = (
            ("html", page),
            ("txt", one.words.replace("\n\n", "\n").encode()),
            ("png", b"\x89PNG " + one.key.encode()),
        )[n % 3]
        if n % 3 == 0:
            natives[one.key] = ("html", page)
        one.others.append(url)
        rows.append(_captured(root, f"captures/{n + 1:04d}.{ending}", content, url, one.number if n % 3 == 2 else ""))
    for n in range(5):  # pages that nobody produced
        rows.append(
            _captured(
                root,
                f"captures/other-{n}.txt",
                f"A page about the weather of day {n} in town.\n".encode(),
                f"https://other.example/{n}",
                "",
            )
        )
    write_sheet(sheet, ("URL", "Captured", "File", "SHA-256", "Document"), rows)
    return natives


def _captured(root: Path, name: str, content: bytes, url: str, document: str) -> tuple[str, ...]:
    (root / name).write_bytes(content)
    return url, "2021-12-01T00:00:00Z", name, hashlib.sha256(content).hexdigest(), document


def _filings(root: Path, every: list[Planned], sheet: Path) -> dict[str, tuple[str, bytes]]:
    """Papers on the docket: the same file, or named by a person; and sealed ones, which show nothing to be public."""
    rows, natives = [], dict[str, tuple[str, bytes]]()
    for n, one in enumerate(one for one in every if DOCKET in one.sets):
        entry = f"ECF No. {40 + n // 4}-{n % 4 + 1}"
        one.others.append(entry)
        if n % 2 or PUBLIC in one.sets:
            rows.append((entry, "2021-09-01", "yes", "", "", one.number))
        else:
            content = f"Exhibit {n + 1}\r\n{one.words}\r\n".encode()
            name = f"docket/{n + 1:03d}.txt"
            (root / name).write_bytes(content)
            natives[one.key] = ("txt", content)
            rows.append((entry, "2021-09-01", "yes", name, hashlib.sha256(content).hexdigest(), ""))
    rows += [
        (f"ECF No. 9{n}", "2021-10-01", "sealed", "", "", one.number)
        for n, one in enumerate(o for o in every if o.trap == "sealed")
    ]
    write_sheet(sheet, ("Entry", "Filed", "Public", "File", "SHA-256", "Document"), rows)
    return natives


def _load_file(
    root: Path, every: list[Planned], keyed: object, natives: dict[str, tuple[str, bytes]], seed: Seed
) -> None:
    heads = {one.twin: one for one in every if one.trap == "family"}
    lines = [_COLUMNS]
    others = 0
    for n, one in enumerate(every):
        (root / "TEXT" / f"{one.number}.txt").write_bytes(one.words.replace("\n", "\r\n").encode())
        ending, content = natives.get(one.key, ("", b""))
        if ending:
            (root / "NATIVES" / f"{one.number}.{ending}").write_bytes(content)
        head = one if one.trap == "family" else heads.get(one.key)
        sender, to, copy = (
            seed.pick(QSL, f"designations/{one.key}/from").mailbox,
            seed.pick(QSL, f"designations/{one.key}/to").mailbox,
            "",
        )
        if OTHER in one.sets:
            sender, to, copy = _other_side(others, sender, to)
            others += 1
        if one.trap == "look-alike":
            copy = ("V-1 <v01@notcadence-studio.example>", "cadence-studio.example@partner.example")[n % 2]
        lines.append((
            one.number, one.number, f"QSL-{int(one.number[4:]) + 2:07d}", head.number if head else "", "", VOLUME,
            seed.pick(QSL, f"designations/{one.key}/custodian").name, sender, to, copy, one.title,
            f"{_SENT + timedelta(hours=n):%m/%d/%Y}", f"{one.title}.{ending or 'docx'}", "3", WRITTEN[one.tier],
            f".\\NATIVES\\{one.number}.{ending}" if ending else "", f".\\TEXT\\{one.number}.txt",
        ))  # fmt: skip
    dat = "".join("\x14".join(f"\xfe{cell}\xfe" for cell in line) + "\r\n" for line in lines)
    (root / "DATA" / f"{VOLUME}.dat").write_bytes(b"\xef\xbb\xbf" + dat.encode())


def _other_side(n: int, sender: str, to: str) -> tuple[str, str, str]:
    """Written by, sent to, copied to, or by name alone."""
    one = VCS[n % len(VCS)]
    return (
        (one.mailbox, to, ""),
        (sender, f"{to}; {one.mailbox}", ""),
        (sender, to, one.mailbox),
        (sender, one.name, ""),
    )[n % 4]


def _people(sheet: Path) -> None:
    rows = [("VCS", "", "cadence-studio.example"), *(("VCS", one.name, "") for one in VCS)]
    rows += [("QSL", "", "latticevoice.example"), *(("QSL", one.name, "") for one in QSL)]
    write_sheet(sheet, ("Side", "Person", "Address"), rows)


def _contend(sheet: Path) -> None:
    """What counsel contends: what is public has no tier, a twin's tier is taken over, and the other side's own is Confidential."""
    tiers = (
        (Reason.PUBLIC, "none"),
        (Reason.DOCKET, "none"),
        (Reason.SAME_TEXT, "found"),
        (Reason.OTHER_SIDE, "CONFIDENTIAL"),
    )
    write_sheet(
        sheet, ("Document", "Reason", "Tier", "By"), (("", reason, tier, "Counsel D-1") for reason, tier in tiers)
    )


def _steps(sheet: Path, challenged: list[ChallengedTruth]) -> None:
    """Every document noticed; every second one answered; every fourth with its outcome."""
    rows = [(one.document, "notice", "2022-01-10", "") for one in challenged]
    rows += [(one.document, "response", "2022-01-24", "kept") for one in challenged[::2]]
    rows += [(one.document, "outcome", "2022-01-31", "to be reviewed again") for one in challenged[::4]]
    write_sheet(sheet, ("Document", "Step", "Date", "Says"), rows)


def _log(sheet: Path, under: list[Planned], after: dict[str, str]) -> tuple[Counter[str], int, int]:
    """The filled log of the re-review: who, when, the tier after it, and a basis wherever a tier is kept."""
    rows = list(_reviewed(sorted(under, key=lambda one: one.number), after))
    write_sheet(
        sheet, ("document", "tier_after", "basis", "harm", "reviewer", "at", "second_reviewer", "second_tier"), rows
    )
    twice = [row for row in rows if row[6]]
    return Counter(row[4] for row in rows), len(twice), sum(row[1] == row[7] for row in twice)


def _reviewed(under: list[Planned], after: dict[str, str]) -> Iterator[tuple[str, ...]]:
    for n, one in enumerate(under):
        tier = after.get(one.number, one.tier)
        basis, harm = _BASES[n % 3] if tier else ("", "")
        who, turn = _REVIEWERS[n % 4], n // 4
        at = _REVIEWED + timedelta(days=turn // 120, minutes=3 * (turn % 120))
        second = _REVIEWERS[(n + 1) % 4] if n % 20 == 0 else ""
        tier_said = tier or "none"
        second_tier = ("none" if n % 200 == 0 else tier_said) if second else ""
        yield one.number, tier_said, basis, harm, who, f"{at:%Y-%m-%dT%H:%M:%SZ}", second, second_tier
