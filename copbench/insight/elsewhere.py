"""What was answered elsewhere and is needed here: an answer given once shows up where it matters again."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from copbench.i18n import _, tr
from copbench.set_aside import without_set_aside
from copbench.stops import ends_abbreviated
from copbench.visible import on_one_line
from copbench.workbook.reading import Reader

LONGEST = 200
LONGEST_PROMISED = 900


def data_of(workbook: Reader, kind: str) -> dict[str, Any]:
    """Return the stored answers of a worksheet; what was set aside is none."""
    entry = workbook.entry(kind)
    return without_set_aside(entry.data) if entry else {}


def rows_of(workbook: Reader, kind: str) -> Iterator[dict[str, Any]]:
    """Yield the stored answers of each record of a register; what was set aside is none."""
    return (without_set_aside(entry.data) for entry in workbook.all_of(kind))


def texts(value: Any) -> list[str]:
    """Return the lines of a stored answer that is a list, those without words left out."""
    return [str(item).strip() for item in value if str(item).strip()] if isinstance(value, list | tuple) else []


def short(text: Any) -> str:
    """Return an answer on one line, cut when it is long."""
    return on_one_line(str(text), LONGEST)


def told(*parts: tuple[Any, str]) -> list[str]:
    """Return the sentence of each answer that was given, with the answer in it for `{text}`."""
    return [tr(sentence, text=short(text)) for text, sentence in parts if text]


def listed(sentence: str, items: Iterable[str], longest: int = LONGEST) -> list[str]:
    """Return a sentence with `{items}` in it, when there are any: whole ones, and how many more there are."""
    found = list(dict.fromkeys(items))
    return [tr(sentence, items=_those_that_fit(found, longest))] if found else []


def _those_that_fit(items: list[str], longest: int) -> str:
    text, left = short(items[0]), len(items) - 1
    for item in items[1:]:
        ended = text.endswith((".", "?", "!")) and not ends_abbreviated(text)
        between = " " if ended else "; "
        longer = f"{text}{between}{short(item)}"
        if len(longer) > longest:
            break
        text, left = longer, left - 1
    return tr("{items} (and {n} more)", items=text, n=left) if left else text


def by_group(
    rows: Iterable[Mapping[str, Any]], group: str, name: str, groups: Iterable[str]
) -> dict[str, list[str]]:
    """Return the answers to one question by those to another, in the order of `groups`; "" is for any other."""
    found: dict[str, list[str]] = {key: [] for key in groups}
    for row in rows:
        if row.get(name):
            found.get(str(row.get(group)), found[""]).append(str(row[name]))
    return found


def told_by_group(
    rows: Iterable[Mapping[str, Any]], group: str, name: str, groups: Mapping[str, str], longest: int = LONGEST
) -> list[str]:
    """Return the sentence of each group with its answers in it; `groups` holds the sentences, in their order."""
    found = by_group(rows, group, name, groups)
    return [line for key, items in found.items() for line in listed(groups[key], items, longest)]


def ambition(workbook: Reader) -> list[str]:
    """W7, S7.4: the ambition, where one asks how far one has come."""
    return told((data_of(workbook, "fit_check").get("ambition"), _("Your ambition in the fit check: {text}")))


_INTENDED = {
    "person": _("In step 1 you wanted, for people themselves: {items}"),
    "organisation": _("In step 1 you wanted, for their organisations: {items}"),
    "field": _("In step 1 you wanted, for the field: {items}"),
    "initiator": _("In step 1 you wanted, for the initiator: {items}"),
    "": _("In step 1 you wanted: {items}"),
}
_FURTHEST_FIRST = ("field", "organisation", "person", "initiator", "")


def benefits(workbook: Reader) -> list[str]:
    """S1.15, S9.3, S9.8: what was intended returns where the results are named."""
    return told_by_group(rows_of(workbook, "benefit"), "for_whom", "benefit", _INTENDED, LONGEST_PROMISED)


def benefits_at_a_glance(workbook: Reader) -> list[str]:
    """S1.15, S7.4: the same in a sentence, the field and the organisations first, for they matter most (S7.2)."""
    found = by_group(rows_of(workbook, "benefit"), "for_whom", "benefit", _FURTHEST_FIRST)
    return listed(_INTENDED[""], chain.from_iterable(found.values()))


_CHALLENGES = {
    "person": _("The challenge for a person: {items}"),
    "organisation": _("The challenge for an organisation: {items}"),
    "field": _("The challenge for the field: {items}"),
    "": _("Another challenge: {items}"),
}


def challenges(workbook: Reader) -> list[str]:
    """S1.10, S3.2, S4.1: the challenges at each level, beside whom you look for and what must last."""
    return told_by_group(rows_of(workbook, "challenge"), "level", "challenge", _CHALLENGES)


READY = {
    "ready_content": _("the content"),
    "ready_questions": _("the questions"),
    "ready_identity": _("the shared identity"),
    "ready_variety": _("the variety of the group"),
}


def taken_along(workbook: Reader) -> list[str]:
    """S1.2, S1.9, S1.17: what the invitation says without being asked again, and S1.18: what is not clear yet."""
    focus = data_of(workbook, "focus")
    return told(
        (focus.get("pitch"), _("Your explanation opens the invitation: {text}")),
        (focus.get("domain"), _("What it is about goes along: {text}")),
        (", ".join(texts(focus.get("their_words"))), _("Words they use themselves: {text}")),
        (
            ", ".join(tr(part) for name, part in READY.items() if focus.get(name) is False),
            _("Not clear yet, you said in step 1: {text}. You may want to wait before you invite people."),
        ),
    )


def domain_now(workbook: Reader) -> list[str]:
    """S1.5, S1.13, S7.4: how the domain reads now, beside the rounds and where one looks back."""
    return told((data_of(workbook, "focus").get("domain"), _("In step 1 the domain now reads: {text}")))


def last_round(workbook: Reader) -> list[str]:
    """S1.5, S1.13: the wording of the last round, when the domain itself reads otherwise."""
    found = workbook.page("sharpening", newest_first=True, limit=1)
    wording = str(found[0].data.get("wording", "")).strip() if found else ""
    if not wording or wording == str(data_of(workbook, "focus").get("domain", "")).strip():
        return []
    return [tr("In the last round of sharpening it was worded: {text}", text=short(wording))]


_FELT_BY = {
    "nobody": _("In the fit check you said: nobody feels yet that it cannot wait."),
    "us": _("In the fit check you said: mainly you yourselves feel that it cannot wait."),
    "some": _("In the fit check you said: some of the people concerned feel that it cannot wait."),
    "many": _("In the fit check you said: most of the people concerned feel that it cannot wait."),
}


def felt_by(workbook: Reader) -> list[str]:
    """W7, S2.10: what the fit check said of the urgency."""
    sentence = _FELT_BY.get(str(data_of(workbook, "fit_check").get("urgency_felt")))
    return [tr(sentence)] if sentence else []


def to_tell_managers(workbook: Reader) -> list[str]:
    """S1.2, S4.4: the short explanation, for managers and executives."""
    return told((data_of(workbook, "focus").get("pitch"), _("This is how you explain it in step 1: {text}")))


def why_urgent(workbook: Reader) -> list[str]:
    """S2.5, S4.10: where the urgency comes from, for that is what results can hook onto."""
    from copbench.records.urgency import UrgencySource

    stored = texts(data_of(workbook, "urgency").get("urgency_from"))
    sources = ", ".join(tr(source.label) for source in UrgencySource if source.value in stored)
    return told((sources, _("Where the urgency comes from, you said in step 2: {text}")))


def reports(workbook: Reader) -> list[str]:
    """S2.6, S4.4: the reports to point to."""
    names = (str(row["name"]) for row in rows_of(workbook, "trend_report") if row.get("name"))
    return listed(_("Reports of step 2: {items}"), names)


def room_for_new_practice(workbook: Reader) -> list[str]:
    """N7, S8.9; W6, S8.8; W4, S8.5: what people would do otherwise, where they may try it, and on what."""
    set_up = data_of(workbook, "set_up")
    return told(
        (
            data_of(workbook, "fit_check").get("behaviour_change"),
            _("What people would do differently, you said in the fit check: {text}"),
        ),
        (set_up.get("experiment_room"), _("Where there is room to try things: {text}")),
        (set_up.get("application"), _("How each of you uses it in your own work: {text}")),
    )


def initiators_goal(workbook: Reader) -> list[str]:
    """H3, S9.8: what the initiator wanted, where the contribution to it is named."""
    goal = data_of(workbook, "set_up").get("initiator_goal")
    return told((goal, _("What the initiator wants to reach: {text}")))


def reports_and_film(workbook: Reader) -> list[str]:
    """H6, S9.8; S1.12, S9.14: which reports are expected, and what the film showed of the effect."""
    return told(
        (data_of(workbook, "set_up").get("reporting_expected"), _("Reports that the client expects: {text}")),
        (data_of(workbook, "focus").get("film_see"), _("In the film of step 1 you saw: {text}")),
    )


def fixed_dates(workbook: Reader) -> list[str]:
    """H6, H7: who asks for results on fixed dates is to be talked with, and what was agreed holds."""
    if data_of(workbook, "set_up").get("milestones_asked") is not True:
        return []
    agreed = data_of(workbook, "expectations").get("agreed")
    then = (
        _("Hold on to what you agreed in the expectations talk.")
        if agreed
        else _("A CoP cannot promise those: agree in the expectations talk what you can show by then.")
    )
    return [tr("Somebody asks for results on fixed dates. {then}", then=tr(then))]


def matters_at(step_key: str) -> Callable[[Reader], list[str]]:
    """S10.1, S10.2: return what tells what matters to the person at a step."""

    def matters(workbook: Reader) -> list[str]:
        rows = (row for row in rows_of(workbook, "what_matters") if row.get("at_step") == step_key)
        return listed(_("What matters to you here: {items}"), (row["what"] for row in rows if row.get("what")))

    return matters
