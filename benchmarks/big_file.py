"""`python big_file.py TOOL FORM SHAPE SIZE FONTS`: one big file, made and measured in this process; prints JSON."""

from __future__ import annotations

import atexit
import json
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from content import Briefing, Grid
from measure import weighed
from writing import long_table, prose


def main(tool: str, form: str, shape: str, size: int, fonts: Path) -> None:
    """Print the sample's values as a list."""
    print(json.dumps(weighed(_work(tool, form, _content(form, shape, size), fonts))))


def _content(form: str, shape: str, size: int) -> Briefing:
    if shape == "prose":
        return prose(size)
    return long_table(size, 5 if form == "pdf" else 6)


def _work(tool: str, form: str, briefing: Briefing, fonts: Path) -> Callable[[], bytes]:
    """What is measured: with everything that is imported, and a text input written, before."""
    makers = {"briefgen": _briefgen, "briefgen-render": _briefgen_render, "typst": _typst, "weasyprint": _weasyprint}
    if form == "csv":
        return _from_csv(tool, briefing)
    return makers.get(tool, _flowing)(form, briefing, fonts)


def _from_csv(tool: str, briefing: Briefing) -> Callable[[], bytes]:
    from peers import csv_files

    path = Path(mkdtemp()) / "table.csv"
    atexit.register(rmtree, path.parent)
    readers = {"briefgen": csv_files.render_csv, "lxml": csv_files.render_csv_with_lxml}
    read = readers.get(tool, csv_files.render_csv_with_python_docx)
    csv_files.write_csv(_grid(long_table(10, 6, 1)), path)
    read(path)
    csv_files.write_csv(_grid(briefing), path)
    return lambda: read(path)


def _grid(briefing: Briefing) -> Grid:
    grid = briefing.sections[0].grid
    assert grid
    return grid


def _briefgen(form: str, briefing: Briefing, _: Path) -> Callable[[], bytes]:
    from peers.briefgen_files import render_document
    from writing import three_pages

    render_document(three_pages(1), form)
    return lambda: render_document(briefing, form)


def _briefgen_render(form: str, briefing: Briefing, _: Path) -> Callable[[], bytes]:
    from peers.briefgen_files import document
    from writing import three_pages

    from briefgen.backends import backend
    from briefgen.theme import default_theme

    made, theme, chosen = document(briefing), default_theme(), backend(form)
    chosen.render(document(three_pages(1)), theme)
    return lambda: chosen.render(made, theme)


def _typst(_: str, briefing: Briefing, fonts: Path) -> Callable[[], bytes]:
    from peers.typst_files import compile_text, compiler, markup

    text = markup(briefing)
    compiler(fonts)
    return lambda: compile_text(text, fonts)


def _weasyprint(_: str, briefing: Briefing, __: Path) -> Callable[[], bytes]:
    import weasyprint  # type: ignore[import-untyped, import-not-found, unused-ignore]  # noqa: F401
    from peers.html_files import html, render_html

    text = html(briefing)
    return lambda: render_html(text)


def _flowing(form: str, briefing: Briefing, _: Path) -> Callable[[], bytes]:
    if form == "pdf":
        from peers.platypus_files import render_flowables

        return lambda: render_flowables(briefing)
    from peers.word_files import render_word

    return lambda: render_word(briefing)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), Path(sys.argv[5]))
