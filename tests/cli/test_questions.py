"""The table of what ``init`` asks: options, interview and checks follow from it."""

from datetime import date

import pytest
from typer.main import get_command

from baocao.cli import interview, questions
from baocao.cli.app import make_app
from baocao.cli.ask import Asker, Question
from baocao.cli.interview import Answers
from baocao.cli.questions import FOLDER_QUESTIONS, HEAD, QUESTIONS
from baocao.errors import BaocaoError
from baocao.messages import Message
from baocao.messages import init as say
from baocao.model.signature import FOR_SOMEONE

DAY = date(2026, 11, 28)
TOLD = {"kind": "party", "name": "Ban Dân vận Tỉnh ủy Quảng Ngãi", "signer": "Trần Văn An"}
# Answers that are nobody's default, to questions of which others depend or that take no other words.
OTHER = {
    "kind": "state",
    "name": "Ban Tổ chức Tỉnh ủy Quảng Ngãi",
    "code": "XYZ",
    "spelling": "uỷ",
    "authority": "KT",
    "numbering": "unnumbered",
}
HOBBY = Question(
    name="hobby_horse",
    about=Message(vi="Sở thích.", en="Hobby."),
    words=Message(vi="Sở thích", en="Hobby"),
    key="signature.hobby",
    default=lambda so_far: f"của {so_far['signer']}",
    check=lambda text: say.NOT_A_CODE.of(text=text) if "!" in text else None,
)


def answers(**given):
    return Answers(Asker("vi", at_terminal=False), {**TOLD, "authority": "KT", **given}, DAY)


def at(told, key):
    for step in key.split("."):
        told = told[step]
    return told


def options(lang="vi"):
    [command] = get_command(make_app(lang, ["init"])).commands.values()
    return {option: param.help for param in command.params[1:] for option in param.opts}


def test_every_question_is_an_option_in_the_order_of_the_table():
    asked = [question.option for question in (*QUESTIONS, *FOLDER_QUESTIONS)]
    assert list(options()) == ["--from", *asked]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_every_answer_stands_in_the_office(question):
    other = OTHER.get(question.name, "Lời khác ở Huế")
    usual, told = answers(authority=None), answers(**{question.name: other})
    if question.key:
        assert at(told.office(), question.key) == ([other] if question.several else other)
        assert at(usual.office(), question.key) != at(told.office(), question.key)
    else:
        assert usual.start != told.start


def test_what_suggests_an_answer_is_asked_first():
    asked = []

    class Person(Asker):
        def answer(self, prompt, given=None):
            asked.append(prompt.question.name)
            return super().answer(prompt, given)

    told = Answers(Person("vi", at_terminal=False), TOLD, DAY)
    told["issuer"]
    assert asked == ["name", "kind", "superior", "place", "issuer"]


@pytest.mark.parametrize(
    ("kind", "name", "lines", "code", "behalf"),
    [
        (
            "youth",
            "Đoàn phường Nghĩa Lộ",
            "/BCH Đoàn phường Nghĩa Lộ",
            "ĐTN",
            "Ban Chấp hành Đoàn phường",
        ),
        (
            "youth",
            "Tỉnh đoàn Gia Lai",
            "/BCH Đoàn tỉnh Gia Lai",
            "TĐTN",
            "Ban Chấp hành Tỉnh đoàn",
        ),
        ("youth", "Chi đoàn thôn An Phú", "/Chi đoàn thôn An Phú", "CĐ", "Ban Chấp hành Chi đoàn"),
        (
            "front",
            "Ủy ban MTTQ Việt Nam tỉnh Gia Lai",
            "Ủy ban MTTQ Việt Nam tỉnh Gia Lai/Ban Thường trực",
            "MTTQ-BTT",
            "Ban Thường trực",
        ),
        (
            "front",
            "Ban Thường trực Ủy ban MTTQ Việt Nam xã Ba Tơ",
            "Ủy ban MTTQ Việt Nam xã Ba Tơ/Ban Thường trực",
            "MTTQ-BTT",
            "Ban Thường trực",
        ),
        ("union", "LĐLĐ tỉnh Gia Lai", "/LĐLĐ tỉnh Gia Lai", "LĐLĐ", "Ban Thường vụ"),
        (
            "council",
            "Hội đồng nhân dân xã Ba Tơ",
            "/Hội đồng nhân dân xã Ba Tơ",
            "HĐND",
            "Thường trực HĐND",
        ),
    ],
)
def test_a_kind_offers_its_own_letterhead_code_and_collective(kind, name, lines, code, behalf):
    told = answers(kind=kind, name=name, authority="TM").office()
    assert f"{told['superior']}/{told['issuer']}" == lines
    assert (told["code"], told["signature"]["on_behalf_of"]) == (code, behalf)


def test_a_school_named_after_a_person_is_where_its_superior_is():
    told = answers(
        kind="school", name="Trường THPT Trần Quốc Tuấn", superior="UBND xã Ba Tơ", authority="head"
    )
    assert told.office()["place"] == "Ba Tơ"


@pytest.mark.parametrize(
    ("kind", "name", "offered"),
    [
        ("party", "Ban Dân vận Tỉnh ủy Gia Lai", "ủy"),
        ("party", "Đảng uỷ xã Ba Tơ", "uỷ"),
        ("party", "Chi bộ Trạm Y tế Ba Tơ", "uỷ"),
        ("state", "Sở Nội vụ tỉnh Gia Lai", "ủy"),
        ("state", "Uỷ ban nhân dân xã Ba Tơ", "uỷ"),
    ],
)
def test_the_tone_marks_are_as_typed_or_as_usual_there(kind, name, offered):
    assert answers(kind=kind, name=name, authority="head").office()["spelling"] == offered


def test_the_names_of_bodies_follow_the_tone_marks_that_are_chosen():
    given = {"name": "Văn phòng Tỉnh ủy Hòa An", "signer": "Lê Thúy", "place": "Hòa An", "spelling": "uỷ"}
    told = answers(**given).office()
    assert (told["name"], told["superior"]) == ("Văn phòng Tỉnh uỷ Hoà An", "Tỉnh uỷ Hoà An")
    assert (told["signature"]["name"], told["place"]) == ("Lê Thúy", "Hòa An")


def test_the_tone_marks_are_asked_where_a_kind_says_so():
    def prompts(kind):
        class Person(Asker):
            def answer(self, prompt, given=None):
                seen.append(prompt.question.name)
                return super().answer(prompt, given)

        seen = []
        Answers(Person("vi", at_terminal=False), {**TOLD, "kind": kind, "place": "Huế"}, DAY).office()
        return seen

    assert "spelling" in prompts("party")
    assert "spelling" not in prompts("school")


@pytest.mark.parametrize("authority", [HEAD, *FOR_SOMEONE])
def test_a_question_that_does_not_arise_takes_no_option(authority):
    told = answers(authority=authority, on_behalf_of="Trưởng Ban")
    if authority in told.authorities and authority in FOR_SOMEONE:
        assert told["on_behalf_of"] == "Trưởng Ban"
    else:
        with pytest.raises(BaocaoError):
            told["on_behalf_of"]


def test_one_more_question_is_a_value_of_the_table_and_nothing_else(monkeypatch):
    for module in (questions, interview):
        monkeypatch.setattr(module, "QUESTIONS", (*QUESTIONS, HOBBY))
    monkeypatch.setitem(interview._ALL, HOBBY.name, HOBBY)
    assert options("en")["--hobby-horse"] == "Hobby."
    assert answers().office()["signature"]["hobby"] == "của Trần Văn An"
    assert answers(hobby_horse="Đọc").office()["signature"]["hobby"] == "Đọc"
    with pytest.raises(BaocaoError) as raised:
        answers(hobby_horse="!").office()
    assert raised.value.said.text("vi").startswith("--hobby-horse: ")
