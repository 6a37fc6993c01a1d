"""Opens a matter for search as one person may see it; its index is made anew when what it was made of has changed."""

from __future__ import annotations

from pathlib import Path

from particulars.errors import Broken
from particulars.record.files import make_folder, only_writer
from particulars.record.store import Record
from particulars.record.view import View
from particulars.search.asking import Searcher
from particulars.search.building import Words, build
from particulars.search.given import Given
from particulars.search.kept import FORMAT, meta, note_head, open_index
from particulars.search.of_matter import documents_of, key_of

FOLDER, FILE, LOCK = "search", "index.sqlite", "lock"


def open_search(record: Record, view: View, given: Given) -> Searcher:
    """A matter's index for a person, built first where there is none or the record has gone on since."""
    return Searcher(fresh_index(record, given), view.may_see, given)


def fresh_index(record: Record, given: Given) -> Path:
    """Where the index of a matter is; it is made of the whole record, and holds as much of it as `tables` does."""
    folder = record.path / FOLDER
    place, head, version = folder / FILE, record.head, f"{FORMAT} {given.version}"
    if _says(place, "head") == head and _says(place, "version") == version:
        return place
    make_folder(folder)
    with only_writer(folder / LOCK, wait=3600):
        key = key_of(record, given)
        if _says(place, "key") == key and _says(place, "version") == version:
            note_head(place, head)
        else:
            texts = (Words(*one) for one in record.reading_texts())
            build(place, documents_of(record, given), texts, given, {"key": key, "head": head, "version": version})
    return place


def _says(place: Path, name: str) -> str:
    """What an index says of itself; nothing where there is none that can be used."""
    if not place.is_file():
        return ""
    try:
        db = open_index(place)
    except Broken:
        return ""
    try:
        return meta(db, name)
    finally:
        db.close()
