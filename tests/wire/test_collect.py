"""Watched folders: what rests there comes in, and is put away."""

import os
import time
from pathlib import Path

import pytest

from articles.models import WireDelivery, WireFeed
from articles.wire import arrival, collect, intake
from articles.wire.collect import collect_due
from tests.wire import copy, wires

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def feed(folder: Path) -> WireFeed:
    return wires.feed("draft", folder=str(folder))


def put(folder: Path, name: str, data: bytes, age: float = 60) -> Path:
    path = folder / name
    path.write_bytes(data)
    then = time.time() - age
    os.utime(path, (then, then))
    return path


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def test_a_file_comes_in_and_is_put_away(folder: Path, feed: WireFeed) -> None:
    put(folder, "a.xml", copy.newsml(copy.item()))
    assert collect_due() == 1
    assert left_in(folder) == []
    assert left_in(folder / "done") == ["a.xml"]
    feed.refresh_from_db()
    assert feed.last_ok_at
    assert feed.items.get().current


def test_a_refused_file_is_put_apart_and_the_rest_comes_in(
    folder: Path, feed: WireFeed
) -> None:
    put(folder, "a.xml", b"<NewsML><broken", age=90)
    put(folder, "b.xml", copy.newsml(copy.item()), age=60)
    assert collect_due() == 2
    assert left_in(folder / "refused") == ["a.xml"]
    assert left_in(folder / "done") == ["b.xml"]
    feed.refresh_from_db()
    assert feed.last_error.startswith("a.xml: ")
    assert feed.last_error_at


def test_the_oldest_file_comes_in_first(folder: Path, feed: WireFeed) -> None:
    put(folder, "a.xml", copy.newsml(copy.item(2)), age=60)
    put(folder, "z.xml", copy.newsml(copy.item(1)), age=90)
    collect_due()
    outcomes = feed.items.get().revisions.values_list("outcome", flat=True)
    assert list(outcomes) == ["new", "update"]


def test_a_file_that_is_still_being_written_is_left_alone(
    folder: Path, feed: WireFeed
) -> None:
    put(folder, "a.xml", b"<NewsML", age=0)
    put(folder, "b.xml.part", b"<NewsML")
    put(folder, ".hidden", b"<NewsML")
    assert collect_due() == 0
    assert left_in(folder) == [".hidden", "a.xml", "b.xml.part"]


def test_a_file_that_grows_while_it_is_read_waits_for_the_next_round(
    folder: Path, feed: WireFeed, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(folder, "a.xml", copy.newsml(copy.item()))
    real = arrival.of_file

    def grow(of: Path, *, name: str) -> arrival.Arrival:
        came = real(of, name=name)
        with of.open("ab") as file:
            file.write(b" ")
        return came

    monkeypatch.setattr(arrival, "of_file", grow)
    assert collect_due() == 0
    assert path.exists()
    assert not WireDelivery.objects.exists()


def test_a_link_is_not_followed(folder: Path, feed: WireFeed, tmp_path: Path) -> None:
    (folder / "secret.xml").symlink_to("/etc/hostname")
    assert collect_due() == 0


def test_after_a_kill_the_file_comes_in_again_and_is_a_duplicate(
    folder: Path, feed: WireFeed
) -> None:
    data = copy.newsml(copy.item())
    intake.receive(data, name="a.xml", feed=feed)
    put(folder, "a.xml", data)
    assert collect_due() == 1
    assert left_in(folder / "done") == ["a.xml"]
    assert feed.items.get().revisions.count() == 1


def test_two_files_of_one_name_are_both_kept(folder: Path, feed: WireFeed) -> None:
    for number in (1, 2):
        put(folder, "a.xml", copy.newsml(copy.item(number)))
        collect_due()
    assert len(left_in(folder / "done")) == 2


def test_two_workers_do_not_read_one_folder(folder: Path, feed: WireFeed) -> None:
    put(folder, "a.xml", copy.newsml(copy.item()))
    with collect._alone_in(folder) as alone:
        assert alone
        assert collect_due() == 0
    assert collect_due() == 1


def test_a_missing_folder_is_noted_and_stops_no_other_feed(
    folder: Path, feed: WireFeed
) -> None:
    lost = wires.feed(folder="/nowhere/at/all")
    put(folder, "a.xml", copy.newsml(copy.item()))
    assert collect_due() == 1
    lost.refresh_from_db()
    assert lost.last_error == "/nowhere/at/all: No such file or directory"


def test_a_folder_that_is_there_again_is_well_again(folder: Path) -> None:
    feed = wires.feed(folder=str(folder / "in"))
    collect_due()
    feed.refresh_from_db()
    assert feed.last_error
    (folder / "in").mkdir()
    collect_due()
    feed.refresh_from_db()
    assert feed.last_error == ""


def test_a_feed_with_a_zone_that_is_none_stops_no_other_feed(
    folder: Path, feed: WireFeed, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    bad = wires.feed(folder=str(tmp_path / "other"), zone="Mars/Olympus", slug="aaa")
    put(tmp_path / "other", "x.xml", copy.newsml(copy.item()))
    put(folder, "a.xml", copy.newsml(copy.item()))
    assert collect_due() == 1
    bad.refresh_from_db()
    assert "is no time zone" in bad.last_error


def test_a_feed_that_was_switched_off_is_left_alone(folder: Path) -> None:
    wires.feed(folder=str(folder), is_active=False)
    put(folder, "a.xml", copy.newsml(copy.item()))
    assert collect_due() == 0
