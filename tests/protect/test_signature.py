"""Signatures: over every byte, valid to two validators, and the file stays the PDF/A and PDF/UA that it was."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from asn1crypto import tsp
from cryptography import x509
from hypothesis import given, settings
from msgspec.structs import replace
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from backends.pdf import judge
from briefgen import protect
from briefgen.backends.pdf import PdfBackend
from briefgen.document import Attachment, Document
from briefgen.errors import InputError, UnavailableError
from briefgen.theme import default_theme
from certificates import PASSPHRASE, certificate, key, p12, trusted
from documents import kitchen_sink, minimal, rtl
from strategies import documents

FILE = Attachment("a.csv", "text/csv", b"a\n")


def rendered(document: Document) -> bytes:
    return PdfBackend().render(document, default_theme(document.properties.language))


def signed(document: Document, **options: Any) -> bytes:
    return protect.sign(rendered(document), protect.open_certificate(p12(), PASSPHRASE), **options)


def status(data: bytes, password: str = "", *others: x509.Certificate) -> PdfSignatureStatus:
    reader = PdfFileReader(io.BytesIO(data))
    if password:
        reader.decrypt(password)
    roots = [trusted(one) for one in (certificate(), *others)]
    context = ValidationContext(trust_roots=roots, allow_fetching=False)
    (signature,) = reader.embedded_signatures
    return validate_pdf_signature(signature, context)


def subfilters(data: bytes, password: str | None = None) -> list[str]:
    """The kinds of the signatures that PDFium finds."""
    with pypdfium2.PdfDocument(data, password=password) as document:
        found = [pdfium.FPDF_GetSignatureObject(document, at) for at in range(pdfium.FPDF_GetSignatureCount(document))]
        return [_subfilter(each) for each in found]


def _subfilter(signature: Any) -> str:
    from ctypes import create_string_buffer

    text = create_string_buffer(64)
    pdfium.FPDFSignatureObj_GetSubFilter(signature, text, 64)
    return text.value.decode()


DOCUMENTS = {
    "minimal": minimal(),
    "everything": kitchen_sink(cover=True),
    "arabic": rtl(),
    "with a file": replace(minimal(), attachments=(FILE,)),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_signature_is_valid_trusted_and_over_every_byte(name: str) -> None:
    data = signed(DOCUMENTS[name])
    found = status(data)
    assert found.bottom_line, found.pretty_print_details()
    assert found.coverage is SignatureCoverageLevel.ENTIRE_FILE
    assert subfilters(data) == ["ETSI.CAdES.detached"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_file_stays_the_archive_and_ua_file_that_it_was(name: str) -> None:
    judge.assert_conforms(signed(DOCUMENTS[name]))


@settings(max_examples=5)
@given(documents())
def test_any_document_can_be_signed_and_nothing_before_the_signature_changes(document: Document) -> None:
    data, plain = signed(document), rendered(document)
    assert data.startswith(plain)
    assert status(data).bottom_line
    judge.assert_conforms(data)
    assert judge.pages_text(data) == judge.pages_text(plain)


def test_the_field_has_a_name_in_the_language_of_the_document_and_no_size() -> None:
    document = minimal()
    german = replace(document, properties=replace(document.properties, language="de-AT"))
    for made, name in ((document, "Digital signature"), (german, "Digitale Signatur")):
        field = PdfFileReader(io.BytesIO(signed(made))).root["/AcroForm"]["/Fields"][0]
        assert (field["/TU"], [float(edge) for edge in field["/Rect"]]) == (name, [0, 0, 0, 0])


def test_the_tree_leads_to_the_field_and_the_field_to_the_tree() -> None:
    root = PdfFileReader(io.BytesIO(signed(kitchen_sink()))).root
    tree, field = root["/StructTreeRoot"], root["/AcroForm"]["/Fields"][0]
    form = tree["/K"]["/K"][-1]
    assert (form["/S"], form["/K"]["/Type"], form["/K"]["/Obj"]["/FT"]) == ("/Form", "/OBJR", "/Sig")
    leaf = tree["/ParentTree"]["/Kids"][-1]
    assert leaf["/Nums"][0] == field["/StructParent"] == tree["/ParentTreeNextKey"] - 1
    assert leaf["/Nums"][1]["/S"] == "/Form"


def test_one_changed_byte_is_seen() -> None:
    data = bytearray(signed(minimal()))
    data[data.index(b"<pdf:Producer>b") + 14] ^= 1
    assert not status(bytes(data)).bottom_line


def test_an_encrypted_file_is_signed_as_it_is() -> None:
    certificate_ = protect.open_certificate(p12(), PASSPHRASE)
    data = protect.sign(protect.encrypt(rendered(minimal()), "geheim"), certificate_, password="geheim")
    assert status(data, "geheim").bottom_line
    assert subfilters(data, "geheim") == ["ETSI.CAdES.detached"]
    with pytest.raises(InputError, match="the password does not open it"):
        protect.sign(protect.encrypt(rendered(minimal()), "geheim"), certificate_, password="falsch")


def test_a_certificate_without_a_passphrase_opens_without_one() -> None:
    assert protect.open_certificate(p12(passphrase="")).signing_cert


@pytest.mark.parametrize(
    ("data", "passphrase", "said"),
    [
        (p12(), "wrong", "desk.p12 cannot be opened: the passphrase in THERE is wrong"),
        (p12(), "", "desk.p12 cannot be opened: it needs its passphrase in THERE"),
        (p12(-30, -2), PASSPHRASE, r"desk.p12 cannot sign: the certificate expired on \d{4}-\d\d-\d\d"),
        (p12(2, 30), PASSPHRASE, r"desk.p12 cannot sign: the certificate is valid from \d{4}-\d\d-\d\d on"),
        (p12(with_key=False), PASSPHRASE, "desk.p12 has no certificate with its private key"),
        (b"", "", "desk.p12 is no PKCS#12 file"),
        (b"-----BEGIN CERTIFICATE-----\nMIIB", "", "desk.p12 is no PKCS#12 file"),
        (p12()[:400], PASSPHRASE, "desk.p12 is no PKCS#12 file"),
        (b"\x30\x03\x02\x01\x03", "", "desk.p12 is no PKCS#12 file"),
    ],
)
def test_a_certificate_that_cannot_sign_is_one_clear_line(data: bytes, passphrase: str, said: str) -> None:
    with pytest.raises(InputError, match=f"^{said}[^\n]*$"):
        protect.open_certificate(data, passphrase, "desk.p12", "THERE")


class Clock(BaseHTTPRequestHandler):
    """A timestamp server (RFC 3161), or at other addresses one that has lost its way."""

    def do_POST(self) -> None:  # the name that the server calls
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == "/lost":
            self.send_error(404)
            return
        answer = b"no timestamp" if self.path == "/rubbish" else stamped(body)
        self.send_response(200)
        self.send_header("Content-Type", "text/html" if self.path == "/page" else "application/timestamp-reply")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, format: str, *arguments: Any) -> None:
        pass


def stamped(request: bytes) -> bytes:
    stamper = DummyTimeStamper(trusted(certificate(timestamps=True)), key())
    answer: bytes = stamper.request_tsa_response(tsp.TimeStampReq.load(request)).dump()
    return answer


@pytest.fixture(scope="module")
def clock() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Clock) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_a_timestamp_confirms_the_time(clock: str) -> None:
    data = signed(minimal(), timestamp=clock)
    found = status(data, "", certificate(timestamps=True))
    assert found.bottom_line
    assert found.timestamp_validity
    assert found.timestamp_validity.intact
    judge.assert_conforms(data)
    assert status(signed(minimal())).timestamp_validity is None


@pytest.mark.parametrize("path", ["/lost", "/rubbish", "/page"])
def test_a_server_that_gives_no_timestamp_is_one_clear_line(clock: str, path: str) -> None:
    with pytest.raises(UnavailableError, match=f"^the timestamp server {clock}{path} gave no timestamp: [^\n]+$"):
        signed(minimal(), timestamp=f"{clock}{path}")


def test_a_server_that_does_not_answer_is_one_clear_line() -> None:
    with pytest.raises(UnavailableError, match=r"gave no timestamp: [^\n]+$"):
        signed(minimal(), timestamp="http://127.0.0.1:9")
