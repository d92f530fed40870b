"""A made-up province: an office above communes, each with months of tasks, figures and tables."""

import random

from tests.helpers import ROOT

YEAR = 2026
SUPERIOR = "Ủy ban nhân dân tỉnh An Mẫu"
_TASKS = (
    "Tiếp {n} lượt công dân đến kiến nghị, phản ánh tại trụ sở.",
    "Tổ chức {n} buổi tuyên truyền phòng, chống cháy nổ ở khu dân cư.",
    "Nạo vét {n} km kênh mương nội đồng phục vụ tưới tiêu.",
    "Cấp phát thuốc cho {n} người cao tuổi tại trạm y tế.",
    "Kiểm tra an toàn thực phẩm tại {n} cơ sở kinh doanh.",
    "Vận động ủng hộ quỹ khuyến học của địa phương[^quy].",
)
_FIELDS = ("Tư pháp - hộ tịch", "Đất đai", "Chính sách xã hội")
_OFFICE = """\
name: {name}
superior: Ủy ban nhân dân tỉnh An Mẫu
issuer: [Ủy ban nhân dân, {short}]
code: UBND
place: An Mẫu
format: state
numbering: roman-dash-decimal-letter
subject: kết quả công tác {{period_short}} và nhiệm vụ {{next_period}}
outline:
  results: {{title: "Kết quả {{period}}", sections: {{economy: Kinh tế, society: Xã hội, service: Một cửa}}}}
  priorities: "Nhiệm vụ {{next_period}}"
  sections: {{assessment: {{title: Đánh giá chung}}}}
recipients: [Ủy ban nhân dân tỉnh, "Lưu: VT"]
signature: {{authority: TM, on_behalf_of: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn Mẫu}}
"""


def unit_name(unit):
    return f"Ủy ban nhân dân xã Mẫu {unit}"


def number(value):
    """Return a number in Vietnamese form; tenths have a decimal."""
    whole, tenths = divmod(value, 10)
    return f"{whole:,}".replace(",", ".") + (f",{tenths}" if tenths else "")


def facts_of(unit, month, seed=20):
    """Return the numbers of a commune's month: its figures in tenths, and the rows of its table."""
    chance = random.Random(f"{seed}/{unit}/{month}")
    return {
        "thu": chance.randrange(1_000, 9_000_000),
        "ho": chance.randrange(500, 900) * 10,
        "cao": chance.randrange(-50, 400),
        "rows": [(name, chance.randrange(1, 2_000), chance.randrange(0, 500)) for name in _FIELDS],
    }


def month_text(unit, month, office, seed=20):
    """Return the month file of a commune."""
    chance, facts = random.Random(f"{seed}-{unit}-{month}"), facts_of(unit, month, seed)
    tasks = [f"    - {task.format(n=chance.randrange(2, 90))}\n" for task in _some(chance)]
    noted = any("[^quy]" in task for task in tasks)
    rows = "".join(
        f'          - [{name}, "{number(all_ * 10)}", "{number(min(done, all_) * 10)}", '
        f'"{share(min(done, all_), all_)}"]\n'
        for name, all_, done in facts["rows"]
    )
    return (
        f"period: {YEAR}-{month:02}\noffice: {office}\n"
        f"results:\n  economy:\n{''.join(tasks[:2])}  society:\n{''.join(tasks[2:])}"
        "    - {text: 'Thu ngân sách [=thu].', id: thu}\n"
        "  service:\n    - table:\n        columns: [Lĩnh vực, {title: Tiếp nhận, kind: number}, "
        "{title: Đúng hạn, kind: number}, {title: Tỷ lệ, kind: percent}]\n"
        f"        rows:\n{rows}          - total: Cộng\n"
        "priorities:\n  - Chuẩn bị kỳ họp Hội đồng nhân dân xã.\n"
        "sections:\n  assessment: Các nhiệm vụ được triển khai đúng tiến độ.\n"
        "figures:\n"
        f'  thu: {{value: "{number(facts["thu"])}", unit: triệu đồng, rollup: sum}}\n'
        f'  ho: {{value: "{number(facts["ho"])}", unit: hộ, rollup: last}}\n'
        f'  cao: {{value: "{signed(facts["cao"])}", unit: m, rollup: max}}\n'
        + ("footnotes: {quy: Quỹ lập năm 2019.}\n" if noted else "")
    )


def _some(chance):
    return [*chance.sample(_TASKS[:3], 2), *chance.sample(_TASKS[3:], 2)]


def signed(tenths):
    return f"-{number(-tenths)}" if tenths < 0 else number(tenths)


def share(part, whole):
    """Return a percentage with one decimal, rounded half up."""
    digits = (part * 1000 * 2 + whole) // (2 * whole)
    return number(digits) + "%"


def write_province(folder, units, months, seed=20):
    """Write the files of a province: ``offices/``, and ``xa-001/2026-01.yaml`` for each commune and month."""
    offices = folder / "offices"
    offices.mkdir(parents=True, exist_ok=True)
    (folder / "baocao.toml").touch()
    above = _OFFICE.format(name=SUPERIOR, short="tỉnh An Mẫu").replace(
        "superior: Ủy ban nhân dân tỉnh An Mẫu\n", ""
    )
    (offices / "tinh-an-mau.yaml").write_text(above, "utf-8")
    for unit in units:
        key = f"xa-{unit:03}"
        text = _OFFICE.format(name=unit_name(unit), short=f"xã Mẫu {unit}")
        (offices / f"{key}.yaml").write_text(text, "utf-8")
        (folder / key).mkdir(exist_ok=True)
        for month in months:
            path = folder / key / f"{YEAR}-{month:02}.yaml"
            path.write_text(month_text(unit, month, key, seed), "utf-8")
    return folder


__all__ = ["ROOT", "SUPERIOR", "YEAR", "facts_of", "unit_name", "write_province"]
