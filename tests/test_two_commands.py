"""`make run` and `manage.py serve`: one command up, one key down, nothing left behind."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.management.base import CommandError

from articles.management.commands import serve, work

ROOT = Path(__file__).resolve().parent.parent
MANAGE = [sys.executable, str(ROOT / "manage.py")]


@pytest.fixture
def port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return trial.getsockname()[1]


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of an empty site that is nobody else's."""
    ground = tmp_path_factory.mktemp("site")
    env = os.environ | {
        "DJANGO_SETTINGS_MODULE": "newsroom.settings",
        "DATABASE_URL": f"sqlite:///{ground / 'site.sqlite3'}",
        "MEDIA_ROOT": str(ground / "media"),
        "DEBUG": "on",
    }
    subprocess.run([*MANAGE, "migrate", "--verbosity", "0"], env=env, check=True)
    return env


@pytest.fixture
def served(port: int, own_site: dict[str, str]) -> Iterator[subprocess.Popen]:
    command = [*MANAGE, "serve", "--port", str(port), "--web", "2"]
    with subprocess.Popen(command, env=own_site, stdout=subprocess.PIPE) as parent:
        wait_until(lambda: answers(port), "the site answers")
        yield parent
        parent.kill()


def answers(port: int) -> bool:
    try:
        urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5)
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


def children_of(parent: int) -> list[int]:
    found = subprocess.run(
        ["ps", "-A", "-o", "pid=", "-o", "ppid="],
        capture_output=True,
        text=True,
        check=True,
    )
    pairs = (map(int, line.split()) for line in found.stdout.splitlines())
    return sorted(pid for pid, of in pairs if of == parent)


def alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def wait_until(true: Callable[[], bool], what: str, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, f"not within {seconds} s: {what}"
        time.sleep(0.1)


def all_gone(pids: list[int], port: int) -> bool:
    return not any(map(alive, pids)) and not answers(port)


@pytest.mark.slow
def test_after_kill_9_of_the_parent_no_process_and_no_port_is_left(
    served: subprocess.Popen, port: int
) -> None:
    children = children_of(served.pid)
    assert len(children) >= 3, "two web processes and a worker"
    served.kill()
    wait_until(lambda: all_gone(children, port), "every child ended", seconds=8)


@pytest.mark.slow
def test_after_kill_9_of_make_the_site_ends_too(
    port: int, own_site: dict[str, str]
) -> None:
    started = f"{' '.join(MANAGE)} serve --port {port} --with-parent $$ & wait"
    with subprocess.Popen(
        ["sh", "-c", started], env=own_site, stdout=subprocess.DEVNULL
    ) as make:
        wait_until(lambda: answers(port), "the site answers")
        (parent,) = children_of(make.pid)
        family = [parent, *children_of(parent)]
        make.kill()
    wait_until(lambda: all_gone(family, port), "every process ended", seconds=8)


@pytest.mark.slow
@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_ends_everything_in_order(
    served: subprocess.Popen, port: int, told: signal.Signals
) -> None:
    children = children_of(served.pid)
    served.send_signal(told)
    assert served.wait(timeout=20) == 0
    wait_until(lambda: all_gone(children, port), "every child ended", seconds=8)


# Children in the order of their birth: Python's tracker of shared things, the worker,
# the web processes.
@pytest.mark.slow
@pytest.mark.parametrize("victim", [1, -1], ids=["worker", "web"])
def test_when_one_child_dies_the_others_end_and_the_exit_code_says_so(
    served: subprocess.Popen, port: int, victim: int
) -> None:
    children = children_of(served.pid)
    os.kill(children[victim], signal.SIGKILL)
    assert served.wait(timeout=20) == 1
    wait_until(lambda: all_gone(children, port), "every child ended", seconds=8)


@pytest.mark.slow
@pytest.mark.parametrize("dry", [[], ["--dry-run"]])
def test_a_taken_port_is_named_in_one_line(
    port: int, own_site: dict[str, str], dry: list[str]
) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        said = subprocess.run(
            [*MANAGE, "serve", "--port", str(port), *dry],
            env=own_site,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert said.returncode == 1
    assert said.stdout == ""
    (line,) = said.stderr.splitlines()
    assert f"Port {port} on 127.0.0.1 is taken" in line


def test_a_real_site_does_not_start_without_its_style_sheets(
    settings: LazySettings, tmp_path: Path
) -> None:
    settings.STATIC_ROOT = tmp_path
    settings.DEBUG = False
    with pytest.raises(CommandError, match="collectstatic"):
        serve.refuse_uncollected_static()
    (tmp_path / "staticfiles.json").touch()
    serve.refuse_uncollected_static()


@pytest.mark.django_db
def test_one_broken_piece_of_work_does_not_keep_the_others_from_theirs(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> int:
        raise ValueError("no such picture")

    monkeypatch.setattr(work, "PIECES", (("pictures", broken), ("feeds", lambda: 3)))
    assert work.one_round() == (3, 1)
    assert "The work on pictures failed" in caplog.text
    assert "no such picture" in caplog.text


@pytest.mark.django_db
@pytest.mark.slow
def test_work_once_ends_with_1_when_a_piece_failed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(work, "PIECES", (("feeds", lambda: 1 // 0),))
    with pytest.raises(SystemExit) as end:
        work.Command().handle(once=True, every=1.0)
    assert end.value.code == 1
