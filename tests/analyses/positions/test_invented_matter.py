"""The motion to certify of the invented matter cites twenty-six decisions with a planted position each."""

from __future__ import annotations

from pathlib import Path

from particulars.analyses.authorities.reading import read as read_authorities
from particulars.analyses.positions.reading import read as read_positions
from particulars.analyses.positions.split import split
from particulars.intake.plain import read_text
from particulars.quarrelstone.decisions import decisions
from particulars.quarrelstone.generate import generate
from particulars.reading.captions import read as read_caption

# The words of the planted positions, and the labels that say the same.
SAME = {
    "adopts": "adopts",
    "rejects": "rejects",
    "recognises": "recognises a split only",
    "open": "does not reach",
}


def test_every_planted_position_is_found_and_none_is_labelled_wrongly(tmp_path: Path) -> None:
    """The brief lists Zephyrine among those that never reach the issue and then says that it decided it: that one is left open."""
    generate(tmp_path)
    (path,) = (p for p in tmp_path.rglob("*-112-motion.txt"))
    text = read_text(path.read_bytes().decode("utf8"))
    caption = read_caption(text)
    found = read_authorities(text, caption)
    table = split(read_positions(text, caption, found.citations, found.authorities, "identity"))
    planted = {d.name: SAME[d.position] for d in decisions().values() if d.position}
    read = {d.case: d.position.value if d.position else None for d in table.decisions}
    assert set(read) == set(planted)
    assert {name for name, label in read.items() if label not in (None, planted[name])} == set()
    assert [(d.case, d.why_open) for d in table.decisions if d.position is None] == [
        ("Zephyrine Atlas v. Molehill Printing Co.", "the cues of its passages contradict")
    ]
