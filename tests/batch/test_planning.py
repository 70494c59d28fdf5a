from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.batch.names import BadNameError
from briefgen.batch.planning import plan
from briefgen.batch.rows import read_rows

BOTH = {"docx": ".docx", "pdf": ".pdf"}
ROWS = [{"country": "Malta"}, {"country": "Fiji"}]


def test_a_spec_is_a_task_with_a_target_for_each_format() -> None:
    tasks = plan(["specs/a.yaml", "specs/b.c.yaml"], BOTH, "out")
    assert [task.targets for task in tasks] == [("out/a.docx", "out/a.pdf"), ("out/b.c.docx", "out/b.c.pdf")]


def test_each_spec_meets_each_row() -> None:
    tasks = plan(["a.yaml", "b.yaml"], {"pdf": ".pdf"}, "s3://bucket/x/", ROWS)
    assert [task.targets[0] for task in tasks] == [f"s3://bucket/x/{name}.pdf" for name in ("a-1", "a-2", "b-1", "b-2")]
    assert [(task.label, task.values) for task in tasks[1:3]] == [
        ("a.yaml, row 2", ROWS[1]),
        ("b.yaml, row 1", ROWS[0]),
    ]


def test_rows_are_numbered_so_that_they_sort() -> None:
    tasks = plan(["a.yaml"], {"pdf": ".pdf"}, "out", [{"x": "y"}] * 12)
    assert [tasks[0].targets[0], tasks[11].targets[0]] == ["out/a-01.pdf", "out/a-12.pdf"]


@pytest.mark.parametrize(
    ("first", "second"), [("Malta", "Malta"), ("Malta", "MALTA"), ("Malta", " ../Malta"), ("\u00e9", "E\u0301")]
)
def test_two_rows_never_go_to_one_file(first: str, second: str) -> None:
    with pytest.raises(BadNameError, match=r"a\.yaml, row 1 and a\.yaml, row 2 would both be written to"):
        plan(["a.yaml"], BOTH, "out", [{"country": first}, {"country": second}], "{country}")


def test_two_specs_never_go_to_one_file() -> None:
    with pytest.raises(BadNameError, match=r"x/a\.yaml and y/A\.yaml would both be written to out/A\.docx"):
        plan(["x/a.yaml", "y/A.yaml"], BOTH, "out")


def test_two_formats_never_go_to_one_file() -> None:
    with pytest.raises(BadNameError, match=r"two formats of a\.yaml"):
        plan(["a.yaml"], {"docx": ".docx", "word": ".docx"}, "out")


def test_a_spec_is_never_an_output() -> None:
    with pytest.raises(BadNameError, match="would be written over a spec"):
        plan(["out/a.yaml", "out/b.yaml"], {"text": ".yaml"}, "out")


def test_a_row_of_a_file_is_called_by_its_line(tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("country,code\nMalta,1\n\nMalta,2\n", encoding="utf-8")
    rows = read_rows(str(tmp_path / "r.csv"))
    tasks = plan(["a.yaml"], {"pdf": ".pdf"}, "out", rows)
    assert [(task.row, task.label) for task in tasks] == [
        (1, f"a.yaml with {tmp_path}/r.csv, line 2"),
        (2, f"a.yaml with {tmp_path}/r.csv, line 4"),
    ]
    with pytest.raises(BadNameError, match=r"r\.csv, line 2 and a\.yaml with .*r\.csv, line 4 would both be"):
        plan(["a.yaml"], {"pdf": ".pdf"}, "out", rows, "{country}")
    rows[1]["country"] = ""
    with pytest.raises(BadNameError, match=r"r\.csv, line 4 gives no name"):
        plan(["a.yaml"], {"pdf": ".pdf"}, "out", rows, "{country}")
