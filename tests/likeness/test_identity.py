"""The same bytes, the same message, the same text: each group says how, and no id is taken for more than it is."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from particulars.errors import Misused
from particulars.likeness.identity import Known, Sameness, identity
from particulars.likeness.normalise import norm_sha256

VALUES = st.sampled_from(["", "x", "y"])
KNOWN = st.lists(st.tuples(VALUES, VALUES, VALUES, VALUES), max_size=8).map(
    lambda rows: [Known(str(n), *row) for n, row in enumerate(rows)]
)


def found(*documents: Known) -> list[tuple[Sameness, tuple[str, ...]]]:
    return [(group.how, group.keys) for group in identity(documents).groups]


def test_each_kind_of_sameness() -> None:
    assert found(Known("b", sha256="1"), Known("a", sha256="1"), Known("c", sha256="2")) == [
        (Sameness.BYTES, ("a", "b"))
    ]
    assert found(Known("a", norm_sha256="1"), Known("b", norm_sha256="1")) == [(Sameness.TEXT, ("a", "b"))]
    assert found(Known("a", content="1"), Known("b", content="1")) == [(Sameness.CONTENT, ("a", "b"))]


@pytest.mark.parametrize(
    ("contents", "how"),
    [
        (("1", "1"), Sameness.MESSAGE),
        (("1", ""), Sameness.MESSAGE_UNKNOWN),
        (("", ""), Sameness.MESSAGE_UNKNOWN),
        (("1", "2"), Sameness.MESSAGE_DIFFERS),
        (("1", "2", ""), Sameness.MESSAGE_DIFFERS),
    ],
)
def test_a_message_id_alone_shows_no_equal_content(contents: tuple[str, ...], how: Sameness) -> None:
    documents = [Known(str(n), message_id=" <i@x>" if n else "i@x", content=c) for n, c in enumerate(contents)]
    assert found(*documents)[0] == (how, tuple(str(n) for n in range(len(contents))))


def test_what_is_not_known_is_not_the_same() -> None:
    empty = norm_sha256(" \n")
    assert found(Known("a", norm_sha256=empty, message_id="<>"), Known("b", norm_sha256=empty, message_id=" ")) == []
    assert identity([Known("a")]).method == "no two are the same"


@given(KNOWN, st.randoms())
def test_order_changes_nothing_and_each_group_shares_its_value(known: list[Known], chance: random.Random) -> None:
    groups = identity(known)
    assert identity(chance.sample(known, len(known))) == groups
    for group in groups.groups:
        assert len(group.keys) > 1 and list(group.keys) == sorted(set(group.keys))
        assert all(group.value in known[int(key)] for key in group.keys)
        assert str(group.how) in groups.method


@given(KNOWN)
def test_documents_that_share_a_hash_of_bytes_stand_together(known: list[Known]) -> None:
    groups = [set(g.keys) for g in identity(known).groups if g.how is Sameness.BYTES]
    for one in known:
        for other in known:
            together = any({one.key, other.key} <= group for group in groups)
            assert together is (
                bool(one.sha256) and one.sha256 == other.sha256 and sum(k.sha256 == one.sha256 for k in known) > 1
            )


def test_it_says_what_it_examined() -> None:
    said = identity([Known("a", sha256="1", message_id="<i>"), Known("b", sha256="2", norm_sha256="3")]).examined
    assert said == (
        "2 documents, 2 with a hash of their bytes, 1 with a message id, 0 with a hash of their content, 1 with a text"
    )


def test_one_key_for_two_documents_is_refused() -> None:
    with pytest.raises(Misused, match="key a"):
        identity([Known("a", "1"), Known("a", "2")])
