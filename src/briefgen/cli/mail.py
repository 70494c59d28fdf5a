"""`briefgen mail`: a spec → a draft to open, drafts for the rows of a table, or mails sent, a line for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from briefgen.cli.choices import PATH, asked_theme, complete_themes, examples, suffixes_of
from briefgen.cli.faults import refuse
from briefgen.cli.mail_making import Maker
from briefgen.cli.mail_options import Asked, mail_options
from briefgen.cli.mail_run import Run
from briefgen.cli.reading_options import reading_options
from briefgen.cli.sources import source
from briefgen.cli.terminal import Terminal

if TYPE_CHECKING:
    from briefgen.mail import Row


@click.command(
    "mail",
    epilog=examples(
        (
            "briefgen mail my-brief.yaml --to 'Ada Osei <ada@example.org>'",
            "briefgen mail my-brief.yaml --to ada@example.org --from desk@example.org --send",
            "briefgen mail my-brief.yaml --each people.csv --message 'Dear ${name},'",
        )
    ),
)
@click.argument("spec", metavar="SPEC", type=PATH)
@click.option(
    "-o", "--output", default="output", show_default=True, metavar="PATH", type=PATH,
    help="Folder for drafts, or a file that ends in .eml.",
)  # fmt: skip
@click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
@click.option(
    "--theme", metavar="THEME", shell_complete=complete_themes,
    help="Another look than the spec's: a name of `briefgen themes`, or a file.",
)  # fmt: skip
@mail_options
@reading_options
@click.pass_obj
def command(terminal: Terminal, /, **given: Any) -> int:
    """Mail the bottom line and recommendations, with the PDF.

    Without --send a draft is written, which a mail program opens. With --each every row of a table gets its own, and
    only who would get what is said until --send, or --no-dry-run for drafts, is given. Nobody gets the same mail twice.
    """
    asked = Asked(**given)
    named = source(asked.spec)
    refuse(asked.faults(named))
    suffixes_of(asked.writing.attach)
    rows = _rows(asked, terminal)
    columns = frozenset(name for row in rows for name in row.values)
    theme = asked_theme(asked.theme, terminal)
    maker = Maker(named, asked.writing, asked.reading, columns, asked.allowed, theme)
    run = Run(terminal, asked, maker)
    recipients = run.recipients(rows)
    if asked.dry:
        return run.show(recipients)
    return run.send(recipients) if asked.sending.send else run.write(recipients)


def _rows(asked: Asked, terminal: Terminal) -> Sequence[Row]:
    if asked.each is None:
        return ()
    from briefgen.cli.columns import tell_idle
    from briefgen.mail import read_rows

    return read_rows(asked.each, lambda said: tell_idle(terminal, "" if asked.quiet else said))
