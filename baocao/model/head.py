"""The head of a month file: the keys that decide which edition of the official format applies."""

from dataclasses import replace
from typing import Annotated, Self

from pydantic import ConfigDict, model_validator

from baocao.model.fields import Closed, Day, Flag, Name, SigningDay
from baocao.model.key import Key
from baocao.model.period import Period


class Head(Closed):
    """The few keys that decide which edition of the official format applies to the report."""

    model_config = ConfigDict(extra="ignore")

    period: Annotated[
        Period,
        Key(
            vi=(
                "Kỳ báo cáo",
                (
                    "Tháng 2020-02, quý 2020-Q1, 2020-H1, 2020-9M, năm 2020, hoặc {label, from, to, next}. "
                    "Mọi chữ “tháng 02/2020”, “tháng 3/2020” trong văn bản được suy ra từ đây."
                ),
            ),
            en=(
                "Period",
                (
                    "Month 2020-02, quarter 2020-Q1, 2020-H1, 2020-9M, 2020, or {label, from, to, next}. "
                    "Every “tháng 02/2020”, “tháng 3/2020” in the report is derived from it."
                ),
            ),
            examples=("2020-02", "2020-Q1"),
            unread="a name of a part of the calendar, whose words follow from it",
        ),
    ]
    cumulative: Annotated[
        Flag,
        Key(
            vi=("Lũy kế", "true: “tháng 5 và 5 tháng đầu năm 2020”."),
            en=("Cumulative", "true: “tháng 5 và 5 tháng đầu năm 2020”."),
            unread="true or false",
        ),
    ] = False
    format: Annotated[
        Name | None,
        Key(
            vi=("Nhóm thể thức", "Chỉ ghi khi khác với cơ quan."),
            en=("Format", "Only if it differs from the office's."),
            examples=("party",),
            unread="the name of a file",
        ),
    ] = None
    date: Annotated[
        SigningDay | None,
        Key(
            vi=(
                "Ngày ký",
                (
                    "Năm-tháng-ngày; quyết định áp dụng văn bản thể thức nào. "
                    "Ghi 2020-02: ghi tay ngày. Để trống: ghi tay cả tháng."
                ),
            ),
            en=(
                "Signing date",
                "It decides which edition of the format governs. 2020-02: day by hand; empty: month too.",
            ),
            examples=("2020-02-25",),
            unread="a day, which the model checks",
        ),
    ] = None

    @property
    def report_day(self) -> Day:
        """Return the date that decides the edition: the report's date, or the last day of its period."""
        return self.date or self.period.last_day

    @model_validator(mode="after")
    def _with_all_that_went_before(self) -> Self:
        if self.cumulative and not self.period.cumulative:
            return self.model_copy(update={"period": replace(self.period, cumulative=True)})
        return self
