"""A path and bytes → a file that is there whole or not at all; what goes wrong is one line that names the repair."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefgen.errors import BriefgenError, CannotCreateError, WriteError, cause_of

STREAMS = ("/dev/stdout", "/dev/stderr", "/dev/fd/", "/proc/")
"""Names that stand for a stream already open: renaming over one would cut the stream's owner off."""

BROKE_ON_THE_WAY = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG, errno.EPIPE})

REPAIRS = {
    errno.ENOSPC: "the disk is full; free some space and run it again",
    errno.EDQUOT: "your share of the disk is used up; free some space and run it again",
    errno.EFBIG: "the system allows no file of that size; raise the limit (ulimit -f) or write elsewhere",
    errno.EIO: "the disk reports a fault; write to another one",
    errno.EPIPE: "the reader went away",
    errno.EACCES: "permission denied; close it where it is open, or write to a folder of your own",
    errno.EPERM: "permission denied; close it where it is open, or write to a folder of your own",
    errno.EROFS: "the file system is read-only; write to another folder",
    errno.EISDIR: "it is a folder; name a file",
    errno.ENOTDIR: "a part of its path is a file, not a folder; write to another folder",
    errno.ENAMETOOLONG: "the name is too long; give a shorter one",
    errno.ELOOP: "the link leads back to itself; remove it",
}


def write(path: Path, data: bytes, settled: bool = True) -> None:
    """Put the data at the path, in place of what was there, and make the folders that are missing.

    A link stays and the file it leads to is replaced; a file keeps its mode; a device, FIFO or open stream is written
    to, never replaced. A file that is `settled` survives a power cut as well, which takes some milliseconds; without
    that only the death of the process. Raises CannotCreateError, and WriteError where the disk or pipe failed on the
    way.
    """
    with _said_plainly(path):
        present = _status(path)
        if present and (not stat.S_ISREG(present.st_mode) or str(path.absolute()).startswith(STREAMS)):
            _write_through(path, data)
        else:
            _refuse_read_only(path, present)
            _replace(path.resolve() if path.is_symlink() else path, data, present, settled)


def create(path: Path, data: bytes) -> None:
    """Put the data in a new file; what is there already, even a link to nothing, is never touched.

    Raises CannotCreateError, and WriteError where the disk failed on the way.
    """
    with _said_plainly(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            descriptor = _open_new(path)
        except FileExistsError:
            raise CannotCreateError(f"{path} is there already; choose another name, or move it away") from None
        with _removed_on_failure(path):
            _fill(descriptor, data)
        _settle_folder(path.parent)


def _replace(path: Path, data: bytes, present: os.stat_result | None, settled: bool) -> None:
    temporary = path.with_name(f".briefgen-{os.urandom(8).hex()}.tmp")
    with _removed_on_failure(temporary):
        _fill(_open_in_folder(temporary), data, settled)
        if present:
            _take_over(temporary, present)
        temporary.replace(path)
    if settled:
        _settle_folder(path.parent)


def _write_through(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(data)


def _open_new(path: Path) -> int:
    """A descriptor of a file that was not there before, with the mode that the user's umask gives."""
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)


def _open_in_folder(path: Path) -> int:
    """The same where the folder may be missing, which it seldom is."""
    try:
        return _open_new(path)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _open_new(path)


def _fill(descriptor: int, data: bytes, settled: bool = True) -> None:
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        if settled:
            os.fsync(file.fileno())


def _take_over(path: Path, present: os.stat_result) -> None:
    """Give a new file the owner, where that is allowed, and the mode of the one it replaces."""
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(path, present.st_uid, present.st_gid)
    path.chmod(stat.S_IMODE(present.st_mode))


def _settle_folder(folder: Path) -> None:
    """Make a rename survive a power cut, where the system can: not on Windows, nor on every network drive."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _refuse_read_only(path: Path, present: os.stat_result | None) -> None:
    """A file that nobody may write is kept, though a rename, or root, could replace it."""
    if present and not (present.st_mode & 0o222 and os.access(path, os.W_OK)):
        raise CannotCreateError(f"{path} is read-only; make it writable, or write to another folder")


@contextmanager
def _removed_on_failure(path: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise


@contextmanager
def _said_plainly(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise plain_fault(path, error) from error
    except ValueError as error:  # a NUL in the name
        raise CannotCreateError(f"{path!r} cannot be the name of a file: {error}") from error


def plain_fault(path: Path, error: OSError) -> BriefgenError:
    """What the system says of a path, as the error to raise: WriteError, or CannotCreateError."""
    code = errno.ENOTDIR if error.errno == errno.EEXIST else error.errno or 0
    reason = _closed_folder(path, code) or REPAIRS.get(code) or cause_of(error)
    if code in BROKE_ON_THE_WAY:
        return WriteError(f"{path} could not be written: {reason}")
    return CannotCreateError(f"{path} cannot be created: {reason}")


def _closed_folder(path: Path, code: int) -> str:
    """Why a file that is not there yet cannot be, where the folder it would be in, or be made in, is to blame."""
    if code not in (errno.EACCES, errno.EPERM) or os.path.lexists(path):
        return ""
    folder = next((each for each in path.parents if os.path.lexists(each)), path.parent)
    named = "the current folder" if folder == Path() else f"the folder {folder}"
    return f"nothing may be written in {named}; choose another folder"
