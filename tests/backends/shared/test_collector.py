"""The search for garbage pauses while a page is set, and is left as it was found."""

import gc

import pytest

from briefgen.backends.shared.collector import collector_paused


def test_pauses_and_resumes() -> None:
    with collector_paused():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_resumes_after_a_failure() -> None:
    with pytest.raises(ValueError, match="a fault"), collector_paused():
        raise ValueError("a fault")
    assert gc.isenabled()


def test_leaves_a_collector_that_was_off_alone() -> None:
    gc.disable()
    try:
        with collector_paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
