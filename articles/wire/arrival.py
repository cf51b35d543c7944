"""Bytes as they came: whole when they are not too many, else their head and size."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

# What is kept of a file that is too long to be read: enough to see what it was.
HEAD = 64_000
CHUNK = 1_000_000


@dataclass(frozen=True, slots=True)
class Arrival:
    """`size` and `sha256` are of everything that came, whatever `raw` keeps of it."""

    name: str
    raw: bytes
    size: int
    sha256: str

    @property
    def is_whole(self) -> bool:
        return len(self.raw) == self.size


def of_bytes(data: bytes, *, name: str) -> Arrival:
    return _of_chunks([data], name)


def of_file(path: Path, *, name: str) -> Arrival:
    """Read a file without ever holding more of it than we take. Raises `OSError`."""
    with path.open("rb") as file:
        return _of_chunks(iter(lambda: file.read(CHUNK), b""), name)


def _of_chunks(chunks: Iterable[bytes], name: str) -> Arrival:
    digest, kept, size = hashlib.sha256(), bytearray(), 0
    for chunk in chunks:
        digest.update(chunk)
        size += len(chunk)
        if len(kept) <= settings.NEWSROOM_WIRE_LIMIT:
            kept += chunk
    if size > settings.NEWSROOM_WIRE_LIMIT:
        del kept[HEAD:]
    return Arrival(name, bytes(kept), size, digest.hexdigest())
