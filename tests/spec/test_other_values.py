"""Whatever a field with a list of values takes has other words, and each leads to a value that the field takes."""

from __future__ import annotations

import pytest
from msgspec import Struct

from briefgen.briefing import content, model, registers
from briefgen.spec.other_values import LANGUAGES, OTHER_VALUES, SCORES, meant
from briefgen.spec.scalars import read_scalar
from briefgen.spec.shapes import Shape, record_fields
from briefgen.words import language_codes

RECORDS = {
    value
    for module in (content, model, registers)
    for value in vars(module).values()
    if isinstance(value, type) and issubclass(value, Struct) and value is not Struct
}
FIELDS = [(record, field.name, field.shape) for record in RECORDS for field in record_fields(record)]
CHOICES = sorted({shape.choices for _, _, shape in FIELDS if shape.kind == "choice"})


@pytest.mark.parametrize("choices", CHOICES, ids=lambda choices: choices[0])
def test_every_other_word_for_a_value_leads_to_a_value_of_the_field(choices: tuple[str, ...]) -> None:
    shape = Shape("choice", choices=choices)
    for value in choices:
        for word in OTHER_VALUES[value].split():
            found = meant(shape, word)
            assert read_scalar(shape, found) == found
            assert word not in choices or found == word


@pytest.mark.parametrize("choices", CHOICES, ids=lambda choices: choices[0])
def test_a_misspelt_word_leads_where_the_word_does(choices: tuple[str, ...]) -> None:
    shape = Shape("choice", choices=choices)
    words = {word for value in choices for word in (value, *OTHER_VALUES[value].split()) if len(word) > 5}
    for word in words:
        middle = len(word) // 2
        exchanged = word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]
        assert meant(shape, exchanged) == meant(shape, word)
        assert meant(shape, word[:middle] + word[middle + 1 :])


@pytest.mark.parametrize(
    ("shape", "text", "value"),
    [
        (Shape("choice", choices=("high", "medium", "low")), "urgnt", "high"),
        (Shape("choice", choices=("proposed", "accepted")), "aproved", "accepted"),
        (Shape("choice", choices=("high", "low", "very-low")), "vry-low", "very-low"),
        (Shape("int", low=1, high=5), "sevre", "5"),
        (Shape("int", low=1, high=5), "hihg", "4"),
        (Shape("int", low=1, high=5), "6", ""),
        (Shape("bool"), "ture", "true"),
        (Shape("bool"), "yess", "true"),
        (Shape("bool"), "flase", "false"),
        (Shape("bool"), "maybe", ""),
    ],
)
def test_a_misspelt_word_is_known_whatever_the_field(shape: Shape, text: str, value: str) -> None:
    assert meant(shape, text) == value


def test_every_language_that_pages_have_words_in_has_names_that_lead_to_it() -> None:
    assert {tag.split("-")[0] for tag in LANGUAGES} == set(language_codes())
    for tag, names in LANGUAGES.items():
        assert {meant(Shape("language"), name) for name in names.split()} == {tag}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("English (US)", "en-US"),
        ("Français", "fr"),
        ("Portugese", "pt"),
        ("deutsh", "de"),
        ("Danish", ""),
        ("Catalan", ""),
        ("", ""),
    ],
)
def test_a_language_is_known_by_its_name_nearly(text: str, value: str) -> None:
    assert meant(Shape("language"), text) == value


def test_every_word_for_a_score_leads_to_one() -> None:
    shape = Shape("int", low=1, high=5)
    assert {read_scalar(shape, meant(shape, word)) for words in SCORES.values() for word in words.split()} == set(
        range(1, 6)
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [("Opposed", "critical"), ("strongly  supports!", "supportive"), ("champoin", "champion"), ("purple", "")],
)
def test_words_are_known_in_capitals_with_words_beside_them_and_nearly(text: str, value: str) -> None:
    shape = next(shape for record, name, shape in FIELDS if (record, name) == (registers.Stakeholder, "stance"))
    assert meant(shape, text) == value


def test_the_words_name_values_that_are_there() -> None:
    themes = {"a4", "letter", "zebra", "lines"}
    assert set(OTHER_VALUES) == {value for choices in CHOICES for value in choices} | {"true", "false"} | themes
