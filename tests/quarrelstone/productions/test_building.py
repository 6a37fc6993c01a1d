"""What is built is what the truth says of it: bytes, texts, nearness and families, told apart by this test's own means."""

from __future__ import annotations

import hashlib
import re
import zipfile
from collections import Counter, defaultdict
from io import BytesIO
from pathlib import Path

import pytest

from particulars.errors import Misused
from particulars.likeness.normalise import norm_sha256
from particulars.quarrelstone.productions import hazards
from particulars.quarrelstone.productions.building import build
from particulars.quarrelstone.productions.edits import HIGH, LOW, jaccard, runs
from particulars.quarrelstone.productions.sizes import FULL, SMALL
from particulars.quarrelstone.productions_truth import DeliveryTruth, ProductionsTruth
from particulars.quarrelstone.seed import Seed

Row = dict[str, str]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ProductionsTruth]:
    out = tmp_path_factory.mktemp("productions")
    return out, build(out, "small", Seed())


@pytest.fixture(scope="module")
def rows(built: tuple[Path, ProductionsTruth]) -> dict[str, list[Row]]:
    """The rows of both matters, cut by hand: field by thorn and DC4."""
    out, truth = built
    found: dict[str, list[Row]] = {"M1": [], "M2": []}
    for delivery in truth.deliveries:
        found["M2" if delivery.production == "VCSAL" else "M1"] += _rows(out, delivery)
    return found


def _rows(out: Path, delivery: DeliveryTruth) -> list[Row]:
    codec = {"UTF-8 with a mark": "utf-8-sig", "UTF-16, little end first": "utf-16", "Windows-1252": "cp1252"}
    raw = (out / delivery.dat).read_bytes().decode(codec[delivery.encoding])
    heads, *lines = [[cell.strip("þ") for cell in line.split("\x14")] for line in raw.split("\r\n")[:-1]]
    return [{**dict(zip(heads, line, strict=True)), "root": str(out / delivery.root)} for line in lines]


def _read(row: Row, link: str) -> bytes:
    return Path(row["root"], row[link].replace("\\", "/")).read_bytes() if row[link] else b""


def _text(row: Row) -> str:
    return _read(row, "TEXTLINK").decode()


def test_the_full_scale_is_as_the_law_has_it() -> None:
    """LAW §§ 6.4 to 6.6."""
    assert (FULL.documents, FULL.mail, FULL.office, FULL.chat, FULL.images, FULL.damaged) == (12_480, 9_100, 2_300, 700, 280, 100)  # fmt: skip
    assert (FULL.on_file, FULL.exact, FULL.same, FULL.near, FULL.family, FULL.none) == (3_000, 1_480, 540, 310, 190, 480)  # fmt: skip
    assert (FULL.relevant, FULL.irrelevant, FULL.manifest_exact, FULL.manifest_none) == (250, 230, 1_130, 370)
    assert (FULL.ranges, FULL.log_matched, FULL.log_unmatched, FULL.volume) == (2_200, 180, 420, 2_402)
    assert (FULL.log, FULL.no_attorney + FULL.third_party + FULL.log_produced + FULL.no_date) == (610, 30)
    assert (FULL.zones, FULL.poor, FULL.eicar, FULL.privileged, FULL.clawed) == (40, 12, 6, 25, 4)


def test_the_same_bytes_on_each_run(built: tuple[Path, ProductionsTruth], tmp_path: Path) -> None:
    out, truth = built
    assert build(tmp_path, "small", Seed()) == truth
    files = sorted(p.relative_to(out) for p in out.rglob("*") if p.is_file())
    assert files == sorted(p.relative_to(tmp_path) for p in tmp_path.rglob("*") if p.is_file())
    for file in files:
        assert (out / file).read_bytes() == (tmp_path / file).read_bytes(), file


def test_another_seed_makes_other_documents(built: tuple[Path, ProductionsTruth], tmp_path: Path) -> None:
    other = build(tmp_path, "small", Seed("another"))
    assert other.counts == built[1].counts
    assert {s.match for s in other.states if s.match} != {s.match for s in built[1].states if s.match}


def test_the_counts_are_those_of_the_rows(built: tuple[Path, ProductionsTruth], rows: dict[str, list[Row]]) -> None:
    truth = built[1]
    kinds = Counter(r["DOCTYPE"] for r in rows["M1"])
    assert sum(kinds.values()) == SMALL.documents and kinds["Chat"] == SMALL.chat
    assert kinds["E-mail"] + kinds["Attachment"] == SMALL.mail
    assert sum(r["VOLUME"] == "VOL002" and r["BEGBATES"].startswith("QSL") for r in rows["M1"]) == SMALL.volume
    assert len(rows["M2"]) == SMALL.on_file
    wanted = {
        "V1-V2 exact": SMALL.exact, "V1-V2 same text": SMALL.same, "V1-V2 near": SMALL.near,
        "V1-V2 family only": SMALL.family, "V1-V2 none": SMALL.none, "V3 exact": SMALL.manifest_exact,
        "V3 hash not found": SMALL.manifest_none, "V4 not examined": SMALL.ranges,
        "V5 metadata only": SMALL.log_matched, "V5 none": SMALL.log_unmatched,
    }  # fmt: skip
    assert {name: count for name, count in truth.counts.items() if name.startswith("V")} == wanted


def test_each_state_is_so_by_bytes_words_and_families(
    built: tuple[Path, ProductionsTruth], rows: dict[str, list[Row]]
) -> None:
    states = {s.key: s for s in built[1].states}
    here = {r["BEGBATES"]: r for r in rows["M1"]}
    hashes = {hashlib.sha256(_read(r, "NATIVELINK")).hexdigest() for r in rows["M1"]}
    texts = {norm_sha256(_text(r)) for r in rows["M1"] if r["TEXTLINK"]}
    shingled = [(r["BEGBATES"], runs(_text(r))) for r in rows["M1"] if r["TEXTLINK"]]
    for row in rows["M2"]:
        state, words = states[row["BEGBATES"]], _text(row)
        same_bytes = hashlib.sha256(_read(row, "NATIVELINK")).hexdigest() in hashes
        same_text = bool(words) and norm_sha256(words) in texts
        own = runs(words)
        near = {key for key, other in shingled if words and len(own & other) >= LOW * len(own | other)}
        assert same_bytes == (state.state == "exact"), state
        if state.state == "exact":
            assert _read(row, "NATIVELINK") == _read(here[state.match[0]], "NATIVELINK")
            continue
        assert same_text == (state.state == "same text"), state
        if state.state == "near":
            assert near == set(state.match)
            score = jaccard(words, _text(here[state.match[0]]))
            assert LOW < score < HIGH and score == pytest.approx(state.scores[0], abs=1e-6)
        elif state.state in ("family only", "none"):
            assert not near, state


def test_families_of_m2_are_told_apart(built: tuple[Path, ProductionsTruth], rows: dict[str, list[Row]]) -> None:
    """Family only: another member is in M1. None: no member is."""
    states = {s.key: s.state for s in built[1].states}
    families = defaultdict(list)
    for row in rows["M2"]:
        families[row["BEGATTACH"] or row["BEGBATES"]].append(states[row["BEGBATES"]])
    for family in families.values():
        found = {"exact", "same text", "near"} & set(family)
        assert ("family only" in family) <= bool(found)
        assert not ("none" in family and found)


def test_each_fault_stands_in_the_load_file(built: tuple[Path, ProductionsTruth], rows: dict[str, list[Row]]) -> None:
    planted = Counter(d.what for d in built[1].defects)
    assert planted == {"gap": 2, "range twice": 1, "broken family": 5, "time zone": SMALL.zones, "hash": 3}
    wrong = [r for r in rows["M1"] if r["NATIVELINK"] and hashlib.md5(_read(r, "NATIVELINK")).hexdigest() != r["MD5HASH"]]  # fmt: skip
    assert {r["BEGBATES"] for r in wrong} == {d.rows[0] for d in built[1].defects if d.what == "hash"}
    taken: dict[str, set[int]] = defaultdict(set)
    for r in rows["M1"]:
        first, last = (int(r[name].split("-")[1]) for name in ("BEGBATES", "ENDBATES"))
        taken[r["BEGBATES"].split("-")[0]] |= set(range(first, last + 1))
    assert [max(n) - len(n) for n in (taken["QSL"], taken["VCS"])] == [17, 240]


def test_what_hides_in_the_files_is_bounded_and_in_no_file_of_the_repository(
    built: tuple[Path, ProductionsTruth],
) -> None:
    out, truth = built
    assert Counter(h.what for h in truth.hazards) == {
        "archive bomb": 1, "EICAR string": SMALL.eicar, "cut short": SMALL.damaged - 1 - SMALL.eicar,
    }  # fmt: skip
    assert hashlib.sha256(hazards.eicar()).hexdigest() == "275a021bbfb6489e54d471899f7db9d1663fc695ec2fe2a2c4538aabf651fd0f"  # fmt: skip
    for path in Path(hazards.__file__).parents[3].rglob("*.py"):
        assert hazards.eicar() not in path.read_bytes(), path
    (bomb,) = out.glob(next(h.path for h in truth.hazards if h.what == "archive bomb"))
    assert bomb.stat().st_size < 300_000
    with zipfile.ZipFile(bomb) as outer:
        inner = [zipfile.ZipFile(BytesIO(outer.read(name))) for name in outer.namelist()]
    assert sum(info.file_size for one in inner for info in one.infolist()) == hazards.BOMB_MEMBERS * hazards.BOMB_BYTES


def test_nobody_has_a_real_address(rows: dict[str, list[Row]]) -> None:
    words = " ".join(" ".join(r[name] for name in ("FROM", "TO", "CC", "MESSAGEID")) for m in rows.values() for r in m)
    assert {host.rsplit(".", 1)[1] for host in re.findall(r"@([\w.-]+)", words)} == {"example"}


def test_what_an_earlier_run_left_is_not_among_what_is_built(tmp_path: Path) -> None:
    truth = build(tmp_path, "small", Seed("another"))
    before = {p for p in tmp_path.rglob("*") if p.is_file()}
    stray = tmp_path / truth.deliveries[0].root / "NATIVES" / "stray.eml"
    stray.write_bytes(b"From: a@b.example\n\n")
    build(tmp_path, "small", Seed("another"))
    assert {p for p in tmp_path.rglob("*") if p.is_file()} == before


def test_a_folder_that_somebody_else_made_is_left_alone(tmp_path: Path) -> None:
    kept = tmp_path / "productions" / "served.pdf"
    kept.parent.mkdir()
    kept.write_bytes(b"%PDF")
    with pytest.raises(Misused, match="--out"):
        build(tmp_path, "small", Seed())
    assert kept.is_file()
