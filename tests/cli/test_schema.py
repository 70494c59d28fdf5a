from __future__ import annotations

import json
from pathlib import Path

from .harness import put, run


def test_the_schema_is_printed_as_json() -> None:
    ran = run("schema")
    assert ran.code == 0
    assert {"title", "sections", "stakeholders"} <= json.loads(ran.raw)["properties"].keys()
    assert ran.raw.endswith(b"}\n")


def test_the_schema_goes_to_a_file(here: Path) -> None:
    ran = run("schema", "-o", "made/schema.json")
    assert ran.out == "wrote made/schema.json\n"
    assert (here / "made/schema.json").read_bytes() == run("schema").raw


def test_a_file_that_cannot_be_created_is_73(here: Path) -> None:
    put(here / "file", "")
    assert run("schema", "-o", "file/schema.json").code == 73
