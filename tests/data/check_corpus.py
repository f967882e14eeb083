#!/usr/bin/python3
"""Check what the program says of each network file in tests/corpus/network, and that the JSON Schema agrees with it.

Usage: check_corpus.py KAKEHASHI. Prints what is wrong and exits with 1 when anything is.

good/   nothing is said, the exit code is 0, the schema finds the file valid
noted/  warnings and notes only; otherwise as above
bad/    at least one error, the exit code is 1; the schema finds the file invalid unless all its errors are beyond it

NAME.expected holds what `kakehashi check --lang en NAME.json` prints; NAME.ja.expected and NAME.ru.expected, where they
are, the same in Japanese and Russian. tests/corpus/accept takes what the program prints now as what is expected.
Every code that the loader can give must occur in the corpus.
"""

import difflib
import json
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import jsonschema

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "tests" / "corpus" / "network"
LOADER = [ROOT / "geo" / room for room in ("diagnostic", "json", "network", "text")]
SCHEMA = ROOT / "data" / "kakehashi.schema.json"
LANGUAGES = ("en", "ja", "ru")
EXIT_CODES = {"good": 0, "noted": 0, "bad": 1}

# Codes that no small file can bring about; tests/unit/network makes these (hostile_test.cpp, file_test.cpp).
NOT_OF_A_SMALL_FILE = {"file-too-large", "too-many-entries", "too-many-faults", "too-many-findings", "too-many-values",
                       "file-is-folder", "file-unreadable", "finding-repeats", "findings-left-out", "pipe-silent"}

# Errors that no schema can express.
BEYOND_THE_SCHEMA = {
    "date-backwards": "a comparison within a text",
    "duplicate-key": "a schema sees values, not how they are written",
    "file-missing": "a matter of the disk",
    "id-twice": "a comparison between distant members",
    "key-too-long": "a schema counts characters, not bytes, and leaves unknown members alone",
    "life-out-of-order": "a comparison of dates",
    "number-out-of-range": "a matter of how numbers are stored",
    "syntax-control-character": "sound JSON when it is written as an escape",
    "syntax-surrogate": "sound JSON, though no sound text",
    "too-deep": "a schema counts no levels",
    "values-count": "a comparison of two lengths",
}
ID = re.compile(r"[a-z0-9][a-z0-9.-]*…?")
DAY = r"(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
MONTHS_AND_DAYS_EXIST = re.compile(rf"\d{{4}}{DAY}(/(\d{{4}}{DAY}|\.\.))?", re.ASCII)


def is_beyond_the_schema(code, arguments):
    """Of an id and a date a schema sees the form, but not whether anything is called so, nor how long a month is."""
    if code == "id-unknown":
        kind, name = arguments[:2]
        return kind in ("country", "region", "thing called") or ID.fullmatch(name) is not None
    if code == "part-unknown":
        return ID.fullmatch(arguments[1]) is not None
    if code == "date-impossible":
        return MONTHS_AND_DAYS_EXIST.fullmatch(arguments[0]) is not None
    return code in BEYOND_THE_SCHEMA


def read_phrases():
    """The English sentences by code, as patterns that find their arguments."""
    findings = json.loads((ROOT / "data" / "findings" / "en.json").read_text(encoding="utf-8"))
    patterns = {}
    for code, sentence in findings["sentences"].items():
        pattern = ""
        for piece in re.split(r"(\{\d(?::\w+)?\}|\[ |\[(?=[:(;])|\.\]|\]|\[)", sentence):
            if re.fullmatch(r"\{\d(?::\w+)?\}", piece):
                name = f"a{piece[1]}"
                pattern += f"(?P={name})" if f"<{name}>" in pattern else f"(?P<{name}>.*?)"
            elif piece.startswith("["):
                pattern += "(?:" + re.escape(piece[1:])
            elif piece.endswith("]"):
                pattern += re.escape(piece[:-1]) + ")?"
            else:
                pattern += re.escape(piece)
        patterns[code] = re.compile(pattern, re.DOTALL)
    return patterns


@dataclass
class Finding:
    """One line of the program."""

    severity: str
    code: str
    arguments: list


LINE = re.compile(r"[^:]+(?::\d+:\d+)?: (?:(?P<severity>warning|note): )?(?P<rest>.*)")


def read_finding(line, patterns):
    """The finding that a line tells; None when no sentence of the loader fits."""
    parts = LINE.fullmatch(line)
    if not parts:
        return None
    rests = [parts["rest"]]
    if rests[0].startswith("/"):
        rests = [rests[0][match.end():] for match in re.finditer(": ", rests[0])]
    for rest in rests:
        for code, pattern in patterns.items():
            if match := pattern.fullmatch(rest):
                arguments = [value or "" for _, value in sorted(match.groupdict().items())]
                return Finding(parts["severity"] or "error", code, arguments)
    return None


def pattern_as_in_ecmascript(validator, pattern, instance, schema):
    """Schemas speak of ECMAScript's patterns, in which “$” does not match before a line break."""
    if validator.is_type(instance, "string") and not re.search(re.sub(r"\$$", r"\\Z", pattern), instance):
        yield jsonschema.ValidationError(f"{instance!r} does not match {pattern!r}")


def schema_validator():
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.validators.extend(jsonschema.Draft7Validator, {"pattern": pattern_as_in_ecmascript})(schema)


def first_values(members):
    """Of members with the same key the loader keeps the first."""
    return {key: value for key, value in reversed(members)}


def refuse(word):
    raise ValueError(f"{word} is no JSON")


def read_json(path):
    """The document as a list of one, or an empty list when the file is no JSON."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return [json.loads(text, object_pairs_hook=first_values, parse_constant=refuse)]
    except ValueError:
        return []


class Corpus:
    """The files and what is wrong with them."""

    def __init__(self, program):
        self.program = program
        self.patterns = read_phrases()
        self.validator = schema_validator()
        self.codes = set()
        self.problems = []

    def complain(self, path, message):
        self.problems.append(f"{path.relative_to(CORPUS)}: {message}")

    def run(self, path, language):
        return subprocess.run([self.program, "check", "--lang", language, path.name], cwd=path.parent,
                              capture_output=True, timeout=60, check=False)

    def check_output(self, path, language, run):
        """Compares what was printed with what is expected."""
        kind = path.relative_to(CORPUS).parts[0]
        suffix = ".expected" if language == "en" else f".{language}.expected"
        expectation = path.with_suffix(suffix)
        expected = expectation.read_text(encoding="utf-8") if expectation.exists() else ""
        printed = run.stderr.decode("utf-8", errors="backslashreplace")
        if expectation.exists() and not expected:
            self.complain(expectation, "is empty; a file with nothing to say of has none")
        if run.stdout:
            self.complain(path, f"something is printed on stdout: {run.stdout[:200]!r}")
        if run.returncode != EXIT_CODES[kind]:
            self.complain(path, f"the exit code is {run.returncode}; expected {EXIT_CODES[kind]}")
        if printed != expected:
            lines = difflib.unified_diff(expected.splitlines(), printed.splitlines(),
                                         expectation.name, f"printed ({language})", lineterm="")
            self.complain(path, "differs\n" + "\n".join(lines))
        return printed

    def check_findings(self, path, printed):
        """Reads the findings, checks their severities against the folder, and gives them back."""
        kind = path.relative_to(CORPUS).parts[0]
        findings = []
        for line in printed.splitlines():
            finding = read_finding(line, self.patterns)
            if finding is None:
                self.complain(path, f"no sentence of the loader fits: {line}")
            else:
                findings.append(finding)
        self.codes.update(finding.code for finding in findings)
        has_errors = any(finding.severity == "error" for finding in findings)
        if kind == "good" and findings:
            self.complain(path, "a good file has findings")
        if kind == "noted" and (has_errors or not findings):
            self.complain(path, "a noted file has warnings or notes, and no errors")
        if kind == "bad" and not has_errors:
            self.complain(path, "a bad file has no error")
        return findings

    def check_schema(self, path, findings):
        """Compares the schema's opinion with the loader's."""
        errors = [finding for finding in findings if finding.severity == "error"]
        expressible = sorted({e.code for e in errors if not is_beyond_the_schema(e.code, e.arguments)})
        for document in read_json(path):
            complaints = sorted(self.validator.iter_errors(document), key=lambda error: str(list(error.path)))
            if expressible and not complaints:
                self.complain(path, f"valid by the schema, but the loader finds {', '.join(expressible)}")
            if complaints and not expressible:
                where = "/".join(str(step) for step in complaints[0].absolute_path)
                self.complain(path, f"invalid by the schema, but not by the loader: /{where}: {complaints[0].message}")

    def check_file(self, path):
        run = self.run(path, "en")
        findings = self.check_findings(path, self.check_output(path, "en", run))
        self.check_schema(path, findings)
        for language in LANGUAGES[1:]:
            if path.with_suffix(f".{language}.expected").exists():
                self.check_output(path, language, self.run(path, language))

    def check_codes(self):
        """Every code of the loader occurs."""
        loader = set()
        for source in (source for room in LOADER for source in room.glob("*.cpp")):
            loader.update(re.findall(r'"([a-z0-9-]+)"', source.read_text(encoding="utf-8")))
        for code in sorted((loader & set(self.patterns)) - self.codes - NOT_OF_A_SMALL_FILE):
            self.problems.append(f"no file brings about the code {code}")
        for code in sorted(NOT_OF_A_SMALL_FILE & self.codes):
            self.problems.append(f"the code {code} occurs, although it is listed as one of no small file")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    corpus = Corpus(Path(sys.argv[1]).resolve())
    files = sorted(CORPUS.rglob("*.json"))
    with ThreadPoolExecutor() as pool:
        list(pool.map(corpus.check_file, files))
    for expectation in sorted(CORPUS.rglob("*.expected")):
        name = re.sub(r"(\.(ja|ru))?\.expected$", "", expectation.name)
        if not expectation.with_name(name + ".json").exists():
            corpus.complain(expectation, "there is no file to it")
    corpus.check_codes()
    for problem in sorted(corpus.problems):
        print(problem)
    kinds = [path.relative_to(CORPUS).parts[0] for path in files]
    counts = ", ".join(f"{kinds.count(kind)} {kind}" for kind in EXIT_CODES)
    print(f"{len(files)} files ({counts}), {len(corpus.codes)} codes: {len(corpus.problems)} problems")
    return 1 if corpus.problems else 0


if __name__ == "__main__":
    sys.exit(main())
