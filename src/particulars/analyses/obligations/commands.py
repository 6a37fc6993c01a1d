"""Commands that name who after the verb (`the Court ORDERS Defendant to …`, `ORDERED that Defendant produce …`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.obligations.draft import Draft
from particulars.analyses.obligations.rows import Force
from particulars.reading.actors import normal
from particulars.reading.clauses import Sentence, plain
from particulars.reading.court_voice import partys_words, supposed

_ORDERS = r"(?:\b[Tt]h(?:e|is)\s[Cc]ourt|\bI|\b[Ww]e)\s(?:hereby\s|further\s|also\s|therefore\s)*(?:ORDERS?|orders?|DIRECTS?|directs?|REQUIRES|INSTRUCTS?)\s(?P<who>{actors})\sto\s(?P<act>[a-zA-Z][^.;]{{3,300}})"
_BASE = "produce|serve|file|submit|provide|respond|answer|meet|confer|appear|pay|identify|return|destroy|show|supplement|amend|make|complete|disclose|preserve"
_THAT = r"\b(?:ORDERED|Ordered|ordered|DIRECTED)\s(?:that|THAT)\s(?:\(?\d\)?[.)]?\s)?(?P<who>{actors})\s(?P<act>(?:{base})\b[^.;]{{3,300}})"
_AND_OTHERS = r"(?<![\w’'-])(?P<who>{actors}),\s(?:his|her|its|their)\s(?:\w+\s)?(?:agents|officers|servants|employees|attorneys|counsel|affiliates|subsidiaries|parents|successors|assigns|directors|representatives)\b[^.;]{{0,400}}?,?\s(?P<modal>(?:shall|must)(?:\snot)?|(?:is|are)\s(?:hereby\s)?(?:\w+\sand\s)?(?:enjoined|ENJOINED|restrained|RESTRAINED|prohibited)(?:\sand\s\w+)?\sfrom)\s(?P<act>[^.;]{{3,600}})"


def commands(sentences: tuple[Sentence, ...], actors: str) -> Iterator[Draft]:
    """Each command with its actor."""
    patterns = [
        (re.compile(_ORDERS.format(actors=actors)), "the court orders"),
        (re.compile(_THAT.format(actors=actors, base=_BASE)), "ordered that"),
        (re.compile(_AND_OTHERS.format(actors=actors)), "and others bound with it"),
    ]
    for sentence in sentences:
        if sentence.note:
            continue
        for pattern, how in patterns:
            m = pattern.search(sentence.own)
            if m and not partys_words(sentence.own[: m.start()]) and not supposed(sentence.own[: m.start()]):
                yield _command(sentence, m, how)
                break


def _command(sentence: Sentence, m: re.Match[str], how: str) -> Draft:
    modal = m.groupdict().get("modal") or ""
    force = Force.PROHIBITION if modal.endswith(("not", "from")) else Force.DUTY
    act = plain(sentence.words[m.start("act") : m.end("act")])
    return Draft(
        sentence, sentence.start + m.start(), sentence.start + m.end(), force, normal(m["who"]), act, modal or how
    )  # fmt: skip
