"""System packages: found missing by their libraries, installed when root, named in a command otherwise."""

import sys

import pytest

from installer import debian
from installer.words import Stop

RELEASES = {
    'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n': True,
    'ID=ubuntu\nID_LIKE=debian\nVERSION_ID="22.04"\n': True,
    'ID=linuxmint\nID_LIKE="ubuntu debian"\n': True,
    "ID=fedora\n": False,
    'ID="opensuse-leap"\nID_LIKE="suse opensuse"\n': False,
    "": False,
}


class Apt:
    """Takes the place of running apt-get: remembers what was asked, answers with the given exit codes."""

    def __init__(self, *codes: int) -> None:
        self.asked: list[list[str]] = []
        self.codes = list(codes)

    def __call__(self, command, environment, shown):
        self.asked.append(list(command))
        return (self.codes.pop(0) if self.codes else 0), ["E: Unable to locate package"]


@pytest.mark.parametrize(("text", "answer"), RELEASES.items())
def test_debian_and_its_children_are_known_by_their_release_file(tmp_path, text, answer):
    file = tmp_path / "os-release"
    file.write_text(text, encoding="utf-8")
    assert debian.is_debian_like(file) is answer


def test_a_system_without_a_release_file_is_not_debian(tmp_path):
    assert not debian.is_debian_like(tmp_path / "os-release")


def test_a_library_that_is_not_there_is_told_by_the_package_that_brings_it():
    present = {"linux": "libc.so.6", "win32": "kernel32.dll"}.get(sys.platform, "libSystem.dylib")
    libraries = {present: "libc6", "libkhong-co-tren-may-nao.so.9": "libkhong-co9"}
    assert debian.missing_packages(libraries) == ["libkhong-co9"]


def test_who_is_not_root_is_given_the_exact_command_and_nothing_is_run():
    apt = Apt()
    with pytest.raises(Stop) as stopped:
        debian.require(["libegl1", "libgl1"], "thư viện", "libraries", root=False, follow=apt)
    command = "sudo apt-get update && sudo apt-get install --no-install-recommends libegl1 libgl1"
    assert command in stopped.value.en.splitlines()[-1]
    assert stopped.value.code == 3
    assert not apt.asked


def test_root_gets_the_packages_installed_after_the_lists_are_refreshed():
    apt = Apt()
    debian.require(["libegl1", "libgl1"], "thư viện", "libraries", root=True, follow=apt)
    assert ["update" in command for command in apt.asked] == [True, False]
    assert apt.asked[-1][-2:] == ["libegl1", "libgl1"]


def test_a_failure_of_apt_stops_with_its_last_lines():
    with pytest.raises(Stop) as stopped:
        debian.require(["libegl1"], "thư viện", "libraries", root=True, follow=Apt(0, 100))
    assert stopped.value.details == ("E: Unable to locate package",)
    assert "mạng" in stopped.value.vi


def test_nothing_missing_asks_for_nothing():
    apt = Apt()
    debian.require([], "thư viện", "libraries", root=True, follow=apt)
    debian.require([], "thư viện", "libraries", root=False, follow=apt)
    assert not apt.asked
