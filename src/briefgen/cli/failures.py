"""An exception → one readable block on standard error and the exit code; a traceback only where it was asked for."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable
from pathlib import Path

import click

from briefgen.cli import COMMANDS, USAGE
from briefgen.cli.terminal import IO_ERROR, Terminal

OUR_FAULT, INTERRUPTED = 70, 130
PACKAGE = Path(__file__).parents[1]


def explain(error: BaseException, terminal: Terminal) -> int:
    """Tell what went wrong; the exit code."""
    from briefgen.errors import BackendError, BriefgenError, SpecError

    match error:
        case click.Abort() | KeyboardInterrupt():
            terminal.tell("briefgen: interrupted")
            return INTERRUPTED
        case click.ClickException():
            return _explain_usage(error, terminal)
        case SpecError():
            from briefgen.cli.problems import block

            terminal.tell(block(error.problems[0].position.file, error.problems))
            return error.exit_code
        case BriefgenError() if not isinstance(error, BackendError):
            terminal.tell(f"briefgen: {error}")
            return error.exit_code
        case MemoryError():
            terminal.tell("briefgen: there is not enough memory for this briefing")
            return OUR_FAULT
        case OSError():
            return _explain_system(error, terminal)
        case _:
            return _explain_fault(error, terminal)


def guarded(terminal: Terminal, work: Callable[[], int]) -> int:
    """Do one of several works; explain its failure so that the others go on, but let a failing disk stop them all."""
    try:
        return work()
    except Exception as error:
        if getattr(error, "exit_code", 0) == IO_ERROR:
            raise
        return explain(error, terminal)


def no_such_command(name: str, context: click.Context) -> click.UsageError:
    """The error for a word that is no command: the near one, or `render` where the word is a file."""
    from difflib import get_close_matches

    near = get_close_matches(name, COMMANDS, n=1)
    if near:
        return click.UsageError(f"there is no command '{name}'; did you mean '{near[0]}'?", context)
    if name == "-" or Path(name).exists():
        return click.UsageError(f"'{name}' is no command; to render it, write: briefgen render {name}", context)
    return click.UsageError(f"there is no command '{name}'; there are: {', '.join(COMMANDS)}", context)


def _explain_usage(error: click.ClickException, terminal: Terminal) -> int:
    lines = [f"briefgen: {error.format_message()}"]
    context = getattr(error, "ctx", None)
    if context is not None:
        lines += [f"  {context.get_usage()}", f"  Examples: {context.command_path} --help"]
    terminal.tell("\n".join(lines))
    return USAGE


def _explain_system(error: OSError, terminal: Terminal) -> int:
    """Tell an error that nothing above gave words to; one without a file name is of a stream, or the folder is gone."""
    if error.filename is None and not isinstance(error, FileNotFoundError):
        terminal.failure = terminal.failure or error  # which closing the terminal tells
        return IO_ERROR
    from briefgen.errors import cause_of

    place = error.filename or "the current folder"
    terminal.tell(f"briefgen: {place}: {cause_of(error)}")
    return IO_ERROR


def _explain_fault(error: BaseException, terminal: Terminal) -> int:
    from importlib.metadata import version
    from traceback import format_exception

    if os.environ.get("BRIEFGEN_TRACEBACK", "0") != "0":
        terminal.tell("".join(format_exception(error)).rstrip())
    name = type(error).__name__
    terminal.tell(
        f"briefgen: internal error: {name}: {error}{_place(error)}\n"
        "  This is a fault in briefgen, not in your spec. Please report it with:\n"
        f"  - these lines, and: briefgen {version('briefgen')}, Python {platform.python_version()}, {sys.platform}\n"
        "  - the command and, if you may share it, the spec\n"
        "  - what the same command prints after: BRIEFGEN_TRACEBACK=1"
    )
    return OUR_FAULT


def _place(error: BaseException) -> str:
    """Where in this package the error came from, as ` (backends/pdf/flow.py:120)`."""
    from traceback import extract_tb

    frames = [frame for frame in extract_tb(error.__traceback__) if Path(frame.filename).is_relative_to(PACKAGE)]
    if not frames:
        return ""
    return f" ({Path(frames[-1].filename).relative_to(PACKAGE).as_posix()}:{frames[-1].lineno})"
