"""A released artefact compared at the desk with the commit it claims to be built from."""

from __future__ import annotations

from pathlib import Path

from particulars.analyses.source_code.artefact import Artefact, hold
from particulars.desk.source_repository import Opened
from particulars.errors import DoesNotResolve, Misused, TwoOfOneName
from particulars.intake.git.given import content_of, given_files, one_folder_deep
from particulars.papers.source_grid.table import table
from particulars.reading.repository import File, Repository

COLUMNS = ("state", "path", "commit_path", "sha256", "commit_sha256")


def named_commit(of: Repository, name: str | None) -> str:
    """The commit that a tag, a branch or the first seven digits or more of an id name.

    Raises:
        Misused: none is named.
        TwoOfOneName: several go by the name.
        DoesNotResolve: none does.
    """
    if not name:
        raise Misused("Name the commit, tag or branch with --commit.")
    ids = {ref.commit for ref in of.refs if name in (ref.name, ref.short)}
    if not ids and len(name) >= 7:
        ids = {id for id in of.commits if id.startswith(name.lower())}
    if len(ids) > 1:
        raise TwoOfOneName(f"{name}: {', '.join(sorted(ids))}. Name one by its id.")
    if not ids:
        raise DoesNotResolve(f"{of.name} has no tag, branch or commit {name}. Its tags: {', '.join(t.short for t in of.tags[-8:]) or 'none'}.")  # fmt: skip
    return ids.pop()


def hold_artefact(path: Path, of: Opened, commit: str) -> Artefact:
    """The artefact against the commit, file by file."""
    whole = given_files(path)
    files = whole if path.is_dir() else one_folder_deep(whole)
    top = whole.files[0].path.partition(b"/")[0] + b"/" if files is not whole else b""

    def of_artefact(file: File) -> bytes:
        return content_of(path, top + file.path)

    return hold(files, of.trees.files(of.commit(commit), f"commit {commit[:12]}"), of_artefact, of.trees.content)


def artefact_csv(found: Artefact) -> str:
    """A row a file; behind the rows the counts, the method and the limits."""
    rows = [[row.state.value, row.path, row.commit_path, row.sha256, row.commit_sha256] for row in found.rows]
    rows += [[f"# {name}", str(count)] for name, count in (*found.counts, ("files outside the artefact's folders", found.outside))]  # fmt: skip
    rows += [
        ["# method", found.method],
        *(["# limit", words] for words in found.limits),
        ["# examined", found.examined],
    ]
    return table(COLUMNS, rows)
