"""`decision`, `qa` and `landscape` blocks → what they hold: an ask to be ticked and signed, answers, content turned."""

from __future__ import annotations

from typing import Any

from briefgen.briefing import DecisionBlock, LandscapeBlock, QuestionEntry, QuestionsBlock
from briefgen.spec.bind import ABSENT, bind, build
from briefgen.spec.context import Context
from briefgen.spec.keys import respell
from briefgen.spec.nodes import Mapping, Node, Scalar, Sequence, found
from briefgen.spec.shapes import Shape, record_keys

QUESTION_KEYS = ("q", "question", "a", "answer")
SIGN_OFF_KEYS = ("sign_off", "sign-off", "signoff")


def bind_questions(context: Context, _shape: Shape, node: Node, path: str) -> Any:
    """Questions with their answers: a list of them, one alone, or a map of `entries`."""
    if isinstance(node, Mapping) and any(key.text in QUESTION_KEYS for key, _ in node.entries):
        node = Sequence([node], node.line, node.column)
    if isinstance(node, Mapping) and any(key.text == "entries" for key, _ in node.entries):
        return build(context, QuestionsBlock, node, path)
    if not isinstance(node, Sequence) or not node.items:
        hint = "write each as '- {q: …, a: …}'"
        context.problem(node, path, f"expected a list of questions, found {found(node)}", hint)
        return ABSENT
    question = Shape("list", of=Shape("record", record=QuestionEntry))
    entries = bind(context, question, node, path)
    return QuestionsBlock(entries=entries) if entries else ABSENT


def bind_decision(context: Context, _shape: Shape, node: Node, path: str) -> Any:
    """A decision that is asked for; a text alone is the ask, and who signs may be named by a text alone."""
    if isinstance(node, Scalar) and not node.empty:
        node = _under("ask", node)
    if not isinstance(node, Mapping):
        hint = "write at least 'ask: …'"
        context.problem(node, path, f"expected what is asked for, or a map, found {found(node)}", hint)
        return ABSENT
    respell(context, record_keys(DecisionBlock), node, path)
    entries = [(key, _signers(item) if key.text in SIGN_OFF_KEYS else item) for key, item in node.entries]
    block = build(context, DecisionBlock, Mapping(entries, node.line, node.column), path)
    if block is not ABSENT and len(block.options) == 1:
        at = next(item for key, item in entries if key.text == "options")
        context.problem(at, f"{path}.options", "one option leaves nothing to decide", "name at least two")
    return block


def _signers(node: Node) -> Node:
    """Who signs, each as a map; one may stand without a list."""
    if isinstance(node, Scalar) and node.empty:
        return node
    items = node.items if isinstance(node, Sequence) else [node]
    signers = [_under("name", item) if isinstance(item, Scalar) and not item.empty else item for item in items]
    return Sequence(signers, node.line, node.column)


def _under(name: str, node: Scalar) -> Mapping:
    return Mapping([(Scalar(name, node.line, node.column), node)], node.line, node.column)


def bind_landscape(context: Context, _shape: Shape, node: Node, path: str) -> Any:
    """Content on pages turned sideways, which cannot be turned again."""
    if ".landscape[" in path:
        context.problem(node, path, "pages that are turned already cannot be turned again", "take the inner one out")
        return ABSENT
    if isinstance(node, Scalar | Sequence) and not (node.text if isinstance(node, Scalar) else node.items):
        hint = "indent the blocks under 'landscape:' as a list"
        context.problem(node, path, f"expected content to turn, found {found(node)}", hint)
        return ABSENT
    content = bind(context, Shape("content"), node, path)
    return LandscapeBlock(content=content) if content else ABSENT
