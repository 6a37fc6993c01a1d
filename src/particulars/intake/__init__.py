"""Intake: foreign bytes become papers with page and line; one module a format, each run in a process of its own.

The registry below is all there is to know of a reader: the kind of file it reads and the module that has its
`read(source: Path) -> Reading`. A new reader is one module, one line here and one sample.
"""

READERS: dict[str, str] = {
    "txt": "particulars.intake.text_file",
    "md": "particulars.intake.text_file",
    "pdf": "particulars.intake.pdf.paper",
    "docx": "particulars.intake.word",
    "html": "particulars.intake.web_page",
    "docket": "particulars.intake.docket_file",
    "eml": "particulars.intake.mail.eml",
    "mbox": "particulars.intake.mail.mbox",
    "msg": "particulars.intake.mail.outlook",
    "pst": "particulars.intake.mail.store",
    "chat": "particulars.intake.chat",
    "zip": "particulars.intake.archive.zip_file",
    "tar": "particulars.intake.archive.tar_file",
    "gz": "particulars.intake.archive.gzip_file",
    "xlsx": "particulars.intake.office.sheets",
    "xlsb": "particulars.intake.office.sheets",
    "xls": "particulars.intake.office.sheets",
    "ods": "particulars.intake.office.sheets",
    "pptx": "particulars.intake.office.slides",
    "rtf": "particulars.intake.office.rich_text",
    "doc": "particulars.intake.office.word97",
    "vcf": "particulars.intake.cards",
    "ics": "particulars.intake.cards",
    "png": "particulars.intake.picture",
    "jpg": "particulars.intake.picture",
    "tiff": "particulars.intake.picture",
    "gif": "particulars.intake.picture",
    "bmp": "particulars.intake.picture",
    "concordance": "particulars.intake.loadfile.reader",
    "overlay": "particulars.intake.loadfile.reader",
    "opticon": "particulars.intake.loadfile.reader",
    "lfp": "particulars.intake.loadfile.reader",
    "dii": "particulars.intake.loadfile.reader",
    "edrm": "particulars.intake.loadfile.reader",
}

# Kinds that hold other files and are read piece by piece, however large they are.
CONTAINERS = frozenset({"zip", "tar", "gz", "mbox", "pst"})
