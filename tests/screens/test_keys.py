"""Every key that is shown can be understood and remapped; one key means one thing everywhere."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from textual.app import App
from textual.binding import Binding
from textual.widget import Widget

import screens
from tests.screens.conftest import Running, shown


def own_bindings() -> Iterator[tuple[str, Binding]]:
    for module in pkgutil.walk_packages(screens.__path__, "screens."):
        for item in vars(importlib.import_module(module.name)).values():
            if isinstance(item, type) and issubclass(item, Widget | App) and item.__module__ == module.name:
                yield from ((item.__name__, binding) for binding in vars(item).get("BINDINGS", ()))


def test_every_shown_key_has_a_label_a_sentence_and_a_name_to_remap_it_by() -> None:
    lacking = [
        f"{name}: {binding.key}"
        for name, binding in own_bindings()
        if binding.show and not (binding.description and binding.tooltip and binding.id)
    ]
    assert lacking == []


@pytest.mark.parametrize("screen", ["v", "p", "slash", "x", "s", "f1"])
@pytest.mark.parametrize("language", ["nl", "en"])
async def test_help_and_the_way_back_are_always_on_the_line_of_keys(
    running: Running, screen: str, language
) -> None:
    async with running(screen, language=language) as pilot:
        last = shown(pilot).splitlines()[-1]
        assert "esc " in last
        assert "F1 " in last or screen == "f1"
        assert len(last.rstrip()) <= 80
