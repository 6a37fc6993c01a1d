"""Statutes and rules: short forms led to the act and code that the paper itself, or a dated table, names for them."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any

from particulars.analyses.authorities.found import Found, Known
from particulars.analyses.authorities.rows import Kind
from particulars.reading.caption import Caption
from particulars.reading.codes import OWN_CIRCUIT, act_after, spaceless
from particulars.reading.sentences import sentence_start

_RULE_NAMES = {
    "frcp": "Fed. R. Civ. P.",
    "fre": "Fed. R. Evid.",
    "frap": "Fed. R. App. P.",
    "frcrp": "Fed. R. Crim. P.",
    "frbp": "Fed. R. Bankr. P.",
}
_CIVIL = re.compile(r"(?:cv|civ|cvs?)\b|[-\s:]c[-\s]?\d|^c\s?\d", re.I)
_CRIMINAL = re.compile(r"\bcr\b|crim", re.I)
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
        _take(row, row.key, _printed(row.key, text[row.start : row.end]), known, "cited in full")
    homes = _homes(text, found, full)
    for row in found:
        if row.kind is Kind.STATUTE_SHORT:
            _take_short(text, row, homes, known)
        elif row.kind is Kind.STATUTE_NAME:
            name = row.key.removeprefix("act:")
            _take(row, "act:" + "-".join(name.lower().split()), name, known, "an act by its popular name")
        elif row.kind is Kind.SECONDARY:
            name = row.key.removeprefix("secondary:")
            _take(
                row,
                "secondary:" + re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-"),
                " ".join(text[row.start : row.end].split()),
                known,
                "by its own words",
            )


def resolve_rules(text: str, found: list[Found], known: dict[str, Known], caption: Caption | None) -> None:
    """Link rules of court; a bare "Rule 26" goes to the one set of rules that the paper or its court leaves open."""
    named: dict[str, set[str]] = {}
    for row in found:
        if row.kind is Kind.RULE and not row.key.startswith("rule:"):
            code, _, number = row.key.rpartition(":")
            named.setdefault(_base(number), set()).add(code)
    codes = {c for some in named.values() for c in some}
    for row in found:
        if row.kind is Kind.RULE:
            _take_rule(row, named, codes, known, caption, text)
        elif row.kind is Kind.LOCAL_RULE:
            court = _court_of_rule(row, caption)
            number = row.key.partition("@")[0].partition(":")[2]
            _take(
                row,
                f"lr:{re.sub(r'[^a-z0-9]', '', court.lower())}:{number}",
                f"{court} Local Rule {number}",
                known,
                f"a local rule of {court}" + ("" if row.key.endswith(f"@{court}") else ", the court of the caption"),
            )
        elif row.kind is Kind.JUDGE_RULE:
            judge = (caption.judge if caption else None) or "this judge"
            _take(
                row,
                f"judge-rule:{row.key.partition(':')[2].lower()}",
                f"Individual rule {row.key.partition(':')[2]} of {judge}",
                known,
                "a rule of the judge of this paper",
            )


def _court_of_rule(row: Found, caption: Caption | None) -> str:
    """The court whose local rule is cited: the one it names, else the caption's; a circuit's rule is no district court's."""
    named, own = row.key.partition("@")[2], caption.court if caption else None
    if named and not (named == OWN_CIRCUIT and own and own.endswith("Cir.")):
        return named
    return own or "this court"


def _homes(text: str, found: list[Found], full: list[Found]) -> dict[str, set[str]]:
    """Base section number -> codes that the paper itself puts it in: by a full citation, or "§ 5 of the … Act"."""
    homes: dict[str, set[str]] = {}
    for row in full:
        code, _, section = row.key.rpartition(":")
        homes.setdefault(_base(section), set()).add(code)
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
    base = _base(section)
    if _belongs_to_protective_order(text, row, homes, base):
        row.kind, row.key, row.pin = Kind.PROTECTIVE_ORDER, f"po:{section}", f"§ {section}"
        return
    if named := _CODE_AFTER.match(text, row.end):
        _take_of(row, named["what"], section, known)
        return
    if (act := act_after(text, row.end)) and (code := _code_of(act[0], base)):
        _take(
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
        _take(
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
        _take(
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
        _take(row, f"{code}:{section}", _printed(f"{code}:{section}", ""), known, f"said to be of the {what}")
    else:
        _take(
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


def _take_rule(
    row: Found, named: dict[str, set[str]], codes: set[str], known: dict[str, Known], caption: Caption | None, text: str
) -> None:
    code, _, number = row.key.rpartition(":")
    if code == "rules:sec":
        _take(
            row, row.key, f"SEC Rule {number}", known, "a rule of the Securities and Exchange Commission, by its number"
        )
        return
    if code != "rule":
        name = (
            _RULE_NAMES.get(code) or re.sub(r"[,\s]+[\d.()a-zA-Z-]*$", "", text[row.start : row.end])
            if code in _RULE_NAMES or ":" in code
            else code
        )
        _take(row, row.key, f"{name} {number}", known, "cited with its set of rules")
        return
    here = named.get(_base(number), set())
    if len(here) == 1:
        code, how = next(iter(here)), "the set of rules that this paper names for this number"
    elif here:
        row.leave(
            tuple(sorted(f"{c}:{number}" for c in here)),
            "this paper names this number in more than one set of rules",
            "AMBIGUOUS_RULE",
        )
        return
    else:
        guess = _by_court(number, caption)
        if guess is None and len(codes) == 1 and next(iter(codes)) in _RULE_NAMES:
            guess = next(iter(codes))
        if guess is None:
            _take(
                row,
                f"rule:{number}",
                f"Rule {number} (set of rules not stated)",
                known,
                "the paper does not say of which rules; rows with this number are kept together",
            )
            row.flags.append("CODE_NOT_STATED")
            return
        code, how = guess, "a federal civil paper and a number that only this set of rules has"
    _take(row, f"{code}:{number}", f"{_RULE_NAMES.get(code, code.partition(':')[2] or code)} {number}", known, how)


def _by_court(number: str, caption: Caption | None) -> str | None:
    """The set of rules a bare number can only be of: Civil Rules run to 87, Evidence Rules from 101 to 1103."""
    if caption is None or caption.court is None:
        return None
    numbers = " ".join(caption.case_numbers)
    federal = (
        bool(re.match(r"(?:[NSEWCM]\.)?D\.\s?[A-Z]", caption.court))
        or caption.court in ("S.D.N.Y.", "E.D.N.Y.", "N.D.N.Y.", "W.D.N.Y.", "D.D.C.")
        or caption.court.startswith(("D. ", "S.D.", "N.D.", "E.D.", "W.D.", "C.D.", "M.D."))
    )
    base = re.match(r"\d+", number)
    if not federal or not base or _CRIMINAL.search(numbers):
        return None
    value = int(base.group())
    if 1 <= value <= 87:
        return "frcp"
    return "fre" if 101 <= value <= 1103 else None


def _take(row: Found, id_: str, name: str, known: dict[str, Known], how: str) -> None:
    if id_ not in known:
        known[id_] = Known(
            id_,
            row.kind,
            "other" if row.kind is Kind.SECONDARY else "rules" if "rule" in row.kind.value else "statutes",
            name,
            first=row.start,
        )
    row.resolve(id_, how)


def _base(section: str) -> str:
    return _BASE_END.split(section, maxsplit=1)[0].lower()


def _printed(key: str, text: str) -> str:
    parts = key.split(":")
    if parts[0] == "usc":
        return f"{parts[1]} U.S.C. § {parts[2]}"
    if parts[0] == "cfr":
        return f"{parts[1]} C.F.R. § {parts[2]}"
    return " ".join(text.split()) or spaceless(key)
