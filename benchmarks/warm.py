"""The warm cases: each tool in a process that stays up, and a briefing it has not seen in each round."""

from __future__ import annotations

from measure import Case, Contender, Target
from servers import NodeServer, PythonServer
from tools import missing_module, missing_npm_docx
from writing import three_pages

OTHERS = 5_000
"""Seeds from here on are for the cases that start from YAML, so that they find nothing that was set before."""


def pdf_cases(rounds: int) -> tuple[Case, ...]:
    """A PDF of three pages: through each tool's interface, and from text to bytes."""
    target = Target("warm: at most 0.6 of typst's time", "wall", 0.6, "typst")
    return (
        Case("PDF, warm: a three-page briefing", (_ours("pdf"), *_pdf_peers()), rounds, (target,)),
        Case("PDF, warm: from YAML", (_ours("pdf from YAML", OTHERS), _typst(OTHERS)), rounds, (target,)),
    )


def docx_cases(rounds: int) -> tuple[Case, ...]:
    """A DOCX of three pages: through each tool's interface, and from YAML."""
    targets = (
        Target("warm: at most a third of npm docx's time", "wall", 1 / 3, "npm docx"),
        Target("warm: at most a tenth of python-docx's time", "wall", 0.1, "python-docx"),
    )
    return (
        Case("DOCX, warm: a three-page briefing", (_ours("docx"), *_docx_peers(0)), rounds, targets),
        Case("DOCX, warm: from YAML", (_ours("docx from YAML", OTHERS), *_docx_peers(OTHERS)), rounds, targets),
    )


def _ours(work: str, first: int = 0) -> Contender:
    return _python("briefgen, from YAML" if first else "briefgen", work, "briefgen", first)


def _pdf_peers() -> tuple[Contender, ...]:
    platypus, weasyprint = ("platypus", "reportlab"), ("weasyprint", "weasyprint")
    return (_typst(0), *[_python(name, name, module) for name, module in (platypus, weasyprint)])


def _docx_peers(first: int) -> tuple[Contender, ...]:
    server = NodeServer()
    npm = Contender("npm docx", lambda number: server.sample(three_pages(first + number)), missing_npm_docx())
    others = (("python-docx", "docx"), ("docxtpl", "docxtpl"))
    return (npm, *[_python(name, name, module, first) for name, module in others])


def _typst(first: int) -> Contender:
    return _python("typst", "typst", "typst", first)


def _python(name: str, work: str, module: str, first: int = 0) -> Contender:
    server = PythonServer(work)
    return Contender(name, lambda number: server.sample(first + number), missing_module(module))
