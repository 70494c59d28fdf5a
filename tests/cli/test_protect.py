"""`render --encrypt` and `--sign`: secrets from the environment, and one clear line for each that is wrong."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from briefgen.cli import finish
from certificates import PASSPHRASE, p12

from .harness import files, put, run

ENCRYPT = ("--to", "pdf", "--encrypt", "--no-archive")


@pytest.fixture(autouse=True)
def secrets(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(here / "a.yaml")
    (here / "desk.p12").write_bytes(p12())
    monkeypatch.setenv("BRIEFGEN_PASSWORD", "geheimnis")
    monkeypatch.setenv("BRIEFGEN_SIGN_PASSWORD", PASSPHRASE)
    finish._protection.cache_clear()


def found(path: Path, password: str | None = None) -> tuple[int, int, int]:
    """Pages, signatures and attachments of a file."""
    with pypdfium2.PdfDocument(path, password=password) as document:
        return len(document), pdfium.FPDF_GetSignatureCount(document), document.count_attachments()


def refused(*arguments: str) -> str:
    """The line that a run is refused with, before anything is written."""
    ran = run("render", "a.yaml", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert not Path("output").exists()
    return ran.err.splitlines()[0]


def test_an_encrypted_file_opens_with_the_password_alone() -> None:
    ran = run("render", "a.yaml", *ENCRYPT)
    assert ran.code == 0
    assert re.search(r"pdf +\S+ +1 page ", ran.out)
    assert found(Path("output/a.pdf"), "geheimnis") == (1, 0, 0)
    with pytest.raises(pypdfium2.PdfiumError):
        found(Path("output/a.pdf"))


def test_a_signed_pdf_stands_beside_a_word_file_as_ever() -> None:
    run("render", "a.yaml", "-o", "plain")
    ran = run("render", "a.yaml", "--sign", "desk.p12")
    assert ran.code == 0
    assert found(Path("output/a.pdf")) == (1, 1, 0)
    assert Path("output/a.docx").read_bytes() == Path("plain/a.docx").read_bytes()
    assert Path("output/a.pdf").read_bytes().startswith(Path("plain/a.pdf").read_bytes())


def test_all_together_for_two_specs() -> None:
    put(Path("b.yaml"))
    assert run("render", "a.yaml", "b.yaml", *ENCRYPT, "--sign", "desk.p12", "--attach-spec").code == 0
    assert [found(Path("output", name), "geheimnis") for name in files(Path("output"))] == [(1, 1, 1)] * 2


def test_encryption_is_refused_for_an_archive_and_says_why() -> None:
    said = "briefgen: briefgen's PDFs are PDF/A, which forbids --encrypt (ISO 19005-2, 6.1.3)"
    assert refused("--to", "pdf", "--encrypt").startswith(said)
    assert refused("--to", "pdf", "--encrypt", "--attach-spec").endswith(
        "add --no-archive to give that up for these files"
    )


@pytest.mark.parametrize("names", ["docx", "docx,pdf"])
def test_encryption_leaves_no_open_copy_beside_it(names: str) -> None:
    assert "the docx would lie open beside it: write --to pdf" in refused("--to", names, "--encrypt", "--no-archive")


def test_a_short_password_is_a_warning(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(here / "a.yaml")
    said = "briefgen: warning: BRIEFGEN_PASSWORD has fewer than 8 characters, and is soon guessed\n"
    monkeypatch.setenv("BRIEFGEN_PASSWORD", "seven77")
    assert run("render", "a.yaml", *ENCRYPT).err == said
    assert run("render", "a.yaml", *ENCRYPT, "-q").err == ""
    monkeypatch.setenv("BRIEFGEN_PASSWORD", "eight888")
    assert run("render", "a.yaml", *ENCRYPT).err == ""


@pytest.mark.parametrize("password", [None, ""])
def test_a_missing_password_is_wrong_usage(password: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BRIEFGEN_PASSWORD")
    if password is not None:
        monkeypatch.setenv("BRIEFGEN_PASSWORD", password)
    assert refused(*ENCRYPT) == ("briefgen: --encrypt takes its password from the environment: set BRIEFGEN_PASSWORD")


def test_a_password_that_cannot_be_one_is_wrong_usage_and_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFGEN_PASSWORD", "secret" * 30)
    line = refused(*ENCRYPT)
    assert line == "briefgen: a PDF's password has 1 to 127 bytes, and this one has 180"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--no-archive",), "--no-archive gives up PDF/A for --encrypt, and is of no use without it"),
        (("--to", "docx", "--sign", "desk.p12"), "--sign signs PDF files only: add pdf to --to"),
        (("--timestamp", "https://example.org"), "--timestamp confirms the time of a signature: add --sign FILE"),
        (
            ("--sign", "desk.p12", "--timestamp", "example.org"),
            "--timestamp takes an address that begins with https:// or http://, not 'example.org'",
        ),
    ],
)
def test_options_that_do_not_go_together(arguments: tuple[str, ...], said: str) -> None:
    assert refused(*arguments) == f"briefgen: {said}"


@pytest.mark.parametrize(
    ("name", "passphrase", "said"),
    [
        ("none.p12", PASSPHRASE, "none.p12 cannot be read: no such file or directory"),
        (".", PASSPHRASE, ". cannot be read: is a directory"),
        ("a.yaml", PASSPHRASE, "a.yaml is no PKCS#12 file: a certificate with its key, often called .p12 or .pfx"),
        ("desk.p12", "x", "desk.p12 cannot be opened: the passphrase in BRIEFGEN_SIGN_PASSWORD is wrong"),
        ("desk.p12", "", "desk.p12 cannot be opened: it needs its passphrase in BRIEFGEN_SIGN_PASSWORD"),
    ],
)
def test_a_certificate_that_cannot_be_used_is_66_before_anything_is_written(
    name: str, passphrase: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFGEN_SIGN_PASSWORD", passphrase)
    assert run("render", "a.yaml", "--sign", name)[:3] == (66, "", f"briefgen: {said}\n")
    assert not Path("output").exists()


def test_an_expired_certificate_is_66() -> None:
    Path("old.p12").write_bytes(p12(-30, -2))
    ran = run("render", "a.yaml", "--sign", "old.p12")
    assert ran.code == 66
    assert re.fullmatch(r"briefgen: old.p12 cannot sign: the certificate expired on \d{4}-\d\d-\d\d\n", ran.err)


def test_a_timestamp_server_that_is_not_there_is_69_and_nothing_unsigned_is_written() -> None:
    ran = run("render", "a.yaml", "--to", "pdf", "--sign", "desk.p12", "--timestamp", "http://127.0.0.1:9")
    assert ran.code == 69
    assert ran.err.startswith("briefgen: the timestamp server http://127.0.0.1:9 gave no timestamp: ")
    assert ran.err.count("\n") == 1
    assert not Path("output").exists()


@pytest.mark.parametrize("arguments", [ENCRYPT, ("--sign", "desk.p12")])
def test_without_the_extra_one_line_says_what_to_install(arguments: tuple[str, ...]) -> None:
    program = f"import sys; sys.modules['pyhanko'] = None; from briefgen.cli import main; sys.exit(main({arguments!r}))"
    program = program.replace("main(", "main(('render', 'a.yaml') + ")
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, timeout=30)
    said = b"briefgen: encryption and signatures need pyHanko: pip install 'briefgen[protect]'"
    assert (ran.returncode, ran.stdout, ran.stderr.splitlines()) == (69, b"", [said])


def resumed(monkeypatch: pytest.MonkeyPatch, password: str, *arguments: str) -> str:
    """What came of one briefing of a batch that goes on."""
    monkeypatch.setenv("BRIEFGEN_PASSWORD", password)
    return run("render", "a.yaml", "--resume", *arguments).out.split(";")[0].removeprefix("1 briefing: 1 ")


def test_another_password_or_certificate_is_a_change_to_resume_from(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [resumed(monkeypatch, word, *ENCRYPT) for word in ("one", "one", "two", "two")] == [
        "written", "unchanged", "written", "unchanged"
    ]  # fmt: skip
    assert found(Path("output/a.pdf"), "two") == (1, 0, 0)
    assert resumed(monkeypatch, "two", "--to", "pdf", "--sign", "desk.p12") == "written"
    assert resumed(monkeypatch, "three", "--to", "pdf", "--sign", "desk.p12") == "unchanged"
    Path("desk.p12").write_bytes(p12())
    assert resumed(monkeypatch, "three", "--to", "pdf", "--sign", "desk.p12") == "written"
    assert resumed(monkeypatch, "three", "--to", "pdf") == "written"


def test_a_manifest_holds_no_secret_and_no_plain_digest_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    resumed(monkeypatch, "geheimnis", *ENCRYPT)
    written = Path("output/briefgen-manifest.jsonl").read_text()
    for way in ("md5", "sha1", "sha256", "sha512"):
        assert hashlib.new(way, b"geheimnis").hexdigest() not in written
    assert "geheimnis" not in written
    first = json.loads(written)["recipe"]
    Path("output/briefgen-manifest.jsonl").unlink()
    resumed(monkeypatch, "geheimnis", *ENCRYPT)
    assert json.loads(Path("output/briefgen-manifest.jsonl").read_text())["recipe"] != first, "each run has its salt"
