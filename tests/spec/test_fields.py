"""Each text is typed by the field it lands in, and by nothing else."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from briefgen.errors import SpecError
from briefgen.spec import load
from briefgen.spec.decode import MAX_BYTES, decode
from briefgen.spec.nodes import Mapping, Scalar
from briefgen.spec.reader import read_nodes
from spec.composing import HEAD, arrived, messages, reading

AS_TYPED = [
    "NO",
    "no",
    "yes",
    "on",
    "null",
    "~",
    "1.10",
    "012",
    "0o17",
    "0x1F",
    "1_000",
    "12:30",
    "12:30:45",
    "1e3",
    ".nan",
]
AS_TYPED += ["-.inf", "2024-01-02", "2024-13-45", "=", "<<<", "+5", ".5", "5.", "9" * 40, "true", "1.5.2"]


@pytest.mark.parametrize("text", AS_TYPED)
def test_text_fields_keep_what_was_typed(text: str) -> None:
    table = f"sections: [{{title: S, content: [{{table: {{columns: [c], rows: [[{text}]]}}}}]}}]"
    texts = arrived(f"title: {text}\nversion: {text}\n{table}\n")
    assert texts[0] == text
    assert f"Version {text}" in texts
    assert texts[-1] == text


FIELDS: list[tuple[str, str, Any]] = [
    ("cover", "true", True),
    ("cover", "Yes", True),
    ("cover", "on", True),
    ("cover", "FALSE", False),
    ("toc", "no", False),
    ("toc", "off", False),
    ("toc", "", None),
    ("date", "2026-03-31", datetime.date(2026, 3, 31)),
    ("date", '"2026-03-31"', datetime.date(2026, 3, 31)),
    ("embargo", "2026-03-31T09:00Z", datetime.datetime(2026, 3, 31, 9, tzinfo=datetime.UTC)),
    ("embargo", "2026-03-31 09:00+00:00", datetime.datetime(2026, 3, 31, 9, tzinfo=datetime.UTC)),
    ("author", "Desk", ("Desk",)),
    ("author", "[Desk, Team]", ("Desk", "Team")),
    ("status", "Final", "final"),
    ("purpose", "DECISION", "decision"),
    ("lang", "en-GB", "en-GB"),
    ("organization", "Desk", None),
    ("subtitle", "", ""),
    ("marking", "TLP:AMBER+STRICT", "TLP:AMBER+STRICT"),
    ("marking", "OFFICIAL", "OFFICIAL"),
]


@pytest.mark.parametrize(("field", "text", "value"), FIELDS)
def test_other_fields_are_typed(field: str, text: str, value: Any) -> None:
    briefing = reading(f"title: A brief\nbottom_line: x\n{field}: {text}\n").briefing
    assert briefing is not None
    assert getattr(briefing, field, None) == value or (field, briefing.organisation) == ("organization", "Desk")


NOT_TAKEN = [("cover", "oui"), ("toc", "1"), ("date", "2026-3-1"), ("date", "2026-02-30"), ("date", "20260331")]
NOT_TAKEN += [("embargo", "2026-03-31T09:00"), ("embargo", "2026-03-31"), ("embargo", "09:00"), ("status", "done")]
NOT_TAKEN += [
    ("marking", "TLP:WHITE"),
    ("marking", "tlp green"),
    ("author", "{a: b}"),
    ("theme", "x"),
    ("template", "x"),
]
NOT_TAKEN += [("title", ""), ("title", "''"), ("title", "' '"), ("title", "[]"), ("lang", "english")]


@pytest.mark.parametrize(("field", "text"), NOT_TAKEN)
def test_what_a_field_does_not_take_is_a_problem(field: str, text: str) -> None:
    head = "" if field == "title" else "title: A brief\n"
    assert reading(f"{head}bottom_line: x\n{field}: {text}\n").briefing is None


BLANK = ["", "''", "' '", "[]", '"\\n"']


@pytest.mark.parametrize("blank", BLANK)
@pytest.mark.parametrize(
    "entry", ["stakeholders: [{{name: {}, interest: x}}]", "recommendations: [{{do: {}, impact: x}}]"]
)
def test_an_entry_whose_main_field_is_blank_is_no_entry_and_not_dropped(entry: str, blank: str) -> None:
    register = entry.partition(":")[0]
    spec = f"{HEAD}      - {register}:\n{entry.format(blank)}\n"
    assert any("is missing" in message or "expected text" in message for message in messages(spec))


@pytest.mark.parametrize("blank", BLANK)
def test_a_callout_that_says_nothing_is_a_problem(blank: str) -> None:
    assert reading(f"{HEAD}      - callout: {{kind: note, text: {blank}}}\n").briefing is None


@pytest.mark.parametrize(
    ("text", "read"), [("3", 3.0), ("0.5", 0.5), ("30 %", 0.3), ("0", None), ("-1", None), ("much", None)]
)
def test_a_criterions_weight(text: str, read: float | None) -> None:
    made = reading(f"criteria: [{{name: A, weight: {text}}}]\n{HEAD}      - x\n")

    assert [entry.weight for entry in made.briefing.criteria] == [read] if made.briefing and read else not made.briefing


@pytest.mark.parametrize(
    ("text", "read"), [("1-4", (1, 4)), ("5 – 9", (5, 9)), ("10 to 14", (10, 14)), ("25", (25, 25)), ("9-5", None)]
)
def test_a_band_of_scores(text: str, read: tuple[int, int] | None) -> None:
    made = reading(f"risk_bands: {{low: {text}}}\n{HEAD}      - x\n")

    assert made.briefing.risk_bands == {"low": read} if made.briefing and read else not made.briefing


def test_a_stakeholders_scores_and_stance() -> None:
    entry = "stakeholders: [{name: A, stance: Critical, power: 5, interest_level: 1}]\n"
    briefing = reading(f"{HEAD}      - stakeholders:\n{entry}").briefing
    assert briefing is not None
    (holder,) = briefing.stakeholders
    assert (holder.stance, holder.power, holder.interest_level) == ("critical", 5, 1)


def test_numbers_in_json_stay_as_they_were_typed() -> None:
    spec = '{"title": "A brief", "version": 1.10, "bottom_line": 1e400, "subtitle": 100000000000000000000, "toc": true}'
    assert arrived(spec, "a.json")[:3] == ("A brief", "100000000000000000000", "Version 1.10")
    assert arrived(spec, "a.json")[-1] == "1e400"


def test_a_text_is_loaded_and_a_path_is_read() -> None:
    assert load("title: A\nbottom_line: x").title == "A"
    with pytest.raises(SpecError):
        load("titel: A\n")


def test_line_ends_and_byte_order_marks_make_no_difference() -> None:
    spec = "title: A brief\nbottom_line: |\n  One\n  two\n\n  three é\n"
    for written in (
        spec.encode(), spec.replace("\n", "\r\n").encode(), spec.replace("\n", "\r").encode(),
        b"\xef\xbb\xbf" + spec.encode(), b"\xff\xfe" + spec.encode("utf-16-le"), b"\xfe\xff" + spec.encode("utf-16-be"),
    ):  # fmt: skip
        assert decode(written, "") == spec


def test_a_file_as_large_as_the_limit_is_read_and_a_larger_one_is_not() -> None:
    assert len(decode(b" " * MAX_BYTES, "")) == MAX_BYTES
    with pytest.raises(SpecError):
        decode(b" " * (MAX_BYTES + 1), "")


def test_a_tree_knows_lines_and_columns() -> None:
    root, _, _ = read_nodes("a:\n  - b: 'c'\n", "")
    assert isinstance(root, Mapping)
    ((key, value),) = root.entries
    assert (key.line, key.column, value.line, value.column) == (1, 1, 2, 3)
    assert isinstance(key, Scalar)
