"""The door for a bare computer: ``python3 installer/bootstrap.py run`` opens the desk, ``… test`` runs every test.

Kept so plain that any Python 3 can read it far enough to say which version is wanted; everything else is imported after
that. The verbs are in ``installer.verbs``.
"""

import os
import shutil
import sys

OLDEST = (3, 11)
FIRST_TOO_NEW = (3, 14)
TROUBLE = 3
INTERRUPTED = 130


def main(words):  # type: (list[str]) -> int
    """Check the Python that reads this, then do what the verb asks; the result is the exit code."""
    speak_utf8()
    sentence = wrong_python(sys.version_info[:2])
    if sentence:
        sys.stderr.write(sentence)
        return TROUBLE
    # The script's own folder would offer our modules as top-level ones; the project's root is what is wanted.
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [os.path.dirname(here)] + [entry for entry in sys.path if os.path.abspath(entry) != here]
    try:
        from installer.verbs import do

        return do(words)
    except KeyboardInterrupt:
        sys.stderr.write("\nĐã dừng theo yêu cầu. / Stopped as asked.\n")
        return INTERRUPTED


def speak_utf8():  # type: () -> None
    """Vietnamese on any console or pipe: letters it cannot show come out as codes, never as a crash."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def wrong_python(version):  # type: (tuple[int, ...]) -> str
    """What to tell somebody whose Python does not fit; nothing when it fits."""
    if OLDEST <= version < FIRST_TOO_NEW:
        return ""
    shown = ".".join(str(part) for part in version)
    other = another_python()
    vi = "Chương trình cần Python 3.11, 3.12 hoặc 3.13; đây là Python {}. Chưa có gì thay đổi trên máy.\n".format(shown)
    en = "This program needs Python 3.11, 3.12 or 3.13; this is Python {}. Nothing was changed.\n".format(shown)
    if other:
        command = other + " " + " ".join(sys.argv)
        return (
            vi + en + "Máy này có sẵn bản phù hợp, hãy chạy / A suitable one is here, please run:\n  " + command + "\n"
        )
    return vi + "Hãy cài một trong các bản đó rồi chạy lại.\n" + en + "Please install one of them and start again.\n"


def another_python():  # type: () -> str
    """The command of a suitable Python that is already installed, or nothing."""
    for minor in range(FIRST_TOO_NEW[1] - 1, OLDEST[1] - 1, -1):
        command = "python3.{}".format(minor)
        if shutil.which(command):
            return command
    return ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
