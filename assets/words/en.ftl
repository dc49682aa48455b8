# The program's words in English. What workshops say is in modules/.

language-name = English
no-pseudonym = no pseudonym

## Keys and gestures

key-start = start
escape = Esc
key-help = help
    .command = ? help
key-to-english = English
    .command = l english
key-to-french = français
    .command = l français
key-theme = theme
key-quit = quit
    .command = q quit
key-back-or-quit = back or out
    .command = back
key-choose = choose
key-open = open
key-steps = steps
key-person = person
    .command = p person
key-somebody-new = somebody new
key-toggle = tick
key-adjust = adjust
key-category = change category
key-type = type a number
key-extend = extend
key-remove = take away
key-next-control = next field
key-confirm = confirm
key-go-on = go on
key-hint = hint
    .command = i hint
key-retry = try again
    .command = r retry
key-sources = sources
    .command = s sources
key-glossary = glossary
    .command = g glossary
key-previous = previous
    .command = p previous
key-next = next
    .command = n next
key-map = map
    .command = m map
key-new-line = new line
key-undo = undo
    .command = z undo
key-redo = redo
key-timer = timer
key-first = first
key-last = last
key-save = save again
    .command = save
key-close = close
key-try-again = try again
key-quit-unsaved = quit without saving
key-stay = stay
key-type-name = your name
key-type-class = class code
key-type-text = write
key-edit-text = edit the text
key-hand-in = hand in
    .command = submit
key-hand-in-file = file for school
    .command = h hand-in
key-hide-steps = fold
key-step = step (2.5) or part (2)
key-read-entry = read an entry
    .command = read
key-previous-control = previous field
key-leap = in big steps
key-certainty = certainty
key-none = nothing
key-page = page
key-next-mark = next mark
key-close-list = close the list
key-draw = draw
key-jump = go to
key-look-at = look at a model
key-give-up = give up
key-answer = answer

## First screen

welcome =
    - **{ $time }** in all, at your own pace: every answer is kept at once, leave and come back whenever you like.
    - Nothing leaves this machine: no account, no network.
    - **↑ ↓** to choose, **Enter** to confirm, **?** for help, **Esc** to go back.
welcome-plain = screen reader: biaiscope --plain
welcome-name = Your pseudonym, or nothing:
learners-question = Who is there?
learners-new = Somebody new

## Map of the module

home-begin = Begin
home-resume = Resume
home-again = Review
home-steps = { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
}
home-left = { $time } left
part-done = Part finished: { $part }
part-end-title = End of a part
part-end-known = **{ $known } of { $answered } { $answered ->
    [one] question
   *[other] questions
} known** in this part.
part-end-objectives = What you can do now
part-end-guesses = Your guess and the figure
part-end-asked = Question
part-end-guess = Your guess
part-end-figure = The figure
part-end-review = What will come back
part-end-when = { $days ->
    [one] The first question comes back tomorrow, under “Review”.
   *[other] The first question comes back in { $days } days, under “Review”.
}
part-end-next = Next
key-next-part = next part
    .command = next
key-again = say it again
    .command = again repeat
key-where = where you are
    .command = where
plain-next-part = Enter: next part, { $part }.
module-done = You have gone through everything in this module. Thank you!
step-done = done
step-begun = begun
step-not-done = not yet done
step-passed = not needed
duration-minutes = { $minutes } min
duration-hours = { $hours } h { $minutes }
step-time = ≈ { $minutes } · { $left } left

## Pages

callout-note = Note
callout-tip = Tip
callout-important = Important
callout-warning = Take care
callout-hint = Hint
mark-right = Right
mark-wrong = Not yet
mark-missed = To be found
mark-partly = Partly right
mark-neutral = What to know
more-none = { "" }
more-above = ▲ Page up
more-below = ▼ Page down
more-both = ▲▼ Page up / down

## Exercises

choice-unsure = I do not know yet
certainty = Your certainty:
certainty-1 = low
certainty-2 = medium
certainty-3 = high
certainty-right = Certainty { $certainty }, right answer: { $points }. A mirror for you alone: knowing yourself means being sure when you are right.
certainty-wrong = Certainty { $certainty }, wrong answer: { $points }. A mirror for you alone: an error one was sure of is the one best corrected.
opinion-1 = disagree entirely
opinion-2 = rather disagree
opinion-3 = in two minds
opinion-4 = rather agree
opinion-5 = agree entirely
opinion-pass = I would rather not say
answer-recorded = Your answer is kept. The key comes at the end of the workshop.
scale-empty = Move the marker with ← and →, or type a number.
scale-guess = your estimate: { $value }
scale-answer = measured: { $value }
points = { $n ->
    [one] { $written } point
   *[other] { $written } points
}
estimate-exact = Spot on: { $answer }.
estimate-low = You were { $gap } below: { $answer }.
estimate-high = You were { $gap } above: { $answer }.
number-answer = The answer expected: { $answer }.
sort-belongs = Its place: { $category }.

lacking-option = Choose an answer.
lacking-options = Choose one answer or several.
lacking-certainty = Say how certain you are: 1, 2 or 3.
lacking-level = Choose how much you agree, or pass.
lacking-guess = Hazard a guess.
lacking-number = Type a number.
lacking-categories = { $left ->
    [one] { $left } item is still to be sorted.
   *[other] { $left } items are still to be sorted.
}
unclear-option = Give an answer from the list: there are { $count }, up to { $last }.
unclear-number = That is not a number. Example: 0.6.
unclear-outside = Give a number between { $min } and { $max }.
unclear-categories = Give { $items } category numbers, one for each item, from 1 to { $categories }; for instance: 1 2 1.

## Exercises in which one writes

lacking-text = Write your text first.
lacking-next-line = The next line, or an empty line to finish.
lacking-comparison = Enter to keep this text and compare it, or type another one.
unclear-yes-no = Type 1 for yes, 0 for no.
plain-area = { $label } — a line, which replaces what was written; \ at its end to add another.

## Rewrite

rewrite-yours = Your text
rewrite-earlier = Your text of last time:
rewrite-used = Still there: { $words }
rewrite-avoided = Avoided: { $words }
quoted = “{ $text }”
rewrite-share = By the lists: { $met } of { $total }.
rewrite-limits = This comes from lists of words ({ $language }). A list reads neither context, nor negation, nor intention: it may raise a false alarm, and miss what matters. The models and your own judgement go further.
rewrite-list-fr = French
rewrite-list-en = English
rewrite-models = Possible answers
rewrite-judge = Your own judgement (apart from the score)
rewrite-judge-sense = The meaning is kept.
rewrite-judge-everyone = Everyone concerned can recognise themselves in it.
rewrite-judge-natural = The text reads naturally.
lacking-judgement = Read, then tick what is true of your text: 1 3 for instance, or 0.
unclear-statements = Give the numbers of the true sentences, from 1 to { $count }; or 0 for none.
fault-no-models = There is no model answer.
    .help = Add one at least to models: text and comment.
fault-nothing-to-check = Nothing can be checked in the language { $lang }.
    .help = Give words to avoid that stand in the sentence, or a criterion that can be checked.
fault-sentence-needs-no-rewriting = In the language { $lang }, the sentence to be rewritten already fulfils everything.
    .help = Choose a sentence that uses one of the words to avoid, or a criterion that it does not meet.
fault-no-words = This idea has words in no language.
    .help = Give words set apart by commas, a stem ending in *.
fault-criterion-checks-nothing = This criterion checks nothing.
    .help = Give must_contain_any, must_not_contain, forbidden_signs, min_words or max_words; what a program cannot check belongs in judgement.
fault-model-fails = In { $lang }, this model answer does not satisfy “{ $id }”.
    .help = Change the model, or ask for less.
fault-model-language-unclear = This model answer cannot be recognised as a text in { $lang }.
    .help = It shares too few words with the step's texts in that language: make it longer.

## Commit

commit-if = If
commit-then = then
commit-suggestions = No idea? Choose a proposal; what you write replaces it:
commit-sign = I sign, for myself
commit-signed = charter signed
commit-kept = Your plan, kept with your answers
commit-earlier = Your earlier plans
lacking-situation = First say when, or choose a proposal.
lacking-action = Now say what you will do.
lacking-signature = Do you sign the charter, for yourself? 1 yes, 0 no.

## Discuss

discuss-note = A note for yourself, which nobody else reads
timer-ready = Space to start
timer-running = Space: pause
timer-paused = paused · Space: resume
timer-over = Time is up: finish at ease.
timer-used = Time talked: { $used } of { $planned } planned.
plain-timer = Talk planned: { $planned } (minutes:seconds). Begin now; no timer will interrupt you. Then a note, or Enter to go on.
fault-no-prompts = There is nothing to talk about.
    .help = Add one question at least to prompts.

## Sources and glossary

sources-title = Sources of this step
sources-none = This step rests on no source.
look-up-later = Sources and glossary come back afterwards: here they would give answers away.
standing-checked = checked
standing-recomputed = recomputed
standing-established = established, cited from memory
glossary-title = Glossary
glossary-search = Search:
glossary-none = No term matches.

## Help

help-title = Help
help-key = Key
help-does = What it does
help-about = Everywhere: F1 help, F2 language, F3 theme, Ctrl+S save again, Ctrl+C quit. Nothing is ever lost by quitting. Shift + drag selects text.

## What may happen

too-small = This window is a little small ({ $w }×{ $h }). Make it { $width }×{ $height } at least, or the letters smaller. Until then keys do nothing; Ctrl+C to quit.
error-title = Cannot open
error-module = This module cannot be read.
error-in-use = This person already has the workshop open in another window. Close the other window, then try again.
error-newer = These answers were written by a newer version of the program (format { $schema }). They are untouched; open them with that version.
error-disk-full = The disk is full, or your quota is used up.
error-denied = The system does not allow writing.
error-io = The system answers: { $detail }.
error-unreadable = This file could not be read again: nothing is written. biaiscope check says what is wrong with the module.
settings-aside = Part of { $path } cannot be read; the rest holds. At the next change the old file will be put aside.
error-no-folder = There is no home folder to keep your answers in. Name one: biaiscope --data FOLDER, or the variable BIAISCOPE_DATA.
error-folder = Cannot write in { $folder }. { $why } Name another folder: biaiscope --data FOLDER.
unsaved = Not saved yet: { $why }
unsaved-keys = { $unsaved } Your answer stays on the screen. Ctrl+S to try again.
unsaved-typed = { $unsaved } Nothing is lost as long as the program is open. save (or :save in a text) to try again.
unsaved-lost = Not everything could be saved: { $why } What was not saved yet is lost; the rest is kept.
unsaved-title = Something is not saved
unsaved-quit = Make room or make the folder writable, then try again. If you quit now, what is not saved will be lost.
damage-lines = { $lines ->
    [one] One line of the journal is damaged: what it said is lost, all the others are read.
   *[other] { $lines } lines of the journal are damaged: what they said is lost, all the others are read.
}
damage-torn = The last action before the sudden stop had not been written whole; the others are read.
damage-unlocked = This folder has no locks (a network folder?): do not open these answers in two windows at once.
damage-copies = { $copies ->
    [one] Another file lies beside these answers, as synchronising programs leave them: biaiscope learners merge takes over what it has beyond them.
   *[other] { $copies } other files lie beside these answers, as synchronising programs leave them: biaiscope learners merge takes over what they have beyond them.
}
crash = The program stopped because of a fault. Your answers are kept: start it again to go on where you were. Details: { $log }
crash-unlogged = The program stopped because of a fault. Your answers are kept: start it again to go on where you were.

## Plain mode

plain-commands =
    Type your answer, then Enter. At any moment: i hint, s sources, g glossary (g word to search), m map (m 1.3 to go to a step), n next, p previous, r try again, l français, ? this help, q quit. While you write a text, a command begins with a colon (:?). Everything is kept.
plain-map = Enter: open the part you are in. A number: the steps of that part. 2.5: a step. ?: help.
plain-which-number = Give a number from the list.
plain-which-step = Give a step of the map, such as m 1.3.
plain-part = { $number }. { $part } — { $time }, { $done } of { $total }
plain-map-step = { "  " }{ $part }.{ $step } { $title } ({ $state })
plain-step = === { $number } { $part }, step { $step } of { $total } — { $left } left ===
plain-go-on = Enter to go on.
plain-confirm = Enter to hand in your answer, or type another one.
plain-chosen = chosen
plain-typed = Your answer: { $typed }
plain-scale = From { $min } to { $max }.
plain-no-hint = No other hint here.
plain-unknown = Enter to go on, or ? for help.
plain-end = This is the end of the module.
plain-input-ended = End of input.
plain-goodbye = Everything is kept. Goodbye for now.
plain-enter = Enter: { $label }.
plain-text-commands = To give a command, begin with a colon, for instance :? for help.

## Command line

cli-about = biaiscope: a three-hour workshop on gender bias in AI, in the terminal
cli-usage = Usage
cli-options = Options
cli-commands = Commands
cli-command = COMMAND
cli-examples =
    Examples:
      biaiscope                              open the workshop
      biaiscope --plain                      line by line, for a screen reader
      biaiscope --plain < answers.txt        play answers written beforehand
      biaiscope check my-module/             check a module
      biaiscope hand-in --class B12          write the file to hand in to one’s school
      biaiscope report class/ --html r.html  report on the files of a class
      biaiscope present --present 30         lead a class
      biaiscope check --room                 know whether the room is ready
      biaiscope guide --start 9:00           write the trainer’s guide, to be printed

    Exit codes: 0 all is well, 1 what was checked is to be mended or there is nothing to count, 2 bad command line, 3 cannot go on.
cli-help = Show this help
cli-version = Show the version
cli-plain = Plain text, line by line, no full screen
cli-lang = Language, fr or en
cli-theme = Theme: dark, light, contrast or mono
cli-theme-value = THEME
cli-data = Folder to keep the answers in (or the variable BIAISCOPE_DATA)
cli-module = Folder of a module to open instead of the program's own
cli-learner = Pseudonym of whoever learns
cli-learner-value = PSEUDONYM
cli-check = Check a module and say all that is wrong with it
cli-check-dir = Folder of a module, or of modules; without it, the program's own module
cli-json = Results as JSON
cli-completions = Write the completions for a shell
cli-shell = bash, elvish, fish, powershell or zsh
cli-man = Write the manual page
cli-error = This command line cannot be understood.
cli-error-unknown = Unknown argument: { $argument }
cli-error-value = “{ $value }” does not suit { $argument }. Possible values: { $valid }
cli-error-no-value = A value is missing for { $argument }.
cli-error-missing = Missing: { $argument }
cli-error-twice = Given twice, or contradictory: { $argument }
cli-error-help = For help: biaiscope --help
check-no-folder = { $folder } does not exist.
check-no-module = No module here: no folder has a module.ron.
check-summary = { $module }: { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
}, { $errors ->
    [0] no error
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warning
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}

# What “biaiscope check” says: how bad a fault is, then each fault and how to mend it.

severity-error = error
severity-warning = warning
severity-help = help

## Files

fault-file-missing = there is no file “{ $file }”
    .help = Create it in the module’s folder, or correct its name in “module.ron”.
fault-file-unreadable = the file “{ $file }” cannot be read: { $detail }
    .help = Check the permissions of the file and of its folder.
fault-file-outside = the path “{ $file }” leads out of the module’s folder
    .help = Give a path relative to the module’s folder, with no “..” and no link that leads out of it, such as “parts/1-understand.ron”.
fault-not-a-file = “{ $file }” is not an ordinary file
    .help = A folder, a pipe or a device cannot stand in for a file: put a text file there instead.
fault-file-too-large = the file “{ $file }” is larger than { $most } MiB
    .help = Share its steps out among several parts, each in a file of its own.
fault-file-not-utf8 = the file “{ $file }” is not UTF-8 from here on
    .help = Save the file as UTF-8; text editors offer this under “Save as”.
fault-file-unlisted = no part in “module.ron” names the file “{ $file }”: nobody can reach it
    .help = Add a part that names it to “parts” in “module.ron”, or remove it from the folder.
fault-duplicate-file = two parts use the file “{ $file }”
    .help = Give each part a file of its own.
fault-format-unknown = the files are in format { $found }; this program reads format { $known }
    .help = Write “format: { $known }”, or install a newer version of the program.

## Syntax

fault-unknown-field = there is no field “{ $field }” here
    .help = The fields are: { $known }.
fault-missing-field = the field “{ $field }” is missing
    .help = Add “{ $field }: …” before the closing parenthesis.
fault-duplicate-field = the field “{ $field }” is written twice
    .help = Keep only one of them.
fault-unknown-variant = “{ $found }” is not a possible value here
    .help = The values are: { $known }. Capitals count.
fault-wrong-type = this value is of the wrong type; expected: { $expected }; found: { $found }
    .help = A text is written (fr: "…", en: "…"), a name in straight quotes, a number without quotes and with a point.
fault-expected-boolean = this must be “true” or “false”
    .help = Write the word without quotes.
fault-expected-number = this must be a number
    .help = Write it without quotes or unit, with a point before the decimals: 2.5.
fault-expected-sign = the sign { $sign } is missing here
    .help = Add it here or just before. A comma follows every field and element, [ … ] enclose a list, and a text is written (fr: "…", en: "…").
fault-syntax = this is not valid RON ({ $detail })
    .help = Correct this place, or what stands just before it: most often a comma, a quote or a parenthesis.
fault-file-breaks-off = the file ends too early
    .help = A quote, parenthesis, bracket or comment opened further up is never closed; if the file was cut, start again from a whole copy.

## Names and references

fault-bad-id = the id “{ $id }” is ill formed
    .help = Use unaccented letters, digits and inner hyphens, 64 of them at most: “understand-proxy”.
fault-duplicate-id = the id “{ $id }” is already taken
    .help = Rename one of the two; in a published module let the older one keep its id, since answers already given belong to it.
fault-reserved-id = the id “{ $id }” belongs to the option “I do not know yet”
    .help = Give this option another id, or remove “unsure: true”.
fault-part-id-differs = this part is called “{ $id }” here and “{ $manifest }” in “module.ron”
    .help = Write the same id in both places.
fault-unknown-source = there is no source “{ $id }”
    .help = Add it to “sources.ron”, or correct the id.
fault-source-not-listed = the text cites the source “{ $id }”, which the step does not list
    .help = Add "{ $id }" to “sources” of this step: its number comes from there.
fault-unsourced-claim = this claim still lacks its source
    .help = Replace [@?] with the mark of a source, such as [@B2], or remove the claim.
fault-unknown-term = the term “{ $id }” is not in the glossary
    .help = Add it to “glossary.ron”, or correct the id.
fault-unknown-objective = there is no objective “{ $id }”
    .help = Choose an id from “objectives” in “module.ron”, or add this one there.
fault-unknown-step = there is no step “{ $id }”
    .help = Correct the id, or remove “next”.
fault-step-goes-back = the step “{ $id }” does not come after this one
    .help = “next” only leads forward, or learners would go round in circles: choose a later step.
fault-unreachable-step = no way leads to the step “{ $id }”
    .help = A “next” jumps over it: correct that, let an option lead here, or remove the step.
fault-unknown-category = there is no category “{ $id }”
    .help = Choose the id of one of the exercise’s “categories”.
fault-not-a-link = this link does not lead to an address on the web
    .help = An address starts with https:// or http://; a link to the glossary is written [words](term:id).
fault-empty-reference = the reference of this source is empty
    .help = Write in “cite” who published what, where and when.

## Time and order

fault-no-parts = the module has no parts
    .help = Add at least one part to “parts”.
fault-empty-part = the part “{ $id }” has no steps
    .help = Write at least one step, or remove the part from “module.ron”.
fault-empty-step = this step shows nothing
    .help = Give it a page (“body”), an exercise (“exercise”) or both.
fault-minutes-not-positive = the duration must be above 0
    .help = Write the planned duration in minutes, such as “minutes: 2.5”.
fault-minutes-do-not-add-up = { $sum ->
        [one] the elements last { $sum } minute in all, not { $whole }
       *[other] the elements last { $sum } minutes in all, not { $whole }
    }
    .help = Correct this duration or those of the elements: steps add up to their part, parts to the module.
fault-no-loss-told = it is not said what is lost when this step is dropped
    .help = Add “if_dropped”, which tells what the class loses; or write “priority: Must”.
fault-long-script = { $words ->
        [one] the script has { $words } word
       *[other] the script has { $words } words
    }
    .help = Keep to { $most } words: half a minute of speech.

## Exercises

fault-no-right-option = no option is right
    .help = Add “right: true” to the one that is.
fault-all-options-right = every option is right
    .help = At least one must be wrong; for a question without a right answer use “Opinion”.
fault-several-right-options = several options are right, but only one can be picked
    .help = Add “several: true” to the exercise, or keep one right option.
fault-too-many-options = { $most ->
        [one] there is more than { $most } choice
       *[other] there are more than { $most } choices
    }
    .help = Keep { $most } at most: each needs its key.
fault-not-a-number = the answer must be a finite number
    .help = Write an ordinary number, with a point before the decimals: 0.6.
fault-tolerance-not-positive = the tolerance must be above 0
    .help = Write how far off an answer may be: 0.005 accepts rounding to two decimals.
fault-mistake-is-right = this typical mistake is accepted as right
    .help = Move its value away from the answer, or lower the tolerance of the exercise.
fault-empty-scale = the scale is empty: “max” must be above “min”
    .help = Correct “min” and “max”; both are finite numbers.
fault-answer-off-scale = the answer is off the scale
    .help = Widen “min” and “max” until they contain it.
fault-step-not-positive = the step of the scale must be above 0
    .help = Write how far one key press moves the guess, such as “step: 1.0”.
fault-too-few-categories = sorting takes at least two categories
    .help = Add a category, or use “Choice”.
fault-nothing-to-sort = there is nothing to sort
    .help = Add elements to “items”.
check-absolutes = always, never, all, every*, none, nothing, only, necessarily, entirely, must, impossible, guarantee*, prove*
fault-keys-longest = the right option is too often the longest ({ $about }): { $count } times in { $total } questions, where chance would give { $expected }
    .help = Shorten right options or lengthen wrong ones: whoever picks the longest should not do well.
fault-keys-shortest = the right option is too often the shortest ({ $about }): { $count } times in { $total } questions, where chance would give { $expected }
    .help = Shorten wrong options or lengthen right ones: whoever picks the shortest should not do well.
fault-keys-absolute = the right option too often holds a word such as “always” or “never” ({ $about }): { $count } times in { $total } questions, where chance would give { $expected }
    .help = Such words should stand in right and wrong options alike, or in none.
fault-keys-not-absolute = words such as “always” or “never” give wrong options away ({ $about }): in { $count } of { $total } questions the right one has none, where chance would give { $expected }
    .help = Such words should stand in right and wrong options alike, or in none.
fault-keys-in-place = the right option stands too often in place { $about }: { $count } times in { $total } questions, where chance would give { $expected }
    .help = A class sees the options in the order of the file: let the place of the right one vary.
fault-no-hint = this graded exercise has no hint
    .help = Add one to three hints to “hints”, from vague to near-solution.
fault-no-explanation = this graded exercise does not explain its answer
    .help = Add “explanation”: why it is so, with the source.
fault-hints-at-pretest = a question of the pretest has no hints
    .help = Remove “hints”, or “assessment: Pretest”.
fault-too-many-hints = { $most ->
        [one] there is more than { $most } hint
       *[other] there are more than { $most } hints
    }
    .help = Keep the best ones: after { $most }, people want the answer.

## Texts

fault-missing-translation = { $lang ->
        [fr] the French text (“fr”) is missing
        [en] the English text (“en”) is missing
       *[other] the text in the language “{ $lang }” is missing
    }
    .help = Add { $lang }: "…" beside the other language.
fault-empty-translation = { $lang ->
        [fr] the French text (“fr”) is empty
        [en] the English text (“en”) is empty
       *[other] the text in the language “{ $lang }” is empty
    }
    .help = Write it; if this text is optional, leave the field out in every language.
fault-same-in-both = the text is the same in both languages
    .help = Translate it; a proper name or a short formula does not raise this warning.
fault-control-character = the text holds a control character ({ $character })
    .help = Remove it: it would act on the terminal instead of being read.
fault-bidi-override = the text holds a hidden character that changes the direction of writing ({ $character })
    .help = Remove it: people would read something else than what is written.
fault-invisible-character = the text holds an invisible character ({ $character })
    .help = Remove it; it often comes from copy and paste.
fault-emoji-sequence = the text holds a compound emoji, whose width differs between terminals
    .help = Use a word or a plain sign instead.
fault-midpoint = the French text holds a midpoint
    .help = Use a word that covers everyone or both forms: “les élèves”, “les étudiantes et les étudiants”.
fault-table-too-wide = { $needs ->
        [one] this table needs at least { $needs } column; there are { $most }
       *[other] this table needs at least { $needs } columns; there are { $most }
    }
    .help = Shorten the longest words, remove a column, or make it a list.
fault-code-too-wide = { $needs ->
        [one] this code block needs { $needs } column; there are { $most }
       *[other] this code block needs { $needs } columns; there are { $most }
    }
    .help = Break the longest line in two.
## Spotting: in data, in results

key-roam = move
key-call = mark
key-extent = target
key-summary = figures
spot-nothing = nothing to report
spot-tab-columns = column
spot-tab-rows = row
spot-tab-cells = cell
spot-tab-sections = section
spot-tab-figures = figure
spot-tab-counts = count
spot-letter-row = r
spot-column = Column “{ $name }”
spot-row = Row { $row }
spot-cell = Row { $row }, “{ $name }”: { $cell }
spot-section = Section “{ $title }”
spot-figure = Figure “{ $name }”
spot-count = { $group }, { $cell }: { $count }
spot-called = You called it “{ $kind }”.
spot-alarm = Nothing to report here.
sheet-place = column { $column }/{ $columns } · row { $row }/{ $rows }
sheet-missing = missing
summary-group = { $group } (n = { $n })
summary-all = all
summary-others = others
summary-other-values = others ({ $values } values)
summary-missing = missing
summary-mean = mean
summary-median = median
summary-least = lowest
summary-most = highest
undefined = undefined
cell-tp = TP
    .long = true positives
cell-fn = FN
    .long = false negatives
cell-fp = FP
    .long = false positives
cell-tn = TN
    .long = true negatives
matrix-yes = decision +
matrix-no = decision −
matrix-real-yes = real +
matrix-real-no = real −
matrix-legend = [ ] in the numerator · ( ) in the denominator only
figure-name = figure
figure-between = between groups
figure-difference = gap, { $rate }
figure-ratio = ratio, { $rate }
figure-points = { $points } points
worked-rate = { $group }: { $above } / { $below } = { $value }
worked-ratio = { $rates } · min / max = { $value }
worked-difference = { $rates } · max − min = { $value }
rate-selection = selection rate
rate-base = base rate
rate-tpr = true positive rate
rate-fpr = false positive rate
rate-fnr = false negative rate
rate-tnr = true negative rate
rate-ppv = precision (PPV)
rate-npv = NPV
rate-accuracy = accuracy
undefined-empty-group = undefined: empty group
undefined-zero-denominator = undefined: division by 0
undefined-one-group = undefined: one group only
lacking-marks = Mark at least one place, or say that there is nothing to report.
unclear-marks = Give a place then the number of its problem, from 1 to { $kinds }; several, separated by commas; 0 for nothing to report.
unclear-marks-left = { $left ->
    [one] Take your mark away first (⌫).
   *[other] Take your { $left } marks away first (⌫).
}
plain-spot = Answer on one line with places and the number of the problem of each, for instance { $example }. 0: nothing to report.
plain-sheet = A column alone, such as c3, tells its summary.
plain-sheet-more = Rows { $first } to { $last } of { $rows }; { $next } to hear more. A column alone, such as c3, tells its summary.
fault-no-kinds = There is no kind of problem to name.
    .help = List at least one kind: (id: "proxy", text: (fr: "…", en: "…")).
fault-unknown-kind = No kind of problem is called { $id }.
    .help = Use one of the ids of `kinds`.
fault-no-place = No place is named.
    .help = Name at least one, such as Column("id"), Row("id"), Cell("row", "column") or Section("id").
fault-unknown-place = There is no such place: { $id }.
    .help = Use the ids of the columns, rows, sections, figures or groups above.
fault-place-taken = { $id } is named twice, here and before.
    .help = A place belongs to one target or one innocent; other kinds of problem go into `also`.
fault-nothing-to-look-at = There is nothing to look at here.
    .help = Add at least one element.
fault-row-length = This row has { $cells } cells for { $columns } columns.
    .help = Write one cell for each column; None where there is no value.
fault-unknown-column = No column is called { $id }.
    .help = Use the id of a column.
## Putting into order

key-take = take
key-carry = move
key-place = place
order-right = The order expected:
order-others = Other orders are accepted too.
sequence-belongs = Its place: { $place }.
sequence-how = Type the numbers in the right order, with spaces between them; or 3 > 1 to put item 3 at place 1.
lacking-order = Put the items into order.
lacking-release = Move another one, or Enter to keep this order.
unclear-order = Give the { $count } numbers, each once, in the right order; or 3 > 1 to put item 3 at place 1.
fault-nothing-to-order = there is nothing to put into order
    .help = Give at least two items whose order is not free.
fault-unknown-item = there is no item “{ $id }”
    .help = Choose the id of one of the exercise’s “items”.
fault-not-every-item = this order does not hold every item once
    .help = Write the id of every item, once each, from the first to the last.
fault-nothing-free = a free group has at least two items
    .help = Write the ids of the items whose order among themselves does not matter, or remove the group.

## Comparing

key-note = note
compare-request = The request:
compare-count = number
compare-whether = yes or no
compare-yes = yes
compare-no = no
compare-asked = Observation { $number } of { $count } · { $output }:
compare-found = { $output }: { $words }
compare-found-none = none
tally-right = expected { $right }
tally-how = Note one observation at a time, or several in a row: 3 1 yes. To correct cell 2B: 2B = 3.
lacking-observations = { $left ->
    [one] { $left } cell is still to be noted.
   *[other] { $left } cells are still to be noted.
}
lacking-verdict = Now give your verdict.
unclear-cell = Note one value for each cell, in the order of the questions; or correct a cell by its name: 2B = 3.
unclear-count = Note a whole number, from 0 to 999.
fault-too-few-outputs = at least two texts are needed to compare
    .help = Add a text to “outputs”.
fault-unknown-output = there is no text “{ $id }”
    .help = Choose the id of one of the exercise’s “outputs”.
fault-count-differs = { $found } of the words counted are in “{ $output }” ({ $lang }), not { $right }
    .help = Correct the number, the text, or the list “words”, where every form is written: “decide, decides”.

## Bars

bar = { $label }: { $written }
bar-changed = { $label }: { $written } ({ $change })

## Case

case-go-on = Go on
case-scene = Choice { $number }
case-end-reached = The story ends here. Confirm to look back on your way, and on those you left.
case-ends = { $seen ->
    [one] You have seen { $seen } ending out of { $ends }. Try again to take another way: this one stays kept.
   *[other] You have seen { $seen } endings out of { $ends }. Try again to take another way: this one stays kept.
}
case-earlier = Your earlier ways
case-ways = Your way, and those you left
lacking-turn = Enter to go on with the story.

fault-no-scenes = this story has no scene
    .help = Add scenes to “scenes”; “first” names the one that it begins with.
fault-unknown-scene = there is no scene “{ $id }”
    .help = Write the id of one of the story’s scenes.
fault-unreachable-scene = no way leads to the scene “{ $id }”
    .help = Make it the “next” of a choice, or remove it.
fault-loop-without-exit = from the scene “{ $id }”, no way comes to an end
    .help = Let one of the choices lead towards an end: a scene without choices.
fault-dead-end = the story stops at the scene “{ $id }”, which has neither choices nor a title
    .help = If it is an end, give it a “title”; otherwise add choices.
fault-all-choices-sound = every choice of this scene is sound
    .help = Remove “sound: true” everywhere if there is nothing to judge, or from one choice at least.
fault-unknown-gauge = there is no gauge “{ $id }”
    .help = Write the id of one of the story’s gauges.
fault-gauge-twice = this choice changes the gauge “{ $id }” twice
    .help = Make one effect of them.
fault-gauge-off-scale = a gauge starts between 0 and 100
    .help = Correct “start”.
fault-effect-off-scale = an effect is from −{ $most } to { $most }, and not 0
    .help = Correct “by”, or remove the effect.

## Grid

key-rate = level
grid-none = does not apply
grid-profile = Your profile
grid-profile-again = Your profile, compared with the grid before
grid-principle = Principle
grid-now = now
grid-ratings = Your grid
grid-weakest = { $count ->
    [one] Where to begin: the weakest point
   *[other] Where to begin: the { $count } weakest points
}
grid-nothing-weak = No criterion is below its highest level.
lacking-ratings = { $left ->
    [one] { $left } criterion is still to be rated: number { $next }.
   *[other] { $left } criteria are still to be rated, from number { $next } on.
}
unclear-ratings = { $criteria ->
    [one] Give a level; 0: does not apply.
   *[other] Give a criterion and its level, for instance 1 2, or a level for each of the { $criteria } criteria; 0: does not apply.
}
unclear-level = Criterion { $criterion } has levels 1 to { $levels }; 0: does not apply.

fault-no-criteria = this grid has no criterion
    .help = Add criteria to the “criteria” of each principle.
fault-principle-without-criteria = this principle has no criterion
    .help = Add criteria to it, or remove it.
fault-levels-off-count = a criterion has { $least } to { $most } levels
    .help = Describe them in “levels”, from the weakest to the strongest.
fault-no-action = this criterion does not say what to do where it is weak
    .help = Add an action or two to “actions”.
## Spotting in a text

key-word = word
key-select = select (begin, end)
key-mark = mark
key-name = name
passage-which-bias = Which bias?
passage-which-remedy = Which remedy?
passage-biases = Biases:
passage-remedies = Remedies:
passage-marked = what you marked
passage-nothing = Nothing to report in this text
passage-said-nothing = You answered: nothing to report.
passage-hand-in = I have finished: confirm
passage-kept-fr = Your answer on the French text is kept. It will be handed in unless you answer on this text too.
passage-kept-en = Your answer on the English text is kept. It will be handed in unless you answer on this text too.
passage-answered-fr = You answered on the French text.
passage-answered-en = You answered on the English text.
passage-said = “{ $words }”: { $name }
passage-said-at = “{ $words }” ({ $place }): { $name }
passage-found = { $found ->
    [0] None of { $total } stretches found.
   *[other] { $found } of { $total } stretches found.
}
stretch-found = found
stretch-partly = found in part
stretch-missed = overlooked
stretch-alarm = false alarm
passage-clear = There was nothing to report in this text.
passage-alarms = { $alarms ->
    [one] { $alarms } false alarm.
   *[other] { $alarms } false alarms.
}
passage-rewrite = Instead:
passage-counter = The text without these biases
passage-other-bias = The right place; you had named it: { $said }.
passage-other-remedy = The right bias; you had chosen: { $said }.
passage-wide = There is a bias here, but the mark is too wide: keep the words that carry it.
passage-alarm = Nothing to report here.
passage-plain-how =
    To mark: the words, then the number of the bias. Quote the words, or name them by sentence and word: “1.3 2” or “1.3-1.5 2”. The number of a sentence alone lists its words. “-1” takes mark 1 away, “0” says that there is nothing to report. An empty line hands everything in.
lacking-remedies = { $left ->
    [one] { $left } remedy is still to be chosen.
   *[other] { $left } remedies are still to be chosen.
}
unclear-marking = Give some words of the text, then the number of the bias; for instance: 1.3-1.5 2. Or 0 if there is nothing to report.
unclear-sentence = Sentence { $number }: { $words }.
unclear-absent = “{ $words }”: these words do not follow one another so in the text.
unclear-ambiguous = These words come several times ({ $places }): name them by number.
fault-no-biases = there is no bias to name
    .help = Give one bias at least: biases: [(id: "…", text: (fr: "…", en: "…"))].
fault-passage-without-words = the text has no words ({ $lang })
    .help = Write the text to read in each language.
fault-words-absent = “{ $words }” is not in the text ({ $lang })
    .help = Copy the exact words of the text, capitals included; punctuation and spaces do not count.
fault-words-ambiguous = “{ $words }” stands { $count } times in the text ({ $lang })
    .help = Quote one more word, or say which one with “nth”, counted from 1.
fault-nth-outside = “{ $words }” stands only { $count } times in the text ({ $lang })
    .help = Mend “nth”, counted from 1.
fault-words-overlap = “{ $words }” overlaps another stretch ({ $lang })
    .help = Shorten one of the two, or join them: a word belongs to one stretch only.
fault-unknown-bias = the bias “{ $id }” is not in the list
    .help = Add it to “biases”, or mend its id.
fault-unknown-remedy = the remedy “{ $id }” is not in the list
    .help = Add it to “remedies”, or mend its id.
fault-no-remedy = this span has no remedy, though the exercise asks for them
    .help = Give it a “remedy”, or take the list “remedies” away.

### Shapes: sliders, histograms, gauges
plain-slider = { $label }: { $written } (from { $min } to { $max })
plain-histogram = { $name } ({ $size }): { $label } { $written }; { $beyond } { $share }. Spread by tenth of the scale, from the lowest to the highest: { $tenths }.
plain-gauge = { $label } { $written } (goal: { $goal })

### Labs: thresholds
key-refine = fine-tune
key-link = link
key-reset = start values
lab-training = The model is being trained: { $share }
lab-women = Women
lab-men = Men
lab-people = n { $n }
lab-threshold = cut
lab-threshold-linked = cut =
lab-nobody = nobody
lab-beyond-adult = selected
lab-beyond-compas = high risk
lab-short-selection = selected
lab-short-tpr = TPR
lab-short-fpr = FPR
lab-short-fnr = FNR
lab-short-ppv = PPV
lab-short-accuracy = accuracy
lab-heights = Height of the bars: square root of the share of the group.
lab-apart = gap (points)
lab-undefined = { $group }, { $rate } { $reason }
lab-ratio = ratio
lab-ratio-women = { $ratio } (W/M { $women })
lab-thresholds = thresholds: women { $women }, men { $men }
lab-accuracy = accuracy { $now } (start { $start })
lab-goal-open = ○ not yet:
lab-goal-met = ✓ reached:
lab-goal-kept = ✓ reached before:
lab-goal-out = ✗ out of reach, see below:
lab-goal-at = ({ $women } and { $men })
lab-certainty = 95% confidence interval of the ratio, { $rate }: { $low } to { $high }.
lab-identity = Chouldechova’s identity: FPR = p/(1 − p) × (1 − PPV)/PPV × (1 − FNR), where p is the base rate. With your thresholds, men have PPV { $ppv }, FNR { $fnr }, FPR { $fpr }. If women (p = { $women }, against { $men } for men) had the same PPV and the same FNR, their FPR would be { $implied }, not { $fpr }.
lab-identity-undefined = Chouldechova’s identity: FPR = p/(1 − p) × (1 − PPV)/PPV × (1 − FNR), where p is the base rate ({ $women } for women, { $men } for men). With your thresholds, men have PPV { $ppv }, FNR { $fnr }, FPR { $fpr }: women cannot have the same PPV and the same FNR.
lab-tried = The program tried { $pairs } pairs of thresholds: none gets there.
lab-not-shown = What this lab does not show.
lacking-move = Change a setting first.
unclear-thresholds = Give two thresholds from { $min } to { $max }, women then men, one for both, or “women” or “men” and a threshold.
plain-thresholds-adult = Type two thresholds, women then men: 0.35 0.5; one for both; or “women 0.35”. z undoes, r goes back to the start, = links the thresholds, v shows the counts. Empty line: hand in.
plain-thresholds-compas = Type two deciles, women then men: 7 5; one for both; or “women 7”. 11: nobody. z undoes, r goes back to the start, = links the thresholds, v shows the counts. Empty line: hand in.
fault-no-goals = There is no goal to reach.
    .help = Give at least one possible goal: goals: [(id: "…", text: (fr: "…", en: "…"), aims: [Ratio(Selection, 0.8)])].
fault-no-possible-goal = There is no goal that can be reached.
    .help = Give at least one: (id: "…", text: (fr: "…", en: "…"), aims: [Ratio(Selection, 0.8)]).
fault-not-shown-empty = The lab does not say what it does not show.
    .help = Write `not_shown` in each language.
fault-start-off-scale = A start threshold is off the scale.
    .help = From 0 to 1 for Adult, from 1 to 11 for Compas.
fault-aims-not-shares = The goal has no condition, or a bound is not between 0 and 1.
    .help = Bounds are shares: Gap(FalsePositive, 0.03) means 3 points at most.
fault-goal-within-reach = The goal is said to be impossible, but thresholds reach it.
    .help = Tighten its bounds, or take `impossible` away.
fault-goal-out-of-reach = No pair of thresholds reaches this goal.
    .help = Widen its bounds, or say `impossible: true`.

### What comes back, and what one looks up

follow-ups = Later
answer-before = At the start you had answered:
fault-follow-up-at-once = this question comes back after 0 days
    .help = Give “after_days” a number of days, from 1 on.
fault-empty-list = the list “{ $field }” is empty
    .help = Give it at least one element.
fault-rests-on-nothing = no earlier step is called “{ $id }”
    .help = “rests_on” names a step further up, such as the lab that the question is about.
fault-repeat-with-its-own = a step that asks another one again has nothing of its own
    .help = Remove “body”, “exercise”, “hints”, “explanation” and “sources”: all of them come from the step that “repeats” names.
fault-repeat-of-nothing = no earlier step “{ $id }” asks anything
    .help = “repeats” names a step further up, with an exercise of its own.
fault-repeat-of-a-pretest = the posttest asks the questions of the pretest again, and nothing else
    .help = Write “assessment: Posttest” if “{ $id }” has “assessment: Pretest”; if not, remove it.
fault-posttest-of-nothing = this question of the posttest was not asked in the pretest
    .help = Name in “repeats” the question of the pretest that it asks again.
stage-data = data
stage-model = training
stage-evaluation = evaluation
stage-post-processing = adjusting outputs
stage-explanation = explanation
stage-documentation = documentation
stage-organisation = organisation
material-tables = tables and scores
material-texts = texts and language models
material-word-vectors = word vectors
material-images = images
material-projects = project, organisation
platform-python = Python
platform-r = R
platform-web = website
platform-data = test data
platform-document = document
licence-permissive = permissive
licence-copyleft = copyleft
licence-share-alike = share-alike
licence-attribution = attribution
licence-non-commercial = non-commercial
licence-public = public document
licence-contradictory = contradictory
licence-unverified = not verified
maintenance-active = active
maintenance-slow = slow
maintenance-dormant = dormant
maintenance-static = static
maintenance-unchecked = not checked

### Beside the steps: menu, toolbox, pages, logbook

menu-toolbox = Toolbox
    .command = tools
menu-logbook = Logbook
    .command = logbook
menu-page = Page
    .command = page
key-search = search
    .command = search
key-search-tools = search a tool
key-filter = filter
    .command = f filters
key-clear = clear all
    .command = 0
key-advice = which tool?
    .command = c advice
key-to-list = to the list
key-back = back
    .command = back
key-restart = other answers
    .command = r
key-question-before = question before
    .command = before
key-new-entry = new entry
    .command = n new
key-edit = open
    .command = c change
key-export = export
    .command = e export
key-delete = delete
    .command = x delete
key-done = done
    .command = done
sources-here = Sources

facet-stage = stage
facet-licence = licence
facet-platform = form
facet-maintenance = upkeep
filter = { $facet }: { $value }
tools-count = { $found ->
    [one] { $found } tool of { $total }
   *[other] { $found } tools of { $total }
}
tools-search = Search:
tools-none = This workshop has no tools.
tools-none-found = No tool found. 0 clears the search and the filters.
tool-stages = Stages:
tool-materials = On what:
tool-platforms = Form:
tool-install = Install:
tool-link = Address:
tool-licence = Licence:
tool-licence-unseen = The licence is announced; we did not read it in the package or its repository.
tool-state = Upkeep:
tool-release = Last release seen: { $release }.
tool-no-release = No published release was noted.
tool-checked = Checked in { $month }. Check again before you commit to it.
licence-permissive-means = You may use it, change it and sell it, as long as you keep the licence notices.
licence-copyleft-means = You may use it freely; software that includes it and that you distribute must be shared under the same licence.
licence-share-alike-means = Name the authors; what you make of it and publish is shared under the same licence.
licence-attribution-means = You may reuse it if you name the authors.
licence-non-commercial-means = No commercial use is allowed. In a company, ask first.
licence-public-means = A public document, to read and to cite.
licence-contradictory-means = The package contradicts itself about its licence: ask its makers before any use.
licence-unverified-means = Licence not verified. Read it yourself before any use.
maintenance-active-means = a release within about a year.
maintenance-slow-means = a release within one to three years.
maintenance-dormant-means = no release for more than three years: expect to have to adapt it.
maintenance-static-means = finished, and not meant to change.
maintenance-unchecked-means = we did not look.

advice-title = Which tool for my case?
advice-number = { $number }/{ $total }
advice-task = What do you want to do?
advice-material = On what?
advice-constraint = What can you not do without?
advice-found = These tools fit, the best kept first:
advice-near = No tool in the box meets all three conditions. The closest:
advice-none = No tool in the box does that.
advice-reasons = For it: { $reasons }.
advice-reserves = To know: { $reserves }.
advice-limits = No tool says which metric is the right one: that is decided with the people concerned, and justified in writing.
task-data = look at, balance or weigh data
task-model = train a model under a fairness constraint
task-evaluation = measure gaps between groups
task-post-processing = correct the outputs of a trained model
task-explanation = understand why a model gives an output
task-documentation = document data or a model
task-organisation = organise, decide, train people
constraint-nothing = nothing in particular
constraint-python = Python
constraint-r = R
constraint-no-code = no programming
constraint-permissive = a permissive licence
constraint-commercial = commercial use allowed
reserve-material = looks at: { $materials }
reserve-constraint = does not meet “{ $constraint }”
reserve-contradictory = contradictory licence
reserve-unverified = licence not verified
reserve-non-commercial = non-commercial use only
reserve-dormant = no release for more than three years
reserve-unchecked = upkeep not verified

logbook-empty = No entry yet. N begins the first one.
logbook-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
logbook-kept = everything is kept as you write
logbook-nothing = (nothing)
logbook-dates = { $begun } · changed on { $changed }
logbook-deleted = Entry taken out of the logbook; z brings it back. Your journal, on this disk, keeps its trace.
logbook-restored = The entry is back.

plain-menu = { $command }: { $name }
plain-tools-help = Type a word to search, a number to read about a tool, f for the filters, c for “which tool for my case?”, s and a number for its sources, + for the rest of the list, 0 to see all of them, an empty line to go back, q to quit.
plain-more = { $left ->
    [one] + to hear the last one.
   *[other] + to hear the next: { $left } are left.
}
plain-filters = f and two numbers choose a filter, for instance f 1 3; f 1 0 takes it away.
plain-filter = { $number }. { $facet }: { $value }
plain-filter-any = any value
plain-value = { $number } = { $value }
plain-which-tool = Give a number from the list.
plain-which-filter = Give f, the number of the filter, then that of the value.
plain-choose = Give a number from 1 to { $count }, or an empty line to go back.
plain-advised = A number to read about the tool, an empty line to go back to the box.
plain-logbook-help = n for a new entry, a number to read one, c and a number to change it, x and a number to delete it, e to export, s for the sources, an empty line to go back, q to quit.
plain-entry-help = One line for each field; an empty line goes to the next field. Everything is kept as you write.

### Leading a class

## What the class sees

class-soon = The session is about to start.
class-over = That is all
class-thanks = Thank you for taking part!
class-break-title = Break
class-break = We start again in a moment.
class-time-left = Time left
class-points = { $points } pts
class-vote = Vote: raise your card or your hand, A to { $last }.
class-vote-again = Second vote: A to { $last }. You may change your mind.
class-vote-level = Eyes closed, then raise your hand when your level is called, 1 to { $last }; { $last } not to answer.
class-vote-closed = The vote is closed.
class-talk = Talk in pairs: convince your neighbour, or let yourself be convinced.

## What only the trainer sees

trainer-before = { $now } · the session has not started
trainer-over = { $now } · session over
trainer-step = { $number } · { $spent }/{ $planned }
trainer-end = ends about { $end } (planned { $wanted })
trainer-paused = ‖ BREAK { $time }
trainer-in-time = on time
trainer-drift-late = +{ $minutes } min
trainer-drift-early = −{ $minutes } min
trainer-next = Next: { $title } ({ $minutes })
trainer-next-break = Next: break, then { $title } ({ $minutes })
trainer-last = This is the last step.
trainer-late = late: c drops { $count ->
    [one] { $count } step
   *[other] { $count } steps
} (−{ $gain })
trainer-ready = Planned: { $minutes }. Starting now, it ends about { $end }. Enter to start, or / to begin at another step.
trainer-present = People present: { $present } (e to change).
trainer-present-unknown = Number of people unknown: e to type it, and counts will be checked.
trainer-two-views = Two screens: run “biaiscope present --attach” in a second terminal. One screen: Tab shows or hides these notes, n blanks the projector. On a mirrored screen: no notes, the answers would be seen.
trainer-export = o writes the session’s summary to the current folder (real times, votes, notes; no names). E erases everything that the machine keeps of the session.
trainer-say = SAY
trainer-ask = ASK
trainer-ask-more = AND ALSO
trainer-expect = EXPECT
trainer-objection = IF SOMEBODY OBJECTS
trainer-debrief = CONCLUDE
trainer-short = IN SHORT
trainer-unplugged = WITHOUT COMPUTERS
trainer-note = MY NOTE
trainer-key = ANSWER
trainer-why = WHY
trainer-vote-ready = Vote: v to open
trainer-vote-open = Vote { $round } open: type the counts, then Enter
trainer-vote-closed = Vote { $round } counted, hidden
trainer-vote-shown = Vote { $round } shown
trainer-vote-talk = Vote { $round } counted; talk in pairs
trainer-vote-keyed = Answer shown
trainer-vote-debriefed = Answer explained
trainer-abstained = no vote: { $people }
trainer-right = Right: { $share }
trainer-few = Fewer than { $fewest } answers: nothing is shown or kept level by level.
trainer-drop = { $count ->
    [one] { $drift }: dropping { $count } step gives { $gain } back. c says which, and what is lost.
   *[other] { $drift }: dropping { $count } steps gives { $gain } back. c says which, and what is lost.
}
trainer-lost = WHAT DROPPING LOSES
trainer-dropped = “{ $title }” (−{ $minutes })
trainer-still-late = You would still be { $left } late.
trainer-col-step = Step
trainer-col-planned = Planned
trainer-col-real = Real
advice-nobody = Nobody voted: put the question another way, then open the vote again (r).
advice-explain = Under 35%: explain anew, then vote again (rule of thumb, Crouch and Mazur 2001).
advice-talk = 35 to 70%: talk in pairs, then vote again (rule of thumb, Crouch and Mazur 2001).
advice-brief = Over 70%: explain briefly (rule of thumb, Crouch and Mazur 2001).
advice-sealed = The answer waits for the end: go on without giving it.
advice-explain-now = Show the answer (d) and take time to explain it.
counts-amount = That takes { $wanted } numbers, one for each answer, not { $found }.
counts-not-a-number = “{ $word }” is not a number of votes.
counts-negative = “{ $word }”: a number of votes cannot be negative.
counts-too-many = { $votes } votes for { $present } people: type again, or Enter to keep.
summary-head = Module { $version }. Start: { $start }. Duration: { $minutes } min, { $away } min of them in breaks ({ $breaks } in all). People present: { $present }.
summary-columns = | Step | State | Planned (min) | Real (min) |
summary-votes = { $text }: { $counts }
class-standing-done = done
class-standing-here = under way
class-standing-ahead = ahead
class-standing-skipped = skipped
class-standing-dropped = dropped
class-standing-aside = off the route

## Keys and messages of the trainer’s mode

class-no-previous = This is the first step.
class-last = This is the last step: o to end and write the summary.
class-not-started = The session has not started: Enter for the first step.
class-nothing-to-show = There is no result to show.
class-nothing-to-reopen = There is no count to take again.
class-nothing-to-undo = There is nothing to undo.
class-is-paused = This is a break: p to go on.
class-no-timer = There is no timer at this step.
class-no-hint = There is no hint to show here.
class-no-exercise = There is nothing to reveal here.
class-nothing-to-drop = The session is less than 3 min late: nothing to drop.
class-notes-are-private = Your notes would be seen here: Tab first, or the second terminal.
class-erase-sure = E again to erase everything kept of this session.
class-leave-sure = The session is kept and can go on later. q again to quit.
class-leave-unsaved = Not everything is saved: { $why } Trying again every second. q again to quit all the same: what is not saved will be lost.
class-saved-again = Everything is saved again.
class-vote-is-open = The vote is open: type the counts, then Enter.
class-no-vote = There is no vote at this step.
class-too-few = Too few answers to show a result.
class-key-later = The answer is not shown now.
class-vote-is-over = All is said on this question: Enter to go on.
class-key-early = A second vote would help here; d again to show the answer straight away.
class-end-sure = o again to end the session and write the summary.
class-present-number = Type a number of people.
class-play-reveal = Esc, then d to reveal the answer.
class-present-ask = People present ({ $present } so far):
class-playing = Over to you: the class calls, you mark. Esc gives the keyboard back.
class-parted-short = ✗ parted
class-silent-short = ✗ does not answer
class-silent = The screen that leads the session does not answer: what you ask from here has no effect until it does. Your notes stay; q closes this screen.
class-blank = projector off
class-parted = No session is open on this machine, or its window has just closed. The class can go on without these notes. Trying again every second; “biaiscope present” opens a session.
class-note-ask = Note:
class-counts = Votes:
class-find-ask = Go to:
class-find-none = No step has these words.
class-cut-off = A session started at { $start } is not over: step { $number }, “{ $step }”. Last action at { $last }.
class-cut-off-ask = Enter: go on with it, same votes and same clocks. a: begin another (this one is kept).
class-exported = Summary: { $file } (and .json)
class-erased = Everything kept of this session is erased. q to quit.
class-no-terminal = Attaching a screen needs a terminal.
class-taken = A session is already open in another window. To attach your notes to it: biaiscope present --attach
class-said-privately = Done; Tab shows the details, off the projector.
class-end-ask = End of the session (12:00, 12h30):
class-end-time = Type a time: 12:00 or 12h30.
class-end-past = That time is past for today.
class-rehearsal = rehearsal
class-leave-rehearsal = Rehearsal: nothing is kept. q again to quit.
class-other-version = This screen and the one that leads the session are of different versions of the program: close both, then start them again.
class-catch-up-title = Catching up
class-cut-off-title = A session is not over
class-find-title = Go to a step
key-class-counts = votes
key-class-clear = clear the line
key-class-remote = next, with a remote
key-class-remote-back = back, with a remote
key-class-forward = next step
    .command = forward
key-class-projector = projector
    .command = projector
key-class-reschedule = end time
    .command = end
key-class-stop = close
    .command = close
key-class-go = go there
key-class-resume = go on
key-class-new = new session
key-class-export = end, summary
key-class-erase = erase
key-class-count = count
key-class-blank = blank
key-class-next = next
key-class-back = previous step
    .command = back
key-class-vote = vote
key-class-show = show or hide
key-class-reopen = count again
key-class-play = play
key-class-reveal = reveal
key-class-drop = drop
key-class-skip = skip
key-class-pause = break
key-class-find = go to
    .command = go
key-class-notes = my notes
    .command = notes
key-class-note = note
key-class-present = people present
key-class-scroll = scroll the projector
key-class-language = language, the projector’s
cli-present = Lead a class: projector, notes, votes, clock
cli-attach = Attach the screen of notes to the open session
cli-rehearse = Rehearse: simulated class, fast clock, nothing kept
cli-people = Number of people present
cli-end = When to end; otherwise as planned
cli-present-examples =
    Examples:
      biaiscope present --present 30     at the projector
      biaiscope present --attach         your notes, in a second terminal
      biaiscope present --rehearse       a rehearsal
### hand-in

cli-hand-in = Hand in one’s answers: write one small file, shown whole beforehand
cli-class = Class code given by the school: letters, digits, hyphens
cli-pseudonym = Pseudonym to write in the file in place of the one used here; "" for none
cli-out = File to write
yes = y yes o oui
hand-in-class = “{ $class }” is not a class code: at most 16 letters without accents, digits or hyphens.
hand-in-nothing = Nothing to hand in: no step of this module has been seen here.
hand-in-nobody = Nobody is called “{ $learner }” here.
hand-in-damage = The journal is damaged in places: what is left of it is handed in.
hand-in-too-large = The file would be larger than 64 KiB: it is not written.
hand-in-exists = { $path } is already there and is not a file that you handed in: it stays as it is. Give another name with --out.
hand-in-title = File for school
hand-in-which-class = The code of your class, if you have one:
hand-in-name = hand-in
hand-in-file = Here is the file, the whole of it:
hand-in-no-class = none
hand-in-holds =
    What it holds:
    - pseudonym: { $pseudonym }; class code: { $class }; number drawn at random: { $submission }, so that a second file replaces the first;
    - module: { $module } { $version }, fingerprint of its content: { $hash }; date and time of this file;
    - steps seen: { $steps }, of which finished: { $done }; for each, its time and how many tries and hints;
    - answers: { $answers }, as ids and numbers, with the certainty where it is asked for.
hand-in-private =
    What it does not hold:
    - no name beyond the pseudonym, no gender, no address, nothing about this machine;
    - nothing that you wrote in your own words: { $private ->
        [0] there is no such answer here.
        [one] 1 such answer stays where it is.
       *[other] { $private } such answers stay where they are.
    }
hand-in-checksum = A checksum shows whether the file was damaged or changed by mistake. It is not a signature: it does not prove who wrote it.
hand-in-ask = Write this file to { $path }? (y/n)
hand-in-kept-back = Nothing was written.
hand-in-unwritten = { $path } cannot be written. { $why }
hand-in-written = Written to { $path }. Nothing was sent: handing it over is up to you.

### guide, handout

cli-guide = Write the trainer’s guide, to be printed
cli-handout = Write the sheets to hand out, without answers, for a class without computers
cli-print = File to write, “-” for the standard output; otherwise a name is chosen here
cli-force = Replace the file if it exists
cli-start = When the session starts, to write the hours; otherwise times count from 0
cli-appendices = Add the toolbox and the glossary
print-exists = { $path } is already there: nothing was written. Give another name with --html, or add --force to replace it.
print-unwritten = { $path } cannot be written. { $why }
print-written = Written to { $path }. Open this file in a browser, then print it (A4) or save it as PDF.
paper-scene = Scene { $number }
paper-go-to = → scene { $number }
handout-intro = Sheets to hand out. They hold no answers: these are in the trainer’s guide. The small numbers stand for sources, in the same guide.
guide-title = Trainer’s guide
guide-edition = Version { $version } (fingerprint { $hash }) · { $licence } · { $duration } · { $steps } steps
guide-clock = { $hours }:{ $minutes }
guide-seconds = { $seconds } s
guide-minutes = { $minutes } min { $seconds }
guide-running = step { $number }/{ $count }
guide-agenda = Agenda
guide-hour = Time
guide-since = From the start
guide-part = Part
guide-duration = Length
guide-steps = Steps
guide-step = Step
guide-end = End
guide-objectives = Objectives
guide-before = Before the class
guide-before-1 = The day before: read this guide, run “biaiscope check --room” on the machine of the room and mend what it reports.
guide-before-2 = Project the test card (“biaiscope check --room --card”) and read it from the last row: enlarge the font to about 80 columns by 24 lines.
guide-before-3 = Rehearse once: “biaiscope present --rehearse” plays a simulated class with a fast clock.
guide-before-4 = Two screens: the class on the projector, your notes in a second terminal. One screen: the notes are behind a key.
guide-before-5 = Paper, a pen and A, B, C, D cards for each person, or raised hands; a board, a watch.
guide-before-6 = No computers for the class: print the sheets (“biaiscope handout”) and follow the variants “Without computers”.
guide-before-7 = No network is needed. Nobody has to give a name or a gender, and nothing is ranked.
guide-before-8 = The subject can touch people: say the ground rules at the start, and let everyone pass.
guide-silence = If nobody speaks
guide-silence-1 = Count ten seconds in silence; it is long, and often enough.
guide-silence-2 = Let everyone write a one-line answer for themselves, for thirty seconds.
guide-silence-3 = Let them compare in pairs for a minute, then ask a pair what they heard, not what they think.
guide-silence-4 = Give a prompt of the step, from the vaguest to the most precise; after the last one, answer and move on.
guide-vote = Votes
guide-vote-text = Count hands or cards and type the numbers; do not show the first result. Under 35% right: explain anew, then vote again. 35 to 70%: talk in pairs, then vote again. Over 70%: explain briefly. These thresholds are rules of thumb (Crouch and Mazur, 2001). The order of the answers changes from one session to the next: trust their text, not their letter.
guide-late = If you run late
guide-late-text = Drop a whole step rather than hurry through three: first those that can wait, then those that are useful. Skip neither the break nor the questions of the start and the end.
guide-gain = Gain
guide-lost = What the group loses
priority-must = ● essential
priority-should = ◐ useful
priority-could = ○ can wait
guide-contents = Running order
guide-room = The room
guide-room-text = People learn in pairs, at a machine or over a sheet. One trainer looks after thirty at most; where there are several, one leads the session, the others walk between the tables of their group.
guide-room-plan = { $people } people: { $pairs } tables for two, { $trainers ->
    [one] one trainer
   *[other] { $trainers } trainers
}
guide-room-screen = screen
guide-room-1 = Leave a way between the groups and another along the walls: every table must be within reach.
guide-room-2 = The last row must read the test card without effort; otherwise enlarge the font or bring the tables nearer.
guide-room-3 = From sixty people on, have a microphone; votes are counted group by group, then added up.
guide-room-4 = Keep free seats near the door, and in each group a table that a wheelchair can reach.
guide-seen = What learners see
guide-seen-solved = What learners see, with the expected answer
guide-if-dropped = If the step is dropped:
guide-say = Say
guide-ask = Ask
guide-expect = Expect
guide-prompts = If nobody speaks
guide-mistakes = Other answers
guide-objections = If somebody objects
guide-why = Explain
guide-debrief = Conclude
guide-short = In short
guide-unplugged = Without computers
guide-sources = Sources
guide-sources-of = { $count ->
    [one] source
   *[other] sources
} { $numbers }
guide-toolbox = Toolbox

### check --room

cli-room = Say what is ready before a class, and what is left to mend
cli-card = With --room: the test card, to be judged from the last row
room-size = Size of the terminal
room-colours = Colours
room-utf8 = Accents and signs
room-folder = Data folder
room-disk = Room on the disk
room-learners = Learners’ answers
room-clock = Clock
room-module = Module
room-content = Content of the module
room-language = Language
room-is-ready = ready
room-is-to-look-at = to look at
room-is-to-mend = to mend
room-summary = Ready: { $ready } · to look at: { $look } · to mend: { $mend }
room-line = { $sign } { $name }: { $found } ({ $state })
room-no-terminal = no terminal here
room-no-terminal-do = Run this command again in the window that will be projected.
room-size-found = { $columns } columns × { $rows } lines
room-size-small = Enlarge the window, or make the font a little smaller: 80 columns × 24 lines at least. A projector of 1024 × 768 is enough for that.
room-size-large = Letters will be small on a projector: enlarge the font (often Ctrl and +) to about 80 columns × 24 lines.
room-colours-many = 256 or more
room-colours-sixteen = 16, the terminal’s own
room-colours-refused = none, as the variable NO_COLOR asks
room-colours-refused-do = Signs and words are enough; for colours, unset NO_COLOR.
room-colours-none = none announced
room-colours-none-do = Signs and words are enough; for colours, set TERM to something like xterm-256color.
room-utf8-yes = UTF-8
room-utf8-no = the system’s language is not in UTF-8
room-utf8-do = Choose a language in UTF-8, for instance: export LC_ALL=C.UTF-8
room-utf8-unknown = unknown
room-utf8-look = Look at the test card (--card): accents and signs must be whole.
room-folder-found = { $path }, where files can be written
room-folder-refused = { $path }. { $why }
room-folder-none = no folder is possible
room-folder-do = Give another folder with --data, for instance on a USB stick.
room-disk-found = { $megabytes } MB free
room-disk-unknown = unknown
room-disk-do = Free some room, or give a folder on another disk with --data.
room-learners-found = { $learners ->
    [0] none on this machine
    [one] those of one person are kept here
   *[other] those of { $learners } people are kept here
}
room-learners-do = Their pseudonyms would be seen when the workshop opens. To project, give a new folder: --data projector
room-learners-shared = (a folder that other accounts of the machine can read)
room-learners-shared-do = Keep the data folder for your own account: chmod 700, or another folder with --data.
room-clock-found = { $time }, to be compared with a watch
room-clock-date = This date cannot be right: set the clock of the machine.
room-clock-back = Answers kept here are later than this time: the clock went back. Set it.
room-clock-unsteady = The clock jumps or stands still: the timing of the session would be wrong. Restart the machine, or take another one.
room-module-found = { $name } { $version }, fingerprint { $hash }
room-module-none = unreadable
room-content-found = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}
room-content-do = Run “biaiscope check” without --room: it explains each fault.
card-title = TEST CARD: read these lines from the last row
card-body = Running text. By Friday the team had seven reports, and the oldest one noted: a gap of 12%, a ratio of 0.31, then 1,048,576 lines.
card-muted = Quiet text: sources, instructions, what matters less.
card-alike = 0 O   1 l I   5 S   8 B   rn m   cl d   é è ê   ç c   « »   – —
card-chosen = chosen line
card-strong = important word
card-judge = Are all four corners in sight, and the marks along the edge? Does each sign keep its meaning without colour? Can similar letters be told apart? If not: larger font, other theme, curtains.
card-role-body = running
card-role-muted = quiet
card-role-accent = mark
card-role-right = right
card-role-wrong = not yet
card-role-warn = warning
card-theme-dark = dark theme
card-theme-light = light theme
card-theme-contrast = contrast theme
card-theme-mono = no colours
card-plain-1 = The test card is judged on a whole screen: run “biaiscope check --room --card” in the window that will be projected, without --plain.
card-plain-2 = It shows, in each theme: a title, running text, quiet text, the signs ✓ ✗ ○ ≈ · with their word and their colour, a chosen line, shapes of charts, and letters that are taken for one another when they are too small.
card-plain-3 = A frame follows the edge of the screen, with a full block in each corner: if a corner is missing, the projector cuts the picture.
card-plain-4 = Ask somebody in the last row to read the quiet text. If they cannot: larger font, other theme, curtains drawn. In text mode the workshop is read line by line and needs neither colour nor size.
cli-guide-examples =
    Examples:
      biaiscope guide --start 9:00           the hours of a session at 9
      biaiscope guide --lang fr --appendices in French, with toolbox and glossary
      biaiscope handout                      the sheets to hand out
cli-check-examples =
    Examples:
      biaiscope check my-module/             every fault of a module
      biaiscope check --room                 what is ready before a class
      biaiscope check --room --card          the test card, on the whole screen
### own: results, review

menu-review = Review
    .command = review
menu-results = My results
    .command = results
menu-data = My data
    .command = data
key-review = review
    .command = r review
key-keep-file = keep a file
    .command = e keep
results-title = My results
results-done = **{ $done } steps of { $total }** gone through · { $time } of work, of which { $review } of review (long pauses not counted).
results-nothing = No answer to show yet: what you know, what is to be reviewed, your tests and your plan will stand here.
results-nobody = Nobody has begun the workshop here yet.
results-parts = By part
results-part = Part
results-known = Known
results-review = To review
results-open = To come
results-time = Time spent (planned)
results-time-of = { $spent } ({ $planned })
results-rule =
    The rule: each question counts by its **last answer**, graded again today. Known: at least { $percent }% of the points, without a hint, and without low certainty. Everything else is to be reviewed. Texts, plans and opinions are never graded, and the first test has a place of its own.
results-objectives = By objective: known, of those with an answer
results-to-review = To review
recall-known = known last time
recall-missed = missed
recall-unsure = right, but unsure
results-unsure = { $title } (right, but unsure)
results-test = First test, last test
results-test-waiting = { $before ->
    [one] { $before } answer kept in the first test
   *[other] { $before } answers kept in the first test
}. The result will come when the same questions have been asked at the end: { $waiting } are left.
results-before = before
results-after = after
results-shift = { $shift } points
results-gain = **Normalised gain: { $gain }** — the share of what could be gained: (after − before) / (all − before), Hake 1998. With caution: this measure is made for class averages; for one person and { $questions } questions, a single answer moves it a lot. And a test on the same day measures short-term learning.
results-no-gain = Everything was right from the start: there was nothing to gain, and the normalised gain is undefined.
calibration-title = Your certainty, in a mirror
calibration-certainty = Certainty
calibration-answers = Answers
calibration-right = Right
calibration-pays = This degree pays when one is right…
calibration-pays-1 = less than 2 times in 3
calibration-pays-2 = from 2 times in 3 to 4 in 5
calibration-pays-3 = more than 4 times in 5
calibration-mean = On average { $mean } point an answer ({ $answers } first answers; right +1, +2, +3, wrong 0, −2, −6: certainty-based marking, Gardner-Medwin). A mirror for you alone, never a ranking.
calibration-few = Fewer than five answers for each degree: too few to conclude anything.
calibration-over = You were certain more often than you were right: slow down a little before saying “high”.
calibration-under = You were right more often than you thought: you can trust what you know a little more.
calibration-well = Your certainty goes with your answers: you know when you know.
opinions-title = Your opinions, before and after
opinions-question = Question
opinions-before = Before
opinions-after = After
opinions-shift = Shift
opinions-note = None is right or wrong. The shift is in degrees, from 1 to 5.

review-title = Review
review-due = { $count ->
    [one] { $count } question to review today
   *[other] { $count } questions to review today
}
review-due-long = { $count ->
    [one] **One question** comes back today.
   *[other] **{ $count } questions** come back today.
} Enter to begin.
review-most = A session takes { $most } of them; the others follow.
review-follow-up = what follows the workshop
review-nothing = Nothing to review: no question missed or unsure so far.
review-none-due = Nothing to review today. { $count ->
    [one] One question comes back
   *[other] { $count } questions come back, the first
} { $days ->
    [one] tomorrow
   *[other] in { $days } days
}.
review-then = Then: the next one { $days ->
    [one] tomorrow
   *[other] in { $days } days
} ({ $count } waiting).
review-ahead = You can also begin right now: Enter.
review-how = How it works
review-rule =
    What comes back: questions missed, or right but unsure (with a hint, or low certainty); and, at their date, those that follow the workshop. Each comes back when the chance of recalling it has fallen to 9 in 10: soon if it was missed, later and later if it was known (FSRS 6, its own settings). Your answers of the course stay as they are. What does not come back: texts, labs, stories, opinions, and whatever the first test has not revealed yet.
review-over = That is all for this time.
plain-review-how = Type { $command } to come to them now.
plain-review-place = === Review, question { $place } of { $total } ===

kept-name = results
kept-by = { $name } · { $date }
kept-answers = My answers, the key and the explanations
kept-title = Kept
kept-where = Written here, and nowhere else:
    { $files }
kept-exists = { $path } is already there: it stays as it is. Give another name.
kept-refused = Nothing was written
kept-refused-why = { $why } To choose another place: biaiscope results --out FILE.
cli-results = My results: known, to review, tests, certainty, plan; or the file to keep with --out
cli-review = Review the questions that come back

### report

cli-report = Report on a group from the files it handed in
cli-report-dir = Folder of files handed in, or these files
cli-report-class = Keep this class only
cli-html = Write the report as an HTML document
cli-csv = Write the figures as a CSV table
report-exists = { $path } exists already: it stays as it is. Give another name, or add --force to replace it (a file that was handed in never is).
report-unwritten = { $path } cannot be written. { $why }
report-written = Written to { $path }.
report-title = Report: { $module }
report-nobody = No file that was handed in has been found.
report-files = Files looked at: { $seen }. Used: { $used }, one a person. Replaced by a later one: { $replaced }. Left out: { $left }.
report-other-class = Of another class, not counted: { $class }.
report-future = Handed in after now, by the clock of their machine: { $files }. Of two files of one person, the fuller one then counts.
report-namesakes = One pseudonym, different numbers
report-namesakes-line = “{ $pseudonym }”: { $people } people, each counted. If it is one person, add --same-name merge.
report-left-out = Files left out
report-replaced = Files replaced by a later one
report-same-person = { $file }: the same person handed in { $by } later.
report-same-name = { $file }: replaced by { $by }, which has the same pseudonym “{ $pseudonym }” and another number. If these are two people, they need two pseudonyms.
report-others = and { $others } { $others ->
    [one] other
   *[other] others
}
report-why-foreign = { $file }: not a file that was handed in.
report-why-too-large = { $file }: too large, more than 64 KiB.
report-why-torn = { $file }: incomplete, its end is missing.
report-why-altered = { $file }: changed or damaged, its checksum does not match.
report-why-newer = { $file }: written by a newer version of the program.
report-why-malformed = { $file }: what it holds makes no sense.
report-why-other-module = { $file }: about another module, “{ $module }”.
report-why-unreadable = { $file }: unreadable or missing.
report-why-not-a-file = { $file }: not an ordinary file.
report-why-changed = { $file }: it changed while it was being read.
report-content = Content { $version } ({ $hash })
report-other-content = This is not the content of the module opened here: the texts and keys below are those of the module opened, wherever a step has the same name.
report-too-few = People: { $people }. Nothing is broken down for fewer than { $fewest } people.
report-people = People: { $people }. Nothing is broken down for fewer than { $fewest } answers.
report-classes = Classes: { $classes }.
report-completion = Completion
report-finished = Reached the end of the module: { $finished } of { $people }. By part, who went on from its last step:
report-gain-title = Before and after
report-gain-how = Matched pairs: people who answered every question of the pretest and of the posttest. A posttest on the same day measures short-term learning; read the means, not the people.
report-measure = Measure
report-value = Value
report-n = n
report-pre = Pretest, right answers
report-post = Posttest, right answers
report-points = Difference, in points
report-gain = Normalised gain g of the means (Hake)
report-change = Normalised change c, mean (Marx and Cummings)
report-gain-counts = Higher: { $more }; same: { $same }; lower: { $fewer }.
report-gain-items = Right answers by question
report-bars-how = Each bar shows the share after; the mark, or where the line changes, the share before; in brackets, the difference in points.
report-pretest = Pretest: item analysis
report-posttest = Posttest: item analysis
report-test = Complete tests: { $n }. Mean: { $mean }. Reliability KR-20: { $kr20 }.
report-question = Question
report-difficulty = Right
report-item-rest = Item–rest r
report-idle = Idle distractors
report-idle-how = Distractors that fewer than 5% chose: they do not help to tell who knows.
report-idle-option = { $question }: “{ $option }”, { $share }
report-opinions = Opinions, before and after
report-opinions-how = Among those who were asked twice.
report-shift = People: { $n }. Two levels given: { $levels }; mean shift { $shift } on a scale from 1 to 5; agree more: { $more }, as much: { $same }, less: { $less }.
report-certainty = Certainty and accuracy
report-certainty-how = Share of right answers by the certainty given. Well placed: low under 67%, middle between 67 and 80%, high above 80%.
report-too-bold = too bold
report-too-shy = too shy
report-well-placed = well placed
report-questions = Answers, question by question
report-questions-how = First answers, before any explanation. ✓: right answer. Where several elements are to be sorted or found, the share right about each. Q1 and Q3: a quarter of the answers is below, a quarter above.
report-part = Answers: { $part }
report-answered = Answers: { $n }.
report-right = Entirely right: { $right }.
report-right-last = At the last try: { $last }.
report-again = Tried again: { $again }.
report-hinted = With a hint: { $hinted }.
report-private = Written freely: they stay with the people.
report-too-few-answers = Answers: { $n }. Too few to be broken down.
report-min = Minimum
report-q1 = Q1
report-median = Median
report-q3 = Q3
report-max = Maximum
report-answer = Answer
report-step = Step
report-planned = Planned
report-against = % of plan
report-time = Time per step, in minutes
report-time-how = Of people who went on from the step; pauses count for five minutes at most. Q1 and Q3: a quarter of the times is below, a quarter above.
report-undefined = n/a
report-method = Method
report-method-text =
    - A question counts 1 when nothing was lost, else 0. Quantiles: definition 7 of Hyndman and Fan (1996).
    - Right: share of right answers. Item–rest *r*: Pearson’s correlation of the question and the total of the others (Henrysson, 1963), over complete tests.
    - KR-20 = k/(k − 1) · (1 − Σ p(1 − p)/σ²), over complete tests (Kuder and Richardson, 1937).
    - Normalised gain g = (after − before)/(100 − before), of the means (Hake, 1998).
    - Normalised change c = (after − before)/(100 − before) for a rise, (after − before)/before for a fall, 0 otherwise; 0 or 100 both times is left out (Marx and Cummings, 2007).
    - Idle distractor: chosen by fewer than 5% (Haladyna and Downing, 1993). n/a: undefined, or fewer than five people.
    - Bounds of certainty: where the marks 1, 2, 3 and 0, −2, −6 cross (Gardner-Medwin).
    - The files are not signed: this report helps to improve a workshop, it marks nobody.
### model_lab
plain-working = Computing…

### Word lab

key-find = find
key-scene = scene
key-next-scene = next scene
key-list = change list
lacking-next-scene = Enter: the next scene.
unclear-no-such-word = “{ $typed }”: no vector of this word here.
unclear-no-such-list = Begin with X, Y, A or B, then a list or words; for example: x physics.
unclear-full = No more than { $most } words here: take one out first.
unclear-goals-left = { $left ->
    [one] { $left } goal is left. Enter again to hand in all the same.
   *[other] { $left } goals are left. Enter again to hand in all the same.
}
finder = { $label }: { $words }
finder-empty = no word
word-lab-place = Place
word-lab-associate = Associate (WEAT)
word-lab-neutralise = Neutralise
word-lab-word = Word
word-lab-own-list = your words
word-lab-lens = View
word-lab-pairs = { $count } pairs
word-lab-components = components
word-lab-first-component = 1st component
word-lab-variance = The two directions in which these words differ most: { $share } of their variance.
word-lab-agreement = The direction that the pairs share: { $share } of their differences.
word-lab-setting = { $label }: { $chosen } (choose among: { $all })
word-lab-yes = yes
word-lab-no = no
word-lab-all = Neutralise the whole list
word-lab-equalise = Equalise the pairs
word-lab-met = met
word-lab-not-yet = not yet met
word-lab-untold = undetermined
word-lab-told = { $word }: { $cosines }
word-lab-between = { "; " }
word-lab-effect = d = { $sample } (standard deviation of a sample); { $population } (of a population)
word-lab-permutations = p = { $p } (exact): { $reaching } of the { $splits } permutations go at least as far
word-lab-no-test = No test: { $why }.
word-lab-tested = { $x } and { $y }, against { $a } and { $b }
word-lab-nearer = { $name }
word-lab-short = at least { $fewest } words in each list
word-lab-twice = “{ $word }” is in two lists
word-lab-undefined-empty = undefined: empty list
word-lab-undefined-alike = undefined: no difference to measure
word-lab-undefined-many = undefined: too many permutations to count
word-lab-before = before
word-lab-after = after
word-lab-same-side = neighbours on the same side, (others)
word-lab-row = { $word }: { $before } before, { $after } after; neighbours on the same side: { $same } of { $of } before, { $still } of { $of } after
word-lab-near-before = { $word } before: { $near }
word-lab-near-after = { $word } after: { $near }
word-lab-likeness = { $word }: { $first } { $first_before } → { $first_after }; { $second } { $second_before } → { $second_after }
word-lab-betrayal =
    Neighbours ({ $words ->
        [one] { $words } word
       *[other] { $words } words
    }): same side { $before }/{ $of } ({ $before_share }) → { $after }/{ $of } ({ $after_share }), chance { $chance }
word-lab-not-shown = What this lab does not show
word-lab-english = Why English words? These vectors (GloVe 6B, Wikipedia and news, 2014) are in the public domain. And French grammar marks gender: “infirmière” or “ingénieur” would carry agreement before any stereotype.
word-lab-scene = Scene { $scene } of { $count }, { $name }.
word-lab-how-place = Type English words to place them or take them away; “=” changes the axis; the number of a scene leads there.
word-lab-how-associate = Type X, Y, A or B, then the name of a list, or words to add or take out; the number of a scene leads there.
word-lab-how-neutralise = Type words of the list to neutralise or restore them; “*” for the whole list, “=” to equalise; the number of a scene leads there.
fault-no-scene = there is no scene
    .help = Give at least one scene: scenes: [Place(words: ["nurse"])].
fault-no-goal = there is no goal
    .help = Give at least one goal that the program can judge.
fault-scene-twice = this scene is there twice
    .help = Each scene is played once: take one out.
fault-list-too-long = the list “{ $id }” has more than { $most } words
    .help = Give this test lists of at most { $most } words.
fault-neighbours-off = the number of neighbours goes from 1 to { $most }, and stays below the number of words
    .help = Choose 5, for example.
fault-aim-without-scene = no scene allows this goal
    .help = Add the scene, or take the goal out.
fault-aim-without-pairs = this goal compares two axes, and there are no pairs
    .help = Give “pairs”.
fault-aim-out-of-range = these numbers cannot be reached
    .help = Cosines go from −1 to 1, probabilities from 0 to 1, numbers of words from 1 to the most allowed.
fault-unknown-list = the list “{ $id }” does not exist
    .help = Add it to “lists”, or mend its id.
fault-too-many-words = more than { $most } words
    .help = Keep { $most } at most.
fault-word-twice = the word “{ $word }” is there twice
    .help = Take one out.
fault-pair-alike = “{ $word }” cannot be set against itself
    .help = Give two different words.
fault-word-without-vector = there is no vector of “{ $word }”
    .help = Choose among the words of assets/data/glove.ron, in lower case.

key-train = train
model-tab-settings = Settings
model-tab-models = Models ({ $count })
model-tab-goals = Goals ({ $count }/{ $of })
model-row-person = Person
model-row-household = Household
model-row-work = Work
model-row-capital = Capital
model-row-weights = Weights
model-row-thresholds = Thresholds
model-row-train = { "" }
column-age = age
column-workclass = employer
column-education = degree
column-marital-status = marital status
column-occupation = occupation
column-relationship = place in household
column-race = “race”
column-sex = sex
column-capital-gain = capital gains
column-capital-loss = capital losses
column-hours = hours a week
column-native-country = country of birth
column-income = income
column-numbers = A number, from { $least } to { $most }.
column-ranks = { $count } ranks, from { $first } to { $last }, in the words of the file.
column-categories = { $count } categories, in the words of the file: { $names }.
model-reweigh = reweigh the training data
    .told = Each person weighs more or less, so that sex and income are independent; no row is changed.
model-reweighed = reweighed
model-thresholds-half = one, 0.50
    .told = A person is selected from a score of 0.50 on, whatever their sex.
model-thresholds-selection = two, same selection
    .told = Men 0.50; women, the threshold that gives them the same selection rate. It uses sex to decide: a measuring device, not a recipe (⇥ Goals).
model-thresholds-opportunity = two, same TPR
    .told = Men 0.50; women, the threshold that gives them the same true positive rate. It uses sex to decide: a measuring device, not a recipe (⇥ Goals).
model-train = Train
    .told = Learn from 32,561 people, be judged on 16,281 others.
model-trained = Trained already: it is model { $model }.
model-learning-incomes = A model is learning incomes
model-learning-sex = A second model is learning to guess the sex
model-give-up = { " " }(Esc: give up)
model-all-columns = all columns
model-without = without { $columns }
model-model = model
model-women = Women, n = { $people }
model-men = Men, n = { $people }
model-selection = selection
model-tpr = true positives
model-fpr = false positives
model-ratio = ratio F/M
model-tpr-difference = TPR F−M
model-sex-area = AUC of sex
model-sex-given = given
model-accuracy-loss = accuracy lost
model-interval = { " " }(95% interval of F/M { $low } to { $high })
model-before = { "; " }start { $ratio }
model-alone = Model { $model }: { $name }, where one starts
model-compared = Model { $model }: { $name }, compared with model 1
model-two-thresholds = Thresholds found on the training data: women { $women }, men { $men }.
model-judged = For the model picked, number { $model }:
model-accuracy-changed = Accuracy: { $accuracy } ({ $change });{ " " }
model-impact = ratio F/M: { $ratio }
model-guess-given = Sex: it is in the data, there is nothing to guess.
model-guess = A second model guesses the sex from these columns: { $right } right (always “man”: { $majority }), AUC { $area }.
model-pair = Models { $before } and { $after }: ratio F/M { $ratio_before } then { $ratio_after }, accuracy { $accuracy_before } then { $accuracy_after }. That is its effect, on these data and with this kind of model.
model-no-pair = It takes two models that differ in nothing else.
plain-model-how = Type the numbers of the columns to leave out (0: none), then r, s or t if you wish: “1 6”, “0 r”, “1 t”. The model is trained at once. m2: see model 2 again and pick it. An empty line hands in the model picked.
lacking-model = Train at least one model.
lacking-work = A training is under way: a moment, or Esc to give it up.
unclear-settings = Give numbers of columns from 1 to { $columns } (0: none), then r, s or t if you wish, for instance: 1 6 r. Or a model of the table: m2.
unclear-no-columns = No column is left to learn from: keep one at least.
unclear-models-full = The table is full ({ $most } models): remove one with ⌫ in “Models”.
fault-nothing-to-drop = There is no column to leave out here.
    .help = Name at least one column that the model is given, as in Drop([Sex]).

### Labs: samples
key-measure = measure
key-look = look
lab-letter-women = W
lab-letter-men = M
plain-range = { $label }: { $first } { $one }; { $second } { $other }
plain-range-off = left out
sampling-share = share of women
sampling-draw = Enter: draw { $draws } samples of { $size } people and train on each
sampling-drawing = Share of { $share }: draw { $done } of { $of }… (Esc: give up)
sampling-drawn = { $draws } samples of { $size } people for each share, judged on the test split
sampling-error = Error (1 − accuracy), in %: mean of the draws (lowest to highest)
sampling-misses = High incomes missed (FNR), in %: mean (lowest to highest)
sampling-area = Area under the ROC curve, in %: mean (lowest to highest)
sampling-together = all together
sampling-by-department = by department
sampling-standardised = spread alike
sampling-department = department
sampling-admitted = Share admitted, 95% confidence interval and number of applications
sampling-all = all together
sampling-all-alike = weighted
sampling-gap = Gap women − men: { $gap }, ratio { $ratio }
sampling-nobody = Nobody is left to compare.
unclear-shares = Give one or several shares from 0 to 100, for instance: 0 50 100.
unclear-drawn = Samples with a share of { $share } are drawn already: change it (←→), or hand in (F8).
unclear-comparison = Give 1, 2 or 3 for the way of looking, or letters of departments to leave out or take back: A B.
plain-shares = Type one or several shares of women in %, for instance: 0 50 100. v changes the measure, z undoes, r erases all. Empty line: hand in.
plain-comparison = Type 1 for all together, 2 by department, 3 spread alike; letters (A B) leave departments out or take them back. z undoes, r goes back to the start. Empty line: hand in.
fault-nothing-to-find = There is nothing to find.
    .help = Give at least one goal: (id: "…", text: (fr: "…", en: "…"), aim: Standardised).
fault-plan-out-of-range = The plan of draws is out of bounds.
    .help = 300 to 5000 people a sample, 2 to 30 draws.
fault-aim-of-another-scene = This goal has no meaning here.
    .help = Adult: Worse(Women, 0.1), NearSingle(0.05), bounds from 0 to 1. Berkeley: Crude(4), at most six departments, or Standardised.

### own: data, attestation

key-attestation = attestation
    .command = a certificate
key-write-file = write the file
key-hand-over = hand in this file
data-title = My data
data-intro = Everything stays on this machine: no account, no network, no statistics sent. No name, gender or address is asked for; a pseudonym if you like.
data-served = Your answers are kept on the server of whoever invites you, under a token that this browser keeps: no account, no statistics sent elsewhere. No name, gender or address is asked for; a pseudonym if you like. To take everything away or to erase it, follow “Take away or erase” at the bottom of each page.
data-of-you = What is kept of you
data-file = File
data-holds = What it holds
data-bytes = Size
data-card = your pseudonym
data-journal = steps seen, answers, logbook, with their times
data-torn = a last line cut short, put aside
data-export = a file that you wrote from here
data-other = something else
data-size = { $size } KiB
data-where = Where
data-others = Beside it, for everybody: the settings (language, theme, how long answers are kept), the classes led here (votes as counts, no names) and, if the program was stopped by an error, a technical log without your answers. What you wrote elsewhere (file handed in, copy) is only where you put it.
data-how-long = How long
data-kept-always = For as long as you want: nothing is erased by itself. The school can choose a time: biaiscope learners retention 12
data-kept-months = The school has chosen { $months ->
    [one] { $months } month
   *[other] { $months } months
} after the last visit. Later, erasing is proposed at start; it is never done silently.
data-overdue = { $count ->
    [one] One person has not come
   *[other] { $count } people have not come
} for more than { $months } months. To erase: biaiscope learners erase --overdue
data-yours = What you can do with it
data-commands =
    In a terminal, with the program closed:

    - see it: `biaiscope learners`
    - change your pseudonym: `biaiscope learners rename OLD NEW`
    - take everything away, in an open format: `biaiscope learners export PSEUDONYM`
    - erase everything for good: `biaiscope learners erase PSEUDONYM`
learners-line = { $name } · last came { $day } · { $size } · key { $key }
learners-overdue = overdue
learners-several = Several people are called “{ $learner }”: give the beginning of the key.
learners-taken = “{ $name }” is already somebody’s pseudonym here.
learners-renamed = { $old } is now called { $new }.
learners-imported = { $name } is here, with everything that the copy held (folder { $key }).
learners-merged = Copies read: { $copies }. Actions taken over: { $events }. The copies stay, under another name.
learners-here-already = The person of { $path } learns here already: nothing was changed.
learners-no-copy = { $path } is no copy made by biaiscope learners export, or comes from a newer version.
learners-unimported = Cannot take over { $path }. { $why }
cli-learners-import = Take over a person copied on another machine
cli-learners-merge = Take over what copies left by a synchronising program say beyond the answers
cli-copy = The copy made by learners export
cli-same-name = Different numbers, one pseudonym: keep counts them all, merge counts one
learners-exported = Everything is copied to { $path }. This file also holds what you wrote in your own words: keep it in a safe place.
learners-erase-word = erase
learners-erase-what = What will be erased: the journal and what was put aside of it, the pseudonym, the files written from here, and the lines of the technical log that name the person. There is no way back. Files put elsewhere and backups of the machine are not touched.
learners-erase-ask = To erase, type exactly: { $typed }
learners-not-erased = Nothing was erased.
learners-erased = Erased: { $name }.
learners-unerased = Not everything could be erased in { $path }. { $why } The person is still in the list: try again.
learners-none-overdue = Nobody is overdue.
cli-learners = Who learns here, what is kept of them, where, how long; rename, copy, erase
cli-learners-rename = Change a pseudonym
cli-learners-export = Copy everything kept of a person to a JSON file
cli-learners-erase = Erase a person for good, after a confirmation
cli-learners-retention = Show or choose how long answers are kept
cli-who = Pseudonym, or beginning of the key
cli-who-value = PERSON
cli-new = New pseudonym
cli-overdue = Everybody who is overdue
cli-months = Months after the last visit; 0 for no limit
cli-attestation = Attestation of completion, as text or to print with --out FILE.html
cli-name = Name to write on the document, and nowhere else
cli-name-value = NAME
attestation-title = Attestation of completion
attestation-name = attestation
attestation-ask = Name to write on the document, and nowhere else:
attestation-not-yet = Not yet: { $count ->
    [one] one step that cannot be dropped is
   *[other] { $count } steps that cannot be dropped are
} still to be gone through. { $titles }
attestation-nameless = (no name)
attestation-that = This document says that
attestation-went-through = went through the workshop
attestation-steps = Steps gone through:
attestation-time = Working time measured, long pauses not counted:
attestation-end = Last step finished on
attestation-issued = Document made on
attestation-content = Content:
attestation-version = version { $version }, fingerprint { $hash }
attestation-measured = What was measured
attestation-objective = Objective
attestation-known = Questions known
attestation-before = First test (same questions):
attestation-after = Last test (same questions):
attestation-measured-how = A question is known when its last answer earns at least 80% of the points, without a hint and without low certainty. The last test, taken right afterwards, measures short-term learning.
attestation-worth = This document is made by the program, on the person’s own machine, from the answers kept on that machine. Nobody checked who answered or watched the workshop, and a local file can be changed. It is neither a diploma nor a certification, and it says nothing of what the person will do next.
attestation-worth-served = This document is made by the program, from the answers kept on a server. Nobody checked who answered or watched the workshop. It is neither a diploma nor a certification, and it says nothing of what the person will do next.
attestation-signature = Date and signature of the person:
attestation-stamp = Stamp of the school (optional):

### audit

audit-words-yes = yes | y | true | t
audit-words-no = no | n | false | f
audit-words-unknown = na | n/a | nan | null | none | nil | ? | - | -- | . | unknown | not known | not available | missing | undisclosed | prefer not to say | #n/a
audit-unreadable = The file cannot be read: { $why }
audit-empty = The file has no line under the names of its columns.
audit-no-column = No column is called “{ $name }”. Columns found: { $known }. If they make only one, give --separator.
audit-same-name = Several columns are called “{ $name }”: rename the one that counts.
audit-fields = Line { $line }: { $found } fields, where the first line names { $wanted } columns. A field that holds the separator must be in quotes.
audit-too-long = Line { $line }: more than 4 MiB without the end of a line. A quote opened there is probably never closed.
audit-no-yes = Line { $line }, column { $column } ({ $name }): “{ $value }” says neither yes nor no. Say which value is favourable with --favourable.
audit-no-number = Line { $line }, column { $column } ({ $name }): “{ $value }” is no number.
audit-no-weight = Line { $line }, column { $column } ({ $name }): “{ $value }” is no weight, a number of 0 or more.
audit-no-count = Line { $line }, column { $column } ({ $name }): “{ $value }” is no whole number of people.
audit-never-favourable = No line has the favourable value “{ $value }”. Values found: { $known }.
audit-too-many-values = Column “{ $name }” has more than { $most } values: put them together first (age bands, families of jobs).
audit-too-many-cells = Too many groups and strata at once: ask for fewer columns, or put values together.
audit-no-group = No group is called “{ $name }”.
audit-title = Audit: { $file }
audit-seen = { $rows ->
    [one] One line read
   *[other] { $rows } lines read
}, { $people ->
    [one] one person
   *[other] { $people } people
}.
audit-summary = What the figures say
audit-nothing-to-compare = { $column }: fewer than two known groups, nothing to compare.
audit-reference = { $column }: compared with { $group }, { $rate } of whom have the favourable decision ({ $selected } of { $people }).
audit-group-rate = { $group }: { $rate } ({ $selected } of { $people }).
audit-below-mark = Ratio { $ratio }, below the four-fifths mark.
audit-above-mark = Ratio { $ratio }, above the four-fifths mark.
audit-no-lower = Ratio { $ratio }: no less than the reference.
audit-hardly-chance = Chance alone would rarely give such a gap ({ $p }).
audit-may-be-chance = Chance alone may give such a gap ({ $p }).
audit-others = and { $others } { $others ->
    [one] other
   *[other] others
}, in the tables.
audit-mark = Four fifths: a US mark of 1978, a signal to look into. Neither proof nor a rule of French or EU law.
audit-errors-said = Where the truth is known, groups lie at most { $missed } points apart in true positive rate, { $wrongly } in false positive rate, { $precision } in precision.
audit-unknown = group unknown
audit-selection-rate = Rate of favourable decisions
audit-true-positive-rate = True positive rate (favourable decision among truly favourable cases)
audit-false-positive-rate = False positive rate (favourable decision among the other cases)
audit-precision = Precision (truly favourable cases among favourable decisions)
audit-base-rate = Base rate (truly favourable cases)
audit-accuracy = Accuracy (decision in agreement with the truth)
audit-figures = Figures by { $column }
audit-group = Group
audit-count = Count
audit-of = Of
audit-rate = Rate [Wilson 95%]
audit-against = Against { $group }:
audit-difference = Difference in points [Newcombe 95%]
audit-ratio = Ratio [Katz 95%]
audit-p = p (Fisher)
audit-p-adjusted = p (Holm)
audit-calibration = { $group }: scores and truth. Expected calibration error: { $error } points.
audit-score = Score
audit-people = People
audit-undecided = Undecided
audit-mean-score = Mean score
audit-true-rate = Truly favourable [Wilson 95%]
audit-within = Among people of the same { $column }, { $group } against { $reference }: a difference of { $crude } points in total, { $standardised } points when each stratum weighs what it has of people. Common odds ratio { $odds } (Mantel-Haenszel), p: { $p }.
audit-within-left-out = Left out, in strata where one of the two groups is absent: { $out } people.
audit-stratum = Stratum
audit-reference-short = Reference
audit-proxies = What the other columns give away
audit-proxies-how = A naive guesser learns on one half of a sample and is tried on the other. 0.5: it tosses a coin; 1: it is always right.
audit-proxy = { $column }, guessing “{ $group }”: area { $area }, tried on { $tried } lines. The columns that tell most on their own:
audit-column = Column
audit-area = Area
audit-traps = Traps in these data
audit-trap-small = { $column }, { $group }: { $people } people, too few to judge. The intervals show it.
audit-trap-cannot-tell = { $column }, { $group } ({ $people } people): these data can rule out neither parity nor a ratio below four fifths. To see a ratio of 0.8 four times in five, each group would need { $needed } people.
audit-trap-never-tell = { $column }, { $group } ({ $people } people): these data can rule out neither parity nor a ratio below four fifths, and the rate of the reference does not allow to say how many would be needed.
audit-trap-unknown = { $column }: the group of { $people } people is unknown. They are counted on their own; if they are not missing at random, the gaps mislead.
audit-trap-undecided = The decision about { $people } people is unknown; they are in no rate.
audit-trap-comparisons = { $column }: { $tests } comparisons. { $alone } have p < 5% one by one, { $together } once they are adjusted together (Holm): trust the latter.
audit-trap-turns = { $group }: the gap turns around, { $crude } points in total but { $standardised } among people of the same { $column } (Simpson’s paradox). Ask whether { $column } is a legitimate reason or part of the problem.
audit-trap-shrinks = { $group }: the gap melts, { $crude } points in total but { $standardised } among people of the same { $column }, which explains part of it: a legitimate reason, or part of the problem?
audit-trap-grows = { $group }: the gap grows, { $crude } points in total but { $standardised } among people of the same { $column }. The total hid it.
audit-trap-proxy = { $column }: the other columns let one guess “{ $group }” (area { $area }). Taking { $column } away from a model would not make it blind.
audit-trap-same-label = The column of the truth says the same as the decision { $agreement } of the time: it probably repeats it, and the rates of errors then tell nothing.
audit-trap-selective = The truth is known for { $selected } of those selected and { $others } of the others: next to nothing is known of those turned away, and the rates of errors mislead.
audit-trap-past-decision = “{ $label }” is taken for the truth. If it is a past decision (a mark, a hire, a promotion), its bias passes for right.
audit-trap-scores = Scores outside 0 to 1 on { $people } lines: they are no probabilities, and are left out of the calibration.
audit-trap-weights = With weights there is no exact test: the intervals are approximations (Kish’s effective number) that know nothing of how the sample was drawn.
audit-trap-disclosure = A group has fewer than five people: do not publish these figures as they stand, they may point at somebody.
audit-next = What next, in six steps
audit-tools = Tools:
audit-next-frame = **Frame.** Write one page: the use, the people affected, the possible harm, and which gap would be a harm. Can you still give up the idea?
audit-next-explore = **Explore the data.** Find out who is missing, who decided on the label, where the unknown values and the traps above come from.
audit-next-measure = **Measure.** Choose a metric, say why this one, and keep these figures as where you start from.
audit-next-mitigate = **Mitigate.** Try a remedy, then do this whole audit again: a gap that closes may open another.
audit-next-document = **Document.** Write a model card and a datasheet; `--model-card` and `--datasheet` fill part of them.
audit-next-monitor = **Monitor.** Do the audit again at fixed dates, with `--fail-under`, and say who stops the system when it is crossed.
audit-not-shown-title = What this audit does not show
audit-not-shown =
    - Why there is a gap: a figure is no cause.
    - Whether the decision is right for a given person.
    - Who did not apply, was not seen, or is not in the file.
    - What people live through afterwards.
    - That there is no bias: seeing nothing in few data proves nothing.
audit-law-title = The law
audit-law =
    This is no legal advice. In French and EU law indirect discrimination is judged case by case: a particular disadvantage, and no justification by a legitimate aim and necessary means. No ratio defines it. Data on origin, health or orientation fall under Article 9 of the GDPR: have their use approved before you process them, and show these results to your lawyer or your DPO.
audit-method-title = Method
audit-method =
    Intervals at 95%: Wilson for a rate, Newcombe (method 10) for a difference, Katz for a ratio. p: Fisher’s exact test, two-sided, adjusted by Holm for all comparisons of the same column. Reference: the group named by `--reference`, else that of the highest rate among those of { $small } people and more; choosing it after the data makes small p a little optimistic. A rate without a denominator is not zero: it is said to be undefined. Number needed: two-sided test at 5%, power of 80%. Everything was computed on this machine; nothing left it.
audit-written = Written to { $path }.
audit-unwritten = { $path } cannot be written. { $why }
audit-needs-decision = Say which column is the decision with --outcome, or give --score and --threshold.
audit-under = The lowest ratio is { $ratio }, under { $least }.
audit-no-ratio = There is no ratio between two groups of { $small } people and more: the mark is not taken as met.
model-card-title = Model card: { $file }
model-card-for-people = For people to write.
model-card-details = The model
model-card-details-ask = Who made it, when, which version, what type, under which licence, whom to ask?
model-card-use = Intended use
model-card-use-ask = What for, by whom, and what must it not be used for?
model-card-factors = Groups
model-card-groups = { $column }:
model-card-metrics = Metrics
model-card-metrics-how = Intervals at 95% by Wilson, Newcombe and Katz; Fisher’s exact test, adjusted by Holm.
model-card-evaluation = Evaluation data
model-card-evaluation-more = Evaluation data: the rest
model-card-evaluation-ask = Where are they from, and from when, why these, who is missing?
model-card-training = Training data
model-card-training-ask = Which, where from, who labelled them?
model-card-analyses = Results by group
model-card-ethics = Ethical questions
model-card-ethics-ask = Which harms, to whom, and what can those people do about it?
model-card-caveats = Limits
model-card-data = File { $file }: { $rows } lines, { $people } people, the decision about { $undecided } of them unknown.
model-card-outcome = Decision: column “{ $column }”.
model-card-label = Truth: column “{ $column }”.
model-card-score = Score: column “{ $column }”.
model-card-within = Strata: column “{ $column }”.
sheet-title = Datasheet: { $file }
sheet-motivation = Motivation
sheet-motivation-ask = Why were these data gathered, by whom, and who paid?
sheet-composition = Composition
sheet-composition-more = Composition: the rest
sheet-composition-ask = What does a line stand for? Is it a sample, of what? Are there sensitive data, errors, duplicates?
sheet-collection = Collection
sheet-collection-ask = How, when, by whom? Did people know, and did they consent?
sheet-cleaning = Preparation
sheet-cleaning-ask = What was cleaned, labelled, taken out? Are the raw data kept?
sheet-uses = Uses
sheet-uses-ask = What were they used for, what can they serve, what must they not serve?
sheet-cautions = Cautions that the audit saw
sheet-distribution = Distribution
sheet-distribution-ask = Who is given them, under which licence, within which limits?
sheet-maintenance = Maintenance
sheet-maintenance-ask = Who keeps them up to date, how is an error reported, when are they erased?
cli-audit = Audit a file of decisions, group by group
cli-audit-examples =
    Examples:
      biaiscope audit applications.csv --outcome hired --group sex
      biaiscope audit f.csv --outcome decision --favourable yes --label success --group sex,age --html audit.html
cli-audit-file = File of lines with named columns (CSV), or - for the standard input
cli-audit-outcome = Column of the decision
cli-audit-label = Column of the truth, where it is known
cli-audit-group = Columns of the groups, separated by commas
cli-audit-favourable = Favourable value of the decision
cli-audit-weight = Column of the weight of a line
cli-audit-count = Column of the number of people of a line
cli-audit-score = Column of a score
cli-audit-threshold = The decision is favourable from this score on
cli-audit-within = Compare among equal values of this column
cli-audit-reference = Group to compare the others with
cli-audit-separator = Sign between fields (tab for the tabulator)
cli-audit-csv = Write the figures as a table
cli-audit-model-card = Write the sections of a model card (Markdown)
cli-audit-datasheet = Write the sections of a datasheet (Markdown)
cli-audit-fail-under = Exit code 1 if a ratio is under this
cli-audit-column = COLUMN
cli-audit-columns = COLUMNS
cli-audit-value = VALUE

### swap

swap-title = Swap test: { $title }
swap-what = Model: { $models }. Date: { $date }. { $answered } answers to { $prompts } prompts.
swap-no-model = not said
swap-unread = Answers that this plan cannot read, left out: { $count } ({ $named }). If one side has more of them, that is a result already.
swap-found = What was found
swap-too-few = Too few answers of both sides to compare.
swap-differs = The answers differ: { $first } minus { $second } is { $difference } on average, 95% interval { $interval }, p = { $p }.
swap-may-be-chance = No difference established: { $first } minus { $second } is { $difference } on average, 95% interval { $interval }, p = { $p }. This is no proof of equality: read the interval.
swap-by-pair = Compared pair by pair ({ $units }): the answers about one name count together.
swap-by-template = Compared by pair and template ({ $units }): there are too few pairs to say anything of other names.
swap-never-rare = With { $units } comparisons p cannot fall below { $smallest }: add pairs.
swap-needed = To see a difference of half a standard deviation four times in five, { $needed } comparisons are needed.
swap-order = Order effect: asking about the first side first changes the difference by { $effect }, 95% interval { $interval }.
swap-figures = Figures
swap-mean = Mean, { $side }
swap-difference = Mean difference within pairs
swap-interval = 95% interval (Student)
swap-deviation = Standard deviation of the differences
swap-p = p (sign flips)
swap-units = Comparisons
swap-examples = The answers that differ most
swap-example = { $side } ({ $value }):
swap-holds-title = What this holds for
swap-holds =
    For this model, at this date, with these parameters and for these prompts only. A first name also carries an age, an origin and a milieu: varied pairs limit the confusion and do not remove it. A mean difference of nothing may hide differences of opposite signs. A different answer is not always a harm: say which would be before you measure.
swap-unreadable = Line { $line }, column { $column }: { $why }
swap-empty = The plan has no template, or no pair.
swap-no-form = A template has “{ $name }” in braces, and a pair does not give it.
swap-same-sides = Template { $template } says the same for both sides.
swap-too-many = A plan must ask between 1 and { $most } prompts.
swap-how =
    { $prompts } prompts in this plan, and no answers yet. Three ways to have them:
    - biaiscope swap { $plan } --prompts prompts.csv, fill in the column answer, then --answers prompts.csv
    - biaiscope swap { $plan } --paste, to paste the answers one by one
    - biaiscope swap { $plan } --command "…", a command of yours that reads the prompt and writes the answer
swap-cost = { $prompts } prompts to ask, { $signs } characters, { $minutes } min at least. They go to the command that you gave. Ask them? (y/n)
swap-cost-price = { $prompts } prompts to ask, { $signs } characters, { $minutes } min at least, about { $price } at the price given. They go to the command that you gave. Ask them? (y/n)
swap-asking = { $place }/{ $of } { $id }
swap-stopped = No answer: stopped here. What was answered is kept; the same command goes on from there.
swap-command-failed = The command failed: { $why }. What was answered is kept; the same command goes on from there.
swap-paste = Paste the answer, then an empty line.
cli-swap = Ask the same question for two sides, and compare the answers
cli-swap-examples =
    Examples:
      biaiscope swap plan.ron --prompts prompts.csv
      biaiscope swap plan.ron --answers prompts.csv --html swap.html
      biaiscope swap plan.ron --command "ollama run mistral" --model mistral
cli-swap-plan = Plan of the test
cli-swap-prompts = Write the prompts as a table to fill in
cli-swap-answers = Read the answers of that table
cli-swap-paste = Paste the answers one by one
cli-swap-command = Command that reads a prompt and writes the answer
cli-swap-model = Model, version and parameters, for the report
cli-swap-rate = Prompts a minute at most (60)
cli-swap-price = Price of a prompt, for the estimate
cli-swap-yes = Do not ask before beginning
cli-swap-kept = File of the answers kept (beside the plan)

### Labs: hiring

hiring-key = invite or turn down
hiring-invite = Invite
hiring-decline = Turn down
hiring-left = { $left ->
    [one] { $left } application is still to be sorted.
   *[other] { $left } applications are still to be sorted.
}
hiring-unclear = Give { $count } digits, one for each application, 1 to invite and 2 to turn down; for instance: 1 2 1.
hiring-invited = Two models have just learned: one from your { $choices } choices alone, the other from { $past } past decisions as well (where one of your choices weighs as much as { $weight } of them). Whom each would invite, with { $places } places and { $total } new applications:
hiring-alone = your choices alone
hiring-joint = with the past
hiring-no-model = No model for “{ $model }”: when the answer is always the same, there is nothing to learn.
hiring-count = { $invited } of { $total }
hiring-again = Change a choice and both models learn again at once. Can you choose so that the gap disappears?
hiring-learned = What the models learned
hiring-trait = In the application
hiring-much-for = counts a lot in favour
hiring-for = counts in favour
hiring-hardly = hardly counts
hiring-against = counts against
hiring-much-against = counts a lot against
hiring-swap = { $name }’s application, with “{ $add }” in place of “{ $drop }” and nothing else changed, goes from place { $before } to place { $after } in the model that also learned from the past.
hiring-swap-same = { $name }’s application, with “{ $add }” in place of “{ $drop }” and nothing else changed, stays at place { $after } in the model that also learned from the past.
hiring-order = How that model ranks them ({ $places } places)
hiring-limits = What so few choices do not teach.
fault-hiring-groups = there must be two groups at least
    .help = Add a group to “groups”: invitations are counted by group.
fault-hiring-too-few = there must be { $least } applications at least
    .help = With fewer, neither a model nor a ranking says anything.
fault-hiring-unknown = “{ $id }” is neither a group nor a trait of this exercise
    .help = Use an id of “groups” or of “traits”.
fault-hiring-counts = there are more invitations than applications
    .help = “invited” counts a part of “applied”.
fault-hiring-weight = the weight of a choice must be a finite number above zero
    .help = Write 1.0 to let a choice weigh as much as a past decision.
fault-hiring-places = the number of places leaves nothing to choose
    .help = Give one place at least, and fewer places than “candidates”.
fault-hiring-swap = this change cannot be made
    .help = “candidate” names one of the “candidates”, who has the trait “drop” and has not the trait “add”.
fault-hiring-one-answer = nothing can be learned from these decisions
    .help = Some applications must have been invited and others turned down.
fault-hiring-no-gap = by these decisions, the model invites the same share of each group
    .help = With no gap in the past, the exercise has nothing to show: change “invited”.
fault-hiring-swap-idle = by these decisions, this change moves nobody
    .help = Swap a trait that the past favoured for another.

### In a browser

web-skip = Skip to the content
web-progress = Progress
web-set = Apply
web-more = All that can be done here
web-carry-up = Move “{ $item }” up
web-carry-down = Move “{ $item }” down
web-stale = The page had changed in the meantime: nothing was done. Here it is as it is now.
web-stale-text = What you had written, to be used again:
web-over-title = See you soon
web-over = Your answers are kept. You can close this page, or go on where you were.
web-resume = Go on
web-files = Your files are ready, at the top of this page. The server does not keep them for long: save them now.
web-again = See where the class is
web-begin = Start
web-pseudonym = Your pseudonym, or nothing:
web-code = The code given by whoever invites you:
web-code-wrong = This is not the code. Ask whoever invites you.
web-kept =
    - No account: this browser keeps a random token, by which you go on where you were. On a shared computer, erase the cookies of this site when you leave.
    - The server keeps your answers under this token, until you erase them (“Take away or erase”, at the bottom of each page).
    - Whoever invites you sees how many people began and finished each part. They see your answers only if you hand them in yourself, after reading the whole file.
web-yours = Take away or erase
web-yours-told = The server keeps what you answered and wrote, with the times, under a random token that only your browser knows. A file that you handed in is a file of its own: ask whoever invites you to remove it.
web-copy = Take everything away, in an open format
web-erase-told = Erasing erases everything, for good: answers, logbook, progress. There is no copy to go back to.
web-erase-sure = I want to erase everything
web-erase = Erase
web-erased-title = It is erased
web-erased = Nothing of you is left on this server.
web-handed-over = Your file is handed to whoever invites you. A copy of it is at the top of this page; handing it in again replaces the first.
web-teacher-title = Your group
web-teacher-people = People who began: { $people }.
web-teacher-few = Nothing is told in detail about fewer than { $fewest } people.
web-teacher-part = Part
web-teacher-begun = begun
web-teacher-done = finished
web-teacher-handed = What was handed in
web-teacher-csv = The same as a table (CSV)
web-nowhere = There is nothing at this address.
web-full = Too many people at once. Try again in a minute: your answers are kept.
web-fault = The program has a fault, and your visit was interrupted. What was kept still is.

### serve

cli-serve = Serve the workshop in browsers, for many
cli-serve-examples =
    Examples:
      biaiscope serve --web 127.0.0.1:8080 --data /srv/biaiscope
      biaiscope serve --web 0.0.0.0:8080 --code green-otter
cli-serve-web = The address and port to answer at
cli-serve-code = The code that anybody new has to know
cli-serve-host = A name by which the server is called (behind a proxy)
cli-serve-ready =
    The workshop is served at { $address }; Ctrl-C to stop.
    For the teacher alone: { $teacher }

### Phones

hub-name = { $quality } { $animal }
hub-name-animals = otter, weasel, robin, turtle, giraffe, bee, heron, badger, dragonfly, ladybird, owl, frog, marmot, lark, whale, antelope, cricket, newt, swallow, panther, gazelle, firefly, seal, trout, squid, warbler, crane, stork, partridge, sardine
hub-name-qualities = green, blue, red, yellow, violet, orange, white, golden, silver, quick, calm, curious, cheerful, agile, lively, gentle, clever, serene, frank, attentive, daring, patient, witty, discreet, learned, dreamy, hungry, laughing, early, lunar
phone-code = The class code, on the screen:
phone-join = Take part
phone-other-device = I take part already, on another device
phone-word-asked = The word that it shows, under “You”:
phone-you = You
phone-name = Your pseudonym:
phone-rename = Change
phone-word = To go on at another device, your word:
phone-kept =
    - No account and no name. This phone keeps a random token, for half a day.
    - Your answers stay on the computer that leads, under a pseudonym, until the report of the class; of opinions only the count is kept.
    - What you write in your own words is not kept: only that you answered.
phone-soon = The class will begin. This page follows by itself.
phone-break = It is the break. This page goes on by itself.
phone-listen = Everybody listens: nothing to do here for now.
phone-over = The class is over. Thank you for taking part.
phone-projected = This is played together, on the screen of the room.
phone-open = Answer, then send. You can change your mind while the vote is open.
phone-secret = Answer, then send. Nobody will know who answered what: only the count is kept.
phone-received = Received. You can change your mind and send again while the vote is open.
phone-closed = The vote is closed. It goes on at the screen of the room.
phone-wrong-code = This is not the class code: read it on the screen of the room.
phone-wrong-word = Nobody shows this word: check it on the other device.
phone-locked = The door is locked: ask whoever leads.
phone-full = The room is full: ask whoever leads.
phone-unknown = This phone is no longer part of the class.
phone-not-open = Too late, or too early: this answer was not taken.
phone-unfit = This cannot be taken: complete it or make it shorter.
phone-too-many = Too many changes from this phone.
phone-unsaved = The answer could not be kept. Send it again.
phone-gone = The class does not answer any more. Try in a moment.
key-send = send
cli-phones = Let people answer by phone, on the same network
cli-address = The address and port where phones are awaited
class-phones-join = On your phone, same Wi-Fi: { $address } · code { $code }
class-phones-kept = No account, no name. Your answers stay on this computer, under a pseudonym, until the class is summed up; of opinions only the count is kept.
class-phones-there = Already here: { $people }
class-phones-answered = Answers by phone: { $answered } of { $people }
class-hands = Hands besides:
class-no-phones = This class is led without phones.
class-people-title = Phones
class-door-open = Door open: Enter closes it to newcomers
class-door-locked = Door closed: Enter opens it again
class-people-sure = Enter again to drop this phone: its answers count no more.
class-people-rest-sure = X again to drop this phone and all below ({ $people } in all): their answers count no more.
key-class-people = phones
key-class-people-do = door, drop
key-class-people-rest = drop those below
class-exported-phones = Report: { $report } · answers by phone ({ $count }): { $folder }
class-erased-but-files = Everything that the program kept of this class is erased; the summary and the answers that you had written stay in their files. q to quit.
class-vote-phones = Answer on your phone, A to { $last }; without one, raise your card or your hand.
class-vote-again-phones = Second vote on your phone, A to { $last }. You may change your mind.
class-vote-level-phones = Answer on your phone, 1 to { $last }; { $last } not to answer. Only the count is kept.
trainer-closing = Last resort, C: go to { $title } at once (−{ $gain }, { $count ->
        [one] one step dropped
       *[other] { $count } steps dropped
    }).
key-class-closing = to the closing
### schools: what is made for a school's platform

quiz-unit = Unit: { $unit }. Give the number alone.
quiz-scale = Guess a number from { $min } to { $max }. Any of them earns the point: a guess is not wrong, it can only surprise.
quiz-figure = The figure: { $answer }.
cli-export = Write a module’s exercises as questions for a school’s platform
cli-export-gift = A text file that Moodle and others import (GIFT): options, feedback, categories; no hints
cli-export-moodle = Moodle’s own XML: the same, and hints
cli-export-part = Only this part of the module
cli-export-out = File to write, “-” for the standard output; otherwise a name is chosen here
cli-export-examples =
    Examples:
      biaiscope export moodle-xml                   every exercise that Moodle can ask
      biaiscope export gift --part spot --lang fr   those of one part, in French
      biaiscope export gift --out - | less          to the standard output
    What has no counterpart is listed, with the reason. Exit codes: 0 written, 1 nothing to write, 2 unknown part, 3 not written.
export-written =
    { $questions ->
        [one] Written to { $path }: 1 question.
       *[other] Written to { $path }: { $questions } questions in { $parts ->
            [one] 1 category
           *[other] { $parts } categories
        }.
    }
export-exists = { $path } is already there: nothing was written. Give another name with --out, or add --force to replace it.
export-nothing = None of these exercises can be asked elsewhere: nothing was written.
export-no-part = No part is called “{ $part }”. There are: { $parts }.
export-left-out = Left out ({ $n }):
export-changed = Asked otherwise than here ({ $n }):
export-lost = - { $why }: { $steps }
export-lost-kind = no question of this format is like { $kind }
export-lost-opinion = an opinion, which a platform would keep with a name
export-lost-repeats = asks { $step } again, which is in the file
export-lost-no-key = too few items or options have one right answer
export-lost-orders = several orders are right
export-lost-items = without { $items }, for which several categories are right
export-lost-certainty = how certain one is is not asked
export-lost-hints =
    { $n ->
        [one] without its hint
       *[other] without its { $n } hints
    }
cli-report-examples =
    Examples:
      biaiscope report hand-ins.zip --html report.html
      biaiscope report hand-ins/ --completion register.csv --roster list.csv
      biaiscope report hand-ins/ --answers answers.csv --codebook codebook.csv --locale en
    Exit codes: 0 files were used, 1 none was, or too few for a table, 2 not understood, 3 not written.
cli-completion = Write who handed in, and how far they came, as a CSV table
cli-roster = The school’s list (CSV) with the code of each person: says who is missing
cli-roster-column = Column of the codes in the list
cli-score = Add a score to that table: the share of the points, opinions and the first test left out
cli-answers = Write the answers as a CSV table: a row a person without a pseudonym, a column a question
cli-codebook = Write what the columns of the answers mean
cli-locale = Spreadsheets that the tables are for: fr (semicolons, decimal commas) or en
register-code = code
register-code-names = code, id, id number, idnumber, pseudonym
register-status = status
register-at = handed in
register-steps = steps done
register-of = steps
register-score = score
register-done = done
register-partly = partly
register-missing = missing
register-told = Done: { $done }. Partly: { $partly }. Missing: { $missing }.
register-unknown = Not on the list: “{ $code }” ({ $file }).
register-doubled = More than once on the list: “{ $code }”.
register-shared = Several people handed in with the code “{ $code }”, the latest counts: { $files }.
register-no-roster = The list { $path } cannot be used. { $why }
answers-too-few = Fewer than five people handed in: a table of answers would tell whose they are. It was not written.
codebook-person = Number of the row, and nothing else
codebook-class = Class code
codebook-content = Content of the module that was answered
codebook-option = Option chosen first
codebook-chosen = Chosen first: { $element }
codebook-right = Right about: { $element }
codebook-flag = 0 = no | 1 = yes
codebook-number = Number given first (answer: { $answer })
codebook-share = Share of the points of the first answer, from 0 to 1
codebook-certainty = Certainty, from 1 (a guess) to 3 (sure)
codebook-tries = Answers handed in
report-no-class = Nobody handed in for the class { $class }. { $classes ->
    [none] No file names a class.
   *[other] Classes there are: { $classes }.
}
report-short = In short
report-short-who = { $people } people handed in, from { $first } to { $last }; { $finished } came to the end of the module.
report-short-gain = Right answers: from { $pre } before to { $post } after, { $points } points over { $n } matched pairs (95% interval: { $low } to { $high }).
report-short-wrong = Misconceptions that remain in the last test:
report-short-option = “{ $option }”: { $share } ({ $question })
report-short-opinions = Opinions asked twice: { $opinions }. The one that moved most: “{ $title }”, { $shift } on a scale from 1 to 5 (n = { $n }).
report-short-again = To go over again, by the share right in the end:
report-short-time = Time: the medians of the steps add up to { $taken } min; { $planned } min were planned for them.
