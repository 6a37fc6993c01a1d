"""Exhibit S07: the register of trade secrets, the instances, the remarks, the versions, and the duties that set the day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from particulars.analyses.secrets.forums import Profile
from particulars.analyses.secrets.rows import Field, Instance, Lint, Part, Secret, Secrets
from particulars.analyses.secrets.versions import Step
from particulars.papers.request_tables.table import Places, Table
from particulars.papers.standing_lines import Placed

REGISTER = ("ts_no", "title", "description", "boundary", "fixation_cites", "first_date", "custodians", "measures", "value", "instances", "place")  # fmt: skip
_FLAGS = {
    "NUMBER_STANDS_TWICE": "the number stands twice in this list",
    "SEVERAL_FIRST_DATES": "several first dates are told",
    "SEVERAL_DAYS": "several days are told",
    "NO_WORDS_READ": "no words were read under its head",
}


def register(named: Iterable[tuple[str, Secrets]], instances: Sequence[Instance], places: Places) -> Table:
    """A row a secret and list, in the columns of the catalogue's S07."""
    rows = [_secret(name, one, instances, places) for name, found in named for one in found.secrets]
    says = "As each list has it, in its own words; an empty cell is a label that the list does not have."
    return Table("S07-register", "Register of trade secrets (S07)", says, (*REGISTER, "list", "doubts"), tuple(rows))


def instance_table(named: Iterable[tuple[str, Secrets]], places: Places) -> Table:
    """A row an instance, tied to its secrets by the numbers it names."""
    columns = ("instance", "actor", "date", "means", "means_named", "secrets", "accused_feature", "version", "evidence", "other_words", "place", "how", "doubts")  # fmt: skip
    rows = tuple(
        (one.name, one.words(Field.ACTOR), one.day or one.words(Field.DATE), one.words(Field.MEANS) or one.words(Field.DESCRIPTION),
         ", ".join(one.means), ", ".join(f"TS-{n}" for n in one.secrets), one.words(Field.FEATURE), one.words(Field.VERSION),
         one.words(Field.EVIDENCE), one.words(Field.OTHER), _place(name, one, places), one.how, _doubts(one.flags))
        for name, found in named for one in found.instances
    )  # fmt: skip
    return Table("instances", "Instances", "Each tied to the secrets that it names by number; “means named” are those of acquired, disclosed, used in its words.", columns, rows)  # fmt: skip


def remarks(found: Iterable[tuple[str, Lint]], places: Places) -> Table:
    """A row a remark, with the words it rests on and their place."""
    rows = tuple((one.about, one.code, one.says, one.text, places.at(name, one.start, one.end, one.row), one.how) for name, one in found)  # fmt: skip
    says = "Proposals about words, days and numbers; whether a secret is described closely enough, persons say."
    return Table("remarks", "Remarks", says, ("about", "code", "says", "words", "place", "how"), rows)


def versions(steps: Iterable[Step], is_ordered: bool, places: Places) -> Table:
    """A row a clause that differs between a list and the next."""
    rows = tuple(
        (s.secret, s.field, s.change, s.was, s.now, " | ".join(f"“{a}” → “{b}”" for a, b in s.words), places.at(s.before, *s.was_at), places.at(s.after, *s.now_at))
        for s in steps
    )  # fmt: skip
    says = "Each list beside the next, by the day that each bears." if is_ordered else "The order of the lists is not known: one bears no day, or two bear the same; they stand by name."  # fmt: skip
    columns = ("secret", "part", "change", "earlier_words", "later_words", "words_that_differ", "earlier_place", "later_place")  # fmt: skip
    return Table("versions", "Versions served", says, columns, rows)


def duties(placed: Iterable[Placed], state_of: Sequence[str] = ()) -> Table:
    """A row a clause that bears on the list, with its limiter as its own field, its day and how it stands."""
    told = list(placed)
    rows = tuple(
        (one.name, one.obligation.who or "nobody named", one.obligation.text, " | ".join(one.obligation.scope),
         state_of[n] if state_of else str(one.standing.state), str(one.standing.last or ""),
         str(one.standing.performed_on or ""), "; ".join((*one.standing.reasons, *one.standing.needs_person)), one.place)
        for n, one in enumerate(told)
    )  # fmt: skip
    columns = ("duty", "who", "words", "limiter", "stands", "last_day", "performed_on", "because", "place")
    return Table("duties", "Duties of the order and how they stand", "A limiter is quoted from the clause. Performance is what a person gave or decided, or the docket tells.", columns, rows)  # fmt: skip


def questions(rows: Iterable[tuple[str, ...]]) -> Table:
    """Requests and interrogatories that ask for the secrets or the instances, with the latest answer."""
    return Table("questions", "Requests that ask for them", "Known by their words: they name trade secrets.", ("request", "whose", "text", "text_place", "answer_says", "answer", "answer_place"), tuple(rows))  # fmt: skip


def forums(profiles: Iterable[Profile], chosen: str | None) -> Table:
    """The rules of forums on identification; one is chosen by a person, or none is."""
    rows = tuple(
        (p.name, "chosen" if p.id == chosen else "", p.says, p.day_from, " | ".join(f"[{a.mark}] {a.text}" for a in p.authorities))
        for p in profiles
    )  # fmt: skip
    says = (
        "A person chooses with --forum; the marks are those of the dated file: V verified, S read in a paper on file."
    )
    return Table("forums", "Rules of forums", says, ("rule", "chosen", "says", "day_from", "authorities"), rows)


def left(rows: Iterable[tuple[str, str, str]]) -> Table:
    """What was not taken, each with its place and what to do."""
    return Table("not-taken", "Not taken", "Each with what to do.", ("place", "part", "says"), tuple(rows))


def _secret(name: str, one: Secret, instances: Sequence[Instance], places: Places) -> tuple[str, ...]:
    mine = [i for i in instances if one.number and one.number in i.secrets]
    told = " | ".join(f"{i.name}: {i.words(Field.ACTOR)} {i.day or ''} {', '.join(i.means)} {i.words(Field.FEATURE)} {i.words(Field.VERSION)} evidence: {i.words(Field.EVIDENCE) or 'none told'}".strip() for i in mine)  # fmt: skip
    other = " ".join(_labelled(part) for part in one.parts if part.field is Field.OTHER)
    described = " ".join(filter(None, (one.words(Field.DESCRIPTION), other)))
    fixed = one.words(Field.FIXATION)
    return (
        one.name, one.words(Field.TITLE), described, one.words(Field.BOUNDARY), fixed,
        one.words(Field.FIRST_DATE), one.words(Field.CUSTODIANS), one.words(Field.MEASURES), one.words(Field.VALUE), told,
        _place(name, one, places), name, _doubts(one.flags),
    )  # fmt: skip


def _labelled(part: Part) -> str:
    return f"[{part.label}: {part.text}]" if part.label else part.text


def _place(name: str, one: Secret | Instance, places: Places) -> str:
    return places.at(name, one.start, one.end, one.row)


def _doubts(flags: tuple[str, ...]) -> str:
    return "; ".join(_FLAGS[flag] for flag in flags)
