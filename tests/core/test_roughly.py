"""About when: what lies far ahead is said as a year, a season, a month or a day, and still comes in order."""

from datetime import date

import pytest

from copbench import roughly


@pytest.mark.parametrize(
    ("said", "last"),
    [
        ("2029", date(2029, 12, 31)),
        ("in the course of 2029", date(2029, 12, 31)),
        ("spring 2027", date(2027, 5, 31)),
        ("voorjaar 2027", date(2027, 5, 31)),
        ("najaar van 2028", date(2028, 11, 30)),
        ("Februari 2028", date(2028, 2, 29)),
        ("before March 2027", date(2027, 3, 31)),
        ("3-2027", date(2027, 3, 31)),
        ("1 maart 2027", date(2027, 3, 1)),
        ("01-03-2027", date(2027, 3, 1)),
        ("31-2-2027", date(2027, 2, 28)),
        ("January", None),
        ("this winter", None),
        ("12500", None),
        ("", None),
    ],
)
def test_a_time_that_names_a_year_has_a_last_day(said: str, last: date | None) -> None:
    assert roughly.last_day(said) == last
