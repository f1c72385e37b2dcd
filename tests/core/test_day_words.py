"""Days as people say them: yesterday, Monday. In both languages, and they mean a date once they are typed."""

from datetime import date

import pytest

from copbench import answers, day_words
from copbench.i18n import use
from copbench.records import model_of, spec_of
from copbench.visit import Visit, recover_drafts
from copbench.workbook import Workbook

MONDAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("said", "back", "ahead"),
    [
        ("vandaag", "2026-11-30", "2026-11-30"),
        ("Gisteren", "2026-11-29", "2026-11-29"),
        ("eergisteren", "2026-11-28", "2026-11-28"),
        ("the day before  yesterday", "2026-11-28", "2026-11-28"),
        ("tomorrow", "2026-12-01", "2026-12-01"),
        ("overmorgen", "2026-12-02", "2026-12-02"),
        ("friday", "2026-11-27", "2026-12-04"),
        ("vr", "2026-11-27", "2026-12-04"),
        ("maandag", "2026-11-23", "2026-12-07"),
        ("last Tuesday", "2026-11-24", "2026-11-24"),
        ("afgelopen maandag", "2026-11-23", "2026-11-23"),
        ("komende dinsdag", "2026-12-01", "2026-12-01"),
    ],
)
def test_a_day_in_words_is_the_last_one_or_the_next_one_and_a_weekday_is_never_today(
    said: str, back: str, ahead: str
) -> None:
    assert str(day_words.meant(said, MONDAY, ahead=False)) == back
    assert str(day_words.meant(said, MONDAY, ahead=True)) == ahead


@pytest.mark.parametrize(
    "said", ["", "soon", "next", "next Monday", "volgende maandag", "12", "may", "on Monday", "last"]
)
def test_nothing_is_guessed_of_other_words(said: str) -> None:
    assert day_words.meant(said, MONDAY, ahead=False) is None


def test_what_asks_for_a_day_to_come_takes_the_next_monday_and_what_looks_back_the_last() -> None:
    last, coming = (
        answers.settled(spec_of(kind, name), "monday") for kind, name in (("talk", "held_on"), ("action", "due"))
    )
    assert answers.read(spec_of("talk", "held_on"), last) < str(date.today())
    assert answers.read(spec_of("action", "due"), coming) > str(date.today())


def test_which_date_is_meant_is_said_with_the_day_of_the_week() -> None:
    assert day_words.understood("today").startswith("That is ") and day_words.understood("30-11-2026") == ""
    use("nl")
    assert day_words.understood("gisteren").startswith("Dat is ")


def test_a_draft_holds_the_date_so_that_yesterday_found_again_tomorrow_is_still_the_same_day(
    workbook: Workbook,
) -> None:
    visit = Visit.begin(workbook, "signal")
    assert visit.type("seen_on", "yesterday") == ""
    visit.keep()
    (kept,) = workbook.drafts(visit.id).values()
    assert kept == answers.settled(spec_of("signal", "seen_on"), "yesterday") and kept[0].isdigit()
    assert recover_drafts(workbook) == 1


def test_what_is_mostly_written_down_on_the_day_itself_begins_with_today() -> None:
    for kind in ("observation", "adjustment", "perception_shift", "buddy_call", "interim_report"):
        assert model_of(kind).begun_on(MONDAY) == {"on": "2026-11-30"}
    assert model_of("journal").begun_on(MONDAY) == {"noted_on": "2026-11-30"}
    assert not model_of("action").begun_on(MONDAY) and not model_of("talk").begun_on(MONDAY)
