"""Where CI and pre-commit fetch this program from: any address that git takes."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from baocao import __version__

# Nothing that YAML, a shell's double quotes or pip would take for more than a letter of an address.
_LETTERS = re.compile(r"[\w.~:/@+-]+(?:%[0-9A-Fa-f]{2}[\w.~:/@+-]*)*", re.ASCII)
_SHORT = re.compile(r"[\w.-]+/[\w.-]+", re.ASCII)
_COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_ON_GITHUB = re.compile(r"https://github\.com/([\w.-]+/[\w.-]+?)(?:\.git)?/?", re.ASCII)
# As ssh and scp write it.
_OF_SCP = re.compile(r"((?:[\w.-]+@)?[\w.-]+\.[\w.-]+|[\w.-]+@[\w.-]+):(?!/)(.+)", re.ASCII)
_SCHEMES = ("https", "http", "ssh", "git", "file")


@dataclass(frozen=True, slots=True)
class ProgramSource:
    """An address for git, and the revision to fetch: a commit, or the tag of this version.

    ``on_github`` is ``OWNER/REPOSITORY`` if it is there, else empty.
    """

    address: str
    on_github: str
    revision: str
    pinned: bool

    @property
    def requirement(self) -> str:
        """Return it as pip takes it.

        >>> parsed("git@git.so.vn:cntt/baocao.git").requirement
        'git+ssh://git@git.so.vn/cntt/baocao.git@v0.1.0'
        """
        scp = _OF_SCP.fullmatch(self.address) if "://" not in self.address else None
        url = f"ssh://{scp[1]}/{scp[2]}" if scp else self.address
        return f"git+{url}@{self.revision}"


def parsed(text: str) -> ProgramSource | None:
    """Return what an answer names; ``None`` if it is no address, or has a password in it.

    ``OWNER/REPOSITORY`` is on GitHub; ``@`` and a commit, which cannot be moved as a tag can, may follow any.

    >>> parsed("phong-cntt/baocao").address, parsed("https://git.so.vn/a/b.git").on_github
    ('https://github.com/phong-cntt/baocao', '')
    >>> parsed("https://an:secret@git.so.vn/a.git"), parsed("a b")
    (None, None)
    """
    address, at, commit = text.rpartition("@")
    if not (at and _COMMIT.fullmatch(commit)):
        address, commit = text, ""
    address = f"https://github.com/{address}" if _SHORT.fullmatch(address) else address
    if not _LETTERS.fullmatch(address) or not (_is_url(address) or _is_scp(address)):
        return None
    # Anything else than a commit after "@" would be taken for a part of the name.
    if "@" in address.rsplit("/", 1)[-1].rsplit(":", 1)[-1] or address.endswith(":"):
        return None
    found = _ON_GITHUB.fullmatch(address)
    return ProgramSource(address, found[1] if found else "", commit or f"v{__version__}", bool(commit))


def _is_url(address: str) -> bool:
    try:
        url = urlsplit(address)
        has_place = (url.netloc and url.hostname and url.port != 0) or url.scheme == "file"
    except ValueError:
        return False
    # A name alone is how ssh logs in; with https it would be a token.
    nobody = url.password is None and (url.username is None or url.scheme == "ssh")
    return url.scheme in _SCHEMES and bool(has_place) and nobody and url.path.strip("/") != ""


def _is_scp(address: str) -> bool:
    return "://" not in address and _OF_SCP.fullmatch(address) is not None
