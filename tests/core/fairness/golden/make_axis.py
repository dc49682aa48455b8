"""The gender direction that several pairs share, by WEFE, and a map of words, by scikit-learn.

    python make_axis.py      writes axis.json

On the embedded GloVe vectors (assets/data), each brought to length 1 as Bolukbasi et al. do.
"""
import json
import pathlib
import re

import numpy as np
from gensim.models import KeyedVectors
from sklearn.decomposition import PCA
from wefe.debias.hard_debias import HardDebias
from wefe.word_embedding_model import WordEmbeddingModel

HERE = pathlib.Path(__file__).parent
ASSETS = HERE.parents[2] / "assets" / "data"
PAIRS = [["she", "he"], ["her", "his"], ["woman", "man"], ["herself", "himself"], ["daughter", "son"],
         ["mother", "father"], ["girl", "boy"], ["female", "male"]]
JOBS = "nurse midwife secretary engineer doctor judge musician boss".split()


def glove():
    layout = (ASSETS / "glove.ron").read_text()
    words = re.findall(r'^ {8}"(.*)",$', layout, re.M)
    step = float(re.search(r"step: (.*),", layout).group(1))
    coded = np.frombuffer((ASSETS / "glove.bin").read_bytes(), dtype="<i2").reshape(len(words), -1) * step
    vectors = KeyedVectors(coded.shape[1])
    vectors.add_vectors(words, coded)
    vectors.vectors = coded / np.linalg.norm(coded, axis=1, keepdims=True)
    return WordEmbeddingModel(vectors, "GloVe 6B 100d, embedded")


def main():
    model = glove()
    vector = lambda w: np.array(model[w], dtype=float)
    fitted = HardDebias(pca_args={"n_components": 8}).fit(model, definitional_pairs=PAIRS)
    direction = np.array(fitted.bias_direction_, dtype=float)
    direction *= np.sign(direction @ (vector("she") - vector("he")))
    pca = PCA(n_components=2).fit([vector(w) for w in JOBS])
    golden = {"pairs": PAIRS,
              "share": float(fitted.pca_.explained_variance_ratio_[0]),
              "jobs": [{"word": w, "projection": float(vector(w) @ direction)} for w in JOBS],
              "components": np.abs(pca.transform([vector(w) for w in JOBS])).tolist(),
              "component_shares": pca.explained_variance_ratio_.tolist()}
    (HERE / "axis.json").write_text(json.dumps(golden) + "\n")


main()
