"""`copbench plan`: the session plan of the coming meeting, or of another, to read or to print."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

from copbench import spoken
from copbench.call import Call, common_options, tell
from copbench.errors import Refused
from copbench.i18n import _, tr

if TYPE_CHECKING:
    from copbench.insight.meetings import Place
    from copbench.workbook import Workbook

MOST_NAMED = 12
WIDTH = 80
"""The cells across of a terminal, and of a page printed from one."""


@click.command(
    name="plan", cls=spoken.Command, help=_("Print the session plan of the coming meeting, or of another.")
)
@click.argument("which", required=False, metavar="[NUMBER|DATE]")
@common_options
@click.pass_obj
def plan(call: Call, which: str | None) -> None:
    """Print the session plan of the coming meeting, or of the one with this number or day (S5.13)."""
    from copbench.documents import export, plain
    from copbench.workbook import Workbook

    with Workbook.open(call.need_workbook(), read_only=True) as workbook:
        call.speak(workbook)
        meeting = _meant(workbook, which)
        if not workbook.parts("block", meeting.entry.id):
            raise Refused(_still_empty(meeting.number))
        for _path, text in export.render(workbook, "session-plan", about=meeting.entry.id):
            tell(plain.text(text, WIDTH).rstrip("\n"))


def _still_empty(number: int) -> str:
    return tr(
        "The session plan of meeting {number} is still empty. Fill it in copbench: Meetings, Enter on the meeting,"
        " Session plan.",
        number=number,
    )


def _meant(workbook: "Workbook", which: str | None) -> "Place":
    """Return the meeting that was asked for. Raises Refused with the meetings there are."""
    from copbench import dates
    from copbench.insight import meetings

    series = meetings.series(workbook)
    if not series:
        raise Refused(tr("There is no meeting with a day yet."))
    found = _named(series, which) if which else meetings.coming(workbook, date.today())
    if found is None:
        asked = tr("There is no meeting {which}.", which=which) if which else tr("Every meeting is past.")
        known = ", ".join(f"{place.number} ({dates.short(place.day)})" for place in series[:MOST_NAMED])
        known += " …" if len(series) > MOST_NAMED else ""
        raise Refused(" ".join((asked, tr("There are: {known}.", known=known))))
    return found


def _named(series: "Sequence[Place]", which: str) -> "Place | None":
    """Return the meeting with this number or on this day, None when there is none.

    Raises Refused with the sentence of the date when the day does not exist.
    """
    from copbench import dates, day_words

    if which.isascii() and which.isdigit():
        return next((place for place in series if place.number == int(which)), None)
    day = day_words.meant(which, date.today(), ahead=True)
    if day is None and not any(sign.isdigit() for sign in which):
        return None
    day = day or dates.read_date(which)
    return next((place for place in series if place.day == day), None)
