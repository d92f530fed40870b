"""The zip file that a Word file is: the same bytes as Python's own module writes, whatever is in it."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from hypothesis import given
from hypothesis import strategies as st

from baocao.write.docx.zipped import zipped

ENTRIES = st.dictionaries(
    st.sampled_from(["word/document.xml", "[Content_Types].xml", "word/media/ảnh.png", "a"]),
    st.binary(max_size=300) | st.sampled_from([b"", b"<w:p/>" * 9000, bytes(range(256)) * 200]),
)


def by_python(entries):
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, blob in entries:
            entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
            archive.writestr(entry, blob)
    return buffer.getvalue()


@given(ENTRIES)
def test_a_zip_has_the_bytes_that_python_writes(entries):
    assert zipped(entries.items()) == by_python(entries.items())
