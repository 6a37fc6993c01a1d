"""The search gives the same answer as a slow, plain reading of the language, for every connector and their combinations."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from particulars.search.asking import Answer, Searcher
from particulars.search.building import Document, Values, Words, build
from particulars.search.given import Place
from particulars.search.grammar import parse
from particulars.search.query import (
    AllOf,
    AnyOf,
    Dated,
    InField,
    Near,
    Node,
    Not,
    Numbered,
    Op,
    Phrase,
    Together,
    Unit,
    Word,
    written,
)
from search.reference import GIVEN, Filed, answer, number

FORMS = ("deal", "deals", "dealt", "lead", "a", "an", "fax", "faxes", "café", "DEAL", "Cafe\u0301", "idea", "ideal")
GAPS = (" ", " ", " ", ", ", "-", "'s ", ". ", ".\n\n", "\n\n", "_")


@st.composite
def texts(draw: st.DrawFn, most: int = 14) -> str:
    """A few words, close to one another, with sentences and paragraphs."""
    found = draw(st.lists(st.tuples(st.sampled_from(FORMS), st.sampled_from(GAPS)), max_size=most))
    return "".join(word + gap for word, gap in found)


@st.composite
def documents(draw: st.DrawFn) -> Filed:
    """A document of one or two readings, some of its fields not on file."""
    items = draw(st.sampled_from((("i",), ("i", "t"))))
    readings = []
    for item in draw(st.sampled_from(((), items, items))):
        text = draw(texts())
        cuts = [0, len(text), *(i + 1 for i, c in enumerate(text) if c in " \n")]
        readings.append(Words(item, text, draw(st.sampled_from(cuts))))
    fields = [
        Values(name, item, tuple(draw(st.lists(texts(3).map(lambda t: " ".join(t.split())), max_size=2))))
        for name, item in draw(st.sets(st.sampled_from((("subject", "i"), ("to", "i"), ("to", "l")))).map(sorted))
    ]
    days = draw(st.sets(st.sampled_from((("i", "2023-12-31"), ("i", "2024-01-01"), ("l", "2024-02-29")))).map(sorted))
    low = draw(st.integers(1, 9))
    numbers = draw(st.sampled_from(((), (("l", Place("AB", low), Place("AB", low + 2)),))))
    return Filed(Document(items, "i", tuple(fields), tuple(days), numbers), tuple(readings))


def apart(there: Sequence[Filed]) -> list[Filed]:
    """The documents with items of their own: `i1`, `t1`, `i2` …; what load files say of them comes from `l`."""
    return [_named_anew(filed, n) for n, filed in enumerate(there)]


def as_seen(whole: Filed, may_see: Callable[[str], bool]) -> Filed:
    """A document without what its hidden items say."""
    document, texts = whole
    shown = Document(
        tuple(item for item in document.items if may_see(item)),
        document.family,
        tuple(values for values in document.fields if may_see(values.item)),
        tuple((item, day) for item, day in document.days if may_see(item)),
        tuple((item, low, high) for item, low, high in document.numbers if may_see(item)),
    )
    return Filed(shown, tuple(text for text in texts if may_see(text.item)))


def _named_anew(filed: Filed, number: int) -> Filed:
    def name(item: str) -> str:
        return item if item == "l" else f"{item}{number}"

    document, texts = filed
    anew = Document(
        tuple(map(name, document.items)),
        name(document.family),
        tuple(replace(values, item=name(values.item)) for values in document.fields),
        tuple((name(item), day) for item, day in document.days),
        tuple((name(item), low, high) for item, low, high in document.numbers),
    )
    return Filed(anew, tuple(replace(text, item=name(text.item)) for text in texts))


@st.composite
def words(draw: st.DrawFn) -> Word:
    """A word, a pattern, or a word some letters away."""
    form = draw(st.sampled_from(("deal", "deals", "lead", "a", "fax", "cafe", "ideal", "none")))
    match draw(st.integers(0, 5)):
        case 0:
            cut = draw(st.integers(0, len(form) - 1))
            return Word(form[:cut] + "*" + form[cut + draw(st.integers(0, len(form) - cut - 1)) :])
        case 1:
            cut = draw(st.integers(0, len(form)))
            form = form[:cut] + "?" + form[cut + 1 :]
            return Word(form if form.strip("?") else "a?")
        case 2 if len(form) > 2:
            return Word(form, 1 if len(form) < 5 else draw(st.sampled_from((1, 2))))
        case _:
            return Word(form)


phrases = st.lists(words(), min_size=2, max_size=3).map(lambda found: Phrase(tuple(found)))
standing: st.SearchStrategy[Node] = st.recursive(
    st.one_of(words(), words(), phrases),
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: AnyOf(tuple(parts))),
        st.builds(Near, inner, inner, st.integers(1, 5), st.booleans()),
        st.builds(Together, inner, inner, st.sampled_from(Unit)),
    ),
    max_leaves=4,
)


def joined(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    """AND, OR, NOT."""
    return st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: AllOf(tuple(parts))),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: AnyOf(tuple(parts))),
        inner.map(Not),
    )


in_text: st.SearchStrategy[Node] = st.recursive(standing, joined, max_leaves=3)
alone: st.SearchStrategy[Node] = st.one_of(
    st.builds(InField, st.sampled_from(("subject", "to")), in_text),
    st.builds(Dated, st.sampled_from(Op), st.sampled_from(("2023", "2024", "2024-01", "2024-01-01", "2024-02-29"))),
    st.builds(lambda low, more: Numbered(f"AB{low}", f"AB{low + more}"), st.integers(1, 12), st.integers(0, 2)),
)
queries: st.SearchStrategy[Node] = st.recursive(st.one_of(standing, standing, alone), joined, max_leaves=5)


hidden_items = st.sampled_from(((), (), ("i",), ("t",), ("l",), ("i", "t"), ("t", "l")))


@given(st.lists(documents(), min_size=1, max_size=5), st.lists(queries, min_size=1, max_size=6), hidden_items)
@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_connector_is_exact(there: Sequence[Filed], asked: Sequence[Node], hidden: Sequence[str]) -> None:
    """Issue 4, § 5: the index finds candidates; what is answered is exact, and what is hidden is as if it were not there."""

    def may_see(item: str) -> bool:
        return item[0] not in hidden

    there = apart(there)
    seen = {doc: as_seen(one, may_see) for doc, one in enumerate(there, 1) if any(map(may_see, one.document.items))}
    with TemporaryDirectory() as folder:
        searcher = indexed(Path(folder), there, may_see)
        for node in asked:
            found = searcher.ask(written(node))
            plain = {doc: answer(node, one) for doc, one in seen.items()}
            assert found.matched == tuple(doc for doc, said in plain.items() if said), written(node)
            assert found.undecided == tuple(doc for doc, said in plain.items() if said is None), written(node)
        searcher.close()


@given(queries)
@settings(max_examples=150, deadline=None)
def test_what_is_written_out_is_the_same_question(node: Node) -> None:
    said = written(node)
    assert written(parse(said, number)) == said


def indexed(folder: Path, there: Sequence[Filed], may_see: Callable[[str], bool] = lambda _: True) -> Searcher:
    """An index of some documents, open."""
    place = folder / "index.sqlite"
    texts = [text for filed in there for text in filed.texts]
    build(place, [filed.document for filed in there], texts, GIVEN, {"key": "k"})
    return Searcher(place, may_see, GIVEN)


def one(text: str, item: str = "i", **fields: str) -> Filed:
    """A document of one text."""
    values = tuple(Values(name, item, (value,)) for name, value in fields.items())
    return Filed(Document((item,), item, values), (Words(item, text, len(text)),))


CASES = (
    ("deal w/2 price", "the deal had a price", False),
    ("deal w/3 price", "the deal had a price", True),
    ("price w/3 deal", "the deal had a price", True),
    ("price pre/3 deal", "the deal had a price", False),
    ("deal pre/3 price", "the deal had a price", True),
    ("deal w/5 deal", "the deal is off", False),
    ("deal w/5 deal", "deal or no deal", True),
    ('"no deal"', "No\ndeal.", True),
    ('"no deal"', "No, deal", True),
    ("deal /s price", "The deal is off. Its price was low.", False),
    ("deal /p price", "The deal is off. Its price was low.", True),
    ("deal /p price", "The deal is off.\n\nIts price was low.", False),
    ("terminat*", "the Termination", True),
    ("*ation", "the Termination", True),
    ("te*ion", "the Termination", True),
    ("te?mination", "the Termination", True),
    ("te?ination", "the Termination", False),
    ("colour~1", "the color", True),
    ("colouring~1", "the coloring", True),
    ("colouring~1", "the color", False),
    ("café", "CAFE", True),
    ("cafe", "the cafés", False),
    ("cafe", "the cafe\u0301", True),
    ("O’Brien", "O'Brien", True),
    ("file", "the ﬁle", True),
    ("contract", "con\u00adtract", True),
    ("strasse", "Straße", True),
    ("contract", "the contract² says", True),
    ("契約", "この契約は", True),
    ("NOT deal", "the price", True),
    ("(a OR the) w/2 deal", "the big deal", True),
    ("(deal w/2 price) pre/1 off", "deal price price off", True),
)


@pytest.mark.parametrize(("asked", "text", "expected"), CASES)
def test_the_language_by_example(asked: str, text: str, expected: bool, tmp_path: Path) -> None:
    searcher = indexed(tmp_path, [one(text)])
    assert bool(searcher.ask(asked).matched) is expected
    searcher.close()


@pytest.mark.parametrize("asked", ["deal /s price", "deal /p price", "deal w/5 price", '"deal price"'])
def test_body_and_footnotes_are_never_near_one_another(asked: str, tmp_path: Path) -> None:
    text = "the deal price"
    for footnotes, expected in ((len("the deal "), ()), (len(text), (1,)), (0, (1,))):
        searcher = indexed(tmp_path, [Filed(Document(("i",), "i"), (Words("i", text, footnotes),))])
        assert searcher.ask(asked).matched == expected
        searcher.close()


def test_what_is_not_on_file_is_undecided_and_never_a_match(tmp_path: Path) -> None:
    """A document without a text is neither one that has a word nor one that lacks it."""
    unread = Filed(Document(("u",), "u", (Values("subject", "u", ("the deal",)),)))
    searcher = indexed(tmp_path, [one("a deal"), unread])
    assert _said(searcher.ask("deal")) == ((1,), (2,))
    assert _said(searcher.ask("NOT deal")) == ((), (2,))
    assert _said(searcher.ask("deal OR subject:deal")) == ((1, 2), ())
    assert _said(searcher.ask("deal AND subject:price")) == ((), (1,))
    assert _said(searcher.ask("date>=2024")) == ((), (1, 2))
    searcher.close()


def test_what_a_person_may_not_see_is_neither_found_nor_counted(tmp_path: Path) -> None:
    """LAW § 4.6: a count for a person without access includes no hidden rows, and no hidden field of a seen one."""
    there = [
        one("the secret deal", item="a"),
        one("the deal", item="b", subject="secret"),
        Filed(Document(("n", "t"), "n"), (Words("n", "secret native", 13), Words("t", "redacted text", 13))),
        Filed(Document(("c",), "c", (Values("custodian", "dat", ("Secret Person",)),)), (Words("c", "plain", 5),)),
    ]
    searcher = indexed(tmp_path, there, lambda item: item not in ("a", "n", "dat"))
    assert searcher.documents == {2: "b", 3: "t", 4: "c"}
    assert _said(searcher.ask("secret")) == ((), ())
    assert _said(searcher.ask("NOT secret")) == ((2, 3, 4), ())
    assert _said(searcher.ask("redacted")) == ((3,), ())
    assert _said(searcher.ask("custodian:secret")) == ((), (2, 3, 4))
    searcher.close()


def _said(found: Answer) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return found.matched, found.undecided
