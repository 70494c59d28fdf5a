"""`python one_file.py TOOL INPUT OUTPUT`: what a small script of somebody who uses that tool does, start to end."""

from __future__ import annotations

import sys
from pathlib import Path


def _typst(source: Path) -> bytes:
    import typst  # type: ignore[import-not-found, unused-ignore]

    fonts = str(source.parent / "fonts")
    made = typst.compile(str(source), font_paths=[fonts], ignore_system_fonts=True)
    assert isinstance(made, bytes)
    return made


def _weasyprint(source: Path) -> bytes:
    from peers.html_files import render_html

    return render_html(source.read_text())


def _platypus(source: Path) -> bytes:
    from content import from_json
    from peers.platypus_files import render_flowables

    return render_flowables(from_json(source.read_text()))


def _python_docx(source: Path) -> bytes:
    from content import from_json
    from peers.word_files import render_word

    return render_word(from_json(source.read_text()))


MAKERS = {"typst": _typst, "weasyprint": _weasyprint, "platypus": _platypus, "python-docx": _python_docx}

if __name__ == "__main__":
    tool, source, target = sys.argv[1:]
    Path(target).write_bytes(MAKERS[tool](Path(source)))
