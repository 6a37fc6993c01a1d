"""What a showing is made of, taken from one person's view: particulars checked anew, what was examined, who says what."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import msgspec

from particulars.particular import Particular, encode
from particulars.record.items import Item, Status
from particulars.record.view import View
from particulars.showings import said
from particulars.showings.binding_rows import BY_HAND, EXAMINED
from particulars.showings.rules import FILES, Template, bindings, rule_bytes
from particulars.showings.structure import Position, Ruling


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that a showing rests on; in whatever order it comes, the showing is the same."""

    matter_id: str
    viewer: str
    particulars: tuple[Particular, ...]
    looked: tuple[Particular, ...] = ()  # the particulars that say where an analysis looked
    on_file: Mapping[str, str] = field(default_factory=dict)  # every item that may say something, and its SHA-256
    positions: Mapping[str, tuple[Position, ...]] = field(default_factory=dict)
    rulings: Mapping[str, tuple[Ruling, ...]] = field(default_factory=dict)

    @property
    def topics_looked_for(self) -> frozenset[str]:
        """The kinds of particulars, or analyses, for which every paper on file was looked through."""
        through: dict[str, set[str]] = {}
        for one in self.looked:
            through.setdefault(one.topic.removeprefix(EXAMINED), set()).update(one.items)
        return frozenset(name for name, items in through.items() if items >= set(self.on_file))


def gather(view: View, template: Template, more: Iterable[Particular] = ()) -> Inputs:
    """Takes what bears on a template out of a view, with `more` that was read from its papers and is not stored.

    Raises:
        Stale: a cite of one of these particulars no longer verifies, so that nothing may leave.
    """
    topics = topics_of(template)
    coded = {s.partition(" / ")[2] for s in view.decisions(said.RULING.name) if s.startswith(f"{template.id}.")}
    looked = {EXAMINED + name for topic in topics for name in (topic, topic.partition(".")[0])}
    held = {p.id: p for p in (*more, *view.particulars())}
    asked = [p for p in held.values() if p.topic in topics | looked or p.id in coded]
    checked = [_as_found(view, view.checked(one)) for one in asked]
    return Inputs(
        matter_id=view.matter_id,
        viewer=view.viewer,
        particulars=tuple(p for p in checked if p.topic in topics),
        looked=tuple(p for p in checked if p.topic in looked),
        on_file={item.id: item.sha256 for item in view.items() if _could_say(item)},
        positions=said.positions(view, template.id),
        rulings=said.rulings(view, template.id, {p.id: p for p in checked}),
    )


def topics_of(template: Template) -> frozenset[str]:
    """The kinds of particulars that bear on a template or fill the blanks of its gap sentences."""
    found = set()
    for element in template.elements:
        found.add(BY_HAND + element.id)
        if bound := bindings().elements.get(element.id):
            found |= {row.topic for row in bound.rows} | {r.each or r.topic for r in bound.required}
            found |= {topic for rule in bound.gaps for topic in (rule.topic, *rule.blanks.values())}
    return frozenset(found - {"subject"})


def digest(inputs: Inputs, parameters: Iterable[tuple[str, str]]) -> str:
    """One SHA-256 over the sorted list of everything a showing rests on, each with its own SHA-256.

    These are the sources cited, the particulars, what persons decided, the rules, and the `parameters` given.
    """
    pairs = {(name, _sha(rule_bytes(name))) for name in FILES}
    pairs |= {(f"item  {id}", sha256) for id, sha256 in inputs.on_file.items()}
    for one in (*inputs.particulars, *inputs.looked):
        pairs.add((f"particular {one.id}", _sha(encode(one))))
        pairs |= {(f"item {c.matter} {c.doc_id}", c.doc_sha256) for c in one.cites}
    for kind, held in (("position", inputs.positions), ("ruling", inputs.rulings)):
        pairs |= {(f"{kind} {id}", _sha(msgspec.json.encode(what, order="sorted"))) for id, what in held.items()}
    pairs |= {(f"parameter {name}", _sha(value.encode())) for name, value in parameters}
    return _sha(msgspec.json.encode(sorted(pairs)))


def _could_say(item: Item) -> bool:
    """Whether what is looked for could stand in an item: it has a text of its own, or nobody could read it."""
    has_text = item.status is Status.READ and bool(item.text_sha256)
    return has_text or item.status in (Status.UNREAD, Status.FAILED)


def _as_found(view: View, one: Particular) -> Particular:
    cites = tuple(msgspec.structs.replace(view.resolve(c).cite, matter=c.matter) for c in one.cites)
    return msgspec.structs.replace(one, cites=cites)


def _sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
