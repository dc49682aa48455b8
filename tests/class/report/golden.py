"""Figures of a simulated cohort by other programs than ours; run once.

    python -m venv venv && venv/bin/pip install scipy==1.17.1 numpy==2.4.6
    venv/bin/python tests/class/report/golden.py

Made with Python 3.11 or later, SciPy 1.17.1 and NumPy 2.4.6. Writes `golden-answers.csv`, one person a line,
and `golden.json`, what they come to. Each figure is computed by a library function where there is
one (pearsonr, quantile, mean, cov), and else by the definition that the published article gives.
"""

import csv
import json
import pathlib
import sys

import numpy
import scipy
from scipy import stats

HERE = pathlib.Path(__file__).parent
QUESTIONS = 6
OPTIONS = ["a", "b", "c", "d"]  # "a" is right.
random = numpy.random.default_rng(20251122)

people = []
for number in range(120):
    skill = random.normal()
    answers = {}
    for test, easier in (("pre", 0.0), ("post", 1.1)):
        for item in range(QUESTIONS):
            hard = (item - 2.5) * 0.6
            right = random.random() < 1 / (1 + numpy.exp(-(1.4 * skill + easier - hard)))
            wrong = random.choice(["b", "b", "b", "c", "c"] if item % 2 else ["b", "c", "d"])
            answers[f"{test}-{item + 1}"] = "a" if right else str(wrong)
    # The last question asks the same of everybody, and everybody is right.
    answers["pre-6"] = "a"
    if number % 9 == 0:
        answers["post-3"] = ""
    if number % 17 == 0:
        answers["pre-2"] = ""
    person = dict(answers)
    for test in ("pre", "post"):
        for item in range(QUESTIONS):
            person[f"certainty-{test}-{item + 1}"] = int(random.integers(1, 4))
    before = int(random.integers(1, 7))
    person["opinion-before"] = before
    person["opinion-after"] = int(numpy.clip(before + random.integers(-1, 3), 1, 6))
    person["estimate"] = round(float(random.uniform(0, 100)), 1)
    person["number"] = round(float(random.normal(0.75, 0.1)), 2)
    person["ms"] = int(random.gamma(3.0, 20_000))
    people.append(person)

with (HERE / "golden-answers.csv").open("w", newline="") as file:
    writer = csv.DictWriter(file, fieldnames=list(people[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(people)


def matrix(test):
    """Right (1), wrong (0) or no answer (nan), person by question."""
    value = lambda answer: numpy.nan if answer == "" else float(answer == "a")
    return numpy.array([[value(p[f"{test}-{i + 1}"]) for i in range(QUESTIONS)] for p in people])


def nothing(value):
    return None if value is None or numpy.isnan(value) else float(value)


def test(name):
    scores = matrix(name)
    complete = scores[~numpy.isnan(scores).any(axis=1)]
    total = complete.sum(axis=1)
    items = []
    for i in range(QUESTIONS):
        own, rest = complete[:, i], total - complete[:, i]
        varies = own.std() > 0 and rest.std() > 0
        items.append({
            "n": int((~numpy.isnan(scores[:, i])).sum()),
            "difficulty": float(numpy.nanmean(scores[:, i])),
            "item_rest": float(stats.pearsonr(own, rest).statistic) if varies else None,
            "idle": [o for o in OPTIONS[1:]
                     if sum(p[f"{name}-{i + 1}"] == o for p in people) / (~numpy.isnan(scores[:, i])).sum() < 0.05],
        })
    # KR-20 is Cronbach's alpha of right and wrong: from the matrix of covariances.
    covariances = numpy.cov(complete, rowvar=False)
    kr20 = QUESTIONS / (QUESTIONS - 1) * (1 - numpy.trace(covariances) / covariances.sum())
    return {"complete": len(complete), "mean": float(complete.mean()), "kr20": float(kr20), "items": items}


def gain():
    pre, post = matrix("pre"), matrix("post")
    whole = ~numpy.isnan(pre).any(axis=1) & ~numpy.isnan(post).any(axis=1)
    before, after = pre[whole].mean(axis=1), post[whole].mean(axis=1)
    changes = []
    for b, a in zip(before, after):
        if a > b:
            changes.append((a - b) / (1 - b))
        elif a < b:
            changes.append((a - b) / b)
        elif 0 < b < 1:
            changes.append(0.0)
    interval = stats.ttest_1samp(after - before, 0).confidence_interval(0.95)
    return {
        "interval": [float(interval.low), float(interval.high)],
        "n": int(whole.sum()), "pre": float(before.mean()), "post": float(after.mean()),
        "gain": float((after.mean() - before.mean()) / (1 - before.mean())),
        "change": float(numpy.mean(changes)), "changing": len(changes),
        "more": int((after > before).sum()), "same": int((after == before).sum()), "fewer": int((after < before).sum()),
    }


def quantiles(values):
    values = numpy.array(values, dtype=float)
    q = numpy.quantile(values, [0, 0.25, 0.5, 0.75, 1])
    return {"n": len(values), "mean": float(values.mean()), "min": q[0], "q1": q[1], "median": q[2], "q3": q[3], "max": q[4]}


levels = [(p["opinion-before"], p["opinion-after"]) for p in people]
both = [(b, a) for b, a in levels if b < 6 and a < 6]
certainty = []
for degree in (1, 2, 3):
    keys = [(p, f"{t}-{i + 1}") for p in people for t in ("pre", "post") for i in range(QUESTIONS)]
    given = [p[k] == "a" for p, k in keys if p[k] != "" and p[f"certainty-{k}"] == degree]
    certainty.append({"degree": degree, "n": len(given), "right": float(numpy.mean(given))})

golden = {
    "made_with": {"python": sys.version.split()[0], "scipy": scipy.__version__, "numpy": numpy.__version__},
    "people": len(people),
    "pretest": test("pre"),
    "posttest": test("post"),
    "gain": gain(),
    "opinion": {
        "n": len(levels),
        "pre": [sum(b == level for b, _ in levels) for level in range(1, 7)],
        "post": [sum(a == level for _, a in levels) for level in range(1, 7)],
        "levels": len(both), "shift": float(numpy.mean([a - b for b, a in both])),
        "more": sum(a > b for b, a in both), "same": sum(a == b for b, a in both), "less": sum(a < b for b, a in both),
    },
    "certainty": certainty,
    "estimate": quantiles([p["estimate"] for p in people]),
    "number": quantiles([p["number"] for p in people]),
    "minutes": quantiles([p["ms"] // 1000 / 60 for p in people]),
}
(HERE / "golden.json").write_text(json.dumps(golden, indent=1) + "\n")
