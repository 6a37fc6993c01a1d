"""Holds a quotation against the text at its place: byte for byte, or after normalisations that are named.

A cite's `normalisation` names what was done, in order, joined by `+`; nothing beyond what was needed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from particulars.cites import Cite, Verified
from particulars.record.passages import Passage

_QUOTES = str.maketrans({"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "′": "'", "″": '"'})
_LIGATURES = re.compile("[ﬀ-ﬆ]")


def compare(cite: Cite, found: Passage) -> tuple[Verified, str]:
    """Says how a cite's quotation compares with what stands at its place, and after which normalisation.

    A cite that says where in the text its quotation stands (`span`) must quote just that; one that does not must
    quote something of the passage.
    """
    if found.text is None:
        in_bytes = cite.quote.encode("utf-8", "surrogatepass") in found.data
        return (Verified.EXACT if in_bytes else Verified.FAILED), ""
    if cite.span is None:
        return _normalised(cite.quote, found.text.raw[found.start : found.end], found.readings(), _is_in)
    if not found.start <= cite.span[0] <= cite.span[1] <= found.end:
        return Verified.FAILED, ""
    return _normalised(cite.quote, found.text.raw[slice(*cite.span)], found.readings(cite.span), str.__eq__)


def _normalised(quote: str, raw: str, reads: Sequence[str], agree: Callable[[str, str], bool]) -> tuple[Verified, str]:
    if agree(quote, raw):
        return Verified.EXACT, ""
    done: list[str] = []
    for name, normalise in NORMALISATIONS.items():
        quote, reads = normalise(quote), [normalise(text) for text in reads]
        done.append(name)
        if quote.strip() and any(agree(quote, text) for text in reads):
            return Verified.NORMALISED, "+".join(done)
    return Verified.FAILED, ""


def _is_in(quote: str, text: str) -> bool:
    return quote in text


def _join(text: str) -> str:
    return " ".join(text.split())


def _ligatures(text: str) -> str:
    return _LIGATURES.sub(lambda m: unicodedata.normalize("NFKC", m[0]), text)


# In this order; the passage is already without line numbers and other furniture when the first is tried.
NORMALISATIONS: dict[str, Callable[[str], str]] = {
    "furniture removed": lambda text: text,
    "lines joined": _join,
    "ligatures": _ligatures,
    "curly quotes": lambda text: text.translate(_QUOTES),
}
