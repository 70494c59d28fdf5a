import re

from hypothesis import given
from hypothesis import strategies as st

from briefgen.patterns import Pattern

TEXTS = st.text("ab1 \n")


@given(TEXTS, st.integers(0, 5))
def test_a_pattern_finds_what_a_compiled_one_finds(text: str, start: int) -> None:
    late, made = Pattern(r"^([ab]+)(\d?)", re.MULTILINE), re.compile(r"^([ab]+)(\d?)", re.MULTILINE)

    for name in ("match", "fullmatch", "search"):
        one, other = getattr(late, name)(text, start), getattr(made, name)(text, start)
        assert (one and one.span()) == (other and other.span())
    assert [one.span() for one in late.finditer(text, start)] == [one.span() for one in made.finditer(text, start)]
    assert late.sub(r"<\1>", text) == made.sub(r"<\1>", text)


def test_a_pattern_is_compiled_at_its_first_use() -> None:
    late = Pattern("(")

    assert late.pattern == "("
