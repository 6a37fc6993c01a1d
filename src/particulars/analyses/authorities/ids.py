"""Id.: led to the authority cited just before it, or left open where the paper allows more than one reading."""

from __future__ import annotations

import re

from particulars.analyses.authorities.found import Found, Known
from particulars.analyses.authorities.paper_names import paper_name
from particulars.analyses.authorities.pin_pages import one_by_page, pin_fits
from particulars.analyses.authorities.rows import Kind
from particulars.reading.sentences import sentence_start

_ALWAYS = frozenset(
    [
        Kind.CASE_FULL,
        Kind.CASE_SHORT,
        Kind.CASE_DOCKET,
        Kind.ECF,
        Kind.RECORD,
        Kind.BRIEF_REF,
        Kind.PROTECTIVE_ORDER,
        Kind.ID,
        Kind.SECONDARY,
    ]
)
_IF_STANDING = frozenset(
    [
        Kind.STATUTE,
        Kind.STATUTE_SHORT,
        Kind.REGULATION,
        Kind.RULE,
        Kind.LOCAL_RULE,
        Kind.JUDGE_RULE,
        Kind.CONSTITUTION,
        Kind.ORDER_REF,
        Kind.DISCOVERY_REQUEST,
    ]
)
_WITHOUT_PAGES = frozenset(
    [
        Kind.STATUTE,
        Kind.STATUTE_SHORT,
        Kind.REGULATION,
        Kind.RULE,
        Kind.LOCAL_RULE,
        Kind.JUDGE_RULE,
        Kind.CONSTITUTION,
        Kind.PROTECTIVE_ORDER,
    ]
)
_NOT_PAGED = frozenset(
    "usc cfr code section stat publ const frcp fre frap frcrp frbp rule rules lr judge-rule protective-order".split()
)
_IN_PAPER = re.compile(
    r"\bIn\s(?:its|their|his|her|the)?\s?(?P<noun>Reply|Opposition|Motion|Response|Complaint|Answer|Petition|Letter|Application)\b(?!\sto\b)"
)
_IN_CASE = re.compile(r"^[“\"]?(?:(?:In|Under)\s)?$|^The\s$")
_REMEMBERED = 400  # citations back to which a paper named in the sentence is looked for
_FAR = 6000  # an antecedent farther back than two pages is doubted


def resolve_ids(text: str, found: list[Found], known: dict[str, Known], body: int) -> None:
    """Resolve every id. in reading order; body and footnotes are two flows, and an id. never crosses between them."""
    for flow in ([f for f in found if f.start < body], [f for f in found if f.start >= body]):
        for i, row in enumerate(flow):
            if row.kind is Kind.ID and not row.how:
                _resolve(text, flow, i, known)


def _resolve(text: str, flow: list[Found], i: int, known: dict[str, Known]) -> None:
    row = flow[i]
    before = _before(flow, i)
    if row.pin and row.pin[0].isdigit():  # statutes and rules have no pages: an id. by page passes over them
        before = [
            b for b in before if b.kind not in _WITHOUT_PAGES and (b.authority or "").split(":")[0] not in _NOT_PAGED
        ]
    if not before:
        row.leave((), "nothing is cited before it", "ID_WITHOUT_ANTECEDENT")
        return
    near = before[0]
    if near.authority is None:
        row.leave(near.candidates, "the citation before it is itself unresolved", "ID_RESOLUTION_DOUBTFUL")
        return
    if row.start - near.end > _FAR:
        row.leave((near.authority,), "the citation before it stands more than two pages back", "ID_RESOLUTION_DOUBTFUL")
        return
    if row.paragraph:
        _by_paragraph(row, before)
    elif row.section and near.authority.split(":")[0] in ("usc", "cfr", "code"):
        _same_code(row, near, known)
    elif (paper := _named_paper(text, flow, i, known)) and paper[0].authority != near.authority:
        _by_named_paper(row, near, paper)
    elif (others := _string_cite(text, before)) and len(others) > 1 and (one := one_by_page(row.pin, others, known)):
        row.resolve(one, "of the authorities strung together before it, the one whose pages its pin fits")
        row.candidates = tuple(others)
    elif len(others) > 1:
        row.leave(
            tuple(others), "the citation before it strings several authorities together", "ID_RESOLUTION_DOUBTFUL"
        )
    elif (named := _case_in_between(text, flow, i, near, known)) is not None:
        row.leave((near.authority, named), "another case is named in the text between", "ID_RESOLUTION_DOUBTFUL")
    elif not pin_fits(row.pin, known.get(near.authority)):
        row.leave(
            (near.authority,),
            "its pin lies outside the pages of the authority cited before it",
            "ID_RESOLUTION_DOUBTFUL",
        )
    else:
        row.resolve(near.authority, "the authority cited just before it")
        row.pin = row.pin or near.pin


def _before(flow: list[Found], i: int) -> list[Found]:
    """Citations an id. can lean on, nearest first: not in prose only, not inside another citation's parenthetical.

    An id. inside the parenthetical of a citation leans on what was cited before that citation (Bluebook 4.1).
    """
    row = flow[i]
    limit = row.start
    outer = row.inside
    while outer is not None:
        limit = outer.start
        outer = outer.inside
    out = []
    for k in range(i - 1, -1, -1):
        other = flow[k]
        if other.start >= limit or other.inside is not None:
            continue
        if other.kind in _ALWAYS or (
            other.kind in _IF_STANDING and (other.standing or (other.kind is Kind.ORDER_REF and other.pin))
        ):
            out.append(other)
            if len(out) >= 12:
                break
    return out


def _by_paragraph(row: Found, before: list[Found]) -> None:
    """`Id. ¶ 4` needs an authority that has paragraphs: the citation before it, else the last one cited by paragraph."""
    near = before[0]
    pages = near.pin is not None and not re.search(r"¶|Exh?\.", near.pin)
    if (not pages and near.kind in (Kind.ECF, Kind.RECORD, Kind.ID, Kind.ORDER_REF, Kind.PROTECTIVE_ORDER)) or (
        near.pin and "¶" in near.pin
    ):
        row.resolve(near.authority or "", "the paper cited just before it")
        return
    other = next((b for b in before[1:] if b.pin and "¶" in b.pin and b.authority), None)
    if other is None:
        row.leave(
            (near.authority or "",),
            "it points at a paragraph, and the citation before it is by page",
            "ID_RESOLUTION_DOUBTFUL",
        )
        return
    row.resolve(
        other.authority or "",
        "it points at a paragraph: the citation before it is by page, so the last paper cited by paragraph is taken; doubtful",
    )
    row.candidates = (other.authority or "", near.authority or "")
    row.flags.append("ID_RESOLUTION_DOUBTFUL")


def _same_code(row: Found, near: Found, known: dict[str, Known]) -> None:
    section = re.sub(r"[§\s]", "", row.pin or "").rstrip(".")
    code = (near.authority or "").rpartition(":")[0]
    id_ = f"{code}:{section}"
    if id_ not in known:
        name = known[near.authority or ""].name.rpartition("§")[0] + f"§ {section}" if near.authority in known else id_
        known[id_] = Known(id_, Kind.STATUTE, "statutes", name, first=row.start)
    row.resolve(id_, "another section of the code cited just before it")


def _named_paper(text: str, flow: list[Found], i: int, known: dict[str, Known]) -> tuple[Found, bool] | None:
    """The paper that the sentence before an id. names ("In Reply, …"), if this text cites exactly one such paper."""
    row = flow[i]
    start = sentence_start(text, row.start)
    start = sentence_start(text, max(0, start - 2)) if row.start - start < 12 else start
    named = _IN_PAPER.search(text, start, row.start)
    if not named:
        return None
    noun = named["noun"].lower()
    fits: dict[str, Found] = {}
    for k in range(max(0, i - _REMEMBERED), i):
        other = flow[k]
        if other.authority and other.authority in known and other.kind in (Kind.BRIEF_REF, Kind.RECORD, Kind.ECF):
            names = (known[other.authority].name, *known[other.authority].short_names, other.key.removeprefix("name:"))
            if any(noun in paper_name(n).split() for n in names):
                fits.setdefault(other.authority, other)
    if len(fits) != 1:
        return None
    one = next(iter(fits.values()))
    pinned = any(
        o.authority == one.authority and o.pin and row.pin and _plain(o.pin) == _plain(row.pin)
        for o in flow[max(0, i - _REMEMBERED) : i]
    )
    return one, pinned


def _by_named_paper(row: Found, near: Found, paper: tuple[Found, bool]) -> None:
    one, pinned = paper
    if pinned:
        row.resolve(
            one.authority or "",
            "the sentence names that paper and it was cited at these pages before; the citation just before it is another's",
        )
        row.candidates = (one.authority or "", near.authority or "")
        row.flags.append("ID_RESOLUTION_DOUBTFUL")
    else:
        row.leave(
            (near.authority or "", one.authority or ""),
            "the sentence names another paper than the citation before it",
            "ID_RESOLUTION_DOUBTFUL",
        )


def _string_cite(text: str, before: list[Found]) -> list[str]:
    """The authorities of the citation sentence before an id.; more than one leaves it open."""
    near = before[0]
    out = [near.authority or ""]
    at = near.start
    for other in before[1:]:
        gap_start = max([other.end, *(b.end for b in other.brackets)])
        between = text[gap_start:at]
        if gap_start > at or not re.fullmatch(
            r"[\s.,)”\"’]*;\s*(?:and\s)?(?:(?:[Bb]ut\s)?[Ss]ee(?:\s(?:also|generally))?,?(?:\s?e\.g\.,?)?|[Cc]f\.|[Aa]ccord|[Cc]ompare|[Ww]ith)?,?\s*",
            between,
        ):
            break
        if other.authority and other.authority not in out:
            out.append(other.authority)
        at = other.start
    return out


def _case_in_between(text: str, flow: list[Found], i: int, near: Found, known: dict[str, Known]) -> str | None:
    """A reported case other than the antecedent, named at the head of a sentence between or in the sentence an id. supports.

    "In Twombly, the Court asked for more. Id. at 570." may mean either.
    """
    row = flow[i]
    for k in range(i - 1, -1, -1):
        other = flow[k]
        if other.start <= near.end:
            return None
        if (
            other.kind is Kind.CASE_NAME_REF
            and other.authority
            and other.authority != near.authority
            and other.inside is None
        ):
            start = sentence_start(text, other.start)
            leads = _IN_CASE.match(text[start : other.start])
            if (
                (
                    leads
                    or (
                        _supports(text, other, row)
                        and one_by_page(row.pin, [near.authority or "", other.authority], known) != near.authority
                    )
                )
                and row.start - other.start < 900
                and other.authority.startswith("case:")
                and not other.authority.startswith("case:docket")
            ):
                return other.authority
    return None


def _supports(text: str, named: Found, row: Found) -> bool:
    """Whether a name stands in the sentence that an id. supports: its own, or the one before its citation sentence."""
    return named.start >= sentence_start(text, max(0, sentence_start(text, row.start) - 2))


def _plain(pin: str) -> str:
    return re.sub(r"[^0-9-]", "", pin.replace("–", "-"))
