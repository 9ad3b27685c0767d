"""PySide6 6.12 loses a reference of None at nearly every call; Python 3.11 dies of it. To be asked before the pin is raised."""

import subprocess
import sys

LOOP = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel()
for number in range(20_000):
    label.setText(str(number))
print(label.text())
"""


def test_twenty_thousand_calls_that_return_none_leave_none_alive():
    answer = subprocess.run([sys.executable, "-c", LOOP], capture_output=True, encoding="utf-8", check=False)
    assert (answer.returncode, answer.stdout.strip()) == (0, "19999"), answer.stderr
