"""Group metrics, intervals, tests and weights by Fairlearn, AIF360, scikit-learn and SciPy.

    python make_metrics.py      writes metrics.json
"""
import json
import pathlib
import warnings

warnings.filterwarnings("ignore")
import numpy as np
import pandas as pd
from aif360.algorithms.preprocessing import Reweighing
from aif360.datasets import BinaryLabelDataset
from aif360.metrics import ClassificationMetric
from fairlearn import metrics as fl
from scipy import stats
from scipy.stats.contingency import relative_risk
from sklearn import metrics as sk

HERE = pathlib.Path(__file__).parent
UNPRIVILEGED, PRIVILEGED = [{"group": 0}], [{"group": 1}]
RATES = {
    "Selection": fl.selection_rate,
    "Base": lambda y, d: fl.mean_prediction(y, y),
    "TruePositive": fl.true_positive_rate,
    "FalsePositive": fl.false_positive_rate,
    "FalseNegative": fl.false_negative_rate,
    "TrueNegative": fl.true_negative_rate,
    "PositivePredictive": sk.precision_score,
    "NegativePredictive": lambda y, d: sk.precision_score(y, d, pos_label=0),
    "Accuracy": sk.accuracy_score,
}


def expand(groups):
    """Counts (TP, FP, FN, TN) of each group as columns of outcome, decision, group."""
    rows = [(y, d, g) for g, counts in enumerate(groups)
            for (y, d), n in zip([(1, 1), (0, 1), (1, 0), (0, 0)], counts) for _ in range(n)]
    return (np.array(column) for column in zip(*rows))


def dataset(label, group, name="y"):
    frame = pd.DataFrame({"group": group.astype(float), "y": label.astype(float)})
    return BinaryLabelDataset(df=frame, label_names=["y"], protected_attribute_names=["group"])


def fairlearn(groups):
    y, d, g = expand(groups)
    frame = fl.MetricFrame(metrics=RATES, y_true=y, y_pred=d, sensitive_features=g)
    of = {"sensitive_features": g}
    return {
        "rates": [{name: float(row[name]) for name in RATES} for _, row in frame.by_group.iterrows()],
        "demographic_parity_difference": fl.demographic_parity_difference(y, d, **of),
        "demographic_parity_ratio": fl.demographic_parity_ratio(y, d, **of),
        "equal_opportunity_difference": fl.equal_opportunity_difference(y, d, **of),
        "equalized_odds_difference": fl.equalized_odds_difference(y, d, **of),
        "equalized_odds_ratio": fl.equalized_odds_ratio(y, d, **of),
        "predictive_parity_difference": float(frame.difference()["PositivePredictive"]),
    }


def aif360(groups):
    y, d, g = expand(groups)
    true, decided = dataset(y, g), dataset(d, g)
    m = ClassificationMetric(true, decided, unprivileged_groups=UNPRIVILEGED,
                             privileged_groups=PRIVILEGED)
    weights = Reweighing(UNPRIVILEGED, PRIVILEGED).fit_transform(true).instance_weights
    weight = lambda group, label: float(weights[(g == group) & (y == label)][0])
    return {
        "statistical_parity_difference": m.statistical_parity_difference(),
        "disparate_impact": m.disparate_impact(),
        "equal_opportunity_difference": m.equal_opportunity_difference(),
        "average_odds_difference": m.average_odds_difference(),
        "predictive_parity_difference": m.difference(m.positive_predictive_value),
        "reweighing": [{"positive": weight(s, 1), "negative": weight(s, 0)} for s in (0, 1)],
    }


def scipy_(first, second):
    (a, n), (b, m) = first, second
    result = {"first": first, "second": second,
              "fisher": stats.fisher_exact([[a, n - a], [b, m - b]])[1]}
    for level in (0.90, 0.95, 0.99):
        key = str(round(100 * level))
        ci = stats.binomtest(a, n).proportion_ci(level, method="wilson")
        result["wilson_" + key] = [float(ci.low), float(ci.high)]
        if a and b:
            ci = relative_risk(a, n, b, m).confidence_interval(level)
            result["katz_" + key] = [float(ci.low), float(ci.high)]
    return result


def main():
    rng = np.random.default_rng(20261122)
    two = [[list(map(int, rng.integers(1, 60, 4))) for _ in range(2)] for _ in range(12)]
    many = [[list(map(int, rng.integers(1, 60, 4))) for _ in range(k)] for k in (3, 4, 5)]
    pairs = [((60, 100), (45, 100)), ((600, 1000), (450, 1000)), ((6, 10), (3, 10)),
             ((0, 10), (3, 10)), ((10, 10), (10, 10)), ((1, 1), (0, 1)), ((5, 5), (0, 7))]
    for _ in range(20):
        n, m = map(int, rng.integers(2, 400, 2))
        pairs.append(((int(rng.integers(0, n + 1)), n), (int(rng.integers(0, m + 1)), m)))
    golden = {
        "cases": [{"groups": c, "fairlearn": fairlearn(c), "aif360": aif360(c)} for c in two]
                 + [{"groups": c, "fairlearn": fairlearn(c)} for c in many],
        "pairs": [scipy_(*pair) for pair in pairs],
    }
    (HERE / "metrics.json").write_text(json.dumps(golden, indent=1) + "\n")


main()
