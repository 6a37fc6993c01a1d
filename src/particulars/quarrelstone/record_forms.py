"""The forms in which court papers cite their own record: docket entries, pleadings, declarations, transcripts, orders."""

from __future__ import annotations

from particulars.analyses.authorities.rows import Kind
from particulars.quarrelstone.forms import cited
from particulars.quarrelstone.writing import Written


def entry(number: str | int) -> str:
    """What an entry or a range of entries of the docket is called: "ECF No. 45", "ECF Nos. 84–87"."""
    return f"ECF Nos. {number}" if "–" in str(number) else f"ECF No. {number}"


def ecf(number: str | int, pin: str | None = None, printed: str = "ECF No. {}", key: str | None = None) -> Written:
    """A docket entry: "ECF No. 45 at 3", "Dkt. No. 6, p. 8"; the pin is as printed after the number."""
    tail = "" if pin is None else f" {pin}" if pin[0] in "¶§" else f", {pin}" if pin.startswith("p") else f" at {pin}"
    return cited(Kind.ECF, key or f"ecf:{number}", printed.format(number) + tail, pin=pin, name=entry(number))


def record(key: str, name: str, pin: str) -> Written:
    """A paper of the record by name with its place: "Compl. ¶ 14", "Quill Decl. ¶ 3", "Complaint, Exh. A"."""
    comma = "," if pin.startswith(("Ex", "p. ", "pp. ")) else ""
    return cited(Kind.RECORD, key, f"{name}{comma} {pin}", pin=pin, name=_known(key, name))


def brief(key: str, name: str, pin: str) -> Written:
    """A brief by the name it was given: "Defs.’ Opp. at 4"."""
    return cited(Kind.BRIEF_REF, key, f"{name} at {pin}", pin=pin, name=_known(key, name))


def order(key: str, printed: str, pin: str | None = None) -> Written:
    """An order of this case by name or date: "my order of November 10, 2021"."""
    return cited(Kind.ORDER_REF, key, printed + (f" at {pin}" if pin else ""), pin=pin, name=_known(key, printed))


def protective_order(number: str, printed: str = "Prot. Ord. § {}") -> Written:
    """A section of the protective order."""
    return cited(Kind.PROTECTIVE_ORDER, f"po:{number}", printed.format(number), pin=f"§ {number}", number=number)


def request(key: str, printed: str) -> Written:
    """A discovery request: "RFP No. 27", "Interrogatories Nos. 17 & 18"."""
    return cited(Kind.DISCOVERY_REQUEST, key, printed, name=printed)


def _known(key: str, name: str) -> str:
    """A paper of the docket goes by its entry, whatever short name a paper gives it; another by its name."""
    return entry(key.removeprefix("ecf:")) if key.startswith("ecf:") else name
