"""The keys of a map → the fields they name; a key that names none becomes a problem with the one that is near."""

from __future__ import annotations

from briefgen.errors import did_you_mean
from briefgen.spec.context import Context
from briefgen.spec.nodes import Mapping, Node, Scalar
from briefgen.spec.variables import joined

NO_BREAK = "\u00a0"
OTHER_WORDS: dict[str, tuple[str, ...]] = {
    "action": ("do",),
    "recommendation": ("do",),
    "responsible": ("owner",),
    "lead": ("owner",),
    "deadline": ("by",),
    "due": ("by",),
    "due_date": ("by",),
    "when": ("date",),
    "what": ("event", "text", "do"),
    "description": ("detail", "summary", "narrative", "text", "note"),
    "position": ("stance",),
    "attitude": ("stance",),
    "influence": ("power",),
    "interests": ("interest",),
    "summary": ("bottom_line",),
    "key_messages": ("key_points",),
    "classification": ("marking",),
    "language": ("lang",),
    "heading": ("title",),
    "body": ("content", "text"),
    "blocks": ("content",),
    "probability": ("likelihood",),
    "severity": ("impact",),
    "mitigation": ("response",),
    "header": ("columns", "title"),
    "headers": ("columns",),
    "type": ("kind",),
    "src": ("file",),
    "path": ("file",),
    "link": ("url",),
}
"""Words that authors try for a key, and the keys that say it."""


def by_field(context: Context, names: dict[str, str], node: Mapping, path: str) -> dict[str, tuple[Scalar, Node]]:
    """The entries of a map by the name of their field, which `names` has for each key; unknown keys become problems."""
    given: dict[str, tuple[Scalar, Node]] = {}
    for key, item in node.entries:
        name = names.get(key.text)
        if name is None:
            unknown_key(context, key, path, tuple(names))
        elif name in given and given[name][0].text == key.text:
            continue  # the reader has said that the key stands twice
        elif name in given:
            first = given[name][0].text
            context.problem(key, joined(path, key.text), f"'{key.text}' and '{first}' are the same key")
        else:
            given[name] = (key, item)
    return given


def unknown_key(context: Context, key: Scalar, path: str, known: tuple[str, ...]) -> None:
    """Note a key that nothing is known by."""
    if key.line and not key.text.strip():
        return  # the reader has said that the key is empty
    here = joined(path, key.text)
    if NO_BREAK in key.text:
        _broad_space(context, key, path, known)
        return
    near = _meant(key.text.lower(), known)
    context.problem(key, here, f"unknown key '{key.text}'{near}", "" if near else f"known: {', '.join(known)}")


def _meant(word: str, known: tuple[str, ...]) -> str:
    """What a key was meant as: by another word for the same, or by letters that are nearly its own."""
    other = next((name for name in OTHER_WORDS.get(word.replace(" ", "_").replace("-", "_"), ()) if name in known), "")
    return f"; did you mean '{other}'?" if other else did_you_mean(word, known)


def _broad_space(context: Context, key: Scalar, path: str, known: tuple[str, ...]) -> None:
    """Note a no-break space within or before a key, which no editor shows."""
    from briefgen.spec.repairs import plain_spaces

    clean = key.text.replace(NO_BREAK, " ").strip()
    meant = next((name for name in known if name == clean.replace(" ", "_")), "")
    message = f"a no-break space (U+00A0) stands in the key '{meant or clean}'"
    repair = plain_spaces(context.places, key, meant)
    context.problem(key, joined(path, meant or clean), message, "type the space anew", repair)
