"""What must hold of every HTML file that is made, in the tree that html5lib finds: bytes → what is wrong, in words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from readers import html_tree

SCHEMES = ("https:", "http:", "mailto:", "tel:", "#")
LOADING = ("src", "srcset", "poster", "data", "background", "action", "formaction", "ping", "manifest")
FETCHING = re.compile(r"url\(|@import|expression|behavior", re.IGNORECASE)
HEADINGS = {f"h{rank}": rank for rank in range(1, 7)}
STYLED = ("p", "td", "th", "li", "h1", "h2", "h3", "h4", "h5", "h6", "a", "blockquote", "caption", "ul", "ol")
XLINK = "{http://www.w3.org/1999/xlink}href"


def page_problems(data: bytes) -> list[str]:
    """What is wrong with a page."""
    tree = html_tree(data.decode())
    named = (*_names(tree), *_headings(tree), *_pictures(tree), *_tables(tree), *_groups(tree))
    return [*_harm(tree), *named, *_frame(tree)]


def mail_problems(data: bytes) -> list[str]:
    """What is wrong with the body of a mail: what programs drop must not be relied upon."""
    tree = html_tree(data.decode())
    return [*_harm(tree), *_names(tree), *_headings(tree), *_tables(tree), *_plain(tree)]


def _harm(tree: Element) -> Iterator[str]:
    """Nothing runs, nothing is fetched, no link leads where an author may not lead."""
    for node in tree.iter():
        if node.tag in ("script", "iframe", "object", "embed", "form", "base", "link", "input"):
            yield f"there is a <{node.tag}>"
        for name, value in node.attrib.items():
            if name.startswith("on"):
                yield f"<{node.tag}> does something {name}"
            if name in LOADING and not (name == "src" and re.match(r"data:image/(png|jpeg);base64,", value)):
                yield f"<{node.tag} {name}> fetches {value[:40]}"
            if name == "href" and not value.lower().startswith(SCHEMES):
                yield f"a link leads to {value[:40]}"
            if name == XLINK and not value.startswith("data:image/"):
                yield f"<{node.tag}> fetches {value[:40]}"
            if name == "style" and FETCHING.search(value):
                yield f"a style fetches: {value[:60]}"
        if node.tag == "style" and FETCHING.search(node.text or ""):
            yield "the style sheet fetches something"


def _names(tree: Element) -> Iterator[str]:
    """Each id is one, and whatever is named is there; no link stands in a link."""
    ids = Counter(node.attrib["id"] for node in tree.iter() if "id" in node.attrib)
    yield from (f"{count} elements have the id {name}" for name, count in ids.items() if count > 1 or not name)
    for node in tree.iter():
        href = node.get("href", "")
        named = [unquote(href[1:])] if href.startswith("#") else []
        for attribute in ("aria-labelledby", "headers"):
            named += node.get(attribute, "").split()
        yield from (f"<{node.tag}> names {name}, which is nowhere" for name in named if name not in ids)
        if node.tag == "a" and any(inner.tag == "a" for inner in node.iter() if inner is not node):
            yield "a link stands in a link"
    for clip in (node.get("clip-path") for node in tree.iter()):
        if clip and clip[5:-1] not in ids:
            yield f"a drawing names {clip}, which is nowhere"


def _headings(tree: Element) -> Iterator[str]:
    ranks = [HEADINGS[node.tag] for node in tree.iter() if node.tag in HEADINGS]
    if ranks[:1] != [1] or ranks.count(1) != 1:
        yield f"headings begin {ranks[:3]}, with {ranks.count(1)} of the first rank"
    yield from (
        f"a heading of rank {after} follows one of {before}" for before, after in pairwise(ranks) if after > before + 1
    )


def _pictures(tree: Element) -> Iterator[str]:
    for node in tree.iter():
        if node.tag == "img" and node.get("alt") is None:
            yield "a picture has no alternative text"
        if str(node.tag).endswith("}svg") and (node.get("role") != "img" or not node.get("aria-label")):
            yield "a drawing has no alternative text"


def _tables(tree: Element) -> Iterator[str]:
    """Every header says what it heads, and every row fills the table."""
    for table in tree.iter("table"):
        if table.get("role") == "presentation" or table.find("thead") is None:
            continue
        yield from (
            f"a header has no scope: {''.join(th.itertext())}" for th in table.iter("th") if not th.get("scope")
        )
        head = [row for part in table.iter("thead") for row in part.iter("tr")]
        width = sum(int(cell.get("colspan", "1")) for cell in head[0])
        yield from (f"a row has {len(row)} cells, not {width}" for row in _rows(table) if len(row) != width)


def _groups(tree: Element) -> Iterator[str]:
    """Where headers stand above headers, each cell names its own."""
    for table in tree.iter("table"):
        head = list(table.iterfind("thead/tr"))
        if len(head) > 1:
            yield from (f"{cell.text} names no header" for row in _rows(table) for cell in row if not _has(cell, head))


def _rows(table: Element) -> Iterator[Element]:
    body = table.find("tbody")
    yield from body if body is not None else ()


def _has(cell: Element, head: list[Element]) -> bool:
    return bool(cell.get("headers")) or any(th.tag == "td" for row in head for th in row)


def _frame(tree: Element) -> Iterator[str]:
    """A page says its language and direction, has a title, one main part, and lets nothing be fetched."""
    if not tree.get("lang") or tree.get("dir") not in ("ltr", "rtl"):
        yield "the page does not say its language and direction"
    if not (tree.findtext("head/title") or "").strip():
        yield "the page has no title"
    metas = {node.get("name") or node.get("http-equiv"): node.get("content") for node in tree.iter("meta")}
    if "default-src 'none'" not in (metas.get("Content-Security-Policy") or ""):
        yield "the page may fetch something"
    if len(list(tree.iter("main"))) != 1:
        yield "the page has not one main part"
    yield from ("a region has no name" for node in tree.iter() if node.get("role") == "region" and not _named(node))


def _named(node: Element) -> bool:
    return bool(node.get("aria-labelledby") or node.get("aria-label"))


def _plain(tree: Element) -> Iterator[str]:
    """What Gmail and Outlook drop is not there, and styles stand on the elements."""
    for node in tree.iter():
        if (
            node.tag in ("style", "img", "svg", "main", "section", "aside", "figure", "nav", "details")
            or "}" in node.tag
        ):
            yield f"a mail has a <{node.tag}>"
        if node.tag in STYLED and not node.get("style"):
            yield f"<{node.tag}> has no style of its own"
        if node.get("id") or node.get("href", "").startswith("#"):
            yield f"<{node.tag}> is linked to within the mail"
        if "var(" in node.get("style", "") or "calc(" in node.get("style", ""):
            yield "a style names a variable"
