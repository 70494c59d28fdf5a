"""What follows from an entry's fields: scores of risks and options, classes of salience, words of likelihood."""

from __future__ import annotations

import datetime
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from briefgen.briefing import (
    BriefingParts,
    Criterion,
    Event,
    Judgement,
    Option,
    Period,
    RegisterTable,
    Risk,
    Scenario,
    Stakeholder,
)
from briefgen.briefing.appraisal import leaders, turns, weighted, weights
from briefgen.briefing.computed import COMPUTED, made_of, value_of
from briefgen.briefing.risks import BANDS, LARGEST, band, residual_score, score
from briefgen.briefing.salience import salience
from briefgen.briefing.scales import EDITIONS, percentage, scale_of, sum_of_percentages
from briefgen.briefing.selection import column_names, field_names, selected
from briefgen.document import Paragraph

SCALES = [scale for editions in EDITIONS.values() for scale in editions.values()]
TEXT = (Paragraph(("It rains.",)),)


def appraisal() -> SearchStrategy[tuple[tuple[Option, ...], dict[str, int]]]:
    """Two to four options that are scored by one to four criteria."""
    names = st.sampled_from([("a",), ("a", "b"), ("a", "b", "c"), ("a", "b", "c", "d")])

    def made(names: tuple[str, ...]) -> SearchStrategy[tuple[tuple[Option, ...], dict[str, int]]]:
        scores = st.lists(st.integers(1, 5), min_size=len(names), max_size=len(names))
        options = st.lists(scores, min_size=2, max_size=4).map(
            lambda rows: tuple(
                Option(name=f"O{at}", scores=dict(zip(names, row, strict=True))) for at, row in enumerate(rows)
            )
        )
        weight = st.lists(st.integers(1, 9), min_size=len(names), max_size=len(names))
        return st.tuples(options, weight.map(lambda numbers: dict(zip(names, numbers, strict=True))))

    return names.flatmap(made)


@given(appraisal(), st.integers(2, 1000))
def test_only_the_ratio_of_weights_counts(made: tuple[tuple[Option, ...], dict[str, int]], times: int) -> None:
    options, weighed = made
    larger = {name: weight * times for name, weight in weighed.items()}

    assert leaders(options, larger) == leaders(options, weighed)
    assert turns(options, larger) == turns(options, weighed)


@given(appraisal())
def test_a_weighted_score_lies_between_the_scores(made: tuple[tuple[Option, ...], dict[str, int]]) -> None:
    options, weighed = made
    for option in options:
        found = weighted(option, weighed)
        assert found is not None
        assert min(option.scores.values()) <= found <= max(option.scores.values())


@given(appraisal())
def test_who_leads_on_every_criterion_leads_whatever_is_weighed(
    made: tuple[tuple[Option, ...], dict[str, int]],
) -> None:
    options, weighed = made
    best = Option(name="best", scores=dict.fromkeys(weighed, 6))

    assert leaders((*options, best), weighed) == ("best",)
    assert turns((*options, best), weighed) == ()


def test_a_weight_that_turns_the_order_is_named() -> None:
    options = (
        Option(name="fast", scores={"speed": 5, "cost": 1}),
        Option(name="cheap", scores={"speed": 1, "cost": 5}),
    )
    told = [(turn.criterion, turn.raised, turn.leaders) for turn in turns(options, {"speed": 11, "cost": 10})]

    assert told == [("speed", False, ("cheap",)), ("cost", True, ("cheap",))]
    assert turns(options, {"speed": 13, "cost": 10}) == ()


def test_weights_written_in_decimals_are_level_where_they_should_be() -> None:
    criteria = (Criterion(name="a", weight=0.1), Criterion(name="b", weight=0.2), Criterion(name="c", weight=0.3))
    one, other = {"a": 3, "b": 3, "c": 1}, {"a": 1, "b": 1, "c": 3}
    options = (Option(name="x", scores=one), Option(name="y", scores=other))

    assert leaders(options, weights(BriefingParts(title="T", criteria=criteria))) == ("x", "y")


def test_an_option_without_all_scores_has_no_weighted_one() -> None:
    assert weighted(Option(name="a", scores={"x": 3}), {"x": 1, "y": 1}) is None
    assert weighted(Option(name="a", scores={"x": 3}), {}) is None
    assert leaders((), {"x": 1}) == ()


def test_a_risk_is_scored_where_both_factors_are_there() -> None:
    assert score(Risk(title="r", likelihood=4, impact=5)) == 20
    assert score(Risk(title="r", likelihood=4)) is None
    assert residual_score(Risk(title="r", residual_likelihood=2, residual_impact=3)) == 6
    assert residual_score(Risk(title="r", likelihood=4, impact=5)) is None


def test_each_score_has_one_band_by_default_and_the_papers_own_name() -> None:
    default = BriefingParts(title="T")
    own = BriefingParts(title="T", risk_bands={"green": (1, 12), "red": (13, 25)})
    held = [score for low, high in BANDS.values() for score in range(low, high + 1)]

    assert held == list(range(1, LARGEST + 1))
    assert [band(default, points) for points in (1, 4, 5, 9, 10, 14, 15, 25)] == [
        "low", "low", "moderate", "moderate", "high", "high", "critical", "critical",
    ]  # fmt: skip
    assert [band(own, points) for points in (12, 13, None)] == ["green", "red", ""]


@pytest.mark.parametrize(
    ("power", "legitimacy", "urgency", "found"),
    [
        (5, False, False, "dormant"), (1, True, False, "discretionary"), (3, False, True, "demanding"),
        (4, True, False, "dominant"), (4, False, True, "dangerous"), (None, True, True, "dependent"),
        (5, True, True, "definitive"), (1, False, False, "none"), (5, None, None, ""), (5, None, True, "dangerous"),
    ],
)  # fmt: skip
def test_salience_follows_from_three_attributes(
    power: int | None, legitimacy: bool | None, urgency: bool | None, found: str
) -> None:
    assert salience(Stakeholder(name="s", power=power, legitimacy=legitimacy, urgency=urgency)) == found


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.name)
def test_every_term_of_a_scale_is_found_in_any_spelling_and_in_one_band(scale: object) -> None:
    from briefgen.briefing.scales import Scale

    assert isinstance(scale, Scale)
    assert len(set(scale.terms)) == len(scale.terms)
    for index, held in enumerate(scale.bands):
        for term, change in product(held.terms, (str.upper, str.title, lambda text: text.replace(" ", "-"))):
            assert scale.place(change(term)) == index
    assert scale.place("perhaps") is None
    assert [held.low for held in scale.bands] == sorted(held.low for held in scale.bands)


def test_icd_203_touches_and_phia_leaves_gaps() -> None:
    icd, phia = scale_of(BriefingParts(title="T", scale="icd203")), scale_of(BriefingParts(title="T", scale="phia"))
    assert icd
    assert phia

    assert all(here.high == there.low for here, there in zip(icd.bands, icd.bands[1:], strict=False))
    assert sum(here.high < there.low for here, there in zip(phia.bands, phia.bands[1:], strict=False)) == 6
    assert [held.range for held in phia.bands][:2] == [">0–≈5", "≈10–≈20"]
    assert (icd.row("likely"), icd.row("probable"), phia.row("probable")) == (0, 1, 0)


def test_a_scale_has_an_edition() -> None:
    assert scale_of(BriefingParts(title="T", scale="phia", scale_edition="2025"))
    assert scale_of(BriefingParts(title="T", scale="phia", scale_edition="1999")) is None
    assert scale_of(BriefingParts(title="T")) is None


def test_percentages_add_up() -> None:
    assert [percentage(text) for text in ("60 %", "2.5%", "60", "likely")] == [60.0, 2.5, None, None]
    assert sum_of_percentages(["60 %", "39.5%"]) == 99.5
    assert sum_of_percentages(["60 %", "likely"]) is None
    assert sum_of_percentages([]) is None


BRIEFING = BriefingParts(
    title="T",
    scale="icd203",
    criteria=(Criterion(name="c"),),
    risks=(
        Risk(title="a", likelihood=5, impact=2), Risk(title="b", likelihood=1, impact=1),
        Risk(title="c", likelihood=5, impact=5), Risk(title="d"),
    ),
    options=(Option(name="x", scores={"c": 2}), Option(name="y", scores={"c": 5}), Option(name="z")),
    judgements=(
        Judgement(text=TEXT, likelihood="very likely"), Judgement(text=TEXT, likelihood="unlikely"),
        Judgement(text=TEXT, likelihood="likely"),
    ),
    scenarios=(Scenario(name="s", likelihood="likely"), Scenario(name="t", likelihood="almost no chance")),
    stakeholders=(
        Stakeholder(name="p", urgency=True), Stakeholder(name="q", urgency=True, legitimacy=True, power=5),
        Stakeholder(name="r"),
    ),
    timeline=(
        Event(event=TEXT, date=datetime.date(2003, 5, 1)), Event(event=TEXT, start=Period(2001), end=Period(2004)),
        Event(event=TEXT, date=Period(2003)),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("register", "settings", "places"),
    [
        ("risks", {"sort": "-score"}, (2, 0, 1, 3)),
        ("risks", {"sort": "band"}, (1, 0, 2, 3)),
        ("risks", {"where": {"band": ("high", "Critical")}}, (0, 2)),
        ("risks", {"where": {"score": ("1",)}}, (1,)),
        ("options", {"sort": "-score"}, (1, 0, 2)),
        ("judgements", {"sort": "likelihood"}, (1, 2, 0)),
        ("judgements", {"sort": "-assessment"}, (0, 2, 1)),
        ("scenarios", {"sort": "likelihood"}, (1, 0)),
        ("stakeholders", {"sort": "-salience"}, (1, 0, 2)),
        ("stakeholders", {"where": {"salience": ("definitive",)}}, (1,)),
        ("timeline", {}, (1, 2, 0)),
        ("timeline", {"sort": "-when"}, (0, 2, 1)),
    ],
)
def test_entries_are_sorted_and_chosen_by_what_is_computed(
    register: str, settings: dict[str, object], places: tuple[int, ...]
) -> None:
    table = RegisterTable(register=register, **settings)  # type: ignore[arg-type]  # a name, and settings of a table

    assert selected(BRIEFING, table) == places


def test_computed_fields_are_made_of_fields_and_share_no_name_with_them() -> None:
    for register, computed in COMPUTED.items():
        assert not set(computed) & set(field_names(register))
        assert set(column_names(register)) == {*computed, *field_names(register)}
        for name in computed:
            assert set(made_of(register, name)) <= set(field_names(register))
    assert value_of(BRIEFING, "risks", BRIEFING.risks[0], "title") == "a"
