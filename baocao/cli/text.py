"""``baocao text``."""

from io import BytesIO

from baocao import pipeline
from baocao.cli.files import MonthFile, one_file
from baocao.cli.outputs import put
from baocao.cli.tell import tell
from baocao.lint.settings import choice_for
from baocao.messages import Lang
from baocao.messages import cli as say
from baocao.messages.foreign import without_controls
from baocao.system.exit_status import ExitStatus


def run_text(name: str, lang: Lang) -> ExitStatus:
    """Print the text of a month file or a Word file, an older one too; return the exit status.

    A month with errors is printed as far as it can be rendered, else as written, and that is told: whoever
    compares two versions wants to see the words, right or wrong, and git stops at any other exit status.
    """
    from baocao.word.kinds import form_of

    file = one_file(name)
    data = file.read()
    if form_of(file.name, data):
        from baocao.word.intake import as_docx
        from baocao.word.plain_text import word_text

        paper = as_docx(file.name, data).data
        text = without_controls(word_text(BytesIO(paper), file.name)).encode()
    else:
        checked = pipeline.check(file.name, data, file.folder, choice_for(file.folder, None, None))
        text = pipeline.build(checked.draft, "text") if checked.draft else _faulty(file, data, lang)
    put(text)
    return ExitStatus.CLEAN


def _faulty(file: MonthFile, data: bytes, lang: Lang) -> bytes:
    """Return the text of a month with errors, or the month as written; tell that it has errors."""
    draft = pipeline.faulty_draft(file.name, data, file.folder)
    said = say.TEXT_WITH_ERRORS if draft else say.TEXT_AS_WRITTEN
    tell(said.of(file=file.name).text(lang))
    return pipeline.build(draft, "text") if draft else data
