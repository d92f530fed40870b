"""The comments of a Word file, as a reader of its parts finds them."""

from typing import NamedTuple

from lxml import etree

from tests.helpers import W, parts_of

_SIGNS = {f"{W}br": "\n", f"{W}noBreakHyphen": "-", f"{W}footnoteReference": "*"}


class Comment(NamedTuple):
    """Author, paragraphs, the words between the marks, and the whole text of the paragraph of the first."""

    author: str
    paragraphs: list[str]
    words: str
    line: str

    @property
    def rule(self) -> str:
        return self.paragraphs[0].partition(" ")[0]


def text_of(node) -> str:
    return "".join(
        each.text or "" if each.tag == f"{W}t" else _SIGNS.get(each.tag, "") for each in node.iter()
    )


def comments_of(docx: bytes) -> list[Comment]:
    """Return the comments in the order of their ids; each must have one range and one reference."""
    parts = parts_of(docx)
    if "word/comments.xml" not in parts:
        return []
    body = etree.fromstring(parts["word/document.xml"])
    nodes = list(etree.fromstring(parts["word/comments.xml"]))
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        ids = [int(each.get(f"{W}id")) for each in body.iter(f"{W}{tag}")]
        assert sorted(ids) == list(range(len(nodes))), tag
    return [
        Comment(
            node.get(f"{W}author"),
            [text_of(paragraph) for paragraph in node.iter(f"{W}p")],
            *_range(body, node.get(f"{W}id")),
        )
        for node in nodes
    ]


def _range(body, id_):
    [start] = body.iterfind(f".//{W}commentRangeStart[@{W}id='{id_}']")
    words = []
    for node in start.itersiblings():
        if node.tag == f"{W}commentRangeEnd" and node.get(f"{W}id") == id_:
            reference = node.getnext().find(f"{W}commentReference")
            assert reference is not None
            assert reference.get(f"{W}id") == id_
            return "".join(words).replace("\xa0", " "), text_of(start.getparent()).replace("\xa0", " ")
        words.append(text_of(node))
    raise AssertionError(f"comment {id_} does not end in its paragraph")
