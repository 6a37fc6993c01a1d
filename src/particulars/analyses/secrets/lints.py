"""Remarks on the words and days of a list of secrets, each with the words it rests on; none says whether they are enough."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from particulars.analyses.secrets.days import is_before
from particulars.analyses.secrets.parts import bates_in, fixations, names_a_place
from particulars.analyses.secrets.rows import Field, Instance, Lint, Part, Secret, Secrets
from particulars.analyses.secrets.words import catch_all_in, word_list

METHOD = (
    "Words are held against a dated list (rules/secret_words.json); days are compared as precisely as they are written, "
    "and where that leaves the order open it is said so; secrets and instances are tied by the numbers they name."
)
LIMITS = (
    "A remark is a proposal about words, days and numbers; whether a secret is described closely enough, a person judges.",
    "That no remark is made does not show that nothing is amiss: only the kinds of remark listed here were looked for.",
)
_LISTED = (Field.TITLE, Field.DESCRIPTION, Field.OTHER)
_BY_WORDS = "the words of a dated list (rules/secret_words.json)"
_BY_DAYS = "the days that the list itself writes"
_BY_NUMBERS = "the numbers that the list itself writes"
_BY_LABELS = "the labels that the list itself has"
_METHOD_WORDS = re.compile(r"\d|[a-z]_[a-z]|\b(?:by|from|each|every|which|when|where|whose|that|if|then|between|per|against)\b", re.I)  # fmt: skip
_LIST_WORDS = re.compile(r"\btrade\s+secrets?\b", re.I)


def lints(found: Secrets, before: str | None = None) -> tuple[Lint, ...]:
    """Every remark on one list; `before` is the day before which each secret should be fixed, where a person names one."""
    known = {secret.number for secret in found.secrets if secret.number}
    made = [*_of_list(found)]
    for secret in found.secrets:
        made += _of_words(secret)
        made += _of_fixation(secret, before)
        made += _of_instances(secret, found.instances)
    for instance in found.instances:
        made += _of_instance(instance, known)
    return tuple(made)


def _of_list(found: Secrets) -> Iterator[Lint]:
    """Sentences before the first secret that speak of trade secrets and leave the list open."""
    for part in found.before:
        for m in re.finditer(r"[^.\n]+\.?", part.text):
            if _LIST_WORDS.search(m.group()):
                for low, high in catch_all_in(m.group()):
                    words = m.group()[low:high]
                    yield _lint("CATCH_ALL", f"“{words}” leaves open what the list takes in", "the list", part, m.group().strip())  # fmt: skip


def _of_words(secret: Secret) -> Iterator[Lint]:
    if not secret.number:
        yield _of_head(secret, "NO_NUMBER", "stands without a number of its own", _BY_NUMBERS)
    if "NUMBER_STANDS_TWICE" in secret.flags:
        yield _of_head(secret, "NUMBER_TWICE", f"the number {secret.number} stands twice in this list", _BY_NUMBERS)
    for part in secret.parts:
        if part.field in _LISTED:
            for low, high in catch_all_in(part.text):
                says = f"“{part.text[low:high]}” leaves open what is listed"
                yield _lint("CATCH_ALL", says, secret.name, part, _around(part.text, low, high))
    described = secret.words(Field.DESCRIPTION)
    where = next((p for p in secret.parts if p.field is Field.DESCRIPTION), None)
    if where is None:
        yield _of_head(secret, "NO_DESCRIPTION", "no words of a description were read", _BY_LABELS)
        return
    yield from _combination(secret, where, described)
    remark = _only_documents(described) or _only_category(described)
    if remark is not None:
        yield _lint(*remark, secret.name, where, described)


def _combination(secret: Secret, part: Part, described: str) -> Iterator[Lint]:
    rules = word_list()
    whole = f"{secret.words(Field.TITLE)}. {described} {secret.words(Field.OTHER)}"
    m = rules.combination.search(whole)
    if m and not rules.works_together.search(whole):
        says = f"“{m.group()}” is named, and no words tell how the parts work together"
        yield _lint("COMBINATION_NOT_EXPLAINED", says, secret.name, part, described)


def _only_documents(described: str) -> tuple[str, str] | None:
    spans = bates_in(described)
    if not spans:
        return None
    rest = described
    for low, high in reversed(spans):
        rest = rest[:low] + " " + rest[high:]
    left = [w for w in re.findall(r"[A-Za-z]{2,}", rest) if w.lower() not in word_list().documents_joins]
    return ("DOCUMENTS_ONLY", "is described by numbers of documents and by nothing else") if len(left) <= 3 else None


def _only_category(described: str) -> tuple[str, str] | None:
    rules = word_list()
    if not rules.categories.search(described) or _METHOD_WORDS.search(described):
        return None
    rest = rules.categories.sub(" ", described)
    left = [
        w for w in re.findall(r"[A-Za-z’'-]{2,}", rest) if w.lower() not in rules.category_joins and not w[0].isupper()
    ]
    return ("CATEGORY_ONLY", "is described by names of categories and by nothing else") if not left else None


def _no_fixation(secret: Secret) -> str:
    """That no place of fixation is named; where words under other labels name places, that these are not labelled so."""
    named = fixations(" ; ".join(part.text for part in secret.parts), None)
    if not named:
        return "names no file, commit, Bates number, docket entry or exhibit in which it is fixed"
    words = ", ".join(dict.fromkeys(one.text for one in named))
    return f"has no words labelled as its fixation that name a place; elsewhere it names {words}"


def _of_fixation(secret: Secret, before: str | None) -> Iterator[Lint]:
    part = next((p for p in secret.parts if p.field is Field.FIXATION), None)
    if not secret.fixations:
        says = _no_fixation(secret)
        yield _lint("NO_FIXATION", says, secret.name, part, part.text, _BY_LABELS) if part else _of_head(secret, "NO_FIXATION", says, _BY_LABELS)  # fmt: skip
        return
    if before is None or part is None:
        return
    order = [is_before(one.day, before) if one.day else None for one in secret.fixations]
    days = ", ".join(dict.fromkeys(one.day or "no day told" for one in secret.fixations))
    if True in order:
        return
    if None in order:
        says = f"whether it was fixed before {before} is open: {days}"
        yield _lint("FIXATION_DAY_OPEN", says, secret.name, part, part.text, _BY_DAYS)
    else:
        yield _lint("NO_FIXATION_BEFORE", f"has no fixation cite before {before}: {days}", secret.name, part, part.text, _BY_DAYS)  # fmt: skip


def _of_instances(secret: Secret, instances: Sequence[Instance]) -> Iterator[Lint]:
    mine = [one for one in instances if secret.number and secret.number in one.secrets]
    if not mine:
        yield _of_head(secret, "NO_INSTANCE", "no instance of this list names it", _BY_NUMBERS)
    part = next((p for p in secret.parts if p.field in (Field.FIXATION, Field.FIRST_DATE)), None)
    days = [one.day for one in secret.fixations if one.day] or ([secret.first_date] if secret.first_date else [])
    if part is None or not days:
        return
    for one in mine:
        # Only where every day of fixation is surely later: one that is not, or may not be, leaves nothing to remark.
        if one.day and all(is_before(one.day, day) for day in days):
            says = f"its fixation ({', '.join(dict.fromkeys(days))}) is later than {one.name} ({one.day})"
            yield _lint("FIXED_AFTER_INSTANCE", says, secret.name, part, part.text, _BY_DAYS)


def _of_instance(one: Instance, known: Iterable[str]) -> Iterator[Lint]:
    labelled = next((p for p in one.parts if p.field is Field.SECRET), None)
    if not one.secrets:
        yield _on(one, labelled, "NAMES_NO_SECRET", "names no secret by its number", _BY_NUMBERS)
    for number in one.secrets:
        if number not in known:
            yield _on(one, labelled, "UNKNOWN_SECRET", f"names TS-{number}, which this list does not have", _BY_NUMBERS)
    if "NUMBER_STANDS_TWICE" in one.flags:
        yield _on(one, None, "NUMBER_TWICE", f"the number {one.number} stands twice in this list", _BY_NUMBERS)
    evidence = next((p for p in one.parts if p.field is Field.EVIDENCE), None)
    told = one.words(Field.EVIDENCE)
    labels = any(p.field in (Field.ACTOR, Field.MEANS, Field.DATE, Field.SECRET) for p in one.parts)
    bare = not told and (labels or not any(names_a_place(p.text) for p in one.parts))
    if bare or (told and word_list().no_evidence.fullmatch(told)):
        says = f"has “{told}” for evidence" if told else "names no document, testimony or file as evidence"
        yield _on(one, evidence, "NO_EVIDENCE", says, _BY_LABELS)


def _on(one: Instance, part: Part | None, code: str, says: str, how: str) -> Lint:
    if part is not None:
        return _lint(code, says, one.name, part, part.text, how)
    return Lint(code=code, says=says, about=one.name, start=one.start, end=one.end, text=one.head, row=one.row, how=how)


def _of_head(secret: Secret, code: str, says: str, how: str) -> Lint:
    end = secret.start + len(secret.head) if secret.end else 0
    return Lint(code=code, says=says, about=secret.name, start=secret.start, end=max(end, secret.start), text=secret.head, row=secret.row, how=how)  # fmt: skip


def _lint(code: str, says: str, about: str, part: Part, text: str, how: str = _BY_WORDS) -> Lint:
    return Lint(code=code, says=says, about=about, start=part.start, end=part.end, text=text, row=part.row, how=how)


def _around(words: str, low: int, high: int) -> str:
    """The sentence in which words stand, or what of it fits a cell."""
    start = max(words.rfind(". ", 0, low) + 2 if ". " in words[:low] else 0, low - 160)
    stop = words.find(". ", high)
    return words[start : stop + 1 if stop >= 0 else len(words)][:400].strip()
