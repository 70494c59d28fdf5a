"""`python warm_file.py TOOL`: a process that stays up; a seed comes in, and what making its briefing took goes out.

What a tool is given, a briefing or its own markup, is written before the clock runs.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import partial

from content import Briefing
from measure import clocked
from tools import fonts
from writing import three_pages


def _ours(form: str, briefing: Briefing) -> Callable[[], bytes]:
    from peers.briefgen_files import render_document

    return lambda: render_document(briefing, form)


def _ours_from_yaml(form: str, briefing: Briefing) -> Callable[[], bytes]:
    from peers.briefgen_files import render_yaml, spec

    text = spec(briefing)
    return lambda: render_yaml(text, form)


def _typst(briefing: Briefing) -> Callable[[], bytes]:
    from peers.typst_files import compile_text, markup

    text, folder = markup(briefing), fonts()
    return lambda: compile_text(text, folder)


def _platypus(briefing: Briefing) -> Callable[[], bytes]:
    from peers.platypus_files import render_flowables

    return lambda: render_flowables(briefing)


def _weasyprint(briefing: Briefing) -> Callable[[], bytes]:
    from peers.html_files import html, render_html

    text = html(briefing)
    return lambda: render_html(text)


def _python_docx(briefing: Briefing) -> Callable[[], bytes]:
    from peers.word_files import render_word

    return lambda: render_word(briefing)


def _docxtpl(briefing: Briefing) -> Callable[[], bytes]:
    from peers.template_files import render_template

    return lambda: render_template(briefing)


WORK: dict[str, Callable[[Briefing], Callable[[], bytes]]] = {
    "pdf": partial(_ours, "pdf"),
    "docx": partial(_ours, "docx"),
    "pdf from YAML": partial(_ours_from_yaml, "pdf"),
    "docx from YAML": partial(_ours_from_yaml, "docx"),
    "typst": _typst,
    "platypus": _platypus,
    "weasyprint": _weasyprint,
    "python-docx": _python_docx,
    "docxtpl": _docxtpl,
}

if __name__ == "__main__":
    for line in sys.stdin:
        sample = clocked(WORK[sys.argv[1]](three_pages(int(line))))
        print(json.dumps([sample.wall * 1000, sample.cpu * 1000, sample.size, sample.pages]), flush=True)
