"""What is missing for one element, in the sentences of the catalogue, with where it could come from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from particulars.particular import Particular
from particulars.showings.binding_rows import label_of, subject_of, value_of, was_examined
from particulars.showings.rules import (
    Binding,
    ElementKind,
    GapRule,
    Remedy,
    Template,
    TemplateElement,
    bindings,
    sentences,
)
from particulars.showings.structure import Gap, Severity
from particulars.showings.support import Support

_NOTHING = (Support.NONE, Support.UNKNOWN)
_BASIC = (ElementKind.THRESHOLD, ElementKind.ELEMENT)


@dataclass(frozen=True, slots=True, order=True)
class Missing:
    """A required kind of particular that is not there, for one subject or once."""

    topic: str
    subject: str = ""


def missing(binding: Binding, supporting: Iterable[Particular], all_rows: Iterable[Particular]) -> list[Missing]:
    """The required kinds that no supporting row fills, for each subject that must have one; sorted."""
    rows = list(all_rows)
    filled = {(p.topic, subject_of(p)) for p in supporting}
    topics = {topic for topic, _ in filled}
    found = set()
    for required in binding.required:
        subjects = {subject_of(p) for p in rows if required.each and p.topic == required.each} - {""}
        if subjects:
            found |= {Missing(required.topic, s) for s in subjects if (required.topic, s) not in filled}
        else:
            found |= {Missing(topic) for topic in {required.topic} - topics}
            found |= {Missing(topic) for topic in {required.each} - {"", *(p.topic for p in rows)}}
    return sorted(found, key=lambda one: (one.subject, one.topic))


def is_without_ground(binding: Binding, all_rows: Iterable[Particular]) -> bool:
    """Says whether a required kind must be there for each of something of which the record has no row.

    Rows of such an element cut for or against nothing known: a claim matrix without a document that is missing, the
    text of requests without one at issue.
    """
    there = {p.topic for p in all_rows}
    return any(required.each and required.each not in there for required in binding.required)


def gaps(
    template: Template,
    element: TemplateElement,
    support: Support,
    lacking: Sequence[Missing],
    rows: Sequence[Particular],
    looked: frozenset[str],
    doubtful: int = 0,
) -> tuple[Gap, ...]:
    """The gaps of one element, numbered in the order in which they are said."""
    binding = bindings().elements.get(element.id, Binding())
    said = [_sentence(template, binding, one, rows, looked) for one in lacking]
    if support in _NOTHING and not any(one.subject for one in lacking):
        said = _whole(template, binding, element, lacking, rows, looked)
    for rule in binding.gaps:
        if rule.when == "present":
            said += [_filled(template, rule, p, rows) for p in rows if p.topic == rule.topic]
    if doubtful:
        said.append(sentences().gaps["unverified"].format(count=doubtful))
    severity = Severity.FATAL if support in _NOTHING and element.kind in _BASIC else Severity.MATERIAL
    sources = binding.could_come_from or _by_part(element)
    return tuple(
        Gap(gap_id=f"{element.id}.g{n}", missing=words, severity=severity, could_come_from=sources)
        for n, words in enumerate(dict.fromkeys(filter(None, said)), 1)
    )


def _whole(
    template: Template,
    binding: Binding,
    element: TemplateElement,
    lacking: Sequence[Missing],
    rows: Sequence[Particular],
    looked: frozenset[str],
) -> list[str]:
    """One sentence that says that there is nothing, then those of the catalogue that need no blank."""
    known = sentences().gaps
    which = "unbound"
    if binding.rows:
        which = "nothing_found" if looked_through(binding, looked) else "not_looked"
    rules = {r.topic: r for r in binding.gaps if r.when == "missing"}
    said = [one.topic for one in lacking if one.topic in rules and was_examined(one.topic, looked)]
    own = [_filled(template, rules[topic], None, rows) for topic in said]
    return [known[which].format(evidence=element.evidence), *own]


def looked_through(binding: Binding, looked: frozenset[str]) -> bool:
    """Says whether everything that bears on an element was looked for."""
    return bool(binding.rows) and all(was_examined(row.topic, looked) for row in binding.rows)


def _sentence(
    template: Template, binding: Binding, one: Missing, rows: Sequence[Particular], looked: frozenset[str]
) -> str:
    for rule in binding.gaps:
        # The catalogue says "no …"; that is true only where it was looked for.
        if rule.when == "missing" and rule.topic == one.topic and was_examined(one.topic, looked):
            about = next((p for p in rows if subject_of(p) == one.subject), None)
            if words := _filled(template, rule, about if one.subject else None, rows):
                return words
    which = "field_not_found" if was_examined(one.topic, looked) else "field_not_looked"
    of = f"{one.subject}: " if one.subject else ""
    words = sentences().gaps[which].format(of=of, label=label_of(one.topic))
    return words if of else words[:1].upper() + words[1:]


def _filled(template: Template, rule: GapRule, about: Particular | None, rows: Sequence[Particular]) -> str:
    """A gap sentence of the catalogue with its blanks filled, or nothing where one stays empty."""
    blanks: dict[str, str] = {}
    for blank, source in rule.blanks.items():
        blanks[blank] = _subject(about) if source == "subject" else _value(source, about, rows)
    return _fill(template.gap_sentences[rule.sentence], blanks) if all(blanks.values()) else ""


def _subject(about: Particular | None) -> str:
    return subject_of(about) if about is not None else ""


def _value(topic: str, about: Particular | None, rows: Sequence[Particular]) -> str:
    """The value of the row itself, else the one value of its kind on its subject; two values fill nothing."""
    if about is not None and about.topic == topic:
        return value_of(about)
    of_kind = {value_of(p) for p in rows if p.topic == topic and subject_of(p) == _subject(about)}
    return next(iter(of_kind)) if len(of_kind) == 1 else ""


def _fill(sentence: str, blanks: Mapping[str, str]) -> str:
    for blank, value in blanks.items():
        sentence = sentence.replace(f"{{{blank}}}", value)
    return sentence


def _by_part(element: TemplateElement) -> tuple[Remedy, ...]:
    steps = dict.fromkeys(bindings().step_by_part[part] for part in element.parts)
    return tuple(Remedy(source=element.evidence, step=step) for step in steps)
