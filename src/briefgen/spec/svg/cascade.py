"""Style elements, style attributes and presentation attributes → the properties that each element sets on itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from briefgen.spec.svg.notes import Notes
from briefgen.spec.svg.properties import PRESENTATION
from briefgen.spec.svg.tree import Element

HARMLESS_RULES = frozenset({"charset", "namespace", "font-face", "keyframes", "-webkit-keyframes"})
EVERY_MEDIUM = frozenset({"", "all"})
FONT = re.compile(
    r"(?P<before>(?:[a-z\d-]+\s+)*?)(?P<size>[\d.]+(?:[a-z]+|%)|(?:xx?-)?(?:small|large)|medium|smaller|larger)"
    r"(?:\s*/\s*\S+)?\s+(?P<family>.+)",
    re.IGNORECASE | re.DOTALL,
)


def cascade(root: Any, made: Mapping[Any, Element], notes: Notes) -> None:
    """Set `own` on every element (CSS Cascading 4, 6; presentation attributes come first, CSS Style Attributes)."""
    from cssselect2 import ElementWrapper, Matcher

    matcher = Matcher()
    for element in made.values():
        if element.name == "style":
            _add_sheet(matcher, element, notes)
    for wrapper in ElementWrapper.from_xml_root(root).iter_subtree():
        element = made[wrapper.etree_element]
        if element.name:
            rules = [payload for _, _, pseudo, payload in matcher.match(wrapper) if pseudo is None]
            _set(element, [*rules, _declarations(element.attributes.get("style", ""))])


def _set(element: Element, sources: Iterable[list[tuple[str, str, bool]]]) -> None:
    own = {name: value.strip() for name, value in element.attributes.items() if name in PRESENTATION}
    if element.attributes.get("transform"):
        own["transform"] = element.attributes["transform"]
    for urgent in (False, True):
        for declarations in sources:
            for name, value, important in declarations:
                if important == urgent:
                    own |= _long(name, value)
    element.own = own


def _declarations(content: Any) -> list[tuple[str, str, bool]]:
    import tinycss2

    parsed = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    return [
        (each.lower_name, tinycss2.serialize(each.value).strip(), each.important)
        for each in parsed
        if each.type == "declaration"
    ]


def _add_sheet(matcher: Any, element: Element, notes: Notes) -> None:
    import tinycss2

    if element.get("media").lower() not in EVERY_MEDIUM:
        notes.refuse(element.line, f"styles for the medium '{element.get('media')}' alone cannot be carried")
        return
    for rule in tinycss2.parse_stylesheet(element.text, skip_comments=True, skip_whitespace=True):
        if rule.type == "qualified-rule":
            _add_rule(matcher, rule, element, notes)
        elif rule.type == "at-rule" and rule.lower_at_keyword not in HARMLESS_RULES:
            notes.refuse(element.line, f"the style rule '@{rule.lower_at_keyword}' cannot be carried")
        elif rule.type == "error":
            notes.refuse(element.line, f"its styles cannot be read: {rule.message}")


def _add_rule(matcher: Any, rule: Any, element: Element, notes: Notes) -> None:
    import cssselect2
    import tinycss2

    try:
        selectors = cssselect2.compile_selector_list(rule.prelude)
    except cssselect2.SelectorError:
        said = tinycss2.serialize(rule.prelude).strip()
        notes.refuse(element.line, f"the selector '{said}' of its styles cannot be understood")
        return
    declarations = _declarations(rule.content)
    for selector in selectors:
        matcher.add_selector(selector, declarations)


def _long(name: str, value: str) -> dict[str, str]:
    """A shorthand as the properties it stands for."""
    if name == "marker":
        return dict.fromkeys(("marker-start", "marker-mid", "marker-end"), value)
    return _font(value) if name == "font" else {name: value}


def _font(value: str) -> dict[str, str]:
    """`italic bold 12px/30px Georgia, serif`; what it leaves out is as it would be anyway (CSS Fonts 3, 3.7)."""
    found = FONT.fullmatch(value.strip())
    if found is None:
        return {}
    before = found["before"].lower().split()
    style = next((word for word in before if word in ("italic", "oblique")), "normal")
    weight = next((word for word in before if word.isdigit() or word in ("bold", "bolder", "lighter")), "normal")
    return {"font-style": style, "font-weight": weight, "font-size": found["size"], "font-family": found["family"]}
