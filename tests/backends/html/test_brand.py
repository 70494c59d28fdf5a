"""A page wears its theme as the other formats do: the shapes of title, headings, tables and boxes, sizes and paper."""

from __future__ import annotations

import re
from typing import Any, get_args

import pytest
from msgspec.structs import replace

from briefgen.backends.html import HtmlBackend
from briefgen.backends.html.style import in_rem, style_sheet
from briefgen.document import CalloutKind, Document, Furniture, Heading, KeyFigure, KeyFigures, Strong, TitleBlock
from briefgen.theme import Box, Boxes, Headings, Opening, PageSetup, Running, Theme, TypeScale, default_theme
from documents import chart, minimal, picture, say
from readers import html_tree

THEME = default_theme()
MEDIA = re.compile(r"@media[^{]*\{([^{}]*\{[^{}]*\})*\s*\}")
TEN = TypeScale(body=10.0, leading=15.0)
"""A tenth of a rem is a point of it."""


def sheet(direction: str = "ltr", **changes: Any) -> dict[str, str]:
    """The declarations of a theme's rules by their selectors, those of a selector one after another."""
    made: dict[str, str] = {}
    screen = MEDIA.sub("", style_sheet(replace(THEME, scale=TEN, **changes), direction))
    for selectors, said in re.findall(r"([^{}]+)\{([^{}]*)\}", screen):
        for selector in selectors.strip().split(","):
            made[selector] = f"{made.get(selector, '')};{said}"
    return made


def page(document: Document, theme: Theme = THEME) -> str:
    return HtmlBackend().render(document, theme).decode()


# the title


@pytest.mark.parametrize(
    ("layout", "selector", "said"),
    [
        ("rule-below", ".opening", "padding-bottom:0.95rem;border-bottom:0.15rem solid var(--rule)"),
        ("rule-above", ".opening", "padding-top:0.9rem;border-top:0.5rem solid var(--rule)"),
        ("band", ".opening", "padding:1.6rem var(--side);background:var(--band)"),
        ("centred", ".head", "text-align:center"),
        ("centred", ".opening::after", "border:solid var(--rule);border-width:0.05rem 0 0.15rem"),
    ],
)
def test_the_title_has_the_layout_of_the_theme(layout: Any, selector: str, said: str) -> None:
    assert said in sheet(opening=Opening(layout=layout))[selector]


def test_the_title_has_the_colour_and_the_weight_of_the_theme() -> None:
    assert sheet(opening=Opening(colour="ink"))["h1"].endswith(";color:var(--ink)")
    assert sheet(opening=Opening(bold=False))["h1"].endswith(";color:var(--accent);font-weight:400")


def test_what_the_theme_draws_at_the_title_leaves_logo_and_notices_out() -> None:
    block = TitleBlock(title="T", organisation="O", subtitle="S", facts=("F",), notices=("N",), logo=chart())
    head = next(node for node in html_tree(page(replace(minimal(), title_block=block))).iter("div"))
    logo, opening, notice = head
    assert (logo.get("class"), opening.tag, notice.get("class")) == ("logo", "hgroup", "notice")
    assert ["".join(line.itertext()) for line in opening] == ["O", "T", "S", "F"]


# headings


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("above", "padding-top:0.6rem;border-top:0.1rem solid var(--rule)"),
        ("below", "padding-bottom:0.3rem;border-bottom:0.1rem solid var(--rule)"),
    ],
)
def test_a_rule_stands_at_headings_of_the_first_level_alone(rule: Any, said: str) -> None:
    made = sheet(headings=Headings(rule=rule))
    assert made["h2"].endswith(said)
    assert "border" not in made["h3"]
    assert "border" not in sheet()["h2"]


def test_three_levels_of_headings_have_the_colour_of_the_theme() -> None:
    made = sheet(headings=Headings(colour="warning"))
    assert all("color:var(--warning)" in made[level] for level in ("h2", "h3", "h4", ".contents>.label"))
    assert "color" not in made["h5"]


def test_the_number_of_a_heading_is_text_in_it() -> None:
    made = page(replace(minimal(), body=(Heading(1, ("One",), number="1"), Heading(2, ("Two",), number="1.1"))))
    headings = [node for node in html_tree(made).iter() if node.tag in ("h2", "h3")]
    assert ["".join(node.itertext()) for node in headings] == ["1 One", "1.1 Two"]
    assert "counter(" not in made.partition("@page")[0]


# tables


def test_the_head_of_a_table_is_filled_or_not() -> None:
    assert sheet(table_head="filled")["thead"] == ";background:var(--table-head-ground)"
    assert "thead" not in sheet(table_head="rules")


def test_rows_of_a_table_are_striped_or_have_lines_between_them() -> None:
    striped, lined = sheet(zebra=True), sheet(zebra=False)
    stripe, line = "tbody tr:nth-child(even)", "tbody tr+tr>*"
    assert (striped[stripe], line in striped) == (";background:var(--zebra)", False)
    assert (lined[line], stripe in lined) == (";border-block-start:0.05rem solid var(--hairline)", False)


# boxes


@pytest.mark.parametrize(
    ("shape", "said"),
    [
        ("bar", "border-inline-start-width:0.4rem;padding-block:1rem;padding-inline:max(var(--side) - 0.4rem,0rem)"),
        ("frame", "border-width:0.4rem;padding:0.6rem max(var(--side) - 0.4rem,0rem)"),
        ("band", "border-block-start-width:0.4rem;padding:0.6rem var(--side) 1rem"),
    ],
)
def test_a_box_has_the_shape_of_the_theme(shape: Any, said: str) -> None:
    box = Box(ground="zebra", edge="rule", weight=4.0, air=10.0)
    made = sheet(boxes=Boxes(shape=shape, decision=box))
    assert made[".box.decision"].startswith(f";background:var(--zebra);border-color:var(--rule);{said}")
    assert made[".box.decision>.label"] == ";color:var(--rule);font-size:0.95rem"


def test_a_box_that_leads_is_set_larger_with_its_label() -> None:
    made = sheet(boxes=Boxes(decision=Box(ground="tint", edge="ink", lead=True)))
    assert made[".box.decision"].endswith("font-size:var(--lead);line-height:var(--lead-line)")
    assert "font-size:var(--lead)" in made[".box.decision>.label"]
    assert "font-size" not in made[".box.warning"]


def test_each_kind_of_box_has_rules() -> None:
    made = sheet()
    assert [kind for kind in get_args(CalloutKind) if f".box.{kind}" not in made] == []


# right to left


def test_words_of_a_drawing_keep_to_their_side_in_a_page_from_right_to_left() -> None:
    assert sheet("rtl")["svg"] == ";direction:ltr"
    assert "svg" not in sheet()


def test_the_edge_before_the_first_key_figure_is_cut_where_lines_begin() -> None:
    assert "clip-path:inset(0 -100vw 0 1.1rem)" in sheet()["ul.figures"]
    assert sheet("rtl")["ul.figures"].endswith("clip-path:inset(0 1.1rem 0 -100vw)")


# sizes and paper


def test_a_point_of_the_rules_is_one_of_the_theme() -> None:
    assert in_rem("a{padding:4pt .5pt calc(1rem - 12pt)}", 8.0) == "a{padding:0.5rem 0.0625rem calc(1rem - 1.5rem)}"
    assert in_rem("@page{size:MARKpt}", 8.0) == "@page{size:MARKpt}"


def test_leadings_are_those_of_the_theme() -> None:
    names = sheet()[":root"]
    for said in ("--body-line:1.5;", "--h1:2.4rem;", "--h1-line:1.1667;", "--h2-line:1.2188;"):
        assert said in names, said


@pytest.mark.parametrize(("body", "read"), [(8.0, 106.25), (10.5, 106.25), (12.0, 121.43), (30.0, 127.5)])
def test_a_theme_of_larger_text_is_larger_on_a_screen_too_and_none_is_smaller(body: float, read: float) -> None:
    made = style_sheet(replace(THEME, scale=TypeScale(body=body)), "ltr")
    assert f"--read:{read}%" in made


def test_the_column_is_as_wide_as_that_of_the_paper_within_what_can_be_read() -> None:
    def column(side: float) -> str:
        return str(re.findall(r"--column:([\d.]+)rem", sheet(page=PageSetup(left=side, right=side))[":root"])[0])

    assert [column(side) for side in (10.0, 100.0, 200.0)] == ["44", "39.53", "30"]


def test_a_picture_is_as_large_beside_the_text_as_on_paper() -> None:
    logo = picture("image/png", 400, 100)
    made = page(replace(minimal(), title_block=TitleBlock(title="T", logo=logo)), replace(THEME, scale=TEN))
    assert 'style="width:16rem"' in made


def test_key_figures_stand_in_rows_of_one_length() -> None:
    def across(count: int) -> list[str]:
        items = tuple(KeyFigure((str(number),), ("x",)) for number in range(count))
        return re.findall(r"--of:(\d)", page(replace(minimal(), body=(KeyFigures(items), say("x")))).split("<body>")[1])

    assert [across(count) for count in (2, 3, 4, 5, 6, 7)] == [["2"], ["3"], ["4"], ["3"], ["3"], ["4"]]


def test_key_figures_are_as_large_as_the_longest_lets_all_of_them_be() -> None:
    items = (KeyFigure(("5",), ("x",)), KeyFigure((Strong(("€ 38.4",)), " million"), ("y",)))
    assert "--signs:14" in page(replace(minimal(), body=(KeyFigures(items), say("x"))))
    assert "font-size:clamp(1rem,var(--room)*1.75/var(--signs),var(--figure))" in sheet()[".figures .value"]


@pytest.mark.parametrize(
    ("running", "notices", "direction", "place"),
    [
        (Running(), (), "ltr", "right"),
        (Running(), (), "rtl", "left"),
        (Running(page_label="centre"), (), "ltr", "center"),
        (Running(page_label="start"), (), "ltr", "left"),
        (Running(page_label="start"), (), "rtl", "right"),
        (Running(page_label="start"), ("Copy 3",), "ltr", "right"),
        (Running(page_label="centre"), ("Copy 3",), "ltr", "right"),
    ],
)
def test_the_number_of_a_printed_page_stands_where_the_theme_says(
    running: Running, notices: tuple[str, ...], direction: Any, place: str
) -> None:
    document = minimal()
    document = replace(
        document,
        properties=replace(document.properties, direction=direction),
        furniture=Furniture(title="T", notices=notices),
    )
    made = page(document, replace(THEME, running=running))
    assert f'@bottom-{place}{{content:"Page " counter(page)' in made


def test_a_rule_stands_over_the_foot_of_printed_pages_where_the_theme_says() -> None:
    made = page(minimal(), replace(THEME, running=Running(rule=True)))
    assert f"border-top:.5pt solid {THEME.palette.hairline};content:" in made
    assert "border-top:.5pt" not in page(minimal())
