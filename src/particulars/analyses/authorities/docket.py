"""Papers of the case: docket numbers and the names they go by in this paper."""

from __future__ import annotations

import re
from collections import defaultdict

from particulars.analyses.authorities.cases import slug
from particulars.analyses.authorities.dated_orders import resolve_dated
from particulars.analyses.authorities.found import Found, Known
from particulars.analyses.authorities.paper_names import paper_name
from particulars.analyses.authorities.requests import resolve_requests
from particulars.analyses.authorities.rows import Kind
from particulars.reading.caption import Caption
from particulars.reading.docket_number import case_numbers, is_same_case

_THEN_ENTRY = re.compile(r"(?:\s\([A-Z]+\))*,\s")
_PROTECTIVE_ENTRY = re.compile(
    r"(?:Protective|Confidentiality)\s(?:O|o)rder,?\s[(\[]?(?:ECF|Dkt\.?|Docket|D\.\s?E\.|D\.\s?I\.|Doc\.)\s?(?:Nos?\.?|\#)?\s?(?P<number>\d+(?:-\d+)?)"
)
_EXHIBIT_PIN = re.compile(r"Exh?s?(?:ibit|\.)\s?(?P<mark>\w+)", re.I)
_BARE_EXHIBIT = re.compile(r"exhibits? [a-z0-9]{1,4}")
_SIDES = ("plaintiffs", "defendants")
_NOUNS = ("opposition", "motion", "reply", "brief", "memorandum", "response")
_TITLE_REPLY = re.compile(r"\bREPLY\b.{0,700}?\bOPPOSITION\b", re.I | re.S)
_INTRODUCES = re.compile(
    r"(?P<name>(?:[A-Z][\w.’'&-]*\s){0,4}(?:Complaint|Compl\.|Answer|Petition|Reply|Motion|Opposition|Order|Declaration|Application|Stipulation|Letter|Notice|Brief|Report))\s\($"
)
_OF_ANOTHER = re.compile(r"\b(?:to|of|for|from|regarding|re|on)\s(?:[\w’'.§()“”\"-]+\s){0,14}\($", re.I)


class Docket:
    """The docket of the paper's own case, as far as this paper tells of it."""

    def __init__(self, text: str, found: list[Found], known: dict[str, Known], caption: Caption | None) -> None:
        self.text, self.found, self.known, self.caption = text, found, known, caption
        numbers = caption.case_numbers if caption else ()
        self.case = slug(numbers[0]) if numbers else "this-case"
        self.names: dict[str, set[str]] = defaultdict(set)  # paper name -> authority ids it is defined as
        self._exhibits: dict[str, set[str]] | None = None  # exhibit mark -> papers cited with it
        self._listed: list[tuple[str, set[str]]] | None = None

    def resolve(self) -> None:
        """Link every docket number, named paper, order, request and protective-order section."""
        self._learn()
        bare: list[Found] = []  # exhibits without a paper, which wait until every paper with exhibits is known
        for row in self.found:
            if row.kind is Kind.RECORD and _BARE_EXHIBIT.fullmatch(paper_name(row.key.removeprefix("name:"))):
                bare.append(row)
            elif row.kind in (Kind.ECF, Kind.RECORD, Kind.BRIEF_REF, Kind.ORDER_REF):
                self._resolve_paper(row)
            elif row.kind is Kind.PROTECTIVE_ORDER:
                self._resolve_protective(row)
        for row in bare:
            self._resolve_paper(row)
        resolve_requests(self.text, self.found, self._take)
        resolve_dated(self.text, self.found, self._take)

    def _resolve_protective(self, row: Found) -> None:
        """A section of the protective order: by the order's docket number where this paper tells it."""
        entries = self.names.get("protective order", set())
        if len(entries) == 1:
            how = "this case's protective order, by its docket number"
            self._take(row, next(iter(entries)), "Protective Order", how)
            return
        section = row.key.partition(":")[2].partition("|")[0]
        name, how = f"Protective Order § {section}", "a section of this case's protective order"
        self._take(row, f"protective-order:{section}", name, how)

    def _of_another_case(self, row: Found) -> str | None:
        """The number of another case that stands just before a docket entry ("No. 21-cv-00099, ECF No. 5")."""
        before = self.text[max(0, row.start - 60) : row.start]
        numbers = case_numbers(before)
        if not numbers or not _THEN_ENTRY.fullmatch(before, numbers[-1][2]):
            return None
        other = numbers[-1][0]
        own = self.caption.case_numbers if self.caption else ()
        return None if any(is_same_case(other, n) for n in own) else slug(other)

    def ecf_id(self, number: str) -> str:
        return f"ecf:{self.case}:{number}"

    def _learn(self) -> None:
        """Names that this paper gives to docket entries, by definition or by a number in parentheses after the name."""
        for row in self.found:
            if not row.key.startswith("ecf:") or (row.inside is not None and row.via):
                continue
            id_ = self._numbered(row)
            if row.defines:
                self._name(row.defines, id_)
            before = self.text[max(0, row.start - 130) : row.start]
            if before.endswith("(") and (named := _INTRODUCES.search(before)) and not row.defines:
                if _OF_ANOTHER.search(before[: named.start("name")] + "("):
                    row.flags.append("AMBIGUOUS_REFERENT")
                elif not _OF_ANOTHER.search(before):
                    self._name(named["name"], id_)
        for entry in _PROTECTIVE_ENTRY.finditer(self.text):
            self._name("protective order", self.ecf_id(entry["number"]))
        for i, row in enumerate(self.found):
            if "|ecf:" in row.key and row.key.startswith("name:"):
                name, _, number = row.key.removeprefix("name:").partition("|ecf:")
                self._name(name, self.ecf_id(number))
            elif row.kind is Kind.PROTECTIVE_ORDER and "|ecf:" in row.key:
                self._name("protective order", self.ecf_id(row.key.partition("|ecf:")[2]))
            elif row.key.startswith("name:") and row.kind in (Kind.RECORD, Kind.BRIEF_REF) and i + 1 < len(self.found):
                after = self.found[i + 1]
                if after.kind is Kind.ECF and self.text[row.end : after.start] in (" (", ", ", " ["):
                    self._name(row.key.removeprefix("name:"), self._numbered(after))
        self._conflicts()

    def _name(self, name: str, id_: str) -> None:
        key = paper_name(name)
        self.names[key].add(id_)

    def _conflicts(self) -> None:
        """A name whose docket number another place of the paper contradicts stays open (both numbers are candidates)."""
        title = (self.caption.title or "").lower() if self.caption else ""
        re_docket = self.caption.re_docket if self.caption else ()
        for key, ids in self.names.items():
            if len(re_docket) == 1 and re.search(rf"\b{re.escape(key)}\b", title) and "order" not in key:
                other = self.ecf_id(re_docket[0])
                if other not in ids:
                    ids.add(other)

    def _numbered(self, row: Found) -> str:
        number = row.key.removeprefix("ecf:")
        if row.kind is Kind.RECORD and (
            exhibit := re.search(
                r"(?:Exh?s?\.|Exhibits?|Att(?:ach)?\.|App\.)\s?([A-Z]{1,2}\b|\d+)", self.text[row.start : row.end]
            )
        ):
            return f"{self.ecf_id(number)}:exhibit-{exhibit.group(1).lower()}"
        return self.ecf_id(number.removesuffix(":range"))

    def _resolve_paper(self, row: Found) -> None:
        if row.key.startswith("ecf:"):
            self._resolve_numbered(row)
        elif row.key.startswith("name:"):
            self._resolve_named(row)

    def _resolve_numbered(self, row: Found) -> None:
        other = self._of_another_case(row)
        if other:
            number = row.key.removeprefix("ecf:").removesuffix(":range")
            self._take(
                row,
                f"ecf:{other}:{number}",
                f"ECF No. {number} of {other}",
                "the docket entry of the other case whose number stands before it",
            )
            return
        id_ = self._numbered(row)
        clash = self.names.get(paper_name(row.defines), set()) if row.defines else set()
        if len(clash) > 1:
            row.leave(
                tuple(sorted(clash)),
                f"defined here as {row.defines}, but this paper gives that name another number elsewhere",
                "DEFINED_TERM_CONFLICT",
            )
            return
        number = row.key.removeprefix("ecf:").removesuffix(":range")
        printed = f"ECF Nos. {number}" if row.key.endswith(":range") else f"ECF No. {number}"
        name = f"{printed}, {self.text[row.start : row.end]}" if row.kind is Kind.RECORD else printed
        self._take(row, id_, name, "by its docket number in this case")
        if row.defines and row.defines not in self.known[id_].short_names:
            self.known[id_].short_names.append(row.defines)

    def _resolve_named(self, row: Found) -> None:
        name, _, number = row.key.removeprefix("name:").partition("|ecf:")
        if number:
            self._take(row, self.ecf_id(number), name, "by the docket number beside its name")
            return
        key = paper_name(name)
        ids = self.names.get(key, set())
        if len(ids) == 1:
            id_ = next(iter(ids))
            self._take(row, id_, name, f"{name} is defined in this paper as that docket entry")
            if name not in self.known[id_].short_names:
                self.known[id_].short_names.append(name)
        elif ids:
            row.leave(tuple(sorted(ids)), f"{name} is given two docket numbers in this paper", "DEFINED_TERM_CONFLICT")
        else:
            self._by_name_alone(row, name, key)

    def _by_name_alone(self, row: Found, name: str, key: str) -> None:
        """A paper known by its name only; a bare noun goes to the one paper it can mean, or to none."""
        if key in _NOUNS:
            fits = sorted(
                {i for k, ids in self._all_names() for i in ids if k == key or k in (f"{s} {key}" for s in _SIDES)}
            )
            replied = self._replied_to(key, fits)
            if replied:
                self._take(row, replied, name, "this paper replies to one opposition, that of the other side")
                return
            if len(fits) > 1:
                row.leave(tuple(fits), f"more than one {key} is cited in this paper", "AMBIGUOUS_PAPER")
                return
            if fits:
                self._take(row, fits[0], name, f"the one {key} cited in this paper")
                return
        if _BARE_EXHIBIT.fullmatch(key) and len(parents := self._parents_of(key)) > 1:
            row.leave(
                tuple(sorted(parents)), "exhibits of this mark are attached to more than one paper", "AMBIGUOUS_EXHIBIT"
            )
            return
        self._take(row, f"paper:{self.case}:{slug(key)}", name, "by its name; its docket number is not stated")

    def _parents_of(self, exhibit: str) -> set[str]:
        """Papers that are cited with an exhibit of this mark."""
        if self._exhibits is None:
            self._exhibits = defaultdict(set)
            for row in self.found:
                if row.kind is Kind.RECORD and row.pin and row.authority:
                    for found in _EXHIBIT_PIN.finditer(row.pin):
                        self._exhibits[found["mark"].lower()].add(row.authority)
        return self._exhibits.get(exhibit.split()[-1].lower(), set())

    def _all_names(self) -> list[tuple[str, set[str]]]:
        if self._listed is None:
            self._listed = self._list_names()
        return self._listed

    def _list_names(self) -> list[tuple[str, set[str]]]:
        listed = [(k, set(v)) for k, v in self.names.items()]
        for row in self.found:
            if row.kind is Kind.BRIEF_REF and row.key.startswith("name:"):
                key = paper_name(row.key.removeprefix("name:"))
                if key not in self.names and key not in _NOUNS:
                    listed.append((key, {f"paper:{self.case}:{slug(key)}"}))
        return listed

    def _replied_to(self, key: str, fits: list[str]) -> str | None:
        title = (self.caption.title or "") if self.caption else ""
        if key != "opposition" or not _TITLE_REPLY.search(title):
            return None
        own = next((s for s in _SIDES if title.lower().startswith(s[:-1])), None)
        other = [s for s in _SIDES if s != own]
        wanted = [f for f in fits if any(f.endswith(f":{s}-opposition") for s in other)]
        return wanted[0] if own and len(wanted) == 1 else None

    def _take(self, row: Found, id_: str, name: str, how: str) -> None:
        if id_ not in self.known:
            group = "record"
            self.known[id_] = Known(id_, row.kind, group, " ".join(name.split()), first=row.start)
        row.resolve(id_, how)
