"""How an authority, a date, a doubt and a kind of citation are printed for a lawyer."""

from __future__ import annotations

import re

from particulars.analyses.authorities.rows import Authority, Kind

UNNAMED_COURTS = ("U.S.", "SCOTUS")  # its reports say whose they are: 465 U.S. 783 (1984)
MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
KIND_NAMES = {
    Kind.CASE_FULL: "case, full citation",
    Kind.CASE_SHORT: "case, short form",
    Kind.CASE_NAME_REF: "case, by name only",
    Kind.CASE_DOCKET: "case, by docket number",
    Kind.ID: "id.",
    Kind.STATUTE: "statute",
    Kind.STATUTE_SHORT: "statute, short form",
    Kind.STATUTE_NAME: "statute, by name",
    Kind.RULE: "rule of court",
    Kind.LOCAL_RULE: "local rule",
    Kind.JUDGE_RULE: "judge's individual rule",
    Kind.ECF: "paper by docket number",
    Kind.RECORD: "paper of record",
    Kind.BRIEF_REF: "brief",
    Kind.ORDER_REF: "order",
    Kind.PROTECTIVE_ORDER: "protective order",
    Kind.DISCOVERY_REQUEST: "discovery request",
    Kind.REGULATION: "regulation",
    Kind.CONSTITUTION: "constitution",
    Kind.SECONDARY: "secondary authority",
}
DOUBTS = {
    "AMBIGUOUS_NAME": "more than one case of this paper goes by this name",
    "AMBIGUOUS_PAPER": "more than one paper of this kind is cited",
    "AMBIGUOUS_RULE": "more than one set of rules has a rule of this number",
    "AMBIGUOUS_SECTION": "more than one code has a section of this number",
    "AMBIGUOUS_SHORT_FORM": "more than one full citation fits this short form",
    "CASE_NAME_CONFLICT": "one citation is given to two case names",
    "CODE_NOT_STATED": "the paper does not say of which code or set of rules",
    "ID_WITHOUT_ANTECEDENT": "nothing stands before this id. that it could point at",
    "NAME_WITHOUT_CITATION": "a case is named without number, court or date",
    "ORDER_BY_DATE_ONLY": "an order is known here by its date only",
    "PARALLEL_CONFLICT": "parallel citations point at two different cases",
    "SAME_CASE_OTHER_DECISION": "more than one decision in this case is cited; the first is linked",
    "SUPRA_UNRESOLVED": "nothing was found that this supra points back to",
    "UNBALANCED": "a parenthesis is opened and not closed",
    "SHORT_FORM_WITHOUT_FULL": "short form; no full citation was found in this paper",
    "ID_RESOLUTION_DOUBTFUL": "this id. may point at more than one thing",
    "CASE_NAME_VARIANT": "a case name is printed in two ways",
    "OCR_VARIANT": "one number is printed in two ways",
    "DOCKET_NUMBER_CONFLICT": "one case is given two docket numbers",
    "DEFINED_TERM_CONFLICT": "one defined name is given to two papers",
    "PIN_OUTSIDE_DECISION": "the page cited lies outside the decision of that name",
    "PIN_CONFLICT": "pins of one paper suggest two page systems",
    "AMBIGUOUS_REFERENT": "more than one paper may be meant",
    "IMPOSSIBLE_QUOTATION": "a decision is given as quoting a later one",
    "PARTY_NUMBER_MISMATCH": "a party is named in the singular and in the plural",
}


def full_form(authority: Authority) -> str:
    """An authority as a table of authorities prints it: name, cites, docket where nothing else, court and date."""
    parts = [authority.name, *(c for c in authority.cites if c not in authority.name)]
    if authority.docket and not authority.cites and authority.docket not in authority.name:
        parts.append(authority.docket if authority.docket.lower().startswith("no") else f"No. {authority.docket}")
    body = ", ".join(one_line(p) for p in parts)
    court = None if authority.court in UNNAMED_COURTS else authority.court
    when = " ".join(p for p in (court, long_date(authority.date)) if p)
    return f"{body} ({when})" if when and authority.group == "cases" else body


def long_date(date: str | None) -> str | None:
    """An ISO date as American papers print it, as precise as it is: 2013, July 2024, July 23, 2024."""
    if not date or not (found := re.fullmatch(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?", date)):
        return date
    year, month, day = found.groups()
    if month is None:
        return str(year)
    name = MONTHS[int(month) - 1]
    return f"{name} {year}" if day is None else f"{name} {int(day)}, {year}"


def doubt_in_words(flag: str) -> str:
    """A flag in words; what follows its code after a colon is kept."""
    code, _, detail = flag.partition(":")
    words = DOUBTS.get(code.strip(), code.strip().replace("_", " ").lower())
    return f"{words}: {detail.strip()}" if detail.strip() else words


def one_line(words: str) -> str:
    """Words on one line: white space and control characters run together to one space."""
    return " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+", " ", words).split())
