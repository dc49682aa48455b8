"""Count the ProPublica two-year COMPAS file by decile into compas.ron.

    python3 remake_compas.py compas-scores-two-years.csv

Standard library only. Only counts leave the file: no row is copied.
"""
import csv
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
GROUPS = [("Women", "sex", "Female"), ("Men", "sex", "Male"),
          ("Black", "race", "African-American"), ("White", "race", "Caucasian")]


def main(path):
    people = list(csv.DictReader(open(path, newline="")))
    lines = ["// Made by remake_compas.py: do not edit. See README.md.",
             "// Deciles 1 to 10, each (recidivists, others) over two years.", "["]
    for name, column, value in GROUPS:
        deciles = [[0, 0] for _ in range(10)]
        for person in people:
            if person[column] == value:
                reoffended = person["two_year_recid"] == "1"
                deciles[int(person["decile_score"]) - 1][0 if reoffended else 1] += 1
        counts = ", ".join(f"({yes}, {no})" for yes, no in deciles)
        lines.append(f"    (group: {name}, deciles: ({counts})),")
    (HERE / "compas.ron").write_text("\n".join([*lines, "]", ""]))


main(sys.argv[1])
