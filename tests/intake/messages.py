"""Messages made for tests: whole and hard ones, each as the bytes that a mail program wrote."""

from __future__ import annotations

import base64

PDF = b"%PDF-1.4\nnothing more\n%%EOF"


def plain(
    subject: str = "The list", body: str = "The list is in the room.", more: str = "", id: str = "1@records.example"
) -> bytes:
    """A message of one part."""
    return (
        f"Message-ID: <{id}>\r\nFrom: Ann Clerk <a.clerk@records.example>\r\nTo: B. Counsel <b@firm.example>\r\n"
        f"Date: Thu, 7 Mar 2002 11:46:50 -0800 (PST)\r\nSubject: {subject}\r\n{more}\r\n{body}\r\n"
    ).encode()


def with_files(*files: tuple[str, bytes], body: str = "See attached.") -> bytes:
    """A message with files."""
    parts = [f"Content-Type: text/plain; charset=utf-8\r\n\r\n{body}\r\n".encode()]
    for name, data in files:
        head = f'Content-Type: application/octet-stream; name="{name}"\r\nContent-Disposition: attachment; filename="{name}"\r\n'
        parts.append(f"{head}Content-Transfer-Encoding: base64\r\n\r\n".encode() + base64.encodebytes(data))
    whole = plain(more='MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="B"\r\n', body="")
    return whole + b"".join(b"--B\r\n" + part + b"\r\n" for part in parts) + b"--B--\r\n"


ALTERNATIVE = plain(
    more='MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="C"\r\n',
    body="--C\r\nContent-Type: text/plain\r\n\r\nPlain words.\r\n--C\r\nContent-Type: text/html\r\n\r\n<p>Page <b>words</b>.\r\n--C--",
)
ONLY_PAGE = plain(more="Content-Type: text/html; charset=iso-8859-1\r\n", body="<p>One.<br>Two.<p>Three.")
QUOTED = plain(
    more="Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n",
    body="The =93list=94 is long and the line is br=\r\noken.",
)
ENCODED = plain(subject="=?iso-8859-1?Q?Pe=F1a_v=2E_Doe?=")
NESTED = plain(
    more='MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="D"\r\n',
    body='--D\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment; filename="in.eml"\r\n\r\n'
    + with_files(("deep.pdf", PDF)).decode()
    + "\r\n--D--",
)
SIGNED = plain(
    more='MIME-Version: 1.0\r\nContent-Type: multipart/signed; boundary="E"\r\n',
    body="--E\r\nContent-Type: text/plain\r\n\r\nSigned words.\r\n--E\r\nContent-Type: application/pgp-signature\r\n\r\n-----BEGIN PGP-----\r\n--E--",
)
BROKEN_BASE64 = plain(
    more='MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="F"\r\n',
    body='--F\r\nContent-Type: text/plain\r\n\r\nx\r\n--F\r\nContent-Type: application/pdf; name="a.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!AA=A\r\n--F--',
)
UNKNOWN = plain(more="Content-Type: text/plain; charset=unknown-8bit\r\n").replace(b"room", "Zürich".encode("cp1252"))
UPPER = plain().replace(b"From:", b"FROM:").replace(b"Subject:", b"SUBJECT:").replace(b"Message-ID:", b"MESSAGE-ID:")
BOM = b"\xef\xbb\xbf" + plain()
BROKEN_HEAD = plain().replace(b"Subject:", b"this line is no field\r\nSubject:")
ALL = {
    "plain": plain(), "files": with_files(("a.pdf", PDF), ("a.pdf", b"other")), "alternative": ALTERNATIVE, "page": ONLY_PAGE,
    "quoted": QUOTED, "encoded": ENCODED, "nested": NESTED, "signed": SIGNED, "broken base64": BROKEN_BASE64,
    "unknown": UNKNOWN, "upper": UPPER, "bom": BOM, "broken head": BROKEN_HEAD,
}  # fmt: skip
