"""The entry point: reads the command line, runs one command, and answers with the exit code a docket script can test."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from importlib import import_module

from cyclopts import App, CycloptsError

from particulars import __version__
from particulars.desk.commands import COMMANDS
from particulars.desk.trouble import tell
from particulars.errors import Misused, ParticularsError

PURPOSE = (
    "Reads a case's record and writes the particulars a court can check, each with its page and line.\n\n"
    "Begin with: particulars read PAPER.pdf"
)

NAMES = tuple(command.name for command in COMMANDS)


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command line and leaves the process with its exit code."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a path may hold bytes that are no characters
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str]) -> int:
    """The exit code of one command line; whatever went wrong has been told on stderr."""
    try:
        answer = _run(arguments)
    except ParticularsError as error:
        return tell(error)
    except KeyboardInterrupt:
        print("particulars: stopped by you; what was acknowledged stays in the record.", file=sys.stderr)
        return 130
    except BrokenPipeError:  # the reader of our output, such as `head`, has what it wanted
        sys.stderr.close()
        return 141
    except Exception as error:
        return tell(error)
    return answer if isinstance(answer, int) else 0


def desk(chosen: str | None) -> App:
    """The application with the chosen command loaded whole and every other by its one line."""
    app = App(
        name="particulars", help=PURPOSE, version=__version__, help_format="markdown", result_action="return_value"
    )
    for command in COMMANDS:
        if command.name == chosen:
            module, _, function = command.where.partition(":")
            app.command(getattr(import_module(module), function), name=command.name)
        else:
            app.command(command.where, name=command.name, help=command.says)
    return app


def _run(arguments: Sequence[str]) -> object:
    chosen = next((a for a in arguments if not a.startswith("-")), None)
    if chosen is not None and chosen not in NAMES:
        raise Misused(f"There is no command '{chosen}'. The commands are: {', '.join(NAMES)}.")
    app = desk(chosen)
    try:
        return app(list(arguments), exit_on_error=False, print_error=False)
    except CycloptsError as error:
        topic = f" {chosen}" if chosen else ""
        said = " ".join(str(error).split())
        raise Misused(f"{said} See: particulars{topic} --help") from error
