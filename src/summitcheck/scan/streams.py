"""Byte streams of files and addresses, decompressed, with errors that say whether another try may succeed."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from lzma import LZMAError
from typing import Any, BinaryIO, cast

from summitcheck.documents.files import open_file
from summitcheck.documents.needs import needed
from summitcheck.errors import SourceError, SummitcheckError
from summitcheck.scan.listing import brief, file_system, is_remote
from summitcheck.scan.record import Gauge

#: Bytes read at a time; fewer for Zstandard, so that the decompressed data always fit into memory.
_CHUNK, _PACKED_CHUNK = 1 << 20, 1 << 13


class SourceLost(SourceError):
    """A source failed while it was read: the disk or the connection."""

    slug = "source-lost"


@contextmanager
def opened(path: str, gauge: Gauge) -> Iterator[BinaryIO]:
    """The raw bytes of a file; turns errors in the context into `SourceError` or `SourceLost`."""
    try:
        with _open(path) as file:
            gauge.tell = file.tell
            try:
                yield file
            finally:
                gauge.tell = partial(float, gauge.tell())  # a closed file has no position
    except (EOFError, zlib.error, LZMAError) as error:
        raise SourceError(f"the file is damaged or incomplete: {brief(error)}", where=path) from error
    except SummitcheckError:
        raise
    except OSError as error:
        if type(error).__name__ == "BadGzipFile":  # without importing gzip only for this
            raise SourceError(f"the file is damaged: {brief(error)}", where=path) from error
        raise _lost(error.strerror or brief(error), path) from error


@contextmanager
def unpacked(path: str, gauge: Gauge) -> Iterator[BinaryIO]:
    """The bytes of a file, decompressed according to its name; raises like `opened`."""
    with opened(path, gauge) as file:
        yield _unpacker(path.partition("?")[0].lower(), file)


def _open(path: str) -> BinaryIO:
    if not is_remote(path):
        try:
            return open_file(path)
        except OSError as error:
            raise SourceError(f"the file cannot be read: {error.strerror}", where=path) from error
    system, name = file_system(path)
    try:
        return cast(BinaryIO, io.BufferedReader(_Remote(system.open(name, "rb"))))
    except Exception as error:  # every file system has errors of its own
        raise _lost(brief(error), path) from error


class _Remote(io.RawIOBase):
    """A remote file; all its errors become `OSError`."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return bool(self._file.seekable())

    def seek(self, offset: int, whence: int = 0) -> int:
        return int(self._file.seek(offset, whence))

    def tell(self) -> int:
        return int(self._file.tell())

    def readinto(self, buffer: Any) -> int:
        try:
            data = self._file.read(len(buffer))
        except Exception as error:
            raise OSError(brief(error)) from error
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._file.close()
        super().close()


def _unpacker(name: str, file: BinaryIO) -> BinaryIO:
    if name.endswith(".gz"):
        import gzip

        return cast(BinaryIO, gzip.GzipFile(fileobj=file))
    if name.endswith(".xz"):
        import lzma

        return cast(BinaryIO, lzma.LZMAFile(file))
    if name.endswith(".zst"):
        return cast(BinaryIO, io.BufferedReader(_Zstandard(file), _CHUNK))
    return file


class _Zstandard(io.RawIOBase):
    """Decompresses frame by frame; the library's own reader takes a truncated frame for the end of the file."""

    def __init__(self, file: BinaryIO) -> None:
        self._library = needed("zstandard", "Zstandard", "zstd", "")
        self._file, self._ready, self._rest = file, b"", b""
        self._frame: Any = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._ready:
            packed = self._rest or self._file.read(_PACKED_CHUNK)
            if not packed:
                if self._frame is not None:
                    raise EOFError("the last frame has no end")
                return 0
            self._ready = self._unpacked(packed)
        count = min(len(buffer), len(self._ready))
        buffer[:count], self._ready = self._ready[:count], self._ready[count:]
        return count

    def _unpacked(self, packed: bytes) -> bytes:
        frame = self._frame or self._library.ZstdDecompressor().decompressobj()
        try:
            ready: bytes = frame.decompress(packed)
        except self._library.ZstdError as error:
            raise EOFError(str(error)) from error
        self._frame, self._rest = (None, frame.unused_data) if frame.eof else (frame, b"")
        return ready


def _lost(what: str, path: str) -> SourceLost:
    hint = "Run the same command again to resume."
    return SourceLost(f"reading stopped: {what}", where=path, hint=hint)
