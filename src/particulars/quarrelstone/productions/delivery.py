"""A volume as a vendor delivers it: DATA with DAT and OPT, NATIVES, TEXT and IMAGES, named by Bates number."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path

from particulars.quarrelstone.productions.numbering import Produced, bates
from particulars.quarrelstone.productions.pictures import tiff
from particulars.quarrelstone.productions_truth import DeliveryTruth

_FOLDER = 1_000  # files in one folder
_TYPES = {"mail": "E-mail", "attachment": "Attachment", "chat": "Chat"}
COLUMNS = (
    "DOCID", "BEGBATES", "ENDBATES", "BEGATTACH", "ENDATTACH", "PARENTID", "VOLUME", "CUSTODIAN", "DOCTYPE", "FROM",
    "TO", "CC", "SUBJECT", "DATESENT", "TIMESENT", "DATEMOD", "TIMEMOD", "TIMEZONE", "AUTHOR", "TITLE", "FILENAME",
    "FILEEXT", "FILESIZE", "PGCOUNT", "MESSAGEID", "INREPLYTO", "MD5HASH", "CONFIDENTIALITY", "NATIVELINK", "TEXTLINK",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Manner:
    """How a vendor writes its load file: its encoding, with or without a mark at the beginning."""

    name: str
    codec: str
    mark: bytes = b""


UTF8 = Manner("UTF-8 with a mark", "utf-8", b"\xef\xbb\xbf")
UTF16 = Manner("UTF-16, little end first", "utf-16-le", b"\xff\xfe")
WINDOWS = Manner("Windows-1252", "cp1252")


def deliver(out: Path, folder: str, production: str, rows: Sequence[Produced], manner: Manner) -> DeliveryTruth:
    """Writes one volume under `out`/`folder`, and says what it holds."""
    root = out / folder
    stem = f"{production}_{rows[0].volume}"
    (root / "DATA").mkdir(parents=True, exist_ok=True)
    lines: list[tuple[str, ...]] = [COLUMNS]
    images: list[str] = []
    for at, one in enumerate(rows):
        part = f"{at // _FOLDER + 1:03d}"
        native, text = _native(root, one, part), _text(root, one, part)
        images += _images(root, one, part)
        cells = _cells(one, native, text)
        lines.append(tuple(cells[name] for name in COLUMNS))
    dat = "".join("\x14".join(f"\xfe{cell}\xfe" for cell in line) + "\r\n" for line in lines)
    (root / "DATA" / f"{stem}.dat").write_bytes(manner.mark + dat.encode(manner.codec))
    if images:
        (root / "DATA" / f"{stem}.opt").write_bytes("".join(f"{line}\r\n" for line in images).encode("ascii"))
    return DeliveryTruth(
        production=production,
        volume=rows[0].volume,
        dat=f"{folder}/DATA/{stem}.dat",
        opt=f"{folder}/DATA/{stem}.opt" if images else None,
        root=folder,
        encoding=manner.name,
        documents=len(rows),
        pages=sum(one.document.pages for one in rows),
        first=bates(rows[0].prefix, min(one.first for one in rows)),
        last=bates(rows[0].prefix, max(one.last for one in rows)),
    )


def _native(root: Path, one: Produced, part: str) -> str:
    if not one.document.native:
        return ""
    folder = root / "NATIVES" / f"NATIVE{part}"
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{one.id}.{one.document.ext}"
    (folder / name).write_bytes(one.document.native)
    return f".\\NATIVES\\NATIVE{part}\\{name}"


def _text(root: Path, one: Produced, part: str) -> str:
    if not one.document.text:
        return ""
    folder = root / "TEXT" / f"TEXT{part}"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{one.id}.txt").write_bytes(one.document.text.replace("\n", "\r\n").encode())
    return f".\\TEXT\\TEXT{part}\\{one.id}.txt"


def _images(root: Path, one: Produced, part: str) -> list[str]:
    """A line and a file for each page of what is delivered as images."""
    lines = []
    for page in range(one.document.images):
        folder = root / "IMAGES" / f"IMG{part}"
        folder.mkdir(parents=True, exist_ok=True)
        key = bates(one.prefix, one.first + page)
        (folder / f"{key}.tif").write_bytes(tiff(one.first + page))
        first = "Y,,," + str(one.document.images) if page == 0 else ",,,"
        lines.append(f"{key},{one.volume},.\\IMAGES\\IMG{part}\\{key}.tif,{first}")
    return lines


def _cells(one: Produced, native: str, text: str) -> dict[str, str]:
    d = one.document
    at = d.sent if one.zone_wrong else d.sent.astimezone(UTC)
    day, hour = f"{at:%m/%d/%Y}", f"{at:%H:%M:%S}"
    hashed = d.native + b"\n" if one.hash_wrong else d.native
    return {
        "DOCID": one.id,
        "BEGBATES": one.beg,
        "ENDBATES": one.end,
        "BEGATTACH": one.beg_attach,
        "ENDATTACH": one.end_attach,
        "PARENTID": one.parent,
        "VOLUME": one.volume,
        "CUSTODIAN": d.custodian.name,
        "DOCTYPE": "Attachment" if one.is_attachment else _TYPES.get(d.kind, "File"),
        "FROM": d.author.mailbox if d.is_mail else "",
        "TO": "; ".join(p.mailbox for p in d.to),
        "CC": "; ".join(p.mailbox for p in d.cc),
        "SUBJECT": d.subject,
        "DATESENT": day if d.is_mail else "",
        "TIMESENT": hour if d.is_mail else "",
        "DATEMOD": "" if d.is_mail else day,
        "TIMEMOD": "" if d.is_mail else hour,
        "TIMEZONE": "UTC",
        "AUTHOR": "" if d.is_mail else d.author.name,
        "TITLE": d.title,
        "FILENAME": d.name,
        "FILEEXT": d.ext,
        "FILESIZE": str(len(d.native)) if d.native else "",
        "PGCOUNT": str(d.pages),
        "MESSAGEID": f"<{d.message_id}>" if d.message_id else "",
        "INREPLYTO": f"<{d.in_reply_to}>" if d.in_reply_to else "",
        "MD5HASH": hashlib.md5(hashed).hexdigest() if d.native else "",
        "CONFIDENTIALITY": one.confidentiality,
        "NATIVELINK": native,
        "TEXTLINK": text,
    }
