"""Word templates with faults of their own → whether what is made in them has any fault that they have not.

Run `python tests/new_errors.py CHECK`, where CHECK is a program that prints the Open XML SDK's report of each file.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from briefgen.backends import in_house
from briefgen.theme import default_theme
from documents import kitchen_sink
from write_documents import FAULTY, TEMPLATES


def errors(check: str, file: Path) -> Counter[str]:
    """What the SDK says of the file; a file without faults has no report."""
    said = subprocess.run([check, str(file)], capture_output=True, text=True, check=False).stdout
    if not re.search("^(PASS|FAIL) ", said, re.MULTILINE):
        raise SystemExit(f"{check} says nothing of {file.name}")
    report = json.loads(said[said.index("{") :]) if "{" in said else {"errors": []}
    return Counter(f"{error['path']}: {error['description']}" for error in report["errors"])


def main(check: str) -> int:
    """Say of each what is new; the number of those in which something is."""
    with tempfile.TemporaryDirectory() as folder:
        worse = 0
        for name in FAULTY:
            data = (TEMPLATES / name).read_bytes()
            made = Path(folder, name).with_suffix(".made.docx")
            made.write_bytes(in_house("docx", data, name).render(kitchen_sink(), default_theme()))
            new = errors(check, made) - errors(check, TEMPLATES / name)
            print(f"{name}: {sum(new.values())} new", *new, sep="\n  ")  # noqa: T201 - a program's answer
            worse += bool(new)
    return worse


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
