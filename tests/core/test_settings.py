"""A setting is kept without touching what a person wrote around it."""

import pytest

from copbench import paths, settings


def test_a_changed_setting_leaves_the_rest_of_the_file_as_it_was() -> None:
    assert settings.change(settings.load(), theme="light").theme == "light"
    path = paths.settings_file()
    path.write_text("# mine\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    settings.change(settings.load(), language="nl")
    assert path.read_text(encoding="utf-8").startswith("# mine\n")
    assert (settings.load().theme, settings.load().language) == ("light", "nl")
    assert [other.name for other in path.parent.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize("content", [b'theme = "light\nkeys = {}', b"\xff\xfe"])
def test_a_settings_file_with_a_typing_error_is_left_alone_and_the_setting_holds_for_now(content: bytes) -> None:
    path = paths.settings_file()
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    assert settings.change(settings.load(), theme="contrast").theme == "contrast"
    assert path.read_bytes() == content


def test_a_settings_file_that_is_a_link_stays_one() -> None:
    path = paths.settings_file()
    path.parent.mkdir(parents=True)
    real = path.with_name("real.toml")
    real.write_text("", encoding="utf-8")
    path.symlink_to(real)
    settings.change(settings.load(), theme="light")
    assert path.is_symlink() and settings.load().theme == "light"
