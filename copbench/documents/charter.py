"""What a CoP stands for and how it is set up: the charter and the team (sections 2.1 and 2.4)."""

from copbench.alike import plain
from copbench.documents import sounding_board
from copbench.documents.helpers import in_team
from copbench.documents.markdown import Page
from copbench.documents.passages import (
    benefits,
    identity,
    main_questions,
    name_of_cop,
    own_answers,
    tell,
    when_and_where,
)
from copbench.documents.source import Source
from copbench.documents.wording import joined, sentence, with_remarks
from copbench.i18n import _, tr

_ABOUT = (
    (_("What it is about"), "focus", "domain"),
    (_("The task we share"), "fit_check", "joint_task"),
    (_("The persistent issue"), "fit_check", "persistent_issue"),
    (_("Why it must be solved"), "fit_check", "necessity"),
    (_("Why now"), "urgency", "verdict_why"),
    (_("What the initiator wants to reach"), "set_up", "initiator_goal"),
)
_TOGETHER = (
    (_("What we do when we meet"), "activities"),
    (_("What we build on"), "known_sources"),
    (_("How we use it in our own work"), "application"),
    (_("To whom we hand it on"), "wider_circle"),
    (_("Room to try"), "experiment_room"),
    (_("Room for differences"), "diversity"),
    (_("What makes it safe"), "what_makes_it_safe"),
)


_FORM = {
    "arose": {
        "by_itself": _("It arose by itself."),
        "initiated": _("Somebody took the initiative."),
    },
    "structure": {
        "structured": _("We are a fixed group with a fixed rhythm."),
        "loose": _("We meet when people want to."),
    },
    "openness": {
        "closed": _("The group stays as it is."),
        "open": _("Others may join along the way."),
    },
}


def cop_charter(source: Source) -> Page:
    """Write the charter (W2, W4, W6, W7, W10, H1 to H8)."""
    name = name_of_cop(source)
    page = Page(tr("The charter of {name}", name=name) if name else tr("The charter of our CoP"))
    for head, kind, field in _ABOUT:
        page.section(tr(head))
        page.answer(source.answer(kind, field))
    page.section(tr("Our ambition"))
    page.answer(source.answer("helm", "group_ambition") or source.answer("fit_check", "ambition"))
    page.section(tr("Who we are"))
    page.answer(identity(source))
    page.section(tr("The questions we explore"))
    main_questions(page, source)
    page.section(tr("What it must bring"))
    benefits(page, source)
    page.section(tr("How we work"))
    tell(page, source.sheet("set_up"), _TOGETHER)
    page.section(tr("When and where"))
    when_and_where(page, source)
    page.section(tr("The form"))
    _form(page, source)
    _steering(page, source)
    sounding_board.in_brief(page, source)
    page.section(tr("What stays inside"))
    page.says(sentence(source.answer("helm", "sharing_rule")))
    page.answer(source.answer("helm", "sharing_text"))
    own_answers(page, source, "set_up", "expectations")
    return page


def _form(page: Page, source: Source) -> None:
    row = source.sheet("set_up")
    called = row.show("called") if row.value("called") != "other" else ""
    told = [tr("We call it a {name}.", name=called) if called else ""]
    told += [tr(words.get(row.value(field), "")) for field, words in _FORM.items()]
    page.says(" ".join(filter(None, told)))


def _steering(page: Page, source: Source) -> None:
    page.section(tr("Who steers"))
    if initiator := source.answer("set_up", "initiator"):
        page.says(tr("The initiator is {name}.", name=initiator))
    page.answer(source.answer("set_up", "co_steering"))
    who_decides(page, source, 3)
    page.section(tr("What the client expects to hear"), 3)
    page.answer(source.answer("set_up", "reporting_expected"))
    page.section(tr("What initiator and facilitators agreed"), 3)
    page.answer(source.answer("expectations", "agreed"))
    page.section(tr("Who is in the team"), 3)
    page.bullets(with_remarks(name, part) for name, part, _row in in_team(source))


def who_decides(page: Page, source: Source, level: int = 2) -> None:
    """Tell who decides about each subject: the initiator, the group or the facilitators (H5, S6.3)."""
    page.section(tr("Who decides what"), level)
    page.table(
        (tr("About"), tr("Decides"), tr("Remark")),
        (
            (row.show("subject"), row.show("decided_by"), row.show("remark"))
            for row in source.rows("decision_right")
        ),
    )


def team(source: Source) -> Page:
    """Write who facilitates and what each is good at (P9, S5.5)."""
    page = Page(tr("The team"))
    found = in_team(source)
    for name, part, row in found:
        page.section(name or tr("Somebody"))
        page.says(tr("Looks after {part}.", part=part) if part else "")
        if row.kind == "team_member":
            if strengths := row.texts("strengths"):
                page.says(tr("Is good at {strengths}.", strengths=joined(strengths)))
            page.answer(row.show("bio"))
    page.section(tr("Also in the team"))
    page.bullets(name for name, _part, row in found if len(row.answers) == 1)
    page.section(tr("Content and process"))
    page.answer(source.answer("development", "content_and_process"))
    page.section(tr("What we still read up on"))
    page.bullets(source.texts("development", "read_up_on"))
    page.section(tr("Who keeps asking whether this is what matters"))
    page.says(sentence(_monitor(source)))
    page.section(tr("The core team"))
    page.bullets(_core_team(source))
    return page


def _monitor(source: Source) -> str:
    """Return who monitors: the person, with what was written of it when that says more (S7.6)."""
    person, written = (source.answer("reflection", field) for field in ("monitor_person", "monitor"))
    if not person or plain(person) in plain(written):
        return written or person
    return with_remarks(person, written)


def _core_team(source: Source) -> list[str]:
    """Return the people in the core team, and after them what was written of it besides (S7.17)."""
    row = source.sheet("reflection")
    people = [source.name_of("person", one) for one in row.value("core_people") or ()]
    known = {plain(name) for name in people}
    return [*filter(None, people), *(line for line in row.texts("core_team") if plain(line) not in known)]
