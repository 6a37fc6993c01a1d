"""When the metadata of two documents agree: author, day within a tolerance, and subject or file name, each as declared here.

“Roe, Jane” and “jane roe”                      one author: the same words in any order
“J. Roe <roe@a.example>” and “ROE@a.example”    one author: the same address
“Re: Terms” and “Terms”                         two subjects: a reply is not what it answers
"""

from __future__ import annotations

import re
import unicodedata

METHOD = (
    "authors agree by e-mail address, or by the same words in any order without case, punctuation and the mark of an attorney; subjects and file "
    "names agree letter by letter without case, with white space folded; Re: and Fw: count as letters"
)
_ADDRESS = re.compile(r"[^\s<>()\[\]:;,\"']+@[^\s<>()\[\]:;,\"']+")
_PARTED = re.compile(r"[;\n]")
_MARKS = re.compile(r"\besq\b\.?|\*")  # how a log marks an attorney


def title(column: str) -> str:
    """A subject or file name as it is compared, in SQL; white space is folded only where there is more than a space."""
    plain = f"lower(trim({column}))"
    folded = f"lower(trim(regexp_replace({column}, '\\s+', ' ', 'g')))"
    odd = " OR ".join(f"contains({column}, {white})" for white in ("'  '", "chr(9)", "chr(10)", "chr(13)", "chr(160)"))
    return f"nullif(nfc_normalize(CASE WHEN {odd} THEN {folded} ELSE {plain} END), '')"


def base_name(column: str) -> str:
    """A file name without the folders before it, in SQL."""
    return f"parse_filename(replace({column}, '\\', '/'))"


def author_keys(author: str) -> tuple[str, ...]:
    """What an author is known by: the addresses, and the words of each name in the order of the alphabet."""
    keys = set()
    for one in _PARTED.split(_MARKS.sub(" ", unicodedata.normalize("NFKC", author).casefold())):
        addresses = _ADDRESS.findall(one)
        name = _ADDRESS.sub(" ", one)
        keys |= {f"@ {address.strip('.')}" for address in addresses}
        words = sorted(re.findall(r"[^\W_]+", name))
        if words:
            keys.add(" ".join(words))
    return tuple(sorted(keys))
