"""Gathering: every citation the scanners find in the reading text, each character claimed by one of them only."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from particulars.analyses.authorities.found import Found
from particulars.analyses.authorities.rows import Kind
from particulars.analyses.authorities.statutes import act_names
from particulars.reading import cited_orders, codes, docket_papers, short_forms
from particulars.reading.brackets import explanations
from particulars.reading.case_cites import find_cases
from particulars.reading.cited_requests import requests
from particulars.reading.defined_terms import Definition
from particulars.reading.mention import Mention
from particulars.reading.rules_of_court import rules
from particulars.reading.secondary import secondary
from particulars.reading.sentences import ends_here

SIGNALS = re.compile(
    r"(?:^|[\s(“\"\[;—])(?P<signal>(?:[Bb]ut\s)?[Ss]ee(?:\s(?:generally|also))?(?:,?\se\.g\.)?|[Cc]f\.(?:,?\se\.g\.)?|[Bb]ut\s[Cc]f\.|[Aa]ccord|[Cc]ompare|[Cc]ontra|[Ee]\.g\.|[Ww]ith|[Ss]ee,\s[Ee]\.g\.),?\s$"
)
_VIA = re.compile(
    r"(?:\b(?P<via>quoting|citing|cited\sin|quoted\sin|discussing|collecting|relying\son|adopting|applying|following|overruling|distinguishing))\s(?:[Ss]ee\s|[Ss]ee\salso\s|e\.g\.,\s)?$"
)
_VIA_HEAD = re.compile(
    r"\((?:internal quotation[^)]*|quotation[^)]*|same[^)]*)?(?:.{0,60}?)?\b(?P<via>quoting|citing)\b", re.I
)
_LAWS = frozenset(
    [Kind.RULE, Kind.LOCAL_RULE, Kind.JUDGE_RULE, Kind.STATUTE, Kind.STATUTE_SHORT, Kind.REGULATION, Kind.CONSTITUTION]
)
_ONLY_A_PAPER = re.compile(
    r"\((?:NYSCEF\s)?(?:Adv\.\s)?(?:ECF|Dkt\.?|Docket|D\.\s?E\.|D\.\s?I\.|Doc\.|Exh?\.)[^()]{0,40}\)$"
)
_EXHIBIT = re.compile(r"Exh?s?\.|[Ee]xhibit|Att")
_NEAR = 40
_SETS_UP = re.compile(
    r"[)\]]?,?;?\s?[(\[]?(?:(?:the|hereinafter|hereafter|collectively|together),?\s){0,2}[“\"](?:the\s)?"
)
_CAPITAL_WORD = re.compile(r"\b[A-Z][\w.’'-]*\s$")
_BEFORE_STANDING = re.compile(r"(?:[.!?;][”\"’')\]]*\d{0,2}|\(|—|\n)\s*$")


def gather(text: str, definitions: list[Definition]) -> list[Found]:
    """Citations of every kind in reading order; of two scanners that claim the same words the fuller form wins."""
    claims = _Claims()
    for case in find_cases(text):
        kind = Kind.CASE_DOCKET if not case.cores else Kind.CASE_SHORT if case.is_short else Kind.CASE_FULL
        claims.add(Found(case.start, case.end, kind, pin=case.pin, case=case, brackets=case.explanations))
    for form in short_forms.ids(text):
        claims.add(
            Found(form.start, form.end, Kind.ID, key="id", pin=form.pin, paragraph=form.paragraph, section=form.section)
        )
    _add(claims, secondary(text))
    terms = [d.term for d in definitions if docket_papers.names_paper(d.term)]
    orders = list(cited_orders.orders(text))
    _add(claims, orders, only=("order_ref",))
    _add(claims, cited_orders.protective_orders(text))
    _add(claims, docket_papers.defined_papers(text, terms))
    defining = {d.start for d in definitions}
    _add(claims, _named_orders([m for m in orders if m.kind == "order_name" and m.start not in defining], terms))
    numbers = list(docket_papers.docket_numbers(text))
    _add(claims, (m for m in numbers if m.kind == "record" or (m.pin and _EXHIBIT.match(m.pin))))
    _add(claims, docket_papers.named_papers(text))
    _add(claims, numbers)
    _add(claims, docket_papers.appendices(text))
    _add(claims, requests(text))
    statutes = list(codes.statutes(text))
    _add(claims, statutes)
    _add(claims, codes.acts_by_name(text, statutes, act_names()))
    _add(claims, rules(text))
    known = frozenset(m.key.split(":")[-1] for m in statutes)
    _add(claims, codes.bare_sections(text, frozenset({*known, *(k.partition("(")[0] for k in known)})))
    for form in short_forms.supras(text):
        claims.add(Found(form.start, form.end, Kind.CASE_SHORT, key=f"supra:{form.name}", pin=form.pin))
    found = claims.in_order()
    _join_hybrids(text, found)
    _context(text, found, definitions)
    return found


class _Claims:
    """Spans already claimed, kept sorted so that a new one is checked in logarithmic time."""

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.rows: list[Found] = []

    def add(self, row: Found) -> bool:
        i = bisect_right(self.starts, row.start)
        if (i and self.rows[i - 1].end > row.start) or (i < len(self.rows) and self.rows[i].start < row.end):
            return False
        self.starts.insert(i, row.start)
        self.rows.insert(i, row)
        return True

    def in_order(self) -> list[Found]:
        return self.rows


def _add(claims: _Claims, mentions: Iterable[Mention], only: tuple[str, ...] = ()) -> None:
    for mention in mentions:
        if only and mention.kind not in only:
            continue
        kind = Kind(mention.kind) if mention.kind not in ("defined", "order_name") else _kind_of_name(mention)
        pin = mention.pin
        claims.add(
            Found(
                mention.start,
                mention.end,
                kind,
                key=mention.key,
                pin=(pin[3:] if pin[:3] in ("at ", "At ") else pin) if pin else None,
            )
        )


def _kind_of_name(mention: Mention) -> Kind:
    """The kind of a defined or ordered name by its noun: a brief, an order, or another paper of the record."""
    name = mention.key.removeprefix("name:").partition("|")[0]
    if mention.kind == "order_name" or re.search(r"\b(?:Order|Ord\.|Ruling|Judgment)\b", name):
        return Kind.ORDER_REF
    if re.search(r"\b(?:Opp|Mot|Motion|Opposition|Reply|Br|Brief|Mem|Memo|MTD|MSJ|Resp|Response)\b", name):
        return Kind.BRIEF_REF
    return Kind.RECORD


_ORDINAL_ORDER = re.compile(r"(?:First|Second|Third|Fourth|Fifth|Sixth)\s\S+.*Order$|.*\bv\.\s.*Order$")


def _named_orders(orders: list[Mention], terms: list[str]) -> list[Mention]:
    """Mentions of orders that the paper treats as documents: pinned, numbered, defined, ordinal or named for a case."""
    names = {m.key.removeprefix("name:").partition("|")[0] for m in orders if m.pin or "|ecf:" in m.key} | set(terms)
    kept = []
    for m in orders:
        name = m.key.removeprefix("name:").partition("|")[0]
        if name == "Order" and not (m.pin or "|ecf:" in m.key):
            continue
        if name.endswith(("Protective Order", "Confidentiality Order", "Prot. Order")):
            continue  # cited by its sections, or by its docket number
        if name in names or _ORDINAL_ORDER.match(name):
            kept.append(m)
    return kept


def _join_hybrids(text: str, found: list[Found]) -> None:
    """`id. 2023 WL 4706127, at *82` is one citation: an id. that repeats its number."""
    for i in range(len(found) - 2, -1, -1):
        here, after = found[i], found[i + 1]
        if (
            here.kind is Kind.ID
            and here.pin is None
            and after.case
            and after.case.name is None
            and text[here.end : after.start] in (" ", ", ")
        ):
            here.end, here.pin, here.case, here.brackets = after.end, after.pin, after.case, after.brackets
            del found[i + 1]


def _context(text: str, found: list[Found], definitions: list[Definition]) -> None:
    """Signals, parentheticals and what stands inside them, short names defined, citation or prose."""
    open_rows: list[tuple[int, int, Found]] = []
    by_start = sorted(definitions, key=lambda d: d.start)
    starts = [d.start for d in by_start]
    defining = {d.before for d in by_start} | {d.before + 1 for d in by_start}
    for row in found:
        if not row.brackets and text[row.end : row.end + 3].lstrip(". ").startswith("("):
            row.brackets = tuple(explanations(text, row.end))
        row.brackets = tuple(
            b for b in row.brackets if b.start not in defining and not _ONLY_A_PAPER.match(text[b.start : b.end])
        )
        while open_rows and open_rows[-1][1] <= row.start:
            open_rows.pop()
        if open_rows:
            low, _, row.inside = open_rows[-1]
            row.via = _via(text, row, low)
        before = text[max(0, row.start - 34) : row.start]
        signal = SIGNALS.search(before)
        if signal is None and row.kind is Kind.ECF and before.endswith("("):
            signal = _signal_before_name(text, row.start)
        row.signal = signal["signal"].strip() if signal else None
        row.standing = bool(signal) or _stands(text, row, before)
        for one in reversed(row.brackets):
            open_rows.append((one.start, one.end, row))
        if any(not one.closed for one in row.brackets):
            row.flags.append("UNBALANCED")
        row.defines = _defined(text, row, by_start, starts)
        if row.defines and row.kind in _LAWS and docket_papers.names_paper(row.defines):
            row.defines = None  # "Rule 2E of my Individual Rules (“Letters”)": the letters are defined, not the rule


def _signal_before_name(text: str, at: int) -> re.Match[str] | None:
    """The signal before a paper's name that its docket number follows in parentheses (`See Minutes (Dkt. 30)`)."""
    stop = at - 1
    for _ in range(5):
        word = _CAPITAL_WORD.search(text[max(0, stop - 30) : stop])
        if word is None:
            return None
        stop -= len(word.group())
        if signal := SIGNALS.search(text[max(0, stop - 34) : stop]):
            return signal
    return None


def _stands(text: str, row: Found, before: str) -> bool:
    mark = _BEFORE_STANDING.search(before)
    if mark is None:
        return row.start == 0
    stop = row.start - len(before) + mark.start()
    return text[stop] != "." or ends_here(text, stop)


def _via(text: str, row: Found, low: int) -> str | None:
    near = _VIA.search(text[max(low, row.start - 40) : row.start])
    if near:
        return near["via"]
    head = _VIA_HEAD.match(text[low : row.start])
    return head["via"].lower() if head else None


def _defined(text: str, row: Found, definitions: list[Definition], starts: list[int]) -> str | None:
    i = bisect_left(starts, row.end)
    while i < len(definitions) and definitions[i].start <= row.end + _NEAR:
        if _SETS_UP.fullmatch(text, row.end, definitions[i].start):
            return definitions[i].term
        i += 1
    return None
