"""`python benchmarks/run.py`: briefgen beside its peers on the same content in the same run, as ratios."""

from __future__ import annotations

import argparse
import json
import os
import platform
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import report
from big import prose_cases, table_cases
from cold import cold_cases
from many import many_cases
from measure import Case, take
from tools import fetch_npm_docx, versions
from warm import docx_cases, pdf_cases

ROUNDS = {"pdf": 20, "docx": 40, "cold": 10, "tables": 2, "prose": 2, "batch": 2}
WARM_UP = {"pdf": 5, "docx": 5, "cold": 1, "tables": 0, "prose": 0, "batch": 0}


def main() -> None:
    """Run the cases that are asked for, print each as it is done, and write all samples where asked."""
    options = _options()
    if options.npm:
        fetch_npm_docx()
    print(_machine())
    kinds = [options.only] if options.only else list(ROUNDS)
    with TemporaryDirectory(prefix="briefgen-benchmarks-") as folder:
        results = [_run(kind, case) for kind in kinds for case in _cases(kind, options.rounds, Path(folder))]
    if options.json:
        options.json.write_text(json.dumps({"machine": _machine(), "versions": versions(), "cases": results}, indent=1))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=tuple(ROUNDS), help="run one group of cases")
    parser.add_argument("--rounds", type=int, help="rounds of each case, in place of each group's own number")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all samples there")
    parser.add_argument("--npm", action="store_true", help="install npm's docx into benchmarks/.cache first")
    return parser.parse_args()


def _machine() -> str:
    tools = ", ".join(f"{name} {number}" for name, number in versions().items())
    python = f"Python {platform.python_version()}"
    return f"{time.strftime('%Y-%m-%d')}, {platform.system()}, {os.cpu_count()} cores, {python}; {tools}"


def _cases(kind: str, rounds: int | None, folder: Path) -> Iterator[Case]:
    makers: dict[str, Callable[[int], tuple[Case, ...]]] = {
        "pdf": pdf_cases,
        "docx": docx_cases,
        "cold": lambda count: cold_cases(count, folder),
        "tables": table_cases,
        "batch": lambda count: many_cases(count, folder),
        "prose": prose_cases,
    }
    yield from makers[kind](rounds or ROUNDS[kind])


def _run(kind: str, case: Case) -> dict[str, Any]:
    result = take(case, WARM_UP[kind])
    print(report.text(result), flush=True)
    return report.as_json(result)


if __name__ == "__main__":
    main()
