# The program's words in English. What workshops say is in modules/.

language-name = English
no-pseudonym = no pseudonym

## Keys and gestures

key-start = start
key-help = help
key-to-english = English
key-to-french = français
key-theme = theme
key-quit = quit
key-back-or-quit = back or out
key-choose = choose
key-open = open
key-steps = steps
key-person = person
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
key-retry = try again
key-sources = sources
key-glossary = glossary
key-previous = previous
key-next = next
key-map = map

## First screen

welcome =
    - **{ $time }** in all, at your own pace: every answer is kept at once, leave and come back whenever you like.
    - Nothing leaves this machine: no account, no network.
    - **↑ ↓** to choose, **Enter** to confirm, **?** for help, **Esc** to go back.
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
part-done = Part finished: { $part }. Go on whenever you like.
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
certainty-2 = middling
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
lacking-guess = Hazard a figure.
lacking-number = Type a number.
lacking-categories = { $left ->
    [one] { $left } item is still to be sorted.
   *[other] { $left } items are still to be sorted.
}
unclear-option = Give an answer from the list: there are { $count }, up to { $last }.
unclear-number = That is not a number. Example: 0.6.
unclear-outside = Give a number between { $min } and { $max }.
unclear-categories = Give { $items } category numbers, one for each item, from 1 to { $categories }; for instance: 1 2 1.

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
popup-close = Esc close
popup-unsaved = R try again · Q quit without saving · Esc stay

## What may happen

too-small = This window is a little small ({ $w }×{ $h }). Make it { $width }×{ $height } at least, or the letters smaller: everything is kept.
error-title = Cannot open
error-module = This module cannot be read.
error-in-use = This person already has the workshop open in another window. Close the other window, then try again.
error-newer = These answers were written by a newer version of the program (format { $schema }). They are untouched; open them with that version.
error-disk-full = The disk is full, or your quota is used up.
error-denied = The system does not allow writing.
error-io = The system answers: { $detail }.
error-no-folder = There is no home folder to keep your answers in. Name one: biaiscope --data FOLDER, or the variable BIAISCOPE_DATA.
error-folder = Cannot write in { $folder }. { $why } Name another folder: biaiscope --data FOLDER.
unsaved = Not saved yet: { $why } Your answer stays on the screen. Ctrl+S to try again.
unsaved-title = Something is not saved
unsaved-quit = Make room or make the folder writable, then try again. If you quit now, what is not saved will be lost.
damage-lines = { $lines ->
    [one] One line of the journal was damaged: it is left out, everything else is there.
   *[other] { $lines } lines of the journal were damaged: they are left out, everything else is there.
}
damage-torn = The last action before the sudden stop had not been written whole; everything else is there.
crash = The program stopped because of a fault. Your answers are kept: start it again to go on where you were. Details: { $log }
crash-unlogged = The program stopped because of a fault. Your answers are kept: start it again to go on where you were.

## Plain mode

plain-commands =
    Type your answer, then Enter. At any moment: i hint, s sources, g glossary (g word to search), m map (m 1.3 to go to a step), n next, p previous, r try again, l français, ? this help, q quit. Everything is kept.
plain-name = Your pseudonym, or an empty line:
plain-which-number = Give a number from the list.
plain-which-step = Give a step of the map, such as m 1.3.
plain-part = { $number }. { $part } — { $time }, { $done } of { $total }
plain-step = === { $part }, step { $step } of { $total } — { $left } left ===
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

    Exit codes: 0 all is well, 1 the module checked has errors, 2 bad command line, 3 cannot go on.
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
cli-check = Check a module and say all that is wrong with it (alias: verifier)
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

## Spotting in a text

key-word = word
key-select = select (begin, end)
key-mark = mark
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
lacking-marks = Mark some words, or say that there is nothing to report.
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
