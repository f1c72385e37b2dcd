"""What was answered elsewhere and is needed here: an answer given once shows up where it matters again."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from copbench.i18n import _, tr
from copbench.insight import parties
from copbench.visible import on_one_line
from copbench.workbook.reading import Reader

LONGEST = 300
MOST = 12
MOST_QUESTIONS = 7


def data_of(workbook: Reader, kind: str) -> dict[str, Any]:
    """Return the stored answers of a worksheet; what was set aside is none."""
    entry = workbook.entry(kind)
    return _not_set_aside(entry.data) if entry else {}


def _not_set_aside(data: Mapping[str, Any]) -> dict[str, Any]:
    aside = data.get("not_for_us", {})
    return {name: value for name, value in data.items() if name not in aside}


def rows_of(workbook: Reader, kind: str) -> Iterator[dict[str, Any]]:
    """Yield the stored answers of each record of a register; what was set aside is none."""
    return (_not_set_aside(entry.data) for entry in workbook.all_of(kind))


def texts(value: Any) -> list[str]:
    """Return the lines of a stored answer that is a list, those without words left out."""
    return [str(item).strip() for item in value if str(item).strip()] if isinstance(value, list | tuple) else []


def _short(text: Any) -> str:
    return on_one_line(str(text), LONGEST)


def _listed(sentence: str, items: Iterable[str]) -> list[str]:
    """Return a sentence with `{items}` in it, when there are any."""
    found = list(dict.fromkeys(items))
    return [tr(sentence, items=_short("; ".join(found)))] if found else []


_INTENDED = {
    "person": _("In step 1 you wanted, for people themselves: {benefit}"),
    "organisation": _("In step 1 you wanted, for their organisations: {benefit}"),
    "field": _("In step 1 you wanted, for the field: {benefit}"),
    "initiator": _("In step 1 you wanted, for the initiator: {benefit}"),
}
_INTENDED_FOR_ALL = _("In step 1 you wanted: {benefit}")


def benefits(workbook: Reader) -> list[str]:
    """S1.15, S7.4, S9.8: what was intended returns where the results are named."""
    rows = [row for row in rows_of(workbook, "benefit") if row.get("benefit")]
    told = [
        tr(_INTENDED.get(row.get("for_whom", ""), _INTENDED_FOR_ALL), benefit=_short(row["benefit"]))
        for row in rows[:MOST]
    ]
    return told + ([tr("And {n} more, in step 1.", n=len(rows) - MOST)] if len(rows) > MOST else [])


READY = {
    "ready_content": _("the content"),
    "ready_questions": _("the questions"),
    "ready_identity": _("the shared identity"),
    "ready_variety": _("the variety of the group"),
}


def taken_along(workbook: Reader) -> list[str]:
    """S1.2, S1.9, S1.17: what the invitation says without being asked again, and S1.18: what is not clear yet."""
    focus = data_of(workbook, "focus")
    parts = (
        (focus.get("pitch"), _("Your explanation opens the invitation: {text}")),
        (focus.get("domain"), _("What it is about goes along: {text}")),
        (", ".join(texts(focus.get("their_words"))), _("Words they use themselves: {text}")),
        (
            ", ".join(tr(part) for name, part in READY.items() if focus.get(name) is False),
            _("Not clear yet, you said in step 1: {text}. You may want to wait before you invite people."),
        ),
    )
    return [tr(sentence, text=_short(text)) for text, sentence in parts if text]


def domain_now(workbook: Reader) -> list[str]:
    """S1.5, S1.13: how the domain reads now, beside the rounds in which it is sharpened."""
    text = data_of(workbook, "focus").get("domain")
    return [tr("In step 1 the domain now reads: {text}", text=_short(text))] if text else []


def last_round(workbook: Reader) -> list[str]:
    """S1.5, S1.13: the wording of the last round, when the domain itself reads otherwise."""
    found = workbook.page("sharpening", newest_first=True, limit=1)
    wording = str(found[0].data.get("wording", "")).strip() if found else ""
    if not wording or wording == str(data_of(workbook, "focus").get("domain", "")).strip():
        return []
    return [tr("In the last round of sharpening it was worded: {text}", text=_short(wording))]


def questions_found(workbook: Reader) -> list[str]:
    """S1.4, S1.16, S2.7: the questions that surroundings and talks gave, and whether there are too many."""
    asked = {parties.plain(str(row.get("question", ""))) for row in rows_of(workbook, "main_question")}

    def new(kind: str, *names: str) -> Iterator[str]:
        found = (text for row in rows_of(workbook, kind) for name in names for text in texts(row.get(name)))
        return (text for text in found if parties.plain(text) not in asked)

    talks = new(
        "talk", "technical_questions", "communicative_questions", "commercial_questions", "other_questions"
    )
    many = (
        tr("More than seven is a lot to explore together. Which can wait?") if len(asked) > MOST_QUESTIONS else ""
    )
    return [
        *_listed(_("Questions from the surroundings: {items}"), new("surroundings", "questions_found")),
        *_listed(_("Questions from the talks: {items}"), talks),
        *filter(None, [many]),
    ]


def named_by_others(workbook: Reader) -> list[str]:
    """S1.14, S2.7: whom people named in talks, as far as they are not on the list yet."""
    known = {parties.plain(str(row.get("name", ""))) for row in rows_of(workbook, "person")}
    named = (name for row in rows_of(workbook, "talk") for name in texts(row.get("wants_in")))
    new = (name for name in named if parties.plain(name) not in known)
    return _listed(_("Named in the talks, and not on this list yet: {items}"), new)


def parties_named(workbook: Reader) -> list[str]:
    """N6, S1.16: the parties of the fit check, beside the map of the surroundings."""
    return _listed(_("Parties of the fit check: {items}"), texts(data_of(workbook, "fit_check").get("parties")))


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


def matters_at(step_key: str) -> Callable[[Reader], list[str]]:
    """S10.1, S10.2: return what tells what matters to the person at a step."""

    def told(workbook: Reader) -> list[str]:
        rows = (row for row in rows_of(workbook, "what_matters") if row.get("at_step") == step_key)
        return _listed(_("What matters to you here: {items}"), (row["what"] for row in rows if row.get("what")))

    return told
