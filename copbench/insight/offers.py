"""What a new session plan can begin from: what was promised, asked and said, and whose turn it is (METHOD 2.10).

Each offer is a block ready to be taken in, with the words by which it is offered. Nothing is taken in unasked.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from copbench import library
from copbench.closing_questions import DIFFERENTLY
from copbench.evaluating.sending import let_into_room, said_and_done
from copbench.i18n import tr, trn
from copbench.insight import buddies, meetings, monitor_offers, plan, promised, question_offers, turns
from copbench.insight.elsewhere import data_of, rows_of, short, texts
from copbench.insight.offer import Offer, made_of, of_library
from copbench.meetings.planning import (
    CLOSING,
    LOOKING_BACK,
    OPENING,
    YOU_SAID,
    blocks_of,
    blocks_of_series,
    with_what_is_new,
)
from copbench.records import group_may_read
from copbench.records.facilitation import Appeal, Attention
from copbench.workbook import Entry, Tally
from copbench.workbook.reading import Reader

MOST_HOSTS, MOST_OWNERS = 2, 3


def offers(workbook: Reader, meeting_id: str) -> list[Offer]:
    """Return what may be taken along into the plan of a meeting, in its order; not what stands there already."""
    meeting = workbook.entry(meeting_id)
    if meeting is None:
        return []
    plan_now = blocks_of(workbook, meeting_id)
    there = {_what(block.data) for block in plan_now}
    found = (
        *_opening(), *_you_said(workbook, meeting), *_look_back(workbook, meeting), *_beginnings(workbook),
        *_promised(workbook), *monitor_offers.offers(workbook, meeting), *_buddies(workbook),
        *_hosts(workbook, meeting), *_cases(workbook, meeting),
        *_guests(workbook, meeting), *_needs(workbook, meeting), *_to_bring_in(workbook, meeting),
        *question_offers.offers(workbook, meeting), *_missing(workbook, meeting), *_closing(),
    )  # fmt: skip
    offered: list[Offer] = []
    for offer in found:
        what = _what(offer.block)
        if not what or what not in there or _says_more(offer.block, plan_now):
            there.add(what)
            offered.append(offer)
    return offered


def _says_more(block: Mapping[str, Any], plan_now: Sequence[Entry]) -> bool:
    """Tell whether "you said – we did" stands in the plan, and more was taken up or done since."""
    there = [one for one in plan_now if block.get("library_id") == one.data.get("library_id") == YOU_SAID]
    told = str(there[0].data.get("steps", "")) if there else ""
    return bool(there) and with_what_is_new(told, block["steps"]) != told


def _what(block: Mapping[str, Any]) -> str:
    """Return by what a block is known: the activity of the library, in whatever language, else its name."""
    return str(block.get("library_id") or block.get("activity") or "")


def joined_answers(answers: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Return answers of the meeting that go with several offers as one: lists of people joined, else the last."""
    joined: dict[str, Any] = {}
    for some in answers:
        for name, value in some.items():
            several = isinstance(value, list)
            joined[name] = list(dict.fromkeys([*joined.get(name, ()), *value])) if several else value
    return joined


def _opening() -> Iterator[Offer]:
    yield _offer(OPENING)


def _beginnings(workbook: Reader) -> Iterator[Offer]:
    """What a group does in its first meetings, as long as it was not done (S5.9, S6.5)."""
    if data_of(workbook, "helm").get("sharing_rule") in (None, "not_decided"):
        yield _offer("what-stays-inside")
    if not workbook.tallies().get("theme", Tally()).rows:
        yield _offer("aims-into-themes")


def _offer(identity: str, *, ticked: bool = True) -> Offer:
    block = of_library(identity)
    return Offer(str(block["activity"]), block, ticked)


def _closing() -> Iterator[Offer]:
    yield from map(_offer, CLOSING)


def _before(workbook: Reader, meeting: Entry) -> Entry | None:
    """Return the meeting before this one, None for the first."""
    earlier = [place.entry for place in meetings.series(workbook) if place.entry.place < meeting.place]
    return earlier[-1] if earlier else None


def _you_said(workbook: Reader, meeting: Entry) -> Iterator[Offer]:
    """What the group said after the last meeting, with what was done with it (S7.13), and at its end (S6.8)."""
    if before := _before(workbook, meeting):
        further = str(before.data.get("how_further", "")).strip()
        said = "\n".join(filter(None, [*said_and_done(workbook, before.id), further]))
        if said:
            yield Offer(tr("You said – we did: {text}", text=short(said)), of_library(YOU_SAID) | {"steps": said})


def _look_back(workbook: Reader, meeting: Entry) -> Iterator[Offer]:
    """What people did differently since the last meeting, with what they meant to do then (S8.6)."""
    if before := _before(workbook, meeting):
        block = of_library(LOOKING_BACK)
        meant = [tr("“{words}”", words=text) for text in let_into_room(workbook, before.id, DIFFERENTLY)]
        lead = [tr("Last time, people wrote what they would do:"), *(f"- {text}" for text in meant)]
        steps = "\n".join([str(block["steps"]), "", *lead] if meant else [str(block["steps"])])
        yield Offer(str(block["activity"]), block | {"steps": steps})


def _promised(workbook: Reader) -> Iterator[Offer]:
    """Actions of which the group did not hear yet (S5.7, S8.11)."""
    actions = list(rows_of(workbook, "action"))
    rows = [*filter(promised.is_open, actions), *promised.to_tell(actions)]
    waiting = [(row, str(row["what"])) for row in rows if row.get("what")]
    if not waiting:
        return
    steps = "\n".join(f"- {_by(workbook, row)}{short(what)}" for row, what in waiting)
    block = {"activity": tr("What we promised each other"), "minutes": min(30, 5 + 3 * len(waiting)),
             "setting": "plenary", "led_by": "process", "attention": "individual", "reflection": True,
             "question": tr("What did you do, and what came of it?"), "steps": steps}  # fmt: skip
    words = trn("{n} action that was not told yet", "{n} actions that were not told yet", len(waiting))
    yield Offer(words, block)


def _buddies(workbook: Reader) -> Iterator[Offer]:
    """A question to all about calling each other, when nothing was heard of some; nobody is named (S8.12)."""
    if words := buddies.asked(workbook, date.today()):
        yield Offer(words, buddies.block(), False)


def _shared_names(workbook: Reader) -> set[str]:
    """Return the names that more than one on the list bear, in small letters."""
    often = Counter(name.casefold() for _id, name in workbook.names("person"))
    return {name for name, number in often.items() if number > 1}


def _called(workbook: Reader, person_id: str, shared: Collection[str]) -> str:
    """Return the name of somebody, with the organisation where it is a `shared` one; "" when gone."""
    name = workbook.name_of(person_id)
    entry = workbook.entry(person_id) if name.casefold() in shared else None
    organisation = str(entry.data.get("organisation") or "") if entry else ""
    return f"{name}, {organisation}" if organisation else name


def _by(workbook: Reader, row: Mapping[str, Any]) -> str:
    names = ", ".join(filter(None, (_name_for_group(workbook, one) for one in texts(row.get("people")))))
    return f"{names}: " if names else ""


def _name_for_group(workbook: Reader, person: str) -> str:
    """Return the name of somebody whom the group knows, else "": what a block says is for the group."""
    entry = workbook.entry(person)
    return workbook.name_of(person) if entry and group_may_read("person", "name", entry.data) else ""


def _cases(workbook: Reader, meeting: Entry) -> Iterator[Offer]:
    """Cases of those who bring one to this meeting, else of who had no turn yet (S6.7, S8.5)."""
    wanted = texts(meeting.data.get("case_owners"))
    held = [place.entry.data for place in meetings.series(workbook)]
    had = {person for row in held for person in texts(row.get("case_owners"))}
    bring: set[str] = set()
    shared = _shared_names(workbook)
    for entry in workbook.all_of("case"):
        owner, name = str(entry.data.get("person", "")), str(entry.data.get("name", ""))
        whose, who = {owner, *texts(entry.data.get("others"))}, _called(workbook, owner, shared)
        bring |= whose
        if name and who and (whose.intersection(wanted) if wanted else owner not in had):
            block = made_of(
                "peer-consultation", activity=tr("Case: {name}", name=short(name)), case=entry.id, leader=owner,
                led_by="participant", question=entry.data.get("question", ""),
            )  # fmt: skip
            words = tr("Case: {name} ({who})", name=short(name), who=who)
            yield Offer(words, block, bool(wanted), {} if wanted else {"case_owners": [owner]})
    yield from _cases_to_write(workbook, wanted, bring, shared)


def _cases_to_write(
    workbook: Reader, wanted: Sequence[str], bring: Collection[str], shared: Collection[str]
) -> Iterator[Offer]:
    """A case of those who bring one to this meeting, else of who had the fewest turns, that is not written yet."""
    owners = [one for one in wanted or turns.next_case_owners(workbook) if one not in bring]
    for owner in owners[: len(wanted) or MOST_OWNERS]:
        if who := _called(workbook, owner, shared):
            words = tr("A case of {who}", who=who)
            known = _name_for_group(workbook, owner)
            activity = tr("A case of {who}", who=known) if known else tr("A case")
            block = made_of("peer-consultation", activity=activity, leader=owner, led_by="participant")
            yield Offer(words, block, bool(wanted), {} if wanted else {"case_owners": [owner]})


def _hosts(workbook: Reader, meeting: Entry) -> Iterator[Offer]:
    """The organisations that were host least often, as long as this meeting has no host (S6.7)."""
    if meeting.data.get("host") or meeting.data.get("host_person"):
        return
    for organisation in turns.next_hosts(workbook)[:MOST_HOSTS]:
        yield Offer(tr("Host: {organisation}", organisation=organisation), ticked=False,
                    meeting={"host": organisation})  # fmt: skip


def _guests(workbook: Reader, meeting: Entry) -> Iterator[Offer]:
    for visit in workbook.parts("guest_visit", meeting.id):
        who, topic = str(visit.data.get("person", "")), short(visit.data.get("topic", ""))
        if about := ", ".join(filter(None, (workbook.name_of(who), topic))):
            for_group = ", ".join(filter(None, (_name_for_group(workbook, who), topic)))
            activity = tr("Guest: {about}", about=for_group) if for_group else tr("A guest")
            block = made_of("guest-with-a-project", activity=activity, led_by="guest", leader=who)
            yield Offer(tr("Guest: {about}", about=about), block)


def _needs(workbook: Reader, meeting: Entry) -> Iterator[Offer]:
    """What the group needs to know or learn, and gave a place in this meeting (S6.8)."""
    for row in rows_of(workbook, "need"):
        if row.get("meeting") == meeting.id and row.get("need"):
            words = tr("What you need: {text}", text=short(row["need"]))
            yield Offer(words, {"activity": short(row["need"]), "minutes": 30, "led_by": "process"})


def _to_bring_in(workbook: Reader, meeting: Entry) -> Iterator[Offer]:
    """What the facilitators meant to bring in: worries, and what their journal says since the last meeting (S6.2).

    The group reads the name of the block only: what it is about is for those who lead.
    """
    before = _before(workbook, meeting)
    since = str(before.data.get("held_on", "")) if before else ""
    worries = (row.get("worry") for row in rows_of(workbook, "concern") if row.get("brought_in") is not True)
    pages = (row for row in rows_of(workbook, "journal") if str(row.get("noted_on", "")) >= since)
    found = [str(text) for text in (*worries, *(row.get("bring_in") for row in pages)) if text]
    if found:
        block = {"activity": tr("Brought in by the facilitators"), "minutes": 15, "setting": "plenary",
                 "led_by": "process", "among_us": "\n\n".join(found)}  # fmt: skip
        yield Offer(tr("You wanted to bring in: {text}", text="; ".join(map(short, found))), block, False)


def _missing(workbook: Reader, meeting: Entry) -> Iterator[Offer]:
    """Activities with what the last meeting had none of: a kind of attention, or an appeal (S5.14, S5.15)."""
    before = _before(workbook, meeting)
    mix = plan.mix(block.data for block in blocks_of(workbook, before.id)) if before else None
    if mix is None or not mix.total:
        return
    done = {block.get("library_id") for block in blocks_of_series(workbook)}
    fresh_first = sorted(library.activities(), key=lambda one: one.id in done)
    for word, has in _lacking(mix):
        activity = next((one for one in fresh_first if has(one)), None)
        if activity:
            words = tr("Last time nothing for {what}: {activity}", what=word, activity=activity.name)
            yield Offer(words, of_library(activity.id), False, may_fill=True)


def _lacking(mix: plan.Mix) -> Iterator[tuple[str, Callable[[library.Activity], bool]]]:
    """Yield each kind of attention and appeal that had no minutes, with what tells an activity that has it."""
    for attention in Attention:
        if attention.value not in mix.attention:
            yield tr(attention.label), lambda one, value=attention.value: one.attention == value  # type: ignore[misc]
    for appeal in Appeal:
        if appeal.value not in mix.appeals:
            yield tr(appeal.label), lambda one, value=appeal.value: value in one.appeals  # type: ignore[misc]
