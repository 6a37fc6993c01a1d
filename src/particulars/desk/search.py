"""`particulars search`: asks the texts and fields of a matter in the lawyers' query language, or counts a list of terms."""

from __future__ import annotations

from pathlib import Path

from particulars.desk.found import Found, Shown
from particulars.desk.hand_at_desk import person
from particulars.desk.matters import open_matter
from particulars.desk.whole_files import refuse_overwriting, refuse_reading_a_record, write_whole
from particulars.errors import Misused, OutOfReach
from particulars.papers.term_report import as_csv, lines, notes
from particulars.reading.bates import parse as parse_number
from particulars.reading.sentences import sentence_starts
from particulars.search.asking import Searcher
from particulars.search.given import Given, Place
from particulars.search.method import examined
from particulars.search.opening import open_search
from particulars.search.terms import report as count_terms
from particulars.search.terms import terms_in


def search(
    case: Path,
    query: str | None = None,
    /,
    *,
    terms: Path | None = None,
    report: Path | None = None,
    as_: str | None = None,
    jsonl: bool = False,
    documents: int = 20,
    hits: int = 5,
) -> int:
    """Search everything taken in with lawyers' connectors, or count a list of search terms.

    Each hit has its page and line. What a person may not see is neither found nor counted. What is not on file is undecided, never a "no".

    For example:

        particulars search roe '"best efforts" w/10 terminat*'
        particulars search roe '(email OR e-mail) /s delet* AND NOT draft' --as "A. Clerk"
        particulars search roe 'from:smith AND date>=2024-01-01 AND merger~1' --jsonl
        particulars search roe --terms TERMS.txt --report hits.csv

    Args:
        case: The folder of the matter.
        query: The question; docs/search.md describes the language.
        terms: A list of terms, one a line, to count instead of a question.
        report: The table to write the counts to.
        as_: Who is asking.
        jsonl: Print JSON lines.
        documents: How many documents to show.
        hits: How many hits of each document to show.
    """
    if (query is None) == (terms is None) or (report is not None and terms is None) or (jsonl and terms is not None):
        raise Misused("Give one question, or --terms FILE with or without --report FILE; --jsonl is for a question.")
    refuse_overwriting([report] if report else [], [terms] if terms else [])
    with open_matter(case) as record:
        view = record.open_for(person(as_))
        searcher = open_search(record, view, GIVEN)
        try:
            if query is not None:
                found, shown = Found(searcher, view, searcher.ask(query), GIVEN), Shown(max(documents, 0), max(hits, 0))
                for line in found.rows(shown) if jsonl else found.lines(shown):
                    print(line)
            elif terms is not None:
                _count(searcher, terms, report)
        finally:
            searcher.close()
    return 0


def _count(searcher: Searcher, terms: Path, report: Path | None) -> None:
    counted = count_terms(searcher, terms_in(_words(terms)))
    looked_at = examined(searcher)
    if report is not None:
        write_whole(report, as_csv(counted, looked_at))
    for line in lines(counted):
        print(line)
    for name, words in notes(looked_at):
        print(f"{name}: {words}")


def _words(path: Path) -> str:
    refuse_reading_a_record([path])
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise OutOfReach(f"{path}: {error.strerror or error}.") from error
    except UnicodeDecodeError as error:
        raise Misused(f"{path} is not UTF-8 at byte {error.start}. Save the list as UTF-8.") from error


def _place(said: str) -> Place | None:
    """A Bates number as it is compared; prefixes without regard to case."""
    read = parse_number(said)
    return None if read is None else Place("\0".join(read.series).casefold(), read.number, read.page_number)


GIVEN = Given(sentence_starts, _place, "sentences 1, Bates 1")
