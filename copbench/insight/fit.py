"""Does a CoP fit here? An advice with its reasons, computed from the fit check (D1 to D4, N1 to N8, W3, W7).

It never says "wrong". It says what speaks for a CoP, what speaks for something lighter, and what is still unknown;
the decision stays with the person. One clear sign of a lighter form (N1, N2, N3, a fixed outcome, no joint task)
weighs as much as two vague ones (what it is for, why people belong).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from copbench.i18n import _, tr

Verdict = Literal["cop", "not_yet", "other_form", "unknown"]
Form = Literal["", "instruction", "research", "project", "network"]
Data = Mapping[str, Any]

_ENOUGH = 4
_CLEAR, _VAGUE = 2, 1


@dataclass(frozen=True, slots=True)
class Advice:
    """What the answers say. `form` names the lighter form when there is one; the reasons are message ids."""

    verdict: Verdict
    form: Form = ""
    speaks_for: tuple[str, ...] = ()
    speaks_against: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Sign:
    """A sign in the answers, the reason it gives and, when it speaks against, the form it points to."""

    shows: Callable[[Data], bool]
    reason: str
    form: Form = ""
    weight: int = field(default=_VAGUE)


def _is(name: str, *values: Any) -> Callable[[Data], bool]:
    return lambda data: data.get(name) in values


def _filled(name: str) -> Callable[[Data], bool]:
    return lambda data: bool(_held(data, name))


def _held(data: Data, name: str) -> int:
    """Return how much an answer holds: lines or choices for a list, 1 for anything else."""
    value = data.get(name)
    if isinstance(value, str):
        return int(bool(value.strip()))
    if isinstance(value, list | tuple):
        return sum(bool(str(item).strip()) for item in value)
    return int(value is not None)


_FOR = (
    _Sign(_filled("joint_task"), _("There is a task that you want to take on together.")),
    _Sign(_is("outcome_open", "yes"), _("Nobody knows yet where it ends.")),
    _Sign(_is("outcome_open", "partly"), _("Part of the outcome is still open.")),
    _Sign(_is("only_improving", False), _("It takes more than improving what is there.")),
    _Sign(_filled("patterns_behind"), _("There are habits and values behind it that are worth another look.")),
    _Sign(lambda data: _held(data, "perspectives") > 1, _("It takes several professions and points of view.")),
    _Sign(
        lambda data: bool(_held(data, "boundaries_crossed")) or _held(data, "parties") > 1,
        _("It crosses boundaries and touches several parties."),
    ),
    _Sign(_filled("persistent_issue"), _("It is an issue that nobody solves alone.")),
    _Sign(_is("membership", "voluntary"), _("People choose to belong, for a task they share.")),
    _Sign(_is("purpose", "new_practice"), _("You want to develop a new way of working together.")),
    _Sign(_is("urgency_felt", "some", "many"), _("Others feel too that it cannot wait.")),
    _Sign(_filled("behaviour_change"), _("People would come to do something differently in their work.")),
)

_AGAINST = (
    _Sign(_is("research_question", True), _("It is a question for scientific research."), "research", _CLEAR),
    _Sign(_is("outcome_open", "fixed"), _("The outcome has been decided already."), "project", _CLEAR),
    _Sign(_is("only_improving", True), _("It is about improving what exists."), "instruction", _CLEAR),
    _Sign(_is("known_problem", True), _("The problem is known, or the change is small."), "instruction", _CLEAR),
    _Sign(
        lambda data: not _filled("joint_task")(data) and _known(data) >= _ENOUGH,
        _("There is no task yet that you share."),
        "network",
        _CLEAR,
    ),
    _Sign(_is("purpose", "contact"), _("It is for staying in touch and exchanging."), "network"),
    _Sign(_is("membership", "open_interest"), _("Anybody who is interested may join."), "network"),
    _Sign(_is("purpose", "assignment", "service"), _("There is something to deliver."), "project"),
    _Sign(
        _is("membership", "appointed", "same_manager"), _("People belong because they were told to."), "project"
    ),
)

_NOT_YET = _Sign(_is("urgency_felt", "nobody", "us"), _("Few others feel yet that it cannot wait."))

_TO_KNOW = {
    "joint_task": _("Which task you share."),
    "outcome_open": _("Whether the outcome may stay open."),
    "only_improving": _("Whether it takes more than improving what is there."),
    "patterns_behind": _("Which habits and values lie behind it."),
    "perspectives": _("Which points of view it takes."),
    "membership": _("Why people would belong to it."),
}


def advise(data: Data) -> Advice:
    """Return the advice that the stored answers of the fit check give."""
    against = [sign for sign in _AGAINST if sign.shows(data)]
    slow = [_NOT_YET] if _NOT_YET.shows(data) else []
    verdict = _verdict(data, against, bool(slow))
    return Advice(
        verdict,
        max(against, key=lambda sign: sign.weight).form if verdict == "other_form" else "",
        tuple(sign.reason for sign in _FOR if sign.shows(data)),
        tuple(sign.reason for sign in (*against, *slow)),
        tuple(reason for name, reason in _TO_KNOW.items() if not _held(data, name)),
    )


def _known(data: Data) -> int:
    return sum(bool(_held(data, name)) for name in _TO_KNOW)


def _verdict(data: Data, against: list[_Sign], slow: bool) -> Verdict:
    if sum(sign.weight for sign in against) >= _CLEAR:
        return "other_form"
    if _known(data) < _ENOUGH:
        return "unknown"
    return "not_yet" if slow else "cop"


# In words

_VERDICTS: dict[tuple[Verdict, Form], str] = {
    ("cop", ""): _("As far as your answers go, a CoP fits here."),
    ("not_yet", ""): _("A CoP may fit here, but not yet: let the urgency grow first."),
    ("unknown", ""): _("Too little is known yet to say whether a CoP fits here."),
    ("other_form", "instruction"): _(
        "A CoP looks too heavy here. An instruction, a step-by-step plan or a training course may be enough."
    ),
    ("other_form", "research"): _("A CoP looks too heavy here. A research assignment suits the question better."),
    ("other_form", "project"): _("A CoP looks too heavy here. A project team may be enough."),
    ("other_form", "network"): _(
        "A CoP looks too heavy here. A network or a community of interest may be enough."
    ),
}


def in_a_sentence(advice: Advice) -> str:
    """Return the advice itself, in the current language."""
    return tr(_VERDICTS[advice.verdict, advice.form])


def lines(advice: Advice) -> list[str]:
    """Return the advice and its reasons, for beside the form. Nothing as long as nothing was answered."""
    if not advice.speaks_for and not advice.speaks_against:
        return []
    parts = (
        (_("For a CoP: {reasons}"), advice.speaks_for),
        (_("For something else: {reasons}"), advice.speaks_against),
        (_("Still to find out: {reasons}"), advice.unknown),
    )
    told = [tr(words, reasons=" ".join(map(tr, reasons))) for words, reasons in parts if reasons]
    return [in_a_sentence(advice), *told]
