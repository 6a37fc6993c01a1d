"""Feet that tell the pages of a plain text: numbers from 1 with a running title or alone, and nothing that only looks so."""

from __future__ import annotations

import pytest

from particulars.intake.plain import read_text
from particulars.record.text import Role

WORDS = "The list of records that counsel asked for was long, and nobody had seen it before the hearing in {}."
TITLE = "DEFENDANTS’ REPLY IN SUPPORT OF MOTION TO DISMISS"


def page(name: str, sentences: int = 12) -> str:
    return "\n".join(WORDS.format(f"{name}{chr(97 + n)}") for n in range(sentences))


def paper(foot: str, pages: int = 3, end: str = "") -> str:
    return "\n\n".join(f"{page(chr(65 + n))}\n\n{foot.format(n + 1)}\n" for n in range(pages)) + end


TOLD = [
    f"{{}}\n{TITLE}",
    f"{TITLE}\n{{}}",
    f"{{}}\n{TITLE}\nCase No. 9:21-cv-00101-JNO",
    f"- {{}} -\n{TITLE}",
    f"{{}}\n\n{TITLE}",
    f"{TITLE}\n\n{{}}",
    f"{TITLE} {{}}",
    f"{TITLE} - {{}}",
    f"{{}} {TITLE}",
    "Page {} of 3\nPlaintiff’s Answers to First Set of Interrogatories (Nos. 1–22)",
    "Letter to Counsel\nPage {}",
    "Plaintiff’s Opposition to Motion to Compel | Page {}",
    "{}",
    "                                  {}",
    "- {} -",
    "-{}-",
    "Page {} of 3",
    "Page {}",
]


@pytest.mark.parametrize("foot", TOLD)
@pytest.mark.parametrize("pages", [2, 3, 12])
def test_feet_tell_the_pages_and_are_no_text(foot: str, pages: int) -> None:
    text = read_text(paper(foot, pages))
    told = [(p.number, p.printed, p.certain) for p in text.pages]
    assert told == [(n, str(n), False) for n in range(1, pages + 1)]
    for n in range(pages):
        at = text.raw.index(f"hearing in {chr(65 + n)}a")
        assert text.place(at).page == n + 1
    struck = " ".join(" ".join(text.of(Role.FOOTER)).split())
    assert all(" ".join(foot.format(n + 1).split()) in struck for n in range(pages))
    assert text.clean.text.split() == " ".join(page(chr(65 + n)) for n in range(pages)).split()


def test_a_sentence_reads_on_over_a_foot() -> None:
    raw = f"{page('A')}\nNo court has said otherwise. Harrow v. Dunmore\n\n1\n{TITLE}\n\n\nPress Co., 512 F.3d 100 left it open.\n\n2\n{TITLE}\n"
    assert "Harrow v. Dunmore Press Co., 512 F.3d 100 left it open." in read_text(raw).clean.text


def test_small_numbers_of_the_front_matter_come_first() -> None:
    raw = "\n".join(f"{page(n)}\n\n{n}\n{TITLE}\n" for n in ("i", "ii", "iii", "iv", "1", "2"))
    assert [(p.number, p.printed) for p in read_text(raw).pages] == list(
        enumerate(("i", "ii", "iii", "iv", "1", "2"), 1)
    )


def test_one_page_is_told_where_its_running_line_opens_it_too() -> None:
    raw = f"COURTESY COPY OF THE PARTIES\n{page('A')}\n\n1\nLetter\nCOURTESY COPY OF THE PARTIES\n"
    text = read_text(raw)
    assert [(p.number, p.printed) for p in text.pages] == [(1, "1")]
    assert "Letter" not in text.clean.text
    assert not read_text(raw.replace("COURTESY", "EARLIER", 1)).pages


def test_a_last_page_may_be_short_and_others_may_be_once() -> None:
    sizes = [12, 2, 12, 12, 1]
    raw = "\n\n".join(f"{page(chr(65 + n), size)}\n\n{n + 1}\n{TITLE}" for n, size in enumerate(sizes))
    assert len(read_text(raw).pages) == 5


LONG = page("A")
UNTOLD = {
    "numbered paragraphs": "\n\n".join(f"{n}\n{LONG}" for n in range(1, 6)),
    "paragraphs with their numbers alone": "\n\n".join(f"{n}\n\n{LONG}" for n in range(1, 6)),
    "paragraphs after a head": "COMPLAINT\n\n" + "\n\n".join(f"{n}.\n\n{LONG}" for n in range(1, 6)),
    "headed requests": "\n\n".join(f"REQUEST FOR PRODUCTION NO. {n}\n\n{LONG}" for n in range(1, 6)),
    "headed answers, the last one empty": "\n\n".join(
        f"{LONG}\n\nANSWER TO INTERROGATORY NO. {n}" for n in range(1, 6)
    ),
    "exhibits": "\n\n".join(f"{LONG}\n\nExhibit {n}" for n in range(1, 6)),
    "answers of one word": "\n\n".join(f"{n}\nAdmitted." for n in range(1, 15)),
    "answers of few words": "\n\n".join(f"{WORDS}\n\n{n}\nDenied for want of knowledge" for n in range(1, 40)),
    "a docket": "\n\n".join(f"0{n}/06/2021\n{WORDS}\n\n{n}" for n in range(1, 9)),
    "a docket with titles": "\n\n".join(f"{WORDS}\n\n{n}\nMOTION TO SEAL DOCUMENTS" for n in range(1, 9)),
    "a docket table": "\n".join(f"0{n}/06/2021\t{n}\tMOTION TO SEAL DOCUMENTS" for n in range(1, 9)),
    "a list at the end": f"{LONG}\n\n1\n\n2\n\n3\n",
    "a number left out": "\n\n".join(f"{LONG}\n\n{n}\n{TITLE}" for n in (1, 2, 4, 5)),
    "a number twice": "\n\n".join(f"{LONG}\n\n{n}\n{TITLE}" for n in (1, 2, 2, 3)),
    "numbers from two on": "\n\n".join(f"{LONG}\n\n{n}\n{TITLE}" for n in (2, 3, 4)),
    "running heads": "\n\n".join(f"{n}\n{TITLE}\n\n{LONG}" for n in (1, 2, 3)),
    "another title each time": "\n\n".join(f"{LONG}\n\n{n}\n{TITLE} OF PARTY {chr(64 + n)}" for n in (1, 2, 3)),
    "a title of few letters": "\n\n".join(f"{LONG}\n\n{n}\nNote" for n in (1, 2, 3)),
    "sums": "\n\n".join(f"{LONG}\n\n{n}.00\n{TITLE}" for n in (1, 2, 3)),
    "chapters longer than any page": "\n\n".join(f"{page('A', 120)}\n\n{n}\n{TITLE}" for n in (1, 2, 3)),
    "a date at the end": "\n\n".join(f"{LONG}\n\nDated in the county of Meridian, May {n}" for n in (1, 3, 4)),
    "one number at the end": f"{LONG}\n\n1\n",
    "one number with a title": f"{LONG}\n\n1\n{TITLE}\n",
}


@pytest.mark.parametrize("raw", UNTOLD.values(), ids=UNTOLD)
def test_no_pages_are_told(raw: str) -> None:
    assert read_text(raw).pages == ()


def test_a_transcript_and_a_numbered_pleading_keep_their_lines() -> None:
    numbered = "".join(f"{n} {WORDS.format(n)}\n" for n in range(1, 26))
    for foot in ("", "\n{}\n" + TITLE + "\n\n"):
        text = read_text("".join(numbered + foot.format(n) for n in (1, 2, 3)))
        assert [line.printed for line in text.lines if line.printed][:25] == list(range(1, 26))
        assert "hearing in 25." in text.clean.text


def test_sure_signs_of_a_page_go_before_feet() -> None:
    raw = f"{page('A')}\n\n1\n{TITLE}\n\f{page('B')}\n\n2\n{TITLE}\n"
    assert [(p.number, p.certain) for p in read_text(raw).pages] == [(1, True), (2, True)]
    stamp = "Case 3:22-cv-01234-ABC   Document 45   Filed 03/04/22   Page {} of 9"
    raw = "".join(f"{stamp.format(n + 4)}\n\n{page('A')}\n\n{n}\n{TITLE}\n\n" for n in (1, 2))
    assert [(p.ecf, p.certain) for p in read_text(raw).pages] == [(5, True), (6, True)]


HEADINGS = [
    "INTERROGATORY NO. {}",
    "REQUEST FOR PRODUCTION NO. {}:",
    "RESPONSE TO REQUEST FOR ADMISSION NO. {}",
    "Request for Production {}",
    "Interrogatory {}",
    "EXHIBIT {}",
    "Count {}",
    "TOPIC {}",
    "SECTION {}",
    "Response to Request {}",
    "Schedule {}",
]


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_heading_with_a_number_is_text(heading: str) -> None:
    raw = "\n\n".join(f"{heading.format(n)}\n\n{WORDS.format(n)}" for n in range(1, 6))
    clean = read_text(raw).clean.text
    fed = read_text(raw.replace("\n\n" + heading.format(3), "\n\f" + heading.format(3))).clean.text
    assert all(heading.format(n) in words for n in range(1, 6) for words in (clean, fed))
