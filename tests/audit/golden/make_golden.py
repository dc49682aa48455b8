"""Audits of random tables by Fairlearn, SciPy, statsmodels and scikit-learn.

    python make_golden.py       writes audit.json

Made with Python 3.11.7 and

    pip install fairlearn==0.15.0 scikit-learn==1.9.1 numpy==1.26.4 scipy==1.12.0 statsmodels==0.15.0 pandas
"""
import io
import json
import pathlib
import warnings

warnings.filterwarnings("ignore")
import numpy as np
import pandas as pd
from fairlearn import metrics as fl
from scipy import stats
from scipy.stats.contingency import relative_risk
from sklearn import metrics as sk
from sklearn.naive_bayes import CategoricalNB
from statsmodels.stats.contingency_tables import StratifiedTable
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import (confint_proportions_2indep, proportion_confint,
                                          samplesize_proportions_2indep_onetail)

HERE = pathlib.Path(__file__).parent
RATES = {
    "selection_rate": fl.selection_rate,
    "true_positive_rate": fl.true_positive_rate,
    "false_positive_rate": fl.false_positive_rate,
    "precision": sk.precision_score,
    "base_rate": lambda y, d: fl.mean_prediction(y, y),
    "accuracy": sk.accuracy_score,
}
# The rows that each rate counts, and those among them that it counts as successes.
PARTS = {
    "selection_rate": (lambda y, d: d >= 0, lambda y, d: d == 1),
    "true_positive_rate": (lambda y, d: y == 1, lambda y, d: d == 1),
    "false_positive_rate": (lambda y, d: y == 0, lambda y, d: d == 1),
    "precision": (lambda y, d: d == 1, lambda y, d: y == 1),
    "base_rate": (lambda y, d: y >= 0, lambda y, d: y == 1),
    "accuracy": (lambda y, d: y >= 0, lambda y, d: y == d),
}


def table(rng, groups, rows):
    frame = pd.DataFrame({"g": rng.choice(groups, rows), "s": rng.choice(["x", "y", "z"], rows)})
    chance = frame["g"].map({g: 0.25 + 0.5 * rng.random() for g in groups}) * 0.8
    frame["y"] = (rng.random(rows) < 0.5).astype(int)
    frame["d"] = (rng.random(rows) < chance + 0.2 * frame["y"]).astype(int)
    return frame


def counts(frame, measure):
    of, good = PARTS[measure]
    y, d = frame["y"], frame["d"]
    mask = of(y, d)
    return int((mask & good(y, d)).sum()), int(mask.sum())


def audited(frame):
    metric = fl.MetricFrame(metrics=RATES, y_true=frame["y"], y_pred=frame["d"], sensitive_features=frame["g"])
    names = sorted(frame["g"].unique())
    reference = metric.by_group["selection_rate"].idxmax()
    groups, p_values = {}, []
    for name in names:
        groups[name] = {}
        for measure in RATES:
            a, n = counts(frame[frame["g"] == name], measure)
            low, high = proportion_confint(a, n, method="wilson")
            told = {"successes": a, "trials": n, "value": float(metric.by_group[measure][name]),
                    "wilson": [low, high]}
            if name != reference:
                b, m = counts(frame[frame["g"] == reference], measure)
                low, high = confint_proportions_2indep(a, n, b, m, method="newcomb", compare="diff")
                ratio = relative_risk(a, n, b, m).confidence_interval(0.95)
                p = stats.fisher_exact([[a, n - a], [b, m - b]])[1]
                told |= {"newcombe": [low, high], "katz": [ratio.low, ratio.high], "fisher_p": p}
                p_values.append(p)
            groups[name][measure] = told
    holm = iter(multipletests(p_values, method="holm")[1])
    for name in names:
        for measure in RATES:
            if name != reference:
                groups[name][measure]["holm_p"] = next(holm)
    within = {}
    for name in names:
        if name == reference:
            continue
        tables, standard, people = [], 0, 0
        for _, part in frame.groupby("s"):
            (a, n), (b, m) = (counts(part[part["g"] == g], "selection_rate") for g in (name, reference))
            tables.append(np.array([[a, n - a], [b, m - b]]))
            standard += (n + m) * (a / n - b / m)
            people += n + m
        pooled = StratifiedTable(tables)
        within[name] = {"odds_ratio": pooled.oddsratio_pooled, "standardised": standard / people,
                        "p": float(pooled.test_null_odds(correction=False).pvalue)}
    text = io.StringIO()
    frame.to_csv(text, index=False, lineterminator="\n")
    return {
        "csv": text.getvalue(), "reference": reference, "groups": groups, "within": within,
        "difference": {k: float(v) for k, v in metric.difference().items()},
        "ratio": {k: float(v) for k, v in metric.ratio().items()},
    }


def main():
    rng = np.random.default_rng(20261127)
    tables = [audited(table(rng, groups, rows)) for groups, rows in
              [(["f", "m"], 200), (["f", "m"], 900), (["a", "b", "c"], 400), (["a", "b", "c", "d"], 1500)]]
    needed = [[p, q, float(samplesize_proportions_2indep_onetail(p - q, q, 0.8, alpha=0.05))]
              for p, q in [(0.4, 0.5), (0.08, 0.1), (0.72, 0.9), (0.3, 0.35)]]
    paired = []
    for n in (2, 5, 12, 18, 60):
        values = rng.normal(0.3, 1, n)
        interval = stats.ttest_1samp(values, 0).confidence_interval(0.95)
        told = {"values": values.tolist(), "mean": values.mean(), "deviation": values.std(ddof=1),
                "interval": [interval.low, interval.high]}
        if n <= 18:
            told["sign_flip"] = float(stats.permutation_test(
                (values,), lambda x, axis: x.sum(axis=axis), permutation_type="samples",
                n_resamples=np.inf, vectorized=True).pvalue)
        paired.append(told)
    student = [[t, v, float(stats.t.cdf(t, v))] for t in (-8.0, -1.5, 0.0, 0.3, 2.5, 40.0)
               for v in (1, 2, 4.5, 30, 1000)]
    rows = rng.integers(0, 3, (80, 2))
    inside = (rng.random(80) < 0.3 + 0.2 * rows[:, 0]).astype(int)
    model = CategoricalNB(alpha=1, fit_prior=False, min_categories=3).fit(rows, inside)
    log = model.predict_log_proba(rows)
    golden = {"tables": tables, "needed": needed, "paired": paired, "student": student,
              "bayes": {"rows": rows.tolist(), "inside": inside.tolist(), "odds": (log[:, 1] - log[:, 0]).tolist()}}
    (HERE / "audit.json").write_text(json.dumps(golden) + "\n")


main()
