from __future__ import annotations

import pytest

from briefgen import starters
from briefgen.briefing.papers import PAPERS
from briefgen.errors import InputError


def test_the_policy_brief_is_there() -> None:
    assert "policy-brief" in starters.names()


def test_every_starter_is_one_that_a_spec_may_name() -> None:
    assert set(starters.names()) <= set(PAPERS)


@pytest.mark.parametrize("name", starters.names())
def test_a_starter_names_its_schema_for_the_editor_and_its_own_template(name: str) -> None:
    text = starters.starter(name).decode()
    assert text.startswith("# yaml-language-server: $schema=briefgen.schema.json\n")
    assert f"\ntemplate: {name}\n" in text


@pytest.mark.parametrize("name", ["", "polcy-brief", "../errors", "policy-brief.yaml"])
def test_an_unknown_name_is_refused_with_those_there_are(name: str) -> None:
    with pytest.raises(InputError, match=f"no template is called '{name}'.*there are: .*policy-brief"):
        starters.starter(name)
