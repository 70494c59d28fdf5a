import hashlib
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from briefgen.digests import first, md5, sha256


@given(st.binary())
def test_digests_are_those_of_hashlib(data: bytes) -> None:
    assert md5(data, usedforsecurity=False).hexdigest() == hashlib.md5(data, usedforsecurity=False).hexdigest()
    assert sha256(data).hexdigest() == hashlib.sha256(data).hexdigest()


def test_hashlib_stands_in_for_what_python_was_built_without() -> None:
    assert first("md5", "no_such_module", "hashlib") is hashlib.md5


def test_openssl_is_not_loaded_for_them() -> None:
    code = "import sys, briefgen.digests; print('_hashlib' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "False\n"
