"""What is to be made of specs, and how → the files, a line for each, and the exit code."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from briefgen.cli.copies import as_copy
from briefgen.cli.failures import guarded
from briefgen.cli.house import DOCX, House
from briefgen.cli.plan import Job, Plan
from briefgen.cli.render_asked import Asked
from briefgen.cli.sizes import size
from briefgen.cli.sources import load
from briefgen.cli.terminal import Terminal

if TYPE_CHECKING:
    from briefgen.build import Build
    from briefgen.cli.watch import Files
    from briefgen.theme import Theme

BAD_SPEC = 65


def make(run: Run, planned: Plan) -> int:
    """Make the files of each spec in turn, and open them if asked; the exit code."""
    code = max(guarded(run.terminal, lambda jobs=jobs: run.spec(jobs)) for jobs in planned)  # type: ignore[misc]  # bound now
    if run.asked.opening and run.written:
        from briefgen.cli.opener import open_all

        open_all(run.written, run.terminal)
    return code


class Run:
    """One `render` under way: what was written so far, and how its lines are aligned."""

    def __init__(
        self,
        terminal: Terminal,
        asked: Asked,
        own: House | None,
        look: Theme | None,
        jobs: Sequence[Job],
    ) -> None:
        self.terminal = terminal
        self.asked = asked
        self.finish = asked.finish
        self.own = own
        self.look = look
        self.written: list[Path] = []
        self.files: Files | None = None
        """Where each file that a spec reads is noted, if that is wanted."""
        self.format_width = max(len(job.format) for job in jobs)
        self.target_width = max(len(str(job.target)) for job in jobs)

    def spec(self, jobs: Sequence[Job]) -> int:
        """Read one spec and make its files; the exit code."""
        source = jobs[0].source
        keep, reading = self.asked.options.attach_spec, self.asked.reading
        loaded = load(source, keep, reading, self.files, theme=self.look)
        briefing, problems = loaded.reading.briefing, loaded.reading.problems
        if problems and not (self.asked.quiet and briefing):
            from briefgen.cli.problems import block, lines_of

            self.terminal.tell(block(source.name, problems, lines_of(source.name, loaded.data, loaded.reading)))
        if briefing is None:
            return BAD_SPEC
        from briefgen.build import Build

        numbered = {job.copy: as_copy(briefing, job.copy, source.name) for job in jobs}
        formats = {job.format for job in jobs}
        copies = (
            (Build(numbered[number], loaded.files, self.look, formats), of)
            for number, of in groupby(jobs, lambda job: job.copy)
        )
        return max(self.copy(build, of_one) for build, of_one in copies)

    def copy(self, build: Build, jobs: Iterable[Job]) -> int:
        """Make the files of one copy; the exit code."""
        return max(guarded(self.terminal, lambda job=job: self.job(job, build)) for job in jobs)  # type: ignore[misc]

    def job(self, job: Job, build: Build) -> int:
        """Make one file and report it."""
        start = perf_counter()
        own = self.own if job.format == DOCX else None
        data = self.finish(job.format, build.render(job.format, own))
        if not self.asked.quiet:
            for said in build.warnings(job.format, own):
                self.terminal.tell(f"briefgen: warning: {said}")
        if job.target is None:
            self.terminal.send(data)
            return 0
        from briefgen.output import write

        write(job.target, data)
        self.written.append(job.target)
        if not self.asked.quiet:
            self.terminal.say(self.line(job, data, perf_counter() - start))
        return 0

    def line(self, job: Job, data: bytes, seconds: float) -> str:
        """What was made, where, its pages, size and time."""
        name, where = job.format.ljust(self.format_width), str(job.target).ljust(self.target_width)
        return f"{name}  {where}  {_pages(job.format, data):>9}  {size(len(data)):>7}  {seconds:.2f} s"


def _pages(name: str, data: bytes) -> str:
    from briefgen.backends import backend

    count = getattr(backend(name), "pages", lambda _: None)(data)
    return "" if count is None else f"{count} page{'' if count == 1 else 's'}"
