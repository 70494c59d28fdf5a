"""The keys of a map → the fields they name; a key that names none becomes a problem with the one that is near."""

from __future__ import annotations

from briefgen.errors import Repair, nearest
from briefgen.patterns import Pattern
from briefgen.spec.context import Context
from briefgen.spec.nodes import Mapping, Node, Scalar
from briefgen.spec.variables import joined

NO_BREAK = "\u00a0"
UNSEEN = Pattern("[\u00a0\u00ad\u200b-\u200f\u2060\ufeff]")
"""Signs that no editor shows, or that look like a space."""
OTHER_WORDS: dict[str, tuple[str, ...]] = {
    "action": ("do",),
    "recommendation": ("do", "recommendations"),
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
    "text": ("content",),
    "blocks": ("content",),
    "probability": ("likelihood",),
    "severity": ("impact",),
    "mitigation": ("response",),
    "header": ("columns", "title"),
    "headers": ("columns",),
    "type": ("kind",),
    "src": ("file", "data", "from"),
    "path": ("file", "data", "from"),
    "file": ("data", "from"),
    "csv": ("data", "from"),
    "data": ("from", "rows"),
    "link": ("url",),
    "title": ("caption", "name"),
    "name": ("title", "caption"),
    "subject": ("title",),
    "content": ("text", "items", "entries"),
    "items": ("entries", "rows", "content", "options"),
    "points": ("items", "key_points"),
    "size": ("width",),
    "alt_text": ("alt",),
    "expected_impact": ("impact",),
    "potential_impact": ("impact",),
    "responsible_actor": ("owner",),
    "responsible_actors": ("owner",),
    "who": ("owner", "name"),
    "actor": ("name", "owner"),
    "stakeholder": ("name", "stakeholders"),
    "advantages": ("pros",),
    "disadvantages": ("cons",),
    "answer_by": ("by",),
    "tlp": ("marking",),
    "protective_marking": ("marking",),
    "bluf": ("bottom_line",),
    "executive_summary": ("bottom_line",),
    "conclusion": ("bottom_line",),
    "annex": ("appendices",),
    "annexes": ("appendices",),
    "appendix": ("appendices",),
    "bibliography": ("sources",),
    "references": ("sources",),
    "abbreviations": ("acronyms",),
    "glossary": ("acronyms",),
    "actors": ("stakeholders",),
    "actions": ("recommendations",),
    "alternatives": ("options",),
    "milestones": ("timeline",),
    "events": ("timeline",),
    "chronology": ("timeline",),
}
"""Words that authors try for a key, and the keys that say it."""


def by_field(context: Context, names: dict[str, str], node: Mapping, path: str) -> dict[str, tuple[Scalar, Node]]:
    """The entries of a map by the name of their field, which `names` has for each key; unknown keys become problems."""
    respell(context, names, node, path)
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


def respell(context: Context, names: dict[str, str], node: Mapping, path: str) -> None:
    """Call each unknown key by the one that it was meant as, if that is missing, so that one slip is one problem."""
    known = tuple(names)
    taken = {names[key.text] for key, _ in node.entries if key.text in names}
    unknown = [(key, meant_as(key.text, known)) for key, _ in node.entries if key.text not in names]
    if "content" in names:
        unknown = [(key, meant) for key, meant in unknown if not _is_block(key.text)]
    for key, meant in sorted(unknown, key=lambda pair: folded(pair[0].text) != folded(pair[1])):
        if meant and names[meant] not in taken:
            taken.add(names[meant])
            _note_meant(context, key, path, meant)
            _call(context, key, joined(path, names[meant]), meant)


def _call(context: Context, key: Scalar, path: str, meant: str) -> None:
    """Give a key another name; the context notes what it was, for the paths of problems, and whether it is a guess."""
    if folded(key.text) != folded(meant):
        context.guessed.add(path)
    if not UNSEEN.search(key.text):
        context.spelled[path] = key.text
    key.text = meant


def _note_meant(context: Context, key: Scalar, path: str, meant: str) -> None:
    """Note a key with the one that it was meant as; where only what people vary is another, with its line."""
    from briefgen.spec.repairs import respelled

    is_same = folded(key.text) == folded(meant)
    repair = respelled(context.places, key, meant) if is_same else None
    if UNSEEN.search(key.text) and is_same:
        _note_unseen(context, key, path, meant, repair)
    else:
        context.problem(key, joined(path, key.text), f"unknown key '{key.text}'; did you mean '{meant}'?", "", repair)


def unknown_key(context: Context, key: Scalar, path: str, known: tuple[str, ...]) -> None:
    """Note a key that nothing is known by, or by which another goes already."""
    if key.line and not key.text.strip():
        return  # the reader has said that the key is empty
    if UNSEEN.search(key.text):
        from briefgen.spec.repairs import respelled

        clean = _seen(key.text)
        _note_unseen(context, key, path, clean.strip(), respelled(context.places, key, clean))
        return
    if "content" in known and _is_block(key.text):
        hint = f"'{key.text}' is a block: write it as '- {key.text}:' in the list under 'content:'"
        context.problem(key, joined(path, key.text), f"unknown key '{key.text}'", hint)
        return
    meant = meant_as(key.text, known)
    near, hint = (f"; did you mean '{meant}'?", "") if meant else ("", f"known: {', '.join(known)}")
    context.problem(key, joined(path, key.text), f"unknown key '{key.text}'{near}", hint)


def _is_block(key: str) -> bool:
    from briefgen.spec.content import BLOCKS

    return key in BLOCKS


def _note_unseen(context: Context, key: Scalar, path: str, name: str, repair: Repair | None) -> None:
    """Note a sign within or before a key that no editor shows."""
    found = UNSEEN.search(key.text)
    sign = found[0] if found else NO_BREAK
    kind, part = ("a no-break space", "space") if sign == NO_BREAK else ("an invisible character", "key")
    message = f"{kind} (U+{ord(sign):04X}) stands in the key '{name}'"
    context.problem(key, joined(path, name), message, f"type the {part} anew", repair)


def _seen(text: str) -> str:
    """A text without signs that cannot be seen."""
    return UNSEEN.sub("", text.replace(NO_BREAK, " "))


def folded(key: str) -> str:
    """A key without what people vary: capital letters, and spaces or hyphens for the low line."""
    return _in_words(key).replace("_", "")


def _in_words(key: str) -> str:
    return "_".join(_seen(key).replace("-", " ").lower().split())


def meant_as(key: str, known: tuple[str, ...]) -> str:
    """What a key was meant as: the same but for its capitals, another word for it, or letters nearly its own."""
    same = next((name for name in known if folded(name) == folded(key)), "")
    other = next((name for name in OTHER_WORDS.get(_in_words(key), ()) if name in known), "")
    return same or other or nearest(key.lower(), known)
