"""Lays one motion out over its inputs: a pure function, so that the same record gives the same showing byte for byte."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec

from particulars.particular import Particular, Polarity
from particulars.showings.binding_rows import BY_HAND, subject_of
from particulars.showings.gaps import gaps, is_without_ground, looked_through, missing
from particulars.showings.inputs import Inputs, digest
from particulars.showings.rules import Binding, Mark, Template, TemplateElement, bindings, catalogue, sentences
from particulars.showings.structure import Element, Evidence, Prepared, Showing
from particulars.showings.support import Weighed, polarity, record_support, verifies


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a person says of the showing that is wanted; none of it is looked up."""

    by: str
    role: str
    utc: str
    software: str
    forum: str = "not stated"
    issue: str = ""


def assemble(template: Template, inputs: Inputs, asked: Asked) -> Showing:
    """The showing, in its internal view."""
    rows = sorted(inputs.particulars, key=lambda one: (one.topic, one.id))
    elements = tuple(_element(template, one, rows, inputs) for one in template.elements)
    # The hand and the time of preparation are printed beside the digest and are no part of what it rests on.
    parameters = (("template", template.id), ("forum", asked.forum), ("issue", asked.issue), ("for", inputs.viewer))
    return Showing(
        template_id=template.id,
        title=template.title,
        template_version=f"{catalogue().version} of {catalogue().effective}",
        matter_id=inputs.matter_id,
        forum_profile=asked.forum,
        relief=template.relief,
        issue=asked.issue or template.title,
        burden=template.burden,
        rule=template.rule,
        is_filing=False,
        elements=elements,
        authorities=tuple((one.mark, one.text) for one in template.authorities),
        notices=_notices(template, inputs.viewer),
        limits=_limits(elements),
        prepared=Prepared(by=asked.by, role=asked.role, utc=asked.utc, software=asked.software),
        inputs_digest=digest(inputs, parameters),
    )


def filing_view(showing: Showing) -> Showing:
    """The showing as it may leave: without gaps and positions, which are work product, and with all else."""
    elements = tuple(msgspec.structs.replace(one, gaps=(), position=()) for one in showing.elements)
    known = sentences().notices
    notices = tuple(known["filing"] if words == known["internal"] else words for words in showing.notices)
    return msgspec.structs.replace(showing, elements=elements, notices=notices, is_filing=True)


def _element(template: Template, of: TemplateElement, rows: Sequence[Particular], inputs: Inputs) -> Element:
    binding = bindings().elements.get(of.id, Binding())
    beside = list(_beside(of, binding, rows))
    supporting = [one.particular for one in beside if one.polarity is Polarity.SUPPORTS and _verifies(one)]
    lacking = missing(binding, supporting, rows)
    looked = inputs.topics_looked_for
    support = record_support(
        [Weighed(one.polarity, _verifies(one)) for one in beside],
        incomplete=bool(lacking),
        looked=looked_through(binding, looked),
        grounded=not is_without_ground(binding, rows),
    )
    doubtful = sum(not _verifies(one) for one in beside)
    return Element(
        element_id=of.id,
        kind=of.kind,
        text=of.text,
        mark=of.mark,
        record_support=support,
        evidence=tuple(one for one in beside if one.polarity is not Polarity.CONTRADICTS),
        counter=tuple(one for one in beside if one.polarity is Polarity.CONTRADICTS),
        gaps=gaps(template, of, support, lacking, rows, looked, doubtful),
        position=inputs.positions.get(of.id, ()),
        rulings=inputs.rulings.get(of.id, ()),
    )


def _beside(of: TemplateElement, binding: Binding, rows: Iterable[Particular]) -> Iterable[Evidence]:
    """The rows that bear on an element: by subject as a person counts, then in the order of the binding."""
    bound = {row.topic: row.polarity for row in binding.rows} | {BY_HAND + of.id: "as_stated"}
    order = {topic: n for n, topic in enumerate(bound)}
    beside = [one for one in rows if one.topic in bound]
    for one in sorted(beside, key=lambda p: (_counted(subject_of(p)), order[p.topic], _first(p), p.id)):
        yield Evidence(particular=one, polarity=polarity(bound[one.topic], one.polarity))


def _counted(subject: str) -> list[tuple[int, str]]:
    """`O2` before `O10`."""
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.split(r"(\d+)", subject)]


def _first(one: Particular) -> tuple[str, int]:
    cite = one.cites[0]
    return cite.doc_id, cite.span[0] if cite.span else 0


def _verifies(one: Evidence) -> bool:
    return verifies(one.particular.cites)


def _notices(template: Template, viewer: str) -> tuple[str, ...]:
    known = sentences().notices
    unverified = sum(one.mark is not Mark.PAPER for one in template.authorities)
    found = [known["not_a_lawyer"], known["support"], known["viewer"].format(viewer=viewer), known["internal"]]
    return (*found, known["not_ready"].format(count=unverified)) if unverified else tuple(found)


def _limits(elements: Iterable[Element]) -> tuple[str, ...]:
    """What the methods behind the rows do not show, and the fixed sentences that go with the kinds of rows."""
    used = [row.particular for element in elements for row in (*element.evidence, *element.counter)]
    own = sorted({limit for one in used for limit in one.limits})
    fixed = [u.text for u in sentences().uncertainty if any(one.topic.startswith(u.topics) for one in used)]
    return tuple(dict.fromkeys([*fixed, *own]))
