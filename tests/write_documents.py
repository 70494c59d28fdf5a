"""Writes the tests' fixed documents in every format into a folder, for judges that run outside of pytest.

Run `python tests/write_documents.py FOLDER`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from briefgen.backends import backend, names
from briefgen.document import Document
from briefgen.theme import default_theme
from documents import kitchen_sink, long_table, minimal, rtl

FIXED: dict[str, Callable[[], Document]] = {
    "kitchen-sink": kitchen_sink,
    "rtl": rtl,
    "minimal": minimal,
    "long-table": lambda: long_table(60),
}


def main(folder: Path) -> None:
    """Write each document as a file of each format."""
    folder.mkdir(parents=True, exist_ok=True)
    for title, make in FIXED.items():
        document = make()
        for name in names():
            data = backend(name).render(document, default_theme(document.properties.language))
            (folder / f"{title}{backend(name).suffix}").write_bytes(data)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
