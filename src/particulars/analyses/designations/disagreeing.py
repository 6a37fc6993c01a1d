"""What does not agree with a designation, each row with its evidence and place: a lower twin, a capture, a filing, an address.

A0001 HC-AEO, B0007 CONFIDENTIAL, same text    a ground: the text is there at a lower tier
A0002 HC-AEO, B0008 HC-SOURCE, same text       listed, no ground: neither tier is above the other
A0003 HC-AEO, B0009 CONFIDENTIAL, near text    listed, no ground: the two are not the same text
"""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa  # type: ignore[import-untyped]

from particulars.analyses.designations.content import METHOD as CONTENT
from particulars.analyses.designations.content import RELEASE
from particulars.analyses.designations.registering import connected, taken
from particulars.analyses.designations.rows import EVIDENCE, NONE, REGISTER, Flag, Reason
from particulars.analyses.designations.tiers import Tiers

PARTIES = pa.schema([("name", pa.string()), ("address", pa.string())])
"""Persons, addresses and domains of the receiving party, in small letters; `address` is an address or a domain."""
NEAR = pa.schema(
    [
        ("one", pa.string()),
        ("other", pa.string()),
        ("shared", pa.int64()),
        ("either", pa.int64()),
        ("score", pa.float64()),
    ]
)
"""Verified pairs of near-duplicates; `one` and `other` are hashes of normalised texts."""

LIMITS = (
    "The same text need not be the same document: images, redactions and metadata are not compared by it.",
    "A text of fewer than five words, or of a slip sheet, is not compared: many documents that differ have it.",
    "A capture shows that a page stood there at its time; that it stood there before, or who put it there, it does not show.",
    "Written by or sent to somebody is read from the fields of the load file; who in fact received a document they do not show.",
    "A tier is called lower only where an order, a sheet or the declared words put it below.",
    "What is listed here is not consistent on its face. Whether a designation is right, persons say.",
)
METHOD = (
    "Same text: equal hashes of the text after the declared normalisation, or equal hashes of the file. Public source and "
    "filing: the hash of a capture or filing is the document's file or text, or a person named the document. Written by or "
    "sent to: an address of the receiving party's, its domain, or a name as the sheet of persons has it, stands in the fields "
    "of author, sender or recipients. Families: as the load file tells them. " + CONTENT
)


@dataclass(frozen=True, slots=True)
class Held:
    """What the register is held against: dated captures, filings, the receiving party, near pairs, kinds of content.

    None where nobody handed it in, so that nothing was looked for. `plain` are rows of load files (`source_item`,
    `source_row`) with the kind of their text and whether it has enough words to be compared (`comparable`).
    """

    captures: pa.Table | None = None
    filings: pa.Table | None = None
    parties: pa.Table | None = None
    near: pa.Table | None = None
    plain: pa.Table | None = None


PLAIN = pa.schema(
    [("source_item", pa.string()), ("source_row", pa.int64()), ("content", pa.string()), ("comparable", pa.bool_())]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Disagreements:
    """The rows of evidence sorted by document, what was looked for and what was not, and the register with its copies counted."""

    rows: pa.Table
    register: pa.Table
    examined: tuple[str, ...]
    not_examined: tuple[str, ...]
    method: str = METHOD
    limits: tuple[str, ...] = LIMITS


_SETUP = """
CREATE TEMP TABLE now AS SELECT r.*, p.content, coalesce(p.comparable, true) AS comparable
  FROM register r LEFT JOIN plain p ON r.source_item = p.source_item AND r.source_row = p.source_row WHERE r.is_current;
CREATE TEMP TABLE hashes AS
  SELECT document, tier_code, source_item, source_row, 'text' AS how, text_hash AS hash FROM now WHERE comparable AND text_hash IS NOT NULL
  UNION ALL SELECT document, tier_code, source_item, source_row, 'file', coalesce(sha256, sha1, md5) FROM now
    WHERE comparable AND coalesce(sha256, sha1, md5) IS NOT NULL;
CREATE TEMP TABLE groups AS
  SELECT how, hash, tier_code, min_by(struct_pack(document, source_item, source_row), document) AS first, count(*) AS n
  FROM hashes WHERE tier_code IS NOT NULL GROUP BY how, hash, tier_code;
CREATE TEMP TABLE mixed AS
  SELECT g.* FROM groups g SEMI JOIN (SELECT how, hash FROM groups GROUP BY how, hash HAVING count(*) > 1) m ON g.how = m.how AND g.hash = m.hash;
"""
_SAME = """
SELECT h.document, h.tier_code, CASE WHEN a.upper IS NOT NULL THEN '{same}' ELSE '{differ}' END AS what, a.upper IS NOT NULL AS is_ground,
  CASE WHEN a.upper IS NOT NULL THEN g.tier_code END AS proposed, g.first.document AS other,
  'the same ' || string_agg(h.how, ' and ' ORDER BY h.how DESC) || CASE WHEN max(g.n) > 1 THEN ', and ' || (max(g.n) - 1) || ' more' ELSE '' END
    || ', at ' || CASE g.tier_code WHEN '' THEN 'no tier' ELSE g.tier_code END AS says,
  h.source_item, h.source_row, g.first.source_item AS other_source, g.first.source_row AS other_row
FROM hashes h JOIN mixed g ON h.how = g.how AND h.hash = g.hash AND h.tier_code <> g.tier_code
  LEFT JOIN above a ON a.upper = h.tier_code AND a.lower = g.tier_code
  LEFT JOIN above b ON b.lower = h.tier_code AND b.upper = g.tier_code
WHERE b.upper IS NULL
GROUP BY h.document, h.tier_code, a.upper, g.tier_code, g.first, h.source_item, h.source_row
"""
_OUTSIDE = """
SELECT n.document, n.tier_code, '{what}' AS what, true AS is_ground, '' AS proposed, any_value(c.name) AS other,
  any_value(c.says || CASE WHEN upper(c.document) = upper(n.document) THEN ': named by a person' WHEN c.sha256 = n.sha256 THEN ': the same file'
    ELSE ': the same text' END) AS says,
  n.source_item, n.source_row, c.source_item AS other_source, c.source_row AS other_row
FROM (SELECT * FROM now WHERE tier_code <> '') n JOIN {table} c ON {on}
GROUP BY n.document, n.tier_code, n.source_item, n.source_row, c.source_item, c.source_row
"""
_ON = ("c.sha256 = n.sha256", "c.text_hash = n.text_hash AND n.comparable", "upper(c.document) = upper(n.document)")
_WRITTEN = """
WITH spread AS (
  SELECT document, tier_code, source_item, source_row, 'written by' AS part, unnest(string_split(lower(author), ';')) AS who FROM now
    WHERE author IS NOT NULL AND tier_code <> ''
  UNION ALL SELECT document, tier_code, source_item, source_row, 'sent to', unnest(string_split(lower(recipients), ';')) FROM now
    WHERE recipients IS NOT NULL AND tier_code <> ''
), people AS (
  SELECT * EXCLUDE (addresses), unnest(CASE WHEN len(addresses) = 0 THEN [''] ELSE addresses END) AS address,
    trim(regexp_replace(regexp_replace(who, '<[^>]*>', ''), '["'']', '', 'g')) AS name
  FROM (SELECT *, list_distinct(regexp_extract_all(who, '([^\\s<>,"@]+@[a-z0-9.-]+)', 1)) AS addresses FROM spread)
), told AS (
  SELECT p.*, d.address AS by_domain, a.address AS by_address, m.name AS by_name
  FROM people p
    LEFT JOIN domains d ON p.address <> '' AND (split_part(p.address, '@', 2) = d.address OR ends_with(split_part(p.address, '@', 2), '.' || d.address))
    LEFT JOIN addresses a ON a.address = p.address
    LEFT JOIN names m ON p.address = '' AND m.name = p.name
)
SELECT document, tier_code, '{what}' AS what, true AS is_ground, NULL::VARCHAR AS proposed, NULL::VARCHAR AS other,
  string_agg(DISTINCT part || ' ' || trim(who), '; ' ORDER BY part || ' ' || trim(who)) AS says, source_item, source_row,
  NULL::VARCHAR AS other_source, NULL::BIGINT AS other_row
FROM told WHERE coalesce(by_domain, by_address, by_name) IS NOT NULL
GROUP BY document, tier_code, source_item, source_row
"""
_NEAR = """
WITH pairs AS (SELECT one, other, shared, either, score FROM near UNION ALL SELECT other, one, shared, either, score FROM near)
SELECT h.document, h.tier_code, '{what}' AS what, false AS is_ground, NULL::VARCHAR AS proposed, g.first.document AS other,
  'near text: ' || p.shared || ' of ' || p.either || ' shingles shared, ' || printf('%.2f', p.score) AS says, h.source_item, h.source_row,
  g.first.source_item AS other_source, g.first.source_row AS other_row
FROM pairs p JOIN hashes h ON h.how = 'text' AND h.hash = p.one JOIN groups g ON g.how = 'text' AND g.hash = p.other
WHERE h.tier_code <> g.tier_code AND EXISTS (SELECT 1 FROM above a WHERE a.upper = h.tier_code AND a.lower = g.tier_code)
"""
_FAMILY = """
WITH firsts AS (
  SELECT family, tier_code, min_by(struct_pack(document, source_item, source_row), document) AS first FROM now
  WHERE family IS NOT NULL AND tier_code IS NOT NULL GROUP BY family, tier_code
), split AS (SELECT family FROM firsts GROUP BY family HAVING count(*) > 1)
SELECT n.document, n.tier_code, '{what}' AS what, false AS is_ground, NULL::VARCHAR AS proposed, f.first.document AS other,
  'family ' || n.family || ': another member is at ' || CASE f.tier_code WHEN '' THEN 'no tier' ELSE f.tier_code END AS says,
  n.source_item, n.source_row, f.first.source_item AS other_source, f.first.source_row AS other_row
FROM now n SEMI JOIN split s ON n.family = s.family JOIN firsts f ON f.family = n.family AND f.tier_code <> n.tier_code
  JOIN above a ON a.upper = n.tier_code AND a.lower = f.tier_code
"""
_OWN = """
SELECT document, tier_code, '{nothing}' AS what, content = '{release}' AS is_ground, NULL::VARCHAR AS proposed, NULL::VARCHAR AS other,
  CASE WHEN content = '{release}' THEN 'the text is a ' || content ELSE 'its text is a ' || content || ', which says nothing of the native or the images: look at these' END AS says, source_item, source_row, NULL::VARCHAR AS other_source, NULL::BIGINT AS other_row
FROM now WHERE content IS NOT NULL AND tier_code <> ''
UNION ALL SELECT document, tier_code, CASE WHEN version = 0 THEN '{later}' ELSE '{unknown}' END, false, NULL, NULL,
  CASE WHEN version = 0 THEN 'its load files write more than one tier; tell the day of each' ELSE 'written: ' || tier END,
  source_item, source_row, NULL, NULL
FROM now WHERE tier_code IS NULL
"""


def disagreements(register: pa.Table, tiers: Tiers, held: Held) -> Disagreements:
    """Every document whose designation does not agree with something handed in, sorted by document, then kind.

    What carries no tier is not asked about, but may be the evidence against another.
    """
    above = pa.table({"upper": [a for a, _ in sorted(tiers.above)], "lower": [b for _, b in sorted(tiers.above)]})
    plain = held.plain if held.plain is not None else PLAIN.empty_table()
    with connected(register=register, plain=plain, above=above) as db:
        db.execute(_SETUP)
        queries = [
            _SAME.format(same=Reason.SAME_TEXT, differ=Flag.TIERS_DIFFER),
            _FAMILY.format(what=Flag.FAMILY_SPLIT),
            _OWN.format(
                release=RELEASE, nothing=Reason.NO_PROTECTED, later=Flag.LATER_UNKNOWN, unknown=Flag.UNKNOWN_TIER
            ),
        ]
        if held.captures is not None:
            db.register("given_captures", held.captures)
            db.execute(
                "CREATE TEMP VIEW captures AS SELECT *, url AS name, 'captured ' || captured || ', SHA-256 ' || sha256 AS says FROM given_captures"
            )
            queries += [_OUTSIDE.format(what=Reason.PUBLIC, table="captures", on=on) for on in _ON]
        if held.filings is not None:
            db.register("given_filings", held.filings)
            db.execute(
                "CREATE TEMP VIEW filings AS SELECT *, entry AS name, 'filed ' || filed AS says FROM given_filings WHERE public"
            )
            queries += [_OUTSIDE.format(what=Reason.DOCKET, table="filings", on=on) for on in _ON]
        if held.parties is not None:
            db.register("parties", held.parties)
            db.execute(
                "CREATE TEMP TABLE domains AS SELECT DISTINCT address FROM parties WHERE address <> '' AND NOT contains(address, '@');"
                "CREATE TEMP TABLE addresses AS SELECT DISTINCT address FROM parties WHERE contains(address, '@');"
                "CREATE TEMP TABLE names AS SELECT DISTINCT name FROM parties WHERE name <> ''"
            )
            queries.append(_WRITTEN.format(what=Reason.OTHER_SIDE))
        if held.near is not None:
            db.register("near", held.near)
            queries.append(_NEAR.format(what=Flag.NEAR_TEXT))
        names = ", ".join(EVIDENCE.names)
        union = " UNION ".join(f"SELECT {names} FROM ({query})" for query in queries)
        whole = f"SELECT {names}, row_number() OVER (PARTITION BY document, what, other_source, other_row ORDER BY says) AS nth FROM ({union})"
        found = taken(db, f"SELECT {names} FROM ({whole}) WHERE nth = 1 ORDER BY {names}", EVIDENCE)
        db.register("found", found)
        counted = taken(db, _COPIES.format(what=Reason.PUBLIC), REGISTER)
        looked = db.sql(
            "SELECT count(*), count(*) FILTER (tier_code <> ''), count(text_hash), count(coalesce(sha256, sha1, md5)) FROM now"
        ).fetchall()[0]
    return Disagreements(found, counted, _examined(looked, held), tuple(_not_examined(held)))


_COPIES = """
SELECT r.* REPLACE (coalesce(c.n, 0) AS public_copy) FROM register r
  LEFT JOIN (SELECT document, count(*) AS n FROM found WHERE what = '{what}' GROUP BY document) c ON r.document = c.document AND r.is_current
ORDER BY r.document, r.source_item, r.source_row
"""
_HELD = {
    "captures": "public copies: no sheet of dated captures was handed in (--captures)",
    "filings": "the public docket: no sheet of filings was handed in (--filings)",
    "parties": "who wrote or received it: no sheet of the receiving party's persons was handed in (--people)",
    "near": "near texts: nobody looked for them (--near)",
    "plain": "what the texts are: no text is on file",
}


def _examined(looked: tuple[int, ...], held: Held) -> tuple[str, ...]:
    whole, tiered, texts, files = looked
    said = [
        f"{whole:,} documents, {tiered:,} of them with a tier; {texts:,} with a text, {files:,} with a hash of the file"
    ]
    for name, words in (
        ("captures", "dated captures"),
        ("filings", "filings"),
        ("parties", "persons, addresses and domains"),
    ):
        if (table := getattr(held, name)) is not None:
            said.append(f"held against {table.num_rows:,} {words}")
    return tuple(said)


def _not_examined(held: Held) -> list[str]:
    return [words for name, words in _HELD.items() if getattr(held, name) is None]


def without_tier(register: pa.Table) -> int:
    """How many documents carry no tier."""
    current = register.filter(register.column("is_current"))
    return sum(code == NONE for code in current.column("tier_code").to_pylist())
