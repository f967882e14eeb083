#!/usr/bin/python3
"""Make data/region-names.tsv: what the 130 regions of Japan and Russia are called.

Usage: make_names.py [FILE]. Writes data/region-names.tsv, or FILE. Names come from data/boundaries/region-names.tsv
(names on the map), prefectures.tsv (readings), subjects.tsv (everyday names) and ambiguous.tsv; transcriptions are made
by rule. The same inputs give the same bytes. Exits with 1 when a name leads to two regions and is not among the
ambiguous ones.
"""

import sys
import unicodedata
from itertools import product
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent

HEADER = """\
# What regions are called, for import, search and suggestions. Made by data/regions/make_names.py: change its inputs.
# code	kind	system	names, set apart by ;
# capital: a city of another name, for suggestions only; ambiguous: names that other regions bear, too.
"""

# Hepburn by mora; Kunrei where it differs; Polivanov; Russian as the press often writes.
HEPBURN = dict(
    zip(
        "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをんがぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽ",
        "a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho ma mi mu me mo ya yu yo "
        "ra ri ru re ro wa o n ga gi gu ge go za ji zu ze zo da ji zu de do ba bi bu be bo pa pi pu pe po".split(),
    )
)
KUNREI = {"し": "si", "ち": "ti", "つ": "tu", "ふ": "hu", "じ": "zi", "ぢ": "zi", "づ": "zu"}
POLIVANOV = dict(
    zip(
        "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをんがぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽ",
        "а и у э о ка ки ку кэ ко са си су сэ со та ти цу тэ то на ни ну нэ но ха хи фу хэ хо ма ми му мэ мо я ю ё "
        "ра ри ру рэ ро ва о н га ги гу гэ го дза дзи дзу дзэ дзо да дзи дзу дэ до ба би бу бэ бо па пи пу пэ по".split(),
    )
)
POPULAR = [("си", "ши"), ("ся", "ша"), ("сю", "шу"), ("сё", "шо"), ("дзи", "джи"), ("ти", "чи"), ("тё", "чо"), ("дз", "з"), ("э", "е")]
SMALL = {"ゃ": "a", "ゅ": "u", "ょ": "o"}
SMALL_CYRILLIC = {"ゃ": "я", "ゅ": "ю", "ょ": "ё"}


def morae(kana):
    """The morae of a reading: き, きょ, っ …"""
    result = []
    for letter in kana:
        if letter in SMALL and result:
            result[-1] += letter
        else:
            result.append(letter)
    return result


def latin_mora(mora, kunrei):
    """A mora in Latin letters: きょ is kyo; しょ is sho by Hepburn, syo by Kunrei."""
    table = {**HEPBURN, **KUNREI} if kunrei else HEPBURN
    base = table[mora[0]]
    if len(mora) == 1:
        return base
    stem = base[:-1]
    glide = "" if not kunrei and stem in ("sh", "ch", "j") else "y"
    return stem + glide + SMALL[mora[1]]


def romanized(kana, kunrei):
    """The reading in Latin letters with every vowel written: とうきょう is toukyou."""
    result = ""
    double = False
    for mora in morae(kana):
        if mora == "っ":
            double = True
            continue
        latin = latin_mora(mora, kunrei)
        if double:
            latin = ("t" if latin.startswith("ch") else latin[0]) + latin
        double = False
        result += latin
    return result


def vowels_shortened(text, long_o):
    """`text` with another way to write long vowels."""
    result = text
    for written in ("ou", "oo"):
        result = result.replace(written, long_o)
    return result.replace("uu", "u" if long_o in ("o", "oh") else "uu")


def romanizations(kana):
    """A reading by Hepburn and Kunrei, with long vowels short, doubled or with h, n as m before lips."""
    names = []
    for kunrei, long_o in product((False, True), ("ō", "o", "ou", "oo", "oh")):
        name = vowels_shortened(romanized(kana, kunrei), long_o)
        names.append(name)
        for lip in "bmp":
            name = name.replace("n" + lip, "m" + lip)
        names.append(name)
    return [name[0].upper() + name[1:] for name in unique(names)]


def polivanov(kana):
    """A reading in Cyrillic by Polivanov, and as it is often written otherwise."""
    text = ""
    double = False
    parts = morae(kana)
    for at, mora in enumerate(parts):
        if mora == "っ":
            double = True
            continue
        cyrillic = POLIVANOV[mora[0]]
        if len(mora) == 2:
            cyrillic = cyrillic[:-1] + SMALL_CYRILLIC[mora[1]]
        if double:
            cyrillic = cyrillic[0] + cyrillic
        double = False
        # A long vowel is not written: とう is то.
        is_long = at > 0 and ((mora == "う" and text[-1:] in "оёую") or (mora == "お" and text[-1:] in "оё"))
        if not is_long:
            text += "й" if mora == "い" and text[-1:] in "аоу" else cyrillic
    text = text.replace("нб", "мб").replace("нп", "мп").replace("нм", "мм")
    popular = text
    for regular, other in POPULAR:
        popular = popular.replace(regular, other)
    soft = text.replace("э", "е")
    with_n = [name.replace("мб", "нб").replace("мм", "нм") for name in (text, popular)]
    return [name[0].upper() + name[1:] for name in unique([text, popular, soft, *with_n])]


# Russian in Latin letters, system by system: а б в … я.
RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
SYSTEMS = {
    "bgn": "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya".split(),
    "passport": "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch - y - e iu ia".split(),
    "iso9": "a b v g d e e z z i j k l m n o p r s t u f h c c s s - y - e u a".split(),
    "scholarly": "a b v g d e e ž z i j k l m n o p r s t u f x c č š šč - y - e ju ja".split(),
    "gost": "a b v g d e jo zh z i j k l m n o p r s t u f h c ch sh shh - y - e yu ya".split(),
    "common": "a b v g d e jo zh z i j k l m n o p r s t u f kh c ch sh shch - y - e ju ja".split(),
    "german": "a b w g d e jo sh s i i k l m n o p r s t u f ch z tsch sch schtsch - y - e ju ja".split(),
    "french": "a b v g d e io j z i i k l m n o p r s t ou f kh ts tch ch chtch - y - e iou ia".split(),
}


def transcribed(name, system):
    """A Russian name in Latin letters by one system; е is ye where BGN/PCGN says so."""
    letters = dict(zip(RUSSIAN, SYSTEMS[system]))
    result = ""
    before = " "
    for letter in name.lower():
        latin = letters.get(letter, letter)
        if system == "bgn" and letter == "е" and (before in " -аеёиоуыэюяйъь"):
            latin = "ye"
        result += "" if latin == "-" and letter in letters else latin
        before = letter
    return result


def transcriptions(name):
    """A Russian name in Latin letters by every system, and with the endings -y and -i for ий and ый."""
    names = {}
    for system in SYSTEMS:
        text = transcribed(name, system)
        made = [text]
        for ending in ("iy", "yy", "ij", "yj", "ii", "yi"):
            for short in "yi":
                made.append(" ".join(w[:-2] + short if w.endswith(ending) else w for w in text.split(" ")))
        names[system] = [capitals(n) for n in unique(made)]
    return names


def capitals(text):
    """Every word with a capital."""
    return "".join(c.upper() if i == 0 or text[i - 1] in " -(" else c for i, c in enumerate(text))


def unique(names):
    """Names in their order, each once."""
    return list(dict.fromkeys(name for name in names if name))


SMALL_KANA = dict(zip("ァィゥェォッャュョヮヵヶ", "アイウエオツヤユヨワカケ"))
SILENT = set("ьъ'’‘ʼʹʺ′″`´\"")


def folded(name):
    """Nearly what geo/text/fold.cpp makes of a name: enough to leave out what it finds anyway."""
    text = unicodedata.normalize("NFKD", name).casefold()
    text = "".join(c for c in text if not unicodedata.combining(c) or c in "\u3099\u309a")
    text = unicodedata.normalize("NFC", text)
    text = "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in text)
    for vowel, labial in zip("ァィェォ", "バビベボ"):
        text = text.replace("ヴ" + vowel, labial)
    text = text.replace("ヴ", "ブ").replace("ー", "")
    text = "".join(SMALL_KANA.get(c, c) for c in text)
    return "".join(c for c in text if c.isalnum() and c not in SILENT)


def rows(file):
    """Rows of a table, without its comments."""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def cells(text):
    """Names of a cell."""
    return [name.strip() for name in text.split(";") if name.strip()]


SUFFIX = {"JP-13": ("と", "to"), "JP-26": ("ふ", "fu"), "JP-27": ("ふ", "fu"), "JP-01": ("", "")}


def prefecture_names(code, ja, ru, en, reading, others):
    """Systems and names of a prefecture."""
    kana_kind, latin_kind = SUFFIX.get(code, ("けん", "ken"))
    latin = romanizations(reading)
    with_kind = [f"{name}-{latin_kind}" for name in latin] if latin_kind else []
    yield "name", [ja, ru, en]
    yield "kana", [reading, reading + kana_kind]
    yield "latin", latin + with_kind
    yield "cyrillic", polivanov(reading)
    yield "everyday", others


def genitives(name):
    """The genitive of an adjective with область or край, as it stands behind "government of"."""
    if name.endswith("ая область"):
        return [name[: -len("ая область")] + "ой области"]
    if name.endswith("ий край"):
        return [name[: -len("ий край")] + "ого края"]
    return []


def subject_names(ja, ru, en, russian, english, japanese):
    """Systems and names of a federal subject."""
    yield "name", [ja, ru, en]
    yield "everyday", russian + english + japanese
    yield "genitive", genitives(ru)
    made = {}
    for name in [ru.replace("—", "-")] + russian:
        if any(len(word) > 1 and word.isupper() for word in name.replace("-", " ").split()) or name == "РС(Я)":
            continue  # abbreviations stand as they are
        for system, names in transcriptions(name.replace("(", "").replace(")", "")).items():
            made.setdefault(system, []).extend(names)
    for system in SYSTEMS:
        yield system, unique(made[system])


def main():
    """Write the table."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent / "region-names.tsv"
    prefectures = {row[0]: row for row in rows(HERE / "prefectures.tsv")}
    subjects = {row[0]: row for row in rows(HERE / "subjects.tsv")}
    ambiguous = {name: codes.split() for name, codes in rows(HERE / "ambiguous.tsv")}
    shared = {folded(name) for name in ambiguous}
    owners, clashes, lines = {}, [], []
    for code, kind, ja, ru, en in rows(HERE.parent / "boundaries" / "region-names.tsv"):
        if code in prefectures:
            _, reading, others, capital = prefectures[code]
            systems = prefecture_names(code, ja, ru, en, reading, cells(others))
        else:
            _, russian, english, japanese, capital = subjects[code]
            systems = subject_names(ja, ru, en, cells(russian), cells(english), cells(japanese))
        known = set()
        for system, names in systems:
            kept = []
            for name in names:
                key = folded(name)
                if key in known or key in shared or ";" in name:
                    continue
                known.add(key)
                kept.append(name)
                if owners.setdefault(key, code) != code:
                    clashes.append(f"{name}: {owners[key]} and {code}")
            if kept:
                lines.append("\t".join((code, kind, system, "; ".join(kept))))
        if capital:
            lines.append("\t".join((code, kind, "capital", "; ".join(cells(capital)))))
        mine = [name for name, codes in ambiguous.items() if code in codes]
        if mine:
            lines.append("\t".join((code, kind, "ambiguous", "; ".join(mine))))
    for clash in clashes:
        print(clash, file=sys.stderr)
    if clashes:
        return 1
    target.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
