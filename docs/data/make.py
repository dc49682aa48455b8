"""The sample files of docs/audit.md.

    python make.py      writes berkeley.csv and candidatures.csv

berkeley.csv: the counts of Bickel, Hammel & O'Connell, Science 187, 1975 (as in assets/data/berkeley.ron).
candidatures.csv: made up, from a seed, as a spreadsheet in French writes it: semicolons, decimal commas,
Windows-1252. Nobody in it exists. A score that a hobby lowers decides; hobbies give the sex away.
"""
import pathlib
import random

HERE = pathlib.Path(__file__).parent
BERKELEY = {"A": (825, 512, 108, 89), "B": (560, 353, 25, 17), "C": (325, 120, 593, 202),
            "D": (417, 138, 375, 131), "E": (191, 53, 393, 94), "F": (373, 22, 341, 24)}


def berkeley():
    lines = ["department,sex,admitted,people"]
    for name, (men, men_in, women, women_in) in BERKELEY.items():
        for sex, people, admitted in (("men", men, men_in), ("women", women, women_in)):
            lines += [f"{name},{sex},yes,{admitted}", f"{name},{sex},no,{people - admitted}"]
    (HERE / "berkeley.csv").write_text("\n".join(lines) + "\n")


def candidatures():
    random.seed(20261127)
    lines = ["dossier;sexe;âge;diplôme;loisir;score;retenue;réussite"]
    for place in range(900):
        sex = random.choices(("femme", "homme", ""), (38, 60, 2))[0]
        is_woman = sex == "femme" or (sex == "" and random.random() < 0.5)
        age = random.choices(("moins de 30", "30 à 49", "50 et plus"), (40, 45, 15))[0]
        degree = random.choices(("bac+2", "bac+3", "bac+5"), (25, 35, 40))[0]
        hobby = random.choices(("danse", "couture", "lecture", "football", "échecs"),
                               (30, 20, 30, 10, 10) if is_woman else (5, 3, 27, 40, 25))[0]
        skill = min(max(random.gauss(0.5 + 0.06 * ("bac+2", "bac+3", "bac+5").index(degree), 0.18), 0.02), 0.98)
        score = min(max(skill - (0.16 if hobby in ("danse", "couture") else 0) + random.gauss(0, 0.05), 0.01), 0.99)
        success = "oui" if random.random() < skill else "non"
        # Whether somebody does well is only known of those who were taken.
        selected = score >= 0.5
        known = success if selected or random.random() < 0.3 else ""
        lines.append(";".join([str(place + 1), sex, age, degree, hobby, f"{score:.2f}".replace(".", ","),
                               "oui" if selected else "non", known]))
    (HERE / "candidatures.csv").write_bytes(("\r\n".join(lines) + "\r\n").encode("cp1252"))


berkeley()
candidatures()
