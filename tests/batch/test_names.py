from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.batch.names import BadNameError, Pattern, as_one_name, safe


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2026-03-31", "2026-03-31"),
        ("../../etc/passwd", "etc-passwd"),
        ("/etc/passwd", "etc-passwd"),
        (r"..\..\x", "x"),
        (r"C:\Windows", "C-Windows"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("com1", "_com1"),
        ("LPT²", "_LPT²"),
        ("console", "console"),
        ("-rf", "rf"),
        (".hidden", "hidden"),
        ("trailing. ", "trailing"),
        ("a\nb\tc", "a b c"),
        ("a\u202efdp.exe", "afdp.exe"),
        ("nul\0", "_nul"),
        ('a<b>c:"d"|e?f*', "a-b-c-d-e-f"),
        ("Côte d'Ivoire", "Côte d'Ivoire"),
        ("e\u0301", "é"),
        ("政" * 200, "政" * 50),
        ("...", ""),
    ],
)
def test_a_name_is_safe_on_every_system(text: str, name: str) -> None:
    assert safe(text) == name


@given(st.text(max_size=300))
def test_no_text_makes_a_name_that_leads_elsewhere(text: str) -> None:
    name = safe(text)
    assert len(name.encode()) <= 151
    assert not set(name) & set('/\\:*?"<>|\0\n')
    assert not name.startswith((".", "-", " "))
    assert not name.endswith((".", " "))
    assert unicodedata.normalize("NFC", name) == name


def test_a_pattern_takes_columns_the_number_and_the_spec() -> None:
    pattern = Pattern("{region}/{ date }-{country}-{row}-{spec}-{{x}}", ["region", "date", "country"])
    values = {"region": "EU", "date": "2026-03-31", "country": "../Malta"}
    assert pattern.name(values, "brief", "007") == "EU/2026-03-31-..-Malta-007-brief-{x}"


@pytest.mark.parametrize(
    ("pattern", "says"),
    [
        ("{contry}", "no column is called 'contry'; did you mean 'country'? There are: spec, row, country"),
        ("{country", "has a single '{'"),
        ("country}", "has a single '}'"),
    ],
)
def test_a_pattern_that_cannot_be_is_refused(pattern: str, says: str) -> None:
    with pytest.raises(BadNameError) as caught:
        Pattern(pattern, ["country"])
    assert says in str(caught.value)


@pytest.mark.parametrize("value", ["", " ", "..", "\u200b"])
def test_a_row_without_a_name_is_refused(value: str) -> None:
    with pytest.raises(BadNameError, match="row 3 gives no name to"):
        Pattern("{country}", ["country"]).name({"country": value}, "brief", "3")


def test_names_that_a_file_system_takes_for_one_are_one() -> None:
    assert as_one_name("Malta.PDF") == as_one_name("malta.pdf")
    assert as_one_name("e\u0301.pdf") == as_one_name("\u00c9.pdf")
    assert as_one_name("a.pdf") != as_one_name("b.pdf")
