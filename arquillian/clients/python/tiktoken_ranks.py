"""Fills a folder that tiktoken takes as its cache with the ranks that jtokkit carries.

Usage: tiktoken_ranks.py WAR FOLDER. tiktoken looks for a file named by the SHA-1 of the address
it would load from, and checks the content against a SHA-256 of its own.
"""

import hashlib
import io
import pathlib
import re
import sys
import zipfile

import tiktoken_ext.openai_public as public

ENCODINGS = ("o200k_base", "cl100k_base")


def jtokkit(war):
    with zipfile.ZipFile(war) as archive:
        name = next(n for n in archive.namelist() if re.search(r"/jtokkit-[^/]*\.jar$", n))
        return zipfile.ZipFile(io.BytesIO(archive.read(name)))


def loads_of(encoding):
    """The address and digest with which tiktoken loads an encoding's ranks."""
    calls = []

    def record(address, expected_hash=None):
        calls.append((address, expected_hash))
        return {}

    original = public.load_tiktoken_bpe
    public.load_tiktoken_bpe = record
    try:
        getattr(public, encoding)()
    finally:
        public.load_tiktoken_bpe = original
    return calls[0]


def main(war, folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with jtokkit(war) as jar:
        for encoding in ENCODINGS:
            address, digest = loads_of(encoding)
            ranks = jar.read(f"com/knuddels/jtokkit/{encoding}.tiktoken")
            if hashlib.sha256(ranks).hexdigest() != digest:
                sys.exit(f"jtokkit's ranks of {encoding} are not tiktoken's")
            (folder / hashlib.sha1(address.encode()).hexdigest()).write_bytes(ranks)


main(*sys.argv[1:])
