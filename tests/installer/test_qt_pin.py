"""Before the pin of PySide6 is raised: 6.12 loses references of None, and Python 3.11 dies of it."""

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
