"""Outcomes of a batch as they come → a bar where a person looks on, lines in a log, or JSON for a program."""

from __future__ import annotations

import json
import sys
from contextlib import AbstractContextManager
from time import perf_counter
from typing import TYPE_CHECKING, Any

from briefgen.cli.problems import counted
from briefgen.cli.terminal import Terminal, is_terminal

if TYPE_CHECKING:
    from briefgen.batch import Outcome

SECONDS_BETWEEN_LINES = 5.0


class Counts:
    """How many of a batch came to what, and how quickly."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.start = perf_counter()
        self.by_status = {"written": 0, "unchanged": 0, "failed": 0, "stopped": 0}
        self.code = 0

    def add(self, outcome: Outcome) -> None:
        """Count one."""
        self.by_status[outcome.status] += 1
        self.code = max(self.code, outcome.code)

    @property
    def done(self) -> int:
        """How many have come to an end of their own."""
        return sum(self.by_status.values()) - self.by_status["stopped"]

    @property
    def seconds(self) -> float:
        """How long it has taken."""
        return max(perf_counter() - self.start, 1e-6)

    @property
    def rate(self) -> float:
        """Briefings a second."""
        return self.done / self.seconds

    def left(self) -> str:
        """How long the rest takes at that rate: `12 s`, `3 min`, `2.5 h`."""
        seconds = (self.total - self.done) / self.rate if self.done else 0.0
        return duration(seconds)

    def said(self) -> str:
        """`999 written, 1 failed, 3 stopped`."""
        parts = [f"{count:,} {status}" for status, count in self.by_status.items() if count]
        return ", ".join(parts) or "nothing made"

    def as_object(self, code: int) -> dict[str, Any]:
        """The same for a program, with the exit code."""
        return {"summary": self.by_status, "seconds": round(self.seconds, 3), "rate": round(self.rate, 2), "code": code}


def duration(seconds: float) -> str:
    """A time as a person says it."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"


class Progress(AbstractContextManager["Progress"]):
    """Shows nothing while it runs."""

    def __init__(self, terminal: Terminal, counts: Counts) -> None:
        self.terminal = terminal
        self.counts = counts

    def add(self, outcome: Outcome) -> None:
        """Show one more."""

    def close(self, code: int, manifest: str) -> None:
        """Show what it came to."""

    def __exit__(self, *error: object) -> None:
        """Leave the terminal as it was."""


class Lines(Progress):
    """A line every few seconds on standard error, and the sum on standard output."""

    def __init__(self, terminal: Terminal, counts: Counts) -> None:
        super().__init__(terminal, counts)
        self.next = SECONDS_BETWEEN_LINES

    def add(self, outcome: Outcome) -> None:  # noqa: ARG002  # the counts are enough
        """Say how far it is, if it is time."""
        counts = self.counts
        if counts.seconds >= self.next and counts.done < counts.total:
            self.next = counts.seconds + SECONDS_BETWEEN_LINES
            self.terminal.tell(
                f"briefgen: {counts.done:,} of {counts.total:,}, {counts.rate:.0f} a second, {counts.left()} left"
            )

    def close(self, code: int, manifest: str) -> None:  # noqa: ARG002  # the shell has it
        """Say what it came to."""
        counts = self.counts
        speed = f"{counts.seconds:.1f} s, {counts.rate:.0f} a second"
        self.terminal.say(f"{counted(counts.total, 'briefing')}: {counts.said()}; {speed}; {manifest}")


class Bar(Lines):
    """A bar on standard error with rate and time left, and the sum on standard output."""

    def __init__(self, terminal: Terminal, counts: Counts) -> None:
        super().__init__(terminal, counts)
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
        from rich.progress import Progress as RichProgress

        columns = (BarColumn(bar_width=None), MofNCompleteColumn(), TextColumn("{task.description}"))
        self.bar = RichProgress(*columns, console=Console(stderr=True), transient=True, expand=True)
        self.task = self.bar.add_task("", total=counts.total)

    def __enter__(self) -> Bar:
        self.bar.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.bar.stop()

    def add(self, outcome: Outcome) -> None:  # noqa: ARG002  # as above
        """Move the bar."""
        counts = self.counts
        failed = f", {counts.by_status['failed']} failed" if counts.by_status["failed"] else ""
        said = f"{counts.rate:.0f} a second, {counts.left()} left{failed}"
        self.bar.update(self.task, completed=counts.done, description=said)


class JsonLines(Progress):
    """An object for each briefing, as in the manifest, and one for the sum, on standard output."""

    def add(self, outcome: Outcome) -> None:
        """Print it."""
        from briefgen.batch.manifest import line

        self.terminal.send(line(outcome))

    def close(self, code: int, manifest: str) -> None:
        """Print what it came to."""
        summary = {**self.counts.as_object(code), "manifest": manifest}
        self.terminal.send(f"{json.dumps(summary)}\n".encode())


def progress(terminal: Terminal, counts: Counts, quiet: bool, as_json: bool) -> Progress:
    """What fits who looks on."""
    if as_json:
        return JsonLines(terminal, counts)
    if quiet:
        return Progress(terminal, counts)
    return Bar(terminal, counts) if is_terminal(sys.stderr) else Lines(terminal, counts)
