"""Numbers and references: counted in reading order, filled in everywhere."""

from __future__ import annotations

import briefgen
from briefgen.compose import compose
from briefgen.document import Document, Heading, Inlines, Note, Paragraph, Reference, Strong, Table, document_text


def composed(text: str) -> Document:
    return compose(briefgen.load(text))


def texts(text: str) -> list[str]:
    return [part.strip() for part in document_text(composed(text))]


def paragraphs(document: Document) -> list[Inlines]:
    return [block.content for block in document.body if isinstance(block, Paragraph)]


def test_tables_and_figures_count_in_reading_order() -> None:
    spec = """
title: T
sections:
  - title: A
    content:
      - "See {table:b} and {table:a}."
      - table: {id: a, columns: [x], rows: [[1]]}
      - table: {id: b, columns: [x], rows: [[1]]}
"""
    document = composed(spec)

    assert paragraphs(document)[0] == (
        "See ", Reference("b", ("Table 2",)), " and ", Reference("a", ("Table 1",)), ".",
    )  # fmt: skip
    assert [block.anchor for block in document.body if isinstance(block, Table)] == ["a", "b"]


def test_sources_are_numbered_as_they_are_first_cited_and_the_uncited_follow() -> None:
    spec = """
title: T
sources: {x: {title: X book}, y: {title: Y book}, z: {title: Z book}}
sections:
  - title: A
    content: ["First [@z], then [@x, p. 3; @z]."]
"""
    document = composed(spec)

    assert paragraphs(document)[0] == (
        "First [", Reference("source-z", ("1",)), "], then [", Reference("source-x", ("2",)), ", p. 3; ",
        Reference("source-z", ("1",)), "].",
    )  # fmt: skip
    assert texts(spec)[-6:] == ["1", "Z book.", "2", "X book.", "3", "Y book."]


def test_footnotes_count_in_reading_order_through_tables() -> None:
    spec = """
title: T
bottom_line: First^[one].
sections:
  - title: A
    content:
      - table: {caption: "Cap^[two]", columns: ["h^[three]"], rows: [["c^[four]"]], note: "n^[five]"}
      - "Last^[six **bold**]."
"""
    last = paragraphs(composed(spec))[-1]

    assert last == ("Last", Note(("six ", Strong(("bold",))), 6), ".")


def test_headings_show_numbers_only_where_prose_names_a_section_by_number() -> None:
    plain = "title: T\nsections:\n  - title: A\n    sections: [{title: B}]\n  - title: C\n"
    named = f'{plain}bottom_line: "See {{section:b}}."\n'

    assert [block.number for block in composed(plain).body if isinstance(block, Heading)] == ["", "", ""]
    assert [block.number for block in composed(named).body if isinstance(block, Heading)] == ["1", "1.1", "2"]


def test_appendices_are_lettered_and_their_parts_numbered_within() -> None:
    spec = """
title: T
bottom_line: "{section:data} and {section:more}, {section:body}."
sections: [{title: Body}]
appendices:
  - {title: Data, sections: [{title: More}]}
  - {title: Maps}
"""
    document = composed(spec)
    headings = [block for block in document.body if isinstance(block, Heading)]

    assert [heading.number for heading in headings] == ["1", "Appendix A", "A.1", "Appendix B"]
    assert texts(spec)[3] == "Appendix A and Section A.1, Section 1."


def test_a_recommendation_links_to_its_row_once() -> None:
    spec = """
title: T
recommendations: [{do: Act, id: R7}]
sections:
  - title: A
    content: ["As {recommendation:R7} says.", {recommendations: }, {recommendations: }]
"""
    document = composed(spec)
    anchors = [row.anchor for block in document.body if isinstance(block, Table) for row in block.rows]

    assert paragraphs(document)[0][1] == Reference("R7", ("R7",))
    assert anchors == ["R7", ""]


def test_every_reference_of_a_document_has_text_and_a_place() -> None:
    spec = """
title: T
sources: {s: {title: S, note: "Compare [@s]."}}
stakeholders: [{name: N, interest: "I {table:t}", sources: [s]}]
sections:
  - title: A
    id: a
    content: [{stakeholders: {id: t}}, "[back](#a) {section:a} [@s]"]
"""
    document = composed(spec)
    references = list(_references(document))
    anchors = {"t", "a", "source-s"}

    assert len(references) == 6
    assert all(reference.content and reference.target in anchors for reference in references)


def _references(node: object) -> list[Reference]:
    found = [node] if isinstance(node, Reference) else []
    inner = (
        node if isinstance(node, tuple) else [getattr(node, name) for name in getattr(node, "__struct_fields__", ())]
    )
    return found + [reference for item in inner for reference in _references(item)]
