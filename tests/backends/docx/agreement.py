"""A Word file, opened → where what it shows and what it keeps do not agree: fields, controls, tables, theme values."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from backends.docx.opened import Opened, R, W, path, text, value

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
CORE = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"
DC = "{http://purl.org/dc/elements/1.1/}"
DS = "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}"
DAY = re.compile(r"\d{4}-\d\d-\d\dT00:00:00Z")
PARTS = ("firstRow", "lastRow", "firstCol")
TOGGLES = ("b", "bCs", "i", "iCs")
SLOTS = {"text1": "dk1", "background1": "lt1", "text2": "dk2", "background2": "lt2", "hyperlink": "hlink"}


def disagreements(package: Opened) -> list[str]:
    """Every rule over every part."""
    rules = (results, conditions, colours, families, controls, toggles, running)
    return [problem for rule in rules for problem in rule(package)]


def controls(package: Opened) -> Iterator[str]:
    for _, tree in _words(package):
        for node in tree.iter(f"{W}sdt"):
            if node.find(f"{W}sdtPr") is not None:
                yield from _control(package, node)


def results(package: Opened) -> Iterator[str]:
    """What fields show is what Word would make of them: a number that counts on, the words of a bookmark."""
    marked = _bookmarked(package)
    counts: Counter[str] = Counter()
    for code, shown in (pair for _, tree in _words(package) for pair in _fields(tree)):
        kind, *words = code.split() or [""]
        if kind == "REF" and words[0] in marked and marked[words[0]] != shown:
            yield f"a reference shows {shown!r}, and leads to {marked[words[0]]!r}"
        if kind == "SEQ":
            counts[words[0]] = int(words[words.index("\\r") + 1]) if "\\r" in words else counts[words[0]] + 1
            if str(counts[words[0]]) != shown:
                yield f"{words[0]} counts to {counts[words[0]]}, and shows {shown}"


def _bookmarked(package: Opened) -> dict[str, str]:
    """The words in each bookmark."""
    held: dict[str, tuple[str, list[str]]] = {}
    done: dict[str, str] = {}
    for node in package.body.iter():
        key = node.get(f"{W}id", "")
        if node.tag == f"{W}bookmarkStart":
            held[key] = node.get(f"{W}name", ""), []
        elif node.tag == f"{W}bookmarkEnd" and key in held:
            name, words = held.pop(key)
            done[name] = "".join(words)
        elif node.tag == f"{W}t":
            for _, words in held.values():
                words.append(node.text or "")
    return done


def _fields(tree: Element) -> Iterator[tuple[str, str]]:
    """The instruction and the result of each field, an inner one first."""
    waiting: list[dict[str, str]] = []
    for node in tree.iter():
        kind = node.get(f"{W}fldCharType")
        if kind == "begin":
            waiting.append({"code": "", "shown": ""})
        elif kind == "end" and waiting:
            done = waiting.pop()
            yield done["code"], done["shown"]
        elif node.tag in (f"{W}t", f"{W}instrText") and waiting:
            waiting[-1]["shown" if node.tag == f"{W}t" else "code"] += node.text or ""


def conditions(package: Opened) -> Iterator[str]:
    """What a table says of its rows and cells (`cnfStyle`) is what its style is asked for (`tblLook`)."""
    for table in package.body.iter(f"{W}tbl"):
        look = {kind: value(table, "tblPr/tblLook", kind) == "1" for kind in ("firstRow", "lastRow", "firstColumn")}
        rows = table.findall(f"{W}tr")
        for row in rows:
            kind = value(row, "trPr/cnfStyle") or "0" * 12
            heads = row.find(path("trPr/tblHeader")) is not None
            if (kind[0] == "1") != heads or (heads and not look["firstRow"]):
                yield "a row heads its table for some readers only"
            if kind[1] == "1" and not (look["lastRow"] and row is rows[-1]):
                yield "a row is a total that its table does not ask for"
            yield from _columns(row, kind, look["firstColumn"])
        if value(table, "tblPr/tblCaption") is None or not value(table, "tblPr/tblDescription"):
            yield "a table says nothing to those who do not see it"


def _columns(row: Element, kind: str, asked: bool) -> Iterator[str]:
    for place, cell in enumerate(row.findall(f"{W}tc")):
        own = value(cell, "tcPr/cnfStyle") or kind
        if own[0] == "0" and (own[2] == "1") != (asked and place == 0 and kind != "0" * 12):
            yield "a cell names its row for some readers only"
        if own[:2] + own[6:8] != kind[:2] + kind[6:8]:
            yield "a cell belongs to another band than its row"


def colours(package: Opened) -> Iterator[str]:
    """A colour of the theme has the theme's value beside it, for readers that know no themes."""
    theme = package.trees["word/theme/theme1.xml"]
    known = {slot.tag.removeprefix(A): slot[0].get("val") for scheme in theme.iter(f"{A}clrScheme") for slot in scheme}
    for name, tree in _words(package):
        for node in tree.iter():
            for literal, themed in (("color", "themeColor"), ("val", "themeColor"), ("fill", "themeFill")):
                slot, shown = node.get(f"{W}{themed}"), node.get(f"{W}{literal}")
                is_colour = literal != "val" or node.tag == f"{W}color"
                if slot and shown and is_colour and known.get(SLOTS.get(slot, slot)) != shown:
                    yield f"{name} has {shown} for {slot}"


def families(package: Opened) -> Iterator[str]:
    """A font of the theme has its name beside it."""
    theme = package.trees["word/theme/theme1.xml"]
    named = {role: next(theme.iter(f"{A}{role}Font"))[0].get("typeface") for role in ("major", "minor")}
    for name, tree in _words(package):
        for node in tree.iter(f"{W}rFonts"):
            slot = node.get(f"{W}asciiTheme", "")
            if slot and node.get(f"{W}ascii") != named[slot[:5]]:
                yield f"{name} has {node.get(f'{W}ascii')} for {slot}"


def toggles(package: Opened) -> Iterator[str]:
    """Bold on bold is regular (17.7.3): of the styles of table, paragraph and run one makes it, or the run itself."""
    sheet = {one.get(f"{W}styleId", ""): one for one in package.part("styles").findall(f"{W}style")}
    for name, tree in _words(package):
        drawn = dict(_drawn_by_tables(tree, sheet))
        for paragraph in tree.iter(f"{W}p"):
            own = _switched(_chain(sheet, value(paragraph, "pPr/pStyle")))
            for run in paragraph.iter(f"{W}r"):
                levels = drawn.get(paragraph, set()), own, _switched(_chain(sheet, value(run, "rPr/rStyle")))
                for toggle in TOGGLES:
                    if sum(toggle in level for level in levels) > 1 and run.find(path(f"rPr/{toggle}")) is None:
                        yield f"{name}: two styles make {text(run)!r} {toggle}, and so neither does"


def running(package: Opened) -> Iterator[str]:
    """Each header and footer is some section's."""
    named = {node.get(f"{R}id") for node in package.body.iter() if node.tag.endswith("Reference")}
    for key, target in package.targets("word/document.xml").items():
        if target.startswith(("header", "footer")) and key not in named:
            yield f"no section has {target}"


def _drawn_by_tables(tree: Element, sheet: dict[str, Element]) -> Iterator[tuple[Element, set[str]]]:
    """What the table's style says of each paragraph in one of its cells."""
    for table in tree.iter(f"{W}tbl"):
        chain = _chain(sheet, value(table, "tblPr/tblStyle"))
        for cell in (cell for row in table.findall(f"{W}tr") for cell in row.findall(f"{W}tc")):
            kinds = {part for part, bit in zip(PARTS, value(cell, "tcPr/cnfStyle") or "", strict=False) if bit == "1"}
            parts = [one for style in chain for one in style.findall(f"{W}tblStylePr") if one.get(f"{W}type") in kinds]
            for paragraph in cell.iter(f"{W}p"):
                yield paragraph, _switched([*parts, *chain])


def _chain(sheet: dict[str, Element], key: str | None) -> list[Element]:
    """A style and what it is based on."""
    found = sheet.get(key or "")
    return [] if found is None else [found, *_chain(sheet, value(found, "basedOn"))]


def _switched(levels: Iterable[Element]) -> set[str]:
    """What is on where the first that says something of a toggle counts."""
    said: dict[str, bool] = {}
    for level in levels:
        for toggle in TOGGLES:
            if level.find(path(f"rPr/{toggle}")) is not None:
                said.setdefault(toggle, value(level, f"rPr/{toggle}") not in ("0", "false", "off"))
    return {toggle for toggle, on in said.items() if on}


def _control(package: Opened, node: Element) -> Iterator[str]:
    """A reader shows what is stored, and not what stands in the control; a list offers what it shows."""
    shown, properties = text(node), node.find(f"{W}sdtPr")
    assert properties is not None
    bound = properties.find(f"{W}dataBinding")
    lines = properties.find(f"{W}text[@{W}multiLine]") is not None
    written = shown.replace("\n", " ") if lines else shown  # the file keeps a title without its line ends
    if bound is not None and (kept := stored(package, bound)) != written:
        yield f"a control shows {shown!r}, and the file keeps {kept!r}"
    offered = [item.get(f"{W}displayText", "") for item in properties.iter(f"{W}listItem")]
    if offered and " ".join(shown.split()) not in offered:
        yield f"a list shows {shown!r}, which it does not offer"
    yield from (f"a list offers {item!r} twice" for item in _twice(offered))
    day = value(properties, "date", "fullDate")
    if day is not None and not DAY.fullmatch(day):
        yield f"a date is {day}"


def stored(package: Opened, bound: Element) -> str | None:
    """The text that a `w:dataBinding` leads to, None where there is none."""
    if bound.get(f"{W}storeItemID") == CORE:
        found = package.trees["docProps/core.xml"].find(f"{DC}title")
        return None if found is None else found.text
    stores = {
        tree.get(f"{DS}itemID"): name.replace("itemProps", "item")
        for name, tree in package.trees.items()
        if name.startswith("customXml/itemProps")
    }
    part = stores.get(bound.get(f"{W}storeItemID"))
    step = re.fullmatch(r"/b:record\[1\]/b:value\[(\d+)\]", bound.get(f"{W}xpath", ""))
    if part is None or not step:
        return None
    values = list(package.trees[part])
    return values[int(step[1]) - 1].text if int(step[1]) <= len(values) else None


def _words(package: Opened) -> Iterator[tuple[str, Element]]:
    for name, tree in package.trees.items():
        if name.startswith("word/") and not name.endswith(".rels"):
            yield name, tree


def _twice(keys: Iterable[str | None]) -> list[str]:
    return [str(key) for key, count in Counter(keys).items() if count > 1]
