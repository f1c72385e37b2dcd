"""Who is looked for, who is named, who makes it run and who decides: people and parties of the whole workbook."""

from collections import Counter

from copbench.alike import plain
from copbench.i18n import _, tr
from copbench.insight import parties
from copbench.insight.composition import GONE, TAKES_PART, Member
from copbench.insight.elsewhere import data_of, listed, rows_of, short, texts, told, told_by_group
from copbench.workbook.reading import Reader

_MARKS = " ,.;:'\"()"


def named_by_others(workbook: Reader) -> list[str]:
    """S1.14, S2.7: whom people named in talks, as far as they are not on the list yet."""
    names = {plain(str(row.get("name", ""))).rstrip(_MARKS) for row in rows_of(workbook, "person")} - {""}
    firsts = Counter(name.split()[0] for name in names)
    named = (text for row in rows_of(workbook, "talk") for text in texts(row.get("wants_in")))
    new = (text for text in named if not _is_among(plain(text), names, firsts))
    return listed(_("Named in the talks, and not on this list yet: {items}"), new)


def _is_among(named: str, names: set[str], firsts: Counter[str]) -> bool:
    """Tell whether a text begins with a whole name, or with a first name that one person has and a comma.

    A name of one word is not enough before other words: Jan on the list need not be Jan de Vries.
    """
    words = named.split()
    beginnings = (" ".join(words[:number]).rstrip(_MARKS) for number in range(2, len(words) + 1))
    first, comma, _rest = named.partition(",")
    return (
        named.rstrip(_MARKS) in names or (comma != "" and firsts[first] == 1) or not names.isdisjoint(beginnings)
    )


def _parties(workbook: Reader) -> list[str]:
    return texts(data_of(workbook, "fit_check").get("parties"))


def _touched(workbook: Reader) -> list[str]:
    return [name for row in rows_of(workbook, "main_question") for name in texts(row.get("touches"))]


def parties_named(workbook: Reader) -> list[str]:
    """N6, S1.16: the parties of the fit check, beside the map of the surroundings."""
    return listed(_("Parties of the fit check: {items}"), _parties(workbook))


def every_party(workbook: Reader) -> list[str]:
    """S1.7: a main question for every party."""
    return parties.lines(_parties(workbook), _touched(workbook))


def parties_left_out(workbook: Reader) -> list[str]:
    """N6, S1.7, S3.3: the parties for whom there is nothing to come for yet."""
    left = parties.without_question(_parties(workbook), _touched(workbook))
    return listed(_("No main question touches these parties yet: {items}."), left)


def wanted(workbook: Reader) -> list[str]:
    """S1.17, S3.8: which group and which people the invitation asks for."""
    invitation = data_of(workbook, "invitation")
    return [
        *told((invitation.get("group_wanted"), _("The group that the invitation asks for: {text}"))),
        *listed(_("Whom you look for in the invitation: {items}"), texts(invitation.get("criteria"))),
    ]


def team(workbook: Reader) -> list[str]:
    """P9, S5.5: who is in the team, and what each looks after; and whether one of them is alone with many."""
    from copbench.records.set_up import Part

    looks_after = {part.value: f" ({tr(part.label)})" for part in Part}
    members = (row for row in rows_of(workbook, "team_member") if row.get("name"))
    named = (f"{short(row['name'])}{looks_after.get(str(row.get('part')), '')}" for row in members)
    return [*listed(_("The team: {items}"), named), *_alone_with_many(workbook)]


_MANY = 12
"""With more people than this, one facilitator cannot look after the content and the process."""
_FACILITATE = frozenset({"content", "process"})


def _alone_with_many(workbook: Reader) -> list[str]:
    """S5.5: the question for the only facilitator of a large group."""
    number = alone_with(workbook)
    return [tr("One facilitator for {n} people: who could look after the other side?", n=number)] if number else []


def alone_with(workbook: Reader) -> int:
    """S5.5: return how many people one facilitator has alone, 0 when they are not too many or there are more."""
    people = [Member(row) for row in rows_of(workbook, "person")]
    number = sum(one.text("status") == TAKES_PART and one.takes_a_place for one in people)
    team = (row for row in rows_of(workbook, "team_member") if row.get("part") in _FACILITATE)
    playing = (one for one in people if one.text("status") not in GONE and not _FACILITATE.isdisjoint(one.parts))
    names = {plain(str(row.get("name", ""))) for row in team} | {plain(one.text("name")) for one in playing}
    return number if len(names - {""}) == 1 and number > _MANY else 0


_DECIDES = {
    "group": _("The group decides about: {items}"),
    "facilitators": _("The facilitators decide about: {items}"),
    "initiator": _("The initiator decides about: {items}"),
    "": _("Who decides about this is still open: {items}"),
}


def who_decides(workbook: Reader) -> list[str]:
    """H5, S6.3: each subject with who decides, the group first."""
    return told_by_group(rows_of(workbook, "decision_right"), "decided_by", "subject", _DECIDES)


def without_intake(workbook: Reader) -> list[str]:
    """S3.10: who take part and had no intake yet."""
    return listed(_("They take part and had no intake yet: {items}"), _without(workbook, "intake"))


def without_contract(workbook: Reader) -> list[str]:
    """S3.11: who take part and have no contract yet, if you want one."""
    missing, wanted = _without(workbook, "contract"), data_of(workbook, "group").get("contract")
    return listed(_("They take part and have no contract yet: {items}"), missing if wanted is True else [])


def without_aim(workbook: Reader) -> list[str]:
    """S5.8: who take part and of whom no aim was noted yet."""
    return listed(_("They take part and have no aim on the list yet: {items}"), _without(workbook, "aim"))


def _without(workbook: Reader, kind: str) -> list[str]:
    """Return the names of those in the group who have no record of this kind."""
    have = {row.get("person") for row in rows_of(workbook, kind)}
    people = ((entry.id, Member(entry.data)) for entry in workbook.all_of("person"))
    return [
        member.name
        for identity, member in people
        if member.text("status") == TAKES_PART and member.takes_a_place and identity not in have
    ]
