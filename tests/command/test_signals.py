"""Signals that tell the command to end."""

import os
import signal
import sys
import threading
import weakref

import pytest

from reportclean.signals import Told, heard, heed

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs the signals of POSIX")


@pytest.fixture
def default():
    """SIGTERM as a process begins with it."""
    before = signal.signal(signal.SIGTERM, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGTERM, before)


def told():
    """Tell this process to end."""
    os.kill(os.getpid(), signal.SIGTERM)


@pytest.mark.usefixtures("default")
def test_a_signal_ends_the_command():
    """It is heard where the command is just then, with the exit code that shells know."""
    with pytest.raises(Told) as raised, heard():
        told()

    assert 128 + signal.SIGTERM == raised.value.code


class Owner:
    """Something to be collected."""


@pytest.mark.usefixtures("default")
def test_a_signal_in_a_callback_is_not_lost(capsys):
    """What Python keeps from going further is raised at the next item, and not printed."""
    seen = []
    with heard():
        owner = Owner()
        watch = weakref.ref(owner, lambda _: told())
        del owner
        with pytest.raises(Told) as raised:
            seen.extend(heed([1, 2]))

    assert watch() is None
    assert 128 + signal.SIGTERM == raised.value.code
    assert [] == seen
    assert "" == capsys.readouterr().err


@pytest.mark.usefixtures("default")
def test_other_faults_in_callbacks_are_told(monkeypatch):
    """What goes wrong there and is no signal is told of as ever."""
    faults = []
    monkeypatch.setattr(sys, "unraisablehook", lambda one: faults.append(one.exc_type))

    def fail(_):
        raise ValueError

    with heard():
        owner = Owner()
        watch = weakref.ref(owner, fail)
        del owner

    assert watch() is None
    assert [ValueError] == faults


@pytest.mark.usefixtures("default")
def test_nothing_is_left_behind():
    """Afterwards signals are answered as before, and what was told is forgotten."""
    hook = sys.unraisablehook
    with pytest.raises(Told), heard():
        told()

    assert signal.SIG_DFL == signal.getsignal(signal.SIGTERM)
    assert hook is sys.unraisablehook
    assert [1] == list(heed([1]))


@pytest.mark.usefixtures("default")
def test_what_somebody_wants_otherwise_stays():
    """A signal that is ignored, as under nohup, is not listened for."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    with heard():
        told()

    assert signal.SIG_IGN == signal.getsignal(signal.SIGTERM)


@pytest.mark.usefixtures("default")
def test_in_a_thread_nothing_is_listened_for():
    """Python lets the main thread alone answer signals."""
    found = []

    def look():
        with heard():
            found.append(signal.getsignal(signal.SIGTERM))

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()

    assert [signal.SIG_DFL] == found
