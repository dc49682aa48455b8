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

## Repérer dans un texte

key-word = mot
key-select = sélectionner (début, fin)
key-mark = marquer
passage-which-bias = Quel biais ?
passage-which-remedy = Quel remède ?
passage-biases = Biais :
passage-remedies = Remèdes :
passage-marked = ce que vous avez marqué
passage-nothing = Rien à signaler dans ce texte
passage-said-nothing = Vous avez répondu : rien à signaler.
passage-hand-in = J’ai terminé : valider
passage-kept-fr = Votre réponse sur le texte français est gardée. Elle sera validée, sauf si vous répondez aussi sur ce texte-ci.
passage-kept-en = Votre réponse sur le texte anglais est gardée. Elle sera validée, sauf si vous répondez aussi sur ce texte-ci.
passage-answered-fr = Vous avez répondu sur le texte français.
passage-answered-en = Vous avez répondu sur le texte anglais.
passage-said = « { $words } » : { $name }
passage-said-at = « { $words } » ({ $place }) : { $name }
passage-found = { $found ->
    [0] Aucun passage trouvé sur { $total }.
    [one] { $found } passage trouvé sur { $total }.
   *[other] { $found } passages trouvés sur { $total }.
}
stretch-found = trouvé
stretch-partly = trouvé en partie
stretch-missed = passé inaperçu
stretch-alarm = fausse alerte
passage-clear = Il n’y avait rien à signaler dans ce texte.
passage-alarms = { $alarms ->
    [one] { $alarms } fausse alerte.
   *[other] { $alarms } fausses alertes.
}
passage-rewrite = À la place :
passage-counter = Le texte sans ces biais
passage-other-bias = Le bon endroit ; vous l’aviez nommé : { $said }.
passage-other-remedy = Le bon biais ; vous aviez choisi : { $said }.
passage-wide = Il y a bien un biais ici, mais la marque est trop large : gardez les mots qui le portent.
passage-alarm = Rien à signaler ici.
passage-plain-how =
    Pour marquer : les mots, puis le numéro du biais. Les mots se citent, ou se désignent par phrase et mot : « 1.3 2 » ou « 1.3-1.5 2 ». Le numéro d’une phrase seul énumère ses mots. « -1 » retire la marque 1, « 0 » dit qu’il n’y a rien à signaler. Une ligne vide valide le tout.
lacking-marks = Marquez un passage, ou dites qu’il n’y a rien à signaler.
lacking-remedies = { $left ->
    [one] Il reste { $left } remède à choisir.
   *[other] Il reste { $left } remèdes à choisir.
}
unclear-marking = Donnez des mots du texte, puis le numéro du biais ; par exemple : 1.3-1.5 2. Ou 0 s’il n’y a rien à signaler.
unclear-sentence = Phrase { $number } : { $words }.
unclear-absent = « { $words } » : ces mots ne se suivent pas ainsi dans le texte.
unclear-ambiguous = Ces mots reviennent plusieurs fois ({ $places }) : désignez-les par leur numéro.
fault-no-biases = il n’y a aucun biais à nommer
    .help = Donnez au moins un biais : biases: [(id: "…", text: (fr: "…", en: "…"))].
fault-passage-without-words = le texte n’a aucun mot ({ $lang })
    .help = Écrivez le texte à lire dans chaque langue.
fault-words-absent = « { $words } » n’est pas dans le texte ({ $lang })
    .help = Recopiez les mots exacts du texte, majuscules comprises ; ponctuation et espaces ne comptent pas.
fault-words-ambiguous = « { $words } » est { $count } fois dans le texte ({ $lang })
    .help = Citez un mot de plus, ou dites lequel avec « nth », compté à partir de 1.
fault-nth-outside = « { $words } » n’est que { $count } fois dans le texte ({ $lang })
    .help = Corrigez « nth », compté à partir de 1.
fault-words-overlap = « { $words } » chevauche un autre passage ({ $lang })
    .help = Raccourcissez l’un des deux, ou réunissez-les : un mot n’appartient qu’à un passage.
fault-unknown-bias = le biais « { $id } » n’est pas dans la liste
    .help = Ajoutez-le à « biases », ou corrigez son identifiant.
fault-unknown-remedy = le remède « { $id } » n’est pas dans la liste
    .help = Ajoutez-le à « remedies », ou corrigez son identifiant.
fault-no-remedy = ce passage n’a pas de remède, alors que l’exercice en demande
    .help = Donnez-lui un « remedy », ou retirez la liste « remedies ».
