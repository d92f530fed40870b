"""What is said of PDF files: the program that makes them, and what their pages show."""

from baocao.messages import Message

ONE_FORMAT = Message(
    vi="-o và đầu ra chuẩn chỉ nhận một dạng kết quả; nhiều dạng thì bỏ -o, hoặc dùng --output-dir",
    en="-o and standard output take one output; for several leave -o out, or use --output-dir",
)
