"""The outline of an office's reports: their parts and sections, in printed order."""

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, ModelWrapValidatorHandler, model_validator

from baocao.model.fields import TEXT, Closed, Flag, Schema, Values, Written, among, fault, one_of_two
from baocao.model.key import Key
from baocao.model.period_words import OFFICE_TEXT, OfficeText


def _titled(value: Values) -> Values:
    return {"title": value} if isinstance(value, str) else value


def _title_or_all(form: Schema) -> Schema:
    return {"anyOf": [OFFICE_TEXT, form]}


_Titled = Written(_titled, _title_or_all)
_MAIN = ("results", "priorities")


class SectionTitle(Closed):
    """The head of a section: a numbered ``title``, or a run-in ``label`` that its paragraph continues.

    ``sections`` are its subsections; a ``required`` section must be in every report. One of the outline's
    other sections may be printed ``before`` the results or the priorities.
    """

    title: Annotated[
        OfficeText | None,
        Key(
            vi=("Đầu đề có số", "Hoặc dùng label."),
            en=("Title", "A numbered heading; or use label."),
            role="heading",
        ),
    ] = None
    label: Annotated[
        OfficeText | None,
        Key(
            vi=("Nhãn đầu đoạn", "Đoạn văn viết liền sau nhãn."),
            en=("Label", "Run-in heading; the paragraph continues it."),
            examples=("Đánh giá chung",),
            role="heading",
        ),
    ] = None
    required: Annotated[
        Flag,
        Key(
            vi=("Bắt buộc", "Báo lỗi khi thiếu phần này."),
            en=("Required", "true: a missing section is an error."),
            unread="true or false",
            silent="only rules read it",
        ),
    ] = False
    before: Annotated[
        Annotated[Literal["results", "priorities"], among(*_MAIN)] | None,
        Key(
            vi=("In trước", "Phần khác của báo cáo in trước results hay priorities."),
            en=("Printed before", "Another section that is printed before results or priorities."),
            examples=("priorities",),
            unread="one of two keys",
        ),
    ] = None
    sections: Annotated[
        "dict[str, Annotated[SectionTitle, _Titled]]",
        Key(vi=("Các phần con", "Theo thứ tự in."), en=("Sections", "Subsections, in printed order.")),
    ] = Field(default_factory=dict)

    @classmethod
    def in_json(cls, form: Schema) -> Schema:
        """Return the schema of a title, or of a label without subsections."""
        over = {"label": TEXT, "sections": {"minProperties": 1}}
        alone = {"not": {"required": ["label", "sections"], "properties": over}}
        return {**one_of_two(form, "title", "label"), "allOf": [alone]}

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.title is None) == (self.label is None):
            raise fault("title_or_label")
        if self.label and self.sections:
            raise fault("label_over_sections")
        return self


SectionTitles = dict[str, Annotated[SectionTitle, _Titled]]


class Part(Closed):
    """One of the two parts of a report: its title, and its possible sections, in printed order."""

    title: Annotated[
        OfficeText,
        Key(
            vi=("Đầu đề", "Dùng {period}, {next_period} cho tên kỳ."),
            en=("Title", "{period}, {next_period} are replaced by the periods."),
            examples=("Kết quả công tác {period}",),
            role="heading",
        ),
    ]
    sections: Annotated[
        SectionTitles,
        Key(
            vi=("Các phần con", "Mỗi khóa một phần, theo thứ tự in."),
            en=("Sections", "One key per section, in printed order."),
        ),
    ] = Field(default_factory=dict)


PARTS = ("results", "priorities", "sections")


class Outline(Closed):
    """The parts of the office's reports, printed in the order of its file.

    Reports on a single matter have no priorities, and some no results. ``sections`` are the sections besides
    these: difficulties, proposals and the like.
    """

    # A part of offices, of office files and of months.
    model_config = ConfigDict(defer_build=False)

    results: Annotated[
        Part | None,
        _Titled,
        Key(vi=("Kết quả", "Đầu đề và các phần."), en=("Results", "Heading and sections.")),
    ] = None
    priorities: Annotated[
        Part | None,
        _Titled,
        Key(
            vi=("Nhiệm vụ trọng tâm", "Đầu đề và các phần."),
            en=("Priorities", "Heading and sections."),
        ),
    ] = None
    sections: Annotated[
        SectionTitles,
        Key(
            vi=("Các phần khác", "Ngoài kết quả và nhiệm vụ: khó khăn, đề xuất…"),
            en=("Other sections", "Besides results and priorities: difficulties, proposals …"),
        ),
    ] = Field(default_factory=dict)
    _order: tuple[str, ...] = PARTS

    @model_validator(mode="wrap")
    @classmethod
    def _in_the_order_written(cls, value: Values, handler: ModelWrapValidatorHandler[Self]) -> Self:
        outline = handler(value)
        if isinstance(value, dict):
            named = [key for key in value if key in PARTS]
            outline._order = (*named, *(key for key in PARTS if key not in named))  # noqa: SLF001  (its own)
        return outline

    @property
    def order(self) -> tuple[str, ...]:
        """Return the parts in printed order."""
        return self._order

    def titles(self, part: str) -> SectionTitles:
        """Return the sections of a part: ``results``, ``priorities`` or ``sections``."""
        plan = getattr(self, part) or {}
        return plan.sections if isinstance(plan, Part) else plan

    def printed(self) -> Iterator[tuple[str, Part | None, SectionTitles]]:
        """Yield the parts in printed order, each with its head, if it has one, and its sections.

        Other sections that are printed before a part are yielded before it.
        """
        placed = {key: each for key, each in self.sections.items() if each.before}
        early = {key: each for key, each in placed.items() if getattr(self, each.before or "")}
        for name in self.order:
            before = {key: each for key, each in early.items() if each.before == name}
            if before:
                yield "sections", None, before
            if name == "sections":
                yield name, None, {key: each for key, each in self.sections.items() if key not in early}
            else:
                yield name, getattr(self, name), self.titles(name)
