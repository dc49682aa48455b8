//! The same on the screen: keys in, screens out.

use biaiscope::activity::Exercise;
use biaiscope::app::App;
use biaiscope::export::FileExporter;
use biaiscope::face::terminal::{Input, Screen, Theme};
use biaiscope::progress::ThemeChoice;
use biaiscope::text::Lang;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use termprofile::TermProfile;

use super::fixture::{Past, session};

pub(crate) struct Shown {
    pub(crate) app: Screen,
    terminal: Terminal<TestBackend>,
}

impl Shown {
    pub(crate) fn new(data: &std::path::Path, pseudonym: &str, lang: Lang) -> Shown {
        let session = session(data, pseudonym, lang);
        let theme = Theme::new(ThemeChoice::Mono, TermProfile::NoColor);
        let mut app = Screen::new(App::new(session, Box::new(FileExporter), Some(pseudonym)), theme);
        app.begin().unwrap();
        let mut shown = Shown { app, terminal: Terminal::new(TestBackend::new(80, 24)).unwrap() };
        shown.draw();
        shown
    }

    fn draw(&mut self) {
        self.terminal.draw(|frame| self.app.draw(frame)).unwrap();
    }

    pub(crate) fn press(&mut self, code: KeyCode) -> String {
        self.app.input(Input::Key(KeyEvent::new(code, KeyModifiers::NONE)));
        self.draw();
        self.text()
    }

    pub(crate) fn text(&self) -> String {
        let buffer = self.terminal.backend().buffer();
        let row = |row: u16| -> String {
            (0..buffer.area.width).map(|column| buffer[(column, row)].symbol()).collect()
        };
        let text: String = (0..buffer.area.height).map(|at| row(at).trim_end().to_owned() + "\n").collect();
        text.replace(['\u{a0}', '\u{202f}'], " ")
    }
}

/// How many files were written for whoever learns in `data`.
fn exports(data: &std::path::Path) -> usize {
    let learner = std::fs::read_dir(data.join("learners")).unwrap().next().unwrap().unwrap();
    std::fs::read_dir(learner.path().join("exports")).unwrap().count()
}

#[test]
fn the_map_leads_to_review_and_results_and_back() {
    let data = tempfile::tempdir().unwrap();
    let mut past = Past::new(data.path(), "Camille", 3);
    let is_choice = |step: &&biaiscope::content::Step| {
        matches!(&step.exercise, Some(Exercise::Choice(choice)) if !choice.certainty && !choice.several)
            && step.assessment.is_none()
    };
    let steps: Vec<_> = past.module.clone().steps().filter(is_choice).take(2).cloned().collect();
    for step in &steps {
        past.play(step, false, 3);
    }
    drop(past);
    let mut shown = Shown::new(data.path(), "Camille", Lang::Fr);
    assert!(shown.text().contains("↻ 2 questions à revoir aujourd’hui"), "{}", shown.text());
    let text = shown.press(KeyCode::Char('r'));
    assert!(text.contains(steps[0].title.get(Lang::Fr)) && text.contains("⏎ revoir"), "{text}");
    let text = shown.press(KeyCode::Enter);
    assert!(text.contains("Révision · 1/2") && !text.contains("précédente"), "{text}");
    for _ in 0..2 {
        shown.press(KeyCode::Char('a'));
        shown.press(KeyCode::Enter);
        for _ in 0..3 {
            if shown.text().contains("continuer") {
                shown.press(KeyCode::Enter);
            }
        }
    }
    let text = shown.text();
    assert!(text.contains("C’est fini pour cette fois"), "{text}");
    let text = shown.press(KeyCode::Esc);
    assert!(text.contains("Femmes & IA") && !text.contains('↻'), "{text}");
    let text = shown.press(KeyCode::Char('m'));
    assert!(text.contains("Mes résultats") && text.contains("Acquis"), "{text}");
    let text = shown.press(KeyCode::Char('e'));
    assert!(text.contains("Écrit ici, et nulle part ailleurs"), "{text}");
    assert_eq!(exports(data.path()), 2);
    shown.press(KeyCode::Esc);
    assert!(shown.press(KeyCode::Esc).contains("Ouverture"));
    let record = shown.app.session().record();
    assert!(steps.iter().all(|step| record.step(&step.id).unwrap().answers.len() == 1));
}

#[test]
fn a_follow_up_leaves_the_course_where_it_was() {
    let data = tempfile::tempdir().unwrap();
    let mut past = Past::new(data.path(), "Camille", 9);
    past.play_all();
    let step = past.module.follow_ups[0].step.clone();
    past.wait(8);
    past.play(&step, true, 3);
    drop(past);
    let shown = Shown::new(data.path(), "Camille", Lang::Fr);
    assert!(shown.text().contains('▸'), "{}", shown.text());
}

#[test]
fn data_and_attestation_are_two_keys_away() {
    let data = tempfile::tempdir().unwrap();
    Past::whole(data.path(), "Camille", 9);
    let mut shown = Shown::new(data.path(), "Camille", Lang::Fr);
    let text = shown.press(KeyCode::Char('d'));
    assert!(text.contains("Tout reste sur cette machine") && text.contains("journal.jsonl"), "{text}");
    shown.press(KeyCode::Esc);
    shown.press(KeyCode::Char('m'));
    let text = shown.press(KeyCode::Char('a'));
    assert!(text.contains("Nom à écrire") && text.contains("(sans nom)"), "{text}");
    for letter in "Quentin q".chars() {
        shown.press(KeyCode::Char(letter));
    }
    assert!(shown.text().matches("Quentin q").count() == 2, "{}", shown.text());
    let text = shown.press(KeyCode::Enter);
    assert!(text.contains("Écrit ici"), "{text}");
    assert_eq!(exports(data.path()), 2);
    // The name is in those files and nowhere else.
    let journal = std::fs::read_to_string(Past::journal(data.path())).unwrap();
    assert!(!journal.contains("Quentin"));
}

#[test]
fn a_school_that_keeps_answers_for_a_time_proposes_their_end() {
    let data = tempfile::tempdir().unwrap();
    for name in ["Awa", "Camille"] {
        drop(Past::new(data.path(), name, 1));
    }
    let old = std::time::SystemTime::now() - std::time::Duration::from_secs(400 * 24 * 3600);
    for journal in Past::journals(data.path()) {
        std::fs::File::options().append(true).open(journal).unwrap().set_modified(old).unwrap();
    }
    let folder = super::fixture::folder(data.path());
    biaiscope::progress::Settings::change(&folder, |settings| settings.keep_months = Some(12)).unwrap();
    let shown = Shown::new(data.path(), "Camille", Lang::Fr);
    assert!(shown.text().contains("Une personne n’est pas venue depuis plus de 12 mois"), "{}", shown.text());
    assert_eq!(Past::journals(data.path()).len(), 2, "nothing is erased in silence");
}
