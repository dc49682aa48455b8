"""AUC, calibration curve and logistic regression by scikit-learn on made-up data.

    python make_scores.py       writes scores.json and logistic.json
"""
import json
import pathlib

import numpy as np
from sklearn.calibration import calibration_curve
from sklearn.compose import ColumnTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.preprocessing import OneHotEncoder, StandardScaler

HERE = pathlib.Path(__file__).parent


def scores(rng):
    cases = []
    for people, decimals in ((40, 1), (200, 2), (500, 6)):
        score = rng.random(people).round(decimals)
        outcome = rng.random(people) < 0.2 + 0.6 * score
        cases.append({"scores": score.tolist(), "outcomes": outcome.tolist(),
                      "auc": roc_auc_score(outcome, score),
                      "calibration": {str(bins): [v.tolist() for v in calibration_curve(
                          outcome, score, n_bins=bins)] for bins in (1, 5, 10)}})
    return cases


def logistic(rng):
    rows = 240
    numbers = np.column_stack([rng.normal(40, 12, rows), rng.exponential(500, rows)])
    categories = np.column_stack([rng.integers(0, 4, rows), rng.integers(0, 3, rows)])
    margin = 0.05 * (numbers[:, 0] - 40) + 0.001 * numbers[:, 1] + (categories[:, 0] == 2) - 0.8
    outcome = rng.random(rows) < 1 / (1 + np.exp(-margin))
    weights = rng.uniform(0.2, 3, rows)
    weights[:5] = 0
    encode = ColumnTransformer([("n", StandardScaler(), [0, 1]), ("c", OneHotEncoder(), [2, 3])])
    design = encode.fit_transform(np.column_stack([numbers, categories]))
    models = []
    for c, weighted in ((1.0, False), (1.0, True), (0.1, False), (50.0, True)):
        model = LogisticRegression(C=c, solver="newton-cholesky", tol=1e-12, max_iter=1000)
        model.fit(design, outcome, sample_weight=weights if weighted else None)
        models.append({"c": c, "weighted": weighted, "coefficients": model.coef_[0].tolist(),
                       "intercept": float(model.intercept_[0]),
                       "probabilities": model.predict_proba(design)[:10, 1].tolist()})
    return {"numbers": numbers.T.tolist(), "categories": categories.T.tolist(), "levels": [4, 3],
            "outcomes": outcome.tolist(), "weights": weights.tolist(), "models": models}


rng = np.random.default_rng(20261122)
(HERE / "scores.json").write_text(json.dumps(scores(rng)) + "\n")
(HERE / "logistic.json").write_text(json.dumps(logistic(rng)) + "\n")
