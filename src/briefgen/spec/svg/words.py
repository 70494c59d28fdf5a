"""Text elements → labels: lines of words with the place, size and colour that they have in the picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec.structs import replace

from briefgen.document import Label, Run
from briefgen.spec.characters import OVERRIDES, unprintable
from briefgen.spec.decode import CANNOT_STAND, named
from briefgen.spec.svg.measures import lengths, number
from briefgen.spec.svg.notes import Notes, Refused
from briefgen.spec.svg.style import Style, bold, family, paint, styled
from briefgen.spec.svg.tree import SPACE, Element

SILENT = frozenset({"", "title", "desc", "metadata"})
SHIFTS = {
    "middle": -0.35, "central": -0.35, "hanging": -0.75, "text-before-edge": -0.9, "before-edge": -0.9,
    "text-top": -0.9, "text-after-edge": 0.2, "after-edge": 0.2, "text-bottom": 0.2, "ideographic": 0.2,
}  # fmt: skip
"""How far text stands above its place by the baseline it asks for, in sizes: those of most fonts for Latin."""
BASELINE_SHIFTS = {"baseline": 0.0, "sub": -0.2, "super": 0.35}
MIRRORED: dict[str, Literal["start", "middle", "end"]] = {"start": "end", "middle": "middle", "end": "start"}


class _Words:
    """A stretch of one style; `new` where it begins a line of its own."""

    __slots__ = ("dx", "element", "keeps_space", "new", "rise", "room", "style", "text", "x", "y")

    def __init__(self, text: str, element: Element, style: Style, keeps_space: bool) -> None:
        self.text = text
        self.element = element
        self.style = style
        self.keeps_space = keeps_space
        self.new = False
        self.x = self.y = self.rise = self.dx = 0.0
        self.room = 0.0


class _Flow:
    """Walks a text element and its spans, keeping the place where the next letters stand."""

    def __init__(self, notes: Notes) -> None:
        self.notes = notes
        self.found: list[_Words] = []
        self.x = self.y = self.down = self.dx = self.room = 0.0
        self.new = True

    def walk(self, element: Element, style: Style, keeps_space: bool) -> None:
        said = element.attributes.get(SPACE)
        keeps_space = said == "preserve" if said else keeps_space
        keeps_space = style.get("white-space") in ("pre", "pre-wrap", "break-spaces") or keeps_space
        self._move(element, style)
        self._take(element.text, element, style, keeps_space)
        for child in element.children:
            if child.name == "a" and child.href:
                self.notes.warn(child.line, "links in a picture are not kept")
            if child.name in ("tspan", "a"):
                inner = styled(child, style, self.notes)
                if inner.get("display") != "none":
                    self.walk(child, inner, keeps_space)
            elif child.name not in SILENT:
                raise Refused(f"<{child.name}> in text cannot be carried: make it plain text or outlines")
            self._take(child.tail, element, style, keeps_space)

    def _move(self, element: Element, style: Style) -> None:
        places = {name: lengths(element.get(name), name, style.viewport, style.size) for name in ("x", "y", "dx", "dy")}
        if any(len(values) > 1 and (name in "xy" or any(values[1:])) for name, values in places.items()):
            self.notes.warn(element.line, "letters that are placed one by one are set as words")
        if any(lengths(element.get("rotate"), "rotate", style.viewport)):
            raise Refused("letters that are turned one by one cannot be carried: make them outlines")
        if places["x"] or (places["y"] and self.new):
            self.x, self.dx, self.new = places["x"][0] if places["x"] else self.x, 0.0, True
            self.y, self.down = self.y + self.down, 0.0
        if places["y"]:
            self.down = places["y"][0] - self.y
        self.dx += sum(places["dx"][:1])
        self.down += sum(places["dy"][:1])
        if element.get("textLength"):
            self.room = lengths(element.get("textLength"), "width", style.viewport, style.size)[0]

    def _take(self, text: str, element: Element, style: Style, keeps_space: bool) -> None:
        if not text:
            return
        words = _Words(text, element, style, keeps_space)
        words.new, words.x, words.y, words.dx, words.room = self.new, self.x, self.y, self.dx, self.room
        words.rise = -self.down
        self.found.append(words)
        if text.strip() or (keeps_space and not self.new):
            self.new, self.dx, self.room = False, 0.0, 0.0


def text_labels(element: Element, style: Style, notes: Notes) -> list[Label]:
    """The labels of a text element; raises Refused."""
    flow = _Flow(notes)
    flow.walk(element, style, False)
    return [label for line in _lines(_spaced(flow.found)) if (label := _label(line, notes)) is not None]


def _spaced(found: list[_Words]) -> list[_Words]:
    """White space as CSS Text 3, 4.1.1 has it: runs become one space, and none begins or ends a line."""
    last: _Words | None = None
    for words in found:
        words.text = words.text.replace("\r\n", " ").replace("\n", " ").replace("\t", " ")
        if words.keeps_space:
            last = words
            continue
        words.text = " ".join(part for part in words.text.split(" ") if part).join(_ends(words.text))
        if words.new or last is None or last.text.endswith(" "):
            words.text = words.text.lstrip(" ")
            if words.new and last is not None and not last.keeps_space:
                last.text = last.text.rstrip(" ")
        last = words if words.text else last
    if last is not None and not last.keeps_space:
        last.text = last.text.rstrip(" ")
    return found


def _ends(text: str) -> tuple[str, str]:
    return (" " if text.startswith(" ") else "", " " if text.endswith(" ") and text.strip(" ") else "")


def _lines(found: list[_Words]) -> Iterator[list[_Words]]:
    line: list[_Words] = []
    for words in found:
        if words.new and any(each.text for each in line):
            yield line
            line = []
        if words.text:
            line.append(words)
    if line:
        yield line


def _label(line: list[_Words], notes: Notes) -> Label | None:
    runs, opacities = [], []
    for words in line:
        found = _run(words, notes)
        if found is not None:
            runs.append(found[0])
            opacities.append(found[1])
    first = line[0]
    text = "".join(run.text for run in runs)
    if not text.strip():
        return None
    _check_text(text, first.element, notes)
    if len(set(opacities)) > 1:
        notes.warn(first.element.line, "words of one line get one opacity")
    if any(words.dx for words in line[1:]):
        notes.warn(first.element.line, "'dx' within a line is not kept")
    base = runs[0].rise
    runs = [replace(run, rise=run.rise - base) for run in runs]
    return Label(
        x=first.x + first.dx,
        y=first.y - base,
        runs=tuple(runs),
        anchor=_anchor(first.style),
        opacity=opacities[0],
        room=first.room or None,
    )


def _anchor(style: Style) -> Literal["start", "middle", "end"]:
    said = style.get("text-anchor", "start")
    if said not in MIRRORED:
        raise Refused(f"'{said}' is no text-anchor")
    anchor: Literal["start", "middle", "end"] = said  # type: ignore[assignment]  # one of the three
    return MIRRORED[anchor] if style.get("direction") == "rtl" else anchor


def _run(words: _Words, notes: Notes) -> tuple[Run, float] | None:
    """A run and its opacity; None for words that the picture does not show either."""
    style = words.style
    filled, stroked = paint(style, "fill"), paint(style, "stroke")
    if stroked and style.length("stroke-width", 1.0) and style.share("stroke-opacity") and filled:
        notes.warn(words.element.line, "the outline of letters is not kept")
    shown = filled or stroked
    opacity = shown[1] * style.share("fill-opacity" if filled else "stroke-opacity") if shown else 0.0
    if shown is None or not opacity or not style.seen or not style.size:
        return None
    run = Run(
        text=words.text,
        size=style.size,
        colour=shown[0],
        family=family(style),
        bold=bold(style),
        italic=style.get("font-style") in ("italic", "oblique"),
        rise=words.rise + _shift(style),
    )
    return run, opacity


def _shift(style: Style) -> float:
    """How far above its place a run stands, by its own baseline."""
    baseline = style.get("alignment-baseline") or style.get("dominant-baseline")
    said = style.get("baseline-shift", "baseline")
    if said in BASELINE_SHIFTS:
        shift = BASELINE_SHIFTS[said] * style.size
    elif said.endswith("%"):
        shift = number(said, "baseline-shift", 0.0) * style.size
    else:
        shift = style.length("baseline-shift")
    return SHIFTS.get(baseline, 0.0) * style.size + shift


def _check_text(text: str, element: Element, notes: Notes) -> None:
    """The same that is asked of every text of a spec."""
    control = CANNOT_STAND.search(text)
    if control:
        raise Refused(f"{named(control[0])} cannot stand in a document: delete it")
    for _, message, hint in sorted(unprintable(text)):
        raise Refused(f"{message}: {hint}, or make it outlines")
    override = OVERRIDES.search(text)
    if override:
        notes.warn(element.line, f"{named(override[0])} turns the direction of reading")
