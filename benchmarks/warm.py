"""The warm cases: one process that stays up, and a briefing it has not seen in each round."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from content import Briefing
from measure import Case, Contender, Sample, Target, clocked
from tools import NodeServer, fonts, missing_module, missing_npm_docx
from writing import three_pages

OTHERS = 5_000
"""Seeds from here on are for the cases that start from YAML, so that they find nothing that was set before."""


def pdf_cases(rounds: int) -> tuple[Case, ...]:
    """A PDF of three pages: through each tool's interface, and from text to bytes."""
    ours = Target("warm: at most 0.6 of typst's time", "wall", 0.6, "typst")
    return (
        Case("PDF, warm: a three-page briefing", (_ours("pdf"), *_pdf_peers()), rounds, (ours,)),
        Case("PDF, warm: from YAML", (_ours_from_yaml("pdf"), _typst(OTHERS)), rounds, (ours,)),
    )


def docx_cases(rounds: int) -> tuple[Case, ...]:
    """A DOCX of three pages: through each tool's interface, and from YAML."""
    targets = (
        Target("warm: at most a third of npm docx's time", "wall", 1 / 3, "npm docx"),
        Target("warm: at most a tenth of python-docx's time", "wall", 0.1, "python-docx"),
    )
    return (
        Case("DOCX, warm: a three-page briefing", (_ours("docx"), *_docx_peers(0)), rounds, targets),
        Case("DOCX, warm: from YAML", (_ours_from_yaml("docx"), *_docx_peers(OTHERS)), rounds, targets),
    )


@cache
def _briefing(seed: int) -> Briefing:
    return three_pages(seed)


def _ours(form: str) -> Contender:
    from peers.briefgen_files import render_document

    return Contender("briefgen", lambda number: clocked(lambda: render_document(_briefing(number), form)))


def _ours_from_yaml(form: str) -> Contender:
    from peers.briefgen_files import render_yaml, spec

    def run(number: int) -> Sample:
        text = spec(_briefing(OTHERS + number))
        return clocked(lambda: render_yaml(text, form))

    return Contender("briefgen, from YAML", run)


def _pdf_peers() -> tuple[Contender, ...]:
    return (_typst(0), _python("platypus", "reportlab", _platypus), _python("weasyprint", "weasyprint", _weasyprint))


def _docx_peers(first: int) -> tuple[Contender, ...]:
    server = NodeServer()
    npm = Contender("npm docx", lambda number: server.sample(_briefing(first + number)), missing_npm_docx())
    return npm, _python("python-docx", "docx", _python_docx, first), _python("docxtpl", "docxtpl", _docxtpl, first)


def _typst(first: int) -> Contender:
    return _python("typst", "typst", _typst_run, first)


def _python(name: str, module: str, run: Callable[[Briefing], Sample], first: int = 0) -> Contender:
    return Contender(name, lambda number: run(_briefing(first + number)), missing_module(module))


def _typst_run(briefing: Briefing) -> Sample:
    from peers.typst_files import compile_text, markup

    text = markup(briefing)
    return clocked(lambda: compile_text(text, fonts()))


def _platypus(briefing: Briefing) -> Sample:
    from peers.platypus_files import render_flowables

    return clocked(lambda: render_flowables(briefing))


def _weasyprint(briefing: Briefing) -> Sample:
    from peers.html_files import html, render_html

    text = html(briefing)
    return clocked(lambda: render_html(text))


def _python_docx(briefing: Briefing) -> Sample:
    from peers.word_files import render_word

    return clocked(lambda: render_word(briefing))


def _docxtpl(briefing: Briefing) -> Sample:
    from peers.template_files import render_template

    return clocked(lambda: render_template(briefing))
