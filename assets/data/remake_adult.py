"""Code the UCI Adult files into adult.bin and adult.ron.

    python3 remake_adult.py FOLDER_WITH_adult.data_AND_adult.test

Standard library only. The layout is described in README.md.
"""
import csv
import pathlib
import sys
from collections import Counter

HERE = pathlib.Path(__file__).parent
FIELDS = [
    "age", "workclass", "fnlwgt", "education", "education-num", "marital-status",
    "occupation", "relationship", "race", "sex", "capital-gain", "capital-loss",
    "hours-per-week", "native-country", "income",
]
# In the order of the bits. fnlwgt is a survey weight, not a trait of the person;
# education-num is the rank of education.
COLUMNS = [
    ("Age", "age"), ("Workclass", "workclass"), ("Education", "education"),
    ("MaritalStatus", "marital-status"), ("Occupation", "occupation"),
    ("Relationship", "relationship"), ("Race", "race"), ("Sex", "sex"),
    ("CapitalGain", "capital-gain"), ("CapitalLoss", "capital-loss"),
    ("HoursPerWeek", "hours-per-week"), ("NativeCountry", "native-country"),
    ("Income", "income"),
]
NUMBERS = {"age", "capital-gain", "capital-loss", "hours-per-week"}


def read(path):
    with open(path, newline="") as lines:
        for row in csv.reader(lines, skipinitialspace=True):
            if len(row) == len(FIELDS):
                record = dict(zip(FIELDS, row))
                record["income"] = record["income"].rstrip(".")
                yield record


def levels_of(column, people):
    seen = {person[column] for person in people}
    if column in NUMBERS:
        return sorted(seen, key=int)
    if column == "education":
        rank = {p["education"]: int(p["education-num"]) for p in people}
        assert all(rank[p["education"]] == int(p["education-num"]) for p in people)
        ordered = sorted(seen, key=rank.get)
        assert [rank[name] for name in ordered] == list(range(1, len(seen) + 1))
        return ordered
    return sorted(seen)


def main(folder):
    train = list(read(folder / "adult.data"))
    people = train + list(read(folder / "adult.test"))
    bits, entries = [], []
    for name, column in COLUMNS:
        levels = levels_of(column, people)
        code_of = {level: code for code, level in enumerate(levels)}
        codes = [code_of[person[column]] for person in people]
        width = (len(levels) - 1).bit_length()
        mode, times = Counter(codes).most_common(1)[0]
        # One bit says "the mode"; the others pay that bit and their code.
        marked = len(codes) + (len(codes) - times) * width < len(codes) * width
        for code in codes:
            if marked:
                bits.append(int(code != mode))
            if not marked or code != mode:
                bits.extend(code >> place & 1 for place in range(width))
        if column in NUMBERS:
            kind = "Numbers([" + ", ".join(levels) + "])"
        else:
            kind = ("Ranks" if column == "education" else "Categories") + "(["
            kind += ", ".join(f'"{level}"' for level in levels) + "])"
        shown = f"Some({mode})" if marked else "None"
        entries.append(f"        (feature: {name}, mode: {shown}, levels: {kind}),")
    packed = bytearray((len(bits) + 7) // 8)
    for place, bit in enumerate(bits):
        packed[place // 8] |= bit << place % 8
    (HERE / "adult.bin").write_bytes(packed)
    text = [
        "// Made by remake_adult.py: do not edit. See README.md.",
        "(", f"    rows: {len(people)},", f"    train: {len(train)},", "    columns: [",
        *entries, "    ],", ")", "",
    ]
    (HERE / "adult.ron").write_text("\n".join(text))
    print(len(people), "rows,", len(packed), "bytes")


main(pathlib.Path(sys.argv[1]))
