"""The items of a bulleted or numbered list → blocks: prose, bold lead-ins, nested lists."""

from __future__ import annotations

from typing import Any

from briefgen.briefing import Items
from briefgen.document import Blocks, ListBlock, Paragraph, Strong, plain
from briefgen.patterns import Pattern
from briefgen.spec.bind import ABSENT, ProseBlocks, already_bound, bind_prose
from briefgen.spec.context import Context
from briefgen.spec.keys import by_field
from briefgen.spec.nodes import Mapping, Node, Scalar, Sequence, found
from briefgen.spec.shapes import Shape, record_keys

ENDS_LEAD_IN = (".", ":", "?", "!", "…", "؟", "：", "。")
OWN_MARK = Pattern(r"\s*(?:[–—] |\(?\w{1,5}[.)]\s)")
"""What an item may begin with that is a mark of its own."""
REFERENCE = Pattern(r"[a-z]+:[\w.-]+")
PROSE = Shape("prose")


def bind_items_block(context: Context, shape: Shape, node: Node, path: str) -> Any:
    """A `bullets` or `numbered` block: its items alone, or a map of `intro` and `items`."""
    ordered = shape.kind == "numbered"
    intro: Blocks = ()
    if isinstance(node, Mapping) and any(key.text in ("intro", "items") for key, _ in node.entries):
        given = by_field(context, record_keys(Items), node, path)
        if "intro" in given:
            bound = bind_prose(context, PROSE, given["intro"][1], f"{path}.intro")
            intro = () if bound is ABSENT else bound
        if "items" not in given:
            context.problem(node, path, "'items' is missing: the list of items")
            return ABSENT
        node, path = given["items"][1], f"{path}.items"
    items = bind_items(context, node, path, ordered)
    return Items(intro=intro, items=items, ordered=ordered) if items else ABSENT


def bind_points(context: Context, _shape: Shape, node: Node, path: str) -> Any:
    """The items of a list that needs no name; a text alone is one item."""
    listed = Sequence([node], node.line, node.column) if isinstance(node, Scalar) else node
    if isinstance(listed, Sequence) and not listed.items:
        return ()
    return bind_items(context, listed, path, ordered=False) or ABSENT


def bind_items(context: Context, node: Node, path: str, ordered: bool) -> tuple[Blocks, ...]:
    """The items of a list; a map is read as so many lead-ins."""
    if isinstance(node, Mapping):
        node = Sequence([Mapping([entry], entry[0].line, entry[0].column) for entry in node.entries])
    if not isinstance(node, Sequence) or not node.items:
        context.problem(node, path, f"expected a list of items, found {found(node)}", "begin each item with '- '")
        return ()
    lines = [_beginning(item) for item in node.items]
    if any(map(OWN_MARK.match, lines)):
        from briefgen.spec.own_marks import warn_of_own_marks

        warn_of_own_marks(context, node.items, lines, path, ordered)
    made: list[Blocks] = []
    for index, item in enumerate(node.items):
        here = f"{path}[{index}]"
        if isinstance(item, Sequence) and item.given is None and made:
            made[-1] += _nested(context, item, here, ordered)
        elif nested := _without_lead_in(item):
            made += bind_items(context, nested, here, ordered)
        else:
            made.append(bind_item(context, item, here, ordered))
    return tuple(item for item in made if item)


def _without_lead_in(item: Node) -> Sequence | None:
    """The list below a lead-in that a value without anything left empty; its items stand in its place."""
    match item:
        case Mapping(entries=[(key, Sequence() as nested)]) if nested.items and not key.text.strip():
            return nested
    return None


def _beginning(item: Node) -> str:
    """The text of an item, or the words before its colon."""
    if isinstance(item, Mapping) and len(item.entries) == 1:
        return item.entries[0][0].text
    return item.text if isinstance(item, Scalar) else ""


def bind_item(context: Context, node: Node, path: str, ordered: bool) -> Blocks:
    """One item: prose, a one-key map with a bold lead-in, or a list."""
    if isinstance(node, Scalar):
        return () if node.empty else context.prose(node, path)
    ready = already_bound(context, ProseBlocks, node, path)
    if ready is not ABSENT:
        blocks: Blocks = ready
        return blocks
    match node:
        case Mapping(entries=[(key, value)]):
            return lead_in(context, key, value, path, ordered)
        case Sequence():
            return _nested(context, node, path, ordered)
        case _:
            hint = "begin each item with '- ', or put quotes around text that holds ': '"
            context.problem(node, path, f"expected one item, found {found(node)}", hint)
            return ()


def lead_in(context: Context, key: Scalar, value: Node, path: str, ordered: bool) -> Blocks:
    """`Institutional reform: Strengthen …` with the key in bold before the text or the nested list."""
    if REFERENCE.fullmatch(key.text) and isinstance(value, Scalar) and value.empty:
        context.problem(key, path, f"{{{key.text}}} without quotes is read as a map", "put the whole item in quotes")
        return ()
    lead = context.line(key, path)
    if not plain(lead).strip():
        return bind_item(context, value, path, ordered)
    mark = "" if plain(lead).endswith(ENDS_LEAD_IN) else ":"
    strong = Strong((*lead, mark) if mark else lead)
    if isinstance(value, Sequence):
        return (Paragraph((strong,)), *_nested(context, value, path, ordered))
    if isinstance(value, Scalar) and value.empty:
        return (Paragraph((*lead, mark) if mark else lead),)
    bound = bind_prose(context, PROSE, value, path)
    first, *rest = bound if bound is not ABSENT else (None,)
    if isinstance(first, Paragraph):
        return (Paragraph((strong, " ", *first.content)), *rest)
    return (Paragraph((strong,)), *([first] if first else []), *rest)


def _nested(context: Context, node: Sequence, path: str, ordered: bool) -> Blocks:
    items = bind_items(context, node, path, ordered)
    return (ListBlock(items, ordered=ordered),) if items else ()
