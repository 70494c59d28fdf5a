"""The bytes of a PKCS#12 file and its passphrase → a certificate with its key, fit for signing today."""

from __future__ import annotations

import datetime

from asn1crypto.pkcs12 import Pfx
from pyhanko.sign.signers import SimpleSigner

from briefgen.errors import InputError


def open_certificate(
    data: bytes, passphrase: str = "", name: str = "the certificate", place: str = "passphrase"
) -> SimpleSigner:
    """The certificate and private key of a `.p12` or `.pfx` file; messages call it `name`, its passphrase's `place` so.

    Raises InputError where it is none, does not open with the passphrase, or is not valid today.
    """
    _refuse_other_files(data, name)
    try:
        signer: SimpleSigner = SimpleSigner.load_pkcs12_data(
            data, (), passphrase.encode("utf-8", "surrogateescape") or None
        )
    except ValueError:
        wrong = f"the passphrase in {place} is wrong" if passphrase else f"it needs its passphrase in {place}"
        raise InputError(f"{name} cannot be opened: {wrong}") from None
    except (TypeError, AttributeError):
        raise InputError(f"{name} has no certificate with its private key") from None
    _refuse_expired(signer, name)
    return signer


def _refuse_other_files(data: bytes, name: str) -> None:
    try:
        Pfx.load(data, strict=True)["auth_safe"].native  # noqa: B018  # it is parsed when it is looked at
    except (ValueError, TypeError):
        raise InputError(f"{name} is no PKCS#12 file: a certificate with its key, often called .p12 or .pfx") from None


def _refuse_expired(signer: SimpleSigner, name: str) -> None:
    assert signer.signing_cert
    validity = signer.signing_cert["tbs_certificate"]["validity"]
    start, end = validity["not_before"].native, validity["not_after"].native
    now = datetime.datetime.now(datetime.UTC)
    if now > end:
        raise InputError(f"{name} cannot sign: the certificate expired on {end:%Y-%m-%d}")
    if now < start:
        raise InputError(f"{name} cannot sign: the certificate is valid from {start:%Y-%m-%d} on")
