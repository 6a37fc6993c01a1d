"""What is taken in stays as it was; what does not resolve is not stored; what changed stops the export."""

from __future__ import annotations

import stat
import threading
from pathlib import Path

import msgspec
import pytest

from particulars.cites import Cite, Paragraph, Verified, printed, quote_hash
from particulars.errors import Broken, DoesNotResolve, Misused, NotAMatter, Stale, TwoOfOneName, Unreadable
from particulars.record.items import Arrival, Status
from particulars.record.store import Record
from particulars.record.text import Box, Clean, Line, Page, Role, Run, Span, Text
from record.a_case import AT, BY, PAGES, Case, a_text, add_one


def changed(path: Path, data: bytes) -> None:
    """Writes over a file that was meant to stay."""
    path.chmod(0o644)
    path.write_bytes(data)


def test_an_item_comes_back_byte_for_byte_and_character_for_character(case: Case) -> None:
    item = case.record.item(case.item)
    assert case.record.original(case.item).read_bytes() == case.text.raw.encode()
    assert stat.S_IMODE(case.record.original(case.item).stat().st_mode) == 0o444
    text = case.record.text(case.item)
    assert (text.raw, text.pages, text.lines, text.spans) == (
        case.text.raw,
        case.text.pages,
        case.text.lines,
        case.text.spans,
    )
    assert (text.clean.text, text.clean.runs) == (case.text.clean.text, case.text.clean.runs)
    assert (item.name, item.status, item.size) == ("139.txt", Status.READ, len(case.text.raw.encode()))


def test_boxes_and_confidence_come_back_and_so_does_an_empty_text(case: Case) -> None:
    box = Box(72.0, 700.5, 540.0, 712.25)
    lines = [Line(0, 3, 1, page=1, box=box, confidence=0.87), Line(4, 7, 2, page=1)]
    pages = [Page(1, 0, 8, certain=False, width=612.0, height=792.0)]
    spans = [Span(0, 8, Role.BODY)]
    scan = Text("one\ntwo\n", pages, lines, spans, Clean("one two", [Run(0, 0, 3), Run(4, 4, 3)], 7))
    empty = Text("", [], [], [], Clean("", []))
    arrivals = [Arrival(b"1", "scan.pdf", "pdf", reading=scan), Arrival(b"", "empty.txt", "text", reading=empty)]
    for id, text in zip(case.record.add_items(arrivals, by=BY, at=AT), (scan, empty), strict=True):
        kept = case.record.text(id)
        assert (kept.raw, kept.pages, kept.lines, kept.spans) == (text.raw, text.pages, text.lines, text.spans)
        assert (kept.clean.text, kept.clean.runs, kept.clean.footnotes) == (
            text.clean.text,
            text.clean.runs,
            text.clean.footnotes,
        )


def test_the_record_is_there_when_opened_again(case: Case, folder: Path) -> None:
    case.record.add_particulars([case.particular()], by=BY, at=AT)
    with Record.open(folder) as again:
        assert again.items() == case.record.items()
        assert [p.id for p in again.particulars()] == ["p1"]
        assert again.head == case.record.head
        assert again.matter_id == case.record.matter_id


def test_the_same_file_again_is_the_same_item(case: Case) -> None:
    before = case.record.head
    again = add_one(case.record, case.text.raw.encode(), "139.txt", kind="text", reading=case.text, by=BY, at=AT)
    assert again == case.item
    assert case.record.head == before


def test_a_better_reading_takes_the_place_of_the_first(case: Case) -> None:
    data = b"a scan"
    first = add_one(case.record, data, "s.pdf", kind="pdf", status=Status.UNREAD, reason="no text", by=BY, at=AT)
    text = a_text("a scan\n")
    assert add_one(case.record, data, "s.pdf", kind="pdf", reading=text, by=BY, at=AT) == first
    assert case.record.text(first).raw == "a scan\n"
    assert len(case.record.custody(first)) == 2


def test_families_and_statuses_are_kept(case: Case) -> None:
    mail = add_one(case.record, b"mail", "m.eml", kind="mail", by=BY, at=AT)
    part = add_one(
        case.record, b"doc", "a.doc", kind="doc", status=Status.UNREAD, reason="no reader", parent=mail, by=BY, at=AT
    )
    copy = add_one(
        case.record,
        case.text.raw.encode(),
        "copy.txt",
        kind="text",
        status=Status.DUPLICATE,
        reason=f"the bytes of {case.item}",
        by=BY,
        at=AT,
    )
    assert [item.id for item in case.record.family(mail)] == [part]
    assert case.record.tally() == {Status.READ: 2, Status.UNREAD: 1, Status.FAILED: 0, Status.DUPLICATE: 1}
    assert case.record.text(copy).raw == case.text.raw
    with pytest.raises(DoesNotResolve):
        case.record.text(part)


def test_what_is_not_read_has_a_reason_and_a_parent_is_there(case: Case) -> None:
    with pytest.raises(Misused):
        Arrival(b"", "x", "doc", Status.FAILED)
    with pytest.raises(DoesNotResolve):
        add_one(case.record, b"x", "x", kind="doc", parent="nobody", by=BY, at=AT)
    with pytest.raises(Unreadable):
        add_one(case.record, Path("/nowhere/at/all"), "x", kind="doc", by=BY, at=AT)


def test_a_batch_is_taken_in_whole_or_not_at_all(case: Case) -> None:
    twins = [Arrival(b"x", "x", "doc"), Arrival(b"x", "x", "doc")]
    before = case.record.head
    with pytest.raises(TwoOfOneName):
        case.record.add_items(twins, by=BY, at=AT)
    assert (case.record.head, len(case.record.items())) == (before, 1)


def test_names_that_are_no_characters_are_kept_in_print(case: Case) -> None:
    name = b"caf\xe9.txt".decode("utf-8", "surrogateescape")
    item = add_one(case.record, b"x", name, kind="text", by=BY, at=AT)
    assert case.record.item(item).name == "caf\\xe9.txt"
    with pytest.raises(Unreadable):
        add_one(case.record, b"y", "y", kind="text", reading=Text("\ud800", [], [], [], Clean("", [])), by=BY, at=AT)


@pytest.mark.parametrize(("by", "at"), [("", AT), (BY, ""), (BY, "2026-01-05 09:30"), (BY, "2026-02-30T00:00:00Z")])
def test_an_entry_says_who_and_when(case: Case, by: str, at: str) -> None:
    with pytest.raises(Misused):
        add_one(case.record, b"x", "x", kind="text", by=by, at=at)


def test_a_cite_is_stored_with_its_state_as_found(case: Case) -> None:
    cite = msgspec.structs.replace(case.cite("denied"), verified=Verified.NOT_CHECKED)
    one = msgspec.structs.replace(case.particular(), cites=(cite,))
    case.record.add_particulars([one], by=BY, at=AT)
    (stored,) = case.record.particulars()
    assert stored.cites[0].verified is Verified.EXACT


def quoting(cite: Cite, quote: str) -> Cite:
    """The same place, with another quotation."""
    return msgspec.structs.replace(cite, quote=quote, quote_sha256=quote_hash(quote), span=None)


def test_words_joined_over_a_line_end_are_named_so(case: Case) -> None:
    cite = quoting(case.cite("Nobody said which docu-\nments are missing."), "which documents are missing")
    found = case.record.resolve(cite)
    assert (found.verified, found.cite.normalisation) == (Verified.NORMALISED, "furniture removed")
    curly = quoting(cite, "which  documents")
    assert case.record.resolve(curly).cite.normalisation == "furniture removed+lines joined"


def test_a_paragraph_resolves_to_its_words(case: Case) -> None:
    at = Paragraph(paper="Compl.", para_from=29, para_to=29)
    cite = quoting(
        msgspec.structs.replace(case.cite("denied"), locator=at, display=printed(at)), "documents are missing"
    )
    found = case.record.resolve(cite)
    assert found.quotation.strip() == "29. Nobody said which documents are missing."
    assert found.verified is Verified.NORMALISED


@pytest.mark.parametrize(
    "change",
    [
        lambda cite: quoting(cite, "granted"),
        lambda cite: msgspec.structs.replace(cite, span=(0, 6)),
        lambda cite: msgspec.structs.replace(cite, doc_id="nobody"),
        lambda cite: msgspec.structs.replace(
            cite, locator=msgspec.structs.replace(cite.locator, page_from=9, page_to=9)
        ),
        lambda cite: msgspec.structs.replace(cite, locator=msgspec.structs.replace(cite.locator, line_to=28)),
        lambda cite: msgspec.structs.replace(cite, matter="matter-0000"),
    ],
    ids=["quotation", "span", "document", "page", "line", "matter"],
)
def test_what_does_not_resolve_is_not_stored(case: Case, change: object) -> None:
    cite = change(case.cite("denied"))  # type: ignore[operator]
    with pytest.raises(DoesNotResolve):
        case.record.add_particulars(
            [case.particular("motion", "p0"), msgspec.structs.replace(case.particular(), cites=(cite,))], by=BY, at=AT
        )
    assert list(case.record.particulars()) == []


def test_two_particulars_of_one_id_are_refused(case: Case) -> None:
    case.record.add_particulars([case.particular()], by=BY, at=AT)
    case.record.add_particulars([case.particular()], by=BY, at=AT)  # the same again is the same
    with pytest.raises(TwoOfOneName):
        case.record.add_particulars([case.particular("motion")], by=BY, at=AT)


def test_one_changed_byte_of_the_source_stops_the_export(case: Case) -> None:
    case.record.add_particulars([case.particular()], by=BY, at=AT)
    assert len(case.record.exportable()) == 1
    path = case.record.original(case.item)
    data = path.read_bytes()
    changed(path, data.replace(b"denied", b"Denied"))
    with pytest.raises(Stale):
        case.record.exportable()
    with pytest.raises(Stale):
        case.record.resolve(case.cite("denied"))
    changed(path, data)
    assert len(case.record.exportable()) == 1


def test_one_changed_letter_of_the_reading_stops_the_export(case: Case) -> None:
    case.record.add_particulars([case.particular()], by=BY, at=AT)
    other = a_text(PAGES[0].replace("denied", "Denied"), PAGES[1])
    add_one(case.record, case.text.raw.encode(), "139.txt", kind="text", reading=other, by=BY, at=AT)
    with pytest.raises(Stale):
        case.record.exportable()


def test_another_file_than_the_one_cited_is_stale(case: Case) -> None:
    with pytest.raises(Stale):
        case.record.resolve(msgspec.structs.replace(case.cite("denied"), doc_sha256="0" * 64))


def test_a_cite_into_another_matter_resolves_when_that_is_open_beside(case: Case, tmp_path: Path) -> None:
    cite = msgspec.structs.replace(case.cite("denied"), matter=case.record.matter_id)
    one = msgspec.structs.replace(case.particular(), cites=(cite,))
    with Record.create(tmp_path / "other", name="Poe v. Acme", side="neutral") as other:
        beside = {case.record.matter_id: case.record.resolve}
        other.add_particulars([one], by=BY, at=AT, others=beside)
        assert other.open_for("anyone", beside).exportable() == list(other.particulars())
        with pytest.raises(Stale):
            other.exportable()
        (stored,) = other.particulars()
        assert stored.cites[0].matter == case.record.matter_id


def test_two_open_records_write_in_turn(case: Case, folder: Path) -> None:
    def write(letter: str) -> None:
        with Record.open(folder) as record:
            for n in range(15):
                add_one(record, f"{letter}{n}".encode(), f"{letter}{n}.txt", kind="text", by=BY, at=AT)

    threads = [threading.Thread(target=write, args=(letter,)) for letter in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(case.record.items()) == 31


def test_a_folder_is_one_matter(case: Case, folder: Path, tmp_path: Path) -> None:
    with pytest.raises(Misused):
        Record.create(folder, name="Roe v. Acme", side="neutral")
    with pytest.raises(NotAMatter):
        Record.open(tmp_path)
    with pytest.raises(Misused):
        Record.create(tmp_path / "x", name="Roe", side="ours")


def test_a_matter_broken_off_while_it_was_made_is_made_to_its_end(folder: Path) -> None:
    Record.create(folder, name="Roe v. Acme", side="court").close()
    (folder / "matter.toml").unlink()
    with pytest.raises(Broken):
        Record.create(folder, name="Another", side="court")
    with Record.create(folder, name="Roe v. Acme", side="court") as record:
        assert record.matter.side == "court"
