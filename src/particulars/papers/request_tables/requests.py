"""The tables of served discovery: requests beside responses, objections, promises, versions, grids, remarks, conferral."""

from __future__ import annotations

from collections.abc import Iterator

from particulars.analyses.requests.joined_rows import Joined, Line
from particulars.papers.request_tables.table import Places, Table

NOT_KNOWN = "as said; whether it was done is not known here"
_FLAGS = {
    "ORDER_NOT_KNOWN": "two versions whose order in time is not known",
    "KNOWN_FROM_A_RESPONSE_ALONE": "known only as a response repeats it",
    "RESTATED_IN_OTHER_WORDS": "a response repeats it in other words",
    "NO_RESPONSE_ON_FILE": "no response on file",
    "NO_REQUEST_ON_FILE": "no request on file",
    "ASKING_SIDE_NOT_TOLD": "no title tells whose request it is",
    "NO_WORDS_READ": "the head of a response stands there, and no words under it were read",
    "NUMBER_STANDS_TWICE": "the number stands twice in one paper",
    "NUMBERS_FROM_THE_PARAGRAPH": "the numbers stand in the same paragraph",
    "RESPONSE_ORDER_NOT_KNOWN": "several responses of one party whose order in time is not known",
    "NOT_SAID_TO_AMEND": "a later paper has other words under this number and does not say that it amends",
    "FITS_SEVERAL_SETS": "it fits requests of several sets and is joined to none of them",
    "NO_DAY_TOLD": "no day is told",
}


def request_tables(found: Joined, places: Places) -> Iterator[Table]:
    """Each table in the order of the page; one without rows is there too, so that none is told."""
    yield _side_by_side(found, places)
    yield _objections(found, places)
    yield _promises(found, places)
    yield _versions(found, places)
    yield _grid(found, places)
    yield _remarks(found, places)
    yield _definitions(found, places)
    yield _scopes(found, places)
    yield _conferrals(found, places)
    yield _apart(found, places)


def plain_flags(flags: tuple[str, ...]) -> str:
    """Doubts in words."""
    return "; ".join(_FLAGS.get(flag, flag.replace("_", " ").lower()) for flag in flags)


def whose(line: Line) -> str:
    """The side whose request it is."""
    return line.asking or "not told"


def _side_by_side(found: Joined, places: Places) -> Table:
    columns = (
        "request", "whose", "version", "dated", "request_text", "request_place", "response_by", "response_version", "response_dated",
        "response_text", "response_place", "response_says", "withheld", "withheld_words", "objection_kinds", "agreed_scope",
        "bates_named", "conferred_on", "doubts",
    )  # fmt: skip
    rows = tuple(row for line in found.lines for row in _rows_of(line, places))
    says = "Each request in full, followed by each response in full, every version. What a response says is told by its words alone."
    return Table("requests", "Requests and responses", says, columns, rows)


def _rows_of(line: Line, places: Places) -> Iterator[tuple[str, ...]]:
    """A row for each version and each response, set side by side in order; the shorter side leaves cells empty."""
    scope = " | ".join(f"{s.sort}: {s.text} [{places.at(p, s.start, s.end)}]" for p, s in line.scopes)
    days = "; ".join(dict.fromkeys(day for _, c in line.conferrals for day in c.days))
    for n in range(max(len(line.versions), len(line.responses), 1)):
        v = line.versions[n] if n < len(line.versions) else None
        r = line.responses[n] if n < len(line.responses) else None
        a = r.answered if r else None
        yield (
            line.name, whose(line), v.label if v else "", (v.dated or "") if v else "", v.asked.text if v else "",
            places.at(v.paper, v.asked.start, v.asked.end, v.asked.row) if v else "",
            "; ".join(r.by) if r else "", r.label if r else "", (r.dated or "") if r else "", a.text if a else "",
            places.at(r.paper, a.start, a.end, a.row) if r and a else "",
            str(a.outcome) if a else "", str(a.withheld) if a else "", (a.withheld_words or "") if a else "",
            "; ".join(dict.fromkeys(o.kind for o in a.objections)) if a else "", scope if n == 0 else "",
            "; ".join(a.bates) if a else "", days if n == 0 else "", plain_flags(line.flags) if n == 0 else "",
        )  # fmt: skip


def _objections(found: Joined, places: Places) -> Table:
    rows = tuple(
        (line.name, whose(line), r.label, o.kind, o.cue, o.reason or "none in the sentence", o.text, places.at(r.paper, o.start, o.end, r.answered.row))
        for line in found.lines
        for r in line.responses
        for o in r.answered.objections
    )  # fmt: skip
    says = "Objections by the words that show them. Nothing is said of their merit."
    return Table("objections", "Objections", says, ("request", "whose", "response", "kind", "shown_by", "reason", "words", "place"), rows)  # fmt: skip


def _promises(found: Joined, places: Places) -> Table:
    columns = ("request", "whose", "response", "words", "due", "timing", "limited_to", "place", "state")
    rows = tuple(
        (line.name, whose(line), r.label, p.text, p.due or "no day named", p.timing or "", p.limiter or "", places.at(r.paper, p.start, p.end, r.answered.row), NOT_KNOWN)
        for line in found.lines
        for r in line.responses
        for p in r.answered.promises
    )  # fmt: skip
    return Table("promises", "What was undertaken", "Each undertaking of a response in its words; a day only where the words name one.", columns, rows)  # fmt: skip


def _versions(found: Joined, places: Places) -> Table:
    columns = ("request", "whose", "earlier", "later", "words_out", "words_in", "reason", "reason_place")
    rows = tuple(
        (
            line.name, whose(line), change.before, change.after, word.before, word.after,
            " | ".join(s.reason or s.text for _, s in change.reasons) or "none told",
            "; ".join(places.at(p, s.start, s.end) for p, s in change.reasons),
        )
        for line in found.lines for change in line.changes for word in change.words
    )  # fmt: skip
    return Table("versions", "Versions of requests", "The words in which one version differs from the one before it, and the reason a paper gives.", columns, rows)  # fmt: skip


def _grid(found: Joined, places: Places) -> Table:
    columns = ("request", "whose", "subpart", "question", "question_place", "answer", "answer_place", "state")
    rows = tuple(
        (line.name, whose(line), c.label, c.asked, places.at(*c.asked_at), c.answer or "", places.at(*c.answer_at) if c.answer_at else "", c.state)
        for line in found.lines
        for c in line.cells
    )  # fmt: skip
    says = "Each subpart beside the words under its letter in the latest answer. A numbered subpart was cut by asking words."
    return Table("interrogatories", "Interrogatories by subpart", says, columns, rows)


def _remarks(found: Joined, places: Places) -> Table:
    own = [(line.name, whose(line), p, lint) for line in found.lines for p, lint in line.lints]
    own += [("all requests", "", p, lint) for p, lint in found.general]
    rows = tuple((name, side, x.code, x.says, x.text, places.at(p, x.start, x.end)) for name, side, p, x in own)
    return Table("remarks", "Remarks on wording", "What the words ask without limit, and objections without a reason beside them; each quotes the words it rests on.", ("request", "whose", "code", "remark", "words", "place"), rows)  # fmt: skip


def _definitions(found: Joined, places: Places) -> Table:
    rows = tuple((d.term or "instruction", d.text, places.at(p, d.start, d.end)) for p, d in found.definitions)
    return Table(
        "definitions", "Definitions and instructions", "As the sets give them.", ("term", "words", "place"), rows
    )


def _scopes(found: Joined, places: Places) -> Table:
    columns = ("requests", "sort", "who", "words", "reason", "due", "place")
    rows = tuple(
        ("; ".join(s.numbers), s.sort, s.who or "", s.text, s.reason or "", s.due or "", places.at(p, s.start, s.end))
        for p, s in found.scopes
    )
    return Table("scope", "What letters say of scope", "Agreed, not agreed, offered, promised or changed, by the words of the sentence.", columns, rows)  # fmt: skip


def _conferrals(found: Joined, places: Places) -> Table:
    columns = ("days", "who", "means", "requests", "words", "place", "doubts")
    rows = tuple(
        (
            "; ".join(c.days) or "no day told", "; ".join(c.who), c.means or "not told", "; ".join(c.numbers), c.text,
            places.at(p, c.start, c.end, c.row), plain_flags(c.flags),
        )
        for p, c in found.conferrals
    )  # fmt: skip
    return Table("conferral", "Conferral log", "Conferrals told of as having been; an invitation or a duty to confer is none.", columns, rows)  # fmt: skip


def _apart(found: Joined, places: Places) -> Table:
    rows = tuple((a.what, a.text, a.why, places.at(a.paper, a.start, a.end)) for a in found.apart)
    return Table("apart", "Left apart", "What fits several requests or none; it is joined to nothing.", ("names", "words", "why", "place"), rows)  # fmt: skip
