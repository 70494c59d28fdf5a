"""Which peers are here: a peer's name → why it is missing, or nothing; npm's docx is fetched on demand."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from briefgen.theme import default_theme, face_path

CACHE = Path(__file__).parent / ".cache"
NPM = CACHE / "npm"
PACKAGES = ("briefgen", "typst", "weasyprint", "reportlab", "python-docx", "docxtpl")


def missing_module(name: str) -> str:
    """Why a Python peer cannot take part."""
    return "" if find_spec(name) else "not installed (pip install -r benchmarks/requirements.txt)"


def missing_program(name: str) -> str:
    """Why a program cannot take part."""
    return "" if shutil.which(name) else "not found on the PATH"


def missing_npm_docx() -> str:
    """Why npm's docx cannot take part."""
    if missing := missing_program("node"):
        return f"node {missing}"
    return "" if npm_docx() else "not installed (run with --npm to fetch it into benchmarks/.cache)"


def fetch_npm_docx() -> None:
    """Install npm's docx into the cache folder."""
    if not npm_docx() and not missing_program("npm"):
        NPM.mkdir(parents=True, exist_ok=True)
        command = ["npm", "install", "--prefix", str(NPM), "--no-audit", "--no-fund", "--loglevel", "error", "docx"]
        subprocess.run(command, check=True)


def npm_docx() -> Path | None:
    """The folder of npm's docx: in the cache, or where NODE_PATH leads."""
    folders = [NPM / "node_modules", *map(Path, filter(None, os.environ.get("NODE_PATH", "").split(os.pathsep)))]
    return next((folder / "docx" for folder in folders if (folder / "docx" / "package.json").is_file()), None)


@cache
def fonts() -> Path:
    """A folder with the default theme's faces, for the peers that are told where fonts are."""
    folder = CACHE / "fonts"
    folder.mkdir(parents=True, exist_ok=True)
    families = default_theme().fonts
    for family in (families.body, families.sans):
        for face in (family.regular, family.bold, family.italic, family.bold_italic):
            shutil.copy(face_path(face), folder)
    return folder


def versions() -> dict[str, str]:
    """The versions of the tools that are here, and whether briefgen is compiled."""
    found = {name: _version(name) for name in PACKAGES}
    found["briefgen"] += " compiled" if _is_compiled() else " interpreted"
    folder = npm_docx()
    found["npm docx"] = json.loads((folder / "package.json").read_text())["version"] if folder else ""
    found["pandoc"] = _pandoc_version()
    return {name: number for name, number in found.items() if number}


def _is_compiled() -> bool:
    from briefgen.backends.pdf import ink

    return not str(ink.__file__).endswith(".py")


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _pandoc_version() -> str:
    if missing_program("pandoc"):
        return ""
    shown = subprocess.run(["pandoc", "--version"], capture_output=True, text=True, check=True)
    return shown.stdout.split()[1]
