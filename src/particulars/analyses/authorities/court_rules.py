"""Rules of court: a bare "Rule 26" led to the one set of rules it can be of, a local rule to its court."""

from __future__ import annotations

import re

from particulars.analyses.authorities.found import Found, Known
from particulars.analyses.authorities.rows import Kind
from particulars.analyses.authorities.statutes import base_number, take_law
from particulars.reading.caption import Caption
from particulars.reading.rules_of_court import OWN_CIRCUIT

_RULE_NAMES = {
    "frcp": "Fed. R. Civ. P.",
    "fre": "Fed. R. Evid.",
    "frap": "Fed. R. App. P.",
    "frcrp": "Fed. R. Crim. P.",
    "frbp": "Fed. R. Bankr. P.",
}
_CRIMINAL = re.compile(r"(?<![a-z])(?:cr(?![a-z])|mj(?![a-z])|crim)", re.I)
_FEDERAL_DISTRICT = re.compile(r"(?:[NSEWCM]\.\s?)?D\.\s?(?!C\.)[A-Z]")
_NUMBER = re.compile(r"(?P<rule>\d+(?:\.\d+)?)(?:\(.*)?")
_FROM_NUMBER = re.compile(r"^Rules?\s[\d.()a-zA-Z-]+\s(?:of|under)\s(?:the\s)?")  # "Rule 1.7 of the … Rules"
# The rules there are, as amended to 1 December 2025: a number that none of them has is of other rules.
_CIVIL_DECIMALS = frozenset("4.1 5.1 5.2 7.1 16.1 23.1 23.2 44.1 62.1 65.1 71.1".split())
_EVIDENCE = (
    (101, 107), (201, 201), (301, 302), (401, 415), (501, 502), (601, 616), (701, 706), (801, 807), (901, 903),
    (1001, 1008), (1101, 1103),
)  # fmt: skip


def resolve_rules(text: str, found: list[Found], known: dict[str, Known], caption: Caption | None) -> None:
    """Link rules of court; a bare "Rule 26" goes to the one set of rules that the paper or its court leaves open."""
    named: dict[str, set[str]] = {}
    for row in found:
        if row.kind is Kind.RULE and not row.key.startswith("rule:"):
            code, _, number = row.key.rpartition(":")
            named.setdefault(base_number(number), set()).add(code)
    codes = {c for some in named.values() for c in some}
    for row in found:
        if row.kind is Kind.RULE:
            _take_rule(row, named, codes, known, caption, text)
        elif row.kind is Kind.LOCAL_RULE:
            court = _court_of_rule(row, caption)
            number = row.key.partition("@")[0].partition(":")[2]
            take_law(
                row,
                f"lr:{re.sub(r'[^a-z0-9]', '', court.lower())}:{number}",
                f"{court} Local Rule {number}",
                known,
                f"a local rule of {court}" + ("" if row.key.endswith(f"@{court}") else ", the court of the caption"),
            )
        elif row.kind is Kind.JUDGE_RULE:
            judge = (caption.judge if caption else None) or "this judge"
            take_law(
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


def _take_rule(
    row: Found, named: dict[str, set[str]], codes: set[str], known: dict[str, Known], caption: Caption | None, text: str
) -> None:
    code, _, number = row.key.rpartition(":")
    if code == "rules:sec":
        take_law(
            row, row.key, f"SEC Rule {number}", known, "a rule of the Securities and Exchange Commission, by its number"
        )
        return
    if code != "rule":
        printed = _FROM_NUMBER.sub("", text[row.start : row.end])
        set_of_rules = re.sub(r"[,\s]+[\d.()a-zA-Z-]*$", "", printed) if ":" in code else code
        name = _RULE_NAMES.get(code) or set_of_rules
        take_law(row, row.key, f"{name} {number}", known, "cited with its set of rules")
        return
    here = named.get(base_number(number), set())
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
        guess, how = _by_court(number, caption), "a federal civil paper and a number that only this set of rules has"
        if guess is None and (caption is None or caption.court is None) and len(codes) == 1:
            guess, how = _only_set(number, next(iter(codes))), "the only set of rules that this paper names"
        if guess is None:
            take_law(
                row,
                f"rule:{number}",
                f"Rule {number} (set of rules not stated)",
                known,
                "the paper does not say of which rules; rows with this number are kept together",
            )
            row.flags.append("CODE_NOT_STATED")
            return
        code = guess
    take_law(row, f"{code}:{number}", f"{_RULE_NAMES.get(code, code.partition(':')[2] or code)} {number}", known, how)


def _by_court(number: str, caption: Caption | None) -> str | None:
    """The set of rules a bare number can only be of: Civil Rules run to 87, Evidence Rules from 101 to 1103."""
    if caption is None or caption.court is None:
        return None
    if not _FEDERAL_DISTRICT.match(caption.court) or caption.court.endswith("Cir."):
        return None
    return None if _CRIMINAL.search(" ".join(caption.case_numbers)) else _set_of(number)


def _only_set(number: str, code: str) -> str | None:
    return code if code in ("frap", "frcrp", "frbp") or _set_of(number) == code else None


def _set_of(number: str) -> str | None:
    """The Civil Rules or the Rules of Evidence, whichever has a rule of this number; no number is in both."""
    found = _NUMBER.fullmatch(number)
    if not found:
        return None
    rule = found["rule"]
    if "." in rule:
        return "frcp" if rule in _CIVIL_DECIMALS else None
    if 1 <= int(rule) <= 87:
        return "frcp"
    return "fre" if any(low <= int(rule) <= high for low, high in _EVIDENCE) else None
