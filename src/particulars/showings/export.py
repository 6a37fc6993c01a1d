"""A showing as JSON under its schema: one converter from our cites and particulars to the words of the schema."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

import msgspec

from particulars.cites import Cite
from particulars.errors import DoesNotResolve
from particulars.showings.rules import Mark
from particulars.showings.structure import Element, Evidence, Ruling, Showing
from particulars.showings.support import verifies

_STATE = {
    Mark.PAPER: "cited_in_a_filed_paper",
    Mark.EXCERPT: "entered_by_user_unverified",
    Mark.KNOWLEDGE: "entered_by_user_unverified",
}
Row = dict[str, object]


def as_json(showing: Showing) -> str:
    """The showing as JSON with sorted keys.

    Raises:
        DoesNotResolve: a cite in it does not verify.
    """
    check_exportable(showing)
    return json.dumps(as_data(showing), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def check_exportable(showing: Showing) -> None:
    """Refuses a showing one of whose cites does not verify; nothing of it may leave."""
    bad = sorted({c.display for one in showing.elements for c in _cites(one) if not verifies([c])})
    if bad:
        count = f"{len(bad)} cite does" if len(bad) == 1 else f"{len(bad)} cites do"
        raise DoesNotResolve(f"{count} not verify: {'; '.join(bad)}. Nothing was exported.")


def as_data(showing: Showing) -> Row:
    """The showing in the shape of its schema."""
    return {
        "showing_id": showing.showing_id,
        "template_id": showing.template_id,
        "template_version": showing.template_version,
        "matter_id": _id(showing.matter_id),
        "forum_profile": showing.forum_profile,
        "relief": showing.relief,
        "issue": showing.issue,
        "claims": [],
        "elements": [_element(one) for one in showing.elements],
        "authorities": [_authority(mark, text) for mark, text in showing.authorities],
        "prepared": msgspec.to_builtins(showing.prepared),
        "inputs_digest": showing.inputs_digest,
        "limits": [*showing.notices, *showing.limits],
    }


def cite_data(cite: Cite) -> Row:
    """A cite in the shape of the schema; span, matter and normalisation go into its locator."""
    locator: Row = msgspec.to_builtins(cite.locator)
    if cite.span is not None:
        locator |= {"char_from": cite.span[0], "char_to": cite.span[1]}
    if cite.matter:
        locator["matter"] = cite.matter
    if cite.normalisation:
        locator["normalisation"] = cite.normalisation
    return {
        "kind": cite.kind.value,
        "doc_id": cite.doc_id,
        "doc_sha256": cite.doc_sha256,
        "locator": locator,
        "display": cite.display,
        "quote": cite.quote,
        "quote_sha256": cite.quote_sha256,
        "verified": cite.verified.value,
    }


def _element(one: Element) -> Row:
    row: Row = {
        "element_id": one.element_id,
        "kind": one.kind.value,
        "text": one.text,
        "record_support": one.record_support.value,
        "evidence": [_evidence(row) for row in one.evidence],
        "counter": [_evidence(row) for row in one.counter],
        "gaps": msgspec.to_builtins(one.gaps),
    }
    if one.position:
        row["position"] = msgspec.to_builtins(one.position)
    if one.rulings:
        row["ruling"] = _ruling(one.rulings[-1])
    return row


def _ruling(one: Ruling) -> Row:
    return {"result": one.result.value, "cite": cite_data(one.cite), "coded_by": one.coded_by, "utc": one.utc}


def _evidence(row: Evidence) -> Row:
    one = row.particular
    shown: Row = {
        "row_id": one.id,
        "fact": one.statement,
        "polarity": row.polarity.value,
        "cites": [cite_data(cite) for cite in one.cites],
        "origin": one.origin.value,
        "method": one.method,
    }
    return shown | ({"uncertainty": {"statement": " ".join(one.limits), "basis": one.method}} if one.limits else {})


def _authority(mark: Mark, text: str) -> Row:
    by = {} if mark is Mark.PAPER else {"entered_by": f"catalogue of showings, mark {mark}"}
    return {"text": text, "source_state": _STATE[mark], **by}


def _cites(one: Element) -> Iterable[Cite]:
    for row in (*one.evidence, *one.counter):
        yield from row.particular.cites
    yield from (ruling.cite for ruling in one.rulings)


def _id(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9._:-]+", "-", name) or "-"
