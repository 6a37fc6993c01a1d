"""The production of M2 that M1 asks about: drawn from M1's documents and from new ones so that each state is known (§ 6.6)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from textwrap import fill

from particulars.quarrelstone.productions import correspondence
from particulars.quarrelstone.productions.correspondence import FOOTER, Side
from particulars.quarrelstone.productions.document import Document, Family, counted
from particulars.quarrelstone.productions.edits import HIGH, LOW, edited, jaccard
from particulars.quarrelstone.productions.mail import Message
from particulars.quarrelstone.productions.people import LOFT, VCS
from particulars.quarrelstone.productions.sizes import Sizes
from particulars.quarrelstone.seed import Seed

SIDE = Side("VCS", (*VCS, *LOFT), 1, "cadence-studio.example", FOOTER)
RELEVANT, IRRELEVANT = "Provenance", "Anthology"  # words that no other subject or file name has
_TEXTS = ("docx", "rtf", "txt")


@dataclass(frozen=True, slots=True)
class Known:
    """A document of M2 with its state against M1, the keys in M1 that bear it out, and its category."""

    document: Document
    state: str
    match: tuple[str, ...] = ()
    scores: tuple[float, ...] = ()
    category: str | None = None


@dataclass(frozen=True, slots=True)
class Across:
    """What M2 is made of: families on file, documents known by hash or by a log row, and what of M1 it was made from."""

    families: tuple[tuple[Known, ...], ...]
    by_hash: tuple[Document, ...]
    by_log: tuple[Document, ...]
    like_log: tuple[Document, ...]

    @property
    def used(self) -> set[str]:
        """The keys of M1's documents that a state rests on."""
        matched = {key for family in self.families for known in family for key in known.match}
        return matched | {d.key for d in (*self.by_hash, *self.by_log, *self.like_log)}


class _Pool:
    """M1's families, each given out once."""

    def __init__(self, seed: Seed, families: Sequence[Family]) -> None:
        self.left = sorted(families, key=lambda f: (seed.draw(f"m2/pool/{f.parent.key}"), f.parent.key))

    def take(self, fits: Callable[[Family], bool]) -> Family:
        """The next family that fits.

        Raises:
            ValueError: none is left; the sizes ask for more than M1 has.
        """
        for at, family in enumerate(self.left):
            if fits(family):
                return self.left.pop(at)
        raise ValueError("M1 has too few documents for M2; change the sizes.")


def across(seed: Seed, sizes: Sizes, families: Sequence[Family]) -> Across:
    """M2 out of M1's families, which are all of the producing side and sound."""
    pool = _Pool(seed, families)
    covers = sizes.family * 2 // 3
    made = [
        *(_cover(seed, pool, n) for n in range(covers)),
        *(_near_with_new(seed, pool, n) for n in range(sizes.family - covers)),
        *(_near(seed, pool, n) for n in range(sizes.near - sizes.family + covers)),
        *_same(pool, sizes.same),
        *_none(seed, sizes.relevant, RELEVANT),
        *_none(seed, sizes.irrelevant, IRRELEVANT),
    ]
    exact = sum(known.state == "exact" for family in made for known in family)
    made += _exact(pool, sizes.exact - exact)
    made.sort(key=lambda family: (seed.draw(f"m2/order/{family[0].document.key}"), family[0].document.key))
    rest = [d for f in pool.left for d in f.members if d.native]
    logged = [f.parent for f in pool.left if f.parent.is_mail or f.parent.kind == "office"]
    by_log, like = logged[: sizes.log_matched], logged[sizes.log_matched : 2 * sizes.log_matched]
    taken = {d.key for d in (*by_log, *like)}
    by_hash = [d for d in rest if d.key not in taken][: sizes.manifest_exact]
    if len(by_hash) < sizes.manifest_exact or len(like) < sizes.log_matched:
        raise ValueError("M1 has too few documents for M2; change the sizes.")
    return Across(tuple(made), tuple(by_hash), tuple(by_log), tuple(like))


def _cover(seed: Seed, pool: _Pool, n: int) -> tuple[Known, ...]:
    """A new message whose attachment is a document of M1, byte for byte."""
    lent = pool.take(lambda f: len(f.members) == 1 and f.parent.kind == "office").parent
    family, _ = correspondence.message(seed, SIDE, f"m2/cover/{n}", 0, files=(replace(lent, kind="attachment"),))
    return (Known(family.parent, "family only", (lent.key,)), Known(family.members[1], "exact", (lent.key,)))


def _near_with_new(seed: Seed, pool: _Pool, n: int) -> tuple[Known, ...]:
    """An edited message of M1 with an attachment that M1 does not have."""
    document, base, scores = _edited_mail(seed, pool, f"m2/near-with/{n}")
    written = _message_of(document)
    new = correspondence.file(seed, SIDE, f"m2/near-with/{n}/new", document.author, "attachment")
    whole = replace(written, attachments=((new.name, new.native),))
    parent = replace(document, native=whole.as_file())
    return (Known(parent, "near", (base.key,), scores), Known(new, "family only", (base.key,)))


def _near(seed: Seed, pool: _Pool, n: int) -> tuple[Known, ...]:
    if n % 2:
        document, base, scores = _edited_mail(seed, pool, f"m2/near/{n}")
    else:
        document, base, scores = _edited_file(seed, pool, f"m2/near/{n}")
    return (Known(document, "near", (base.key,), scores),)


def _edited_mail(seed: Seed, pool: _Pool, label: str) -> tuple[Document, Document, tuple[float, ...]]:
    while True:
        base = pool.take(lambda f: len(f.members) == 1 and f.parent.is_mail).parent
        written = _message_of(base)
        said = written.body.removesuffix(FOOTER).rstrip()
        new = edited(seed, label, said, _aim(seed, label))
        body = f"{new}\n\n{FOOTER}" if said != written.body else new
        other = replace(written, body=body, message_id=f"{seed.draw(label):016x}@{SIDE.domain}")
        document = correspondence.as_document(other, label, base.custodian)
        score = jaccard(base.text, document.text)
        bare = jaccard(base.text.replace(FOOTER, ""), document.text.replace(FOOTER, ""))
        if min(bare, score) > LOW and max(bare, score) < HIGH:
            return document, base, (score, bare)


def _edited_file(seed: Seed, pool: _Pool, label: str) -> tuple[Document, Document, tuple[float, ...]]:
    while True:
        base = pool.take(lambda f: len(f.members) == 1 and f.parent.kind == "office" and f.parent.ext in _TEXTS).parent
        said = edited(seed, label, base.text.rstrip("\n"), _aim(seed, label))
        native = correspondence.written_as(base.ext, said.split("\n\n"), base.title, base.author)
        score = jaccard(base.text, said)
        if LOW < score < HIGH:
            return replace(base, key=label, native=native, text=said + "\n"), base, (score,)


def _aim(seed: Seed, label: str) -> float:
    """Down to which nearness the edits go: spread over what counts as near."""
    return 0.82 + seed.below(13, f"{label}/aim") / 100


def _message_of(document: Document) -> Message:
    """A message without attachments, as it was before it became a file."""
    d = document
    body = d.text.split("\n\n", 1)[1].removesuffix("\n")
    return Message(d.author, d.to, d.cc, d.sent, d.subject, body, d.message_id, d.in_reply_to)


def _same(pool: _Pool, count: int) -> Iterator[tuple[Known, ...]]:
    """Documents of M1 in another container: a message as another system exports it, a text in another format."""
    for n in range(count):
        if n % 3 == 2:
            base = pool.take(lambda f: len(f.members) == 1 and f.parent.kind == "office" and f.parent.ext in _TEXTS).parent  # fmt: skip
            ext = "rtf" if base.ext == "docx" else "docx"
            native = correspondence.written_as(ext, base.text.rstrip("\n").split("\n\n"), base.title, base.author)
            name = f"{base.name.rpartition('.')[0]}.{ext}"
            yield (
                Known(replace(base, native=native, name=name, text=_rewrapped(base.text)), "same text", (base.key,)),
            )
            continue
        wanted = n % 6 == 0
        family = pool.take(lambda f, wanted=wanted: f.parent.is_mail and (len(f.members) > 1) == wanted)  # type: ignore[misc]
        base, children = family.parent, family.members[1:]
        written = replace(_message_of(base), attachments=tuple((c.name, c.native) for c in children))
        head, body = base.text.split("\n\n", 1)
        parent = replace(base, native=written.as_file(rewrapped=True), text=f"{head}\n\n{_rewrapped(body)}")
        yield (Known(parent, "same text", (base.key,)), *(Known(c, "exact", (c.key,)) for c in children))


def _rewrapped(text: str) -> str:
    """The same words in lines of another length."""
    return "\n\n".join(fill(p, 64, break_long_words=False, break_on_hyphens=False) for p in text.split("\n\n")) + "\n"


def _none(seed: Seed, count: int, about: str) -> Iterator[tuple[Known, ...]]:
    """New messages with new attachments, about one thing."""
    made = 0
    while made < count:
        label = f"m2/{about.lower()}/{made}"
        attached = min(seed.pick((0, 0, 1, 2), f"{label}/attached"), count - made - 1)
        family, _ = correspondence.message(seed, SIDE, label, attached, about=f"{about} review")
        yield tuple(Known(d, "none", category=about) for d in family.members)
        made += len(family.members)


def _exact(pool: _Pool, count: int) -> Iterator[tuple[Known, ...]]:
    """Whole families of M1 as they are, and at the end single documents."""
    left = count
    while left:
        family = pool.take(lambda f, left=left: len(f.members) <= left and bool(f.parent.native))  # type: ignore[misc]
        yield tuple(Known(d, "exact", (d.key,)) for d in family.members)
        left -= counted([family])
