"""Appendices, which follow the signature, each on its own pages."""

from typing import Annotated

from baocao.model.fields import Closed, Flag, Text
from baocao.model.key import Key
from baocao.model.section import Block, Listed


class Appendix(Closed):
    """An appendix: its title, its content, and whether its pages are ``landscape``."""

    title: Annotated[
        Text,
        Key(
            vi=("Tên phụ lục", "In hoa, giữa dòng."),
            en=("Title", "Printed in capitals, centred."),
            examples=("Biểu tổng hợp số liệu",),
            role="title",
        ),
    ]
    landscape: Annotated[
        Flag,
        Key(
            vi=("Trang ngang", "true: trang ngang."),
            en=("Landscape", "true: landscape pages."),
            unread="true or false",
        ),
    ] = False
    content: Annotated[
        tuple[Block, ...],
        Listed,
        Key(
            vi=("Nội dung", "Bảng, mục, đoạn văn, phần có title."),
            en=("Content", "Tables, items, paragraphs, sections with a title."),
        ),
    ] = ()
