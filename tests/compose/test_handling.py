"""How a paper may be handled: embargo, copies, distribution, rule, status; in head, footers, record and at the end."""

from __future__ import annotations

import pytest

import briefgen
from briefgen.compose import compose
from briefgen.document import Document, Emphasis, Heading, ListBlock, Paragraph, Quote, document_text, plain
from briefgen.errors import SpecError
from briefgen.words import language_codes, words_for

RULE = (
    "When a meeting, or part thereof, is held under the Chatham House Rule, participants are free to use the "
    "information received, but neither the identity nor the affiliation of the speaker(s), nor that of any other "
    "participant, may be revealed."
)


def composed(more: str) -> Document:
    return compose(briefgen.load(f"title: T\nbottom_line: x\n{more}"))


def test_an_embargo_stands_in_the_head_and_on_every_page() -> None:
    document = composed("embargo: 2026-04-01T09:30+01:00\n")

    said = "Embargoed until 09:30 UTC+01:00, 1 April 2026"
    assert document.title_block.notices == document.furniture.notices == (said,)
    assert [field.text for field in document.record if field.name == "embargo"] == [said]


def test_a_copy_has_its_number_or_a_blank_for_it() -> None:
    assert composed("copies: 12\n").furniture.notices == ("Copy ___ of 12",)
    document = composed("copies: 12\ncopy: 3\n")

    assert document.furniture.notices == document.title_block.notices == ("Copy 3 of 12",)
    assert [(field.name, field.text) for field in document.record][-1] == ("copy", "Copy 3 of 12")


def test_a_copy_is_its_readers_where_each_gets_one() -> None:
    document = composed("copies: 2\ncopy: 2\ndistribution: [Minister, Cabinet Office]\n")

    assert document.furniture.notices == ("Copy 2 of 2: Cabinet Office",)
    assert document.body[-2:] == (
        Heading(1, ("Distribution, by copy number",), "distribution-list"),
        ListBlock(((Paragraph(("Minister",)),), (Paragraph(("Cabinet Office",)),)), ordered=True),
    )


def test_a_distribution_list_stands_at_the_end() -> None:
    document = composed("distribution: Minister\nacronyms: {EU: European Union}\n")

    assert document.body[-2:] == (
        Heading(1, ("Distribution",), "distribution-list"),
        ListBlock(((Paragraph(("Minister",)),),)),
    )
    assert document.furniture.notices == ()


@pytest.mark.parametrize("written", ["chatham-house", "Chatham House"])
def test_the_chatham_house_rule_stands_word_for_word_with_its_source(written: str) -> None:
    document = composed(f"rule: {written}\n")

    assert document.title_block.notices == ("Under the Chatham House Rule: see the end of this paper",)
    assert document.body[-2:] == (
        Heading(1, ("Chatham House Rule",), "rule-text"),
        Quote((Paragraph((RULE,)),), ("Chatham House, the Royal Institute of International Affairs",)),
    )


@pytest.mark.parametrize("code", [code for code in language_codes() if code != "en"])
def test_in_other_languages_the_english_text_follows_the_translation(code: str) -> None:
    quote = composed(f"rule: chatham-house\nlang: {code}\n").body[-1]

    assert isinstance(quote, Quote)
    own, english = quote.content
    assert own == Paragraph((words_for(code).rules["chatham-house"].text,))
    assert english == Paragraph((Emphasis((RULE,)),))
    assert plain((own.content[0],)) != RULE


def test_a_draft_says_so_on_every_page_and_a_final_paper_in_its_head() -> None:
    draft, final = composed("status: draft\n"), composed("status: final\n")

    assert (draft.title_block.facts, draft.furniture.status) == (("Draft",), "Draft")
    assert (final.title_block.facts, final.furniture.status) == (("Final",), "")


@pytest.mark.parametrize("code", language_codes())
def test_all_of_it_is_said_in_each_language(code: str) -> None:
    words = words_for(code)
    more = "copies: 3\ndistribution: [A, B]\nrule: chatham-house\nstatus: final\nembargo: 2026-04-01T09:30+01:00\n"
    text = document_text(composed(f"{more}lang: {code}\n"))

    assert {words.final, words.copy.format(copy="___", copies=3), words.distribution} <= set(text)
    assert words.rules["chatham-house"].notice in text


def test_the_banner_of_sections_is_that_of_their_scheme() -> None:
    document = composed(
        "marking: SECRET//NOFORN\nsections: [{title: A, marking: U}, {title: B, marking: SECRET//NOFORN}]\n"
    )

    assert [plain(block.content) for block in document.body if isinstance(block, Heading)] == ["(U) A", "(S//NF) B"]


def test_two_schemes_with_one_word_are_told_apart_by_their_sections() -> None:
    document = composed("marking: SECRET\nsections: [{title: A, marking: OFFICIAL}, {title: B, marking: SECRET}]\n")

    assert [plain(block.content) for block in document.body if isinstance(block, Heading)] == [
        "(OFFICIAL) A", "(SECRET) B",
    ]  # fmt: skip


def test_a_copy_that_is_not_there_is_refused() -> None:
    with pytest.raises(SpecError, match="there is no copy 4: there are 3"):
        composed("copies: 3\ncopy: 4\n")
