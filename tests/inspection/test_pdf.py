"""Rules for PDFs: small files with one mistake each; and our own files, of which there is nothing to say."""

from __future__ import annotations

import hashlib
import zlib
from datetime import datetime
from functools import lru_cache

import pytest
from msgspec.structs import replace

import briefgen
import certificates
from briefgen.backends.pdf import PdfBackend
from briefgen.document import Attachment
from briefgen.errors import InputError
from briefgen.inspection import Inspection, inspect
from briefgen.inspection.pdf.dates import iso_date
from briefgen.inspection.pdf.metadata import claims, packet
from briefgen.protect import encrypt, open_certificate, sign
from briefgen.theme import default_theme
from documents import kitchen_sink, rtl

from .plain_pdf import Sheet, pdf

USUAL = {"fonts", "tags"}
"""What is wrong with every plain file."""
MARKED = Sheet("TLP:GREEN", "Words", "TLP:GREEN")
BOX = "/Rect[72 400 200 420]"
CLAIMS = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>'
    "</rdf:RDF></x:xmpmeta>"
)
MISTAKES: dict[str, tuple[str, str, bytes]] = {
    "no title": ("title", "the file has no title", pdf(Sheet(), info="")),
    "a file's name for a title": (
        "title", "the title is a file's name: Microsoft Word - brief_v3.docx",
        pdf(Sheet(), info="/Title(Microsoft Word - brief_v3.docx)"),
    ),
    "no language": ("language", "the text has no language", pdf(Sheet(), catalog="")),
    "a page without the marking at its bottom": (
        "marking", "page 2: the marking TLP:GREEN is not at the bottom",
        pdf(MARKED, Sheet("TLP:GREEN", "Words"), MARKED),
    ),
    "a page without a free marking": (
        "marking", "page 2: the marking Cabinet only is not at the top nor at the bottom",
        pdf(Sheet("Cabinet only", "Words", "Cabinet only"), Sheet(), info="/Title(A brief)/Keywords(Cabinet only)"),
    ),
    "a turned page without the marking at its bottom": (
        "marking", "page 2: the marking TLP:GREEN is not at the bottom",
        pdf(MARKED, Sheet("", "Words", "TLP:GREEN", turned=180), MARKED),
    ),
    "a page of another marking": (
        "marking", "page 3: it is marked TLP:RED, other pages TLP:GREEN",
        pdf(MARKED, MARKED, Sheet("TLP:RED", "Words", "TLP:RED")),
    ),
    "an author who is not on the pages": (
        "names", "the properties name J. Doe as author, whom the pages do not name",
        pdf(Sheet(), info="/Title(A brief)/Author(J. Doe)"),
    ),
    "an author in XMP alone": (
        "names", "the properties name J. Doe as author, whom the pages do not name",
        pdf(Sheet(), xmp="<rdf:RDF><dc:creator><rdf:Seq><rdf:li>J. Doe</rdf:li></rdf:Seq></dc:creator></rdf:RDF>"),
    ),
    "a path in the metadata": (
        "local-path", "Subject has a path of somebody's computer: C:\\Users\\jd\\brief",
        pdf(Sheet(), info="/Title(A brief)/Subject(C:\\\\Users\\\\jd\\\\brief)"),
    ),
    "a link to a file": (
        "local-path", "page 1: a link leads to a file: file:///home/jd/plan.pdf",
        pdf(Sheet(annotations=f"<</Type/Annot/Subtype/Link{BOX}/A<</S/URI/URI(file:///home/jd/plan.pdf)>>>>")),
    ),
    "a link that starts a file": (
        "local-path", "page 1: a link leads to a file: file:plan.docx",
        pdf(Sheet(annotations=f"<</Type/Annot/Subtype/Link{BOX}/A<</S/Launch/F(plan.docx)>>>>")),
    ),
    "a comment": (
        "comments", "page 1: there is a comment: Ann: Is this true?",
        pdf(Sheet(annotations=f"<</Type/Annot/Subtype/Text{BOX}/T(Ann)/Contents(Is this true?)>>")),
    ),
    "a script": (
        "programs", "it holds scripts",
        pdf(Sheet(), catalog="/Lang(en)/Names<</JavaScript<</Names[(go)<</S/JavaScript/JS(app.alert\\(1\\))>>]>>>>"),
    ),
    "a claim that is not so": ("conformance", "it claims PDF/UA-1 and breaks ", pdf(Sheet(), xmp=CLAIMS)),
}  # fmt: skip
"""What is wrong → the rule that finds it, what it says, and the file."""


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_found_by_its_rule_alone(name: str) -> None:
    rule, said, data = MISTAKES[name]

    found = inspect(data).findings

    assert {finding.rule for finding in found} - USUAL == {rule}
    assert any(str(finding).startswith(said) for finding in found), list(map(str, found))


def test_a_plain_file_is_untagged_and_its_font_is_not_inside() -> None:
    assert [str(finding) for finding in inspect(pdf(Sheet())).findings] == [
        "not embedded, so that every reader draws its own: Helvetica",
        "it is not tagged: a screen reader has no headings, tables or order",
    ]


def test_what_would_embarrass_stands_first() -> None:
    seen = inspect(pdf(MARKED, Sheet(), info=""))

    assert [finding.group for finding in seen.findings] == ["exposed", *["accessibility"] * 3]


@lru_cache
def own(right_to_left: bool = False) -> bytes:
    document = rtl() if right_to_left else kitchen_sink()
    attached = Attachment("brief.yaml", "application/yaml", b"title: A brief\n", "source", "The spec")
    return PdfBackend().render(replace(document, attachments=(attached,)), default_theme(document.properties.language))


def facts(seen: Inspection) -> dict[str, tuple[str, ...]]:
    return {fact.name: fact.values for fact in seen.facts}


@pytest.mark.parametrize("right_to_left", [False, True])
def test_of_our_own_file_there_is_nothing_to_say(right_to_left: bool) -> None:
    assert list(map(str, inspect(own(right_to_left)).findings)) == []


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize(
    "marking",
    ["TLP:AMBER+STRICT", "OFFICIAL-SENSITIVE – HMG USE ONLY", "SECRET//REL TO USA, GBR", "TRÈS SECRET UE/EU TOP SECRET",
     "COSMIC TOP SECRET", "In confidence", "سري"],
)  # fmt: skip
def test_the_marking_of_each_scheme_is_found_in_both_directions(marking: str, lang: str) -> None:
    spec = f"title: كلام\nlang: {lang}\nmarking: '{marking}'\nbottom_line: نعم\n"
    seen = inspect(briefgen.render(briefgen.load(spec), "pdf"))

    (fact,) = [fact.values for fact in seen.facts if fact.name == "marking"]
    assert fact == (f"{marking}, at top and bottom of 1 of 1 pages",)
    assert "marking" not in {finding.rule for finding in seen.findings}


def test_facts_of_our_own_file() -> None:
    told = facts(inspect(own()))

    assert told["title"] == ("Replacing lead water pipes in public schools",)
    assert told["language"] == ("en-GB",)
    assert told["marking"] == ("TLP:AMBER, at top and bottom of 8 of 8 pages",)
    assert all(font.endswith("(embedded, a subset)") for font in told["fonts"])
    assert {"Document", "H1", "Table", "TH", "Figure"} <= set(told["tags"])
    assert told["PDF/UA-1"] == told["PDF/A-3a"] == ("claimed, and so",)
    assert told["encryption"] == told["signatures"] == ("none",)
    assert datetime.fromisoformat(told["created"][0])


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("D:20260302101500+01'00'", "2026-03-02T10:15:00+01:00"),
        ("D:20260302101500Z00'00'", "2026-03-02T10:15:00Z"),
        ("D:20260302101500-0330", "2026-03-02T10:15:00-03:30"),
        ("D:202603021015", "2026-03-02T10:15"),
        ("D:2026030210", "2026-03-02T10:00"),
        ("D:20260302", "2026-03-02"),
        ("D:202603", "2026-03"),
        ("D:2026", "2026"),
        ("2 March 2026", "2 March 2026"),
        ("D:26", "D:26"),
    ],
)
def test_a_date_is_shown_as_people_read_it_and_as_exact_as_it_is(said: str, shown: str) -> None:
    assert iso_date(said) == shown


def test_the_spec_inside_is_named_with_its_checksum() -> None:
    checksum = hashlib.sha256(b"title: A brief\n").hexdigest()

    told = facts(inspect(own()))

    assert told["spec"] == told["attachments"] == (f"brief.yaml, 15 bytes, sha256 {checksum}",)


def test_an_encrypted_file_opens_with_its_password_and_is_read_whole() -> None:
    locked = encrypt(own(), "secret")

    with pytest.raises(InputError, match=r"^it is encrypted, and opens with its password only$"):
        inspect(locked)
    with pytest.raises(InputError, match=r"^the password does not open it$"):
        inspect(locked, password="wrong")
    told = facts(inspect(locked, password="secret"))
    assert told["encryption"] == ("AES-256",)
    assert told["PDF/UA-1"] == ("claimed, not judged: the file is encrypted",)


def test_a_signed_file_says_so() -> None:
    certificate = open_certificate(certificates.p12(), certificates.PASSPHRASE, "desk.p12", "")

    (told,) = facts(inspect(sign(own(), certificate)))["signatures"]

    assert told.startswith("ETSI.CAdES.detached")
    assert told.endswith("validity not judged")
    assert "D:" not in told


def test_a_marking_that_is_asked_for_must_be_there() -> None:
    found = [str(finding) for finding in inspect(own(), marking="TLP:RED").findings]

    assert "page 1: it is marked TLP:AMBER, not TLP:RED" in found


def test_without_the_extra_a_claim_is_not_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefgen.inspection.pdf.judge._validator", lambda: None)

    assert facts(inspect(own()))["PDF/UA-1"] == ("claimed, not judged: pip install 'briefgen[inspect]'",)


def test_a_packed_packet_is_read() -> None:
    data = b"4 0 obj\n<</Type/Metadata/Subtype/XML/Filter/FlateDecode/Length 9>>\nstream\n"

    assert claims(packet(data + zlib.compress(CLAIMS.encode()) + b"\nendstream")) == ["PDF/UA-1"]
    assert packet(data + b"no such stream") == ""


def test_a_page_that_cannot_be_read_is_one_line() -> None:
    data = pdf(Sheet(), Sheet()).replace(b"/Kids[6 0 R 8 0 R]", b"/Kids[6 0 R 3 0 R]")

    with pytest.raises(InputError, match=r"^it is damaged: Failed to load page"):
        inspect(data)


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\0" * 99, pdf(), pdf(Sheet())[:200]])
def test_a_damaged_file_is_one_line(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^it is damaged"):
        inspect(data)
