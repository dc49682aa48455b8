# Les mots du programme, en français. Le contenu des ateliers est dans modules/.

language-name = français
no-pseudonym = sans pseudonyme

## Clés et gestes

key-start = commencer
key-help = aide
key-to-english = English
key-to-french = français
key-theme = thème
key-quit = quitter
key-back-or-quit = retour ou sortie
key-choose = choisir
key-open = ouvrir
key-steps = étapes
key-person = personne
key-somebody-new = nouvelle personne
key-toggle = cocher
key-adjust = ajuster
key-category = changer de catégorie
key-type = saisir un nombre
key-extend = étendre
key-remove = retirer
key-next-control = champ suivant
key-confirm = valider
key-go-on = continuer
key-hint = indice
key-retry = recommencer
key-sources = sources
key-glossary = glossaire
key-previous = précédente
key-next = suivante
key-map = plan

## Premier écran

welcome =
    - **{ $time }** en tout, à votre rythme : chaque réponse est gardée aussitôt, vous pouvez partir et revenir quand vous voulez.
    - Rien ne sort de cette machine : ni compte, ni réseau.
    - **↑ ↓** pour choisir, **Entrée** pour valider, **?** pour l’aide, **Échap** pour revenir.
welcome-name = Votre pseudonyme, ou rien :
learners-question = Qui est là ?
learners-new = Une nouvelle personne

## Plan du module

home-begin = Commencer
home-resume = Reprendre
home-again = Revoir
home-steps = { $steps ->
    [one] { $steps } étape
   *[other] { $steps } étapes
}
home-left = encore { $time }
part-done = Partie terminée : { $part }. Continuez quand vous voulez.
module-done = Vous avez parcouru tout ce que contient ce module. Merci !
step-done = faite
step-begun = commencée
step-not-done = pas encore faite
step-passed = pas nécessaire
duration-minutes = { $minutes } min
duration-hours = { $hours } h { $minutes }
step-time = ≈ { $minutes } · reste { $left }

## Pages

callout-note = À noter
callout-tip = Conseil
callout-important = Important
callout-warning = Attention
callout-hint = Indice
mark-right = Juste
mark-wrong = Pas encore
mark-missed = À trouver
mark-partly = En partie juste
mark-neutral = Ce qu’il faut savoir
more-none = { "" }
more-above = ▲ Page préc.
more-below = ▼ Page suiv.
more-both = ▲▼ Page préc. / suiv.

## Exercices

choice-unsure = Je ne sais pas encore
certainty = Votre degré de certitude :
certainty-1 = faible
certainty-2 = moyen
certainty-3 = fort
certainty-right = Certitude { $certainty }, réponse juste : { $points }. Un repère pour vous seulement : bien se connaître, c’est être sûr quand on a raison.
certainty-wrong = Certitude { $certainty }, réponse fausse : { $points }. Un repère pour vous seulement : une erreur dont on était sûr est celle que l’on corrige le mieux.
opinion-1 = pas du tout d’accord
opinion-2 = plutôt pas d’accord
opinion-3 = entre les deux
opinion-4 = plutôt d’accord
opinion-5 = tout à fait d’accord
opinion-pass = je préfère ne pas répondre
answer-recorded = Votre réponse est gardée. La correction viendra à la fin de l’atelier.
scale-empty = Déplacez le repère avec ← et →, ou tapez un nombre.
scale-guess = votre estimation : { $value }
scale-answer = la mesure : { $value }
points = { $n ->
    [one] { $written } point
   *[other] { $written } points
}
estimate-exact = En plein dans le mille : { $answer }.
estimate-low = Vous étiez { $gap } en dessous : { $answer }.
estimate-high = Vous étiez { $gap } au-dessus : { $answer }.
number-answer = La réponse attendue : { $answer }.
sort-belongs = Sa place : { $category }.

lacking-option = Choisissez une réponse.
lacking-options = Choisissez une ou plusieurs réponses.
lacking-certainty = Indiquez votre degré de certitude : 1, 2 ou 3.
lacking-level = Choisissez un degré d’accord, ou passez.
lacking-guess = Risquez un chiffre.
lacking-number = Tapez un nombre.
lacking-categories = { $left ->
    [one] Il reste { $left } élément à classer.
   *[other] Il reste { $left } éléments à classer.
}
unclear-option = Donnez une réponse de la liste : il y en a { $count }, jusqu’à { $last }.
unclear-number = Ce n’est pas un nombre. Exemple : 0,6.
unclear-outside = Donnez un nombre entre { $min } et { $max }.
unclear-categories = Donnez { $items } numéros de catégorie, un par élément, de 1 à { $categories } ; par exemple : 1 2 1.

## Sources et glossaire

sources-title = Sources de cette étape
sources-none = Cette étape ne s’appuie sur aucune source.
look-up-later = Sources et glossaire reviendront après : ici, ils donneraient les réponses.
standing-checked = vérifiée
standing-recomputed = recalculée
standing-established = établie, citée de mémoire
glossary-title = Glossaire
glossary-search = Chercher :
glossary-none = Aucun terme ne correspond.

## Aide

help-title = Aide
help-key = Touche
help-does = Ce qu’elle fait
help-about = Partout : F1 aide, F2 langue, F3 thème, Ctrl+S enregistrer à nouveau, Ctrl+C quitter. Rien n’est jamais perdu en quittant. Maj + glisser pour sélectionner du texte.
popup-close = Échap fermer
popup-unsaved = R réessayer · Q quitter sans enregistrer · Échap rester

## Ce qui peut arriver

too-small = Cette fenêtre est un peu petite ({ $w }×{ $h }). Agrandissez-la à { $width }×{ $height } au moins, ou réduisez la taille des caractères : tout est gardé.
error-title = Impossible d’ouvrir
error-module = Ce module ne peut pas être lu.
error-in-use = Cette personne a déjà l’atelier ouvert dans une autre fenêtre. Fermez l’autre fenêtre, puis réessayez.
error-newer = Ces réponses ont été écrites par une version plus récente du programme (format { $schema }). Elles sont intactes ; ouvrez-les avec cette version.
error-disk-full = Le disque est plein, ou votre quota est atteint.
error-denied = Le système refuse l’écriture.
error-io = Le système répond : { $detail }.
error-no-folder = Aucun dossier personnel où garder vos réponses. Donnez-en un : biaiscope --data DOSSIER, ou la variable BIAISCOPE_DATA.
error-folder = Impossible d’écrire dans { $folder }. { $why } Donnez un autre dossier : biaiscope --data DOSSIER.
unsaved = Pas encore enregistré : { $why } Votre réponse reste à l’écran. Ctrl+S pour réessayer.
unsaved-title = Quelque chose n’est pas enregistré
unsaved-quit = Faites de la place ou rendez le dossier accessible, puis réessayez. Si vous quittez maintenant, ce qui n’est pas enregistré sera perdu.
damage-lines = { $lines ->
    [one] Une ligne du journal était abîmée : elle est laissée de côté, tout le reste est là.
   *[other] { $lines } lignes du journal étaient abîmées : elles sont laissées de côté, tout le reste est là.
}
damage-torn = La dernière action d’avant l’arrêt brutal n’était pas écrite en entier ; tout le reste est là.
crash = Le programme s’est arrêté à cause d’une erreur. Vos réponses sont gardées : relancez-le pour reprendre où vous en étiez. Détails : { $log }
crash-unlogged = Le programme s’est arrêté à cause d’une erreur. Vos réponses sont gardées : relancez-le pour reprendre où vous en étiez.

## Mode texte

plain-commands =
    Tapez votre réponse puis Entrée. À tout moment : i indice, s sources, g glossaire (g mot pour chercher), m plan (m 1.3 pour aller à une étape), n suivante, p précédente, r recommencer, l English, ? cette aide, q quitter. Tout est gardé.
plain-name = Votre pseudonyme, ou une ligne vide :
plain-which-number = Donnez un numéro de la liste.
plain-which-step = Donnez une étape du plan, par exemple m 1.3.
plain-part = { $number }. { $part } — { $time }, { $done } sur { $total }
plain-step = === { $part }, étape { $step } sur { $total } — reste { $left } ===
plain-go-on = Entrée pour continuer.
plain-confirm = Entrée pour valider votre réponse, ou tapez-en une autre.
plain-chosen = choisi
plain-typed = Votre réponse : { $typed }
plain-scale = De { $min } à { $max }.
plain-no-hint = Pas d’autre indice ici.
plain-unknown = Entrée pour continuer, ou ? pour l’aide.
plain-end = C’est la fin du module.
plain-input-ended = Fin de l’entrée.
plain-goodbye = Tout est gardé. À bientôt.

## Ligne de commande

cli-about = biaiscope : un atelier de trois heures sur les biais de genre dans l’IA, dans le terminal
cli-usage = Utilisation
cli-options = Options
cli-commands = Commandes
cli-command = COMMANDE
cli-examples =
    Exemples :
      biaiscope                              ouvrir l’atelier
      biaiscope --plain                      ligne par ligne, pour un lecteur d’écran
      biaiscope --plain < reponses.txt       jouer des réponses déjà écrites
      biaiscope verifier mon-module/         vérifier un module

    Fin : 0 tout va bien, 1 le module vérifié a des erreurs, 2 commande mal écrite, 3 impossible de continuer.
cli-help = Afficher cette aide
cli-version = Afficher la version
cli-plain = Mode texte, ligne par ligne, sans plein écran
cli-lang = Langue, fr ou en
cli-theme = Thème : dark, light, contrast ou mono
cli-theme-value = THÈME
cli-data = Dossier où garder les réponses (ou la variable BIAISCOPE_DATA)
cli-module = Dossier d’un module à ouvrir à la place de celui du programme
cli-learner = Pseudonyme de la personne qui apprend
cli-learner-value = PSEUDONYME
cli-check = Vérifier un module et dire tout ce qui ne va pas (alias : verifier)
cli-check-dir = Dossier d’un module, ou dossier de modules ; sans lui, le module du programme
cli-json = Résultats en JSON
cli-completions = Écrire la complétion pour un interpréteur de commandes
cli-shell = bash, elvish, fish, powershell ou zsh
cli-man = Écrire la page de manuel
cli-error = Cette commande n’est pas comprise.
cli-error-unknown = Argument inconnu : { $argument }
cli-error-value = « { $value } » ne convient pas pour { $argument }. Valeurs possibles : { $valid }
cli-error-no-value = Il manque une valeur pour { $argument }.
cli-error-missing = Il manque : { $argument }
cli-error-twice = Donné deux fois, ou contradictoire : { $argument }
cli-error-help = Pour l’aide : biaiscope --help
check-no-module = Aucun module ici : aucun dossier n’a de module.ron.
check-summary = { $module } : { $steps ->
    [one] { $steps } étape
   *[other] { $steps } étapes
}, { $errors ->
    [0] aucune erreur
    [one] { $errors } erreur
   *[other] { $errors } erreurs
}, { $warnings ->
    [0] aucun avertissement
    [one] { $warnings } avertissement
   *[other] { $warnings } avertissements
}

## Repérer : dans des données, dans des résultats

key-roam = aller
key-call = marquer
key-take = cible
key-summary = chiffres
spot-nothing = rien à signaler
spot-tab-columns = colonne
spot-tab-rows = ligne
spot-tab-cells = cellule
spot-tab-sections = section
spot-tab-figures = mesure
spot-tab-counts = effectif
spot-letter-row = l
spot-column = Colonne « { $name } »
spot-row = Ligne { $row }
spot-cell = Ligne { $row }, « { $name } » : { $cell }
spot-section = Section « { $title } »
spot-figure = Mesure « { $name } »
spot-count = { $group }, { $cell } : { $count }
spot-called = Vous l’avez nommé « { $kind } ».
spot-alarm = Rien à signaler à cet endroit.
sheet-place = colonne { $column }/{ $columns } · ligne { $row }/{ $rows }
sheet-missing = manquant
summary-group = { $group } (n = { $n })
summary-all = ensemble
summary-others = autres
summary-other-values = autres ({ $values } valeurs)
summary-missing = manquant
summary-mean = moyenne
summary-median = médiane
summary-least = minimum
summary-most = maximum
undefined = non défini
cell-tp = VP
cell-fn = FN
cell-fp = FP
cell-tn = VN
cell-tp-long = vrais positifs
cell-fn-long = faux négatifs
cell-fp-long = faux positifs
cell-tn-long = vrais négatifs
matrix-yes = décision +
matrix-no = décision −
matrix-real-yes = réel +
matrix-real-no = réel −
matrix-legend = [ ] au numérateur · ( ) au dénominateur seulement
figure-name = mesure
figure-between = entre groupes
figure-difference = écart, { $rate }
figure-ratio = rapport, { $rate }
figure-points = { $points } points
worked-rate = { $group } : { $above } / { $below } = { $value }
worked-ratio = { $rates } · min / max = { $value }
worked-difference = { $rates } · max − min = { $value }
rate-selection = taux de sélection
rate-base = taux de base
rate-tpr = taux de vrais positifs
rate-fpr = taux de faux positifs
rate-fnr = taux de faux négatifs
rate-tnr = taux de vrais négatifs
rate-ppv = précision (VPP)
rate-npv = VPN
rate-accuracy = exactitude
undefined-empty-group = non défini : groupe vide
undefined-zero-denominator = non défini : division par 0
undefined-one-group = non défini : un seul groupe
lacking-marks = Marquez au moins un endroit, ou dites qu’il n’y a rien à signaler.
unclear-marks = Donnez un endroit puis le numéro de son problème, de 1 à { $kinds } ; plusieurs, séparés par des virgules ; 0 s’il n’y a rien à signaler.
unclear-marks-left = { $left ->
    [one] Retirez d’abord votre marque (⌫).
   *[other] Retirez d’abord vos { $left } marques (⌫).
}
plain-spot = Répondez sur une ligne par des endroits et le numéro du problème de chacun, par exemple { $example }. 0 : rien à signaler.
plain-sheet = Une colonne seule, comme c3, donne son résumé.
plain-sheet-more = Lignes { $first } à { $last } sur { $rows } ; { $next } pour en entendre d’autres. Une colonne seule, comme c3, donne son résumé.
fault-no-kinds = Il n’y a aucun problème à nommer.
    .help = Donnez au moins un problème : (id: "proxy", text: (fr: "…", en: "…")).
fault-unknown-kind = Aucun problème ne s’appelle { $id }.
    .help = Prenez l’un des ids de `kinds`.
fault-no-place = Aucun endroit n’est nommé.
    .help = Nommez-en au moins un, comme Column("id"), Row("id"), Cell("ligne", "colonne") ou Section("id").
fault-unknown-place = Il n’y a pas de tel endroit : { $id }.
    .help = Prenez les ids des colonnes, lignes, sections, mesures ou groupes ci-dessus.
fault-place-taken = { $id } est nommé deux fois, ici et auparavant.
    .help = Un endroit n’appartient qu’à une cible ou à un innocent ; d’autres noms vont dans `also`.
fault-nothing-to-look-at = Il n’y a rien à regarder ici.
    .help = Ajoutez au moins un élément.
fault-row-length = Cette ligne a { $cells } cellules pour { $columns } colonnes.
    .help = Écrivez une cellule par colonne ; None s’il n’y a pas de valeur.
fault-unknown-column = Aucune colonne ne s’appelle { $id }.
    .help = Prenez l’id d’une colonne.
