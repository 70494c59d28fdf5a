"""Markings: what each scheme prints, the right form of what it does not, and what a banner must cover."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.briefing.markings import (
    classified,
    file_token,
    is_known,
    misfits,
    objection,
    portion,
    portion_objection,
    printed,
    subject_prefix,
)
from briefgen.briefing.markings.engine import readings
from briefgen.briefing.markings.tlp import INKS

RIGHT = {
    "TLP:RED": "(TLP:RED)",
    "TLP:AMBER+STRICT": "(TLP:AMBER+STRICT)",
    "TLP:CLEAR": "(TLP:CLEAR)",
    "OFFICIAL": "(OFFICIAL)",
    "OFFICIAL-SENSITIVE": "(OFFICIAL-SENSITIVE)",
    "OFFICIAL-SENSITIVE COMMERCIAL": "(OFFICIAL-SENSITIVE COMMERCIAL)",
    "OFFICIAL – FOR PUBLIC RELEASE": "(OFFICIAL – FOR PUBLIC RELEASE)",
    "UK SECRET – RECIPIENTS ONLY [MARKET SENSITIVE] – UK/US EYES ONLY": (
        "(UK SECRET – RECIPIENTS ONLY [MARKET SENSITIVE] – UK/US EYES ONLY)"
    ),
    "UNCLASSIFIED": "(U)",
    "UNCLASSIFIED//FOR OFFICIAL USE ONLY": "(U//FOUO)",
    "SENSITIVE BUT UNCLASSIFIED": "(SBU)",
    "CUI": "(CUI)",
    "CUI//SP-CTI/SP-PRVCY//FED ONLY": "(CUI//SP-CTI/SP-PRVCY//FED ONLY)",
    "CONFIDENTIAL": "(C)",
    "SECRET//NOFORN": "(S//NF)",
    "SECRET//REL TO USA, AUS, GBR, FVEY": "(S//REL TO USA, AUS, GBR, FVEY)",
    "TOP SECRET//SI-G/TK//ORCON/NOFORN": "(TS//SI-G/TK//OC/NF)",
    "SECRET//FGI GBR//NODIS": "(S//FGI GBR//ND)",
    "RESTREINT UE/EU RESTRICTED": "(R-UE/EU-R)",
    "TRÈS SECRET UE/EU TOP SECRET": "(TS-UE/EU-TS)",
    "SECRET UE/EU SECRET – RELEASABLE TO NATO": "(S-UE/EU-S – RELEASABLE TO NATO)",
    "LIMITE": "(LIMITE)",
    "NATO UNCLASSIFIED": "(NU)",
    "NATO RESTRICTED – Releasable to PFP": "(NR – Releasable to PFP)",
    "COSMIC TOP SECRET ATOMAL": "(CTS ATOMAL)",
}
"""Markings that stand as they are, and their portion marks."""

HOUSE = ("House only", "In confidence", "Confidential", "Board papers: not for release", "FOR OFFICIAL USE ONLY", "سري")

MENDED = {
    "TLP:WHITE": "TLP:CLEAR",
    "tlp white": "TLP:CLEAR",
    "TLP: RED": "TLP:RED",
    "tlp:red": "TLP:RED",
    "TLP RED": "TLP:RED",
    "TLP-GREEN": "TLP:GREEN",
    "TLPGREEN": "TLP:GREEN",
    " TLP:CLEAR ": "TLP:CLEAR",
    "TLP:AMBER STRICT": "TLP:AMBER+STRICT",
    "tlp:amber + strict": "TLP:AMBER+STRICT",
    "Official": "OFFICIAL",
    "OFFICIAL SENSITIVE": "OFFICIAL-SENSITIVE",
    "OFFICIAL - SENSITIVE": "OFFICIAL-SENSITIVE",
    "Official: Sensitive – Commercial": "OFFICIAL-SENSITIVE – COMMERCIAL",
    "Top Secret": "TOP SECRET",
    "secret//noforn": "SECRET//NOFORN",
    "SECRET/NOFORN": "SECRET//NOFORN",
    "SECRET // NOFORN": "SECRET//NOFORN",
    "SECRET//NF": "SECRET//NOFORN",
    "S//NF": "SECRET//NOFORN",
    "(TS//SI//NF)": "TOP SECRET//SI//NOFORN",
    "TOP SECRET//NOFORN//SI": "TOP SECRET//SI//NOFORN",
    "SECRET//NOFORN//ORCON": "SECRET//ORCON/NOFORN",
    "SECRET//REL TO GBR, USA": "SECRET//REL TO USA, GBR",
    "SECRET//REL TO USA, UK": "SECRET//REL TO USA, GBR",
    "UNCLASSIFIED//CUI": "CUI",
    "CUI/SP-PRVCY": "CUI//SP-PRVCY",
    "CUI//FED ONLY//SP-PRVCY": "CUI//SP-PRVCY//FED ONLY",
    "RESTREINT UE": "RESTREINT UE/EU RESTRICTED",
    "EU RESTRICTED": "RESTREINT UE/EU RESTRICTED",
    "EU RESTRICTED/RESTREINT UE": "RESTREINT UE/EU RESTRICTED",
    "Secret UE / EU Secret": "SECRET UE/EU SECRET",
    "TRES SECRET UE/EU TOP SECRET": "TRÈS SECRET UE/EU TOP SECRET",
    "R-UE/EU-R": "RESTREINT UE/EU RESTRICTED",
    "Nato restricted": "NATO RESTRICTED",
    "NATO/SECRET": "NATO SECRET",
    "NATO TOP SECRET": "COSMIC TOP SECRET",
}
"""What is nearly right, and how its scheme writes it."""

REFUSED = {
    "TLP:PURPLE": "TLP:GREEN",
    "TLP": "TLP:GREEN",
    "TLP:RED+STRICT": "TLP:AMBER+STRICT",
    "UK RESTRICTED": "OFFICIAL-SENSITIVE",
    "NOT PROTECTIVELY MARKED": "OFFICIAL",
    "OFFICIAL-SENSITIVE – FOR PUBLIC RELEASE": "OFFICIAL – FOR PUBLIC RELEASE",
    "SECRET//NOFORM": "NOFORN",
    "SECRET//NOFORN/REL TO USA, GBR": "one of them",
}
"""What a scheme does not have, and a word of what is said instead."""


@pytest.mark.parametrize("text", [*RIGHT, *HOUSE])
def test_right_markings_and_a_houses_own_stand_as_they_are(text: str) -> None:
    assert objection(text) == ("", "")
    assert printed(text).text == text


@pytest.mark.parametrize(("text", "mark"), RIGHT.items())
def test_a_portion_has_the_mark_of_its_scheme(text: str, mark: str) -> None:
    assert portion(text) == mark
    assert portion_objection(text) == ("", "")
    assert portion_objection(mark) == ("", "")
    assert portion(mark, banner=text) == mark
    assert is_known(text)


@pytest.mark.parametrize("text", HOUSE[:3])
def test_a_houses_own_portion_stands_in_parentheses_once(text: str) -> None:
    assert portion(text) == portion(f"({text})") == f"({text})"


@pytest.mark.parametrize(("text", "right"), MENDED.items())
def test_what_is_nearly_right_is_mended(text: str, right: str) -> None:
    message, hint = objection(text)

    assert message
    assert hint.endswith(f"write {right}")
    assert objection(right) == ("", "")


@pytest.mark.parametrize(("text", "said"), REFUSED.items())
def test_what_a_scheme_has_not_is_refused(text: str, said: str) -> None:
    message, hint = objection(text)

    assert message
    assert said in message + hint


@pytest.mark.parametrize(
    "text",
    ["Secret recipes of the sea", "Official journal", "The TLP:GREEN label", "S", "NR", "Restricted-access zones"],
)
def test_words_and_letters_are_no_marking(text: str) -> None:
    assert not is_known(text)


def test_tlp_is_coloured_on_black_and_stands_right_all_others_centred_in_ink() -> None:
    assert [printed(label).ink for label in INKS] == list(INKS.values())
    assert {(printed(label).ground, printed(label).align) for label in INKS} == {("#000000", "right")}
    others = [printed(text) for text in RIGHT if not text.startswith("TLP")]
    assert {(each.ground, each.align) for each in others} == {(None, "center")}


@pytest.mark.parametrize(
    ("banner", "portions", "needed"),
    [
        ("TLP:GREEN", ["TLP:CLEAR", "TLP:AMBER", "TLP:AMBER+STRICT"], {1: "TLP:AMBER+STRICT", 2: "TLP:AMBER+STRICT"}),
        ("UNCLASSIFIED", ["(U)", "S//NF", "SECRET//ORCON"], {1: "SECRET//ORCON/NOFORN", 2: "SECRET//ORCON/NOFORN"}),
        ("SECRET//REL TO USA, GBR", ["S//NF"], {0: "SECRET//NOFORN"}),
        ("TOP SECRET", ["TS//SI//NF", "C"], {0: "TOP SECRET//SI//NOFORN"}),
        ("SECRET", ["(OFFICIAL)", "SECRET", "TOP SECRET"], {2: "TOP SECRET"}),
        ("UK OFFICIAL", ["OFFICIAL-SENSITIVE – UK EYES ONLY"], {0: "UK OFFICIAL-SENSITIVE – UK EYES ONLY"}),
        ("RESTREINT UE/EU RESTRICTED", ["R-UE/EU-R", "C-UE/EU-C"], {1: "CONFIDENTIEL UE/EU CONFIDENTIAL"}),
        ("NATO RESTRICTED", ["NU", "NATO SECRET ATOMAL"], {1: "NATO SECRET ATOMAL"}),
        ("OFFICIAL", ["TLP:RED", "OFFICIAL"], {0: "TLP:RED"}),
        ("", ["TLP:RED", "for the board"], {0: "TLP:RED"}),
        ("In confidence", ["C", "Board only", "NATO SECRET"], {2: "NATO SECRET"}),
    ],
)
def test_a_banner_covers_its_parts_or_is_told_which_does(
    banner: str, portions: list[str], needed: dict[int, str]
) -> None:
    said = {place: hint for place, _, hint in misfits(banner, portions)}

    assert list(said) == list(needed)
    assert all(f"'marking: {needed[place]}'" in hint for place, hint in said.items())


def test_the_banner_that_is_named_covers_them_all() -> None:
    assert list(misfits("SECRET//ORCON/NOFORN", ["U", "S//NF", "SECRET//ORCON"])) == []


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("TLP:AMBER", "TLP-AMBER"),
        ("TLP:AMBER+STRICT", "TLP-AMBER-STRICT"),
        ("SECRET//REL TO USA, GBR", "SECRET-REL-TO-USA-GBR"),
        ("TRÈS SECRET UE/EU TOP SECRET", "TRES-SECRET-UE-EU-TOP-SECRET"),
        ("سري", "MARKED"),
        ("", ""),
    ],
)
def test_the_part_of_a_files_name_is_safe(text: str, token: str) -> None:
    assert file_token(text) == token


def test_a_mails_subject_begins_with_the_marking() -> None:
    assert subject_prefix("TLP:AMBER") + "Night buses" == "[TLP:AMBER] Night buses"
    assert subject_prefix("a\r\nBcc: b") == "[a Bcc: b] "
    assert subject_prefix("") == ""


@given(st.text(max_size=60))
def test_any_text_has_an_answer(text: str) -> None:
    objection(text)
    portion_objection(text)
    token = file_token(text)

    assert token.isascii()
    assert token == "" or token.replace("-", "").isalnum()
    assert subject_prefix(text).isprintable()
    assert all(objection(made.text) == ("", "") for made in readings(text) if not made.remark)


@pytest.mark.parametrize(
    ("text", "scheme"),
    [
        ("CONFIDENTIAL//NOFORN", "the US register"), ("SECRET", "the US register"), ("UK SECRET", "the UK's GSCP"),
        ("RESTREINT UE/EU RESTRICTED", "the EU"), ("NATO SECRET", "NATO"), ("TLP:RED", ""), ("CUI", ""),
        ("UNCLASSIFIED", ""), ("OFFICIAL-SENSITIVE", ""), ("LIMITE", ""), ("NATO UNCLASSIFIED", ""),
        ("Confidential", ""), ("Board only", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_classification_is_told_from_other_markings(text: str, scheme: str) -> None:
    assert classified(text) == scheme
