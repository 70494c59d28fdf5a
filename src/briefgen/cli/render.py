"""`briefgen render`: specs → Word files, PDFs and other formats, a line for each."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import click

from briefgen.cli.batch_options import BatchOptions, batch_options
from briefgen.cli.choices import PATH, complete_formats, complete_themes, examples, formats
from briefgen.cli.copies import as_copy, copies
from briefgen.cli.failures import guarded
from briefgen.cli.faults import refuse
from briefgen.cli.finish import Finish
from briefgen.cli.folders import expanded
from briefgen.cli.house import DOCX, OPTIONS, House, house, house_faults
from briefgen.cli.pdf_options import PdfOptions, pdf_options
from briefgen.cli.plan import STANDARD_OUTPUT, Job, Plan, plan
from briefgen.cli.protection import weak_password
from briefgen.cli.reading_options import ReadingOptions, reading_options
from briefgen.cli.sources import STANDARD_INPUT, Source, load, sources
from briefgen.cli.terminal import Terminal, is_terminal
from briefgen.cli.word_options import WordOptions, word_options

if TYPE_CHECKING:
    from briefgen.build import Build
    from briefgen.cli.watch import Files
    from briefgen.theme import Theme

BAD_SPEC = 65


@click.command(
    "render",
    epilog=examples(
        (
            "briefgen render specs/iraq-militias.yaml",
            "briefgen render a.yaml b.yaml --to pdf -o final",
            "briefgen render a.yaml --to pdf -o - > a.pdf",
            "briefgen render a.yaml --theme ministry",
            "briefgen render a.yaml --template-docx House.docx --report",
            "briefgen render specs/ --resume",
            'briefgen render a.yaml --each countries.csv --name "{date}-{country}"',
        )
    ),
)
@click.argument("specs", nargs=-1, required=True, metavar="SPEC...", type=PATH)
@click.option(
    "--to", "names", callback=formats, shell_complete=complete_formats, default="docx,pdf", show_default=True,
    metavar="FORMATS", help="Formats to make, with commas between them.",
)  # fmt: skip
@click.option(
    "-o", "--output", default="output", show_default=True, metavar="DIR", type=PATH,
    help="Folder to write to; with one spec and one format also a file, or - for standard output.",
)  # fmt: skip
@click.option(
    "--copy", "numbers", callback=copies, default="", metavar="NUMBERS",
    help="Which numbered copies to make, as 3, 1-12 or 1,4-6; each is a file of its own.",
)  # fmt: skip
@click.option("--open", "opening", is_flag=True, help="Open what was written.")
@click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
@click.option(
    "--theme", metavar="THEME", shell_complete=complete_themes,
    help="Another look than the spec's: a name of `briefgen themes`, or a file.",
)  # fmt: skip
@OPTIONS[0]
@OPTIONS[1]
@pdf_options
@word_options
@reading_options
@batch_options
@click.option("--watch", "watching", is_flag=True, help="Make them again whenever a file that they read changes.")
@click.pass_obj
def command(
    terminal: Terminal,
    specs: tuple[str, ...],
    names: tuple[str, ...],
    output: str,
    numbers: tuple[int, ...],
    opening: bool,
    quiet: bool,
    theme: str | None,
    template_docx: str | None,
    report: bool,
    options: PdfOptions,
    word: WordOptions,
    reading: ReadingOptions,
    batch: BatchOptions,
    watching: bool,
) -> int:
    """Render specs to Word, PDF, web pages and Markdown.

    Each SPEC is a YAML or JSON file, a folder of such, or - for standard input. Its files are named after it. A spec
    with errors writes nothing; the others are written all the same. Many are made by workers, one for each core.
    """
    suffixes, finish = suffixes_of(names), Finish(options, word)

    def begin(found: Sequence[Source]) -> tuple[Run, Plan]:
        planned = plan(found, suffixes, output, numbers)
        own = house(template_docx, report, terminal)
        jobs = [job for each in planned for job in each]
        return Run(terminal, quiet, options, finish, own, reading, asked_theme(theme, terminal), jobs), planned

    found = sources(expanded(specs, terminal))
    arguments = [each.argument for each in found]
    many = not watching and batch.wanted(arguments, output)
    refuse(
        (
            *(batch.faults(arguments, output) if many else ()),
            *(_few_only(opening, numbers) if many else ()),
            *_faults_of_streams(output, opening),
            *finish.faults(names),
            *house_faults(template_docx, report, names),
            *(_faults_of_watching(specs, output, batch) if watching else ()),
        )
    )
    finish.check()
    if not quiet and (weak := weak_password(options)):
        terminal.tell(f"briefgen: warning: {weak}")
    if watching:
        return _watch(terminal, specs, [each for each in (template_docx, theme) if each], begin)
    if many:
        from briefgen.cli.batch import Lot, render_many

        own, look = house(template_docx, report, terminal), asked_theme(theme, terminal)
        return render_many(
            terminal, Lot(arguments, suffixes, output, own, options.attach_spec, finish, quiet, reading, batch, look)
        )
    return _make(terminal, *begin(found), opening)


def _make(terminal: Terminal, run: Run, planned: Plan, opening: bool) -> int:
    """Make the files of each spec in turn, and open them if asked."""
    code = max(guarded(terminal, lambda jobs=jobs: run.spec(jobs)) for jobs in planned)  # type: ignore[misc]  # bound now
    if opening and run.written:
        from briefgen.cli.opener import open_all

        open_all(run.written, terminal)
    return code


def _watch(
    terminal: Terminal,
    specs: Sequence[str],
    made_with: Sequence[str],
    begin: Callable[[Sequence[Source]], tuple[Run, Plan]],
) -> int:
    """Render again and again, also as a file changes that all are `made_with`."""
    from briefgen.cli.watch import watch

    roots = [path for path in map(Path, specs) if path.is_dir()]
    roots += [path for path in map(Path, made_with) if path.is_file()]
    return watch(terminal, lambda: begin(sources(expanded(specs, terminal))), roots)


class Run:
    """One `render` under way: what was written so far, and how its lines are aligned."""

    def __init__(
        self,
        terminal: Terminal,
        quiet: bool,
        options: PdfOptions,
        finish: Finish,
        own: House | None,
        reading: ReadingOptions,
        look: Theme | None,
        jobs: Sequence[Job],
    ) -> None:
        self.terminal = terminal
        self.quiet = quiet
        self.options = options
        self.finish = finish
        self.own = own
        self.reading = reading
        self.look = look
        self.written: list[Path] = []
        self.files: Files | None = None
        """Where each file that a spec reads is noted, if that is wanted."""
        self.format_width = max(len(job.format) for job in jobs)
        self.target_width = max(len(str(job.target)) for job in jobs)

    def spec(self, jobs: Sequence[Job]) -> int:
        """Read one spec and make its files; the exit code."""
        source = jobs[0].source
        loaded = load(source, keep=self.options.attach_spec, reading=self.reading, files=self.files)
        briefing, problems = loaded.reading.briefing, loaded.reading.problems
        if problems and not (self.quiet and briefing):
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
        if not self.quiet:
            for said in build.warnings(job.format, own):
                self.terminal.tell(f"briefgen: warning: {said}")
        if job.target is None:
            self.terminal.send(data)
            return 0
        from briefgen.output import write

        write(job.target, data)
        self.written.append(job.target)
        if not self.quiet:
            self.terminal.say(self.line(job, data, perf_counter() - start))
        return 0

    def line(self, job: Job, data: bytes, seconds: float) -> str:
        """What was made, where, its pages, size and time."""
        name, where = job.format.ljust(self.format_width), str(job.target).ljust(self.target_width)
        return f"{name}  {where}  {_pages(job.format, data):>9}  {size(len(data)):>7}  {seconds:.2f} s"


def size(count: int) -> str:
    """Bytes as a person reads them, in powers of 1000: `58 kB`, `1.2 MB`."""
    return f"{count / 1e6:.1f} MB" if count >= 999_500 else f"{count / 1e3:.0f} kB" if count >= 1000 else f"{count} B"


def _pages(name: str, data: bytes) -> str:
    from briefgen.backends import backend

    count = getattr(backend(name), "pages", lambda _: None)(data)
    return "" if count is None else f"{count} page{'' if count == 1 else 's'}"


def suffixes_of(names: Sequence[str]) -> dict[str, str]:
    """The endings of the formats by name. Raises UnknownBackendError with all that nothing installed goes by."""
    from briefgen.backends import backend
    from briefgen.errors import UnknownBackendError

    made: dict[str, str] = {}
    unknown: list[UnknownBackendError] = []
    for name in names:
        try:
            made[name] = backend(name).suffix
        except UnknownBackendError as error:
            unknown.append(error)
    if unknown:
        raise UnknownBackendError("\nbriefgen: ".join(map(str, unknown)))
    return made


def asked_theme(theme: str | None, terminal: Terminal) -> Theme | None:
    """The theme that is asked for; what is wrong with its file is told at once. Raises SpecError and InputError."""
    if theme is None:
        return None
    from briefgen.errors import SpecError
    from briefgen.spec.themes import theme_and_problems

    look, problems = theme_and_problems(theme)
    if look is None:
        raise SpecError(problems)
    if problems:
        from briefgen.cli.problems import block

        terminal.tell(block(theme, problems))
    return look


def _few_only(opening: bool, numbers: Sequence[int]) -> Iterator[str]:
    if opening:
        yield "--open is for a few files, not for a batch"
    if any(numbers):
        yield "--copy is for a few specs, not for a batch"


def _faults_of_streams(output: str, opening: bool) -> Iterator[str]:
    if output != STANDARD_OUTPUT:
        return
    if opening:
        yield "--open needs a file; standard output is none"
    if is_terminal(sys.stdout):
        yield "a document is no text for a terminal; send it to a file: -o - > FILE"


def _faults_of_watching(specs: Sequence[str], output: str, batch: BatchOptions) -> Iterator[str]:
    if STANDARD_INPUT in specs or output == STANDARD_OUTPUT:
        yield "--watch reads specs from files and writes to files; '-' is neither"
    if batch != BatchOptions() or "://" in output:
        yield "--watch is for a few specs at a desk, without the options of a batch"
