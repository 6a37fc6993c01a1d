"""A check that holds the truth against itself finds nothing, and against a changed reading names the change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from particulars.analyses.authorities.rows import Authority, Kind
from particulars.errors import Differs
from particulars.quarrelstone.authority_check import authority_differences, uncited
from particulars.quarrelstone.caption_check import check_captions
from particulars.quarrelstone.check import Found, SectionResult, check, plain_pin
from particulars.quarrelstone.generate import generate
from particulars.quarrelstone.known_faults import Fault, set_apart
from particulars.quarrelstone.ledger import CitationTruth, Ledger
from particulars.quarrelstone.sections import Reading, check_sections

Rows = dict[str, tuple[CitationTruth, ...]]


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    return generate(tmp_path_factory.mktemp("quarrelstone"))


def _reading(paper: str, t: CitationTruth) -> Found:
    """What a perfect reader would have found."""
    authority, fitting = f"reader:{t.authority}", tuple(f"reader:{k}" for k in (t.authority, *t.also))
    return Found(
        paper, t.text, t.kind, None if t.left_open else authority, t.page, t.line, t.start or 0, t.end or 0,
        fitting if t.left_open else (),
        fields={n: getattr(t, n) for n in ("pin", "signal", "via", "defines", "parentheticals")},
    )  # fmt: skip


def _truth(ledger: Ledger) -> Rows:
    return {p.path: p.citations for p in ledger.papers}


def _perfect(ledger: Ledger) -> list[Found]:
    return [_reading(p.path, t) for p in ledger.papers for t in p.citations]


def _held(ledger: Ledger, change: Callable[[list[Found]], list[Found]]) -> SectionResult:
    return check("authorities", change(_perfect(ledger)), _truth(ledger))


def _first(rows: list[Found], of: Kind, fields: dict[str, object]) -> list[Found]:
    at = next(i for i, f in enumerate(rows) if f.kind is of)
    return [*rows[:at], replace(rows[at], **fields), *rows[at + 1 :]]  # type: ignore[arg-type]


def test_a_perfect_reading_holds(ledger: Ledger) -> None:
    result = _held(ledger, lambda rows: rows)
    assert result.holds, (result.missing[:3], result.invented[:3], result.wrong[:3])
    assert result.expected == result.found == sum(len(p.citations) for p in ledger.papers)


def test_what_was_not_found_is_missing(ledger: Ledger) -> None:
    result = _held(ledger, lambda rows: rows[1:])
    assert len(result.missing) == 1 and not result.invented


def test_what_was_not_planted_is_invented(ledger: Ledger) -> None:
    more = Found("papers/m1-001-complaint.txt", "Pinterhallow", Kind.CASE_NAME_REF, None, 1, None, 1, 3)
    result = _held(ledger, lambda rows: [*rows, more])
    assert len(result.invented) == 1 and not result.missing


@pytest.mark.parametrize(
    ("kind", "fields", "says"),
    [
        (Kind.STATUTE, {"authority": None}, "left unresolved"),
        (Kind.ID, {"authority": "reader:elsewhere"}, "resolved to reader:elsewhere"),
        (Kind.ID, {"kind": Kind.CASE_SHORT}, "kind case_short"),
        (Kind.STATUTE, {"fields": {"pin": "9"}}, "pin '9'"),
    ],
)
def test_what_was_read_wrongly_is_named(ledger: Ledger, kind: Kind, fields: dict[str, object], says: str) -> None:
    result = _held(ledger, lambda rows: _first(rows, kind, fields))
    assert any(says in w for w in result.wrong) and not result.holds


def test_a_trap_resolved_is_wrong(ledger: Ledger) -> None:
    def resolved(rows: list[Found]) -> list[Found]:
        return [replace(f, authority="reader:thorn40") if f.text == "Thornfield" else f for f in rows]

    assert any("must be left open" in w for w in _held(ledger, resolved).wrong)


@pytest.mark.parametrize("candidates", [(), ("reader:thorn40",), ("reader:thorn40", "reader:thorn77", "reader:ambry")])
def test_a_row_left_open_names_those_that_fit_and_no_others(ledger: Ledger, candidates: tuple[str, ...]) -> None:
    def offered(rows: list[Found]) -> list[Found]:
        return [replace(f, candidates=candidates) if f.text == "Thornfield" else f for f in rows]

    assert any("candidates" in w and "thorn77" in w for w in _held(ledger, offered).wrong)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda f: replace(f, start=f.start + 1), "characters"),
        (lambda f: replace(f, end=f.end - 1), "characters"),
        (lambda f: replace(f, line=None), "printed line None"),
        (lambda f: replace(f, line=f.line + 1), "printed line"),
    ],
)
def test_characters_and_printed_line_are_compared(ledger: Ledger, change: Callable[[Found], Found], says: str) -> None:
    def moved(rows: list[Found]) -> list[Found]:
        at = next(i for i, f in enumerate(rows) if f.paper == "papers/m1-031-motion.txt")
        return [*rows[:at], change(rows[at]), *rows[at + 1 :]]

    wrong = _held(ledger, moved).wrong
    assert len(wrong) == 1 and says in wrong[0]


def test_the_line_of_a_footnote_goes_by_the_number_beside_it(ledger: Ledger) -> None:
    """The eight footnote rows of the PDFs, as one measures them on the page with a ruler."""
    marks = ("37 C.F.R.", "U.S. Const.", "Restatement (Third)", "Quill Ferr", "Fed. R. Evid.", "ECF No. 32", "Counsel D-1", "Id. ¶ 17")  # fmt: skip
    rows = [t for p in ledger.papers if p.path.endswith(".pdf") for t in p.citations if t.text.startswith(marks)]
    assert [t.line for t in rows] == [26, 27, 27, 27, 27, 28, 28, 28]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("at *6 n.3", "*6 n. 3", True),
        ("*6", "6", False),
        ("2", "2a", False),
        ("¶¶ 8–11", "¶¶ 8-11", True),
        ("4-5, 9", "45, 9", False),
    ],
)
def test_pins_keep_their_stars_and_letters(one: str, other: str, same: bool) -> None:
    assert (plain_pin(one) == plain_pin(other)) is same


def test_two_authorities_made_one_are_wrong(ledger: Ledger) -> None:
    def merged(rows: list[Found]) -> list[Found]:
        return [replace(f, authority="reader:thorn40") if f.authority == "reader:thorn77" else f for f in rows]

    assert any("thorn77" in w for w in _held(ledger, merged).wrong)


def test_captions_hold_against_themselves_and_against_nothing(ledger: Ledger) -> None:
    truth = {p.path: p.caption for p in ledger.papers}
    assert check_captions(truth, truth).holds
    nothing = check_captions({}, truth)
    assert nothing.expected and len(nothing.missing) == nothing.expected


def test_a_caption_field_read_wrongly_is_named(ledger: Ledger) -> None:
    truth = {p.path: p.caption for p in ledger.papers}
    path = Path("papers/m1-040-order.txt").as_posix()
    found = {**truth, path: msgspec.structs.replace(truth[path], court="N.D. Cal.")}
    assert [w for w in check_captions(found, truth).wrong if "N.D. Cal." in w]


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("papers/m1-040-order.txt", {"defendants": ("Vellamoor Cadence AB", "Vellamoor Cadence Systems, Inc.")}),
        ("papers/m1-066-letter.txt", {"court": None}),
        ("papers/m1-096-transcript.txt", {"case_numbers": ()}),
        ("papers/m1-096-transcript.txt", {"plaintiffs": ("Quarrelstone Lattice",)}),
        ("papers/m1-031-motion.txt", {"signer": "Counsel P-1"}),
    ],
)
def test_every_caption_is_held_in_every_field(ledger: Ledger, path: str, fields: dict[str, object]) -> None:
    truth = {p.path: p.caption for p in ledger.papers}
    assert not check_captions({**truth, path: msgspec.structs.replace(truth[path], **fields)}, truth).holds


def test_what_is_not_compared_is_said(ledger: Ledger) -> None:
    truth = {p.path: p.caption for p in ledger.papers}
    said = check_captions(truth, truth).unchecked
    assert {"counsel", "places", "flags", "signer of papers/m1-066-letter.txt"} <= set(said)


@pytest.mark.parametrize("wanted", [(), ("swarm",), ("captions", "swarm")])
def test_an_unknown_section_and_none_at_all_end_in_a_difference(ledger: Ledger, wanted: tuple[str, ...]) -> None:
    def unread(path: Path) -> Reading:
        raise AssertionError(path)

    with pytest.raises(Differs, match="No such section"):
        check_sections(Path(), ledger, unread, wanted)


def test_a_section_with_nothing_planted_ends_in_a_difference(ledger: Ledger) -> None:
    empty = msgspec.structs.replace(ledger, papers=())
    with pytest.raises(Differs, match="Nothing was planted"):
        check_sections(Path(), empty, lambda path: pytest.fail(str(path)), ("authorities",))


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({}, None),
        ({"name": "Castellane Dyeworks Co."}, "name of the decision"),
        ({"court": "N.D. Cal."}, "court of the decision"),
        ({"cites": ()}, "parallel forms"),
    ],
)
def test_what_is_known_of_a_decision_is_held_to_its_whole_citation(
    ledger: Ledger, fields: dict[str, object], says: str | None
) -> None:
    truth = next(a for a in ledger.authorities if a.key == "ambry")
    read = Authority(
        id="a", kind=Kind.CASE_FULL, group="cases", name=str(truth.name), cites=truth.cites, court=truth.court, date=truth.date
    )  # fmt: skip
    row = next(t for p in ledger.papers for t in p.citations if t.authority == "ambry" and t.kind is Kind.CASE_FULL)
    pair = (row, replace(_reading("p", row), authority="a"))
    known = {"a": msgspec.structs.replace(read, **fields)}
    said = [what for _, what in authority_differences([pair], {"ambry": truth}, known)]
    assert (not said) if says is None else any(says in what for what in said)


@pytest.mark.parametrize(
    ("key", "name", "says"),
    [
        ("usc:17:1202(b)", "17 U.S.C. § 1202(b)", None),
        ("usc:17:1202(b)", "17 U.S.C. § 1202", "called '17 U.S.C. § 1202'"),
        ("lr:37-1(a)", "D. Meridian Local Rule 37-1(a)", None),
        ("lr:37-1(a)", "D. Meridian Local Rule 37", "without its number"),
    ],
)
def test_what_is_no_decision_is_held_to_its_name_or_number(
    ledger: Ledger, key: str, name: str, says: str | None
) -> None:
    planted = {a.key: a for a in ledger.authorities}
    row = next(t for p in ledger.papers for t in p.citations if t.authority == key)
    read = Authority(id="a", kind=row.kind, group="statutes", name=name)
    pair = (row, replace(_reading("p", row), authority="a"))
    said = [what for _, what in authority_differences([pair], planted, {"a": read})]
    assert (not said) if says is None else any(says in what for what in said)


def test_an_authority_that_nothing_cites_is_invented(ledger: Ledger) -> None:
    rows = _perfect(ledger)
    known = {i: Authority(id=i, kind=Kind.CASE_FULL, group="cases", name=i) for i in ("reader:ambry", "reader:nobody")}
    assert list(uncited(rows, known)) == ["authority reader:nobody ('reader:nobody') is cited nowhere"]


FAULT = Fault("authorities", r"a: misread", "it misreads")


def test_a_known_fault_is_told_apart_and_nothing_else() -> None:
    found = set_apart(SectionResult("authorities", 2, 2, wrong=("a: misread", "a: misread otherwise")), (FAULT,))
    assert found.wrong == ("a: misread otherwise",)
    assert found.known_faults == ("it misreads (1): wrong: a: misread",)


def test_a_known_fault_that_is_no_more_fails_the_check() -> None:
    mended = set_apart(SectionResult("authorities", 2, 2), (FAULT,))
    assert not mended.holds and "take it out" in mended.wrong[0]
    assert set_apart(SectionResult("captions", 2, 2), (FAULT,)).holds
