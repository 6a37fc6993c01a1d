"""Statutes: short forms led to the act and code that the paper itself, or a dated table, names for them."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any

from particulars.analyses.authorities.found import Found, Known
from particulars.analyses.authorities.rows import Kind
from particulars.reading.codes import act_after, spaceless
from particulars.reading.sentences import sentence_start

_BASE_END = re.compile(r"[(,]|(?<=\d)-")
_PROTECTIVE = re.compile(r"(?:Protective\s+Order|Prot\.\s+Ord)", re.I)
_INSTRUMENT = re.compile(r"\b(?:Agreement|Contract|License|Policy|Lease|Indenture|Guaranty|Terms of (?:Service|Use))\b")


@cache
def acts() -> list[dict[str, Any]]:
    """Acts by their popular names with the sections they have in the Code (`rules/acts.json`, dated and sourced)."""
    data: dict[str, Any] = json.loads(files("particulars").joinpath("rules/acts.json").read_text("utf8"))
    rows: list[dict[str, Any]] = data["acts"]
    return rows


def act_names() -> list[str]:
    """The full names of the acts of the table."""
    return [n for a in acts() for n in a["names"] if " " in n]


def resolve_statutes(text: str, found: list[Found], known: dict[str, Known]) -> None:
    """Link each full statute to itself, and each bare section to the one code that the paper or the table names."""
    full = [f for f in found if f.kind in (Kind.STATUTE, Kind.REGULATION, Kind.CONSTITUTION)]
    for row in full:
        take_law(row, row.key, _printed(row.key, text[row.start : row.end]), known, "cited in full")
    homes = _homes(text, found, full)
    for row in found:
        if row.kind is Kind.STATUTE_SHORT:
            _take_short(text, row, homes, known)
        elif row.kind is Kind.STATUTE_NAME:
            name = row.key.removeprefix("act:")
            take_law(row, "act:" + "-".join(name.lower().split()), name, known, "an act by its popular name")
        elif row.kind is Kind.SECONDARY:
            name = row.key.removeprefix("secondary:")
            take_law(
                row,
                "secondary:" + re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-"),
                " ".join(text[row.start : row.end].split()),
                known,
                "by its own words",
            )


def _homes(text: str, found: list[Found], full: list[Found]) -> dict[str, set[str]]:
    """Base section number -> codes that the paper itself puts it in: by a full citation, or "§ 5 of the … Act"."""
    homes: dict[str, set[str]] = {}
    for row in full:
        code, _, section = row.key.rpartition(":")
        homes.setdefault(base_number(section), set()).add(code)
    mentioned = {a["code"] + ":" + s for a in acts() if any(n in text for n in a["names"]) for s in a["sections"]}
    table: dict[str, set[str]] = {}
    for place in mentioned:
        code, _, section = place.rpartition(":")
        table.setdefault(section, set()).add(code)
    for section, codes in table.items():
        if section not in homes and len(section) >= 3:  # "§ 1" alone is too common a number to go by the table
            homes[section] = codes
    return homes


def _take_short(text: str, row: Found, homes: dict[str, set[str]], known: dict[str, Known]) -> None:
    section = row.key.partition(":")[2]
    base = base_number(section)
    if _belongs_to_protective_order(text, row, homes, base):
        row.kind, row.key, row.pin = Kind.PROTECTIVE_ORDER, f"po:{section}", f"§ {section}"
        return
    if named := _CODE_AFTER.match(text, row.end):
        _take_of(row, named["what"], section, known)
        return
    if (act := act_after(text, row.end)) and (code := _code_of(act[0], base)):
        take_law(
            row,
            f"{code}:{section}",
            _printed(f"{code}:{section}", ""),
            known,
            f"said to be of the {act[0]} (table of acts)",
        )
        return
    codes = homes.get(base, set())
    if len(codes) == 1:
        code = next(iter(codes))
        take_law(
            row,
            f"{code}:{section}",
            _printed(f"{code}:{section}", ""),
            known,
            "the one code that this paper names for this section",
        )
    elif codes:
        row.leave(
            tuple(sorted(f"{c}:{section}" for c in codes)),
            "this paper names more than one code for this section",
            "AMBIGUOUS_SECTION",
        )
    elif _is_heading_or_contract(text, row, section):
        row.key = ""  # a section of this paper or of a contract, no statute
    else:
        id_ = f"section:{section}"
        take_law(
            row,
            id_,
            f"§ {section} (code not stated)",
            known,
            "the paper does not say of which code; rows with this number are kept together",
        )
        row.flags.append("CODE_NOT_STATED")


def _belongs_to_protective_order(text: str, row: Found, homes: dict[str, set[str]], base: str) -> bool:
    """A section after a sentence about the protective order, whose number no statute of this paper has."""
    if base in homes:
        return False
    start = sentence_start(text, row.start)
    before = sentence_start(text, max(0, start - 2))
    near = text[before : row.start]
    return bool(_PROTECTIVE.search(near)) and not _INSTRUMENT.search(text[start : row.start])


_CODE_AFTER = re.compile(
    r"\sof\s(?:the|this|that|its|their|our)\s(?P<what>(?:[A-Z][\w-]+\s(?:of\s|and\s)?){0,4}(?:Agreement|Contract|Lease|License|Policy|Plan|Indenture|Guaranty|Note|Bylaws|Restatement|Rules|Guidelines|Code|Statute))\b"
)
_NAMED_CODES = {
    "Bankruptcy Code": "usc:11",
    "Internal Revenue Code": "usc:26",
    "United States Code": "",
    "Judicial Code": "usc:28",
    "Criminal Code": "",
}


def _take_of(row: Found, what: str, section: str, known: dict[str, Known]) -> None:
    """A section "of the Bankruptcy Code" is that code's; one "of the Agreement" is no statute; of another code it stays open."""
    if not what.endswith(("Code", "Statute")):
        row.key = ""
    elif code := _NAMED_CODES.get(what):
        take_law(row, f"{code}:{section}", _printed(f"{code}:{section}", ""), known, f"said to be of the {what}")
    else:
        take_law(
            row,
            f"code:{re.sub(r'[^a-z]', '', what.lower())}:{section}",
            f"{what} § {section}",
            known,
            f"said to be of the {what}",
        )


def _is_heading_or_contract(text: str, row: Found, section: str) -> bool:
    """A low section number of no code ("Section 2 below"), or one beside a contract ("License Agreement § 4.2")."""
    number = re.match(r"\d+", section)
    small = number is None or int(number.group()) < 100
    near = text[max(0, row.start - 60) : row.end + 60]
    plain = section.isdigit()
    return (
        bool(_INSTRUMENT.search(near)) or (small and plain) or ":" in section or (text[row.start].islower() and small)
    )


def _code_of(act: str, base: str) -> str | None:
    codes = {a["code"] for a in acts() if any(n in act or act in n for n in a["names"]) and base in a["sections"]}
    return codes.pop() if len(codes) == 1 else None


def take_law(row: Found, id_: str, name: str, known: dict[str, Known], how: str) -> None:
    if id_ not in known:
        known[id_] = Known(
            id_,
            row.kind,
            "other" if row.kind is Kind.SECONDARY else "rules" if "rule" in row.kind.value else "statutes",
            name,
            first=row.start,
        )
    row.resolve(id_, how)


def base_number(section: str) -> str:
    return _BASE_END.split(section, maxsplit=1)[0].lower()


def _printed(key: str, text: str) -> str:
    parts = key.split(":")
    if parts[0] == "usc":
        return f"{parts[1]} U.S.C. § {parts[2]}"
    if parts[0] == "cfr":
        return f"{parts[1]} C.F.R. § {parts[2]}"
    return " ".join(text.split()) or spaceless(key)
