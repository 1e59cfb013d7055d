"""Several processes do what one does, in the same order."""

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager

import pytest

from reportclean import batch

PROSE = "全县春耕生产全面展开，{}个乡镇已经整地三万二千亩，占计划面积的八成，农机手正在田间作业。"
RULE = r"""
[[rule]]
id = "lucky-number"
what = "A line with a lucky number."
why = "Only the site prints it."
label = "promo"
where = "edges"
safety = "safe"
line = "幸运号码 \\d+"
hits = ["幸运号码 7"]
misses = ["他说幸运号码是7。"]
cues = ["幸运"]
"""


@pytest.fixture
def inputs(tmp_path):
    """Write good and bad inputs of each kind, more than two processes take at once."""
    folder = tmp_path / "in"
    folder.mkdir()
    for n in range(12):
        (folder / f"{n:02}.txt").write_text(f"{PROSE.format(n)}\n幸运号码 {n}\n", "utf-8")
    (folder / "02.txt").write_bytes(b"")
    (folder / "05.txt").write_bytes(b"%PDF-1.4\n" + bytes(range(256)) * 20)
    (folder / "06.txt").write_text(PROSE.format("小") + "\n" + "禾" * 400_000, "utf-8")
    (folder / "07.txt").write_text("打印本页 关闭窗口\n", "utf-8")
    (folder / "x.toml").write_text(RULE, "utf-8")
    return folder


def test_what_is_written_does_not_depend_on_jobs(inputs, run):
    """Records, messages and exit code of two processes are those of one."""
    common = ("clean", inputs, "--rules", inputs / "x.toml", "--max-size", 1)
    expected = run(*common)
    found = run(*common, "--jobs", 2)

    assert expected == found
    assert (1, 9) == (found[0], found[1].count("\n"))
    assert "幸运" not in found[1]
    assert ["02", "05", "07"] == [line.split(".txt")[0][-2:] for line in found[2].splitlines()]


def test_wrong_settings_are_misuse_in_any_process(inputs, run):
    """A script that is none is one line and exit code 2."""
    code, out, err = run("clean", inputs, "--script", "elvish", "-j", 2)

    assert (2, "", 1) == (code, out, err.count("\n"))
    assert "elvish" in err


def test_a_process_that_dies_is_one_line(inputs, run, monkeypatch):
    """The command says so, and an output of that name stays as it was."""
    monkeypatch.setattr(batch, "_begin", os._exit)
    out = inputs.parent / "out.jsonl"
    out.write_text("as it was", "utf-8")
    code, _, err = run("clean", inputs, "-j", 2, "-o", out)

    assert 1 == code
    assert "a process ended before its work was done" in err
    assert "as it was" == out.read_text("utf-8")


def test_a_large_input_that_cannot_be_read_is_a_failure(tmp_path):
    """What cannot be opened again, or holds no text, is told of like any other input."""
    large = batch.Large("big.txt", 10, lambda: (tmp_path / "gone").open("rb"))
    binary = tmp_path / "big.bin"
    binary.write_bytes(b"%PDF-1.4\n" + bytes(range(256)) * 20)
    refused = batch.Large("big.bin", 10, lambda: binary.open("rb"))

    found = list(batch.cleaned([large, refused], batch.Settings()))

    assert ["big.txt", "big.bin"] == [one.name for one in found]
    assert all(isinstance(one, batch.Failure) for one in found)
    assert "cannot be read" in found[0].message


@contextmanager
def heard(*names):
    """Let what is started here hear signals that the tests ignore, by nohup for one."""
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    before = [signal.signal(number, signal.default_int_handler) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


@pytest.fixture
def running(tmp_path):
    """Start the command on a folder in a process of its own, and wait until it writes."""
    folder = tmp_path / "many"
    folder.mkdir()
    for n in range(40):
        (folder / f"{n:02}.txt").write_text(f"{PROSE.format(n)}\n" * 2000, "utf-8")
    begun = []

    def run(*options):
        command = [sys.executable, "-m", "reportclean", "clean", folder, *options]
        with heard("SIGINT", "SIGTERM", "SIGHUP"):
            process = subprocess.Popen(
                [*command, "-o", tmp_path / "out" / "x.jsonl"], stderr=subprocess.PIPE, text=True
            )
        begun.append(process)
        for _ in range(600):
            if any((tmp_path / "out").glob(".x.jsonl.*")):
                break
            time.sleep(0.05)
        return process

    yield run
    for process in begun:
        process.kill()
        process.communicate()


@pytest.mark.skipif(os.name != "posix", reason="needs the signals of POSIX")
@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_command_that_is_ended_leaves_nothing(name, jobs, running, tmp_path):
    """Told to end, it removes what is half written, ends its processes and says no traceback."""
    number = getattr(signal, name)
    process = running("--jobs", jobs)
    process.send_signal(number)
    _, err = process.communicate(timeout=60)  # no process of its own holds the pipe open

    assert 128 + number == process.returncode
    assert "Traceback" not in err
    assert [] == list((tmp_path / "out").iterdir())


@pytest.mark.skipif(os.name != "posix", reason="needs the signals of POSIX")
def test_signals_that_are_ignored_stay_so():
    """Under nohup the command lives on when its terminal closes."""
    code = """
import os, signal
from reportclean.cli import main
signal.signal(signal.SIGHUP, signal.SIG_IGN)
main(["rules", "share-bar"])
os.kill(os.getpid(), signal.SIGHUP)
print("alive")
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "alive" == done.stdout.split()[-1]


def test_the_command_runs_in_a_thread(inputs, run):
    """Where signals cannot be heard the command works all the same."""
    codes = []
    thread = threading.Thread(target=lambda: codes.append(run("clean", inputs / "00.txt")[0]))
    thread.start()
    thread.join()

    assert [0] == codes


@pytest.mark.skipif(os.name != "posix", reason="needs the signals of POSIX")
def test_processes_end_with_the_one_that_started_them(running):
    """Killed outright, the command leaves no process waiting for ever."""
    process = running("--jobs", "2")
    time.sleep(1)
    process.kill()
    process.communicate(timeout=60)

    assert -signal.SIGKILL == process.returncode
