"""Certificates for tests, made when they are asked for: nothing secret lies in the repository."""

from __future__ import annotations

import datetime
from functools import lru_cache
from ipaddress import ip_address
from pathlib import Path

from asn1crypto import keys
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

PASSPHRASE = "Öl und Wasser"
NAME = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Transport Desk")])
KEY = rsa.generate_private_key(65537, 2048)


@lru_cache(maxsize=8)
def certificate(first_day: int = -1, last_day: int = 30, timestamps: bool = False) -> x509.Certificate:
    """A self-signed certificate, valid from one day to another, counted from today."""
    now = datetime.datetime.now(datetime.UTC)
    signing = x509.KeyUsage(True, True, False, False, False, False, False, False, False)
    builder = x509.CertificateBuilder().subject_name(NAME).issuer_name(NAME).public_key(KEY.public_key())
    builder = builder.serial_number(x509.random_serial_number()).add_extension(signing, critical=True)
    builder = builder.not_valid_before(now + datetime.timedelta(first_day))
    builder = builder.not_valid_after(now + datetime.timedelta(last_day))
    if timestamps:
        usage = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        builder = builder.add_extension(usage, critical=True)
    return builder.sign(KEY, hashes.SHA256())


def p12(first_day: int = -1, last_day: int = 30, passphrase: str = PASSPHRASE, with_key: bool = True) -> bytes:
    """The certificate and its key as the bytes of a PKCS#12 file."""
    lock = BestAvailableEncryption(passphrase.encode()) if passphrase else NoEncryption()
    made = certificate(first_day, last_day)
    if with_key:
        return pkcs12.serialize_key_and_certificates(b"desk", KEY, made, None, lock)
    return pkcs12.serialize_key_and_certificates(None, None, made, None, lock)


def trusted(made: x509.Certificate) -> asn1.Certificate:
    """The certificate as validators take it."""
    return asn1.Certificate.load(made.public_bytes(Encoding.DER))


def key() -> keys.PrivateKeyInfo:
    """The key as signers take it."""
    return keys.PrivateKeyInfo.load(KEY.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()))


def write_server_certificate(folder: Path, names: tuple[str, ...], last_day: int = 30) -> Path:
    """A file with a self-signed certificate for servers of these names or addresses, and its key."""
    now = datetime.datetime.now(datetime.UTC)
    known = [x509.IPAddress(ip_address(name)) if name[0].isdigit() else x509.DNSName(name) for name in names]
    builder = x509.CertificateBuilder().subject_name(NAME).issuer_name(NAME).public_key(KEY.public_key())
    builder = builder.serial_number(x509.random_serial_number())
    builder = builder.not_valid_before(now - datetime.timedelta(60))
    builder = builder.not_valid_after(now + datetime.timedelta(last_day))
    builder = builder.add_extension(x509.SubjectAlternativeName(known), critical=False)
    made = builder.sign(KEY, hashes.SHA256())
    path = folder / f"{'-'.join(names)}.pem"
    key_bytes = KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.write_bytes(made.public_bytes(Encoding.PEM) + key_bytes)
    return path
