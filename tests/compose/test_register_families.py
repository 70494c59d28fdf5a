"""What each register shows beyond its fields: scores, sentences of likelihood, periods, notes and legends."""

from __future__ import annotations

import re

import pytest

import briefgen
from briefgen.briefing.scales import EDITIONS
from briefgen.compose import compose
from briefgen.document import Block, Blocks, Callout, Heading, LineBreak, Paragraph, Reference, Table, plain
from briefgen.words import language_codes

CONFIDENCE = {
    "en": "onfidence",
    "fr": "onfiance",
    "es": "onfianza",
    "de": "Sicherheit",
    "pt": "onfiança",
    "ar": "ثقتنا",
}


def blocks_of(text: str) -> Blocks:
    body = compose(briefgen.load(text)).body
    return tuple(block for block in body if not isinstance(block, Heading))


def tables_of(text: str) -> list[Table]:
    return [block for block in blocks_of(text) if isinstance(block, Table)]


def headers(table: Table) -> list[str]:
    return [plain(column.title) for column in table.columns]


def cells(table: Table) -> list[list[str]]:
    return [[" | ".join(map(text_of, cell)) for cell in row.cells] for row in table.rows]


def text_of(block: Block) -> str:
    assert isinstance(block, Paragraph)
    return plain(block.content)


def spec(register: str, entries: str, block: str = "", header: str = "") -> str:
    """A spec of one register and its block."""
    return f"title: T\n{header}\n{register}: {entries}\nsections: [{{title: A, content: [{{{register}: {block}}}]}}]\n"


RISKS = "[{title: a, likelihood: 4, impact: 5, residual_likelihood: 1, residual_impact: 5, trend: up}, {title: b}]"


def test_a_risk_shows_both_scores_with_their_levels_and_its_trend_in_words() -> None:
    (table,) = tables_of(spec("risks", RISKS))

    assert headers(table) == ["No.", "Risk", "Score", "After response"]
    assert cells(table) == [
        ["RK1", "a", "20 critical | 4 × 5 | Trend: Rising", "5 moderate | 1 × 5"],
        ["RK2", "b", "", ""],
    ]
    assert plain(table.note) == (
        "Score: likelihood × impact, each from 1 to 5. 1–4 low, 5–9 moderate, 10–14 high, 15–25 critical."
    )


def test_a_factor_without_the_other_stands_alone() -> None:
    (table,) = tables_of(spec("risks", "[{title: a, likelihood: 4, residual_impact: 2}]"))

    assert cells(table) == [["RK1", "a", "Likelihood: 4 of 5", "Impact after response: 2 of 5"]]


def test_bands_of_the_papers_own_keep_their_names() -> None:
    (table,) = tables_of(spec("risks", RISKS, "{columns: [score, band]}", "risk_bands: {Green: 1-24, Red: 25}"))

    assert cells(table)[0] == ["20 Green | 4 × 5", "Green"]
    assert plain(table.note).endswith("1–24 Green, 25 Red.")


def test_a_level_stands_in_the_papers_language() -> None:
    (table,) = tables_of(spec("risks", RISKS, "{columns: [score, band, trend]}", "lang: fr"))

    assert cells(table)[0] == ["20 critique | 4 × 5", "Critique", "En hausse"]


def test_a_legend_can_be_left_out() -> None:
    assert tables_of(spec("risks", RISKS, "{legend: no}"))[0].note == ()
    assert tables_of(spec("risks", RISKS, "{columns: [title]}"))[0].note == ()


OPTIONS = """
  - {name: Wait, baseline: yes, scores: {Cost: 5, Speed: 1}}
  - {name: Build, preferred: yes, scores: {Cost: 2, Speed: 5}}
  - {name: Hope, scores: {Cost: 3}}
  - {name: Pray}
"""
CRITERIA = "criteria: [{name: Cost, weight: 1}, {name: Speed, weight: 2.5, note: in days}]"


def options(block: str = "", weights: str = CRITERIA) -> list[Table]:
    return tables_of(spec("options", OPTIONS, block, weights))


def test_options_have_a_table_of_their_scores_with_weights_total_rule_and_sensitivity() -> None:
    shown, scores = options()

    assert headers(shown) == ["Option"]
    assert cells(shown)[:2] == [["Wait | Business as usual"], ["Build | Preferred"]]
    assert headers(scores) == ["Criterion", "Weight", "Wait\nBusiness as usual", "Build\nPreferred", "Hope"]
    assert cells(scores) == [
        ["Cost", "1", "5", "2", "3"],
        ["Speed | in days", "2.5", "1", "5", "–"],
        ["Weighted score", "", "2.14", "4.14", "–"],
    ]
    assert scores.total
    assert plain(scores.note).endswith("Build stays first when any one weight is raised or lowered by 20%.")
    assert any(isinstance(part, LineBreak) for part in scores.columns[2].title)


def test_the_note_says_which_weight_turns_the_order() -> None:
    _, scores = options(weights=CRITERIA.replace("2.5", "0.8"))

    assert "With the weight of Cost raised by 20%, first would be: Wait." in plain(scores.note)
    assert plain(scores.note).endswith("With the weight of Speed lowered by 20%, first would be: Wait.")


def test_options_that_are_level_are_said_to_be() -> None:
    _, scores = tables_of(
        spec("options", "[{name: a, scores: {c: 3}}, {name: b, scores: {c: 3}}]", "", "criteria: [{name: c}]")
    )

    assert "a, b are level, and stay so" in plain(scores.note)


def test_weights_that_make_up_one_are_printed_as_shares() -> None:
    _, scores = options(weights="criteria: [{name: Cost, weight: 37.5%}, {name: Speed, weight: 0.625}]")

    assert [row[1] for row in cells(scores)] == ["37.5%", "62.5%", ""]


def test_columns_say_whether_scores_are_shown_and_may_show_nothing_else() -> None:
    alone = options("{columns: [scores], caption: Mine, id: mine}")

    assert [headers(table)[0] for table in options("{columns: [name]}")] == ["Option"]
    assert [headers(table)[0] for table in options("{columns: [name, score, scores]}")] == ["Option", "Criterion"]
    assert [(headers(table)[0], table.anchor, plain(table.caption.text)) for table in alone] == [
        ("Criterion", "mine", "Mine")
    ]


def test_a_column_may_hold_the_weighted_score() -> None:
    (table,) = options("{columns: [name, score], sort: -score}")

    assert cells(table) == [["Build", "4.14"], ["Wait", "2.14"], ["Hope", ""], ["Pray", ""]]


def test_many_options_stand_on_a_page_turned_sideways() -> None:
    entries = "[" + ", ".join(f"{{name: o{at}, scores: {{c: {at % 5 + 1}}}}}" for at in range(7)) + "]"

    assert tables_of(spec("options", entries, "", "criteria: [{name: c}]"))[1].landscape


@pytest.mark.parametrize("lang", language_codes())
@pytest.mark.parametrize("scale", EDITIONS)
def test_likelihood_and_confidence_stand_in_two_sentences_in_this_order(scale: str, lang: str) -> None:
    held = next(reversed(EDITIONS[scale].values()))
    entries = "".join(
        f"\n  - {{text: It rains., likelihood: {term}, confidence: {held.confidences[-1]}}}" for term in held.terms
    )
    (table,) = tables_of(spec("judgements", entries, "{columns: [assessment]}", f"scale: {scale}\nlang: {lang}"))
    for (said,) in cells(table):
        likelihood, confidence = re.split(r"(?<=\))\. ", said)
        assert "(" in likelihood
        assert "%" in likelihood or "٪" in likelihood
        assert CONFIDENCE[lang] not in likelihood
        assert CONFIDENCE[lang] in confidence
        assert "%" not in confidence


JUDGED = "[{text: It rains., likelihood: likely, confidence: low}, {text: It blows., likelihood: remote}, {text: So.}]"


def test_a_judgement_is_its_text_and_then_the_two_sentences() -> None:
    table, box = blocks_of(spec("judgements", JUDGED, "", "scale: icd203"))

    assert isinstance(table, Table)
    assert cells(table) == [
        ["J1", "It rains. | We assess this as likely (55–80%). Our confidence in this judgement is low."],
        ["J2", "It blows. | We assess this as remote (1–5%)."],
        ["J3", "So."],
    ]
    assert isinstance(box, Callout)
    assert plain(box.title) == "The words of likelihood: ICD 203, 2015"
    assert text_of(box.content[0]).startswith(
        "almost no chance / remote\u00a01–5%; very unlikely / highly improbable\u00a0"
    )
    assert text_of(box.content[0]).endswith(
        "almost certain / nearly certain\u00a095–99%. Terms joined by a stroke mean the same."
    )


def test_the_legend_stands_once_and_where_it_is_not_switched_off() -> None:
    text = "title: T\nscale: phia\njudgements: [{text: It rains., likelihood: likely}]\nscenarios: [{name: S}]\n"
    shown = "judgements: {legend: no}}, {scenarios: {columns: [name]}}, {judgements: }, {judgements: "
    made = [type(block).__name__ for block in blocks_of(f"{text}sections: [{{title: A, content: [{{{shown}}}]}}]")]

    assert made == ["Table", "Table", "Table", "Callout", "Table"]


def test_a_legend_needs_a_scale_and_words_of_it() -> None:
    assert len(blocks_of(spec("judgements", "[{text: It rains., confidence: low}]"))) == 1
    assert len(blocks_of(spec("judgements", JUDGED, "{columns: [text]}", "scale: icd203"))) == 1


def test_a_term_of_the_papers_language_is_read_and_its_original_told() -> None:
    table, box = blocks_of(
        spec("judgements", "[{text: Il pleut., likelihood: très probable}]", "", "scale: icd203\nlang: fr")
    )

    assert isinstance(table, Table)
    assert isinstance(box, Callout)
    assert "très probable (80–95\u00a0%)" in cells(table)[0][1]
    assert "très probable\u00a080–95\u00a0% (very likely)" in text_of(box.content[0])


def test_scenarios_say_what_their_percentages_add_up_to() -> None:
    (table,) = tables_of(spec("scenarios", "[{name: a, likelihood: 60 %}, {name: b, likelihood: 40%}]"))

    assert cells(table) == [["a", "60 %"], ["b", "40%"]]
    assert plain(table.note) == "The likelihoods add up to 100%."


def test_indicators_point_to_scenarios_by_name_or_id() -> None:
    scenarios = "title: T\nscenarios: [{name: Calm}, {name: Storm, id: st}]\n"
    indicators = "indicators: [{what: Wind, points_to: [S1, Storm]}]\n"
    _, table = tables_of(
        f"{scenarios}{indicators}sections: [{{title: A, content: [{{scenarios: }}, {{indicators: }}]}}]"
    )
    (paragraph,) = table.rows[0].cells[1]

    assert isinstance(paragraph, Paragraph)
    assert paragraph.content == (Reference("S1", ("Calm",)), "; ", Reference("st", ("Storm",)))


def test_a_timeline_stands_in_order_with_dates_as_precise_as_they_are_known() -> None:
    entries = "[{from: 2003-05, event: d}, {date: 2001, event: b}, {date: 2001-02-03, event: c}, {to: 1999, event: a}, {from: 2002-01-01, to: 2002-02, event: e}]"  # noqa: E501  # one line of flow style
    (table,) = tables_of(spec("timeline", entries))

    assert headers(table) == ["Date", "Event"]
    assert cells(table) == [
        ["Until 1999", "a"],
        ["2001", "b"],
        ["3\u00a0February 2001", "c"],
        ["1\u00a0January 2002 – February 2002", "e"],
        ["Since May 2003", "d"],
    ]


def test_a_timeline_may_be_turned_round() -> None:
    (table,) = tables_of(spec("timeline", "[{date: 2001, event: a}, {date: 2002, event: b}]", "{sort: -when}"))

    assert [row[1] for row in cells(table)] == ["b", "a"]


def test_salience_is_a_column_that_can_be_asked_for() -> None:
    entries = "[{name: a, power: 5, legitimacy: yes, urgency: no}, {name: b}]"
    (table,) = tables_of(spec("stakeholders", entries, "{columns: [name, salience]}"))

    assert cells(table) == [["a", "Dominant"], ["b", ""]]


GRADED = """
title: T
lang: LANG
source_summary: "They **agree**."
sources: {a: {title: A, grade: b2}, b: {title: B, grade: F6}, c: {title: C}}
"""


def test_graded_sources_come_with_a_summary_their_counts_and_how_grades_are_read() -> None:
    summary, counts, _, legend = blocks_of(GRADED.replace("LANG", "en"))

    assert text_of(summary) == "They agree."
    assert text_of(counts) == (
        "2 of 3 sources are graded. Reliability: 1\u00a0usually reliable (B), 1\u00a0reliability cannot be judged (F). "
        "Credibility: 1\u00a0probably true (2), 1\u00a0truth cannot be judged (6)."
    )
    assert text_of(legend).startswith("Grades follow the Admiralty system (STANAG 2511)")


def test_sources_without_grades_have_none_of_it() -> None:
    assert len(blocks_of("title: T\nsources: {a: {title: A}, b: {title: B}}\n")) == 1
    assert [type(block).__name__ for block in blocks_of("title: T\nsource_summary: Nothing in writing.\n")] == [
        "Paragraph"
    ]
