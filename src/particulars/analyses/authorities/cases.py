"""Cases: parallel forms grouped as one authority, short forms led back to the one full citation they fit."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from particulars.analyses.authorities.found import Found, Known
from particulars.analyses.authorities.pin_pages import LONGEST_DECISION
from particulars.analyses.authorities.rows import Kind
from particulars.reading.case_cites import CaseCite, Core

_SPLIT = re.compile(r",?\s+(?:v|vs|V)\.?\s+")
_SUFFIX = re.compile(
    r"(?:,?\s+(?:Inc|LLC|L\.L\.C|LLP|L\.L\.P|L\.P|LP|Ltd|Limited|Co|Cos|Company|Corp|Corporation|P\.C|N\.A|S\.A|A\.G|PLC|GmbH|e\.k|et al|USA)\.?)+$|,?\s+et\s+al\.?$"
)
_NAME_WORD = re.compile(r"[A-Za-z0-9’']+")
_TOKEN = re.compile(r"[A-Za-z0-9]+")
_EMPTY = frozenset(
    "the of and for in re v vs inc llc co corp ltd et al a an company corporation limited lp llp no".split()
)
# First words that so many names have in common that they tell no case from another.
_MANY_NAMES = frozenset(
    "american bank board city county department dept estate federal first general insurance international intl national natl "
    "new school sch state trust united univ university".split()
)
# Parties by whose name no case is known.
COMMON_PARTIES = frozenset(
    [
        "united states",
        "united states of america",
        "state",
        "people",
        "commonwealth",
        "doe",
        "does",
        "john doe",
        "city",
        "county",
        "commissioner",
        "secretary",
        "government",
    ]
)


def slug(text: str) -> str:
    """Letters and digits of `text` with hyphens between: part of an authority's id."""
    return "-".join(_TOKEN.findall(text.lower().replace("'", "").replace("’", "")))


@lru_cache(maxsize=8192)
def parties(name: str) -> tuple[str, str]:
    """The two sides of a case name; the second is empty for "In re"."""
    sides = _SPLIT.split(name, maxsplit=1)
    return sides[0].strip(), sides[1].strip() if len(sides) > 1 else ""


@lru_cache(maxsize=8192)
def bare_party(party: str) -> str:
    """A party without corporate endings: `Rimini St., Inc.` -> `Rimini St.`"""
    return _SUFFIX.sub("", party).strip(" ,")


@lru_cache(maxsize=8192)
def words(name: str) -> frozenset[str]:
    """The words of a name that tell it from another."""
    return frozenset(t for t in _TOKEN.findall(name.lower().replace("’", "").replace("'", "")) if t not in _EMPTY)


class Cases:
    """The cases of one paper: resolves full citations as they come, then the short forms."""

    def __init__(self) -> None:
        self.known: dict[str, Known] = {}
        self._by_core: dict[str, str] = {}
        self._by_volume: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._pages: dict[str, list[Core]] = defaultdict(list)
        self._by_docket: dict[tuple[str, str], str] = {}

    def take_full(self, row: Found) -> None:
        """Link a citation that has court or date, or that names a case for the first time."""
        case = row.case
        assert case is not None
        if not case.cores:
            self._take_docket(row, case)
            return
        ids = [self._by_core[str(c)] for c in case.cores if str(c) in self._by_core]
        if len(set(ids)) > 1:
            row.leave(
                tuple(dict.fromkeys(ids)),
                "its parallel forms belong to different decisions cited elsewhere",
                "PARALLEL_CONFLICT",
            )
            return
        id_ = ids[0] if ids else "case:" + slug(str(_lead(case)))
        known = self.known.get(id_)
        if known and case.name and known.name and not words(case.name) & words(known.name):
            row.flags.append("CASE_NAME_CONFLICT")
        self._add(id_, row, case)
        row.resolve(id_, "same reporter, WL or LEXIS number as cited before" if known else "cited in full")

    def take_short(self, row: Found) -> None:
        """Link a short form by its number and name, or leave it with what fits."""
        case = row.case
        assert case is not None
        exact = {self._by_core[str(c)] for c in case.cores if c.page and str(c) in self._by_core}
        if len(exact) == 1:
            id_ = exact.pop()
            self._add(id_, row, case)
            row.resolve(id_, "same reporter, WL or LEXIS number as the full citation")
            return
        fits = [i for c in case.cores for i in self._by_volume.get((c.volume, c.reporter), [])]
        named = [i for i in dict.fromkeys(fits) if self._name_fits(i, case)]
        fits = self._by_page([i for i in named if self._pages_fit(i, case)], case)
        if len(fits) == 1:
            self._note_name(fits[0], case)
            row.resolve(fits[0], "same volume and reporter as the one full citation whose name and pages fit")
        elif fits:
            row.leave(tuple(fits), "more than one full citation has this volume and fits", "AMBIGUOUS_SHORT_FORM")
        elif named and case.name:
            how = "its page lies outside the pages of the one decision of its name in this volume"
            row.leave(tuple(named), how if len(named) == 1 else how.replace("the one", "each"), "PIN_OUTSIDE_DECISION")
        else:
            self._orphan(row, case)

    def take_named(self, row: Found, name: str) -> None:
        """Link a supra form by the name it repeats."""
        fits = [
            i
            for i, k in self.known.items()
            if words(name) and words(name) <= words(k.name + " " + " ".join(k.short_names))
        ]
        if len(fits) == 1:
            row.resolve(fits[0], "supra: the one case cited whose name has these words")
        else:
            row.leave(
                tuple(fits),
                "supra: " + ("more than one case cited has these words" if fits else "no case cited has these words"),
                "SUPRA_UNRESOLVED",
            )

    def _take_docket(self, row: Found, case: CaseCite) -> None:
        number = re.sub(
            r"[^a-z0-9]", "", re.sub(r"^(?:case|civil|action|nos?\.?|\s|:)+", "", (case.docket or "").lower())
        )
        key = (f"{number}@{case.court}", case.date or "")
        id_ = f"case:docket-{slug(case.docket or '')}" + (f"-{case.date}" if case.date else "")
        if key not in self._by_docket and id_ in self.known:
            id_ += f"-{slug(case.court or '')}"  # another court gave the same number
        id_ = self._by_docket.setdefault(key, id_)
        seen = id_ in self.known
        self._add(id_, row, case)
        row.resolve(id_, "same docket number and date as cited before" if seen else "cited by its docket number")

    def _add(self, id_: str, row: Found, case: CaseCite) -> None:
        known = self.known.get(id_)
        if known is None:
            kind = Kind.CASE_FULL if case.cores else Kind.CASE_DOCKET
            known = self.known[id_] = Known(id_, kind, "cases", case.name or str(_lead(case)), first=row.start)
        elif case.name and (not known.name or (" v. " in case.name and " v. " not in known.name)):
            known.name = case.name
        known.court, known.date, known.docket = (
            known.court or case.court or _highest(case),
            known.date or case.date,
            known.docket or _number(case.docket),
        )
        if case.date and known.date and len(case.date) > len(known.date) and case.date.startswith(known.date):
            known.date = case.date
        for core in case.cores:
            if core.page and str(core) not in self._by_core:
                self._by_core[str(core)] = id_
                self._by_volume[(core.volume, core.reporter)].append(id_)
                self._pages[id_].append(core)
                known.cites.append(str(core))
        self._note_name(id_, case)

    def _note_name(self, id_: str, case: CaseCite) -> None:
        """Keep the name a short form goes by ("Meishe")."""
        known = self.known[id_]
        if case.name and not _SPLIT.search(case.name) and not case.name.lower().startswith("in re"):
            name = bare_party(case.name)
            if name and name not in known.short_names:
                known.short_names.append(name)

    def _name_fits(self, id_: str, case: CaseCite) -> bool:
        known = self.known[id_]
        return not case.name or _same_lead(case.name, known.name + " " + " ".join(known.short_names))

    def _pages_fit(self, id_: str, case: CaseCite) -> bool:
        """Whether the pin of a short form can be a page of this decision; true where either is not known."""
        pin = _first_number(case.pin)
        volumes = {(core.volume, core.reporter) for core in case.cores}
        pages = [int(p.page) for p in self._pages[id_] if (p.volume, p.reporter) in volumes and p.page.isdigit()]
        return pin is None or not pages or any(0 <= pin - page <= LONGEST_DECISION for page in pages)

    def _by_page(self, fits: list[str], case: CaseCite) -> list[str]:
        """Of decisions in one volume, the one that begins last at or before the pin: a volume prints one after the other."""
        pin, core = _first_number(case.pin), case.cores[0]
        if len(fits) < 2 or pin is None:
            return fits
        starts = {
            i: [
                int(p.page)
                for p in self._pages[i]
                if p.page.isdigit() and (p.volume, p.reporter) == (core.volume, core.reporter)
            ]
            for i in fits
        }
        if not all(starts.values()):
            return fits
        before = [(max(p for p in pages), i) for i, pages in starts.items() if max(pages) <= pin]
        if not before or pin - max(before)[0] > LONGEST_DECISION or pin == max(before)[0]:
            return fits  # on the page where a decision begins the one before it may still end
        return [max(before)[1]]

    def _orphan(self, row: Found, case: CaseCite) -> None:
        lead = _lead(case)
        id_ = "case:" + slug(f"{case.name or ''} {lead}")
        self._add(id_, row, case)
        if case.name and _SPLIT.search(case.name) and lead.page:
            row.kind = Kind.CASE_FULL
            row.resolve(id_, "cited in full, without court and date")
            return
        known = self.known[id_]
        known.kind = Kind.CASE_SHORT
        if str(lead) not in known.cites:
            known.cites.append(str(lead))
            self._by_volume[(lead.volume, lead.reporter)].append(id_)
        if "no full citation in this paper" not in known.notes:
            known.notes.append("no full citation in this paper")
        row.resolve(id_, "a short form; this paper has no full citation for it")
        row.flags.append("SHORT_FORM_WITHOUT_FULL")


_NUMBER_WORDS = re.compile(
    r"^(?:(?:Case|Civil Action|Civil Case|Civil|Civ\.|Cause|Docket|Index|C\.A\.|Action)\s)*(?:Nos?\.:?\s?)?"
)


def _number(docket: str | None) -> str | None:
    """A docket number without the words before it: `Case No. 12-CV-0630-LHK (PSG)` -> `12-CV-0630-LHK (PSG)`."""
    return (_NUMBER_WORDS.sub("", docket).strip() or docket) if docket else None


def _highest(case: CaseCite) -> str | None:
    """The court that a reporter alone tells: the Supreme Court's reports print no other court's decisions."""
    return "U.S." if any(c.reporter in ("U.S.", "S. Ct.", "L. Ed.", "L. Ed. 2d") for c in case.cores) else None


def _same_lead(short: str, full: str) -> bool:
    """Whether the first telling word of a short name, or its abbreviation, is one of the full name's.

    Where that word is one of many names (Bank, School), every other word of the short name must be there too.
    """
    telling = [t for w in _NAME_WORD.findall(short) if (t := re.sub(r"[’']", "", w.lower())) not in _EMPTY]
    if not telling:
        return True
    whole = words(full)
    asked = telling if telling[0] in _MANY_NAMES else telling[:1]
    return all(any(_same_word(t, w) for w in whole) for t in asked)


def _same_word(one: str, other: str) -> bool:
    """Whether two words are one, or one abbreviates the other."""
    return one == other or (min(len(one), len(other)) >= 4 and (one.startswith(other) or other.startswith(one)))


def _lead(case: CaseCite) -> Core:
    """The form a case is known by: a printed reporter before WL before LEXIS."""
    return min(case.cores, key=_rank)


def _rank(core: Core) -> int:
    return 2 if core.reporter.endswith("LEXIS") else 1 if core.reporter == "WL" else 0


def _first_number(pin: str | None) -> int | None:
    found = re.search(r"\d+", pin or "")
    return int(found.group()) if found and not (pin or "").startswith("*") else None
