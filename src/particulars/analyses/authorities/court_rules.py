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
_CRIMINAL = re.compile(r"\bcr\b|crim", re.I)


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
        name = (
            _RULE_NAMES.get(code) or re.sub(r"[,\s]+[\d.()a-zA-Z-]*$", "", text[row.start : row.end])
            if code in _RULE_NAMES or ":" in code
            else code
        )
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
        guess = _by_court(number, caption)
        if guess is None and len(codes) == 1 and next(iter(codes)) in _RULE_NAMES:
            guess = next(iter(codes))
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
        code, how = guess, "a federal civil paper and a number that only this set of rules has"
    take_law(row, f"{code}:{number}", f"{_RULE_NAMES.get(code, code.partition(':')[2] or code)} {number}", known, how)


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
