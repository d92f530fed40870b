"""A period outside the calendar, as a month file gives it."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from baocao.model.fields import Closed, Day, Text, fault
from baocao.model.key import Key

NEXT_PERIOD = "kỳ tiếp theo"
_A_DAY = "a day, which the model checks"


class FreePeriod(Closed):
    """The name of the period, its dates, and the name of the next one."""

    label: Annotated[
        Text,
        Key(
            vi=("Tên kỳ", "Như in trong văn bản."),
            en=("Label", "As printed."),
            examples=("tuần 8",),
            role="period",
        ),
    ]
    first: Annotated[
        Day,
        Field(alias="from"),
        Key(
            vi=("Ngày đầu", "Năm-tháng-ngày."),
            en=("First day", "Year-month-day."),
            examples=("2020-02-17",),
            unread=_A_DAY,
        ),
    ]
    last: Annotated[
        Day,
        Field(alias="to"),
        Key(
            vi=("Ngày cuối", "Năm-tháng-ngày."),
            en=("Last day", "Year-month-day."),
            examples=("2020-02-23",),
            unread=_A_DAY,
        ),
    ]
    next: Annotated[
        Text,
        Key(
            vi=("Tên kỳ sau", "Như in trong văn bản."),
            en=("Next period", "Its name, as printed."),
            role="period",
        ),
    ] = NEXT_PERIOD

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.first > self.last:
            raise fault("days_in_order")
        return self
