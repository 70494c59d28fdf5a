"""Values that are empty: what stood around them in the text leaves no marks behind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.document import ListBlock, Paragraph, plain_blocks
from briefgen.spec import NoAssets, load, read
from briefgen.spec.briefing import Around
from briefgen.spec.emptied import PLACE, pieces
from spec.composing import arrived


def filled(text: str, **values: str) -> str:
    made, end = "", 0
    for piece in pieces(text, {one.start(): one[0][1:] if one[1] else values[one[2]] for one in PLACE.finditer(text)}):
        made, end = f"{made}{text[end : piece.start]}{piece.value}", piece.end
    return made + text[end:]


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("We grant **${x}** to her.", "We grant  to her."),
        ("*${x}*, __${x}__ and ***${x}***", ",  and "),
        ("Take `${x}`, H~${x}~O, m^${x}^.", "Take , HO, m."),
        ("**${x} ${x}** and **${x}${y}**", " and **Y**"),
        ("**${x} ${y}** and **${y} ${x}**", "**Y** and **Y**"),
        ("**Dear ${x}**, now", "**Dear**, now"),
        ("(**${x} of Cahul**)", "(**of Cahul**)"),
        ("**bold**${x} more", "**bold** more"),
        ("a ${x} b", "a  b"),
        ("**From:** ${x} **To:** Minister", "**From:**  **To:** Minister"),
        ("3 * ${x} * 5 m", "3 *  * 5 m"),
        ("_${x}_.png and img/_${x} y", "__.png and img/_ y"),
        ("**$${x}** and **${y}**", "**${x}** and **Y**"),
        ("**${x}:** text", "text"),
        ("**${x}**: text", "text"),
        ("${x}: text ${x}: more", "text : more"),
        ("__${x} ${x}:__ text", "text"),
        ("**${x} ${y}:** text", "**Y:** text"),
        ("- *${x}*: text\n2. ${x}: ${y}\n${x}:", "- text\n2. Y\n"),
        ("${x}:text, **${x}:text** and so: ${x}: z", ":text, **:text** and so: : z"),
        (r"\*${x}\* stays", r"\*\* stays"),
    ],
)
def test_marks_around_nothing_go_with_it(text: str, without: str) -> None:
    assert filled(text, x="", y="Y") == without


def test_many_are_found_in_no_more_than_their_number() -> None:
    assert filled("x ${x} *${x}* y " * 20_000, x="").count("x") == 20_000


MARKS = st.sampled_from(["**", "*", "_", "`", "~", "^", " ", "${x}", "${y}", "word", ".", "(", ")", ":", "\n"])


@given(st.lists(MARKS, max_size=12).map("".join))
def test_places_never_overlap_and_take_nothing_but_marks_and_blanks(text: str) -> None:
    found = pieces(text, {one.start(): {"x": "", "y": "Y"}[one[2]] for one in PLACE.finditer(text)})
    assert [piece.end for piece in found[:-1]] <= [piece.start for piece in found[1:]]
    assert len(found) == len(list(PLACE.finditer(text)))
    for piece in found:
        assert set(PLACE.sub("", text[piece.start : piece.end])) <= set("*_`~^ :")


def test_a_warning_stands_at_the_place_and_names_the_column() -> None:
    text = b"title: T\nbottom_line: We grant **${a}** to ${c}.\n"
    found = read(text, "a.yaml", NoAssets(), Around(row={"a": "", "c": "C"}, row_name="r.csv, row 1")).problems
    assert [str(one) for one in found] == [
        "a.yaml:2:23: bottom_line: warning: nothing stands here for '${a}'; fill its cell in; "
        "${a} is empty by r.csv, row 1, column 'a'"
    ]


def test_no_lead_in_and_no_name_is_made_of_nothing() -> None:
    text = (
        "title: '${x}: A brief'\nvariables: {x: ''}\nauthor: ['${x}', B]\nkey_points:\n  - ${x}: text\n"
        "  - '${x} ': [a, b]\n  - '**${x}:** more'\n  - ${x}:\n"
    )
    assert arrived(text) == ("A brief", "B", "Key points", "text", "a", "b", "more")


def test_the_list_below_a_lead_in_of_nothing_is_part_of_the_list_it_stands_in() -> None:
    text = "title: T\nvariables: {x: '', y: Y}\nkey_points:\n  - a\n  - ${x}: [b, '${x}': [c]]\n  - ${y}: [d]\n"
    first, second, third, fourth = load(text).key_points
    said = [plain_blocks(item) for item in (first, second, third)]
    assert said == ["a", "b", "c"]
    assert [type(block) for block in fourth] == [Paragraph, ListBlock]


def test_what_is_set_to_nothing_on_purpose_is_not_warned_of() -> None:
    assert load("title: T\nbottom_line: A ${a}b ${c}d.\nvariables: {c: ''}\n", variables={"a": ""}).bottom_line
    assert not read(
        b"title: T\nbottom_line: A ${a}b ${c}d.\nvariables: {c: ''}\n", "", NoAssets(), Around({"a": ""})
    ).problems


@pytest.mark.parametrize(
    ("text", "value", "sign"),
    [
        ("€${a}.", "€ 300", "€"),
        ("of **€ ${a}**", "€300", "€"),
        ("EUR **${a}** m", "EUR 3", "EUR"),
        ("${a} % more", "3\u202f%", "%"),
        ("**${a}**%", "3 %", "%"),
        ("${a} EUR", "3 EUR", "EUR"),
        ("€${a}", "3 %", ""),
        ("€${a}", "$3", ""),
        ("€${a} and €2", "3", ""),
        ("EUR ${a}", "EUROPE", ""),
        ("NEUR ${a}", "EUR 3", ""),
        ("€$${a}", "€ 3", ""),
    ],
)
def test_a_sign_said_twice_is_a_warning(text: str, value: str, sign: str) -> None:
    spec = f"title: T\nbottom_line: We lend {text}\nvariables: {{a: {value!r}}}\n".encode()
    found = [str(one) for one in read(spec, "a.yaml", NoAssets(), Around()).problems if "printed twice" in one.message]
    told = f"'{sign}' is printed twice, as it stands beside '${{a}}' and in its value; leave one of them out"
    assert [one.partition("warning: ")[2] for one in found] == ([told] if sign else [])
