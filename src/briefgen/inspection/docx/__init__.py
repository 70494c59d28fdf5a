"""The bytes of a Word file, of whatever program → what is in it and what is wrong with it."""

from __future__ import annotations

from briefgen.inspection import markings
from briefgen.inspection.docx import accessibility, definitions, parts, references, tables, traces
from briefgen.inspection.docx.colours import contrasts
from briefgen.inspection.docx.facts import facts
from briefgen.inspection.docx.marking import edges_of, keywords
from briefgen.inspection.docx.package import Package
from briefgen.inspection.findings import Fact, Finding, Inspection

CHECKS = (
    traces.tracked_changes, traces.comments, traces.hidden_text, traces.names, traces.local_paths, traces.fetched,
    traces.programs, traces.embedded_files,
    accessibility.title, accessibility.language, accessibility.headings, accessibility.header_rows,
    accessibility.merged_cells, accessibility.alternative_texts, accessibility.link_texts, contrasts,
    accessibility.blank_paragraphs,
    parts.entries, parts.content_types, parts.relationships,
    references.bookmarks, references.anchors, references.fields, references.field_results, references.notes,
    definitions.styles, definitions.lists, definitions.drawings, definitions.controls, definitions.sections,
    definitions.languages, tables.grids, tables.widths,
)  # fmt: skip


def inspect_docx(data: bytes, marking: str = "") -> Inspection:
    """Read a Word file and hold it to every rule; the `marking` that it should have, where it is known.

    Raises InputError for what is no Word file, is encrypted or damaged, or would not fit into memory.
    """
    package = Package(data)
    edges = list(edges_of(package))
    wanted = marking or markings.marking_of(edges, keywords(package))
    found: list[Finding] = [*(markings.findings(edges, wanted) if wanted else ())]
    found += [finding for check in CHECKS for finding in check(package)]
    size = Fact("size", (f"{package.size:,} bytes",))
    return Inspection("docx", tuple(found), (*facts(package), markings.fact(edges, wanted, "kinds of page"), size))
