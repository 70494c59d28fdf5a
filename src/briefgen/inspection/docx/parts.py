"""A Word file's package → findings: entries, content types and relationships that do not fit (ECMA-376 part 2)."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.inspection.docx.elements import TYPES, R, twice
from briefgen.inspection.docx.package import Package
from briefgen.inspection.findings import Finding


def entries(package: Package) -> Iterator[Finding]:
    """No two entries have one name, in whatever case."""
    yield from (Finding("entries", f"two entries are called {name}") for name in twice(map(str.lower, package.names)))


def content_types(package: Package) -> Iterator[Finding]:
    """Every part has a type, and every type of a part has its part."""
    rows = package.trees[TYPES]
    typed = {name.lower(): name for row in rows if (name := row.get("PartName", "").lstrip("/"))}
    endings = {row.get("Extension", "").lower() for row in rows} - {""}
    names = [name for name in package.names if name != TYPES and not name.endswith("/")]
    for name in names:
        by_ending = name not in package.words and name.rpartition(".")[2].lower() in endings
        if name.lower() not in typed and not by_ending:
            yield Finding("content-types", f"{name} has no content type")
    there = set(map(str.lower, names))
    astray = sorted(name for key, name in typed.items() if key not in there)
    yield from (Finding("content-types", f"the content type of {name} is for no part") for name in astray)


def relationships(package: Package) -> Iterator[Finding]:
    """Every relationship that a part uses is there, and leads somewhere."""
    there = set(map(str.lower, package.names))
    for name in ("", *package.names):
        relations = list(package.relations(name))
        for relation in relations:
            if not relation.external and relation.target.lower() not in there:
                yield Finding("relationships", f"a relationship points to {relation.target}, which is no part", name)
        known = {relation.key for relation in relations}
        yield from (
            Finding("relationships", f"a relationship is called {key} twice", name)
            for key in twice(relation.key for relation in relations)
        )
        if name in package.trees:
            used = {key for node in package.trees[name].iter() for at, key in node.items() if at.startswith(R)} - {""}
            yield from (
                Finding("relationships", f"it uses {key}, which is no relationship", name)
                for key in sorted(used - known)
            )
