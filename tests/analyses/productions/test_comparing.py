"""Each row of A gets the closest state that there is in B, exactly as a slow reading of the definitions says (LAW § 6.6)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from particulars.analyses.productions.agreeing import author_keys
from particulars.analyses.productions.comparing import Comparison, compare
from particulars.analyses.productions.hidden import narrower_relief
from particulars.analyses.productions.near_scores import NearScores
from particulars.analyses.productions.rows import HASHES, Known, State, register
from particulars.errors import Misused

Row = dict[str, Any]


def row(key: str, **more: Any) -> Row:
    return {"set": "V1", "key": key, "known": "file", "source_item": "load", **more}


def near_scores(pairs: list[tuple[str, str, float]], texts: dict[str, str]) -> NearScores:
    rows = [{"one": a, "other": b, "shared": 8, "either": 10, "score": s} for a, b, s in pairs]
    schema = pa.schema(
        [("one", pa.string()), ("other", pa.string()), ("shared", pa.int64()), ("either", pa.int64()), ("score", pa.float64())]
    )  # fmt: skip
    known = pa.table({"key": pa.array(texts.keys(), pa.string()), "same_as": pa.array(texts.values(), pa.string())})
    return NearScores(pa.Table.from_pylist(rows, schema), known, "verified", ("a limit",), "the texts")


def states(found: Comparison, rows: list[Row]) -> dict[str, tuple[str, str]]:
    return {rows[r["at"]]["key"]: (r["state"], r["how"]) for r in found.rows.to_pylist()}


def test_each_state() -> None:
    a = [
        row("A1", sha256="11", md5="aa"),
        row("A2", sha256="22", md5="bb", text_hash="t2"),
        row("A3", text_hash="t3", content_hash="c3", sha256="x"),
        row("A4", text_hash="t4", text_key="k4", sha256="x4", family="f"),
        row("A5", text_hash="t5", text_key="k5", sha256="x5", family="f"),
        row("A6", text_hash="t6", text_key="k6", sha256="x6"),
        row("A7", known="hash", sha256="77"),
        row("A8", known="hash", sha1="88"),
        row("A9", known="log", author="Roe, Jane", day="2021-03-01", subject="Terms"),
        row("B1", known="log", author="Jane Roe", day="2021-03-04", subject="Terms"),
        row("B2", known="log", author="Jane Roe", subject="Terms"),
        row("B3", known="range", documents=2200, pages=9000),
    ]
    b = [
        row("1", sha256="11"),
        row("2", md5="BB", text_hash="other"),
        row("3", content_hash="c3", sha256="y"),
        row("4", text_hash="z4", text_key="m4", sha256="y4"),
        row("9", author="“jane roe” <j@a.example>", day="2021-03-02", subject=" terms ", sha256="y9"),
    ]
    near = near_scores([("m4", "k4", 0.8)], {k: k for k in ("k4", "k5", "k6", "m4")})
    found = compare(register(a), register(b), near)
    assert states(found, a) == {
        "A1": ("exact", "SHA-256"),
        "A2": ("exact", "MD5"),
        "A3": ("same text", "content of the message"),
        "A4": ("near", "Jaccard, verified"),
        "A5": ("family only", "another member of the family is near"),
        "A6": ("none", "no equal hash and no equal or near text"),
        "A7": ("hash not found", "the text was not examined"),
        "A8": ("not examined", "no kind of hash in common"),
        "A9": ("metadata only", "author, subject, date 1 day apart"),
        "B1": ("none", "no metadata agree; the text was not examined"),
        "B2": ("not examined", "the log does not tell date, author, and subject or file name"),
        "B3": ("not examined", "only a range is known"),
    }
    assert found.documents(State.NOT_EXAMINED) == 2202
    assert found.documents(State.NONE, "file") == 1
    by_at = {r["at"]: r for r in found.rows.to_pylist()}
    assert (by_at[3]["b_at"], by_at[3]["score"], by_at[3]["shared"], by_at[3]["either"]) == (3, 0.8, 8, 10)
    assert by_at[4]["member_at"] == 3
    assert any("2,200 documents of A" in words for words in found.not_examined)
    assert found.method and found.limits[-1] == "a limit"


def test_a_weaker_hash_does_not_decide_where_the_stronger_differs() -> None:
    a, b = [row("A", sha256="1", md5="m", text_hash="t")], [row("B", sha256="2", md5="m", text_hash="u")]
    found = compare(register(a), register(b), near_scores([], {}))
    assert states(found, a)["A"][0] == "none"
    assert any("stronger hash differs" in words for words in found.not_examined)


def test_no_document_is_found_in_a_log_or_range_of_b() -> None:
    a = [row("A", known="log", author="Roe", day="2021-03-01", subject="Terms"), row("C", sha256="1", text_hash="t")]
    b = [row("B", known="log", author="Roe", day="2021-03-01", subject="Terms"), row("D", known="range")]
    found = compare(register(a), register(b))
    assert {how for _, how in states(found, a).values()} == {"B has no documents"}
    assert found.documents(State.NOT_EXAMINED) == 2


def test_none_without_a_search_for_near_duplicates_says_so() -> None:
    found = compare(register([row("A", sha256="1", text_hash="t")]), register([row("B", sha256="2", text_hash="u")]))
    assert any(words.startswith("near-duplicates: nobody looked") for words in found.not_examined)


def test_none_is_not_said_where_texts_of_b_were_not_there_to_examine() -> None:
    """LAW § 6.6, V3: the hash was looked for everywhere, the text only where it is on file."""
    a = [row("A", md5="1", text_hash="t", text_key="t"), row("C", text_hash="v", text_key="v")]
    near = near_scores([], {"t": "t", "v": "v"})
    on_file = [row("B1", md5="9", sha256="99", text_hash="u"), row("B2", md5="7")]
    for hidden in (row("B3", known="hash", md5="2"), row("B3", known="range", beg="R-1", end_no="R-9")):
        found = compare(register(a), register([*on_file, hidden]), near)
        said = states(found, a)
        assert (said["A"][0], said["C"][0]) == ("hash not found", "not examined")
        assert all(
            how.endswith("the text of what B does not have on file was not examined") for _, how in said.values()
        )
        assert any(
            words.startswith("1 rows of B are known by a hash or a number alone") for words in found.not_examined
        )


def test_a_hash_or_a_range_of_what_is_on_file_hides_nothing() -> None:
    a = [row("A", md5="1", text_hash="t", text_key="t")]
    on_file = [
        row("R-1", beg="R-1", end_no="R-4", md5="9", sha256="99", text_hash="u"),
        row("R-5", beg="R-5", end_no="R-9"),
    ]
    known = [
        row("M", known="hash", md5="9"),
        row("R", known="range", beg="R-2", end_no="R-9"),
        row("R-5", known="range"),
    ]
    near = near_scores([], {"t": "t"})
    assert states(compare(register(a), register([*on_file, *known]), near), a)["A"][0] == "none"
    beyond = row("S", known="range", beg="R-2", end_no="R-10")
    assert states(compare(register(a), register([*on_file, beyond]), near), a)["A"][0] == "hash not found"


def test_none_of_a_log_wants_metadata_on_the_other_side() -> None:
    a = [row("L", known="log", author="Roe", day="2021-03-01", subject="Terms")]
    bare, dated = row("B", sha256="1"), row("D", sha256="2", author="Doe", day="2021-03-01", file_name="x.doc")
    found = compare(register(a), register([bare]))
    assert states(found, a)["L"] == ("not examined", "no document of B tells date, author, and subject or file name")
    (relief,) = narrower_relief(found, register(a))
    assert "were not compared" in relief and "agree in metadata with nothing" not in relief
    found = compare(register(a), register([bare, dated]))
    assert states(found, a)["L"][0] == "none"
    assert any(words.startswith("1 documents of B do not tell date") for words in found.not_examined)
    (relief,) = narrower_relief(found, register(a))
    assert "agree in metadata with nothing here" in relief


def test_a_text_at_which_near_did_not_look_says_so_in_its_row() -> None:
    a = [row("A", sha256="1", text_hash="t", text_key="t"), row("B", sha256="2", text_hash="v", text_key="v")]
    b = register([row("C", sha256="3", text_hash="u", text_key="u")])
    said = states(compare(register(a), b, near_scores([], {"t": "t", "u": "u"})), a)
    assert said["A"] == ("none", "no equal hash and no equal or near text")
    unlooked = ("none", "no equal hash and no equal text; near-duplicates of it were not looked for")
    assert said["B"] == unlooked
    assert set(states(compare(register(a), b), a).values()) == {unlooked}


def test_what_is_known_by_its_number_alone_is_printed_with_its_number() -> None:
    a = register(
        [row("E-1", known="range"), row("E-2", known="range"), row("R-1", known="range", beg="R-1", end_no="R-9")]
    )
    found = compare(a, register([row("B", sha256="3")]))
    ranges, numbers = narrower_relief(found, a)
    assert "only ranges are known (R-1 to R-9)" in ranges
    assert "2 documents of V1 cannot be compared because only control numbers are known (E-1 to E-2)" in numbers
    assert [r["how"] for r in found.rows.to_pylist()][:2] == ["only a number is known"] * 2


def test_a_document_without_text_is_never_none() -> None:
    """An image that is not in B by its hash may be there in another container: its text was not examined."""
    a = [row("A", sha256="1")]
    found = compare(register(a), register([row("B", sha256="2", text_hash="u")]))
    assert states(found, a)["A"] == ("hash not found", "the text was not examined")


def test_equal_texts_stand_under_one_key_in_the_search_for_near_duplicates() -> None:
    a = [row("A", text_hash="t", text_key="copy of k")]
    b = [row("B1", text_hash="u", text_key="m"), row("B2", text_hash="u", text_key="copy of m")]
    found = compare(register(a), register(b), near_scores([("k", "m", 0.9)], {"copy of k": "k", "m": "m", "copy of m": "m"}))  # fmt: skip
    one = found.rows.to_pylist()[0]
    assert (one["state"], one["score"], one["b_count"]) == ("near", 0.9, 2)


def test_the_same_rows_in_another_order_give_the_same_answer() -> None:
    a = [row(f"A{i}", sha256=str(i % 3), text_hash=str(i % 5)) for i in range(12)]
    b = [row(f"B{i}", sha256=str(i % 2), text_hash=str(i % 4)) for i in range(12)]
    one, other = compare(register(a), register(b)), compare(register(a[::-1]), register(b[::-1]))

    def told(found: Comparison, mine: list[Row], theirs: list[Row]) -> list[tuple[str, ...]]:
        return [
            (mine[r["at"]]["key"], r["state"], "" if r["b_at"] is None else theirs[r["b_at"]]["key"])
            for r in found.rows.to_pylist()
        ]

    assert told(one, a, b) == told(other, a[::-1], b[::-1])
    assert one.counts == other.counts


def test_what_is_no_register_is_refused() -> None:
    with pytest.raises(Misused, match="no column"):
        register([row("A", colour="red")])
    with pytest.raises(Misused, match="known as"):
        register([row("A", known="hearsay")])
    with pytest.raises(Misused, match="have no key"):
        register([row("")])


FEW = st.sampled_from(["", "1", "2", "3"])
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "known": st.sampled_from([k.value for k in Known]), "family": st.sampled_from(["", "f", "g"]),
            **dict.fromkeys((*HASHES, "text_hash", "given_text_hash", "content_hash", "subject", "file_name"), FEW),
            "author": st.sampled_from(["", "Roe, Jane", "jane roe <j@a.example>", "J@A.example"]),
            "day": st.sampled_from(["", "2021-03-01", "2021-03-02", "2021-03-09"]),
        }
    ),
    max_size=6,
)  # fmt: skip


@settings(max_examples=30, deadline=None)
@given(ROWS, ROWS)
def test_as_the_definitions_say_read_slowly(a: list[Row], b: list[Row]) -> None:
    a, b = ([{"set": "s", "key": f"{i}", "source_item": "x", **r} for i, r in enumerate(rows)] for rows in (a, b))
    found = {r["at"]: r["state"] for r in compare(register(a), register(b)).rows.to_pylist()}
    assert found == slow(a, b)


def slow(a: list[Row], b: list[Row]) -> dict[int, str]:
    held = [r for r in b if r["known"] in ("file", "hash")]
    own = {i: _own(r, held) for i, r in enumerate(a)}
    files = [o for o in held if o["known"] == "file"]
    hidden = [o for o in held if o["known"] == "hash" and not any(_is_same(o, f) for f in files)]
    unseen = bool(hidden) or any(r["known"] == "range" for r in b)
    return {i: own[i] or _rest(r, a, own, held, unseen) for i, r in enumerate(a)}


def _is_same(one: Row, other: Row) -> bool:
    kind = next((h for h in HASHES if one[h] and other[h]), None)
    return kind is not None and one[kind] == other[kind]


def _own(r: Row, held: list[Row]) -> str:
    for other in held:
        kind = next((h for h in HASHES if r[h] and other[h]), None)
        if kind and r[kind] == other[kind]:
            return "exact"
    texts = {r["text_hash"], r["given_text_hash"]} - {""}
    files = [o for o in held if o["known"] == "file"]
    if r["known"] == "file" and any(
        texts & {o["text_hash"], o["given_text_hash"]} or (r["content_hash"] and r["content_hash"] == o["content_hash"])
        for o in files
    ):
        return "same text"
    return ""


def _rest(r: Row, a: list[Row], own: dict[int, str], held: list[Row], unseen: bool) -> str:
    has_text = r["known"] == "file" and bool(r["text_hash"] or r["given_text_hash"])
    if r["known"] != "range" and r["family"] and any(own[i] for i, o in enumerate(a) if o["family"] == r["family"]):
        return "family only"
    could = bool(r["author"] and r["day"] and (r["subject"] or r["file_name"]))
    if not has_text and r["known"] != "range" and could and any(_agree(r, o) for o in held):
        return "metadata only"
    if r["known"] == "range" or not held:
        return "not examined"
    if r["known"] == "log":
        tells = any(o["author"] and o["day"] and (o["subject"] or o["file_name"]) for o in held)
        return "none" if could and tells else "not examined"
    if has_text and any(o["text_hash"] or o["given_text_hash"] or o["content_hash"] for o in held) and not unseen:
        return "none"
    return "hash not found" if any(r[h] and o[h] for h in HASHES for o in held) else "not examined"


def _agree(r: Row, o: Row) -> bool:
    if not (o["author"] and o["day"]):
        return False
    near = abs((date.fromisoformat(r["day"]) - date.fromisoformat(o["day"])).days) <= 1
    titles = any(r[t] and r[t] == o[t] for t in ("subject", "file_name"))
    return near and titles and bool(set(author_keys(r["author"])) & set(author_keys(o["author"])))


def test_no_relief_is_offered_against_a_side_of_which_nothing_was_read() -> None:
    a = register(
        [row("A1", known="hash", md5="aa"), row("A2", known="log", author="Roe", day="2021-03-01", subject="T")]
    )
    assert narrower_relief(compare(a, register([])), a) == ()
