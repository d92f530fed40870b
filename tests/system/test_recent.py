"""What is made for a value is made again only for another one."""

from baocao.system.recent import for_recent


def counted(most):
    made = []

    @for_recent(most)
    def double(numbers):
        made.append(numbers)
        return numbers * 2

    return double, made


def test_equal_values_share_a_result():
    double, made = counted(2)
    assert [double([1]), double([1]), double([2]), double([1])] == [[1, 1], [1, 1], [2, 2], [1, 1]]
    assert made == [[1], [2]]


def test_only_the_last_few_are_kept():
    double, made = counted(2)
    for number in (1, 2, 3, 1):
        double([number])
    assert made == [[1], [2], [3], [1]]
