#!/usr/bin/python3
"""The worked example of docs/network-format.md, put together as the text says, passes the check in silence.

Usage: check_worked_example.py KAKEHASHI
"""
import pathlib
import re
import subprocess
import sys
import tempfile

guide = pathlib.Path(__file__).resolve().parents[2] / "docs" / "network-format.md"
begin = "## A map of your own, by hand"
end = "**5. Check and look.**"


def main() -> int:
    text = guide.read_text(encoding="utf-8")
    section = text[text.index(begin) : text.index(end)]
    blocks = [block.strip().rstrip(",") for block in re.findall(r"```json\n(.*?)```", section, re.S)]
    network = '{"format": "kakehashi-network", "version": 1,\n' + ",\n".join(blocks) + "}\n"
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "links.json"
        file.write_text(network, encoding="utf-8")
        check = subprocess.run([sys.argv[1], "check", "--lang", "en", file], capture_output=True, text=True)
        told = subprocess.run([sys.argv[1], "describe", "--lang", "en", file], capture_output=True, text=True)
    if check.returncode != 0 or check.stderr:
        print(f"The worked example does not pass:\n{check.stderr}{network}")
        return 1
    missing = [city for city in ("Helsinki", "Tallinn", "Turku", "Tartu") if city not in told.stdout]
    if missing:
        print(f"The worked example does not tell of {missing}:\n{told.stdout}")
        return 1
    print(f"{len(blocks)} blocks make a network without findings")
    return 0


if __name__ == "__main__":
    sys.exit(main())
