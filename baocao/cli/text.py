"""``baocao text``."""

from io import BytesIO

from baocao import pipeline
from baocao.cli.files import one_file
from baocao.cli.outputs import put
from baocao.errors import BaocaoError
from baocao.lint.settings import choice_for
from baocao.messages import word as say
from baocao.messages.foreign import without_controls
from baocao.source.decode import other_kind
from baocao.system.exit_status import ExitStatus


def run_text(name: str) -> ExitStatus:
    """Print the text of a month file or a Word file; return the exit status.

    A month that cannot be rendered is printed as written: whoever compares two versions wants to see the
    words, right or wrong.
    """
    from baocao.word.package import is_word

    file = one_file(name)
    data = file.read()
    if is_word(data):
        from baocao.word.plain_text import word_text

        text = without_controls(word_text(BytesIO(data), file.name)).encode()
    elif kind := other_kind(data):
        raise BaocaoError(say.NOT_READABLE.of(file=name, kind=kind))
    else:
        checked = pipeline.check(file.name, data, file.folder, choice_for(file.folder, None, None))
        text = pipeline.build(checked.draft, "text") if checked.draft else data
    put(text)
    return ExitStatus.CLEAN
