"""`BRIEFGEN_COMPILE=1 pip install .` → a wheel in which the modules that work hardest are compiled by mypyc.

Without the variable, and in an editable installation, nothing is compiled; the code is the same, and so are the files
that it makes. A compiler of C is needed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SWITCH = "BRIEFGEN_COMPILE"
NEEDED = ["mypy[mypyc]>=2.1", "setuptools>=77", "msgspec>=0.19"]
FOLDERS = ("backends/shared", "backends/pdf", "backends/docx")
APART = ("backends/docx/house", "backends/docx/fonts/subset.py")
"""What is done once for each house's file or font; some of it is more than mypyc knows."""
SINGLE = {
    "": ("patterns",),
    "briefing": ("names",),
    "compose": ("__init__", "content", "length", "numbering", "walk"),
    "document": ("plain_text",),
    "spec": (
        "bind", "characters", "content", "context", "everyday", "includes", "items", "keys", "markdown_inlines",
        "plain_prose", "plain_texts", "prose", "reader", "tables", "variables",
    ),
}  # fmt: skip
"""What every spec passes through, in folders of which the rest is seldom needed, or is as quick without."""
INTERPRETED = re.compile(r"\(Struct\b|cached_property|@dataclass")
"""What mypyc would take for something else: classes that another library makes, and what is kept at its first use."""
SETTINGS = """[mypy]
strict = True
warn_unused_ignores = False
mypy_path = src
explicit_package_bases = True
ignore_missing_imports = True
follow_imports = silent
"""
SETUP = """from mypyc.build import mypycify
from setuptools import setup
setup(ext_modules=mypycify({!r}, multi_file=True, opt_level="2", debug_level="0"), package_dir={{"": "src"}})
"""
AS_ONE = "-fvisibility=hidden -flto"
"""Compilers but Microsoft's take all modules for one program, in which a call of another module is no detour."""


def compiled_modules(package: Path) -> Iterator[str]:
    """The modules that are compiled, as paths from the folder that holds `src`."""
    single = (Path(folder, f"{name}.py").as_posix() for folder, names in SINGLE.items() for name in names)
    names = [*_in_folders(package), *single]
    yield from (f"src/briefgen/{name}" for name in names if not INTERPRETED.search((package / name).read_text()))


def _in_folders(package: Path) -> Iterator[str]:
    for folder in FOLDERS:
        for path in sorted((package / folder).rglob("*.py")):
            name = path.relative_to(package).as_posix()
            if path.name != "__init__.py" and not name.startswith(APART):
                yield name


class CompilingHook(BuildHookInterface):  # type: ignore[misc] # hatchling is there while a wheel is built, and only then
    """Compiles in a folder of its own, so that no compiled module ever shadows its source."""

    folder: Path | None = None

    def dependencies(self) -> list[str]:
        """What pip fetches for the build."""
        return NEEDED if _is_asked() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add what is compiled to the wheel."""
        if not _is_asked() or version == "editable":
            return
        self.folder = Path(mkdtemp(prefix="briefgen-compile-"))
        try:
            shutil.copytree(Path(self.root) / "src", self.folder / "src")
            _compile(self.folder)
        except BaseException:
            shutil.rmtree(self.folder)
            raise
        build_data |= {"pure_python": False, "infer_tag": True}
        made = [path for suffix in ("so", "pyd") for path in (self.folder / "src").rglob(f"*.{suffix}")]
        build_data["force_include"] |= {str(path): path.relative_to(self.folder / "src").as_posix() for path in made}

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Leave nothing behind."""
        if self.folder:
            shutil.rmtree(self.folder)


def _is_asked() -> bool:
    return os.environ.get(SWITCH, "").lower() not in ("", "0", "no", "false", "off")


def _compile(folder: Path) -> None:
    names = list(compiled_modules(folder / "src/briefgen"))
    (folder / "mypy.ini").write_text(SETTINGS)
    (folder / "setup.py").write_text(SETUP.format(["--config-file=mypy.ini", *names]))
    command = [sys.executable, "setup.py", "build_ext", "--inplace", f"-j{os.cpu_count() or 1}"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env=_environment())
    if done.returncode:
        raise RuntimeError(f"{len(names)} modules could not be compiled:\n{done.stdout}{done.stderr}")


def _environment() -> dict[str, str]:
    flags = "" if sys.platform == "win32" else AS_ONE
    return os.environ | {"CFLAGS": f"{flags} {os.environ.get('CFLAGS', '')}".strip()}
