"""The arithmetic of a session plan: starts that follow, whether it fits, and on what the minutes go."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copbench.insight import plan
from copbench.meetings import planning
from copbench.records.facilitation import Appeal, Attention, Setting
from copbench.saving import save_new
from copbench.workbook import Workbook

AFTERNOON: list[dict[str, Any]] = [
    {"minutes": 20, "setting": "plenary", "led_by": "process", "appeals": ["body", "intuition"]},
    {"minutes": 65, "setting": "group", "attention": "content", "appeals": ["reason"]},
    {"activity": "A walk"},
    {"minutes": 30, "setting": "pair", "reflection": True, "appeals": ["reason", "body"]},
]
ODD = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=4), st.lists(st.integers()))
QUESTIONS = st.sampled_from(["minutes", "setting", "appeals", "attention", "led_by", "reflection"])
BLOCKS = st.lists(st.dictionaries(QUESTIONS, ODD, max_size=6), max_size=8)


def test_starts_follow_when_a_block_moves_grows_or_goes() -> None:
    made = plan.timed(AFTERNOON, "13:30")
    assert [part.start for part in made.parts] == ["13:30", "13:50", "14:55", "14:55"]
    assert made.total == 115
    moved = plan.timed([AFTERNOON[3], *AFTERNOON[:2]], "13:30")
    assert [part.start for part in moved.parts] == ["13:30", "14:00", "14:20"]
    assert [part.start for part in plan.timed(AFTERNOON, "").parts] == [""] * 4


@pytest.mark.parametrize(
    ("minutes", "begins", "ends", "said"),
    [
        (0, "13:30", "17:00", "This plan has no minutes yet."),
        (210, "13:30", "17:00", "The plan fits to the minute."),
        (150, "13:30", "17:00", "The plan is 1 hour too short: it stops at 16:00, and the meeting at 17:00."),
        (195, "13:30", "17:00", "The plan fits, with 15 minutes left."),
        (231, "13:30", "17:00", "The plan is 21 minutes too long: it stops at 17:21, and the meeting at 17:00."),
        (90, "", "17:00", "The plan takes 1 hour and 30 minutes."),
        (90, "half two", "17:00", "The plan takes 1 hour and 30 minutes."),
        (90, "13:30", "", "The plan takes 1 hour and 30 minutes. It is then 15:00."),
        (61, "14:00", "13:00", "The plan takes 1 hour and 1 minute. "
                               "The meeting ends at 13:00 but begins only at 14:00. Change one of the two times."),
        (60, "14:00", "14:00", "The plan takes 1 hour. "
                               "The meeting begins and ends at 14:00. Change one of the two times."),
        (180, "21:00", "", "The plan takes 3 hours. It is then 00:00."),
        (181, "21:00", "23:00", "The plan takes 3 hours and 1 minute. That goes on past midnight."),
        (2400, "13:30", "17:00", "The plan takes 40 hours. That goes on past midnight."),
    ],
)  # fmt: skip
def test_whether_it_fits_is_one_plain_sentence(minutes: int, begins: str, ends: str, said: str) -> None:
    made = plan.timed([{"minutes": minutes}] if minutes < 1000 else [{"minutes": minutes // 2}] * 2, begins)
    assert plan.fits(made, begins, ends) == said


def test_a_block_without_minutes_is_named() -> None:
    assert plan.without_minutes(plan.timed(AFTERNOON, "")) == "1 block has no minutes yet."
    assert plan.without_minutes(plan.timed(AFTERNOON[:2], "")) == ""


def test_the_mix_tells_on_what_the_minutes_go() -> None:
    mix = plan.mix(AFTERNOON)
    assert (mix.total, mix.reflection) == (115, 30)
    assert mix.settings == {Setting.PLENARY: 20, Setting.GROUP: 65, Setting.PAIR: 30}
    assert mix.appeals == {Appeal.BODY: 50, Appeal.INTUITION: 20, Appeal.REASON: 95}
    assert mix.attention == {Attention.CONTENT: 65, plan.UNKNOWN: 50}
    assert mix.led_by == {"process": 20, plan.UNKNOWN: 95}
    assert mix.settings[Setting.INDIVIDUALLY] == 0


def test_the_mix_of_the_series_leaves_out_what_was_called_off(workbook: Workbook) -> None:
    held = save_new(workbook, "meeting", {"held_on": "2026-09-10"})
    off = save_new(workbook, "meeting", {"held_on": "2026-10-10", "status": "cancelled"})
    save_new(workbook, "block", {"meeting": held, "minutes": 30, "setting": "pair"})
    save_new(workbook, "block", {"meeting": off, "minutes": 90, "setting": "plenary"})
    assert plan.mix(planning.blocks_of_series(workbook)).settings == {"pair": 30}


@given(BLOCKS, st.one_of(ODD, st.times().map(lambda time: f"{time:%H:%M}")), ODD)
def test_whatever_is_stored_gives_a_plan_a_sentence_and_a_mix(blocks: list[Any], begins: Any, ends: Any) -> None:
    made = plan.timed(blocks, begins)
    assert made.total == sum(part.minutes for part in made.parts) == plan.mix(blocks).total
    assert all(part.minutes >= 0 for part in made.parts)
    assert plan.fits(made, begins, ends).endswith(".")
    for spent in (plan.mix(blocks).settings, plan.mix(blocks).attention, plan.mix(blocks).led_by):
        assert spent.total() == made.total


@given(st.lists(st.integers(1, 240), max_size=12), st.integers(0, plan.DAY - 1))
def test_each_block_starts_where_the_one_before_it_stops(lengths: list[int], start: int) -> None:
    made = plan.timed([{"minutes": length} for length in lengths], plan.clock(start))
    for place, part in enumerate(made.parts):
        assert plan.minute_of(part.start) == (start + sum(lengths[:place])) % plan.DAY
