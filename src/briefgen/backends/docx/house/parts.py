"""The parts of a house's file that stay as they are, with their relationships, and what its properties say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from briefgen.backends.docx.house.source import Arrow, Source, reached, relationship
from briefgen.backends.docx.package import DEFAULT_TYPES, Part, Relationship, part, relationships_part
from briefgen.backends.docx.settings import application_xml

APPLICATION = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
ROOT = (
    Relationship("officeDocument", "word/document.xml"),
    Relationship("core-properties", "docProps/core.xml"),
    Relationship("extended-properties", "docProps/app.xml"),
)


def root_relationships(source: Source) -> tuple[Relationship, ...]:
    """Ours, and the house's properties of its own making."""
    return (*ROOT, *(relationship(arrow, "") for arrow in source.root if arrow.kind == "custom-properties"))


def other_parts(source: Source, arrows: Iterable[Arrow], written: Mapping[str, str]) -> Iterator[Part]:
    """Every part that the arrows lead to; `written` are the texts of those that change, empty where a render writes."""
    custom = (arrow for arrow in source.root if arrow.kind == "custom-properties")
    for name in sorted({*reached(source, (*arrows, *custom)), *(name for name, text in written.items() if text)}):
        if name not in written:
            yield part(name, source.files[name], _content_type(source, name))
        elif written[name]:
            yield part(name, written[name], _content_type(source, name))
        if own := source.arrows(name):
            folder = name.rpartition("/")[0]
            given = {arrow.key: relationship(arrow, folder) for arrow in own}
            if not name.endswith("/footnotes.xml"):
                yield relationships_part(name, (), given)
    yield part("docProps/app.xml", application_xml(company(source)), APPLICATION)


def company(source: Source) -> str:
    """Whose file it is, as its properties say."""
    named = next((arrow.target for arrow in source.root if arrow.kind == "extended-properties"), "")
    if not named:
        return ""
    tree = source.tree(named)
    found = next((node for node in tree.root.children if node.tag.endswith("}Company")), None)
    return _plain(tree.data[found.inner : found.tail].decode()) if found else ""


def _plain(text: str) -> str:
    from html import unescape

    return " ".join(unescape(text).split())


def _content_type(source: Source, name: str) -> str:
    """Nothing where the ending says it."""
    kind = source.type_of(name) or {"styles.xml": "styles", "settings.xml": "settings"}.get(name.rpartition("/")[2], "")
    kind = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml" if "/" not in kind else kind
    return "" if DEFAULT_TYPES.get(name.rpartition(".")[2]) == kind else kind
