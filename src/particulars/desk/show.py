"""`particulars show`: the text of one item, the one place in it that a cite points at, or a showing over the record."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from particulars.desk.hand_at_desk import person
from particulars.desk.instant import utc_instant
from particulars.desk.matters import open_matter
from particulars.desk.place_asked import place
from particulars.desk.showing_asked import is_showing, places, printed, showing_for, write_showing
from particulars.desk.whole_files import refuse_overwriting
from particulars.errors import Misused, TwoOfOneName
from particulars.papers.page_line import PageLines
from particulars.record.items import Item
from particulars.record.text import Text, Typed
from particulars.record.view import View


def show(
    case: Path,
    item: str,
    /,
    *,
    at: str | None = None,
    as_: str | None = None,
    filing: bool = False,
    json: bool = False,
    csv: bool = False,
    out: Path | None = None,
    forum: str | None = None,
    issue: str | None = None,
    domains: str = "",
    as_of: str | None = None,
) -> int:
    """Show the text of one item, the place in it that a cite points at, or a showing.

    Words that a person typed where the text is garbled are marked with who typed them and when. A showing such as S17
    lays out each element of a motion with its rows and places, and, in the internal view, what is missing.

    For example:

        particulars show roe complaint.pdf
        particulars show roe complaint.pdf --at "4:12–14"
        particulars show roe complaint.pdf --at "¶ 11"
        particulars show roe hearing.pdf --at "Tr. 12:3-9"
        particulars show roe S17 --as "A. Counsel"
        particulars show roe S19 --domains "roe.example,counsel.example" --as "A. Counsel"
        particulars show roe S21 --filing --out exhibits --as-of 2024-09-11T12:00:00Z

    Args:
        case: The folder of the matter.
        item: The item's name, or its id where two go by one name; or a showing of the catalogue, S01 to S27,
            which docs/commands.md lists.
        at: A page:line as it is printed here, or a cite, as papers print it; of this item, whatever name it gives.
        as_: Who is asking.
        filing: Of a showing: without gaps and positions.
        json: Of a showing: print JSON.
        csv: Of a showing: print CSV.
        out: Of a showing: the folder to write HTML, JSON and CSV to.
        forum: Of a showing: the court and judge, as it is to be printed.
        issue: Of a showing: the issue; it chooses the rows on positions by its key words, and is printed.
        domains: Of a showing of a privilege log: the party's own domains and its counsel's, parted by commas; an address elsewhere
            is a third party.
        as_of: Of a showing: the time of preparation to print, in UTC.
    """
    of_showing = {
        "--filing": filing,
        "--json": json,
        "--csv": csv,
        "--out": out,
        "--forum": forum,
        "--issue": issue,
        "--domains": domains,
    }
    with open_matter(case) as record:
        view = record.open_for(person(as_))
        if not is_showing(item) or any(item in (one.id, one.name) for one in view.items()):
            if unfit := [option for option, given in of_showing.items() if given]:
                raise Misused(f"{', '.join(unfit)} is for a showing, and {item} is none.")
            asked = named(view, item)
            for line in read_on(view.text(asked.id)) if at is None else place(view, asked, at):
                print(line)
            return 0
        if at is not None or (json and csv):
            raise Misused("A showing takes no --at, and one of --json and --csv.")
        if out is not None:
            refuse_overwriting(places(item, out))
        own = [part.strip() for part in domains.split(",") if part.strip()]
        made = showing_for(view, item, utc_instant(as_of), filing=filing, forum=forum, issue=issue, domains=own)
        if out is None:
            print(printed(made, json=json, csv=csv), end="")
        else:
            for path in write_showing(made, out):
                print(path)
    return 0


def named(view: View, name: str) -> Item:
    """The one item of this id or name.

    Raises:
        Misused: there is none.
        TwoOfOneName: there are two.
    """
    items = [one for one in view.items() if name in (one.id, one.name)]
    if not items:
        raise Misused(f"There is no item {name} here. particulars list names them.")
    if len(items) > 1:
        raise TwoOfOneName(f"{name} is {' and '.join(one.id for one in items)}. Name one by its id.")
    return items[0]


def read_on(text: Text) -> Iterator[str]:
    """The reading text, each paragraph after its page:line; typed words in brackets."""
    page_lines, at = PageLines(text), 0
    yield f"[{page_lines.heading}]"
    for words in text.clean.text.split("\n\n"):
        raw = next((found for i in range(at, at + len(words)) if (found := text.clean.raw_at(i)) is not None), None)
        typed = [t for t in text.clean.typed if at <= t.clean < at + len(words)]
        if words.strip():
            yield f"{'' if raw is None else page_lines.at(raw)}\t{_marked(words, at, typed)}"
        at += len(words) + 2


def _marked(words: str, at: int, typed: list[Typed]) -> str:
    for t in reversed(typed):
        start, end = t.clean - at, t.clean - at + t.length
        words = f"{words[:start]}[{words[start:end]}: typed by {t.by} at {t.at}]{words[end:]}"
    return words
