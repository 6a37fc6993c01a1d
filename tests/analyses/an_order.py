"""An invented order of plain paragraphs with its caption, for the tests of what orders decide and demand."""

from __future__ import annotations

from particulars.intake.plain import read_text
from particulars.reading.caption import Caption
from particulars.record.text import Text

CAPTION = Caption(
    court="D. Far.",
    plaintiffs=("PLUM ORCHARD LLC",),
    defendants=("TIN KETTLE INC.",),
    judge="Ada Quill",
    document_type="order",
    title="ORDER ON DISCOVERY",
    re_docket=("44",),
    dated="2024-03-05",
)


def paper(*paragraphs: str) -> Text:
    """The text of an order whose body is these paragraphs."""
    return read_text("\n\n".join(paragraphs) + "\n")
