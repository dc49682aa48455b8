"""The six rows of table E6 and the guesses of sex, by scikit-learn on UCI Adult.

    python make_adult.py FOLDER_WITH_adult.data_AND_adult.test      writes adult.json
"""
import json
import pathlib
import sys
import time

import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

HERE = pathlib.Path(__file__).parent
FOLDER = pathlib.Path(sys.argv[1])
COLUMNS = ("age workclass fnlwgt education education-num marital-status occupation relationship "
           "race sex capital-gain capital-loss hours-per-week native-country income").split()
# fnlwgt is a survey weight; education says the same as education-num.
LEFT_OUT = {"fnlwgt", "education", "income"}
HOUSEHOLD = {"relationship", "marital-status"}


def read(name, skip):
    return pd.read_csv(FOLDER / name, names=COLUMNS, skiprows=skip, skipinitialspace=True)


TRAIN, TEST = read("adult.data", 0), read("adult.test", 1)
outcome = lambda frame: frame["income"].str.startswith(">50K").to_numpy()
women = lambda frame: (frame["sex"] == "Female").to_numpy()


def fit(drop, target=outcome, weights=None, **options):
    use = [c for c in COLUMNS if c not in LEFT_OUT | drop]
    numbers = [c for c in use if pd.api.types.is_numeric_dtype(TRAIN[c])]
    model = make_pipeline(
        ColumnTransformer([("n", StandardScaler(), numbers),
                           ("c", OneHotEncoder(handle_unknown="ignore"),
                            [c for c in use if c not in numbers])]),
        LogisticRegression(max_iter=3000, **options))
    started = time.perf_counter()
    model.fit(TRAIN[use], target(TRAIN), logisticregression__sample_weight=weights)
    seconds = time.perf_counter() - started
    return model.predict_proba(TRAIN[use])[:, 1], model.predict_proba(TEST[use])[:, 1], seconds


def row(probability, women_threshold=0.5, men_threshold=0.5):
    f, y = women(TEST), outcome(TEST)
    d = np.where(f, probability >= women_threshold, probability >= men_threshold)
    of = lambda what, given: [float(what[g & given].mean()) for g in (f, ~f)]
    everybody = np.ones_like(f)
    return {"accuracy": float((d == y).mean()), "selection": of(d, everybody), "tpr": of(d, y),
            "fpr": of(d, ~y), "ppv": of(y, d)}


def reweighing():
    y, f = outcome(TRAIN), women(TRAIN)
    weights = np.zeros(len(TRAIN))
    for group in (f, ~f):
        for label in (y, ~y):
            cell = group & label
            weights[cell] = group.sum() * label.sum() / (len(TRAIN) * cell.sum())
    return weights


def table(**options):
    blind_train, blind, _ = fit({"sex"}, **options)
    f, y = women(TRAIN), outcome(TRAIN)
    selected = (blind_train[~f] >= 0.5).mean()
    caught = (blind_train[~f & y] >= 0.5).mean()
    guesses = []
    for drop in ({"sex"}, {"sex"} | HOUSEHOLD):
        _, p, _ = fit(drop, target=women, **options)
        guesses.append({"accuracy": float(((p >= 0.5) == women(TEST)).mean()),
                        "auc": roc_auc_score(women(TEST), p)})
    everything_train, everything, seconds = fit(set(), **options)
    return {
        "rows": [row(everything), row(blind), row(fit({"sex"} | HOUSEHOLD, **options)[1]),
                 row(fit({"sex"}, weights=reweighing(), **options)[1]),
                 row(blind, 0.114), row(blind, 0.389)],
        "auc": roc_auc_score(outcome(TEST), everything),
        "sex_guesses": guesses,
        "thresholds_on_train": [float(np.quantile(blind_train[f], 1 - selected)),
                                float(np.quantile(blind_train[f & y], 1 - caught))],
        "seconds_to_fit_all_columns": round(seconds, 3),
    }


golden = {"default_lbfgs": table(),
          "converged": table(solver="newton-cholesky", tol=1e-10)}
(HERE / "adult.json").write_text(json.dumps(golden, indent=1) + "\n")
