"""The steps of a comparison of two registers, in SQL: each looks only at rows of A that have no state yet."""

from __future__ import annotations

from collections.abc import Iterator

from particulars.analyses.productions.agreeing import base_name, title
from particulars.analyses.productions.rows import State

USED = [
    "set", "family", "sha256", "sha1", "md5", "text_hash", "given_text_hash", "content_hash", "text_key", "author",
    "date_utc", "day", "subject", "file_name", "known", "beg", "pages", "documents",
]  # fmt: skip

NO_DOCUMENTS = "B has no documents"

_OPEN = "NOT EXISTS (SELECT 1 FROM found WHERE found.n = a.n)"
_BEGIN = """
CREATE TABLE found (n BIGINT, state VARCHAR, how VARCHAR, b_n BIGINT, b_count BIGINT, score DOUBLE, shared BIGINT,
                    either BIGINT, member BIGINT)
"""

# A weaker hash decides only where the stronger ones are not both held: equal MD5 with unequal SHA-256 is no same file.
_EXACT = """
INSERT INTO found
SELECT a.n, '{state}', '{printed}', min(b.first), sum(b.many), NULL, NULL, NULL, NULL
FROM a JOIN (SELECT {hash} AS value, {lacks}, min(n) AS first, count(*) AS many
             FROM b WHERE {hash} IS NOT NULL AND known IN ('file', 'hash') GROUP BY ALL) b ON a.{hash} = b.value
WHERE {open} AND {allowed} GROUP BY a.n
"""

_B_TEXTS = """
CREATE TABLE b_texts AS
SELECT value, min(n) AS first, count(*) AS many
FROM (SELECT n, text_hash AS value FROM b WHERE text_hash IS NOT NULL AND known = 'file'
      UNION ALL SELECT n, given_text_hash FROM b
      WHERE given_text_hash IS NOT NULL AND given_text_hash IS DISTINCT FROM text_hash AND known = 'file') GROUP BY value
"""
_SAME_TEXT = """
INSERT INTO found
SELECT a.n, '{state}', '{how}', min(b.first), max(b.many), NULL, NULL, NULL, NULL
FROM a JOIN {texts} b ON b.value = a.{column}
WHERE a.known = 'file' AND {open} GROUP BY a.n
"""
_B_CONTENTS = """
CREATE TABLE b_contents AS SELECT content_hash AS value, min(n) AS first, count(*) AS many
FROM b WHERE content_hash IS NOT NULL AND known = 'file' GROUP BY value
"""

_NEAR = """
INSERT INTO found
WITH mine AS (SELECT a.n, t.same_as AS text FROM a JOIN near_texts t ON t.key = a.text_key WHERE a.known = 'file' AND {open}),
     theirs AS (SELECT t.same_as AS text, min(b.n) AS first, count(*) AS many
                FROM b JOIN near_texts t ON t.key = b.text_key WHERE b.known = 'file' GROUP BY t.same_as),
     both_ways AS (SELECT one, other, shared, either, score FROM near_pairs
                   UNION ALL SELECT other, one, shared, either, score FROM near_pairs),
     scored AS (
        SELECT mine.n, theirs.first, theirs.many, p.shared, p.either, p.score
        FROM mine JOIN both_ways p ON p.one = mine.text JOIN theirs ON theirs.text = p.other
        UNION ALL
        SELECT mine.n, theirs.first, theirs.many, NULL, NULL, 1.0 FROM mine JOIN theirs ON theirs.text = mine.text),
     ranked AS (SELECT *, row_number() OVER (PARTITION BY n ORDER BY score DESC, first) AS rank,
                       sum(many) OVER (PARTITION BY n) AS all_many FROM scored)
SELECT n, '{state}', CASE WHEN either IS NULL THEN 'the texts compared for near-duplicates are equal'
                          ELSE 'Jaccard, verified' END, first, all_many, score, shared, either, NULL
FROM ranked WHERE rank = 1
"""

_FAMILY = """
INSERT INTO found
SELECT a.n, '{state}', 'another member of the family is ' || m.state, NULL, m.many, NULL, NULL, NULL, m.member
FROM a JOIN (SELECT o."set", o.family, min(o.n) AS member, arg_min(found.state, o.n) AS state, count(*) AS many
             FROM a o JOIN found ON found.n = o.n WHERE o.family IS NOT NULL GROUP BY o."set", o.family) m
       ON m."set" = a."set" AND m.family = a.family
WHERE a.known <> 'range' AND {open}
"""

_DAY = "coalesce(TRY_CAST(substr({0}.date_utc, 1, 10) AS DATE), TRY_CAST({0}.day AS DATE))"
# A document known by a log, by its hash, or without a text has nothing but metadata left.
_NO_TEXT = "(a.known IN ('log', 'hash') OR (a.known = 'file' AND a.text_hash IS NULL AND a.given_text_hash IS NULL))"
_SAME_AUTHOR = """author IN (SELECT k.author FROM author_keys k WHERE k.author_key IN (
    SELECT o.author_key FROM author_keys o JOIN a ON a.author = o.author JOIN a_metadata m ON m.n = a.n))"""
# What two rows must have in common is one number, the MD5 of author, kind and title: numbers are joined, not words.
_SIDES = """
CREATE TABLE {side}_metadata AS
WITH dated AS (SELECT n, author, {day} AS day, {subject} AS subject, {file_name} AS file_name
               FROM {side} WHERE {which} AND author IS NOT NULL AND {day} IS NOT NULL)
SELECT d.n, d.day, t.kind, md5_number(k.author_key || chr(31) || t.kind || chr(31) || t.title) AS agreed
FROM dated d JOIN author_keys k USING (author),
     LATERAL (SELECT unnest(['subject', 'file name']) AS kind, unnest([d.subject, d.file_name]) AS title) t
WHERE t.title IS NOT NULL
"""
_LOOKED = """
CREATE TABLE looked AS
SELECT DISTINCT agreed, kind, day, CAST(day + CAST(away AS INTEGER) AS DATE) AS other_day
FROM a_metadata, (SELECT unnest(range(-{days}, {days} + 1)) AS away)
"""
# Of each title, author and day the rows of B are counted once, so that a title used a thousand times costs no more.
_METADATA = """
INSERT INTO found
WITH theirs AS (SELECT agreed, day, min(n) AS first, count(*) AS many FROM b_metadata b
                WHERE EXISTS (SELECT 1 FROM looked l WHERE l.agreed = b.agreed AND l.other_day = b.day) GROUP BY ALL),
     agreeing AS (SELECT l.agreed, l.kind, l.day, min(t.first) AS first, sum(t.many) AS many,
                         min(abs(date_diff('day', l.day, t.day))) AS apart
                  FROM looked l JOIN theirs t ON t.agreed = l.agreed AND t.day = l.other_day GROUP BY ALL)
SELECT m.n, '{state}',
       'author, ' || CASE count(DISTINCT g.kind) WHEN 2 THEN 'subject and file name' ELSE min(g.kind) END || ', date ' ||
       CASE min(apart) WHEN 0 THEN 'of the same day' WHEN 1 THEN '1 day apart' ELSE min(apart) || ' days apart' END,
       min(g.first), max(g.many), NULL, NULL, NULL, NULL
FROM a_metadata m JOIN agreeing g ON g.agreed = m.agreed AND g.day = m.day GROUP BY m.n
"""

# Where a document of B is known by its hash or its number alone, no text of A could be held against it; a hash that a
# file on file has too, and a range whose numbers are on file, hide nothing.
_UNSEEN = """
CREATE TABLE b_unseen AS SELECT b.n FROM b
WHERE (b.known = 'hash'
       AND NOT EXISTS (SELECT 1 FROM b f WHERE f.known = 'file' AND f.sha256 = b.sha256)
       AND NOT EXISTS (SELECT 1 FROM b f WHERE f.known = 'file' AND f.sha1 = b.sha1
                       AND (f.sha256 IS NULL OR b.sha256 IS NULL))
       AND NOT EXISTS (SELECT 1 FROM b f WHERE f.known = 'file' AND f.md5 = b.md5
                       AND (f.sha256 IS NULL OR b.sha256 IS NULL) AND (f.sha1 IS NULL OR b.sha1 IS NULL)))
   OR (b.known = 'range' AND NOT EXISTS (SELECT 1 FROM b_covered c WHERE c.n = b.n))
"""
_TELLS = "b.author IS NOT NULL AND {day} IS NOT NULL AND ({subject} IS NOT NULL OR {file_name} IS NOT NULL)"
_HOLDS = """
CREATE TABLE b_holds AS SELECT count(sha256) > 0 AS sha256, count(sha1) > 0 AS sha1, count(md5) > 0 AS md5,
       count(text_hash) + count(given_text_hash) + count(content_hash) > 0 AS text, count(*) > 0 AS any_row,
       count(*) FILTER ({tells}) AS tells, count(*) AS held, (SELECT count(*) FROM b_unseen) AS unseen
FROM b WHERE known IN ('file', 'hash')
"""
_SHARED_HASH = (
    "((a.sha256 IS NOT NULL AND h.sha256) OR (a.sha1 IS NOT NULL AND h.sha1) OR (a.md5 IS NOT NULL AND h.md5))"
)
_LOGGED = "EXISTS (SELECT 1 FROM a_metadata m WHERE m.n = a.n)"
_READ = f"(a.known = 'file' AND NOT {_NO_TEXT} AND h.text)"
# “None” is said only of what was looked for in every document of B that could hold it.
_REST = f"""
INSERT INTO found
SELECT a.n,
  CASE WHEN a.known = 'range' OR NOT h.any_row THEN '{State.NOT_EXAMINED}'
       WHEN a.known = 'log' THEN CASE WHEN {_LOGGED} AND h.tells > 0 THEN '{State.NONE}' ELSE '{State.NOT_EXAMINED}' END
       WHEN {_READ} AND h.unseen = 0 THEN '{State.NONE}'
       WHEN {_SHARED_HASH} THEN '{State.HASH_NOT_FOUND}'
       ELSE '{State.NOT_EXAMINED}' END,
  CASE WHEN NOT h.any_row THEN '{NO_DOCUMENTS}'
       WHEN a.known = 'range' THEN CASE WHEN a.beg IS NULL AND a.documents = 1 THEN 'only a number is known' ELSE 'only a range is known' END
       WHEN a.known = 'log' THEN
            CASE WHEN NOT {_LOGGED} THEN 'the log does not tell date, author, and subject or file name'
                 WHEN h.tells = 0 THEN 'no document of B tells date, author, and subject or file name'
                 ELSE 'no metadata agree; the text was not examined' END
       WHEN {_READ} THEN
            CASE WHEN {_SHARED_HASH} THEN 'no equal hash and ' ELSE '' END ||
            CASE WHEN {{looked}} THEN 'no equal or near text' ELSE 'no equal text' END ||
            CASE WHEN {_SHARED_HASH} THEN '' ELSE '; no hash in common' END ||
            CASE WHEN {{looked}} THEN '' ELSE '; near-duplicates of it were not looked for' END ||
            CASE WHEN h.unseen > 0 THEN '; the text of what B does not have on file was not examined' ELSE '' END
       WHEN {_SHARED_HASH} THEN 'the text was not examined'
       ELSE 'no kind of hash in common' END,
  NULL, NULL, NULL, NULL, NULL, NULL
FROM a, b_holds h WHERE {_OPEN}
"""

STATES = (
    "SELECT n, state, how, b_n, CAST(b_count AS BIGINT) AS b_count, score, shared, either, member FROM found ORDER BY n"
)
_ORDER = " ".join(f"WHEN '{state}' THEN {place}" for place, state in enumerate(State))
COUNTS = f"""
SELECT a.known, f.state, count(*), CAST(coalesce(sum(a.documents), 0) AS BIGINT), count(*) - count(a.documents),
       CAST(coalesce(sum(a.pages), 0) AS BIGINT)
FROM found f JOIN a USING (n) GROUP BY a.known, f.state
ORDER BY CASE f.state {_ORDER} END, a.known
"""
TOLD = f"""
SELECT 'a_hash_only', count(*) FROM a WHERE known <> 'log' AND {_NO_TEXT}
UNION ALL SELECT 'a_log', count(*) FROM a WHERE known = 'log'
UNION ALL SELECT 'b_no_text', count(*) FROM b WHERE known = 'hash' OR (known = 'file' AND text_hash IS NULL AND given_text_hash IS NULL)
UNION ALL SELECT 'b_hidden', count(*) FROM b WHERE known IN ('log', 'range')
UNION ALL SELECT 'a_no_shared_hash', count(*) FROM a, b_holds h WHERE known IN ('file', 'hash') AND h.any_row AND NOT {_SHARED_HASH}
UNION ALL SELECT 'conflicts', count(*) FROM conflicts
UNION ALL SELECT 'a_not_in_near', count(*) FROM unlooked
UNION ALL SELECT 'b_unseen', count(*) FROM b_unseen
UNION ALL SELECT 'b_no_metadata', held - tells FROM b_holds WHERE EXISTS (SELECT 1 FROM a WHERE known = 'log')
"""
_CONFLICTS = """
CREATE TABLE conflicts AS SELECT DISTINCT a.n FROM a
WHERE NOT EXISTS (SELECT 1 FROM found WHERE found.n = a.n AND how IN ('SHA-256', 'SHA-1', 'MD5')) AND (
   EXISTS (SELECT 1 FROM b WHERE b.md5 = a.md5 AND b.known IN ('file', 'hash'))
   OR EXISTS (SELECT 1 FROM b WHERE b.sha1 = a.sha1 AND b.known IN ('file', 'hash')))
"""
_UNLOOKED = """
CREATE TABLE unlooked AS SELECT a.n FROM a
WHERE a.known = 'file' AND NOT {no_text} AND {open} AND {not_looked}
"""


def steps(with_near: bool, days: int) -> Iterator[str]:
    """The statements in their order; near-duplicates only where they were handed in."""
    yield _BEGIN
    stronger: list[str] = []
    for column, printed in (("sha256", "SHA-256"), ("sha1", "SHA-1"), ("md5", "MD5")):
        lacks = ", ".join(f"{one} IS NULL AS no_{one}" for one in stronger) or "TRUE AS no_stronger"
        allowed = " AND ".join(f"(a.{one} IS NULL OR b.no_{one})" for one in stronger) or "TRUE"
        yield _EXACT.format(state=State.EXACT, printed=printed, hash=column, lacks=lacks, allowed=allowed, open=_OPEN)
        stronger.append(column)
    yield _CONFLICTS
    yield _B_TEXTS
    yield _B_CONTENTS
    for column, texts, how in (
        ("text_hash", "b_texts", "text"),
        ("given_text_hash", "b_texts", "text as delivered"),
        ("content_hash", "b_contents", "content of the message"),
    ):
        yield _SAME_TEXT.format(state=State.SAME_TEXT, how=how, texts=texts, column=column, open=_OPEN)
    not_looked = "NOT EXISTS (SELECT 1 FROM near_texts t WHERE t.key = a.text_key)" if with_near else "FALSE"
    yield _UNLOOKED.format(no_text=_NO_TEXT, open=_OPEN, not_looked=not_looked)
    if with_near:
        yield _NEAR.format(state=State.NEAR, open=_OPEN)
    yield _FAMILY.format(state=State.FAMILY_ONLY, open=_OPEN)
    yield _side("a", f"{_OPEN} AND {_NO_TEXT}")
    yield _side("b", f"known IN ('file', 'hash') AND {_SAME_AUTHOR}")
    yield _LOOKED.format(days=days)
    yield _METADATA.format(state=State.METADATA_ONLY)
    yield _UNSEEN
    yield _HOLDS.format(
        tells=_TELLS.format(day=_DAY.format("b"), subject=title("subject"), file_name=title(base_name("file_name")))
    )
    yield _REST.format(looked="NOT EXISTS (SELECT 1 FROM unlooked u WHERE u.n = a.n)" if with_near else "FALSE")


def _side(side: str, which: str) -> str:
    subject, file_name = title("subject"), title(base_name("file_name"))
    return _SIDES.format(side=side, day=_DAY.format(side), subject=subject, file_name=file_name, which=which)
