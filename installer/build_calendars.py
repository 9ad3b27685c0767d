"""Makes the provisional years of ``resources/calendars`` from the package ``holidays``; run when resources are built.

Usage: ``python installer/build_calendars.py [FIRST LAST]`` (default 2027 2036). The Government announces the real
breaks each autumn; until a year's official file is imported, these days keep due dates sensible and are shown as
provisional.
"""

import json
import re
import sys
from datetime import date
from importlib.metadata import version
from pathlib import Path

import holidays

TARGET = Path(__file__).resolve().parent.parent / "resources" / "calendars" / "vn_provisional.json"

TET = "Tết Nguyên đán"
OUR_WORDS = {
    "Ngày Giỗ Tổ Hùng Vương": "Giỗ Tổ Hùng Vương",
    "Giao thừa Tết Nguyên Đán": TET,
    "29 Tết": TET,
}


def our_words(name: str) -> str:
    """The package's name of a day as our calendars write it: all days of Tết are Tết, a substitute keeps its remark."""
    plain, substitute, _ = name.partition(" (nghỉ bù)")
    ours = TET if re.fullmatch(r".*Tết Nguyên Đán", plain) else OUR_WORDS.get(plain, plain)
    return ours + substitute


def document(first: int, last: int) -> dict[str, object]:
    """The calendar file of these years, every day computed."""
    years = range(first, last + 1)
    found = holidays.country_holidays("VN", years=years, language="vi")
    rows: dict[str, list[dict[str, str]]] = {str(year): [] for year in years}
    for day, name in sorted(found.items()):
        rows[str(day.year)].append({"date": day.isoformat(), "what": our_words(name), "status": "computed"})
    return {
        "what_this_is": "Computed days off in Việt Nam, not announced by anybody: provisional. Made by "
        "installer/build_calendars.py; do not edit. Facts; the package holidays is under the MIT licence.",
        "timezone": "Asia/Ho_Chi_Minh",
        "source": f"Tính bằng gói phần mềm holidays {version('holidays')}, chưa có thông báo chính thức",
        "holidays": rows,
        "make_up_working_saturdays": [],
    }


def spelled(calendar: dict[str, object]) -> str:
    """One day a line, so that a difference can be read."""
    text = json.dumps(calendar, ensure_ascii=False, indent=1)
    return re.sub(r'\{\s+("date": [^}]*?)\s+\}', lambda row: "{" + re.sub(r"\s*\n\s*", " ", row[1]) + "}", text) + "\n"


def main(words: list[str]) -> int:
    """Writes the file; refuses years that begin in the past, which are official."""
    first, last = (int(word) for word in words) if len(words) == 2 else (2027, 2036)
    if not 2027 <= first <= last <= date.max.year:
        print("usage: build_calendars.py [FIRST LAST], from 2027 on", file=sys.stderr)
        return 2
    TARGET.write_text(spelled(document(first, last)), encoding="utf-8", newline="\n")
    print(f"{TARGET.name}: {first} to {last}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
