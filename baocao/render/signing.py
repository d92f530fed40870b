"""The lines of the signatures, and their places in a joint report."""

from collections.abc import Iterable
from itertools import zip_longest
from typing import NamedTuple

from baocao.model.edition import Edition
from baocao.model.signature import Signature
from baocao.model.signature_form import JointForm
from baocao.path import Origin
from baocao.render.line import LineView
from baocao.render.parts import cased

Lines = tuple[LineView, ...]


class SignatureView(NamedTuple):
    """The lines above the space to sign, and those below it."""

    posts: Lines
    names: Lines


_NOBODY = SignatureView((), ())


def signature_view(edition: Edition, signature: Signature, at: Origin) -> SignatureView:
    """Return the lines of one signature.

    The first line is the one with the authority, or the office itself if there is none; the guidelines of the
    Party print the first line bold, whichever it is (S36 and S05, signature blocks).
    """
    posts = _styled(edition, _posts(edition, signature, at))
    names: Lines = (LineView("signer", signature.name, at / "name"),)
    form = edition.signature.also
    if signature.also and form:
        words = (LineView("also-words", form.words),) if form.words else ()
        style = "position" if form.beside == "position" else "other-post"
        post = LineView(style, cased(edition, style, signature.also), at / "also")
        if form.beside == "position":
            posts = (*posts, *words, post)
        else:
            names = (*words, post, LineView("signer-below-post", signature.name, at / "name"))
    return SignatureView(posts, names)


def joint_rows(form: JointForm, signatures: Iterable[SignatureView]) -> tuple[tuple[Lines, Lines], ...]:
    """Return the left and right lines of each row of a joint report's signatures.

    The lines above and below the space to sign are rows of their own, so that names next to each other are
    level; where one has a post above the name, the other has an empty line. Signatures below others have a
    space between.
    """
    first, *others = signatures
    if form.first == "right":
        pairs = list(zip_longest(others, [first], fillvalue=_NOBODY))
    else:
        order = [first, *others]
        pairs = list(zip_longest(order[::2], order[1::2], fillvalue=_NOBODY))
    return tuple(
        row
        for number, (left, right) in enumerate(pairs)
        for row in (
            (_below(left.posts), _below(right.posts)) if number else (left.posts, right.posts),
            (_level(left.names, right.names), _level(right.names, left.names)),
        )
    )


def _below(posts: Lines) -> Lines:
    """Return the posts of a signature with a space between the first and the signature above."""
    return tuple(line._replace(style="authority-below") for line in posts[:1]) + posts[1:]


def _level(names: Lines, beside: Lines) -> Lines:
    """Return the lines below the space to sign, the last level with the last of those next to them.

    The space to sign is above the first line of either, so an empty one takes the style of its neighbour.
    """
    missing = len(beside) - len(names)
    if not names or missing <= 0:
        return names
    empty = [line._replace(text="", origin=names[0].origin) for line in beside[:missing]]
    styled = [name._replace(style=line.style) for name, line in zip(names, beside[missing:], strict=True)]
    return *empty, *styled


def _posts(edition: Edition, signature: Signature, at: Origin) -> list[tuple[str, Origin]]:
    """Return the texts above the space to sign, with their origins."""
    form = edition.signature
    keys = ("on_behalf_of", "position") if signature.on_behalf_of else ("position",)
    lines = [(str(getattr(signature, key)), at / key) for key in keys]
    if signature.authority:
        lines[0] = f"{form.authorities[signature.authority]} {lines[0][0]}", lines[0][1]
    if signature.collective and form.collective:
        collective = f"{form.authorities[form.collective]} {signature.collective}"
        lines.insert(0, (collective, at / "collective"))
    return lines


def _styled(edition: Edition, lines: list[tuple[str, Origin]]) -> Lines:
    styles = ["authority"] + ["position"] * (len(lines) - 1)
    return tuple(
        LineView(style, cased(edition, style, text), origin)
        for style, (text, origin) in zip(styles, lines, strict=True)
    )
