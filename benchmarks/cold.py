"""The cold cases: whole processes, from starting the program to a file on the disk."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from shutil import copytree, which

from measure import Case, Contender, Target, processes
from tools import fonts, missing_module, missing_program
from writing import three_pages

SCRIPT = str(Path(__file__).parent / "one_file.py")
BARE = Contender("python, which does nothing", lambda _: processes([[sys.executable, "-c", "pass"]], []))


def cold_cases(rounds: int, folder: Path) -> tuple[Case, ...]:
    """To PDF, to DOCX, to both; `folder` is for the inputs and outputs."""
    _write_inputs(folder)
    typst, pandoc = _script("typst", "typst", folder / "x.typ"), _pandoc(folder)
    pdf_target = Target("cold: within 2.5 times typst's compile", "wall", 2.5, "typst")
    both_target = Target("cold: both within 1.5 times typst and pandoc", "wall", 1.5, "typst, then pandoc")
    weasyprint = _script("weasyprint", "weasyprint", folder / "x.html")
    platypus = _script("platypus", "reportlab", folder / "x.json")
    word = _script("python-docx", "docx", folder / "x.json")
    return (
        Case("PDF, cold", (_ours(folder, "pdf"), typst, platypus, weasyprint, BARE), rounds, (pdf_target,)),
        Case("DOCX, cold", (_ours(folder, "docx"), pandoc, word, BARE), rounds),
        Case("Both files, cold", (_ours(folder, "docx", "pdf"), _typst_pandoc(folder), BARE), rounds, (both_target,)),
    )


def _write_inputs(folder: Path) -> None:
    from peers.briefgen_files import spec
    from peers.html_files import html
    from peers.markdown_files import markdown

    briefing = three_pages()
    texts = {"yaml": spec(briefing), "html": html(briefing), "md": markdown(briefing), "json": json.dumps(briefing)}
    if not missing_module("typst"):
        from peers.typst_files import markup

        texts["typ"] = markup(briefing)
        copytree(fonts(), folder / "fonts")
    for suffix, text in texts.items():
        (folder / f"x.{suffix}").write_text(text)


def _ours(folder: Path, *forms: str) -> Contender:
    installed = Path(sys.executable).with_name("briefgen")
    program = [str(installed)] if installed.exists() else [sys.executable, "-m", "briefgen"]
    command = [*program, "render", str(folder / "x.yaml"), "--to", ",".join(forms), "-o", str(folder / "ours")]
    made = [folder / "ours" / f"x.{form}" for form in forms]
    return Contender(f"briefgen render --to {','.join(forms)}", lambda _: processes([command], made))


def _command(tool: str, source: Path, target: Path) -> list[str]:
    return [sys.executable, SCRIPT, tool, str(source), str(target)]


def _script(tool: str, module: str, source: Path) -> Contender:
    target = source.with_name(f"{tool}.out")
    command = _command(tool, source, target)
    return Contender(tool, lambda _: processes([command], [target]), missing_module(module))


def _pandoc_command(folder: Path) -> list[str]:
    return [which("pandoc") or "pandoc", str(folder / "x.md"), "-o", str(folder / "pandoc.docx")]


def _pandoc(folder: Path) -> Contender:
    command, made = _pandoc_command(folder), [folder / "pandoc.docx"]
    return Contender("pandoc", lambda _: processes([command], made), missing_program("pandoc"))


def _typst_pandoc(folder: Path) -> Contender:
    made = [folder / "typst.out", folder / "pandoc.docx"]
    commands = [_command("typst", folder / "x.typ", made[0]), _pandoc_command(folder)]
    missing = missing_module("typst") or missing_program("pandoc")
    return Contender("typst, then pandoc", lambda _: processes(commands, made), missing)
