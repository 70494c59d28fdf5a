"""`briefgen theme import`: a house's Word file → a theme file that wears its brand, and what lies beside it."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.cli.choices import PATH, examples
from briefgen.cli.inputs import read_input
from briefgen.cli.terminal import Terminal

if TYPE_CHECKING:
    from briefgen.brand import Brand

SUFFIXES = (".yaml", ".yml")


@click.group(
    "theme",
    epilog=examples(("briefgen theme import House.docx", "briefgen theme import House.dotx -o brand/house.yaml")),
)
def command() -> None:
    """Make a theme of your own.

    `briefgen themes` lists those that come with briefgen.
    """


@command.command("import", epilog=examples(("briefgen theme import House.docx -o house.yaml",)))
@click.argument("template", metavar="TEMPLATE", type=PATH)
@click.option(
    "-o", "--output", metavar="FILE", type=PATH,
    help="Theme file to write, instead of one named after the template and beside it.",
)  # fmt: skip
@click.pass_obj
def import_(terminal: Terminal, template: str, output: str | None) -> int:
    """Make a theme from a Word file of your own.

    It takes over fonts, colours, sizes, margins and the logo for the PDF, and names the TEMPLATE (.docx, .dotx) as what
    Word files are written into. A file that is there already is never overwritten.
    """
    from briefgen.brand import read_brand

    target = Path(output) if output else Path(template).with_suffix(SUFFIXES[0])
    if target.suffix.lower() not in SUFFIXES:
        raise click.UsageError(f"a theme file ends in .yaml: -o {target.with_suffix(SUFFIXES[0])}")
    data = read_input(template)
    _write(terminal, read_brand(data, Path(template).name), data, Path(template), target)
    return 0


def _write(terminal: Terminal, brand: Brand, data: bytes, template: Path, target: Path) -> None:
    """The theme first, so that nothing is written beside one that was there."""
    from briefgen.brand import theme_text
    from briefgen.output import create
    from briefgen.spec.families import INSTALL
    from briefgen.theme import KNOWN, is_installed

    logo = f"{target.stem}-logo{brand.logo[1]}" if brand.logo else ""
    create(target, theme_text(brand, template.name, logo).encode())
    terminal.say(f"wrote {target}, set in {' and '.join(_families(brand))}")
    if brand.darker:
        terminal.say(f"darker than in {template.name}, to be read, in PDFs and Word files: {', '.join(brand.darker)}")
    if brand.small_title:
        was = f"{brand.small_title:g} points in {template.name}, which Word files keep"
        terminal.say(f"the title is as large as headings, {brand.title:g} points, in PDFs: {was}")
    if brand.logo:
        create(target.with_name(logo), brand.logo[0])
        terminal.say(f"wrote {target.with_name(logo)}, the logo of the template's header")
    if template.resolve().parent != target.resolve().parent:
        create(target.with_name(template.name), data)
        terminal.say(f"wrote {target.with_name(template.name)}, which Word files are written into")
    if brand.lost:
        listed = "".join(f"\n  {each}" for each in brand.lost)
        terminal.say(f"Word files have of {template.name} what PDFs, which follow the theme, have not:{listed}")
    if missing := [name for name in _family_names(brand) if not is_installed(KNOWN[name].regular)]:
        terminal.say(f"first: {INSTALL}; what it is set in is not installed: {', '.join(missing)}")
    terminal.say(f"next: read its comments, then: briefgen render my-brief.yaml --theme {shlex.quote(str(target))}")


def _family_names(brand: Brand) -> dict[str, None]:
    return dict.fromkeys((brand.body_font.family, brand.heading_font.family))


def _families(brand: Brand) -> list[str]:
    fonts = dict.fromkeys((brand.body_font, brand.heading_font))
    return [font.family if font.likeness == "same" else f"{font.family} for {font.word}" for font in fonts]
