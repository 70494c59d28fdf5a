"""Register tables: good columns by default, every filled field somewhere, the author's columns when named."""

from __future__ import annotations

import briefgen
from briefgen.compose import compose
from briefgen.document import Block, Paragraph, Reference, Table, plain


def table_of(text: str) -> Table:
    return next(block for block in compose(briefgen.load(text)).body if isinstance(block, Table))


def headers(table: Table) -> list[str]:
    return [plain(column.title) for column in table.columns]


def cells(table: Table) -> list[list[list[str]]]:
    return [[[text_of(block) for block in cell] for cell in row.cells] for row in table.rows]


def text_of(block: Block) -> str:
    assert isinstance(block, Paragraph)
    return plain(block.content)


EVERY_FIELD = """
title: T
sources: {s: {title: S}}
stakeholders:
  - name: North
    aka: [N, Nord]
    type: government
    interest: "**All** of it"
    impact: Some
    stance: blocker
    power: 4
    interest_level: 5
    alliances: East
    rivals: [South, West]
    red_lines: No tolls
    engagement: Call first
    owner: Desk A
    sources: [s]
sections: [{title: A, content: [{stakeholders: }]}]
"""


def test_every_filled_field_of_a_stakeholder_is_shown() -> None:
    table = table_of(EVERY_FIELD)

    assert headers(table) == ["Stakeholder", "Interest", "Potential impact", "Stance"]
    assert cells(table) == [
        [
            ["North", "Also known as: N; Nord", "Type: government"],
            ["All of it", "Allies: East", "Rivals: South; West", "Red lines: No tolls"],
            ["Some", "Sources: [1]"],
            [
                "Blocker", "Power: 4 of 5", "Level of interest: 5 of 5", "Engagement: Call first",
                "Looked after by: Desk A",
            ],
        ]
    ]  # fmt: skip


def test_what_has_nothing_to_stand_beneath_stands_in_a_last_column() -> None:
    table = table_of("title: T\nstakeholders: [{name: N, power: 4, owner: D}]\n"
                     "sections: [{title: A, content: [{stakeholders: }]}]")  # fmt: skip

    assert headers(table) == ["Stakeholder", "Details"]
    assert cells(table) == [[["N"], ["Power: 4 of 5", "Looked after by: D"]]]


def test_every_filled_field_of_a_recommendation_is_shown() -> None:
    table = table_of("""
title: T
recommendations:
  - {do: First, id: A1}
  - do: Build it
    impact: Faster
    owner: [Ministry, Agency]
    rationale: Because
    priority: high
    effort: low
    cost: €2m
    start: 2026-01-05
    by: 2026-03-31
    depends_on: A1
    measure: Minutes saved
    status: in-progress
sections: [{title: A, content: [{recommendations: }]}]
""")

    assert headers(table) == [
        "No.", "Recommendation", "Expected impact", "Responsible actors", "Priority", "By", "Status",
    ]  # fmt: skip
    assert cells(table)[1] == [
        ["R2"],
        [
            "Build it", "Rationale: Because", "Cost: €2m", "Start: 5\u00a0January 2026", "Depends on: A1",
        ],
        ["Faster", "Measure: Minutes saved"], ["Ministry; Agency"], ["High", "Effort: Low"],
        ["31\u00a0March 2026"], ["In progress"],
    ]  # fmt: skip


def test_named_columns_are_obeyed_in_their_order() -> None:
    table = table_of(EVERY_FIELD.replace("{stakeholders: }", "{stakeholders: {columns: [power, name, sources]}}"))

    assert headers(table) == ["Power", "Stakeholder", "Sources"]
    assert cells(table) == [[["4 of 5"], ["North"], ["[1]"]]]
    assert not table.row_header


SORTED = """
title: T
stakeholders:
  - {name: b, power: 2, stance: critical}
  - {name: a, power: 5, stance: blocker}
  - {name: c, stance: blocker}
sections: [{title: A, content: [{stakeholders: {SETTINGS}}, {stakeholders: }]}]
"""


def names(settings: str) -> list[str]:
    return [row[0][0] for row in cells(table_of(SORTED.replace("SETTINGS", settings)))]


def test_entries_sort_by_a_field_with_the_unfilled_last() -> None:
    assert names("sort: name") == ["a", "b", "c"]
    assert names("sort: power") == ["b", "a", "c"]
    assert names("sort: -power") == ["a", "b", "c"]


def test_entries_are_kept_by_any_of_the_values() -> None:
    assert names("where: {stance: Blocker}") == ["a", "c"]
    assert names("where: {stance: [critical, champion]}") == ["b"]
    assert names("where: {stance: blocker, power: 5}") == ["a"]


def test_levels_sort_by_rank_not_by_letter() -> None:
    table = table_of("""
title: T
recommendations: [{do: m, priority: medium}, {do: h, priority: high}, {do: l, priority: low}]
sections: [{title: A, content: [{recommendations: {sort: -priority, columns: [do, priority]}}]}]
""")

    assert [row[0][0] for row in cells(table)] == ["h", "m", "l"]


def test_a_reference_to_an_entry_says_its_name_or_its_id_and_leads_to_its_row() -> None:
    briefing = briefgen.load("""
title: T
options: [{name: Build}, {name: Wait, id: idle}]
risks: [{title: Fire}]
sections: [{title: A, content: ["{option:O1}, {option:idle}, {risk:RK1}", {risks: }, {options: {where: {id: idle}}}]}]
""")
    paragraph = next(block for block in compose(briefing).body if isinstance(block, Paragraph))

    assert paragraph.content == (
        "Build", ", ", Reference("idle", ("Wait",)), ", ", Reference("RK1", ("RK1",)),
    )  # fmt: skip


def test_a_field_may_be_named_as_its_author_writes_it() -> None:
    table = table_of("""
title: T
timeline: [{from: 2003, event: War}, {from: 2001-05, to: 2001-06, event: Talks}]
sections: [{title: A, content: [{timeline: {columns: [from, event, to], sort: from}}]}]
""")

    assert headers(table) == ["From", "Event", "To"]
    assert cells(table) == [[["May 2001"], ["Talks"], ["June 2001"]], [["2003"], ["War"], []]]


def test_flags_are_kept_by_any_spelling_of_yes() -> None:
    text = """
title: T
options: [{name: a, preferred: yes}, {name: b}]
sections: [{title: A, content: [{options: {columns: [name], where: {preferred: on}}}]}]
"""

    assert cells(table_of(text)) == [[["a"]]]


def test_entries_written_in_a_block_join_the_register() -> None:
    briefing = briefgen.load("""
title: T
stakeholders: [{name: Early}]
sections:
  - title: A
    content: [{stakeholders: [{name: Inline}]}, {stakeholders: {columns: [name]}}]
""")
    tables = [block for block in compose(briefing).body if isinstance(block, Table)]

    assert [entry.name for entry in briefing.stakeholders] == ["Early", "Inline"]
    assert [[row[0][0] for row in cells(table)] for table in tables] == [["Inline"], ["Early", "Inline"]]


def test_a_choice_agrees_with_its_field_in_gender() -> None:
    text = """
title: T
lang: {}
recommendations: [{{do: x, priority: low, effort: low}}, {{do: y, priority: high, effort: high}}]
sections: [{{title: A, content: [{{recommendations: {{columns: [priority, effort]}}}}]}}]
"""

    assert cells(table_of(text.format("es"))) == [[["Baja"], ["Bajo"]], [["Alta"], ["Alto"]]]
    assert cells(table_of(text.format("fr"))) == [[["Faible"], ["Faible"]], [["Élevée"], ["Élevé"]]]


def test_american_tables_have_american_spelling() -> None:
    text = """
title: T
lang: {}
judgements: [{{text: x}}]
sections: [{{title: A, content: [{{judgements: {{columns: [text]}}}}]}}]
"""

    assert headers(table_of(text.format("en-GB"))) == ["Judgement"]
    assert headers(table_of(text.format("en-US"))) == ["Judgment"]
