"""The forms in which court papers cite: whole, short, by name, by docket, id., statutes, rules, the record.

A core runs from the case name to the closing court-and-date parenthetical, without signal and without explanation.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from particulars.analyses.authorities.rows import Kind
from particulars.quarrelstone.says import Took
from particulars.quarrelstone.writing import Mark, Part, Plant, Written, italic, join, say


@dataclass(frozen=True, slots=True)
class Decision:
    """An invented decision: real reporter series with volumes that cannot exist, or WL and LEXIS numbers of that kind."""

    key: str
    name: str
    short: str
    court: str
    date: str  # ISO, as precise as it is cited
    printed_date: str
    cites: tuple[str, ...] = ()  # parallel forms: "9901 F.3d 12"
    docket: str | None = None
    printed_docket: str | None = None  # "No. 9:19-cv-00777-ABC"
    position: str | None = None  # on identicality, for later parts


_NAMED_BY_ITS_WORDS = frozenset([Kind.STATUTE, Kind.REGULATION, Kind.CONSTITUTION, Kind.SECONDARY])
_SETS = {"frcp": "Fed. R. Civ. P.", "fre": "Fed. R. Evid."}


def cited(kind: Kind, authority: str, core: Part, **fields: object) -> Written:
    """The core as one citation; a statute, article or treatise is called what its citation prints."""
    piece = join(core)
    mark = Mark(0, len(piece.text), kind, authority, name=piece.text if kind in _NAMED_BY_ITS_WORDS else None)
    return replace(piece, marks=(replace(mark, **fields), *piece.marks))  # type: ignore[arg-type]


def took(label: str, decision: Decision, piece: Written) -> Written:
    """The citation, planted with what the paper says its decision did with the issue of identical copies."""
    own = piece.marks[0]
    return replace(piece, plants=(Plant(own.start, own.end, Took(case=decision.name, label=label)), *piece.plants))


def with_signal(signal: str, piece: Written) -> Written:
    """The citation after its signal: "See also …"."""
    first, *rest = piece.marks
    marked = replace(piece, marks=(replace(first, signal=signal), *rest))
    return join(italic(signal), " ", marked)


def explained(piece: Written, template: str, *parts: Part) -> Written:
    """The citation with an explanatory parenthetical after it; one that begins with quoting or citing is a chain."""
    inner = say(template, *parts)
    via = template.split(" ", 1)[0]
    if via in ("quoting", "citing"):
        inner = replace(inner, marks=tuple(replace(m, via=m.via or via) for m in inner.marks))
    whole = join(piece, " (", inner, ")")
    first, *rest = whole.marks
    span = (len(piece.text) + 1, len(whole.text))
    return replace(whole, marks=(replace(first, parentheticals=(*first.parentheticals, span)), *rest))


def defining(piece: Written, short: str, case: bool = False) -> Written:
    """The citation with the short name it sets up; for a case the short name is itself a reference to it."""
    first, *rest = piece.marks
    marked = replace(piece, marks=(replace(first, defines=short), *rest))
    named: Part = italic(cited(Kind.CASE_NAME_REF, first.authority, short)) if case else short
    return join(marked, " (“", named, "”)")


def _at(pin: str | None) -> str:
    return "" if pin is None else f", at {pin}" if pin.startswith("*") else f", {pin}"


def full(d: Decision, pin: str | None = None, printed_pin: str | None = None) -> Written:
    """The whole citation: name, docket number where printed, all parallel forms, pin, court and date."""
    forms = ", ".join(([d.printed_docket] if d.printed_docket else []) + list(d.cites))
    court = d.printed_date if d.court == "U.S." else f"{d.court} {d.printed_date}"
    kind = Kind.CASE_FULL if d.cites else Kind.CASE_DOCKET
    core = join(italic(d.name), f", {forms}{printed_pin or _at(pin)} ({court.strip()})")
    return cited(kind, d.key, core, pin=pin)


def short(d: Decision, pin: str, form: int = 0, name: str | None = None) -> Written:
    """The short form: "Ambry, 9901 F.3d at 14"; WL and LEXIS forms keep their comma."""
    cite = d.cites[form]
    printed = f"{cite}, at {pin}" if pin.startswith("*") else f"{cite.rsplit(' ', 1)[0]} at {pin}"
    return cited(Kind.CASE_SHORT, d.key, join(italic(name or d.short), f", {printed}"), pin=pin)


def supra(d: Decision, pin: str) -> Written:
    """The supra form of a case."""
    core = join(italic(d.short), ", ", italic("supra"), f", at {pin}")
    return cited(Kind.CASE_SHORT, d.key, core, pin=pin, other_kinds=(Kind.CASE_NAME_REF,))


def named(d: Decision) -> Written:
    """The bare name of a decision cited before."""
    return italic(cited(Kind.CASE_NAME_REF, d.key, d.short))


def id_(
    authority: str, printed: str | None = None, pin: str | None = None, capital: bool = True, **fields: object
) -> Written:
    """Id. to what the writer means: `printed` follows it ("at 4", "¶ 4"), a bare one carries the pin before it."""
    core = join(italic("Id." if capital else "id."), f" {printed}" if printed else "")
    return cited(Kind.ID, authority, core, pin=pin, **fields)


def statute(title: int, section: str, code: str = "U.S.C.") -> Written:
    """A statute or regulation by title and section."""
    if code == "C.F.R.":
        return cited(Kind.REGULATION, f"cfr:{title}:{section}", f"{title} C.F.R. § {section}")
    return cited(Kind.STATUTE, f"usc:{title}:{section}", f"{title} {code} § {section}")


def section(title: int, printed: str, sign: str = "§") -> Written:
    """A statute by section only: "§ 1202(b)", "Section 1202(b)", of the title the paper names for it elsewhere."""
    name = f"{title} U.S.C. § {printed}"
    return cited(Kind.STATUTE_SHORT, f"usc:{title}:{printed}", f"{sign} {printed}", name=name)


def act(key: str, name: str, *also: str) -> Written:
    """An act by its name."""
    return cited(Kind.STATUTE_NAME, f"act:{key}", name, also=also, may_be_open=True, name=name)


def rule(number: str, printed: str = "Fed. R. Civ. P. {}", code: str = "frcp") -> Written:
    """A rule of procedure or evidence, in whatever form it is printed; of no set where `code` is "rule"."""
    name = f"{_SETS[code]} {number}" if code in _SETS else None
    return cited(Kind.RULE, f"{code}:{number}", printed.format(number), name=name, number=number)


def local_rule(number: str, printed: str = "Civil Local Rule {}") -> Written:
    """A local rule of the court the paper is filed in."""
    return cited(Kind.LOCAL_RULE, f"lr:{number}", printed.format(number), number=number)


def judge_rule(number: str, printed: str) -> Written:
    """A rule of the judge's own."""
    return cited(Kind.JUDGE_RULE, f"jr:{number}", printed.format(number), number=number)
