"""What words are taken for: markings, paths, names of files, links that say nothing, names of people."""

from __future__ import annotations

import pytest

from briefgen.inspection.text import is_file_name, is_local, is_marking, is_named, says_nothing, squeezed


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("TLP:AMBER+STRICT", True),
        ("Official", True),
        ("OFFICIAL-SENSITIVE", True),
        ("UK SECRET - UK EYES ONLY", True),
        ("TOP SECRET//NOFORN", True),
        ("NATO UNCLASSIFIED", True),
        ("RESTREINT UE/EU RESTRICTED", True),
        ("SECRET EYES ONLY", True),
        ("Secret recipes of the sea", False),
        ("Restricted-access zones", False),
        ("Official journal", False),
        ("The TLP:GREEN label", False),
    ],
)
def test_markings(words: str, known: bool) -> None:
    assert is_marking(words) is known


@pytest.mark.parametrize(
    ("words", "local"),
    [
        ("file:///C:/Users/jd/plan.docx", True),
        ("C:\\Users\\jd", True),
        ("\\\\server\\share", True),
        ("see /home/jd/plan.txt", True),
        ("/Users/jd", True),
        ("https://example.org/home/about", False),
        ("https://example.org/Users/7", False),
        ("mailto:desk@example.org", False),
        ("TLP:/GREEN", False),
        ("and/or a home", False),
    ],
)
def test_paths(words: str, local: bool) -> None:
    assert is_local(words) is local


@pytest.mark.parametrize(
    ("words", "named"),
    [("brief_v3.docx", True), ("Microsoft Word - a.doc", True), ("chart-3.png", True), ("How to make a .docx", False)],
)
def test_names_of_files(words: str, named: bool) -> None:
    assert is_file_name(words) is named


@pytest.mark.parametrize(
    ("words", "nothing"),
    [("Click  here.", True), ("ici", True), ("(More…)", True), ("here is the survey", False), ("Moreau 2024", False)],
)
def test_links_that_say_nothing(words: str, nothing: bool) -> None:
    assert says_nothing(words) is nothing


def test_a_name_is_there_word_by_word_also_turned_round() -> None:
    printed = squeezed("By Ås, Ingrid, and דנה")

    assert is_named("Ingrid Ås", printed)
    assert is_named("דנה"[::-1], printed)
    assert not is_named("Ingrid Doe", printed)
