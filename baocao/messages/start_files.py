"""The comments in the files of a new folder."""

from baocao.messages import Message

# By the names that the templates of the files give them.
COMMENTS = {
    "OFFICE": Message(
        vi="những gì mọi báo cáo của cơ quan có chung. Sửa tại đây, mọi tháng đổi theo.",
        en="what all reports of the office have in common. A change here changes every month.",
    ),
    "PERIOD_WORDS": Message(
        vi="{{period}} là “tháng 02/2020”, {{period_short}} là “tháng 02”, {{next_period}} là “tháng"
        " 3/2020”, suy ra từ kỳ của tệp tháng.",
        en="{{period}} is “tháng 02/2020”, {{period_short}} is “tháng 02”, {{next_period}} is “tháng"
        " 3/2020”, as follows from the period of the month file.",
    ),
    "SUBJECT": Message(
        vi="Trích yếu, sau chữ BÁO CÁO.",
        en="The subject, below the words BÁO CÁO.",
    ),
    "ADDRESSEES": Message(
        vi="Kính gửi; dòng đầu nơi nhận khi đó là “Như trên”, thể thức tự ghi.",
        en="The addressees (“Kính gửi”); the first recipient is then “Như trên”, which the format writes.",
    ),
    "OUTLINE": Message(
        vi="Các mục của báo cáo: khóa (dùng trong tệp tháng) và tên in ra; label là chữ đứng đầu "
        "đoạn thay cho mục có số.",
        en="The sections of a report: the key (for month files) and the printed title; label opens a"
        " paragraph in place of a numbered section.",
    ),
    "RECIPIENTS": Message(
        vi="Nơi nhận, mỗi nơi một dòng; nơi lưu ở cuối.",
        en="The recipients, one a line; where a copy is kept comes last.",
    ),
    "AUTHORITY": Message(
        vi="authority: TM (thay mặt tập thể), KT (cấp phó ký thay), TL (thừa lệnh), TUQ (thừa ủy "
        "quyền), Q (quyền); bỏ đi nếu cấp trưởng ký.",
        en="authority: TM (for the collective), KT (a deputy for the head), TL (by order), TUQ (by "
        "delegation), Q (acting); nothing if the head signs.",
    ),
    "IGNORED": Message(
        vi="Văn bản tạo từ tệp tháng: tạo lại lúc nào cũng được. Tệp Word khác vẫn được lưu.",
        en="Reports built from month files: they can be built again at any time. Other Word files are kept.",
    ),
    "IGNORED_TEMPORARY": Message(
        vi="Tệp tạm của Word, LibreOffice và baocao.",
        en="Temporary files of Word, LibreOffice and baocao.",
    ),
    "HOOKS": Message(
        vi="Sửa và kiểm tra tệp tháng trước mỗi lần lưu vào git. Bật một lần cho kho: pre-commit install",
        en="Fixes and checks month files before each commit. Turn it on once for the repository: "
        "pre-commit install",
    ),
    "GITHUB": Message(
        vi="Kiểm tra mọi tệp tháng mỗi khi đẩy lên GitHub; lỗi hiện ở đúng dòng. Sau đó tạo tệp Word"
        " và PDF, giữ ở trang của lần chạy.",
        en="Checks all month files on every push to GitHub; problems show on their lines. Then "
        "builds the Word and PDF files and keeps them on the page of the run.",
    ),
    "GITHUB_STRICT": Message(
        vi='Thêm strict: "true" vào dòng files để cảnh báo cũng bị chặn.',
        en='Add strict: "true" to the line “files” to stop at warnings, too.',
    ),
    "STRICT": Message(
        vi="Thêm --strict sau validate để cảnh báo cũng bị chặn.",
        en="Add --strict after validate to stop at warnings, too.",
    ),
    "PIN": Message(
        vi="nên thay thẻ này bằng mã commit của nó: thẻ có thể bị dời",
        en="better the commit of this tag: a tag can be moved",
    ),
    "FROM_OUTSIDE": Message(
        vi="Cài từ ngoài thư mục của kho để không chạy tệp pip.py mà ai đó đặt trong kho.",
        en="Installs from outside the repository, so that no file pip.py in it is run.",
    ),
    "INSTALL": Message(
        vi="Cài LibreOffice và phông chữ để có tệp PDF",
        en="Install LibreOffice and fonts for PDF files",
    ),
    "BUILD": Message(
        vi="Tạo tệp Word và PDF",
        en="Build Word and PDF files",
    ),
    "GITLAB": Message(
        vi="Kiểm tra mọi tệp tháng mỗi khi đẩy lên GitLab; lỗi hiện trong yêu cầu hợp nhất. Thêm "
        "--strict để cảnh báo cũng bị chặn.",
        en="Checks all month files on every push to GitLab; problems show in the merge request. Add "
        "--strict to stop at warnings, too.",
    ),
    "GITLAB_BUILD": Message(
        vi="Tạo tệp Word và PDF của mọi tháng, giữ ở trang của lần chạy.",
        en="Builds the Word and PDF files of all months and keeps them on the page of the run.",
    ),
}
