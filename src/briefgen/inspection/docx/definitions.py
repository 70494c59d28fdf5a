"""A Word file → findings about what is defined and used: styles, lists, controls, drawings, sections, languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.inspection.docx.elements import WP, W, twice, value
from briefgen.inspection.docx.marking import sections_of
from briefgen.inspection.docx.package import Package
from briefgen.inspection.findings import Finding
from briefgen.inspection.text import shown

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*|x-none|")
"""A tag of BCP 47, or what Word writes for no language."""
USES = ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")
REFERENCES = (f"{W}headerReference", f"{W}footerReference")


def styles(package: Package) -> Iterator[Finding]:
    """Each style is defined once, each that is used is defined, and none is based on itself."""
    defined = package.part("styles").findall(f"{W}style")
    keys = [style.get(f"{W}styleId", "") for style in defined]
    yield from (Finding("styles", f"two styles are {key}") for key in twice(keys))
    for part, tree in package.words.items():
        used = {node.get(f"{W}val", "") for tag in USES for node in tree.iter(f"{W}{tag}")}
        yield from (
            Finding("styles", f"it uses the style {shown(key)}, which is not defined", part)
            for key in sorted(used - set(keys))
        )
    yield from _loops({key: value(style, "basedOn") for key, style in zip(keys, defined, strict=True)})


def _loops(based_on: dict[str, str]) -> Iterator[Finding]:
    for key in based_on:
        seen, at = {key}, based_on[key]
        while at in based_on and at not in seen:
            seen.add(at)
            at = based_on[at]
        if at == key:
            yield Finding("styles", f"the style {key} is based on itself")


def lists(package: Package) -> Iterator[Finding]:
    """Each list that is used is there, and has a definition."""
    numbering = package.part("numbering")
    definitions = [node.get(f"{W}abstractNumId", "") for node in numbering.findall(f"{W}abstractNum")]
    instances = {node.get(f"{W}numId", ""): value(node, "abstractNumId") for node in numbering.findall(f"{W}num")}
    yield from (Finding("lists", f"two definitions of lists have the number {key}") for key in twice(definitions))
    for key, used in instances.items():
        if used not in definitions:
            yield Finding("lists", f"list {key} has no definition")
    for part, tree in package.words.items():
        asked = {node.get(f"{W}val", "") for node in tree.iter(f"{W}numId")} - {"0", ""}
        yield from (
            Finding("lists", f"it uses list {key}, which is not there", part) for key in sorted(asked - set(instances))
        )


def drawings(package: Package) -> Iterator[Finding]:
    """No two drawings have one number."""
    keys = [node.get("id", "") for tree in package.stories.values() for node in tree.iter(f"{WP}docPr")]
    yield from (Finding("drawing-ids", f"two drawings have the number {key}") for key in twice(keys))


def controls(package: Package) -> Iterator[Finding]:
    """No two content controls have one number."""
    keys = [value(node, "id") for tree in package.stories.values() for node in tree.iter(f"{W}sdtPr")]
    yield from (Finding("controls", f"two content controls have the number {key}") for key in twice(filter(None, keys)))


def sections(package: Package) -> Iterator[Finding]:
    """No section has two headers, or two footers, of one kind."""
    for count, section in enumerate(sections_of(package), 1):
        kinds = [
            f"{node.get(f'{W}type', 'default')} {node.tag[len(W) : -len('Reference')]}"
            for node in section
            if node.tag in REFERENCES
        ]
        yield from (Finding("sections", f"it has two of its {kind}", f"section {count}") for kind in twice(kinds))


def languages(package: Package) -> Iterator[Finding]:
    """Languages are tags that programs know (BCP 47)."""
    for part, tree in package.words.items():
        tags = {tag for node in tree.iter(f"{W}lang") for tag in node.attrib.values()}
        yield from (
            Finding("language-tags", f"{shown(tag)!r} is no language", part)
            for tag in sorted(tags)
            if not LANGUAGE.fullmatch(tag)
        )
