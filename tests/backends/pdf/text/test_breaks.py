"""Where a line may end without a space."""

from __future__ import annotations

import pytest

from briefgen.backends.pdf.text.breaks import parts


@pytest.mark.parametrize(
    ("chunk", "texts"),
    [
        ("", []),
        ("word", ["word"]),
        ("well-known", ["well-", "known"]),
        ("-5–10", ["-5–10"]),
        ("€450–500", ["€450–500"]),
        ("2019–2021,", ["2019–2021,"]),
        ("Paris–Lyon", ["Paris–", "Lyon"]),
        ("01.02.2026–31.03.2026", ["01.02.2026–", "31.03.2026"]),
        ("and/or", ["and/", "or"]),
        ("km/h", ["km/h"]),
        ("中文（字）。了", ["中", "文", "（字）。", "了"]),
        ("PDF「中」", ["PDF", "「中」"]),
        ("e-mail、中", ["e-", "mail、", "中"]),
    ],
)
def test_a_line_may_end_between_these(chunk: str, texts: list[str]) -> None:
    assert [text for text, _ in parts(chunk)] == texts
