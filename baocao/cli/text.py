"""``baocao text``."""

from io import BytesIO

from baocao import pipeline
from baocao.cli.files import one_file
from baocao.cli.outputs import put
from baocao.lint.settings import choice_for
from baocao.messages.foreign import without_controls
from baocao.system.exit_status import ExitStatus


def run_text(name: str) -> ExitStatus:
    """Print the text of a month file or a Word file, an older one too; return the exit status.

    A month that cannot be rendered is printed as written: whoever compares two versions wants to see the
    words, right or wrong.
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
        text = pipeline.build(checked.draft, "text") if checked.draft else data
    put(text)
    return ExitStatus.CLEAN
