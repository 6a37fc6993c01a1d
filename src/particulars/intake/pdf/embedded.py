"""What a PDF carries beside its pages: the files embedded in it, and what it says of itself."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2

from particulars.intake.reading_shape import ATTACHMENT, Child

_NAMES = {"Title": "title", "Author": "author", "Subject": "subject", "CreationDate": "created", "ModDate": "modified"}


def files_in(document: pypdfium2.PdfDocument) -> Iterator[Child]:
    """The files of the name tree of embedded files; those that hang on a mark of a page alone are not found."""
    for number in range(document.count_attachments()):
        try:
            attachment = document.get_attachment(number)
            name = attachment.get_name() or f"part-{number + 1}"
            data = bytes(attachment.get_data())
        except (pypdfium2.PdfiumError, ValueError, MemoryError) as fault:
            yield Child(
                f"part-{number + 1}", ATTACHMENT, reason=f"The PDF names it, and it is damaged: {str(fault)[:80]}."
            )
            continue
        yield Child(name, ATTACHMENT, lambda data=data: (data,))  # type: ignore[misc]


def said_of(document: pypdfium2.PdfDocument) -> dict[str, str]:
    """Title, author and times as the PDF gives them."""
    try:
        said = document.get_metadata_dict(skip_empty=True)
    except (pypdfium2.PdfiumError, UnicodeError, ValueError):
        return {}
    found = {key: " ".join(said[name].split()) for name, key in _NAMES.items() if said.get(name)}
    return {key: value.encode("utf-8", "replace").decode("utf-8") for key, value in found.items() if value}
