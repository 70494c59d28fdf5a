"""Markings: what TLP 2.0 prints, and the right form for what it does not."""

from __future__ import annotations

import pytest

from briefgen.briefing.markings import TLP_INK, objection, printed


@pytest.mark.parametrize("text", [*TLP_INK, "OFFICIAL-SENSITIVE", "RESTREINT UE/EU RESTRICTED", "House only"])
def test_labels_and_house_markings_stand_as_they_are(text: str) -> None:
    assert objection(text) == ("", "")
    assert printed(text).text == text


def test_tlp_is_coloured_on_black_and_stands_right() -> None:
    assert (printed("TLP:RED").ground, printed("TLP:RED").align) == ("#000000", "right")
    assert (printed("OFFICIAL").ground, printed("OFFICIAL").align) == (None, "center")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("TLP:WHITE", "TLP:CLEAR"), ("tlp white", "TLP:CLEAR"), ("TLP: RED", "TLP:RED"), ("tlp:red", "TLP:RED"),
        ("TLP RED", "TLP:RED"), ("TLP-GREEN", "TLP:GREEN"), ("TLPGREEN", "TLP:GREEN"),
        ("TLP:AMBER STRICT", "TLP:AMBER+STRICT"),
        ("tlp:amber + strict", "TLP:AMBER+STRICT"), (" TLP:CLEAR ", "TLP:CLEAR"),
    ],
)  # fmt: skip
def test_a_label_that_is_nearly_right_is_mended(text: str, right: str) -> None:
    message, hint = objection(text)
    assert message
    assert f"write {right}" in hint


@pytest.mark.parametrize("text", ["TLP:PURPLE", "TLP", "TLP:", "TLP:REDDISH", "TLP:RED+STRICT", "TLP:RED/GREEN"])
def test_a_label_that_is_none_lists_those_there_are(text: str) -> None:
    message, hint = objection(text)
    assert message
    assert "TLP:GREEN" in hint
