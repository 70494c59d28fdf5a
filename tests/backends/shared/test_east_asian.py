"""Which language East Asian letters are in, and what a reader takes for one sign."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.backends.shared.clusters import clusters
from briefgen.backends.shared.east_asian import east_asian


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("東京へ", "en", "ja"),
        ("広場", "en", "ja"),
        ("한국", "en", "ko"),
        ("韓國은", "ja", "ko"),
        ("习近平", "en", "zh-Hans"),
        ("你說", "en", "zh-Hant"),
        ("大山", "en", ""),  # all of them write it so
        ("東京へ", "ja", ""),
        ("东京", "ja-JP", "zh-Hans"),
        ("臺灣", "ja", ""),  # Japanese has these too
        ("习近平", "zh", ""),
        ("习近平", "zh-TW", "zh-Hans"),
        ("你說", "zh-Hant-HK", ""),
        ("大韓民國", "ko", ""),
    ],
)
def test_letters_tell_their_language_where_they_can(text: str, language: str, told: str) -> None:
    assert east_asian(text, language) == told


@pytest.mark.parametrize(
    "expected",
    [
        "a|b|c",
        "é|e\u0301|x",
        "👨\u200d👩\u200d👧|👍🏽|👍",
        "🇫🇷|🇯🇵|🇩",
        "1\ufe0f\u20e3|2",
        "क्ष|त्रि|य",
        "र्क|हिं|दी",
        "क्\u200dष",
        "שָׁ|ל|וֹ|ם",
        "が|か\u3099|き",
        " |a\u200d|b",
    ],
)
def test_clusters_are_what_a_reader_takes_for_one_sign(expected: str) -> None:
    assert "|".join(clusters(expected.replace("|", ""))) == expected


@given(st.text())
def test_clusters_lose_nothing(text: str) -> None:
    assert "".join(clusters(text)) == text
