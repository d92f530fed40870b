"""A Word file that anybody made, as other programs read it."""

from dataclasses import dataclass
from io import BytesIO

from baocao.pipeline.raw import Name, read_file
from baocao.word.intake import as_docx
from baocao.word.plain_text import word_text
from baocao.word.reader import read_paper
from baocao.word.recognise.data_table import DataTable
from baocao.word.recognise.facts import Facts
from baocao.word.recognise.line import Line
from baocao.word.recognise.recognised import Aside
from baocao.word.recognise.recognising import recognise


@dataclass(frozen=True, slots=True)
class WordPaper:
    """What a Word file says, and what each line of it is.

    ``text`` is all of it as ``baocao text`` prints it. ``lines`` are its paragraphs and tables in order, with
    footnotes last: each has its ``label`` (``"issuer"``, ``"h1"``, ``"item-dash"`` …), its ``text``, its
    ``words`` without the typed number, and ``sure``, which is false if the label was guessed. ``facts`` is
    what the paper says about itself: kind, number, date, period, issuer, signatures. ``tables`` are those of
    data; ``asides`` is what is no line, such as pictures and comments.
    """

    text: str
    lines: tuple[Line, ...]
    facts: Facts
    tables: tuple[DataTable, ...]
    asides: tuple[Aside, ...]


def read_word(path: Name) -> WordPaper:
    """Return the words of any Word file (``.docx``, ``.docm``), and what its lines are.

    Older and other files (``.doc``, ``.odt``, ``.rtf``) go through LibreOffice. Tracked changes are taken as
    made.

    Raises :class:`BaocaoError` if the file cannot be read, is no Word file, is damaged or has a password, or
    if LibreOffice is needed and missing.

    >>> from baocao.errors import BaocaoError
    >>> try:
    ...     read_word("examples/2020-02.yaml")
    ... except BaocaoError as error:
    ...     print(error.text("en"))
    “examples/2020-02.yaml” is no Word file; use the report's Word file (.docx, .doc), .odt or .rtf
    """
    file = read_file(path)
    data = as_docx(file.name, file.data).data
    paper = recognise(read_paper(BytesIO(data), file.name))
    return WordPaper(
        word_text(BytesIO(data), file.name), paper.lines, paper.facts, paper.tables, paper.asides
    )
