"""`briefgen render`: specs → Word files, PDFs and other formats, a line for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from briefgen.cli.batch_options import batch_options
from briefgen.cli.choices import PATH, asked_theme, complete_formats, complete_themes, examples, formats, suffixes_of
from briefgen.cli.copies import copies
from briefgen.cli.faults import refuse
from briefgen.cli.folders import expanded
from briefgen.cli.house import OPTIONS, house
from briefgen.cli.pdf_options import pdf_options
from briefgen.cli.plan import Plan, plan
from briefgen.cli.protection import weak_password
from briefgen.cli.reading_options import reading_options
from briefgen.cli.render_asked import Asked
from briefgen.cli.rendering import Run, make
from briefgen.cli.sources import Source, sources
from briefgen.cli.terminal import Terminal
from briefgen.cli.word_options import word_options


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
def command(terminal: Terminal, /, **given: Any) -> int:
    """Render specs to Word, PDF, web pages and Markdown.

    Each SPEC is a YAML or JSON file, a folder of such, or - for standard input. Its files are named after it. A spec
    with errors writes nothing; the others are written all the same. Many are made by workers, one for each core.
    """
    asked = Asked(**given)
    suffixes = suffixes_of(asked.names)
    found = sources(expanded(asked.specs, terminal))
    arguments = [each.argument for each in found]
    refuse(asked.faults(arguments))
    asked.finish.check()
    if not asked.quiet and (weak := weak_password(asked.options)):
        terminal.tell(f"briefgen: warning: {weak}")
    if asked.watching:
        return _watch(terminal, asked, suffixes)
    if asked.many(arguments):
        return _make_many(terminal, asked, suffixes, arguments)
    return make(*_begin(terminal, asked, suffixes, found))


def _begin(terminal: Terminal, asked: Asked, suffixes: Mapping[str, str], found: Sequence[Source]) -> tuple[Run, Plan]:
    """What makes the files, and which these are."""
    planned = plan(found, suffixes, asked.output, asked.numbers)
    own = house(asked.template_docx, asked.report, terminal)
    jobs = [job for each in planned for job in each]
    return Run(terminal, asked, own, asked_theme(asked.theme, terminal), jobs), planned


def _make_many(terminal: Terminal, asked: Asked, suffixes: Mapping[str, str], arguments: Sequence[str]) -> int:
    from briefgen.cli.batch import Lot, render_many

    own, look = house(asked.template_docx, asked.report, terminal), asked_theme(asked.theme, terminal)
    attach, finish = asked.options.attach_spec, asked.finish
    lot = Lot(arguments, suffixes, asked.output, own, attach, finish, asked.quiet, asked.reading, asked.batch, look)
    return render_many(terminal, lot)


def _watch(terminal: Terminal, asked: Asked, suffixes: Mapping[str, str]) -> int:
    """Render again and again, also as a file changes that all are made with."""
    from briefgen.cli.watch import watch

    def begin() -> tuple[Run, Plan]:
        return _begin(terminal, asked, suffixes, sources(expanded(asked.specs, terminal)))

    roots = [path for path in map(Path, asked.specs) if path.is_dir()]
    roots += [path for path in map(Path, asked.made_with) if path.is_file()]
    return watch(terminal, begin, roots)
