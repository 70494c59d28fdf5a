"""The bytes of a PDF → the bytes of one that is encrypted or signed; needs the extra `briefgen[protect]`.

Importing it raises UnavailableError where the extra is not installed.
"""

from __future__ import annotations

from briefgen.errors import UnavailableError

try:
    import pyhanko.sign  # noqa: F401  # asked for here, so that the one line below is all that anyone sees
except ImportError as error:
    raise UnavailableError("encryption and signatures need pyHanko: pip install 'briefgen[protect]'") from error

from briefgen.protect.certificate import open_certificate
from briefgen.protect.encryption import check_password, encrypt
from briefgen.protect.signature import sign

__all__ = ["check_password", "encrypt", "open_certificate", "sign"]
