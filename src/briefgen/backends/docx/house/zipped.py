"""The bytes of a .docx, .dotx, .docm or .dotm → its parts by name, or one line that says why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.errors import InputError

if TYPE_CHECKING:
    from zipfile import ZipInfo

MOST_ENTRIES = 2000
LARGEST = 64_000_000
MOST_PACKED = 200
SMALL = 1_000_000
COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def unzipped(data: bytes, name: str) -> dict[str, bytes]:
    """The parts, checked before anything is unpacked. Raises InputError."""
    if data.startswith(COMPOUND):
        raise InputError(_compound(data, name))
    import zipfile
    import zlib
    from io import BytesIO

    broken = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError, OSError, RuntimeError)
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            entries = [entry for entry in package.infolist() if not entry.is_dir()]
            _check(entries, name)
            return {entry.filename: package.read(entry) for entry in entries}
    except broken as error:
        raise InputError(f"{name} is no Word file, or damaged: {str(error).lower() or 'unpacking fails'}") from None


def _compound(data: bytes, name: str) -> str:
    if ENCRYPTED in data:
        return f"{name} is locked with a password; save it without one, in Word: File > Info > Protect Document"
    return f"{name} is a Word 97-2003 file (.doc); open it in Word and save it as a Word document (.docx)"


def _check(entries: list[ZipInfo], name: str) -> None:
    """A size that an entry does not keep to is caught by zipfile as it reads."""
    total = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if len(entries) > MOST_ENTRIES or total > LARGEST or (total > SMALL and total > packed * MOST_PACKED):
        raise InputError(f"{name} is refused: it unpacks to {total / 1e6:.0f} MB in {len(entries)} parts")
    names = [entry.filename.lower() for entry in entries]
    if len(set(names)) < len(names):
        raise InputError(f"{name} is damaged: two of its parts have one name")
    if any(one.startswith("/") or "\\" in one or ".." in one.split("/") for one in names):
        raise InputError(f"{name} is refused: a part of it has a path that leads out of it")
    if any(entry.flag_bits & 1 for entry in entries):
        raise InputError(f"{name} is locked with a password; save it without one")
