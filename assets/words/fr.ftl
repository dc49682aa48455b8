# Les mots du programme, en français. Le contenu des ateliers est dans modules/.

language-name = français
no-pseudonym = sans pseudonyme

## Clés et gestes

key-start = commencer
escape = Échap
key-help = aide
    .command = ? aide
key-to-english = English
    .command = l english
key-to-french = français
    .command = l français
key-theme = thème
key-quit = quitter
    .command = q quitter
key-back-or-quit = retour ou sortie
    .command = retour
key-choose = choisir
key-open = ouvrir
key-steps = étapes
key-person = personne
    .command = p personne
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
    .command = i indice
key-retry = recommencer
    .command = r recommencer
key-sources = sources
    .command = s sources
key-glossary = glossaire
    .command = g glossaire
key-previous = précédente
    .command = p précédente
key-next = suivante
    .command = n suivante
key-map = plan
    .command = m plan
key-new-line = à la ligne
key-undo = annuler
    .command = z annuler
key-redo = rétablir
key-timer = minuteur
key-first = premier
key-last = dernier
key-save = enregistrer à nouveau
    .command = enregistrer
key-close = fermer
key-try-again = réessayer
key-quit-unsaved = quitter sans enregistrer
key-stay = rester
key-type-name = votre nom
key-type-class = code de classe
key-type-text = écrire
key-edit-text = corriger le texte
key-hand-in = rendre
    .command = valider
key-hand-in-file = fichier pour l’école
    .command = h rendre
key-hide-steps = replier
key-step = étape (2.5) ou partie (2)
key-read-entry = lire une entrée
    .command = lire
key-previous-control = champ précédent
key-leap = par grands pas
key-certainty = certitude
key-none = rien
key-page = page
key-next-mark = marque suivante
key-close-list = fermer la liste
key-draw = tirer
key-jump = aller à
key-look-at = voir un modèle
key-give-up = abandonner
key-answer = répondre

## Premier écran

welcome =
    - **{ $time }** en tout, à votre rythme : chaque réponse est gardée aussitôt, vous pouvez partir et revenir quand vous voulez.
    - Rien ne sort de cette machine : ni compte, ni réseau.
    - **↑ ↓** pour choisir, **Entrée** pour valider, **?** pour l’aide, **Échap** pour revenir.
welcome-plain = lecteur d’écran : biaiscope --plain
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
part-done = Partie terminée : { $part }
part-end-title = Fin d’une partie
part-end-known = **{ $known } { $known ->
    [one] question sue
   *[other] questions sues
} sur { $answered }** dans cette partie.
part-end-objectives = Ce que vous savez faire maintenant
part-end-guesses = Votre pari et le chiffre
part-end-asked = Question
part-end-guess = Votre pari
part-end-figure = Le chiffre
part-end-review = Ce qui reviendra
part-end-when = { $days ->
    [one] La première question revient demain, dans « Revoir ».
   *[other] La première question revient dans { $days } jours, dans « Revoir ».
}
part-end-next = Ensuite
key-next-part = partie suivante
    .command = suite
key-again = répéter
    .command = encore répéter
key-where = où l’on est
    .command = où ou
plain-next-part = Entrée : partie suivante, { $part }.
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
certainty-right = Certitude { $certainty }, réponse juste : { $points }. Un repère pour vous seulement : bien se connaître, c’est sentir quand on a raison.
certainty-wrong = Certitude { $certainty }, réponse fausse : { $points }. Un repère pour vous seulement : une erreur commise avec assurance est celle que l’on corrige le mieux.
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

## Exercices où l’on écrit

lacking-text = Écrivez d’abord votre texte.
lacking-next-line = La ligne suivante, ou une ligne vide pour finir.
lacking-comparison = Entrée pour garder ce texte et le comparer, ou tapez-en un autre.
unclear-yes-no = Tapez 1 pour oui, 0 pour non.
plain-area = { $label } — une ligne, qui remplace ce qui était écrit ; \ à la fin pour en ajouter une.

## Réécrire

rewrite-yours = Votre texte
rewrite-earlier = Votre texte de la fois précédente :
rewrite-used = Encore là : { $words }
rewrite-avoided = Évité : { $words }
quoted = « { $text } »
rewrite-share = D’après les listes : { $met } sur { $total }.
rewrite-limits = Ce regard vient de listes de mots ({ $language }). Une liste ne lit ni le contexte, ni la négation, ni l’intention : elle peut s’alarmer à tort et laisser passer l’essentiel. Les modèles et votre jugement complètent.
rewrite-list-fr = français
rewrite-list-en = anglais
rewrite-models = Des réponses possibles
rewrite-judge = Votre propre regard (à part du score)
rewrite-judge-sense = Le sens de départ est gardé.
rewrite-judge-everyone = Chaque personne concernée peut s’y reconnaître.
rewrite-judge-natural = Le texte se lit avec naturel.
lacking-judgement = Relisez, puis cochez ce qui est vrai de votre texte : 1 3 par exemple, ou 0.
unclear-statements = Donnez les numéros des phrases vraies, de 1 à { $count } ; ou 0 pour aucune.
fault-no-models = Aucune réponse modèle.
    .help = Ajoutez-en une au moins dans models : text et comment.
fault-nothing-to-check = Rien ne peut être vérifié dans la langue { $lang }.
    .help = Donnez des mots à éviter présents dans la phrase, ou un critère vérifiable.
fault-sentence-needs-no-rewriting = Dans la langue { $lang }, la phrase à réécrire remplit déjà tout.
    .help = Choisissez une phrase qui utilise un des mots à éviter, ou un critère qu’elle ne remplit pas.
fault-no-words = Cette idée n’a de mots dans aucune langue.
    .help = Donnez des mots séparés par des virgules, un radical finissant par *.
fault-criterion-checks-nothing = Ce critère ne vérifie rien.
    .help = Donnez must_contain_any, must_not_contain, forbidden_signs, min_words ou max_words ; ce qu’un programme ne peut vérifier va dans judgement.
fault-model-fails = En { $lang }, cette réponse modèle ne satisfait pas « { $id } ».
    .help = Changez le modèle, ou assouplissez ce qui est demandé.
fault-model-language-unclear = Cette réponse modèle ne se reconnaît pas comme un texte en { $lang }.
    .help = Elle partage trop peu de mots avec les textes de l’étape dans cette langue : allongez-la.

## S’engager

commit-if = Si
commit-then = alors
commit-suggestions = Pas d’idée ? Choisissez une proposition ; ce que vous écrivez la remplace :
commit-sign = Je signe, pour moi-même
commit-signed = charte signée
commit-kept = Votre plan, gardé avec vos réponses
commit-earlier = Vos plans précédents
lacking-situation = Dites d’abord quand, ou choisissez une proposition.
lacking-action = Dites maintenant ce que vous ferez.
lacking-signature = Signez-vous la charte, pour vous-même ? 1 oui, 0 non.

## Discuter

discuss-note = Une note pour vous, que personne d’autre ne lit
timer-ready = Espace pour lancer
timer-running = Espace : pause
timer-paused = en pause · Espace : reprendre
timer-over = Temps écoulé : finissez tranquillement.
timer-used = Temps d’échange : { $used } sur { $planned } prévues.
plain-timer = Échange prévu : { $planned } (minutes:secondes). Commencez maintenant ; aucun minuteur ne vous interrompt. Ensuite, une note ou Entrée pour continuer.
fault-no-prompts = Aucune question à discuter.
    .help = Ajoutez-en une au moins dans prompts.

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

## Ce qui peut arriver

too-small = Cette fenêtre est un peu petite ({ $w }×{ $h }). Agrandissez-la à { $width }×{ $height } au moins, ou réduisez la taille des caractères. D’ici là, les touches ne font rien ; Ctrl+C pour quitter.
error-title = Impossible d’ouvrir
error-module = Ce module ne peut pas être lu.
error-in-use = Cette personne a déjà l’atelier ouvert dans une autre fenêtre. Fermez l’autre fenêtre, puis réessayez.
error-newer = Ces réponses ont été écrites par une version plus récente du programme (format { $schema }). Elles sont intactes ; ouvrez-les avec cette version.
error-disk-full = Le disque est plein, ou votre quota est atteint.
error-denied = Le système refuse l’écriture.
error-io = Le système répond : { $detail }.
error-unreadable = Ce fichier ne pourrait pas être relu : rien n’est écrit. biaiscope check dit ce qui ne va pas dans le module.
settings-aside = Une partie de { $path } ne peut pas être lue ; le reste vaut. Au prochain changement, l’ancien fichier sera mis de côté.
error-no-folder = Aucun dossier personnel où garder vos réponses. Donnez-en un : biaiscope --data DOSSIER, ou la variable BIAISCOPE_DATA.
error-folder = Impossible d’écrire dans { $folder }. { $why } Donnez un autre dossier : biaiscope --data DOSSIER.
unsaved = Pas encore enregistré : { $why }
unsaved-keys = { $unsaved } Votre réponse reste à l’écran. Ctrl+S pour réessayer.
unsaved-typed = { $unsaved } Rien n’est perdu tant que le programme est ouvert. enregistrer (ou :enregistrer dans un texte) pour réessayer.
unsaved-lost = Tout n’a pas pu être enregistré : { $why } Ce qui ne l’était pas encore est perdu ; le reste est gardé.
unsaved-title = Quelque chose n’est pas enregistré
unsaved-quit = Faites de la place ou rendez le dossier accessible, puis réessayez. Si vous quittez maintenant, ce qui n’est pas enregistré sera perdu.
damage-lines = { $lines ->
    [one] Une ligne du journal est abîmée : ce qu’elle disait est perdu, toutes les autres sont lues.
   *[other] { $lines } lignes du journal sont abîmées : ce qu’elles disaient est perdu, toutes les autres sont lues.
}
damage-torn = La dernière action d’avant l’arrêt brutal n’était pas écrite en entier ; les autres sont lues.
damage-unlocked = Ce dossier n’a pas de verrous (dossier réseau ?) : n’ouvrez pas ces réponses dans deux fenêtres à la fois.
damage-copies = { $copies ->
    [one] Un autre fichier est à côté de ces réponses, comme en laissent les programmes de synchronisation : biaiscope learners merge reprend ce qu’il a de plus.
   *[other] { $copies } autres fichiers sont à côté de ces réponses, comme en laissent les programmes de synchronisation : biaiscope learners merge reprend ce qu’ils ont de plus.
}
crash = Le programme s’est arrêté à cause d’une erreur. Vos réponses sont gardées : relancez-le pour reprendre où vous en étiez. Détails : { $log }
crash-unlogged = Le programme s’est arrêté à cause d’une erreur. Vos réponses sont gardées : relancez-le pour reprendre où vous en étiez.

## Mode texte

plain-commands =
    Tapez votre réponse puis Entrée. À tout moment : i indice, s sources, g glossaire (g mot pour chercher), m plan (m 1.3 pour aller à une étape), n suivante, p précédente, r recommencer, l English, ? cette aide, q quitter. Quand vous rédigez un texte, une commande commence par deux points (:?). Tout est gardé.
plain-map = Entrée : ouvrir la partie en cours. Un numéro : les étapes de cette partie. 2.5 : une étape. ? : l’aide.
plain-which-number = Donnez un numéro de la liste.
plain-which-step = Donnez une étape du plan, par exemple m 1.3.
plain-part = { $number }. { $part } — { $time }, { $done } sur { $total }
plain-map-step = { "  " }{ $part }.{ $step } { $title } ({ $state })
plain-step = === { $number } { $part }, étape { $step } sur { $total } — reste { $left } ===
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
plain-enter = Entrée : { $label }.
plain-text-commands = Pour une commande, commencez par deux points, par exemple :? pour l’aide.

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
      biaiscope rendre --class B12           écrire le fichier à remettre à son école
      biaiscope bilan classe/ --html b.html  faire le bilan des fichiers d’une classe
      biaiscope animer --present 30          mener une séance
      biaiscope verifier --salle             savoir si la salle est prête
      biaiscope guide --start 9:00           écrire le guide d’animation, à imprimer

    Fin : 0 tout va bien, 1 ce qui est vérifié est à corriger ou rien n’est à compter, 2 commande mal écrite, 3 impossible de continuer.
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
cli-check = Vérifier un module et dire tout ce qui ne va pas
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
check-no-folder = { $folder } n’existe pas.
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

# Ce que dit « biaiscope check » : la gravité, puis chaque faute et la manière de la corriger.

severity-error = erreur
severity-warning = avertissement
severity-help = remède

## Fichiers

fault-file-missing = le fichier « { $file } » n’existe pas
    .help = Créez ce fichier dans le dossier du module, ou corrigez son nom dans « module.ron ».
fault-file-unreadable = le fichier « { $file } » ne peut pas être lu : { $detail }
    .help = Vérifiez les droits du fichier et du dossier.
fault-file-outside = le chemin « { $file } » sort du dossier du module
    .help = Donnez un chemin relatif au dossier du module, sans « .. » ni lien vers l’extérieur : par exemple « parts/1-understand.ron ».
fault-not-a-file = « { $file } » n’est pas un fichier ordinaire
    .help = Un dossier, un tube ou un périphérique ne peut pas servir de fichier : mettez un fichier texte à sa place.
fault-file-too-large = le fichier « { $file } » dépasse { $most } Mio
    .help = Répartissez ses étapes entre plusieurs parties, chacune dans son fichier.
fault-file-not-utf8 = le fichier « { $file } » n’est pas en UTF-8 à partir d’ici
    .help = Enregistrez le fichier en UTF-8 ; dans un éditeur de texte, c’est un choix de « Enregistrer sous ».
fault-file-unlisted = le fichier « { $file } » n’est cité par aucune partie de « module.ron » : personne n’y accèdera
    .help = Ajoutez une partie qui le cite dans « parts » de « module.ron », ou retirez-le du dossier.
fault-duplicate-file = le fichier « { $file } » sert à deux parties
    .help = Donnez à chaque partie son propre fichier.
fault-format-unknown = le format { $found } des fichiers est inconnu : ce programme lit le format { $known }
    .help = Écrivez « format: { $known } », ou installez une version plus récente du programme.

## Écriture

fault-unknown-field = le champ « { $field } » n’existe pas ici
    .help = Les champs possibles sont : { $known }.
fault-missing-field = le champ « { $field } » manque
    .help = Ajoutez « { $field }: … » avant la parenthèse fermante.
fault-duplicate-field = le champ « { $field } » est écrit deux fois
    .help = Gardez-en un seul.
fault-unknown-variant = « { $found } » n’est pas une valeur possible ici
    .help = Les valeurs possibles sont : { $known }. La casse compte.
fault-wrong-type = cette valeur n’est pas du bon type ; attendu : { $expected } ; trouvé : { $found }
    .help = Un texte s’écrit (fr: "…", en: "…"), un nom entre guillemets droits, un nombre sans guillemets, avec un point.
fault-expected-boolean = il faut ici « true » (oui) ou « false » (non)
    .help = Écrivez le mot sans guillemets.
fault-expected-number = il faut ici un nombre
    .help = Écrivez-le sans guillemets ni unité, avec un point pour les décimales : 2.5.
fault-expected-sign = il manque ici le signe { $sign }
    .help = Ajoutez-le ici ou juste avant. Rappel : une virgule après chaque champ et chaque élément, [ … ] autour d’une liste, (fr: "…", en: "…") pour un texte.
fault-syntax = l’écriture n’est pas du RON valable ({ $detail })
    .help = Corrigez cet endroit, ou ce qui le précède juste : souvent une virgule, un guillemet ou une parenthèse.
fault-file-breaks-off = le fichier s’arrête avant la fin
    .help = Un guillemet, une parenthèse, un crochet ou un commentaire ouvert plus haut n’est pas refermé ; si le fichier a été coupé, reprenez une copie entière.

## Noms et renvois

fault-bad-id = l’identifiant « { $id } » est mal formé
    .help = Employez des lettres sans accent, des chiffres et des traits d’union au milieu, 64 signes au plus : « understand-proxy ».
fault-duplicate-id = l’identifiant « { $id } » sert déjà
    .help = Donnez-en un autre à l’un des deux ; dans un module publié, gardez celui du plus ancien, car les réponses déjà données y sont attachées.
fault-reserved-id = l’identifiant « { $id } » est pris par l’option « je ne sais pas encore »
    .help = Donnez un autre identifiant à cette option, ou retirez « unsure: true ».
fault-part-id-differs = cette partie s’appelle « { $id } » ici et « { $manifest } » dans « module.ron »
    .help = Écrivez le même identifiant aux deux endroits.
fault-unknown-source = la source « { $id } » n’existe pas
    .help = Ajoutez-la à « sources.ron », ou corrigez son identifiant.
fault-source-not-listed = la source « { $id } » est citée dans le texte, mais pas dans « sources » de l’étape
    .help = Ajoutez "{ $id }" à la liste « sources » de cette étape : elle y reçoit son numéro.
fault-unsourced-claim = cette affirmation attend encore sa source
    .help = Remplacez [@?] par la marque d’une source, comme [@B2], ou retirez l’affirmation.
fault-unknown-term = le terme « { $id } » n’est pas dans le glossaire
    .help = Ajoutez-le à « glossary.ron », ou corrigez son identifiant.
fault-unknown-objective = l’objectif « { $id } » n’existe pas
    .help = Choisissez un identifiant d’« objectives » dans « module.ron », ou ajoutez-y celui-ci.
fault-unknown-step = l’étape « { $id } » n’existe pas
    .help = Corrigez l’identifiant, ou retirez le renvoi « next ».
fault-step-goes-back = l’étape « { $id } » n’est pas plus loin que celle-ci
    .help = Un renvoi « next » ne mène que vers la suite, sinon l’on tournerait en rond : choisissez une étape qui vient après.
fault-unreachable-step = aucun chemin ne mène à l’étape « { $id } »
    .help = Un renvoi « next » saute par-dessus : corrigez-le, faites mener un choix à cette étape, ou retirez-la.
fault-unknown-category = la catégorie « { $id } » n’existe pas
    .help = Choisissez l’identifiant d’une des « categories » de l’exercice.
fault-not-a-link = ce lien ne mène pas à une adresse du Web
    .help = Une adresse commence par https:// ou http:// ; un renvoi au glossaire s’écrit [mots](term:identifiant).
fault-empty-reference = la référence de cette source est vide
    .help = Écrivez dans « cite » qui a publié quoi, où et quand.

## Temps et parcours

fault-no-parts = le module n’a aucune partie
    .help = Ajoutez au moins une partie à « parts ».
fault-empty-part = la partie « { $id } » n’a aucune étape
    .help = Écrivez-y au moins une étape, ou retirez la partie de « module.ron ».
fault-empty-step = cette étape ne montre rien
    .help = Donnez-lui une page (« body »), un exercice (« exercise ») ou les deux.
fault-minutes-not-positive = la durée doit être plus grande que 0
    .help = Écrivez la durée prévue en minutes, par exemple « minutes: 2.5 ».
fault-minutes-do-not-add-up = { $sum ->
        [one] les éléments durent { $sum } minute en tout, et non { $whole }
       *[other] les éléments durent { $sum } minutes en tout, et non { $whole }
    }
    .help = Corrigez cette durée, ou celle des éléments : les étapes font la partie, les parties font le module.
fault-no-loss-told = on ne dit pas ce qui se perd quand cette étape est sautée
    .help = Ajoutez « if_dropped » : ce que le groupe perd ; ou écrivez « priority: Must ».
fault-long-script = { $words ->
        [one] le texte à dire compte { $words } mot
       *[other] le texte à dire compte { $words } mots
    }
    .help = Restez sous { $most } mots : c’est une demi-minute de parole.

## Exercices

fault-no-right-option = aucune option n’est juste
    .help = Ajoutez « right: true » à celle qui l’est.
fault-all-options-right = toutes les options sont justes
    .help = Il faut au moins une option fausse ; pour une question sans bonne réponse, employez « Opinion ».
fault-several-right-options = plusieurs options sont justes, mais une seule peut être choisie
    .help = Ajoutez « several: true » à l’exercice, ou ne gardez qu’une option juste.
fault-too-many-options = il y a plus de { $most } choix
    .help = Gardez-en { $most } au plus : chacun doit avoir sa touche.
fault-not-a-number = la réponse doit être un nombre fini
    .help = Écrivez un nombre ordinaire, avec un point pour les décimales : 0.6.
fault-tolerance-not-positive = la tolérance doit être plus grande que 0
    .help = Écrivez de combien une réponse peut s’écarter : 0.005 accepte un arrondi à deux décimales.
fault-mistake-is-right = cette erreur typique est acceptée comme juste
    .help = Éloignez sa valeur de la réponse, ou réduisez la tolérance de l’exercice.
fault-empty-scale = l’échelle est vide : « max » doit être plus grand que « min »
    .help = Corrigez « min » et « max » ; les deux sont des nombres finis.
fault-answer-off-scale = la réponse est hors de l’échelle
    .help = Élargissez « min » et « max » jusqu’à la contenir.
fault-step-not-positive = le pas doit être plus grand que 0
    .help = Écrivez de combien une touche déplace l’estimation, par exemple « step: 1.0 ».
fault-too-few-categories = un tri demande au moins deux catégories
    .help = Ajoutez une catégorie, ou employez « Choice ».
fault-nothing-to-sort = il n’y a rien à trier
    .help = Ajoutez des éléments à « items ».
check-absolutes = toujours, jamais, tout, toute*, tous, aucun*, rien, seul*, forcément, entièrement, nécessairement, uniquement, impossible*, garanti*, prouv*
fault-keys-longest = la bonne option est trop souvent la plus longue ({ $about }) : { $count } fois sur { $total } questions, là où le hasard donnerait { $expected }
    .help = Raccourcissez de bonnes options ou allongez-en de mauvaises : choisir la plus longue ne doit pas suffire.
fault-keys-shortest = la bonne option est trop souvent la plus courte ({ $about }) : { $count } fois sur { $total } questions, là où le hasard donnerait { $expected }
    .help = Raccourcissez de mauvaises options ou allongez-en de bonnes : choisir la plus courte ne doit pas suffire.
fault-keys-absolute = la bonne option porte trop souvent un mot comme « toujours » ou « jamais » ({ $about }) : { $count } fois sur { $total } questions, là où le hasard donnerait { $expected }
    .help = De tels mots doivent se trouver dans les bonnes options comme dans les mauvaises, ou nulle part.
fault-keys-not-absolute = des mots comme « toujours » ou « jamais » trahissent les mauvaises options ({ $about }) : dans { $count } questions sur { $total }, la bonne n’en a pas, là où le hasard donnerait { $expected }
    .help = De tels mots doivent se trouver dans les bonnes options comme dans les mauvaises, ou nulle part.
fault-keys-in-place = la bonne option est trop souvent à la place { $about } : { $count } fois sur { $total } questions, là où le hasard donnerait { $expected }
    .help = Une classe voit les options dans l’ordre du fichier : faites varier la place de la bonne.
fault-no-hint = cet exercice noté n’a pas d’indice
    .help = Ajoutez à « hints » d’un à trois indices, du plus vague au plus proche de la solution.
fault-no-explanation = cet exercice noté n’explique pas sa réponse
    .help = Ajoutez « explanation » : pourquoi c’est ainsi, avec la source.
fault-hints-at-pretest = une question du test initial n’a pas d’indice
    .help = Retirez « hints », ou « assessment: Pretest ».
fault-too-many-hints = { $most ->
        [one] il y a plus de { $most } indice
       *[other] il y a plus de { $most } indices
    }
    .help = Gardez les meilleurs : après { $most }, on attend la réponse.

## Textes

fault-missing-translation = { $lang ->
        [fr] le texte français (« fr ») manque
        [en] le texte anglais (« en ») manque
       *[other] le texte de la langue « { $lang } » manque
    }
    .help = Ajoutez { $lang }: "…" à côté de l’autre langue.
fault-empty-translation = { $lang ->
        [fr] le texte français (« fr ») est vide
        [en] le texte anglais (« en ») est vide
       *[other] le texte de la langue « { $lang } » est vide
    }
    .help = Écrivez-le ; si ce texte est facultatif, retirez le champ dans toutes les langues.
fault-same-in-both = le texte est le même dans les deux langues
    .help = Traduisez-le ; un nom propre ou une formule courte ne déclenche pas cet avertissement.
fault-control-character = le texte contient un caractère de commande ({ $character })
    .help = Retirez-le : il agirait sur le terminal au lieu d’être lu.
fault-bidi-override = le texte contient un caractère caché qui change le sens d’écriture ({ $character })
    .help = Retirez-le : il ferait lire autre chose que ce qui est écrit.
fault-invisible-character = le texte contient un caractère invisible ({ $character })
    .help = Retirez-le ; il vient souvent d’un copier-coller.
fault-emoji-sequence = le texte contient un emoji composé, dont la largeur change d’un terminal à l’autre
    .help = Remplacez-le par un mot ou par un signe simple.
fault-midpoint = le texte contient un point médian
    .help = Employez un mot épicène ou les deux formes : « les élèves », « les étudiantes et les étudiants ».
fault-table-too-wide = { $needs ->
        [one] ce tableau demande au moins { $needs } colonne ; il y en a { $most }
       *[other] ce tableau demande au moins { $needs } colonnes ; il y en a { $most }
    }
    .help = Raccourcissez les mots les plus longs, retirez une colonne, ou faites-en une liste.
fault-code-too-wide = { $needs ->
        [one] ce bloc de code demande { $needs } colonne ; il y en a { $most }
       *[other] ce bloc de code demande { $needs } colonnes ; il y en a { $most }
    }
    .help = Coupez la ligne la plus longue en deux.
## Repérer : dans des données, dans des résultats

key-roam = aller
key-call = marquer
key-extent = cible
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
    .long = vrais positifs
cell-fn = FN
    .long = faux négatifs
cell-fp = FP
    .long = faux positifs
cell-tn = VN
    .long = vrais négatifs
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
## Mettre en ordre

key-take = prendre
key-carry = déplacer
key-place = placer
order-right = L’ordre attendu :
order-others = D’autres ordres sont acceptés aussi.
sequence-belongs = Sa place : { $place }.
sequence-how = Tapez les numéros dans le bon ordre, séparés par des espaces ; ou 3 > 1 pour mettre l’élément 3 à la place 1.
lacking-order = Mettez les éléments dans l’ordre.
lacking-release = Un autre déplacement, ou Entrée pour garder cet ordre.
unclear-order = Donnez les { $count } numéros, chacun une fois, dans le bon ordre ; ou 3 > 1 pour mettre l’élément 3 à la place 1.
fault-nothing-to-order = il n’y a rien à mettre en ordre
    .help = Donnez au moins deux éléments dont l’ordre n’est pas libre.
fault-unknown-item = il n’y a pas d’élément « { $id } »
    .help = Choisissez l’id d’un des « items » de l’exercice.
fault-not-every-item = cet ordre ne contient pas chaque élément une fois
    .help = Écrivez l’id de chaque élément, une fois chacun, du premier au dernier.
fault-nothing-free = un groupe libre a au moins deux éléments
    .help = Écrivez les ids des éléments dont l’ordre entre eux ne compte pas, ou retirez le groupe.

## Comparer

key-note = noter
compare-request = La demande :
compare-count = nombre
compare-whether = oui ou non
compare-yes = oui
compare-no = non
compare-asked = Observation { $number } sur { $count } · { $output } :
compare-found = { $output } : { $words }
compare-found-none = aucun
tally-right = attendu { $right }
tally-how = Notez une observation à la fois, ou plusieurs d’affilée : 3 1 oui. Pour corriger la case 2B : 2B = 3.
lacking-observations = { $left ->
    [one] Il reste { $left } case à noter.
   *[other] Il reste { $left } cases à noter.
}
lacking-verdict = Donnez maintenant votre verdict.
unclear-cell = Notez une valeur par case, dans l’ordre des questions ; ou corrigez une case par son nom : 2B = 3.
unclear-count = Notez un nombre entier, de 0 à 999.
fault-too-few-outputs = il faut au moins deux textes à comparer
    .help = Ajoutez un texte à « outputs ».
fault-unknown-output = il n’y a pas de texte « { $id } »
    .help = Choisissez l’id d’un des « outputs » de l’exercice.
fault-count-differs = les mots comptés sont { $found } dans « { $output } » ({ $lang }), et non { $right }
    .help = Corrigez le nombre, le texte, ou la liste « words », où chaque forme s’écrit : « décide, décidé ».

## Barres

bar = { $label } : { $written }
bar-changed = { $label } : { $written } ({ $change })

## Cas

case-go-on = Continuer
case-scene = Choix { $number }
case-end-reached = L’histoire s’arrête ici. Validez pour revoir votre chemin, et ceux que vous avez laissés.
case-ends = { $seen ->
    [one] Vous avez vu { $seen } fin sur { $ends }. Recommencez pour essayer un autre chemin : celui-ci reste gardé.
   *[other] Vous avez vu { $seen } fins sur { $ends }. Recommencez pour essayer un autre chemin : celui-ci reste gardé.
}
case-earlier = Vos parcours précédents
case-ways = Votre chemin, et ceux que vous avez laissés
lacking-turn = Entrée pour continuer l’histoire.

fault-no-scenes = cette histoire n’a aucune scène
    .help = Ajoutez des scènes à « scenes », dont la première est nommée par « first ».
fault-unknown-scene = il n’y a pas de scène « { $id } »
    .help = Écrivez l’« id » d’une des scènes de l’histoire.
fault-unreachable-scene = aucun chemin ne mène à la scène « { $id } »
    .help = Donnez-la pour « next » à un choix, ou supprimez-la.
fault-loop-without-exit = depuis la scène « { $id } », aucun chemin n’atteint une fin
    .help = Faites mener un des choix vers une fin : une scène sans choix.
fault-dead-end = l’histoire s’arrête à la scène « { $id } », qui n’a ni choix ni titre
    .help = Si c’est une fin, donnez-lui un « title » ; sinon, ajoutez des choix.
fault-all-choices-sound = tous les choix de cette scène sont défendables
    .help = Retirez « sound: true » partout où il n’y a rien à juger, ou d’au moins un choix.
fault-unknown-gauge = il n’y a pas de jauge « { $id } »
    .help = Écrivez l’« id » d’une des jauges de l’histoire.
fault-gauge-twice = ce choix change deux fois la jauge « { $id } »
    .help = Faites-en un seul effet.
fault-gauge-off-scale = une jauge commence entre 0 et 100
    .help = Corrigez « start ».
fault-effect-off-scale = un effet va de −{ $most } à { $most }, sans 0
    .help = Corrigez « by », ou supprimez l’effet.

## Grille

key-rate = niveau
grid-none = sans objet
grid-profile = Votre profil
grid-profile-again = Votre profil, comparé à la grille précédente
grid-principle = Principe
grid-now = maintenant
grid-ratings = Votre grille
grid-weakest = { $count ->
    [one] Par où commencer : le point le plus faible
   *[other] Par où commencer : les { $count } points les plus faibles
}
grid-nothing-weak = Aucun critère n’est en dessous de son niveau le plus haut.
lacking-ratings = { $left ->
    [one] Il reste { $left } critère à situer : le { $next }.
   *[other] Il reste { $left } critères à situer, à partir du { $next }.
}
unclear-ratings = { $criteria ->
    [one] Donnez un niveau ; 0 : sans objet.
   *[other] Donnez un critère et son niveau, par exemple 1 2, ou un niveau pour chacun des { $criteria } critères ; 0 : sans objet.
}
unclear-level = Le critère { $criterion } a les niveaux 1 à { $levels } ; 0 : sans objet.

fault-no-criteria = cette grille n’a aucun critère
    .help = Ajoutez des critères à « criteria » dans chaque principe.
fault-principle-without-criteria = ce principe n’a aucun critère
    .help = Ajoutez-lui des critères, ou supprimez-le.
fault-levels-off-count = un critère a de { $least } à { $most } niveaux
    .help = Décrivez-les dans « levels », du plus faible au plus fort.
fault-no-action = ce critère ne dit pas quoi faire quand il est faible
    .help = Ajoutez une ou deux actions à « actions ».
## Repérer dans un texte

key-word = mot
key-select = sélectionner (début, fin)
key-mark = marquer
key-name = nommer
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

### Formes : curseurs, histogrammes, jauges
plain-slider = { $label } : { $written } (de { $min } à { $max })
plain-histogram = { $name } ({ $size }) : { $label } { $written } ; { $beyond } { $share }. Répartition par dixième de l’échelle, du plus bas au plus haut : { $tenths }.
plain-gauge = { $label } { $written } (objectif : { $goal })

### Ateliers : seuils
key-refine = affiner
key-link = lier
key-reset = départ
lab-training = Le modèle s’entraîne : { $share }
lab-women = Femmes
lab-men = Hommes
lab-people = n { $n }
lab-threshold = seuil
lab-threshold-linked = seuil =
lab-nobody = personne
lab-beyond-adult = sélection
lab-beyond-compas = à haut risque
lab-short-selection = sélection
lab-short-tpr = TPR
lab-short-fpr = FPR
lab-short-fnr = FNR
lab-short-ppv = VPP
lab-short-accuracy = exactitude
lab-heights = Hauteur des barres : racine carrée de la part du groupe.
lab-apart = écart (points)
lab-undefined = { $group }, { $rate } { $reason }
lab-ratio = ratio
lab-ratio-women = { $ratio } (F/H { $women })
lab-thresholds = seuils : femmes { $women }, hommes { $men }
lab-accuracy = exactitude { $now } (départ { $start })
lab-goal-open = ○ pas encore :
lab-goal-met = ✓ atteint :
lab-goal-kept = ✓ déjà atteint :
lab-goal-out = ✗ hors d’atteinte, voir plus bas :
lab-goal-at = ({ $women } et { $men })
lab-certainty = Intervalle de confiance à 95 % du ratio, { $rate } : de { $low } à { $high }.
lab-identity = Identité de Chouldechova : FPR = p/(1 − p) × (1 − VPP)/VPP × (1 − FNR), où p est le taux de base. Avec vos seuils, les hommes ont VPP { $ppv }, FNR { $fnr }, FPR { $fpr }. Si les femmes (p = { $women }, contre { $men } pour les hommes) avaient la même VPP et le même FNR, leur FPR vaudrait { $implied }, et non { $fpr }.
lab-identity-undefined = Identité de Chouldechova : FPR = p/(1 − p) × (1 − VPP)/VPP × (1 − FNR), où p est le taux de base ({ $women } chez les femmes, { $men } chez les hommes). Avec vos seuils, les hommes ont VPP { $ppv }, FNR { $fnr }, FPR { $fpr } : les femmes ne peuvent pas avoir la même VPP et le même FNR.
lab-tried = Le programme a essayé { $pairs } paires de seuils : aucune n’y parvient.
lab-not-shown = Ce que cet atelier ne montre pas.
lacking-move = Changez d’abord un réglage.
unclear-thresholds = Donnez deux seuils de { $min } à { $max }, femmes puis hommes, un seul pour les deux, ou « femmes » ou « hommes » et un seuil.
plain-thresholds-adult = Tapez deux seuils, femmes puis hommes : 0,35 0,5 ; un seul pour les deux ; ou « femmes 0,35 ». z annule, r revient au départ, = lie les seuils, v montre les effectifs. Ligne vide : valider.
plain-thresholds-compas = Tapez deux déciles, femmes puis hommes : 7 5 ; un seul pour les deux ; ou « femmes 7 ». 11 : personne. z annule, r revient au départ, = lie les seuils, v montre les effectifs. Ligne vide : valider.
fault-no-goals = Il n’y a aucun objectif à atteindre.
    .help = Donnez au moins un objectif possible : goals: [(id: "…", text: (fr: "…", en: "…"), aims: [Ratio(Selection, 0.8)])].
fault-no-possible-goal = Il n’y a aucun objectif que l’on puisse atteindre.
    .help = Donnez-en au moins un : (id: "…", text: (fr: "…", en: "…"), aims: [Ratio(Selection, 0.8)]).
fault-not-shown-empty = L’atelier ne dit pas ce qu’il ne montre pas.
    .help = Écrivez `not_shown` dans chaque langue.
fault-start-off-scale = Un seuil de départ est hors de l’échelle.
    .help = De 0 à 1 pour Adult, de 1 à 11 pour Compas.
fault-aims-not-shares = L’objectif n’a pas de condition, ou une borne n’est pas entre 0 et 1.
    .help = Les bornes sont des parts : Gap(FalsePositive, 0.03) veut dire 3 points au plus.
fault-goal-within-reach = L’objectif est dit impossible, mais des seuils l’atteignent.
    .help = Resserrez ses bornes, ou retirez `impossible`.
fault-goal-out-of-reach = Aucune paire de seuils n’atteint cet objectif.
    .help = Élargissez ses bornes, ou dites-le `impossible: true`.

### Ce qui revient, et ce que l’on consulte

follow-ups = Plus tard
answer-before = Au début, vous aviez répondu :
fault-follow-up-at-once = cette question revient au bout de 0 jour
    .help = Écrivez dans « after_days » un nombre de jours, à partir de 1.
fault-empty-list = la liste « { $field } » est vide
    .help = Donnez-lui au moins un élément.
fault-rests-on-nothing = aucune étape précédente ne s’appelle « { $id } »
    .help = « rests_on » nomme une étape placée plus haut, comme l’atelier dont parle la question.
fault-repeat-with-its-own = une étape qui en repose une autre n’a rien à elle
    .help = Retirez « body », « exercise », « hints », « explanation » et « sources » : tout vient de l’étape que nomme « repeats ».
fault-repeat-of-nothing = aucune étape précédente « { $id } » ne pose de question
    .help = « repeats » nomme une étape placée plus haut, avec un exercice à elle.
fault-repeat-of-a-pretest = le test final repose les questions du test initial, et lui seul
    .help = Écrivez « assessment: Posttest » si « { $id } » porte « assessment: Pretest » ; sinon, retirez-le.
fault-posttest-of-nothing = cette question du test final n’a pas été posée au test initial
    .help = Nommez dans « repeats » la question du test initial qu’elle repose.
stage-data = données
stage-model = entraînement
stage-evaluation = évaluation
stage-post-processing = correction des sorties
stage-explanation = explication
stage-documentation = documentation
stage-organisation = organisation
material-tables = tableaux et scores
material-texts = textes et modèles de langue
material-word-vectors = vecteurs de mots
material-images = images
material-projects = projet, organisation
platform-python = Python
platform-r = R
platform-web = site web
platform-data = données de test
platform-document = document
licence-permissive = permissive
licence-copyleft = copyleft
licence-share-alike = partage à l’identique
licence-attribution = attribution
licence-non-commercial = non commerciale
licence-public = document public
licence-contradictory = contradictoire
licence-unverified = non vérifiée
maintenance-active = actif
maintenance-slow = au ralenti
maintenance-dormant = en sommeil
maintenance-static = figé
maintenance-unchecked = non vérifié

### À côté des étapes : menu, boîte à outils, pages, carnet de bord

menu-toolbox = Boîte à outils
    .command = outils
menu-logbook = Carnet de bord
    .command = carnet
menu-page = Page
    .command = page
key-search = chercher
    .command = chercher
key-search-tools = chercher un outil
key-filter = filtrer
    .command = f filtres
key-clear = tout effacer
    .command = 0
key-advice = quel outil ?
    .command = c conseil
key-to-list = vers la liste
key-back = retour
    .command = retour
key-restart = autres réponses
    .command = r
key-question-before = question d’avant
    .command = avant
key-new-entry = nouvelle entrée
    .command = n nouvelle
key-edit = ouvrir
    .command = c changer
key-export = exporter
    .command = e exporter
key-delete = supprimer
    .command = x supprimer
key-done = terminer
    .command = terminer
sources-here = Sources

facet-stage = étape
facet-licence = licence
facet-platform = forme
facet-maintenance = suivi
filter = { $facet } : { $value }
tools-count = { $found ->
    [one] { $found } outil sur { $total }
   *[other] { $found } outils sur { $total }
}
tools-search = Chercher :
tools-none = Cet atelier n’a pas d’outils.
tools-none-found = Aucun outil trouvé. 0 efface la recherche et les filtres.
tool-stages = Étapes :
tool-materials = Sur quoi :
tool-platforms = Forme :
tool-install = Installer :
tool-link = Adresse :
tool-licence = Licence :
tool-licence-unseen = Licence annoncée, que nous n’avons pas lue dans le paquet ni dans le dépôt.
tool-state = Suivi :
tool-release = Dernière version vue : { $release }.
tool-no-release = Aucune version publiée n’a été relevée.
tool-checked = Vérifié en { $month }. Vérifiez de nouveau avant de vous engager.
licence-permissive-means = Vous pouvez l’utiliser, le modifier et le vendre, à condition de garder les mentions de licence.
licence-copyleft-means = Vous pouvez l’utiliser librement ; un logiciel qui l’inclut et que vous distribuez doit être partagé sous la même licence.
licence-share-alike-means = Citez les auteurs et autrices ; ce que vous en tirez et publiez se partage sous la même licence.
licence-attribution-means = Vous pouvez le réutiliser en citant les auteurs et autrices.
licence-non-commercial-means = Aucun usage commercial n’est permis. Dans une entreprise, demandez d’abord.
licence-public-means = Un document public, à lire et à citer.
licence-contradictory-means = Le paquet se contredit sur sa licence : demandez aux responsables avant tout usage.
licence-unverified-means = Licence non vérifiée. Lisez-la vous-même avant tout usage.
maintenance-active-means = une version depuis moins d’un an environ.
maintenance-slow-means = une version depuis un à trois ans.
maintenance-dormant-means = aucune version depuis plus de trois ans : attendez-vous à devoir l’adapter.
maintenance-static-means = terminé, il n’est pas censé changer.
maintenance-unchecked-means = nous n’avons pas regardé.

advice-title = Quel outil pour mon cas ?
advice-number = { $number }/{ $total }
advice-task = Que voulez-vous faire ?
advice-material = Sur quoi ?
advice-constraint = De quoi ne pouvez-vous pas vous passer ?
advice-found = Ces outils conviennent, le mieux suivi d’abord :
advice-near = Aucun outil de la boîte ne remplit les trois conditions. Les plus proches :
advice-none = Aucun outil de la boîte ne sert à cela.
advice-reasons = Pour : { $reasons }.
advice-reserves = À savoir : { $reserves }.
advice-limits = Aucun outil ne dit quelle mesure est la bonne : cela se décide avec les personnes concernées, et se justifie par écrit.
task-data = examiner, équilibrer ou pondérer des données
task-model = entraîner un modèle sous contrainte d’équité
task-evaluation = mesurer les écarts entre groupes
task-post-processing = corriger les sorties d’un modèle déjà entraîné
task-explanation = comprendre pourquoi un modèle donne telle sortie
task-documentation = documenter des données ou un modèle
task-organisation = organiser, décider, former
constraint-nothing = rien de particulier
constraint-python = du Python
constraint-r = du R
constraint-no-code = sans programmer
constraint-permissive = une licence permissive
constraint-commercial = un usage commercial permis
reserve-material = porte sur : { $materials }
reserve-constraint = ne remplit pas « { $constraint } »
reserve-contradictory = licence contradictoire
reserve-unverified = licence non vérifiée
reserve-non-commercial = usage non commercial seulement
reserve-dormant = plus de version depuis plus de trois ans
reserve-unchecked = suivi non vérifié

logbook-empty = Aucune entrée encore. N commence la première.
logbook-count = { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
}
logbook-kept = tout est gardé à mesure
logbook-nothing = (rien)
logbook-dates = { $begun } · modifiée le { $changed }
logbook-deleted = Entrée ôtée du carnet ; z la ramène. Votre journal, sur ce disque, en garde la trace.
logbook-restored = L’entrée est de retour.

plain-menu = { $command } : { $name }
plain-tools-help = Tapez un mot pour chercher, un numéro pour lire un outil, f pour les filtres, c pour « quel outil pour mon cas ? », s et un numéro pour ses sources, + pour la suite de la liste, 0 pour tout revoir, une ligne vide pour revenir, q pour quitter.
plain-more = { $left ->
    [one] + pour entendre le dernier.
   *[other] + pour entendre la suite : encore { $left }.
}
plain-filters = f et deux numéros choisissent un filtre, par exemple f 1 3 ; f 1 0 l’enlève.
plain-filter = { $number }. { $facet } : { $value }
plain-filter-any = toutes les valeurs
plain-value = { $number } = { $value }
plain-which-tool = Donnez un numéro de la liste.
plain-which-filter = Donnez f, le numéro du filtre, puis celui de la valeur.
plain-choose = Donnez un numéro de 1 à { $count }, ou une ligne vide pour revenir.
plain-advised = Un numéro pour lire l’outil, une ligne vide pour revenir à la boîte.
plain-logbook-help = n pour une nouvelle entrée, un numéro pour en lire une, c et un numéro pour la changer, x et un numéro pour la supprimer, e pour exporter, s pour les sources, une ligne vide pour revenir, q pour quitter.
plain-entry-help = Une ligne par champ ; une ligne vide passe au champ suivant. Tout est gardé à mesure.

### Mener une classe

## Ce que voit la classe

class-soon = La séance va commencer.
class-over = C’est terminé
class-thanks = Merci de votre participation !
class-break-title = Pause
class-break = La séance reprend dans un moment.
class-time-left = Temps restant
class-points = { $points } pts
class-vote = Votez : levez la carte ou la main, de A à { $last }.
class-vote-again = Second vote : de A à { $last }. Changer d’avis est permis.
class-vote-level = Yeux fermés, puis main levée à l’appel de votre niveau, de 1 à { $last } ; { $last } pour ne pas répondre.
class-vote-closed = Le vote est clos.
class-talk = Parlez-en à deux : convainquez la personne voisine, ou laissez-vous convaincre.

## Ce que voit seulement la personne qui anime

trainer-before = { $now } · la séance n’a pas commencé
trainer-over = { $now } · séance terminée
trainer-step = { $number } · { $spent }/{ $planned }
trainer-end = fin vers { $end } (prévue { $wanted })
trainer-paused = ‖ PAUSE { $time }
trainer-in-time = à l’heure
trainer-drift-late = +{ $minutes } min
trainer-drift-early = −{ $minutes } min
trainer-next = Ensuite : { $title } ({ $minutes })
trainer-next-break = Ensuite : pause, puis { $title } ({ $minutes })
trainer-last = C’est la dernière étape.
trainer-late = retard : c coupe { $count ->
    [one] { $count } étape
   *[other] { $count } étapes
} (−{ $gain })
trainer-ready = Durée prévue : { $minutes }. En commençant maintenant, fin vers { $end }. Entrée pour commencer, ou / pour partir d’une autre étape.
trainer-present = Personnes présentes : { $present } (e pour changer).
trainer-present-unknown = Nombre de personnes inconnu : e pour le saisir, et les comptages seront vérifiés.
trainer-two-views = Deux écrans : lancez « biaiscope present --attach » dans un second terminal. Un seul écran : Tab montre ou cache ces notes, n éteint le projecteur. Écran recopié (miroir) : pas de notes dessus, les réponses s’y verraient.
trainer-export = o écrit le bilan de la séance dans le dossier courant (temps réels, votes, notes ; aucun nom). E efface tout ce que la machine garde de la séance.
trainer-say = DIRE
trainer-ask = DEMANDER
trainer-ask-more = ET AUSSI
trainer-expect = ATTENDRE
trainer-objection = SI ON OBJECTE
trainer-debrief = CONCLURE
trainer-short = EN BREF
trainer-unplugged = SANS ORDINATEUR
trainer-note = MA NOTE
trainer-key = RÉPONSE
trainer-why = POURQUOI
trainer-vote-ready = Vote : v pour ouvrir
trainer-vote-open = Vote { $round } ouvert : tapez les voix, puis Entrée
trainer-vote-closed = Vote { $round } compté, caché
trainer-vote-shown = Vote { $round } montré
trainer-vote-talk = Vote { $round } compté ; échange à deux
trainer-vote-keyed = Réponse montrée
trainer-vote-debriefed = Réponse expliquée
trainer-abstained = sans vote : { $people }
trainer-right = Justes : { $share }
trainer-few = Moins de { $fewest } réponses : rien n’est montré ni gardé niveau par niveau.
trainer-drop = { $count ->
    [one] { $drift } : couper { $count } étape rend { $gain }. c dit quoi, et ce qui se perd.
   *[other] { $drift } : couper { $count } étapes rend { $gain }. c dit quoi, et ce qui se perd.
}
trainer-lost = CE QUE COUPER FAIT PERDRE
trainer-dropped = « { $title } » (−{ $minutes })
trainer-still-late = Il resterait { $left } de retard.
trainer-col-step = Étape
trainer-col-planned = Prévu
trainer-col-real = Réel
advice-nobody = Personne n’a voté : reformulez la question, puis rouvrez le vote (r).
advice-explain = Moins de 35 % : réexpliquer, puis revoter (repère d’usage, Crouch et Mazur 2001).
advice-talk = De 35 à 70 % : en parler à deux, puis revoter (repère d’usage, Crouch et Mazur 2001).
advice-brief = Plus de 70 % : expliquer en bref (repère d’usage, Crouch et Mazur 2001).
advice-sealed = La réponse reste pour la fin : passez à la suite sans la donner.
advice-explain-now = Montrez la réponse (d) et prenez le temps de l’expliquer.
counts-amount = Il faut { $wanted } nombres, un par réponse, et non { $found }.
counts-not-a-number = « { $word } » n’est pas un nombre de voix.
counts-negative = « { $word } » : un nombre de voix ne peut pas être négatif.
counts-too-many = { $votes } voix pour { $present } personnes : retapez, ou Entrée pour garder.
summary-head = Module { $version }. Début : { $start }. Durée : { $minutes } min, dont { $away } min de pause ({ $breaks } en tout). Personnes présentes : { $present }.
summary-columns = | Étape | État | Prévu (min) | Réel (min) |
summary-votes = { $text } : { $counts }
class-standing-done = faite
class-standing-here = en cours
class-standing-ahead = à venir
class-standing-skipped = sautée
class-standing-dropped = coupée
class-standing-aside = hors parcours

## Touches et messages de l’animation

class-no-previous = C’est la première étape.
class-last = C’est la dernière étape : o pour terminer et écrire le bilan.
class-not-started = La séance n’a pas commencé : Entrée pour la première étape.
class-nothing-to-show = Il n’y a pas de résultat à montrer.
class-nothing-to-reopen = Il n’y a pas de comptage à reprendre.
class-nothing-to-undo = Il n’y a rien à annuler.
class-is-paused = C’est la pause : p pour reprendre.
class-no-timer = Il n’y a pas de minuteur à cette étape.
class-no-hint = Il n’y a pas d’indice à montrer ici.
class-no-exercise = Il n’y a rien à dévoiler ici.
class-nothing-to-drop = La séance a moins de 3 min de retard : rien à couper.
class-notes-are-private = Vos notes se verraient ici : Tab d’abord, ou le second terminal.
class-erase-sure = E encore pour effacer tout ce qui est gardé de cette séance.
class-leave-sure = La séance est gardée et pourra reprendre. q encore pour quitter.
class-leave-unsaved = Tout n’est pas enregistré : { $why } Nouvel essai chaque seconde. q encore pour quitter quand même : ce qui n’est pas enregistré sera perdu.
class-saved-again = Tout est de nouveau enregistré.
class-vote-is-open = Le vote est ouvert : tapez les voix, puis Entrée.
class-no-vote = Il n’y a pas de vote à cette étape.
class-too-few = Trop peu de réponses pour montrer un résultat.
class-key-later = La réponse ne se montre pas maintenant.
class-vote-is-over = Tout est dit sur cette question : Entrée pour la suite.
class-key-early = Un second vote serait utile ici ; d encore pour montrer la réponse tout de suite.
class-end-sure = o encore pour terminer la séance et écrire le bilan.
class-present-number = Tapez un nombre de personnes.
class-play-reveal = Échap, puis d pour dévoiler la réponse.
class-present-ask = Personnes présentes ({ $present } jusqu’ici) :
class-playing = À vous : la classe dit, vous marquez. Échap pour rendre le clavier.
class-parted-short = ✗ séparé
class-silent-short = ✗ ne répond pas
class-silent = L’écran qui mène la séance ne répond pas : ce que vous demandez d’ici reste sans effet jusqu’à ce qu’il réponde. Vos notes restent là ; q ferme cet écran.
class-blank = projecteur éteint
class-parted = Aucune séance n’est ouverte sur cette machine, ou sa fenêtre vient de se fermer. La classe peut continuer sans ces notes. Nouvel essai chaque seconde ; « biaiscope present » ouvre une séance.
class-note-ask = Note :
class-counts = Voix :
class-find-ask = Aller à :
class-find-none = Aucune étape ne porte ces mots.
class-cut-off = Une séance commencée à { $start } n’est pas terminée : étape { $number }, « { $step } ». Dernière action à { $last }.
class-cut-off-ask = Entrée : la reprendre, mêmes votes et mêmes horloges. a : en commencer une autre (celle-ci reste gardée).
class-exported = Bilan : { $file } (et .json)
class-erased = Tout ce qui était gardé de cette séance est effacé. q pour quitter.
class-no-terminal = Joindre un écran demande un terminal.
class-taken = Une séance est déjà ouverte dans une autre fenêtre. Pour y joindre vos notes : biaiscope present --attach
class-said-privately = C’est fait ; Tab montre le détail, hors projecteur.
class-end-ask = Fin de la séance (12:00, 12h30) :
class-end-time = Tapez une heure : 12:00 ou 12h30.
class-end-past = Cette heure est passée pour aujourd’hui.
class-rehearsal = répétition
class-leave-rehearsal = Répétition : rien n’est gardé. q encore pour quitter.
class-other-version = Cet écran et celui qui mène la séance sont de versions différentes du programme : fermez les deux, puis relancez-les.
class-catch-up-title = Rattraper le retard
class-cut-off-title = Une séance n’est pas terminée
class-find-title = Aller à une étape
key-class-counts = voix
key-class-clear = effacer la ligne
key-class-remote = suite, à la télécommande
key-class-remote-back = retour, à la télécommande
key-class-forward = étape suivante
    .command = avancer
key-class-projector = projecteur
    .command = projecteur
key-class-reschedule = heure de fin
    .command = fin
key-class-stop = fermer
    .command = fermer
key-class-go = y aller
key-class-resume = reprendre
key-class-new = nouvelle séance
key-class-export = terminer, bilan
key-class-erase = effacer
key-class-count = compter
key-class-blank = noir
key-class-next = suite
key-class-back = étape précédente
    .command = retour
key-class-vote = vote
key-class-show = montrer ou cacher
key-class-reopen = recompter
key-class-play = jouer
key-class-reveal = dévoiler
key-class-drop = couper
key-class-skip = sauter
key-class-pause = pause
key-class-find = aller à
    .command = aller
key-class-notes = mes notes
    .command = notes
key-class-note = noter
key-class-present = nombre de présents
key-class-scroll = défiler au projecteur
key-class-language = langue, du projecteur
cli-present = Mener une classe : projecteur, notes, votes, horloge
cli-attach = Joindre l’écran de notes à la séance ouverte
cli-rehearse = Répéter : classe simulée, temps accéléré, rien n’est gardé
cli-people = Nombre de personnes présentes
cli-end = Heure de fin voulue ; sinon, celle du plan
cli-present-examples =
    Exemples :
      biaiscope present --present 30     au projecteur
      biaiscope present --attach         vos notes, dans un second terminal
      biaiscope animer --rehearse        une répétition
### hand-in

cli-hand-in = Rendre ses réponses : écrire un petit fichier, montré en entier avant
cli-class = Code de classe donné par l’école : lettres, chiffres, traits d’union
cli-pseudonym = Pseudonyme à écrire dans le fichier à la place de celui d’ici ; "" pour aucun
cli-out = Fichier à écrire
yes = o oui y yes
hand-in-class = « { $class } » n’est pas un code de classe : 16 lettres sans accent, chiffres ou traits d’union au plus.
hand-in-nothing = Rien à rendre : aucune étape de ce module n’a été vue ici.
hand-in-nobody = Personne ne s’appelle « { $learner } » ici.
hand-in-damage = Le journal est abîmé par endroits : ce qui en reste est rendu.
hand-in-too-large = Le fichier dépasserait 64 Kio : il n’est pas écrit.
hand-in-exists = { $path } existe déjà et n’est pas un fichier que vous avez rendu : il reste tel quel. Donnez un autre nom avec --out.
hand-in-title = Fichier pour l’école
hand-in-which-class = Le code de votre classe, si vous en avez un :
hand-in-name = rendu
hand-in-file = Voici le fichier, en entier :
hand-in-no-class = aucun
hand-in-holds =
    Ce qu’il contient :
    - pseudonyme : { $pseudonym } ; code de classe : { $class } ; numéro tiré au hasard : { $submission }, pour qu’un second fichier remplace le premier ;
    - module : { $module } { $version }, empreinte du contenu : { $hash } ; date et heure de ce fichier ;
    - étapes vues : { $steps }, dont terminées : { $done } ; pour chacune, la durée et le nombre d’essais et d’indices ;
    - réponses : { $answers }, sous forme d’identifiants et de nombres, avec la certitude quand elle est demandée.
hand-in-private =
    Ce qu’il ne contient pas :
    - aucun nom hors du pseudonyme, ni genre, ni adresse, ni rien sur cette machine ;
    - rien de ce que vous avez écrit avec vos mots : { $private ->
        [0] aucune réponse de ce genre ici.
        [one] 1 réponse de ce genre reste où elle est.
       *[other] { $private } réponses de ce genre restent où elles sont.
    }
hand-in-checksum = Une somme de contrôle montre si le fichier a été abîmé ou modifié par mégarde. Ce n’est pas une signature : elle ne prouve pas qui l’a écrit.
hand-in-ask = Écrire ce fichier dans { $path } ? (o/n)
hand-in-kept-back = Rien n’a été écrit.
hand-in-unwritten = Impossible d’écrire { $path }. { $why }
hand-in-written = Écrit dans { $path }. Rien n’a été envoyé : c’est à vous de le remettre.

### guide, handout

cli-guide = Écrire le guide d’animation, à imprimer
cli-handout = Écrire les fiches à distribuer, sans les réponses, pour une classe sans ordinateur
cli-print = Fichier à écrire, « - » pour la sortie standard ; sinon, un nom est choisi ici
cli-force = Remplacer le fichier s’il existe
cli-start = Heure de début, pour écrire les horaires ; sinon, temps comptés depuis 0
cli-appendices = Ajouter la boîte à outils et le glossaire
print-exists = { $path } existe déjà : rien n’a été écrit. Donnez un autre nom avec --html, ou ajoutez --force pour le remplacer.
print-unwritten = Impossible d’écrire { $path }. { $why }
print-written = Écrit dans { $path }. Ouvrez ce fichier dans un navigateur, puis imprimez-le (A4) ou enregistrez-le en PDF.
paper-scene = Scène { $number }
paper-go-to = → scène { $number }
handout-intro = Fiches à distribuer. Les réponses n’y figurent pas : elles sont dans le guide d’animation. Les petits chiffres renvoient aux sources, dans le même guide.
guide-title = Guide d’animation
guide-edition = Version { $version } (empreinte { $hash }) · { $licence } · { $duration } · { $steps } étapes
guide-clock = { $hours } h { $minutes }
guide-seconds = { $seconds } s
guide-minutes = { $minutes } min { $seconds }
guide-running = étape { $number }/{ $count }
guide-agenda = Ordre du jour
guide-hour = Heure
guide-since = Depuis le début
guide-part = Partie
guide-duration = Durée
guide-steps = Étapes
guide-step = Étape
guide-end = Fin
guide-objectives = Objectifs
guide-before = Avant la classe
guide-before-1 = La veille : lire ce guide, lancer « biaiscope check --room » sur la machine de la salle et corriger ce qu’il signale.
guide-before-2 = Projeter la mire (« biaiscope check --room --card ») et la lire depuis le dernier rang : agrandir la police jusqu’à 80 colonnes sur 24 lignes environ.
guide-before-3 = Répéter une fois : « biaiscope present --rehearse » joue une classe simulée en temps accéléré.
guide-before-4 = Deux écrans : la classe au projecteur, vos notes dans un second terminal. Un seul écran : les notes sont derrière une touche.
guide-before-5 = Du papier, un stylo et des cartes A, B, C, D par personne, ou les mains levées ; un tableau, une montre.
guide-before-6 = Sans ordinateurs pour la classe : imprimer les fiches (« biaiscope handout ») et suivre les variantes « Sans ordinateur ».
guide-before-7 = Aucun réseau n’est nécessaire. Personne n’a à donner son nom ni son genre, et rien n’est classé.
guide-before-8 = Le sujet peut toucher : dire les règles du groupe au début, laisser à chaque personne le droit de passer son tour.
guide-silence = Si personne ne parle
guide-silence-1 = Comptez dix secondes en silence ; c’est long, et c’est souvent assez.
guide-silence-2 = Faites écrire une réponse d’une ligne, pour soi, pendant trente secondes.
guide-silence-3 = Faites comparer à deux pendant une minute, puis demandez à une paire ce qu’elle a entendu, pas ce qu’elle pense.
guide-silence-4 = Donnez une relance de l’étape, de la plus vague à la plus précise ; à la dernière, répondez et avancez.
guide-vote = Les votes
guide-vote-text = Comptez les mains ou les cartes et tapez les nombres ; ne montrez pas le premier résultat. Moins de 35 % de réponses justes : réexpliquer, puis revoter. De 35 à 70 % : en parler à deux, puis revoter. Plus de 70 % : expliquer en bref. Ces seuils sont des repères d’usage (Crouch et Mazur, 2001). L’ordre des réponses change d’une séance à l’autre : fiez-vous à leur texte, pas à leur lettre.
guide-late = En cas de retard
guide-late-text = Laissez tomber une étape entière plutôt que d’en presser trois : d’abord celles qui peuvent attendre, puis celles qui sont utiles. Ne sautez ni la pause, ni les questions du début et de la fin.
guide-gain = Gain
guide-lost = Ce que le groupe perd
priority-must = ● essentielle
priority-should = ◐ utile
priority-could = ○ peut attendre
guide-contents = Déroulé
guide-room = La salle
guide-room-text = Les personnes apprennent par deux, à une machine ou à une fiche. Une personne anime pour trente au plus ; à plusieurs, une mène la séance, les autres passent entre les tables de leur groupe.
guide-room-plan = { $people } personnes : { $pairs } tables de deux, { $trainers ->
    [one] une personne qui anime
   *[other] { $trainers } personnes qui animent
}
guide-room-screen = écran
guide-room-1 = Laissez un passage entre les groupes et un autre le long des murs : il faut pouvoir rejoindre chaque table.
guide-room-2 = Le dernier rang doit lire la mire sans effort ; sinon, agrandir la police ou rapprocher les tables.
guide-room-3 = À partir de soixante personnes, prévoir un micro ; les votes se comptent groupe par groupe, puis s’additionnent.
guide-room-4 = Gardez des places libres près de la porte, et une table accessible en fauteuil à chaque groupe.
guide-seen = Ce que les élèves voient
guide-seen-solved = Ce que les élèves voient, avec la réponse attendue
guide-if-dropped = Si l’étape saute :
guide-say = Dire
guide-ask = Demander
guide-expect = Attendre
guide-prompts = Si personne ne parle
guide-mistakes = Autres réponses
guide-objections = Si on objecte
guide-why = Expliquer
guide-debrief = Conclure
guide-short = En bref
guide-unplugged = Sans ordinateur
guide-sources = Sources
guide-sources-of = { $count ->
    [one] source
   *[other] sources
} { $numbers }
guide-toolbox = Boîte à outils

### check --room

cli-room = Dire ce qui est prêt avant une classe, et ce qu’il reste à corriger
cli-card = Avec --room : la mire, à juger depuis le dernier rang
room-size = Taille du terminal
room-colours = Couleurs
room-utf8 = Accents et signes
room-folder = Dossier des données
room-disk = Place sur le disque
room-learners = Réponses des élèves
room-clock = Horloge
room-module = Module
room-content = Contenu du module
room-language = Langue
room-is-ready = prêt
room-is-to-look-at = à regarder
room-is-to-mend = à corriger
room-summary = Prêts : { $ready } · à regarder : { $look } · à corriger : { $mend }
room-line = { $sign } { $name } : { $found } ({ $state })
room-no-terminal = pas de terminal ici
room-no-terminal-do = Relancez cette commande dans la fenêtre qui sera projetée.
room-size-found = { $columns } colonnes × { $rows } lignes
room-size-small = Agrandissez la fenêtre, ou réduisez un peu la police : 80 colonnes × 24 lignes au moins. Un projecteur en 1024 × 768 y suffit.
room-size-large = Les lettres seront petites au projecteur : agrandissez la police (souvent Ctrl et +) jusqu’à 80 colonnes × 24 lignes environ.
room-colours-many = 256 ou plus
room-colours-sixteen = 16, celles du terminal
room-colours-refused = aucune, la variable NO_COLOR le demande
room-colours-refused-do = Les signes et les mots suffisent ; pour des couleurs, retirez NO_COLOR.
room-colours-none = aucune annoncée
room-colours-none-do = Les signes et les mots suffisent ; pour des couleurs, donnez à TERM une valeur comme xterm-256color.
room-utf8-yes = UTF-8
room-utf8-no = la langue du système n’est pas en UTF-8
room-utf8-do = Choisissez une langue en UTF-8, par exemple : export LC_ALL=C.UTF-8
room-utf8-unknown = inconnu
room-utf8-look = Regardez la mire (--card) : les accents et les signes doivent être entiers.
room-folder-found = { $path }, où l’on peut écrire
room-folder-refused = { $path }. { $why }
room-folder-none = aucun dossier possible
room-folder-do = Donnez un autre dossier avec --data, par exemple sur une clé USB.
room-disk-found = { $megabytes } Mo libres
room-disk-unknown = inconnue
room-disk-do = Libérez de la place, ou donnez un dossier sur un autre disque avec --data.
room-learners-found = { $learners ->
    [0] aucune sur cette machine
    [one] celles d’une personne sont gardées ici
   *[other] celles de { $learners } personnes sont gardées ici
}
room-learners-do = Leurs pseudonymes se verraient à l’ouverture de l’atelier. Pour projeter, donnez un dossier neuf : --data projecteur
room-learners-shared = (dossier ouvert aux autres comptes de la machine)
room-learners-shared-do = Réservez le dossier des données à votre compte : chmod 700, ou un autre dossier avec --data.
room-clock-found = { $time }, à comparer avec une montre
room-clock-date = Cette date ne peut pas être juste : réglez l’horloge de la machine.
room-clock-back = Des réponses gardées ici sont plus récentes que cette heure : l’horloge a reculé. Réglez-la.
room-clock-unsteady = L’horloge saute ou n’avance pas : le minutage de la séance serait faux. Redémarrez la machine, ou prenez-en une autre.
room-module-found = { $name } { $version }, empreinte { $hash }
room-module-none = illisible
room-content-found = { $errors ->
    [one] { $errors } erreur
   *[other] { $errors } erreurs
}, { $warnings ->
    [one] { $warnings } avertissement
   *[other] { $warnings } avertissements
}
room-content-do = Lancez « biaiscope check » sans --room : chaque défaut y est expliqué.
card-title = MIRE : lisez ces lignes depuis le dernier rang
card-body = Texte courant. Dès Noël, où l’équipe a reçu sept rapports, l’aînée a noté : 12 % d’écart, ratio 0,31, puis 1 048 576 lignes.
card-muted = Texte discret : sources, consignes, ce qui compte moins.
card-alike = 0 O   1 l I   5 S   8 B   rn m   cl d   é è ê   ç c   « »   – —
card-chosen = ligne choisie
card-strong = mot important
card-judge = Les quatre coins se voient, les traits du bord aussi ? Chaque signe garde son sens sans couleur ? Les lettres voisines se distinguent ? Sinon : police plus grande, autre thème, rideaux.
card-role-body = courant
card-role-muted = discret
card-role-accent = repère
card-role-right = juste
card-role-wrong = à revoir
card-role-warn = alerte
card-theme-dark = thème sombre
card-theme-light = thème clair
card-theme-contrast = thème contrasté
card-theme-mono = sans couleurs
card-plain-1 = La mire se juge sur un écran entier : lancez « biaiscope check --room --card » dans la fenêtre qui sera projetée, sans --plain.
card-plain-2 = Elle montre, dans chaque thème : un titre, un texte courant, un texte discret, les signes ✓ ✗ ○ ≈ · avec leur mot et leur couleur, une ligne choisie, des formes de graphiques, et des lettres que l’on confond quand elles sont trop petites.
card-plain-3 = Un cadre suit le bord de l’écran, un coin plein à chaque angle : si un coin manque, le projecteur coupe l’image.
card-plain-4 = Demandez à quelqu’un du dernier rang de lire le texte discret. S’il n’y arrive pas : police plus grande, autre thème, rideaux fermés. En mode texte, l’atelier se lit ligne par ligne et n’a besoin ni de couleur ni de taille.
cli-guide-examples =
    Exemples :
      biaiscope guide --start 9:00           les horaires d’une séance à 9 h
      biaiscope guide --lang en --appendices en anglais, avec boîte à outils et glossaire
      biaiscope fiches                       les fiches à distribuer
cli-check-examples =
    Exemples :
      biaiscope verifier mon-module/         tous les défauts d’un module
      biaiscope verifier --salle             ce qui est prêt avant une classe
      biaiscope verifier --salle --mire      la mire, sur tout l’écran
### own: résultats, révision

menu-review = Revoir
    .command = revoir
menu-results = Mes résultats
    .command = resultats
menu-data = Mes données
    .command = donnees
key-review = revoir
    .command = r revoir
key-keep-file = garder un fichier
    .command = e garder
results-title = Mes résultats
results-done = **{ $done } étapes sur { $total }** parcourues · { $time } de travail, dont { $review } de révision (longues pauses non comptées).
results-nothing = Aucune réponse à montrer pour l’instant : ici viendront vos acquis, ce qui reste à revoir, vos tests et votre plan.
results-nobody = Personne n’a encore commencé l’atelier ici.
results-parts = Par partie
results-part = Partie
results-known = Acquis
results-review = À revoir
results-open = À venir
results-time = Temps passé (prévu)
results-time-of = { $spent } ({ $planned })
results-rule =
    La règle : chaque question compte par sa **dernière réponse**, notée de nouveau aujourd’hui. Acquise : { $percent } % des points au moins, sans indice, et sans certitude faible. Tout le reste est à revoir. Textes, plans et opinions ne sont jamais notés, et le test initial a sa place à lui.
results-objectives = Par objectif : acquises, sur celles qui ont une réponse
results-to-review = À revoir
recall-known = sue la dernière fois
recall-missed = manquée
recall-unsure = juste, mais hésitante
results-unsure = { $title } (juste, mais hésitante)
results-test = Test initial, test final
results-test-waiting = { $before ->
    [one] { $before } réponse gardée au test initial
   *[other] { $before } réponses gardées au test initial
}. Le résultat viendra quand les mêmes questions auront été posées à la fin : il en reste { $waiting }.
results-before = avant
results-after = après
results-shift = { $shift } points
results-gain = **Gain normalisé : { $gain }** — la part de ce qui pouvait être gagné : (après − avant) / (tout − avant), Hake 1998. Avec prudence : cette mesure est faite pour des moyennes de classe ; pour une personne et { $questions } questions, une seule réponse la déplace beaucoup. Et un test du jour même mesure un apprentissage à court terme.
results-no-gain = Tout était juste dès le début : il n’y avait rien à gagner, et le gain normalisé n’est pas défini.
calibration-title = Votre certitude, en miroir
calibration-certainty = Certitude
calibration-answers = Réponses
calibration-right = Justes
calibration-pays = Ce degré paie quand on a raison…
calibration-pays-1 = moins de 2 fois sur 3
calibration-pays-2 = de 2 fois sur 3 à 4 sur 5
calibration-pays-3 = plus de 4 fois sur 5
calibration-mean = En moyenne { $mean } point par réponse ({ $answers } premières réponses ; juste +1, +2, +3, fausse 0, −2, −6 : notation avec degré de certitude, Gardner-Medwin). Un miroir pour vous seulement, jamais un classement.
calibration-few = Moins de cinq réponses par degré : trop peu pour en conclure quoi que ce soit.
calibration-over = Vous étiez plus souvent certain ou certaine que vous n’aviez raison : ralentir un peu avant de dire « fort ».
calibration-under = Vous aviez plus souvent raison que vous ne le croyiez : vous pouvez vous fier davantage à ce que vous savez.
calibration-well = Votre certitude va avec vos réponses : vous savez quand vous savez.
opinions-title = Vos opinions, avant et après
opinions-question = Question
opinions-before = Avant
opinions-after = Après
opinions-shift = Écart
opinions-note = Aucune n’est juste ou fausse. L’écart est en degrés, de 1 à 5.

review-title = Révision
review-due = { $count ->
    [one] { $count } question à revoir aujourd’hui
   *[other] { $count } questions à revoir aujourd’hui
}
review-due-long = { $count ->
    [one] **Une question** revient aujourd’hui.
   *[other] **{ $count } questions** reviennent aujourd’hui.
} Entrée pour commencer.
review-most = Une séance en prend { $most } ; les autres suivent.
review-follow-up = la suite de l’atelier
review-nothing = Rien à revoir : aucune question manquée ni hésitante jusqu’ici.
review-none-due = Rien à revoir aujourd’hui. { $count ->
    [one] Une question revient
   *[other] { $count } questions reviennent, la première
} { $days ->
    [one] demain
   *[other] dans { $days } jours
}.
review-then = Ensuite : la prochaine { $days ->
    [one] demain
   *[other] dans { $days } jours
} ({ $count } en attente).
review-ahead = Vous pouvez aussi vous y mettre dès maintenant : Entrée.
review-how = Comment cela marche
review-rule =
    Reviennent les questions manquées, ou justes mais hésitantes (avec un indice, ou une certitude faible) ; et, à leur date, celles qui suivent l’atelier. Chacune revient quand la chance de s’en souvenir est tombée à 9 sur 10 : bientôt si elle est manquée, de plus en plus tard si elle est sue (FSRS 6, réglages d’origine). Vos réponses du parcours restent telles quelles. Ne reviennent pas : textes, laboratoires, récits, opinions, ni ce que le test initial n’a pas encore dévoilé.
review-over = C’est fini pour cette fois.
plain-review-how = Tapez { $command } pour y venir maintenant.
plain-review-place = === Révision, question { $place } sur { $total } ===

kept-name = resultats
kept-by = { $name } · { $date }
kept-answers = Mes réponses, la correction et les explications
kept-title = Gardé
kept-where = Écrit ici, et nulle part ailleurs :
    { $files }
kept-exists = { $path } existe déjà : il reste tel quel. Donnez un autre nom.
kept-refused = Rien n’a été écrit
kept-refused-why = { $why } Pour choisir un autre endroit : biaiscope results --out FICHIER.
cli-results = Mes résultats : acquis, à revoir, tests, certitude, plan ; ou le fichier à garder avec --out
cli-review = Revoir les questions qui reviennent

### report

cli-report = Faire le bilan d’un groupe à partir des fichiers rendus
cli-report-dir = Dossier des fichiers rendus, ou ces fichiers
cli-report-class = Ne garder que cette classe
cli-html = Écrire le bilan dans un document HTML
cli-csv = Écrire les chiffres dans un tableau CSV
report-exists = { $path } existe déjà : il reste tel quel. Donnez un autre nom, ou ajoutez --force pour le remplacer (un fichier rendu ne l’est jamais).
report-unwritten = Impossible d’écrire { $path }. { $why }
report-written = Écrit dans { $path }.
report-title = Bilan : { $module }
report-nobody = Aucun fichier rendu n’a été trouvé.
report-files = Fichiers examinés : { $seen }. Retenus : { $used }, un par personne. Remplacés par un plus récent : { $replaced }. Mis de côté : { $left }.
report-other-class = D’une autre classe, non comptés : { $class }.
report-future = Rendus après maintenant, d’après l’horloge de leur machine : { $files }. De deux fichiers de la même personne, le plus rempli compte alors.
report-namesakes = Même pseudonyme, numéros différents
report-namesakes-line = « { $pseudonym } » : { $people } personnes, chacune comptée. S’il s’agit d’une seule, ajoutez --same-name merge.
report-left-out = Fichiers mis de côté
report-replaced = Fichiers remplacés par un plus récent
report-same-person = { $file } : la même personne a rendu { $by } plus tard.
report-same-name = { $file } : remplacé par { $by }, qui a le même pseudonyme « { $pseudonym } » et un autre numéro. S’il s’agit de deux personnes, il leur faut deux pseudonymes.
report-others = et { $others } { $others ->
    [one] autre
   *[other] autres
}
report-why-foreign = { $file } : ce n’est pas un fichier rendu.
report-why-too-large = { $file } : trop gros, plus de 64 Kio.
report-why-torn = { $file } : incomplet, la fin manque.
report-why-altered = { $file } : modifié ou abîmé, la somme de contrôle ne correspond pas.
report-why-newer = { $file } : écrit par une version plus récente du programme.
report-why-malformed = { $file } : ce qu’il contient n’a pas de sens.
report-why-other-module = { $file } : il s’agit d’un autre module, « { $module } ».
report-why-unreadable = { $file } : illisible ou absent.
report-why-not-a-file = { $file } : ce n’est pas un fichier ordinaire.
report-why-changed = { $file } : il a changé pendant la lecture.
report-content = Contenu { $version } ({ $hash })
report-other-content = Ce contenu n’est pas celui du module ouvert ici : les textes et les corrigés ci-dessous sont ceux du module ouvert, là où une étape porte le même nom.
report-too-few = Personnes : { $people }. Rien n’est détaillé pour moins de { $fewest } personnes.
report-people = Personnes : { $people }. Rien n’est détaillé pour moins de { $fewest } réponses.
report-classes = Classes : { $classes }.
report-completion = Avancement
report-finished = Arrivées à la fin du module : { $finished } sur { $people }. Par partie, qui en a passé la dernière étape :
report-gain-title = Avant et après
report-gain-how = Paires appariées : les personnes qui ont répondu à toutes les questions du prétest et du post-test. Un post-test le jour même mesure un apprentissage à court terme ; lisez les moyennes, pas les personnes.
report-measure = Mesure
report-value = Valeur
report-n = n
report-pre = Prétest, bonnes réponses
report-post = Post-test, bonnes réponses
report-points = Évolution, en points
report-gain = Gain normalisé g des moyennes (Hake)
report-change = Changement normalisé c, moyenne (Marx et Cummings)
report-gain-counts = En hausse : { $more } ; stables : { $same } ; en baisse : { $fewer }.
report-gain-items = Bonnes réponses par question
report-bars-how = Chaque barre montre la part après ; le repère, ou le changement de trait, celle d’avant ; entre parenthèses, l’écart en points.
report-pretest = Prétest : analyse des questions
report-posttest = Post-test : analyse des questions
report-test = Tests complets : { $n }. Moyenne : { $mean }. Fidélité KR-20 : { $kr20 }.
report-question = Question
report-difficulty = Réussite
report-item-rest = r question-reste
report-idle = Leurres inertes
report-idle-how = Leurres choisis par moins de 5 % : ils n’aident pas à distinguer qui sait.
report-idle-option = { $question } : « { $option } », { $share }
report-opinions = Opinions, avant et après
report-opinions-how = Parmi les personnes interrogées deux fois.
report-shift = Personnes : { $n }. Deux niveaux donnés : { $levels } ; écart moyen { $shift } sur une échelle de 1 à 5 ; plus d’accord : { $more }, autant : { $same }, moins : { $less }.
report-certainty = Certitude et justesse
report-certainty-how = Part de bonnes réponses selon la certitude donnée. Bien placée : faible sous 67 %, moyenne entre 67 et 80 %, forte au-dessus de 80 %.
report-too-bold = trop d’assurance
report-too-shy = trop de prudence
report-well-placed = bien placée
report-questions = Réponses, question par question
report-questions-how = Premières réponses, avant toute explication. ✓ : bonne réponse. Là où il y a plusieurs éléments à classer ou à trouver, la part de justes pour chacun. Q1 et Q3 : un quart des réponses est en dessous, un quart au-dessus.
report-part = Réponses : { $part }
report-answered = Réponses : { $n }.
report-right = Entièrement justes : { $right }.
report-right-last = Au dernier essai : { $last }.
report-again = Nouvel essai : { $again }.
report-hinted = Avec un indice : { $hinted }.
report-private = Écrites librement : elles restent chez les personnes.
report-too-few-answers = Réponses : { $n }. Trop peu pour un détail.
report-min = Minimum
report-q1 = Q1
report-median = Médiane
report-q3 = Q3
report-max = Maximum
report-answer = Réponse
report-step = Étape
report-planned = Prévu
report-against = % du prévu
report-time = Temps par étape, en minutes
report-time-how = Des personnes qui ont passé l’étape, pauses de plus de cinq minutes écourtées. Q1 et Q3 : un quart des temps est en dessous, un quart au-dessus.
report-undefined = n/a
report-method = Méthode
report-method-text =
    - Une question compte 1 si rien n’y manque, sinon 0. Quantiles : définition 7 de Hyndman et Fan (1996).
    - Réussite : part de bonnes réponses. *r* question-reste : corrélation de Pearson entre la question et le total des autres (Henrysson, 1963), sur les tests complets.
    - KR-20 = k/(k − 1) · (1 − Σ p(1 − p)/σ²), sur les tests complets (Kuder et Richardson, 1937).
    - Gain normalisé g = (après − avant)/(100 − avant), sur les moyennes (Hake, 1998).
    - Changement normalisé c = (après − avant)/(100 − avant) en hausse, (après − avant)/avant en baisse, 0 sinon ; qui a 0 ou 100 deux fois n’est pas compté (Marx et Cummings, 2007).
    - Leurre inerte : choisi par moins de 5 % (Haladyna et Downing, 1993). n/a : non défini, ou moins de cinq personnes.
    - Repères de certitude : là où se croisent les barèmes 1, 2, 3 et 0, −2, −6 (Gardner-Medwin).
    - Les fichiers ne sont pas signés : ce bilan aide à améliorer un atelier, il ne note personne.
### model_lab
plain-working = Calcul en cours…

### Word lab

key-find = chercher
key-scene = scène
key-next-scene = scène suivante
key-list = changer de liste
lacking-next-scene = Entrée : la scène suivante.
unclear-no-such-word = « { $typed } » : pas de vecteur de ce mot ici. Les mots sont anglais.
unclear-no-such-list = Commencez par X, Y, A ou B, puis une liste ou des mots ; par exemple : x physics.
unclear-full = Pas plus de { $most } mots ici : retirez-en un d’abord.
unclear-goals-left = { $left ->
    [one] Il reste { $left } objectif. Entrée encore pour valider quand même.
   *[other] Il reste { $left } objectifs. Entrée encore pour valider quand même.
}
finder = { $label } : { $words }
finder-empty = aucun mot
word-lab-place = Placer
word-lab-associate = Associer (WEAT)
word-lab-neutralise = Neutraliser
word-lab-word = Mot
word-lab-own-list = vos mots
word-lab-lens = Vue
word-lab-pairs = { $count } paires
word-lab-components = composantes
word-lab-first-component = 1re composante
word-lab-variance = Les deux directions où ces mots diffèrent le plus : { $share } de leur variance.
word-lab-agreement = La direction commune aux paires : { $share } de leurs différences.
word-lab-setting = { $label } : { $chosen } (au choix : { $all })
word-lab-yes = oui
word-lab-no = non
word-lab-all = Neutraliser toute la liste
word-lab-equalise = Égaliser les paires
word-lab-met = atteint
word-lab-not-yet = à atteindre
word-lab-untold = indéterminé
word-lab-told = { $word } : { $cosines }
word-lab-between = { " ; " }
word-lab-effect = d = { $sample } (écart-type d’échantillon) ; { $population } (de population)
word-lab-permutations = p = { $p } (exact) : { $reaching } des { $splits } permutations vont au moins aussi loin
word-lab-no-test = Pas de test : { $why }.
word-lab-tested = { $x } et { $y }, face à { $a } et { $b }
word-lab-nearer = { $name }
word-lab-short = { $fewest } mots au moins par liste
word-lab-twice = « { $word } » est dans deux listes
word-lab-undefined-empty = indéfini : liste vide
word-lab-undefined-alike = indéfini : aucune différence à mesurer
word-lab-undefined-many = indéfini : trop de permutations à compter
word-lab-before = avant
word-lab-after = après
word-lab-same-side = voisins du même côté, (autres)
word-lab-row = { $word } : { $before } avant, { $after } après ; voisins du même côté : { $same } sur { $of } avant, { $still } sur { $of } après
word-lab-near-before = { $word } avant : { $near }
word-lab-near-after = { $word } après : { $near }
word-lab-likeness = { $word } : { $first } { $first_before } → { $first_after } ; { $second } { $second_before } → { $second_after }
word-lab-betrayal =
    Voisins ({ $words ->
        [one] { $words } mot
       *[other] { $words } mots
    }) : même côté { $before }/{ $of } ({ $before_share }) → { $after }/{ $of } ({ $after_share }), hasard { $chance }
word-lab-not-shown = Ce que ce laboratoire ne montre pas
word-lab-english = Pourquoi des mots anglais ? Ces vecteurs (GloVe 6B, Wikipédia et presse, 2014) sont versés au domaine public. Et la grammaire du français marque le genre : « infirmière » ou « ingénieur » porterait l’accord avant tout stéréotype.
word-lab-scene = Scène { $scene } sur { $count }, { $name }.
word-lab-how-place = Tapez des mots anglais pour les placer ou les retirer ; « = » change d’axe ; le numéro d’une scène y mène.
word-lab-how-associate = Tapez X, Y, A ou B, puis le nom d’une liste, ou des mots à ajouter ou retirer ; le numéro d’une scène y mène.
word-lab-how-neutralise = Tapez des mots de la liste pour les neutraliser ou les rétablir ; « * » pour toute la liste, « = » pour égaliser ; le numéro d’une scène y mène.
fault-no-scene = il n’y a aucune scène
    .help = Donnez au moins une scène : scenes: [Place(words: ["nurse"])].
fault-no-goal = il n’y a aucun objectif
    .help = Donnez au moins un objectif que le programme peut juger.
fault-scene-twice = cette scène y est deux fois
    .help = Chaque scène ne se joue qu’une fois : retirez-en une.
fault-list-too-long = la liste « { $id } » a plus de { $most } mots
    .help = Donnez à ce test des listes de { $most } mots au plus.
fault-neighbours-off = le nombre de voisins va de 1 à { $most }, et reste sous le nombre de mots
    .help = Choisissez par exemple 5.
fault-aim-without-scene = aucune scène ne permet cet objectif
    .help = Ajoutez la scène, ou retirez l’objectif.
fault-aim-without-pairs = cet objectif compare deux axes, et il n’y a pas de paires
    .help = Donnez « pairs ».
fault-aim-out-of-range = ces nombres ne peuvent pas être atteints
    .help = Les cosinus vont de −1 à 1, les probabilités de 0 à 1, les nombres de mots de 1 au plus grand permis.
fault-unknown-list = la liste « { $id } » n’existe pas
    .help = Ajoutez-la à « lists », ou corrigez son identifiant.
fault-too-many-words = plus de { $most } mots
    .help = Gardez-en { $most } au plus.
fault-word-twice = le mot « { $word } » y est deux fois
    .help = Retirez-en un.
fault-pair-alike = « { $word } » ne peut pas s’opposer à lui-même
    .help = Donnez deux mots différents.
fault-word-without-vector = il n’y a pas de vecteur de « { $word } »
    .help = Choisissez parmi les mots de assets/data/glove.ron, en minuscules.

key-train = entraîner
model-tab-settings = Réglages
model-tab-models = Modèles ({ $count })
model-tab-goals = Objectifs ({ $count }/{ $of })
model-row-person = Personne
model-row-household = Foyer
model-row-work = Travail
model-row-capital = Capital
model-row-weights = Poids
model-row-thresholds = Seuils
model-row-train = { "" }
column-age = âge
column-workclass = employeur
column-education = diplôme
column-marital-status = statut marital
column-occupation = métier
column-relationship = place dans le foyer
column-race = « race »
column-sex = sexe
column-capital-gain = gains en capital
column-capital-loss = pertes en capital
column-hours = heures/semaine
column-native-country = pays de naissance
column-income = revenu
column-numbers = Un nombre, de { $least } à { $most }.
column-ranks = { $count } rangs, de { $first } à { $last }, dans les mots du fichier.
column-categories = { $count } catégories, dans les mots du fichier : { $names }.
model-reweigh = repondérer les données d’entraînement
    .told = Chaque personne pèse plus ou moins, pour que le sexe et le revenu soient indépendants ; aucune ligne n’est changée.
model-reweighed = repondéré
model-thresholds-half = un, 0,50
    .told = Une personne est retenue à partir d’un score de 0,50, quel que soit son sexe.
model-thresholds-selection = deux, même sélection
    .told = Hommes 0,50 ; femmes, le seuil qui leur donne le même taux de sélection. Il se sert du sexe pour décider : un instrument de mesure, pas une recette (⇥ Objectifs).
model-thresholds-opportunity = deux, même TPR
    .told = Hommes 0,50 ; femmes, le seuil qui leur donne le même taux de vrais positifs. Il se sert du sexe pour décider : un instrument de mesure, pas une recette (⇥ Objectifs).
model-train = Entraîner
    .told = Apprendre sur 32 561 personnes, juger sur 16 281 autres.
model-trained = Déjà entraîné : c’est le modèle { $model }.
model-learning-incomes = Un modèle apprend les revenus
model-learning-sex = Un second modèle apprend à deviner le sexe
model-give-up = { " " }(Échap : abandonner)
model-all-columns = toutes les colonnes
model-without = sans { $columns }
model-model = modèle
model-women = Femmes, n = { $people }
model-men = Hommes, n = { $people }
model-selection = sélection
model-tpr = vrais positifs
model-fpr = faux positifs
model-ratio = ratio F/H
model-tpr-difference = TPR F−H
model-sex-area = AUC du sexe
model-sex-given = donné
model-accuracy-loss = exactitude perdue
model-interval = { " " }(intervalle à 95 % de F/H : { $low } à { $high })
model-before = { " ; " }départ { $ratio }
model-alone = Modèle { $model } : { $name }, le point de départ
model-compared = Modèle { $model } : { $name }, comparé au modèle 1
model-two-thresholds = Seuils trouvés sur les données d’entraînement : femmes { $women }, hommes { $men }.
model-judged = Pour le modèle choisi, le { $model } :
model-accuracy-changed = Exactitude : { $accuracy } ({ $change }) ;{ " " }
model-impact = ratio F/H : { $ratio }
model-guess-given = Sexe : il est dans les données, rien à deviner.
model-guess = Un second modèle devine le sexe d’après ces colonnes : { $right } de réponses justes (toujours « homme » : { $majority }), AUC { $area }.
model-pair = Modèles { $before } et { $after } : ratio F/H { $ratio_before } puis { $ratio_after }, exactitude { $accuracy_before } puis { $accuracy_after }. C’en est l’effet, sur ces données et avec ce genre de modèle.
model-no-pair = Il faut deux modèles qui ne diffèrent que par cela.
plain-model-how = Tapez les numéros des colonnes à retirer (0 : aucune), puis r, s ou t au besoin : « 1 6 », « 0 r », « 1 t ». Le modèle est entraîné aussitôt. m2 : revoir le modèle 2 et le choisir. Une ligne vide valide le modèle choisi.
lacking-model = Entraînez au moins un modèle.
lacking-work = Un entraînement est en cours : un instant, ou Échap pour l’abandonner.
unclear-settings = Donnez des numéros de colonnes de 1 à { $columns } (0 : aucune), puis r, s ou t au besoin, par exemple : 1 6 r. Ou un modèle du tableau : m2.
unclear-no-columns = Il ne reste aucune colonne pour apprendre : gardez-en une au moins.
unclear-models-full = Le tableau est plein ({ $most } modèles) : retirez-en un avec ⌫ dans « Modèles ».
fault-nothing-to-drop = Il n’y a aucune colonne à retirer ici.
    .help = Nommez au moins une colonne que le modèle reçoit, comme Drop([Sex]).

### Ateliers : échantillons
key-measure = mesure
key-look = regarder
lab-letter-women = F
lab-letter-men = H
plain-range = { $label } : { $first } { $one } ; { $second } { $other }
plain-range-off = écarté
sampling-share = part de femmes
sampling-draw = Entrée : tirer { $draws } échantillons de { $size } personnes et entraîner sur chacun
sampling-drawing = Part de { $share } : tirage { $done } sur { $of }… (Échap : abandonner)
sampling-drawn = { $draws } échantillons de { $size } personnes par part, jugés sur la partie test
sampling-error = Erreur (1 − exactitude), en % : moyenne des tirages (du plus bas au plus haut)
sampling-misses = Revenus élevés manqués (FNR), en % : moyenne (du plus bas au plus haut)
sampling-area = Aire sous la courbe ROC, en % : moyenne (du plus bas au plus haut)
sampling-together = tout ensemble
sampling-by-department = par département
sampling-standardised = à répartition égale
sampling-department = département
sampling-admitted = Part admise, intervalle de confiance à 95 % et nombre de candidatures
sampling-all = ensemble
sampling-all-alike = pondéré
sampling-gap = Écart femmes − hommes : { $gap }, rapport { $ratio }
sampling-nobody = Il ne reste personne à comparer.
unclear-shares = Donnez une ou plusieurs parts de 0 à 100, par exemple : 0 50 100.
unclear-drawn = La part de { $share } est déjà tirée : changez-la (←→), ou validez (F8).
unclear-comparison = Donnez 1, 2 ou 3 pour la façon de regarder, ou des lettres de départements à écarter ou à reprendre : A B.
plain-shares = Tapez une ou plusieurs parts de femmes en %, par exemple : 0 50 100. v change de mesure, z annule, r efface tout. Ligne vide : valider.
plain-comparison = Tapez 1 pour tout ensemble, 2 par département, 3 à répartition égale ; des lettres (A B) écartent ou reprennent des départements. z annule, r revient au départ. Ligne vide : valider.
fault-nothing-to-find = Il n’y a rien à trouver.
    .help = Donnez au moins un objectif : (id: "…", text: (fr: "…", en: "…"), aim: Standardised).
fault-plan-out-of-range = Le plan de tirage est hors limites.
    .help = De 300 à 5000 personnes par échantillon, de 2 à 30 tirages.
fault-aim-of-another-scene = Cet objectif n’a pas de sens ici.
    .help = Adult : Worse(Women, 0.1), NearSingle(0.05), bornes de 0 à 1. Berkeley : Crude(4), au plus six départements, ou Standardised.

### own: données, attestation

key-attestation = attestation
    .command = a attestation
key-write-file = écrire le fichier
key-hand-over = remettre ce fichier
data-title = Mes données
data-intro = Tout reste sur cette machine : ni compte, ni réseau, ni statistiques envoyées. Aucun nom, genre ou adresse n’est demandé ; un pseudonyme si vous voulez.
data-served = Vos réponses sont gardées sur le serveur de la personne qui vous invite, sous un jeton que ce navigateur garde : ni compte, ni statistiques envoyées ailleurs. Aucun nom, genre ou adresse n’est demandé ; un pseudonyme si vous voulez. Pour tout emporter ou tout effacer, suivez « Emporter ou effacer » en bas de chaque page.
data-of-you = Ce qui est gardé de vous
data-file = Fichier
data-holds = Ce qu’il contient
data-bytes = Taille
data-card = votre pseudonyme
data-journal = étapes vues, réponses, carnet, avec les heures
data-torn = une dernière ligne coupée net, mise de côté
data-export = un fichier que vous avez écrit d’ici
data-other = autre
data-size = { $size } Kio
data-where = Où
data-others = À côté, pour tout le monde : les réglages (langue, thème, durée de conservation), les séances animées ici (votes comptés, sans noms) et, si le programme s’est arrêté sur une erreur, un journal technique sans vos réponses. Ce que vous avez écrit ailleurs (fichier rendu à l’école, copie) ne se trouve que là où vous l’avez mis.
data-how-long = Combien de temps
data-kept-always = Aussi longtemps que vous voulez : rien ne s’efface tout seul. L’établissement peut choisir une durée : biaiscope learners retention 12
data-kept-months = L’établissement a choisi { $months ->
    [one] { $months } mois
   *[other] { $months } mois
} après la dernière venue. Passé ce délai, l’effacement est proposé au démarrage ; il n’est jamais fait en silence.
data-overdue = { $count ->
    [one] Une personne n’est pas venue
   *[other] { $count } personnes ne sont pas venues
} depuis plus de { $months } mois. Pour effacer : biaiscope learners erase --overdue
data-yours = Ce que vous pouvez en faire
data-commands =
    Dans un terminal, programme fermé :

    - les voir : `biaiscope learners`
    - changer de pseudonyme : `biaiscope learners rename ANCIEN NOUVEAU`
    - tout emporter, dans un format ouvert : `biaiscope learners export PSEUDONYME`
    - tout effacer pour de bon : `biaiscope learners erase PSEUDONYME`
learners-line = { $name } · dernière venue { $day } · { $size } · clé { $key }
learners-overdue = délai passé
learners-several = Plusieurs personnes s’appellent « { $learner } » : donnez le début de la clé.
learners-taken = « { $name } » est déjà le pseudonyme de quelqu’un ici.
learners-renamed = { $old } s’appelle maintenant { $new }.
learners-imported = { $name } est là, avec tout ce que contenait la copie (dossier { $key }).
learners-merged = Copies lues : { $copies }. Actions reprises : { $events }. Les copies restent, sous un autre nom.
learners-here-already = La personne de { $path } apprend déjà ici : rien n’a été changé.
learners-no-copy = { $path } n’est pas une copie faite par biaiscope learners export, ou vient d’une version plus récente.
learners-unimported = Impossible de reprendre { $path }. { $why }
cli-learners-import = Reprendre ici une personne copiée sur une autre machine
cli-learners-merge = Reprendre ce que disent de plus les copies laissées par une synchronisation
cli-copy = La copie faite par learners export
cli-same-name = Numéros différents, même pseudonyme : keep les compte tous, merge n’en compte qu’un
learners-exported = Tout est copié dans { $path }. Ce fichier contient aussi ce que vous avez écrit avec vos mots : à vous de le garder en lieu sûr.
learners-erase-word = effacer
learners-erase-what = Seront effacés : le journal et ce qui en a été mis de côté, le pseudonyme, les fichiers écrits d’ici, et les lignes du journal technique qui nomment la personne. On ne peut pas revenir en arrière. Les fichiers mis ailleurs et les sauvegardes de la machine ne sont pas touchés.
learners-erase-ask = Pour effacer, tapez exactement : { $typed }
learners-not-erased = Rien n’a été effacé.
learners-erased = Effacé : { $name }.
learners-unerased = Tout n’a pas pu être effacé dans { $path }. { $why } La personne est encore dans la liste : recommencez.
learners-none-overdue = Personne n’a dépassé la durée de conservation.
cli-learners = Qui apprend ici, ce qui en est gardé, où, combien de temps ; renommer, copier, effacer
cli-learners-rename = Changer un pseudonyme
cli-learners-export = Copier tout ce qui est gardé d’une personne dans un fichier JSON
cli-learners-erase = Effacer une personne pour de bon, après confirmation
cli-learners-retention = Montrer ou choisir la durée de conservation
cli-who = Pseudonyme, ou début de la clé
cli-who-value = PERSONNE
cli-new = Nouveau pseudonyme
cli-overdue = Toutes les personnes dont le délai est passé
cli-months = Mois après la dernière venue ; 0 pour ne pas fixer de durée
cli-attestation = Attestation de parcours, en texte ou à imprimer avec --out FICHIER.html
cli-name = Nom à écrire sur le document, et nulle part ailleurs
cli-name-value = NOM
attestation-title = Attestation de parcours
attestation-name = attestation
attestation-ask = Nom à écrire sur le document, et nulle part ailleurs :
attestation-not-yet = Pas encore : il reste { $count ->
    [one] une étape indispensable
   *[other] { $count } étapes indispensables
} à parcourir. { $titles }
attestation-nameless = (sans nom)
attestation-that = Ce document dit que
attestation-went-through = a parcouru l’atelier
attestation-steps = Étapes parcourues :
attestation-time = Temps de travail mesuré, longues pauses non comptées :
attestation-end = Dernière étape terminée le
attestation-issued = Document établi le
attestation-content = Contenu :
attestation-version = version { $version }, empreinte { $hash }
attestation-measured = Ce qui a été mesuré
attestation-objective = Objectif
attestation-known = Questions sues
attestation-before = Test initial (mêmes questions) :
attestation-after = Test final (mêmes questions) :
attestation-measured-how = Une question est sue quand sa dernière réponse obtient 80 % des points au moins, sans indice et sans certitude faible. Le test final, passé juste après, mesure un apprentissage à court terme.
attestation-worth = Ce document est établi par le programme, sur la machine de la personne, d’après les réponses gardées sur cette machine. Personne n’a vérifié qui répondait ni surveillé l’atelier, et un fichier local peut être modifié. Ce n’est ni un diplôme ni une certification, et il ne dit rien de ce que la personne fera ensuite.
attestation-worth-served = Ce document est établi par le programme, d’après les réponses gardées sur un serveur. Personne n’a vérifié qui répondait ni surveillé l’atelier. Il n’est ni un diplôme ni une certification, et il ne dit rien de ce que la personne fera ensuite.
attestation-signature = Date et signature de la personne :
attestation-stamp = Visa de l’établissement (facultatif) :

### audit

audit-words-yes = oui | o | vrai
audit-words-no = non | n | faux
audit-words-unknown = inconnu | inconnue | inconnu(e) | non renseigné | non renseignée | non précisé | non connu | nr | n.r. | nd | n.d. | sans réponse
audit-unreadable = Le fichier ne peut pas être lu : { $why }
audit-empty = Le fichier n’a aucune ligne sous les noms de colonnes.
audit-no-column = Aucune colonne ne s’appelle « { $name } ». Colonnes trouvées : { $known }. Si elles tiennent en une seule, donnez --separator.
audit-same-name = Plusieurs colonnes s’appellent « { $name } » : renommez celle qui compte.
audit-fields = Ligne { $line } : { $found } champs, alors que la première ligne nomme { $wanted } colonnes. Un champ qui contient le séparateur doit être entre guillemets.
audit-too-long = Ligne { $line } : plus de 4 Mio sans fin de ligne. Un guillemet ouvert là n’est sans doute jamais fermé.
audit-no-yes = Ligne { $line }, colonne { $column } ({ $name }) : « { $value } » ne dit ni oui ni non. Dites quelle valeur est favorable avec --favourable.
audit-no-number = Ligne { $line }, colonne { $column } ({ $name }) : « { $value } » n’est pas un nombre.
audit-no-weight = Ligne { $line }, colonne { $column } ({ $name }) : « { $value } » n’est pas un poids, nombre nul ou positif.
audit-no-count = Ligne { $line }, colonne { $column } ({ $name }) : « { $value } » n’est pas un nombre entier de personnes.
audit-never-favourable = Aucune ligne n’a la valeur favorable « { $value } ». Valeurs trouvées : { $known }.
audit-too-many-values = La colonne « { $name } » a plus de { $most } valeurs : regroupez-les d’abord (tranches d’âge, familles de métiers).
audit-too-many-cells = Trop de groupes et de strates à la fois : demandez moins de colonnes, ou regroupez des valeurs.
audit-no-group = Aucun groupe ne s’appelle « { $name } ».
audit-title = Audit : { $file }
audit-seen = { $rows ->
    [one] Une ligne lue
   *[other] { $rows } lignes lues
}, { $people ->
    [one] une personne
   *[other] { $people } personnes
}.
audit-summary = Ce que disent les chiffres
audit-nothing-to-compare = { $column } : moins de deux groupes connus, rien à comparer.
audit-reference = { $column } : on compare à { $group }, dont { $rate } ont la décision favorable ({ $selected } sur { $people }).
audit-group-rate = { $group } : { $rate } ({ $selected } sur { $people }).
audit-below-mark = Rapport { $ratio }, sous le repère des quatre cinquièmes.
audit-above-mark = Rapport { $ratio }, au-dessus du repère des quatre cinquièmes.
audit-no-lower = Rapport { $ratio } : pas moins que la référence.
audit-hardly-chance = Le hasard seul donnerait rarement un tel écart ({ $p }).
audit-may-be-chance = Le hasard seul peut donner un tel écart ({ $p }).
audit-others = et { $others } { $others ->
    [one] autre
   *[other] autres
}, dans les tableaux.
audit-mark = Quatre cinquièmes : repère américain de 1978, un signal à examiner. Ni une preuve, ni une règle du droit français ou européen.
audit-errors-said = Là où la vérité est connue, les groupes s’écartent au plus de { $missed } points pour le taux de vrais positifs, { $wrongly } pour celui de faux positifs, { $precision } pour la précision.
audit-unknown = groupe inconnu
audit-selection-rate = Taux de décisions favorables
audit-true-positive-rate = Taux de vrais positifs (décision favorable parmi les cas vraiment favorables)
audit-false-positive-rate = Taux de faux positifs (décision favorable parmi les cas qui ne l’étaient pas)
audit-precision = Précision (cas vraiment favorables parmi les décisions favorables)
audit-base-rate = Taux de base (cas vraiment favorables)
audit-accuracy = Exactitude (décision conforme à la vérité)
audit-figures = Chiffres par { $column }
audit-group = Groupe
audit-count = Nombre
audit-of = Sur
audit-rate = Taux [Wilson 95 %]
audit-against = Par rapport à { $group } :
audit-difference = Écart en points [Newcombe 95 %]
audit-ratio = Rapport [Katz 95 %]
audit-p = p (Fisher)
audit-p-adjusted = p (Holm)
audit-calibration = { $group } : scores et vérité. Erreur de calibration attendue : { $error } points.
audit-score = Score
audit-people = Personnes
audit-undecided = Sans décision
audit-mean-score = Score moyen
audit-true-rate = Vrais favorables [Wilson 95 %]
audit-within = À { $column } égal, { $group } contre { $reference } : écart de { $crude } points en tout, { $standardised } points si chaque strate pèse ses effectifs. Rapport de cotes commun { $odds } (Mantel-Haenszel), p : { $p }.
audit-within-left-out = Laissées de côté, dans des strates où l’un des deux groupes est absent : { $out } personnes.
audit-stratum = Strate
audit-reference-short = Référence
audit-proxies = Ce que les autres colonnes trahissent
audit-proxies-how = Un devineur naïf apprend sur une moitié d’un échantillon et s’essaie sur l’autre. 0,5 : il tire à pile ou face ; 1 : il devine toujours.
audit-proxy = { $column }, deviner « { $group } » : aire { $area }, essayée sur { $tried } lignes. Les colonnes qui en disent le plus à elles seules :
audit-column = Colonne
audit-area = Aire
audit-traps = Pièges dans ces données
audit-trap-small = { $column }, { $group } : { $people } personnes, trop peu pour juger. Les intervalles le montrent.
audit-trap-cannot-tell = { $column }, { $group } ({ $people } personnes) : ces données ne permettent d’exclure ni l’égalité, ni un rapport sous quatre cinquièmes. Pour voir un rapport de 0,8 quatre fois sur cinq, il faudrait { $needed } personnes dans chaque groupe.
audit-trap-never-tell = { $column }, { $group } ({ $people } personnes) : ces données ne permettent d’exclure ni l’égalité, ni un rapport sous quatre cinquièmes, et le taux de la référence ne permet pas de dire combien il en faudrait.
audit-trap-unknown = { $column } : groupe inconnu pour { $people } personnes. Elles sont comptées à part ; si elles ne manquent pas au hasard, les écarts trompent.
audit-trap-undecided = Décision inconnue pour { $people } personnes, absentes des taux.
audit-trap-comparisons = { $column } : { $tests } comparaisons. { $alone } ont p < 5 % prises une à une, { $together } une fois corrigées ensemble (Holm) : fiez-vous aux secondes.
audit-trap-turns = { $group } : l’écart se renverse, { $crude } points en tout mais { $standardised } à { $column } égal (paradoxe de Simpson). Demandez-vous si { $column } est une raison légitime ou une partie du problème.
audit-trap-shrinks = { $group } : l’écart fond, { $crude } points en tout mais { $standardised } à { $column } égal. { $column } l’explique en partie : est-ce une raison légitime, ou une partie du problème ?
audit-trap-grows = { $group } : l’écart grandit, { $crude } points en tout mais { $standardised } à { $column } égal. Le total le cachait.
audit-trap-proxy = { $column } : les autres colonnes laissent deviner « { $group } » (aire { $area }). Retirer { $column } d’un modèle ne le rendrait pas aveugle.
audit-trap-same-label = La colonne de vérité donne la même réponse que la décision { $agreement } du temps : elle la recopie sans doute, et les taux d’erreur ne disent alors rien.
audit-trap-selective = La vérité est connue pour { $selected } des cas retenus et { $others } des autres : on ne sait presque rien des personnes écartées, et les taux d’erreur trompent.
audit-trap-past-decision = « { $label } » est prise pour la vérité. Si c’est une décision passée (une note, une embauche, une promotion), son biais passe pour juste.
audit-trap-scores = Scores hors de 0 à 1 pour { $people } lignes : ce ne sont pas des probabilités, elles sont absentes de la calibration.
audit-trap-weights = Avec des poids il n’y a pas de test exact : les intervalles sont des approximations (effectif de Kish) qui ignorent le plan de sondage.
audit-trap-disclosure = Un groupe a moins de cinq personnes : ne publiez pas ces chiffres tels quels, ils peuvent désigner quelqu’un.
audit-next = Et maintenant, en six étapes
audit-tools = Outils :
audit-next-frame = **Cadrer.** Écrire en une page l’usage, les personnes touchées, le tort possible, et quel écart serait un tort. Peut-on encore renoncer ?
audit-next-explore = **Explorer les données.** Chercher qui manque, qui a décidé de l’étiquette, d’où viennent les inconnues et les pièges ci-dessus.
audit-next-measure = **Mesurer.** Choisir une mesure, dire pourquoi celle-là, garder ces chiffres comme point de départ.
audit-next-mitigate = **Atténuer.** Essayer un remède, puis refaire cet audit en entier : un écart corrigé en ouvre parfois un autre.
audit-next-document = **Documenter.** Écrire une fiche de modèle et une fiche de données ; `--model-card` et `--datasheet` en remplissent une partie.
audit-next-monitor = **Surveiller.** Refaire l’audit à date fixe, avec `--fail-under`, et dire qui arrête le système si le seuil est franchi.
audit-not-shown-title = Ce que cet audit ne montre pas
audit-not-shown =
    - Pourquoi il y a un écart : un chiffre n’est pas une cause.
    - Si la décision est juste pour une personne donnée.
    - Qui n’a pas candidaté, n’a pas été vu ou n’est pas dans le fichier.
    - Ce que les personnes vivent ensuite.
    - Qu’il n’y a pas de biais : ne rien voir avec peu de données ne prouve rien.
audit-law-title = Le droit
audit-law =
    Ceci n’est pas un avis juridique. En droit français et européen, la discrimination indirecte s’apprécie au cas par cas : un désavantage particulier, et l’absence de justification par un but légitime et des moyens nécessaires. Aucun rapport chiffré ne la définit. Des données sur l’origine, la santé ou l’orientation relèvent de l’article 9 du RGPD : faites valider leur usage avant de les traiter, et montrez ces résultats à votre juriste ou à votre DPO.
audit-method-title = Méthode
audit-method =
    Intervalles à 95 % : Wilson pour un taux, Newcombe (méthode 10) pour un écart, Katz pour un rapport. p : test exact de Fisher, bilatéral, corrigé par Holm pour toutes les comparaisons d’une même colonne. Référence : le groupe nommé par `--reference`, sinon celui du taux le plus haut parmi ceux de { $small } personnes et plus ; la choisir d’après les données rend les petits p un peu optimistes. Un taux sans dénominateur n’est pas zéro : il est dit indéfini. Effectif nécessaire : test bilatéral à 5 %, puissance de 80 %. Tout a été calculé sur cette machine ; rien n’en est sorti.
audit-written = Écrit dans { $path }.
audit-unwritten = { $path } ne peut pas être écrit. { $why }
audit-needs-decision = Dites quelle colonne est la décision avec --outcome, ou donnez --score et --threshold.
audit-under = Le rapport le plus bas est { $ratio }, sous le seuil de { $least }.
audit-no-ratio = Aucun rapport ne peut être calculé entre deux groupes de { $small } personnes et plus : le seuil n’est pas tenu pour respecté.
model-card-title = Fiche de modèle : { $file }
model-card-for-people = À écrire par des personnes.
model-card-details = Le modèle
model-card-details-ask = Qui l’a fait, quand, quelle version, quel type, quelle licence, qui contacter ?
model-card-use = Usages prévus
model-card-use-ask = Pour quoi, par qui, et pour quoi il ne doit pas servir ?
model-card-factors = Groupes
model-card-groups = { $column } :
model-card-metrics = Mesures
model-card-metrics-how = Intervalles à 95 % de Wilson, Newcombe et Katz ; test exact de Fisher, corrigé par Holm.
model-card-evaluation = Données d’évaluation
model-card-evaluation-more = Données d’évaluation : le reste
model-card-evaluation-ask = D’où viennent-elles, de quand, pourquoi celles-là, qui y manque ?
model-card-training = Données d’entraînement
model-card-training-ask = Lesquelles, d’où viennent-elles, qui les a étiquetées ?
model-card-analyses = Résultats par groupe
model-card-ethics = Questions éthiques
model-card-ethics-ask = Quels torts, à qui, et quels recours ont les personnes ?
model-card-caveats = Limites
model-card-data = Fichier { $file } : { $rows } lignes, { $people } personnes, dont { $undecided } sans décision connue.
model-card-outcome = Décision : colonne « { $column } ».
model-card-label = Vérité : colonne « { $column } ».
model-card-score = Score : colonne « { $column } ».
model-card-within = Strates : colonne « { $column } ».
sheet-title = Fiche de données : { $file }
sheet-motivation = Motivation
sheet-motivation-ask = Pourquoi ces données ont-elles été réunies, par qui, payées par qui ?
sheet-composition = Composition
sheet-composition-more = Composition : le reste
sheet-composition-ask = Que représente une ligne ? Est-ce un échantillon, de quoi ? Y a-t-il des données sensibles, des erreurs, des doublons ?
sheet-collection = Collecte
sheet-collection-ask = Comment, quand, par qui ? Les personnes le savaient-elles, y ont-elles consenti ?
sheet-cleaning = Préparation
sheet-cleaning-ask = Qu’a-t-on nettoyé, étiqueté, retiré ? Les données brutes sont-elles gardées ?
sheet-uses = Usages
sheet-uses-ask = À quoi ont-elles servi, à quoi peuvent-elles servir, à quoi ne doivent-elles pas servir ?
sheet-cautions = Précautions vues par l’audit
sheet-distribution = Diffusion
sheet-distribution-ask = À qui sont-elles données, sous quelle licence, avec quelles limites ?
sheet-maintenance = Entretien
sheet-maintenance-ask = Qui les tient à jour, comment signaler une erreur, quand sont-elles effacées ?
cli-audit = Auditer un fichier de décisions, par groupe
cli-audit-examples =
    Exemples :
      biaiscope audit candidatures.csv --outcome retenue --group sexe
      biaiscope audit f.csv --outcome avis --favourable oui --label reussite --group sexe,age --html audit.html
cli-audit-file = Fichier de lignes à colonnes nommées (CSV), ou - pour l’entrée standard
cli-audit-outcome = Colonne de la décision
cli-audit-label = Colonne de la vérité, si elle est connue
cli-audit-group = Colonnes des groupes, séparées par des virgules
cli-audit-favourable = Valeur favorable de la décision
cli-audit-weight = Colonne du poids d’une ligne
cli-audit-count = Colonne du nombre de personnes d’une ligne
cli-audit-score = Colonne d’un score
cli-audit-threshold = Décision favorable à partir de ce score
cli-audit-within = Comparer à valeur égale de cette colonne
cli-audit-reference = Groupe auquel comparer les autres
cli-audit-separator = Signe entre les champs (tab pour la tabulation)
cli-audit-csv = Écrire les chiffres en tableau
cli-audit-model-card = Écrire les sections d’une fiche de modèle (Markdown)
cli-audit-datasheet = Écrire les sections d’une fiche de données (Markdown)
cli-audit-fail-under = Code de sortie 1 si un rapport est sous ce seuil
cli-audit-column = COLONNE
cli-audit-columns = COLONNES
cli-audit-value = VALEUR

### swap

swap-title = Test de permutation : { $title }
swap-what = Modèle : { $models }. Date : { $date }. { $answered } réponses sur { $prompts } questions.
swap-no-model = non précisé
swap-unread = Réponses illisibles pour ce plan, laissées de côté : { $count } ({ $named }). Si un côté en a plus que l’autre, c’est déjà un résultat.
swap-found = Ce qui a été trouvé
swap-too-few = Trop peu de réponses des deux côtés pour comparer.
swap-differs = Les réponses diffèrent : { $first } moins { $second } donne { $difference } en moyenne, intervalle à 95 % { $interval }, p = { $p }.
swap-may-be-chance = Aucune différence établie : { $first } moins { $second } donne { $difference } en moyenne, intervalle à 95 % { $interval }, p = { $p }. Ce n’est pas une preuve d’égalité : lisez l’intervalle.
swap-by-pair = Comparaison par paire ({ $units }) : les réponses sur un même prénom comptent ensemble.
swap-by-template = Comparaison par paire et par modèle de question ({ $units }) : il y a trop peu de paires pour généraliser à d’autres prénoms.
swap-never-rare = Avec { $units } comparaisons, p ne peut pas descendre sous { $smallest } : ajoutez des paires.
swap-needed = Pour voir quatre fois sur cinq une différence d’un demi-écart-type, il faut { $needed } comparaisons.
swap-order = Effet d’ordre : poser d’abord la question du premier côté change la différence de { $effect }, intervalle à 95 % { $interval }.
swap-figures = Chiffres
swap-mean = Moyenne, { $side }
swap-difference = Différence moyenne dans les paires
swap-interval = Intervalle à 95 % (Student)
swap-deviation = Écart-type des différences
swap-p = p (changements de signe)
swap-units = Comparaisons
swap-examples = Les réponses qui diffèrent le plus
swap-example = { $side } ({ $value }) :
swap-holds-title = Pour quoi cela tient
swap-holds =
    Pour ce modèle, à cette date, avec ces paramètres et pour ces questions seulement. Un prénom porte aussi un âge, une origine et un milieu : des paires variées limitent la confusion, sans la lever. Une différence moyenne nulle peut cacher des différences opposées. Une réponse différente n’est pas toujours un tort : dites lequel avant de mesurer.
swap-unreadable = Ligne { $line }, colonne { $column } : { $why }
swap-empty = Le plan n’a pas de question, ou pas de paire.
swap-no-form = Une question contient « { $name } » entre accolades, et une paire ne le donne pas.
swap-same-sides = La question { $template } dit la même chose des deux côtés.
swap-too-many = Le plan doit poser entre 1 et { $most } questions.
swap-how =
    { $prompts } questions dans ce plan, et pas encore de réponse. Trois façons d’en avoir :
    - biaiscope swap { $plan } --prompts questions.csv, remplir la colonne answer, puis --answers questions.csv
    - biaiscope swap { $plan } --paste, pour coller les réponses une à une
    - biaiscope swap { $plan } --command "…", une commande à vous qui lit la question et écrit la réponse
swap-cost = { $prompts } questions à poser, { $signs } signes, { $minutes } min au moins. Elles partent vers la commande que vous avez donnée. Les poser ? (o/n)
swap-cost-price = { $prompts } questions à poser, { $signs } signes, { $minutes } min au moins, environ { $price } au prix donné. Elles partent vers la commande que vous avez donnée. Les poser ? (o/n)
swap-asking = { $place }/{ $of } { $id }
swap-stopped = Pas de réponse : on s’arrête là. Ce qui a été répondu est gardé, la même commande reprend.
swap-command-failed = La commande a échoué : { $why }. Ce qui a été répondu est gardé, la même commande reprend.
swap-paste = Collez la réponse, puis une ligne vide.
cli-swap = Poser la même question pour deux côtés, et comparer les réponses
cli-swap-examples =
    Exemples :
      biaiscope swap plan.ron --prompts questions.csv
      biaiscope swap plan.ron --answers questions.csv --html permutation.html
      biaiscope swap plan.ron --command "ollama run mistral" --model mistral
cli-swap-plan = Plan du test
cli-swap-prompts = Écrire les questions dans un tableau à remplir
cli-swap-answers = Lire les réponses de ce tableau
cli-swap-paste = Coller les réponses une à une
cli-swap-command = Commande qui lit une question et écrit la réponse
cli-swap-model = Modèle, version et paramètres, pour le rapport
cli-swap-rate = Questions par minute au plus (60)
cli-swap-price = Prix d’une question, pour l’estimation
cli-swap-yes = Ne pas demander avant de commencer
cli-swap-kept = Fichier des réponses gardées (à côté du plan)

### Labs: hiring

hiring-key = inviter ou écarter
hiring-invite = Inviter
hiring-decline = Écarter
hiring-left = { $left ->
    [one] Il reste { $left } candidature à trier.
   *[other] Il reste { $left } candidatures à trier.
}
hiring-unclear = Donnez { $count } chiffres, un par candidature, 1 pour inviter et 2 pour écarter ; par exemple : 1 2 1.
hiring-invited = Deux modèles viennent d’apprendre : l’un de vos { $choices } choix seuls, l’autre aussi de { $past } décisions passées (un de vos choix y pèse autant que { $weight } d’entre elles). Qui chacun inviterait, pour { $places } places et { $total } nouvelles candidatures :
hiring-alone = vos choix seuls
hiring-joint = avec le passé
hiring-no-model = Pas de modèle pour « { $model } » : quand la réponse est toujours la même, il n’y a rien à apprendre.
hiring-count = { $invited } sur { $total }
hiring-again = Changez un choix : les deux modèles réapprennent aussitôt. Peut-on choisir de sorte que l’écart disparaisse ?
hiring-learned = Ce que les modèles ont appris
hiring-trait = Dans la candidature
hiring-much-for = compte beaucoup pour
hiring-for = compte pour
hiring-hardly = ne compte guère
hiring-against = compte contre
hiring-much-against = compte beaucoup contre
hiring-swap = La candidature de { $name }, avec « { $add } » au lieu de « { $drop } » et rien d’autre de changé, passe de la place { $before } à la place { $after } du modèle qui a aussi appris du passé.
hiring-swap-same = La candidature de { $name }, avec « { $add } » au lieu de « { $drop } » et rien d’autre de changé, reste à la place { $after } du modèle qui a aussi appris du passé.
hiring-order = Le classement de ce modèle ({ $places } places)
hiring-limits = Ce que si peu de choix n’apprennent pas.
fault-hiring-groups = il faut au moins deux groupes
    .help = Ajoutez un groupe à « groups » : les invitations sont comptées par groupe.
fault-hiring-too-few = il faut au moins { $least } candidatures ici
    .help = Avec moins, ni un modèle ni un classement ne disent rien.
fault-hiring-unknown = « { $id } » n’est ni un groupe ni un trait de cet exercice
    .help = Prenez un identifiant de « groups » ou de « traits ».
fault-hiring-counts = il y a plus d’invitations que de candidatures
    .help = « invited » compte une partie de « applied ».
fault-hiring-weight = le poids d’un choix doit être un nombre fini, au-dessus de zéro
    .help = Écrivez 1.0 pour qu’un choix pèse autant qu’une décision passée.
fault-hiring-places = le nombre de places ne laisse rien à choisir
    .help = Prenez au moins une place, et moins de places que de « candidates ».
fault-hiring-swap = ce changement ne peut pas être fait
    .help = « candidate » nomme l’une des « candidates », qui a le trait « drop » et n’a pas le trait « add ».
fault-hiring-one-answer = rien ne s’apprend de ces décisions
    .help = Il faut des candidatures invitées et d’autres écartées.
fault-hiring-no-gap = d’après ces décisions, le modèle invite la même part de chaque groupe
    .help = Sans écart dans le passé, l’exercice n’a rien à montrer : changez « invited ».
fault-hiring-swap-idle = d’après ces décisions, ce changement ne déplace personne
    .help = Échangez un trait que le passé a favorisé contre un autre.

### Dans un navigateur

web-skip = Aller au contenu
web-progress = Avancement
web-set = Appliquer
web-more = Tout ce qu’on peut faire ici
web-carry-up = Monter « { $item } »
web-carry-down = Descendre « { $item } »
web-stale = La page avait changé entre-temps : rien n’a été fait. La voici telle qu’elle est maintenant.
web-stale-text = Ce que vous aviez écrit, pour le reprendre :
web-over-title = À bientôt
web-over = Vos réponses sont gardées. Vous pouvez fermer cette page, ou reprendre là où vous étiez.
web-resume = Reprendre
web-files = Vos fichiers sont prêts, en haut de cette page. Le serveur ne les garde pas longtemps : enregistrez-les maintenant.
web-again = Voir où en est la séance
web-begin = Commencer
web-pseudonym = Votre pseudonyme, ou rien :
web-code = Le code donné par la personne qui vous invite :
web-code-wrong = Ce n’est pas ce code. Vérifiez-le auprès de la personne qui vous invite.
web-kept =
    - Sans compte : ce navigateur garde un jeton au hasard, par lequel vous reprenez où vous en étiez. Sur un ordinateur partagé, effacez les cookies de ce site en partant.
    - Le serveur garde vos réponses sous ce jeton, jusqu’à ce que vous les effaciez (« Emporter ou effacer », en bas de chaque page).
    - La personne qui vous invite voit combien de gens ont commencé et fini chaque partie. Elle ne voit vos réponses que si vous les remettez vous-même, après avoir lu le fichier en entier.
web-yours = Emporter ou effacer
web-yours-told = Le serveur garde ce que vous avez répondu et écrit, avec les heures, sous un jeton au hasard que votre navigateur est seul à connaître. Un fichier que vous avez remis est un fichier à part : demandez à la personne qui vous invite de le retirer.
web-copy = Tout emporter, dans un format ouvert
web-erase-told = Effacer efface tout, pour de bon : réponses, carnet, progression. Il n’y a pas de copie à reprendre.
web-erase-sure = Je veux tout effacer
web-erase = Effacer
web-erased-title = C’est effacé
web-erased = Il ne reste rien de vous sur ce serveur.
web-handed-over = Votre fichier est remis à la personne qui vous invite. En voici une copie, en haut de cette page ; le remettre à nouveau remplace le premier.
web-teacher-title = Votre groupe
web-teacher-people = Personnes qui ont commencé : { $people }.
web-teacher-few = Rien n’est détaillé pour moins de { $fewest } personnes.
web-teacher-part = Partie
web-teacher-begun = commencée
web-teacher-done = finie
web-teacher-handed = Ce qui a été remis
web-teacher-csv = La même chose en tableau (CSV)
web-nowhere = Il n’y a rien à cette adresse.
web-full = Trop de personnes à la fois. Réessayez dans une minute : vos réponses sont gardées.
web-fault = Le programme a une erreur, et votre visite a été interrompue. Ce qui était gardé l’est encore.

### serve

cli-serve = Servir l’atelier dans un navigateur, à plusieurs
cli-serve-examples =
    Exemples :
      biaiscope serve --web 127.0.0.1:8080 --data /srv/biaiscope
      biaiscope serve --web 0.0.0.0:8080 --code loutre-verte
cli-serve-web = L’adresse et le port où répondre
cli-serve-code = Le code que doit connaître toute nouvelle personne
cli-serve-host = Un nom sous lequel le serveur est appelé (derrière un relais)
cli-serve-ready =
    L’atelier est servi à { $address } ; Ctrl-C pour arrêter.
    Pour la personne qui enseigne, et elle seule : { $teacher }

### Téléphones

hub-name = { $animal } { $quality }
# Des noms féminins d’animaux, qui s’accordent avec les qualités.
hub-name-animals = loutre, belette, mésange, tortue, girafe, abeille, cigale, hermine, libellule, coccinelle, chouette, grenouille, marmotte, alouette, baleine, antilope, sauterelle, salamandre, hirondelle, panthère, gazelle, luciole, otarie, truite, pieuvre, fauvette, raie, cigogne, perdrix, sardine
hub-name-qualities = verte, bleue, rouge, jaune, violette, orange, blanche, dorée, argentée, rapide, calme, curieuse, joyeuse, agile, vive, douce, habile, sereine, franche, attentive, audacieuse, patiente, malicieuse, discrète, savante, rêveuse, gourmande, rieuse, matinale, lunaire
phone-code = Le code de la séance, sur l’écran :
phone-join = Participer
phone-other-device = Je participe déjà, sur un autre appareil
phone-word-asked = Le mot qu’il montre, sous « Vous » :
phone-you = Vous
phone-name = Votre pseudonyme :
phone-rename = Changer
phone-word = Pour continuer sur un autre appareil, votre mot :
phone-kept =
    - Sans compte ni nom. Ce téléphone garde un jeton au hasard, pour une demi-journée.
    - Vos réponses restent sur l’ordinateur qui anime, sous un pseudonyme, jusqu’au bilan de la séance ; des opinions, seul le compte est gardé.
    - Ce que vous écrivez avec vos mots n’est pas gardé : seulement que vous avez répondu.
phone-soon = La séance va commencer. Cette page suivra d’elle-même.
phone-break = C’est la pause. Cette page reprendra d’elle-même.
phone-listen = On écoute : rien à faire ici pour l’instant.
phone-over = La séance est finie. Merci d’avoir participé.
phone-projected = Cela se joue ensemble, sur l’écran de la salle.
phone-open = Répondez, puis envoyez. Vous pouvez changer d’avis tant que le vote est ouvert.
phone-secret = Répondez, puis envoyez. Personne ne saura qui a répondu quoi : seul le compte est gardé.
phone-received = Reçu. Vous pouvez changer d’avis et renvoyer tant que le vote est ouvert.
phone-closed = Le vote est clos. La suite est sur l’écran de la salle.
phone-wrong-code = Ce n’est pas le code de la séance : lisez-le sur l’écran de la salle.
phone-wrong-word = Personne ne montre ce mot : vérifiez-le sur l’autre appareil.
phone-locked = La porte est fermée : demandez à la personne qui anime.
phone-full = La salle est pleine : demandez à la personne qui anime.
phone-unknown = Ce téléphone n’est plus de la séance.
phone-not-open = Trop tard, ou trop tôt : cette réponse n’a pas été prise.
phone-unfit = Cela ne peut pas être pris : complétez ou raccourcissez.
phone-too-many = Trop de changements depuis ce téléphone.
phone-unsaved = La réponse n’a pas pu être gardée. Envoyez encore.
phone-gone = La séance ne répond plus. Essayez dans un instant.
key-send = envoyer
cli-phones = Faire répondre par téléphone, sur le même réseau
cli-address = L’adresse et le port où les téléphones sont attendus
class-phones-join = Sur votre téléphone, même Wi-Fi : { $address } · code { $code }
class-phones-kept = Sans compte ni nom. Vos réponses restent sur cet ordinateur, sous un pseudonyme, jusqu’au bilan de la séance ; des opinions, seul le compte est gardé.
class-phones-there = Déjà là : { $people }
class-phones-answered = Réponses par téléphone : { $answered } sur { $people }
class-hands = Mains en plus :
class-no-phones = Cette séance se mène sans téléphones.
class-people-title = Téléphones
class-door-open = Porte ouverte : Entrée la ferme aux nouveaux venus
class-door-locked = Porte fermée : Entrée la rouvre
class-people-sure = Entrée encore pour exclure ce téléphone : ses réponses ne comptent plus.
class-people-rest-sure = X encore pour exclure ce téléphone et tous les suivants ({ $people } en tout) : leurs réponses ne comptent plus.
key-class-people = téléphones
key-class-people-do = porte, exclure
key-class-people-rest = exclure les suivants
class-exported-phones = Rapport : { $report } · réponses des téléphones ({ $count }) : { $folder }
class-erased-but-files = Tout ce que le programme gardait de cette séance est effacé ; le bilan et les réponses que vous avez fait écrire restent dans leurs fichiers. q pour quitter.
class-vote-phones = Répondez sur votre téléphone, de A à { $last } ; sans téléphone, levez la carte ou la main.
class-vote-again-phones = Second vote sur votre téléphone, de A à { $last }. Changer d’avis est permis.
class-vote-level-phones = Répondez sur votre téléphone, de 1 à { $last } ; { $last } pour ne pas répondre. Seul le compte est gardé.
trainer-closing = Dernier recours, C : aller tout de suite à { $title } (−{ $gain }, { $count ->
        [one] une étape coupée
       *[other] { $count } étapes coupées
    }).
key-class-closing = à la clôture
### schools: ce qui est fait pour la plateforme d’une école

quiz-unit = Unité : { $unit }. Donnez le nombre seul.
quiz-scale = Devinez un nombre de { $min } à { $max }. Tous donnent le point : une estimation n’est pas fausse, elle peut seulement surprendre.
quiz-figure = Le chiffre : { $answer }.
cli-export = Écrire les exercices d’un module en questions pour la plateforme d’une école
cli-export-gift = Un fichier texte que Moodle et d’autres importent (GIFT) : options, retours, catégories ; sans indices
cli-export-moodle = Le format XML de Moodle : la même chose, et les indices
cli-export-part = Seulement cette partie du module
cli-export-out = Fichier à écrire, « - » pour la sortie standard ; sinon, un nom est choisi ici
cli-export-examples =
    Exemples :
      biaiscope export moodle-xml                   tous les exercices que Moodle sait poser
      biaiscope export gift --part spot --lang en   ceux d’une partie, en anglais
      biaiscope export gift --out - | less          vers la sortie standard
    Ce qui n’a pas d’équivalent est listé, avec la raison. Codes de sortie : 0 écrit, 1 rien à écrire, 2 partie inconnue, 3 non écrit.
export-written =
    { $questions ->
        [one] Écrit dans { $path } : 1 question.
       *[other] Écrit dans { $path } : { $questions } questions en { $parts ->
            [one] 1 catégorie
           *[other] { $parts } catégories
        }.
    }
export-exists = { $path } existe déjà : rien n’a été écrit. Donnez un autre nom avec --out, ou ajoutez --force pour le remplacer.
export-nothing = Aucun de ces exercices ne peut être posé ailleurs : rien n’a été écrit.
export-no-part = Aucune partie ne s’appelle « { $part } ». Il y a : { $parts }.
export-left-out = Laissés de côté ({ $n }) :
export-changed = Posés autrement qu’ici ({ $n }) :
export-lost = - { $why } : { $steps }
export-lost-kind = aucune question de ce format ne ressemble à { $kind }
export-lost-opinion = un avis, qu’une plateforme garderait avec un nom
export-lost-repeats = repose { $step }, qui est dans le fichier
export-lost-no-key = trop peu d’éléments ou d’options ont une seule bonne réponse
export-lost-orders = plusieurs ordres sont justes
export-lost-items = sans { $items }, pour lesquels plusieurs catégories sont justes
export-lost-certainty = le degré de certitude n’est pas demandé
export-lost-hints =
    { $n ->
        [one] sans son indice
       *[other] sans ses { $n } indices
    }
cli-report-examples =
    Exemples :
      biaiscope bilan rendus.zip --html bilan.html
      biaiscope bilan rendus/ --completion registre.csv --roster liste.csv
      biaiscope bilan rendus/ --answers reponses.csv --codebook codes.csv --locale fr
    Codes de sortie : 0 des fichiers ont servi, 1 aucun, ou trop peu pour un tableau, 2 incompris, 3 non écrit.
cli-completion = Écrire qui a rendu, et jusqu’où chaque personne est allée, en tableau CSV
cli-roster = Liste de l’école (CSV) avec le code de chaque personne : dit qui manque
cli-roster-column = Colonne des codes dans la liste
cli-score = Ajouter un score à ce tableau : la part des points, sans les avis ni le premier test
cli-answers = Écrire les réponses en tableau CSV : une ligne par personne, sans pseudonyme, une colonne par question
cli-codebook = Écrire ce que veulent dire les colonnes des réponses
cli-locale = Tableur auquel les tableaux sont destinés : fr (points-virgules, virgules décimales) ou en
register-code = code
register-code-names = code, identifiant, numéro d’identification, pseudonyme
register-status = état
register-at = rendu le
register-steps = étapes faites
register-of = étapes
register-score = score
register-done = terminé
register-partly = en partie
register-missing = manquant
register-told = Terminés : { $done }. En partie : { $partly }. Manquants : { $missing }.
register-unknown = Pas sur la liste : « { $code } » ({ $file }).
register-doubled = Plusieurs fois sur la liste : « { $code } ».
register-shared = Plusieurs personnes ont rendu avec le code « { $code } », le plus récent compte : { $files }.
register-no-roster = La liste { $path } ne peut pas servir. { $why }
answers-too-few = Moins de cinq personnes ont rendu : un tableau de réponses dirait de qui elles sont. Il n’a pas été écrit.
codebook-person = Numéro de la ligne, et rien d’autre
codebook-class = Code de classe
codebook-content = Contenu du module auquel la personne a répondu
codebook-option = Option choisie en premier
codebook-chosen = Choisie en premier : { $element }
codebook-right = Juste pour : { $element }
codebook-flag = 0 = non | 1 = oui
codebook-number = Nombre donné en premier (réponse : { $answer })
codebook-share = Part des points de la première réponse, de 0 à 1
codebook-certainty = Certitude, de 1 (au hasard) à 3 (certain)
codebook-tries = Réponses données
report-no-class = Personne n’a rendu pour la classe { $class }. { $classes ->
    [none] Aucun fichier n’indique de classe.
   *[other] Classes présentes : { $classes }.
}
report-short = En bref
report-short-who = { $people } personnes ont rendu, du { $first } au { $last } ; { $finished } sont allées au bout du module.
report-short-gain = Bonnes réponses : de { $pre } avant à { $post } après, { $points } points sur { $n } paires appariées (intervalle à 95 % : de { $low } à { $high }).
report-short-wrong = Idées fausses qui restent au dernier test :
report-short-option = « { $option } » : { $share } ({ $question })
report-short-opinions = Avis demandés deux fois : { $opinions }. Celui qui a le plus bougé : « { $title } », { $shift } sur une échelle de 1 à 5 (n = { $n }).
report-short-again = À reprendre, selon la part de réponses justes à la fin :
report-short-time = Temps : les médianes des étapes font { $taken } min en tout ; { $planned } min étaient prévues pour elles.
