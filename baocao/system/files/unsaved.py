"""Texts that an editor has open: they count in place of their files, within the same bounds."""

import os
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

NONE_UNSAVED: Mapping[str, bytes] = MappingProxyType({})


def real_name(path: Path | str) -> str:
    """Return the one name of a file, however it is reached and spelled."""
    return unicodedata.normalize("NFC", os.path.realpath(path))


class OpenTexts(Mapping[str, bytes]):
    """The bytes of open texts by the paths of their files, however these are spelled.

    ``texts`` has them by their real names.
    """

    def __init__(self, texts: Mapping[str, bytes]) -> None:
        self._texts = texts

    def __getitem__(self, path: str) -> bytes:
        return self._texts[real_name(path)]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


def inside(texts: Mapping[str, bytes], folder: Path, limit: int) -> OpenTexts:
    """Return the texts of a folder and of those below it.

    Of a text, no more than ``limit`` bytes and one more are kept; the last one reveals a longer text.
    """
    root = real_name(folder)
    found = {real_name(name): name for name in texts}
    return OpenTexts(
        {real: texts[name][: limit + 1] for real, name in found.items() if Path(real).is_relative_to(root)}
    )


def is_there(path: Path, unsaved: Mapping[str, bytes] = NONE_UNSAVED) -> bool:
    """Tell whether a file exists, even an unreadable one: its reader reports why. An open text counts."""
    return (os.path.lexists(path) and not path.is_dir()) or str(path) in unsaved
