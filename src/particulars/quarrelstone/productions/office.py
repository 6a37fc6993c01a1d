"""Office files in the least that their formats ask for: .docx, .xlsx, .rtf, .txt and .html with the same text."""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

_STAMP = (2023, 11, 30, 0, 0, 0)
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def docx(paragraphs: list[str], title: str, author: str) -> bytes:
    """A text of paragraphs as .docx, with its title and author among the properties."""
    runs = "".join(f'<w:p><w:r><w:t xml:space="preserve">{escape(p)}</w:t></w:r></w:p>' for p in paragraphs)
    return packed(
        {
            "[Content_Types].xml": _types({"word/document": "wordprocessingml.document.main"}),
            "_rels/.rels": _rels(("officeDocument", "word/document.xml")),
            "docProps/core.xml": _core(title, author),
            "word/document.xml": f'{_XML}<w:document xmlns:w="{_WORD}"><w:body>{runs}</w:body></w:document>',
        }
    )


def xlsx(rows: list[list[str]], title: str, author: str) -> bytes:
    """Rows of text as the one sheet of an .xlsx."""
    lines = []
    for r, row in enumerate(rows, 1):
        cells = "".join(
            f'<c r="{chr(65 + c)}{r}" t="inlineStr"><is><t>{escape(value)}</t></is></c>' for c, value in enumerate(row)
        )
        lines.append(f'<row r="{r}">{cells}</row>')
    book = f'{_XML}<workbook xmlns="{_SHEET}" xmlns:r="{_OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>'
    types = {"xl/workbook": "spreadsheetml.sheet.main", "xl/worksheets/sheet1": "spreadsheetml.worksheet"}
    return packed(
        {
            "[Content_Types].xml": _types(types),
            "_rels/.rels": _rels(("officeDocument", "xl/workbook.xml")),
            "docProps/core.xml": _core(title, author),
            "xl/_rels/workbook.xml.rels": _rels(("worksheet", "worksheets/sheet1.xml"), core=False),
            "xl/workbook.xml": book,
            "xl/worksheets/sheet1.xml": f'{_XML}<worksheet xmlns="{_SHEET}"><sheetData>{"".join(lines)}</sheetData></worksheet>',
        }
    )


def rtf(paragraphs: list[str]) -> bytes:
    """A text of paragraphs as .rtf; the text is ASCII."""
    said = "\\par\n".join(p.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}") for p in paragraphs)
    return ("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times;}}\n\\f0 " + said + "\\par\n}").encode("ascii")


def plain(paragraphs: list[str]) -> bytes:
    """A text of paragraphs as .txt, blank lines between."""
    return ("\r\n\r\n".join(paragraphs) + "\r\n").encode()


def packed(members: dict[str, str | bytes]) -> bytes:
    """A zip of these members, in their order, at the build date."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, content in members.items():
            info = zipfile.ZipInfo(name, _STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            file.writestr(info, content)
    return out.getvalue()


def _types(parts: dict[str, str]) -> str:
    kind = "application/vnd.openxmlformats-officedocument"
    named = "".join(f'<Override PartName="/{p}.xml" ContentType="{kind}.{t}+xml"/>' for p, t in parts.items())
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    return (
        f'{_XML}<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{named}<Override PartName="/docProps/core.xml" ContentType="{core}"/></Types>'
    )


def _rels(part: tuple[str, str], core: bool = True) -> str:
    kind, target = part
    rows = f'<Relationship Id="rId1" Type="{_OFFICE}/{kind}" Target="{target}"/>'
    if core:
        rows += f'<Relationship Id="rId2" Type="{_RELS}/metadata/core-properties" Target="docProps/core.xml"/>'
    return f'{_XML}<Relationships xmlns="{_RELS}">{rows}</Relationships>'


def _core(title: str, author: str) -> str:
    package = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{package}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator></cp:coreProperties>"
    )
