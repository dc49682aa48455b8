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

## Spotting: in data, in results

key-roam = move
key-call = mark
key-take = target
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
cell-fn = FN
cell-fp = FP
cell-tn = TN
cell-tp-long = true positives
cell-fn-long = false negatives
cell-fp-long = false positives
cell-tn-long = true negatives
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
