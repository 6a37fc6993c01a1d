"""Reads served discovery, and letters about it, into requests, responses and what was agreed, each with its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec

from particulars.analyses.requests import definitions as defined
from particulars.analyses.requests.all_heads import heads
from particulars.analyses.requests.head_words import REQUEST
from particulars.analyses.requests.letters import conferrals, scopes
from particulars.analyses.requests.numbering import shortfalls
from particulars.analyses.requests.objections import objections, withheld
from particulars.analyses.requests.overlap_words import overlap_words
from particulars.analyses.requests.placing import Stretch, plain
from particulars.analyses.requests.responses import answer_words, bates_named, outcome, promises
from particulars.analyses.requests.rows import (
    Answered,
    Asked,
    Definition,
    Kind,
    Lint,
    Objection,
    Requests,
    SetInfo,
    Shortfall,
)
from particulars.analyses.requests.served import Block, Served, cut
from particulars.analyses.requests.sets import serves_none, set_of, title_end
from particulars.analyses.requests.specificity import (
    general_lints,
    letter_lints,
    names_period,
    request_lints,
    response_lints,
)
from particulars.analyses.requests.subparts import lettered, parts_of
from particulars.reading.body_rows import body_rows
from particulars.reading.caption import Caption
from particulars.reading.clauses import sentences
from particulars.reading.dates import in_words
from particulars.record.text import Text

METHOD = (
    "A served paper is cut at its heads (“REQUEST FOR PRODUCTION NO. 27:”, “RESPONSE:”) or at the numbers under a heading "
    "of requests; objections, what a response does, and remarks on wording are told by the words of dated lists "
    "(rules/objections.json, rules/specificity.json), each quoted. A letter's sentences that number requests tell of scope."
)
LIMITS = (
    "A served set is known by its title; the heads of a letter, an order or a motion are references, and nothing is cut there.",
    "A request is read under a head, a number, or the columns of a Word table whose heads say what they are; not in an image.",
    "What a response does is told by its words alone; whether it did so is not known here.",
    "An objection is listed by its words; nothing is said of its merit, and a reason is only looked for beside it.",
    "That a request names no time or custodian means that no words of the list were found in it.",
    "Subparts without letters are cut where the words ask a new thing; how many count as discrete is for persons.",
)
Row = TypeVar("Row", bound=msgspec.Struct)


def read(text: Text, caption: Caption) -> Requests:
    """The requests, responses, definitions and letters' words of one paper."""
    info = set_of(text, caption)
    is_served = bool(info.title)
    found = heads(text, info.kind, title_end(text, caption), answers=info.is_response) if is_served else []
    served = cut(text, found, answers=info.is_response)
    own = sentences(text.clean.text, text.clean.footnotes)
    requests = [asked(_stretch(text, b), b, info) for b in served.requests]
    responses = [answered(_stretch(text, b), b, info) for b in served.responses]
    terms = list(_defined(text, served))
    general = tuple(_general(text, served))
    left = [f"Not read under “{head.words}”: {why}." for head, why in served.left]
    named = 0 if is_served else sum(REQUEST.match(row.words) is not None for row in body_rows(text))
    faults = list(shortfalls(info, served, requests, responses))
    if named:
        left.append(f"Not read: {named} heads that number requests, as no title says that this paper is a served set; they are references.")  # fmt: skip
    if named > 1 and not serves_none(caption):
        faults.append(Shortfall(f"{named} heads number requests, and no title was read that says whose set this is", is_counted=False))  # fmt: skip
    letters = letter_lints(text, own) if caption.document_type == "letter" and not is_served else ()
    return Requests(
        set=info,
        requests=_numbered("q", requests),
        responses=_numbered("r", responses),
        definitions=_numbered("d", terms),
        general_objections=general,
        lints=_numbered("l", [*_lints(text, served, requests, responses, terms, general), *letters]),
        conferrals=_numbered("c", [] if is_served else conferrals(text, caption, own)),
        scopes=_numbered("s", [] if is_served else scopes(text, caption, own)),
        overlaps=_numbered("o", [] if is_served else overlap_words(text, caption, own)),
        method=METHOD,
        limits=(*LIMITS, *left),
        examined=f"{len(served.requests)} heads of requests, {len(served.responses)} of responses, {len(own)} sentences",
        faults=tuple(faults),
    )


def asked(stretch: Stretch, block: Block, info: SetInfo) -> Asked:
    """The row of one request."""
    version = block.head.version or (info.version if not block.is_restated else ())
    return Asked(
        id="", kind=block.kind, number=block.number, start=block.start, end=block.end, text=plain(block.words),
        sub=block.sub, head=block.head.words, version=version, is_restated=block.is_restated,
        parts=parts_of(stretch) if block.kind is Kind.INTERROGATORY else (),
        how="its number under a heading of requests" if block.head.is_plain else "its own head", flags=block.flags,
    )  # fmt: skip


def answered(stretch: Stretch, block: Block, info: SetInfo) -> Answered:
    """The row of one response."""
    found = tuple(objections(stretch))
    does, words = outcome(block.kind, stretch, found)
    says, said = withheld(stretch)
    body = answer_words(stretch, found)
    answer = Stretch(stretch.text, stretch.at + body[0], stretch.words[body[0] :]) if body else None
    return Answered(
        id="", kind=block.kind, number=block.number, start=block.start, end=block.end, text=plain(block.words),
        sub=block.sub, is_restated=block.is_restated, dated=in_words(block.head.noted),
        head=block.head.words, version=block.head.version or (() if block.is_restated else info.version), outcome=does, outcome_words=words,
        withheld=says, withheld_words=said, objections=found, promises=tuple(promises(stretch)),
        bates=bates_named(stretch), parts=lettered(answer) if answer and block.kind is Kind.INTERROGATORY else (),
        how="the head of the response" if block.head.number is not None else "the request right before it", flags=block.flags,
    )  # fmt: skip


def _stretch(text: Text, block: Block) -> Stretch:
    return Stretch(text, block.clean_start, block.said)


def _defined(text: Text, served: Served) -> Iterable[Definition]:
    for section in served.sections:
        if section.name in ("definitions", "instructions"):
            yield from defined.definitions(text, section)
        if section.name == "instructions":
            yield from defined.instructions(text, section)


def _general(text: Text, served: Served) -> Iterable[Objection]:
    for section in served.sections:
        if section.name == "general objections":
            yield from objections(Stretch(text, section.clean_start, text.clean.text[section.clean_start : section.clean_end]))  # fmt: skip


def _lints(
    text: Text, served: Served, requests: Sequence[Asked], responses: Sequence[Answered],
    terms: Sequence[Definition], general: tuple[Objection, ...],
) -> Iterable[Lint]:  # fmt: skip
    period = any(names_period(d.text) for d in terms)
    for block, row in zip(served.requests, requests, strict=True):
        if row.kind is Kind.RFP and not row.is_restated:
            yield from request_lints(row.name, _stretch(text, block), period)
    for block, answer in zip(served.responses, responses, strict=True):
        yield from response_lints(answer, _stretch(text, block))
    yield from general_lints(general)


def _numbered(letter: str, rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(msgspec.structs.replace(row, id=f"{letter}{n}") for n, row in enumerate(rows, 1))
