"""What the head says of the paper stays a value of the file in a house's own file as well."""

from __future__ import annotations

from collections import Counter

import pytest
from msgspec.structs import replace

from backends.docx import opened
from backends.docx.agreement import controls, stored
from backends.docx.lint import problems
from backends.docx.opened import Opened, W, text, value
from backends.docx.test_house import TEMPLATES, house, made, rendered
from briefgen.backends.docx import DocxBackend
from briefgen.document import Field, Furniture
from briefgen.theme import default_theme
from documents import kitchen_sink


def tagged(package: Opened, part: str = "document") -> list[tuple[str, str]]:
    """The tag and the text of each control of ours."""
    found = [(value(node, "sdtPr/tag") or "", text(node)) for node in package.part(part).iter(f"{W}sdt")]
    return [(tag, said) for tag, said in found if tag.startswith("briefgen:")]


def ids(package: Opened) -> list[str | None]:
    trees = [tree for name, tree in package.trees.items() if name.startswith("word/")]
    return [value(node, "sdtPr/id") for tree in trees for node in tree.iter(f"{W}sdt")]


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_head_is_made_of_controls_that_show_what_is_kept(name: str) -> None:
    package = made(name)

    assert {"briefgen:title", "briefgen:organisation", "briefgen:author", "briefgen:date"} <= dict(
        tagged(package)
    ).keys()
    assert list(controls(package)) == []
    assert not [key for key, count in Counter(ids(package)).items() if count > 1]


def test_the_marking_is_one_in_a_header_that_has_none_for_it() -> None:
    package = made("plain.docx")
    found = [tagged(package, part) for part in ("briefgen-header", "briefgen-footer")]

    assert all(("briefgen:marking", "TLP:AMBER") in each for each in found)


def test_a_houses_own_control_for_the_marking_holds_no_other() -> None:
    package = made("marked.docx")
    nested = [
        node for tree in package.trees.values() for node in tree.iter(f"{W}sdt") if node.find(f".//{W}sdt") is not None
    ]

    assert [value(node, "sdtPr/tag") for node in nested if value(node, "sdtPr/tag") == "briefgen:marking"] == []


def test_a_paper_of_ours_as_a_house_keeps_what_it_says_of_itself_apart() -> None:
    first = kitchen_sink()
    second = replace(
        first,
        record=(Field("Another paper", "title", "Title"), Field("Ås", "author", "Author")),
        title_block=replace(first.title_block, title="Another paper", facts=("Ås",)),
        properties=replace(first.properties, title="Another paper"),
        furniture=Furniture(title="Another paper"),
    )
    data = DocxBackend().in_house(opened.rendered(first), "own.docx").render(second, default_theme())
    package = Opened(data)
    bound = list(package.body.iter(f"{W}dataBinding"))

    assert problems(data) == []
    assert {"customXml/item1.xml", "customXml/item2.xml"} <= set(package.names)
    assert [stored(package, node) for node in bound] == ["Another paper", "Ås"]
    assert list(controls(package)) == []
    assert not [key for key, count in Counter(ids(package)).items() if count > 1]


def test_the_same_bytes_twice() -> None:
    assert house("marked.docx").render(kitchen_sink(), default_theme()) == rendered("marked.docx")
