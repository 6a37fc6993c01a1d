"""What the documents of a matter are called: by the number they were produced under, else by the name of their file."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

from particulars.desk.productions_on_file import of_matter
from particulars.desk.show import named
from particulars.errors import TwoOfOneName
from particulars.intake.loadfile.table import ROWS
from particulars.record.documents import documents, linked, load_links
from particulars.record.items import Item
from particulars.record.view import View


class Called:
    """The documents on file as one person may see them, each with what it is called.

    `extracted` are the texts that a load file names beside a native that is on file: not documents of their own.
    """

    def __init__(self, view: View, case: Path) -> None:
        self.view = view
        self.rows: dict[str, dict[str, Any]] = {row["item"]: row for row in documents(view)}
        register = of_matter(view, case).register.select(["item", "key", "text_key"]).to_pylist()
        self._keys = {row["item"]: row["key"] for row in register if row["item"] and row["key"] != row["item"]}
        self._produced: dict[str, set[str]] = defaultdict(set)
        for row in register:
            if row["text_key"] or row["item"]:
                self._produced[row["key"]].add(row["text_key"] or row["item"])
        self.extracted = extracted(view)

    def called(self, item: str) -> str:
        """The number of a document, or the name of its file."""
        return str(self._keys.get(item) or self.rows[item]["name"])

    def find(self, word: str) -> Item:
        """The document of this number, id or name; of a produced one, the file that its text is read from.

        Raises:
            Misused: there is none.
            TwoOfOneName: there are two.
        """
        produced = sorted(self._produced.get(word, ()))
        if len(produced) > 1:
            raise TwoOfOneName(f"{word} is {' and '.join(produced)}. Name one by its id.")
        return self.view.item(produced[0]) if produced else named(self.view, word)


def extracted(view: View) -> frozenset[str]:
    """The texts that rows of load files name beside a native that is on file."""
    table, links = view.table(ROWS), load_links(view)
    columns = ("item", "native_item", "text_item", "native_path", "text_path")
    rows = table.select(columns).to_pylist() if table is not None else []
    found = (linked(row, links) for row in rows)
    return frozenset(row["text_item"] for row in found if row["text_item"] and row["native_item"])
