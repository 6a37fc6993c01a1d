"""What later orders do to earlier ones; in doubt neither is changed and both are listed."""

from __future__ import annotations

from datetime import date

import pytest

from analyses.obligations.matter_papers import paper
from outside import outside
from particulars.analyses.obligations.clause_diff import Clause, Side, clause_diff
from particulars.analyses.obligations.matter import Paper, What, over_papers
from particulars.analyses.obligations.reading import read
from particulars.analyses.obligations.standing import State
from particulars.analyses.obligations.standing_together import Together, standing_together
from particulars.analyses.obligations.wordings import wordings
from particulars.intake.plain import read_text
from particulars.reading.captions import read as read_caption

FIRST = paper(
    "first.txt",
    "2022-01-31",
    "1. Fact discovery shall be completed by March 1, 2022.",
    "2. Plaintiff shall serve its list of rope patterns by February 14, 2022.",
    "3. Defendant shall respond to the complaint by February 21, 2022.",
    entry="44",
)


def later(*paragraphs: str, **other: str) -> Paper:
    return paper("later.txt", "2022-02-10", *paragraphs, **other)


def stand(*papers: Paper, as_of: str = "2022-02-28") -> Together:
    return standing_together(papers, date.fromisoformat(as_of))


def states(found: Together) -> list[State]:
    return [one.state for one in found.standings["first.txt"]]


OPEN = [State.ACTIVE, State.OVERDUE, State.OVERDUE]


@pytest.mark.parametrize(
    ("words", "what", "changed", "state"),
    [
        ("The fact discovery deadline is extended to April 1, 2022.", What.TIMING, "o1", State.CARRIED),
        ("The time for Defendant to respond to the complaint is extended to March 7, 2022.", What.TIMING, "o3", State.CARRIED),
        ("Paragraph 2 of the order of January 31, 2022 is vacated.", What.WHOLE, "o2", State.SUPERSEDED),
        ("The Court vacates paragraph 3 of its order (ECF No. 44).", What.WHOLE, "o3", State.SUPERSEDED),
        ("Paragraph 2 of the January 31, 2022 order is modified: Plaintiff shall serve its list and its drawings by March 3, 2022.", What.WHOLE, "o2", State.SUPERSEDED),
    ],
)  # fmt: skip
def test_a_later_order_changes_the_clause_it_names(words: str, what: What, changed: str, state: State) -> None:
    order = later(words)
    (change,) = over_papers([order, FIRST]).changes
    assert (change.what, change.earlier.paper, change.earlier.id) == (what, "first.txt", changed)
    assert (change.later.paper, change.later.text[:20]) == ("later.txt", words[:20])
    now = {one.id: one for one in stand(order, FIRST).standings["first.txt"]}
    assert now[changed].state is state
    (said, *_) = now[changed].reasons
    assert f"characters {change.earlier.start}–{change.earlier.end}" in said and f"{change.later.start}–" in said
    assert {one.state for id, one in now.items() if id != changed} <= set(OPEN)
    assert states(stand(order, FIRST, as_of="2022-02-05")) == [State.ACTIVE] * 3


def test_an_order_set_aside_takes_all_its_clauses() -> None:
    assert states(stand(FIRST, later("The order of January 31, 2022 is set aside."))) == [State.SUPERSEDED] * 3


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("The discovery deadline is extended to April 1, 2022.", {}),  # of fact discovery, or of another?
        ("Plaintiff shall serve its list of rope patterns by March 3, 2022.", {}),  # a second list, or a new day?
        ("If Plaintiff asks, the fact discovery deadline is extended to April 1, 2022.", {}),
        ("Paragraph 2 of the order of January 31, 2022 is modified.", {}),  # how is not read
    ],
)
def test_in_doubt_neither_is_changed_and_both_are_listed(words: str, other: dict[str, str]) -> None:
    order = later(words, **other)
    found = stand(FIRST, order)
    assert (found.changes.changes, states(found)) == ((), OPEN)
    (possible,) = found.changes.possible
    assert (possible.earlier.paper, possible.later.paper) == ("first.txt", "later.txt")
    doubted = [
        one for one in found.standings["first.txt"] if any("possibly in conflict" in d for d in one.needs_person)
    ]
    assert [one.id for one in doubted] == [possible.earlier.id]


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("The fact discovery deadline is extended to April 1, 2022.", {"number": "21 Civ. 5555 (QQ)"}),  # another case
        ("Plaintiff asks that the fact discovery deadline is extended to April 1, 2022.", {}),
        ("The motion to dismiss is vacated.", {}),
        ("The expert deadline is extended to April 1, 2022.", {}),
    ],
)
def test_what_changes_nothing(words: str, other: dict[str, str]) -> None:
    found = stand(FIRST, later(words, **other))
    assert (found.changes.changes, found.changes.possible, states(found)) == ((), (), OPEN)


def test_an_order_that_is_not_on_file_is_said_to_be_missing() -> None:
    found = stand(FIRST, later("Paragraph 2 of the order (ECF No. 40) is vacated."))
    assert states(found) == OPEN
    assert [one.paper for one in found.changes.not_on_file] == ["later.txt"]


def test_a_second_extension_moves_the_first() -> None:
    second = paper("second.txt", "2022-02-20", "The fact discovery deadline is extended to May 2, 2022.")
    found = over_papers([FIRST, later("The fact discovery deadline is extended to April 1, 2022."), second])
    assert [(c.earlier.paper, c.later.paper) for c in found.changes] == [
        ("first.txt", "later.txt"),
        ("later.txt", "second.txt"),
    ]


def test_a_clause_quoted_and_re_dated_later_is_carried_in_its_own_paper() -> None:
    first = paper(
        "first.txt",
        "2021-06-01",
        "Defendant shall produce one version of the code per three-month period to Plaintiff.",
    )
    order = later(
        "(1). My order of June 1, 2021 ordered Defendant to produce “one version of the code per three-month period to Plaintiff.” "
        "Defendant shall comply with my order by March 1, 2022."
    )
    (only,) = stand(first, order).standings["first.txt"]
    assert only.state is State.CARRIED and "later.txt" in only.reasons[0]


class TestWordings:
    """An earlier order and its gloss, a protective order and the amended one: both texts, word by word, with both places."""

    def test_a_clause_and_its_narrower_wording(self) -> None:
        order = later(
            "(3). My order of June 1, 2021 ordered Defendant to produce “the marketing materials that have been or are made public "
            "and that Plaintiff names.” Defendant seeks clarification. Defendant need only produce those marketing materials that "
            "Plaintiff names and that have been made public. Clarification is denied."
        )
        (diff,) = wordings([order])
        assert diff.earlier.text.startswith("the marketing materials that have been or are made")
        assert diff.later.text.startswith("Defendant need only produce those marketing")
        assert (diff.earlier.paper, diff.later.paper) == ("later.txt", "later.txt")
        assert diff.earlier.end <= diff.later.start

    def test_a_protective_order_and_the_amended_one(self) -> None:
        one = paper(
            "po.txt",
            "2022-01-03",
            "4. A challenge begins so. Plaintiff shall return all confidential documents within 30 days after judgment.",
        )
        two = paper(
            "amended.txt",
            "2022-02-03",
            "4. A challenge begins so. Plaintiff shall return all confidential documents within 60 days after judgment.",
            title="AMENDED PROTECTIVE ORDER",
        )
        (diff,) = wordings([two, one])
        assert [(p.side, p.words) for p in diff.pieces if p.side is not Side.BOTH] == [
            (Side.EARLIER, "30"),
            (Side.LATER, "60"),
        ]
        assert (diff.earlier.paper, diff.later.paper) == ("po.txt", "amended.txt")

    def test_the_denied_clarification_of_the_outside_order(self) -> None:
        """Both wordings of the marketing duty: as the earlier order has it, and as this one has it (law notes § 5.5, O2 and O6)."""
        path = outside("papers", "003-mujae-v-spotify-order.txt")
        text = read_text(path.read_text(encoding="utf8"))
        caption = read_caption(text)
        (diff,) = wordings([Paper(path.name, date(2022, 1, 31), read(text, caption), None, caption.case_numbers)])
        earlier, later = (text.raw[c.start : c.end] for c in (diff.earlier, diff.later))
        assert "publicly available" in earlier and "sales made through" in earlier
        assert "Defendants need only produce" in later and "sales" not in later

    def test_equal_words_differ_in_nothing(self) -> None:
        a, b = (Clause(paper=n, id=None, start=0, end=9, text=t) for n, t in (("a", "Serve it."), ("b", "serve  it")))
        diff = clause_diff(a, b)
        assert (diff.alike, [p.side for p in diff.pieces]) == (1.0, [Side.BOTH])
