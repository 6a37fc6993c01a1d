"""`particulars redactions`: what a redacted file still holds, page by page and layer by layer."""

from __future__ import annotations

import csv as csv_module
import io
import json as json_module
from collections.abc import Iterable, Iterator
from pathlib import Path

from particulars.analyses.sealing import layers
from particulars.analyses.sealing.layers import Held, LayerWords
from particulars.desk.files_given import expand
from particulars.desk.sealed_lists import Passage, sealed_passages
from particulars.desk.trouble import tell
from particulars.desk.whole_files import refuse_overwriting, refuse_reading_a_record, write_whole
from particulars.errors import Misused, ParticularsError, Survives
from particulars.intake.redactions.apart import look_through
from particulars.intake.redactions.shape import Examined, Layer, Survivor
from particulars.papers.table_of_authorities import guarded
from particulars.record.items import printable

COLUMNS = ("file", "what", "page", "box", "layer", "where", "how", "words", "sha256", "text")
METHOD = (
    "Each page is drawn with and without its text, its shapes, its pictures and its annotations; a letter that makes no "
    "difference to what is seen is kept from sight and is told. Every other layer of the file is read for its words."
)
LIMITS = (
    "Words in a picture are not read; print that a scan has under a box drawn over it is told as a picture.",
    "A single hidden letter or figure, and a redaction's own label such as REDACTED, are not told.",
    "Letters that are clipped away, and words drawn as outlines, are not told as hidden.",
    "The hash of a few words can be guessed; do not serve it.",
    "What layers outside the page hold, such as a title or an attachment, is told as there; whether it should be is for a person.",
)


def redactions(
    *files: Path, sealed: Path | None = None, show_words: bool = False, csv: Path | None = None, json: bool = False
) -> int:
    """Look through redacted files for what they still hold: words under boxes, and layers that no page shows.

    Told are words under boxes of any make, in the colour of their ground or on hidden layers; marks for redaction that
    were not applied; earlier revisions; tracked deletions, comments, hidden text, sheets and slides. The exit code is 21
    where something survives.

    For example:

        particulars redactions motion.public.pdf
        particulars redactions motion.public.pdf --sealed sealed.csv --csv survives.csv
        particulars redactions exhibits/ --show-words

    Args:
        files: PDF, DOCX, XLSX or PPTX files, or folders of them.
        sealed: A sheet (CSV or XLSX) of sealed passages with a column `passage`; each is looked for in every layer.
        show_words: Print the words that can be read; otherwise their number and hash.
        csv: The table to write.
        json: One JSON line for each finding, instead of prose.
    """
    if not files:
        raise Misused("No file was named. Try: particulars redactions motion.public.pdf")
    given = expand(list(files))
    refuse_reading_a_record([*given, *([sealed] if sealed else [])])
    refuse_overwriting([csv] if csv else [], [*given, *([sealed] if sealed else [])])
    passages = sealed_passages(sealed) if sealed else []
    rows: list[dict[str, str]] = []
    code = survived = 0
    for path in given:
        try:
            found = look_through(path)
        except ParticularsError as error:
            told = tell(error)
            code = code or told
            rows.append(_row(path, "not looked through", 0, None, "", "", str(error), None, ""))
            if json:
                print(_as_json(rows[-1]))
            continue
        held = layers.held_against([(one.name, one.words) for one in passages], map(_searched, found.layers))
        own = [
            *_survivors(path, found, show_words),
            *_held_rows(path, held, passages, show_words),
            *_holds(path, found),
        ]
        survived += any(row["what"] in ("survives", "sealed passage") for row in own)
        rows += own
        for line in _told(path, found, held, own, json):
            print(line)
    if not json:
        for line in (f"Method: {METHOD}", *(f"Method: {layers.METHOD}" for _ in passages[:1]), *_limits(passages)):
            print(line)
    if csv is not None:
        write_whole(csv, _as_csv(rows, passages))
    if survived:
        what = "file still holds" if survived == 1 else "files still hold"
        code = tell(Survives(f"{survived:,} {what} words that were to be hidden; the rows above have each place."))
    return code


def _searched(layer: Layer) -> LayerWords:
    places = tuple((one.where, one.words) for one in layer.places)
    return LayerWords(layer.name, layer.state != "not examined", places, layer.reason)


def _survivors(path: Path, found: Examined, show: bool) -> Iterator[dict[str, str]]:
    for one in found.survivors:
        text = one.place.words if show else ""
        yield _row(path, "survives", one.place.page, one.place.box, one.layer, one.place.where, one.how, one, text)


def _held_rows(path: Path, held: Iterable[Held], passages: list[Passage], show: bool) -> Iterator[dict[str, str]]:
    words = {one.name: one.words for one in passages}
    for one in held:
        text = words[one.passage] if show else ""
        for layer, where in one.places:
            yield _row(path, "sealed passage", 0, None, layer, where, f"passage {one.passage} stands here", None, text)
        if not one.places:
            says = f"passage {one.passage}: {one.outcome}"
            yield _row(path, "passage", 0, None, "; ".join(one.not_examined), "", says, None, text)


def _holds(path: Path, found: Examined) -> Iterator[dict[str, str]]:
    """The layers that no page shows and that hold words, and those that could not be examined."""
    for one in found.layers:
        words = sum(len(place.words.split()) for place in one.places)
        if one.state == "not examined":
            yield _row(path, "not examined", 0, None, one.name, "", one.reason, None, "")
        elif one.state == "examined" and one.name not in _SHOWN:
            yield _row(path, "holds", 0, None, one.name, "", f"{words:,} words; look whether they may stay", None, "")


_SHOWN = (
    "words as drawn",
    "body, with what is hidden or deleted in it",
    "other strings of the file",
    "other parts of the package",
)


def _row(
    path: Path, what: str, page: int, box: tuple[float, ...] | None, layer: str, where: str, how: str,
    one: Survivor | None, text: str,
) -> dict[str, str]:  # fmt: skip
    cells = (
        str(path), what, str(page) if page else "", " ".join(map(str, box or ())), layer, where, how,
        str(one.count) if one else "", one.hash if one else "", text,
    )  # fmt: skip
    return dict(zip(COLUMNS, cells, strict=True))


def _told(path: Path, found: Examined, held: list[Held], rows: list[dict[str, str]], json: bool) -> Iterator[str]:
    if json:
        yield from map(_as_json, rows)
        return
    survives = [row for row in rows if row["what"] == "survives"]
    pages = f", {found.pages:,} pages" if found.pages else ""
    yield printable(f"{path} ({found.kind}{pages}): {_counted(len(survives))}")
    for row in rows:
        yield printable("  " + _line(row))
    examined = [one.name for one in found.layers if one.state != "not examined"]
    yield f"  Examined: {', '.join(examined)}"


def _as_json(row: dict[str, str]) -> str:
    return json_module.dumps(row, sort_keys=True, ensure_ascii=False)


def _counted(count: int) -> str:
    return (
        "nothing was found that is kept from sight"
        if not count
        else f"{count:,} places where words are kept from sight"
    )


def _line(row: dict[str, str]) -> str:
    if row["what"] == "survives":
        what = (
            f"“{row['text']}”"
            if row["text"]
            else f"{row['words']} word{'s' if row['words'] != '1' else ''}, SHA-256 {row['sha256'][:12]}"
        )
        place = f"page {row['page']} [{row['box']}]" if row["box"] else row["where"]
        return f"{place}: {what}: {row['how']} ({row['layer']})"
    if row["what"] == "sealed passage":
        return f"{row['how']}: {row['layer']}, {row['where']}" + (f": “{row['text']}”" if row["text"] else "")
    if row["what"] == "passage":
        return f"{row['how']}" + (f" ({row['layer']})" if row["layer"] else "")
    return f"{row['what']}: {row['layer']}: {row['how']}"


def _limits(passages: list[Passage]) -> Iterator[str]:
    yield from (f"Limit: {words}" for words in (*LIMITS, *(layers.LIMITS if passages else ())))


def _as_csv(rows: list[dict[str, str]], passages: list[Passage]) -> str:
    out = io.StringIO()
    writer = csv_module.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([guarded(row[name]) for name in COLUMNS] for row in rows)
    writer.writerow(("# Method", METHOD))
    writer.writerows(("# Limit", words.removeprefix("Limit: ")) for words in _limits(passages))
    return out.getvalue()
