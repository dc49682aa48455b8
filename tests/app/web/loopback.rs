//! The workshop served over the loopback, to browsers that are programs: real requests, no script.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use biaiscope::progress::{Folder, Progress, Store};
use biaiscope::text::{Lang, Words};
use tempfile::TempDir;

use super::browser::Shown;
use super::play::{Door, answer, message, steps};
use crate::journeys::tour::{module, shown};

/// A server that is ended with the test.
struct Server {
    child: Child,
    address: SocketAddr,
    /// The path of the teacher's page.
    teacher: String,
}

impl Server {
    fn start(data: &Path, more: &[&str]) -> Server {
        let mut child = Command::new(env!("CARGO_BIN_EXE_biaiscope"))
            .args(["serve", "--web", "127.0.0.1:0", "--lang", "fr", "--data"])
            .arg(data)
            .args(more)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut link = || {
            let line = lines.next().unwrap().unwrap();
            let behind = line.split("http://").nth(1).unwrap_or_else(|| panic!("{line:?}"));
            behind.split_whitespace().next().unwrap().to_owned()
        };
        let (address, teacher) = (link(), link());
        let teacher = teacher.strip_prefix(&address).unwrap().to_owned();
        Server { child, address: address.parse().unwrap(), teacher }
    }

    /// Asks it to end, and waits until it has.
    fn stop(mut self) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        assert!(self.child.wait().unwrap().success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a server answered.
struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> Option<String> {
        let line = self.head.lines().find(|line| line.to_ascii_lowercase().starts_with(&format!("{name}: ")));
        line.map(|line| line.split_once(": ").unwrap().1.to_owned())
    }
}

fn ask(address: SocketAddr, request: &str) -> Answer {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut whole = String::new();
    // A server that refuses a body closes before it has read all of it.
    let _ = stream.read_to_string(&mut whole);
    let (head, body) = whole.split_once("\r\n\r\n").unwrap_or((&whole, ""));
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
    Answer { status, head: head.to_owned(), body: body.to_owned() }
}

/// A browser with its cookie.
struct Browser {
    address: SocketAddr,
    cookie: Option<String>,
}

impl Browser {
    fn new(server: &Server) -> Browser {
        Browser { address: server.address, cookie: None }
    }

    fn get(&self, path: &str) -> Answer {
        let (address, cookie) = (self.address, self.sent());
        ask(address, &format!("GET {path} HTTP/1.1\r\nHost: {address}\r\n{cookie}Connection: close\r\n\r\n"))
    }

    /// The line of a request that sends the cookie.
    fn sent(&self) -> String {
        self.cookie.as_ref().map_or_else(String::new, |cookie| format!("Cookie: {cookie}\r\n"))
    }

    fn post(&mut self, path: &str, fields: &[(String, String)]) -> Answer {
        let body = fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        let body = body.collect::<Vec<_>>().join("&");
        let cookie = self.sent();
        let answer = ask(
            self.address,
            &format!(
                "POST {path} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\n{cookie}Content-Length: {}\r\n\
                 Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n\r\n{body}",
                body.len(),
                address = self.address,
            ),
        );
        if let Some(cookie) = answer.header("set-cookie") {
            assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "{cookie}");
            self.cookie = Some(cookie.split(';').next().unwrap().to_owned());
        }
        answer
    }

    /// Comes in under a pseudonym.
    fn join(&mut self, pseudonym: &str) {
        let fields = [("pseudonym".to_owned(), pseudonym.to_owned())];
        assert_eq!(self.post("/join?lang=fr", &fields).status, 303);
    }
}

impl Door for Browser {
    fn show(&mut self) -> Shown {
        let answer = self.get("/");
        assert_eq!(answer.status, 200, "{}", answer.body);
        Shown::read(&answer.body)
    }

    fn send(&mut self, fields: &[(String, String)]) {
        let answer = self.post("/", fields);
        assert_eq!(answer.status, 303, "{}", answer.body);
        assert!(answer.header("location").unwrap().starts_with('/'));
    }
}

fn encoded(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    text.bytes().map(byte).collect()
}

/// The folders of the learners of a server.
fn folders(data: &Path) -> Vec<Folder> {
    let homes: Vec<PathBuf> =
        std::fs::read_dir(data.join("web")).unwrap().map(|home| home.unwrap().path()).collect();
    homes.into_iter().map(|home| Folder::find(Some(home)).unwrap()).collect()
}

#[test]
fn a_whole_part_is_played_over_the_loopback_and_every_answer_is_in_the_journal() {
    let data = TempDir::new().unwrap();
    let server = Server::start(data.path(), &[]);
    let mut browser = Browser::new(&server);
    browser.join("Camille");
    let map = browser.show();
    let first = map.buttons().into_iter().next().unwrap();
    browser.send(&map.pressed(&first));
    let part: Vec<(usize, usize)> = steps().into_iter().filter(|(part, _)| *part == 0).collect();
    for &place in &part {
        let step = &module()[place];
        let page = browser.show();
        let title = shown(&step.title, Lang::Fr);
        if page.title() != title {
            continue; // Another branch of the story.
        }
        answer(&mut browser, step, Lang::Fr);
        // What is told is read, and left by the button that goes on.
        let told = browser.show();
        let go_on = told.button(&Words::new(Lang::Fr).say(message("key-go-on")));
        if let Some(go_on) = go_on.filter(|_| told.title() == title) {
            browser.send(&told.pressed(&go_on));
        }
    }
    server.stop();
    let [folder] = folders(data.path()).try_into().unwrap();
    let [learner] = folder.learners().try_into().unwrap();
    assert_eq!(learner.pseudonym, "Camille");
    let (progress, damage) = Progress::open(&folder, &learner).unwrap();
    assert!(damage.is_empty());
    let record = progress.module(&module().manifest.id);
    let answered = part.iter().filter(|place| {
        let step = &module()[**place];
        step.exercise.is_some() && record.step(&step.id).is_some_and(|step| !step.answers.is_empty())
    });
    let asked = part.iter().filter(|place| module()[**place].exercise.is_some()).count();
    assert_eq!(answered.count(), asked);
}

#[test]
fn learners_are_apart_and_go_on_where_they_were_when_the_server_starts_again() {
    let data = TempDir::new().unwrap();
    let server = Server::start(data.path(), &[]);
    let (mut one, mut other) = (Browser::new(&server), Browser::new(&server));
    one.join("Loutre verte");
    other.join("Renard bleu");
    assert_ne!(one.cookie, other.cookie);
    let see = |browser: &Browser| ["/", "/"].map(|path| browser.get(path).body).concat();
    assert!(!see(&one).contains("Renard bleu") && !see(&other).contains("Loutre verte"));
    let map = one.show();
    let first = map.buttons().into_iter().next().unwrap();
    one.send(&map.pressed(&first));
    let before = one.show().title();
    assert_ne!(before, other.show().title());
    // Their own data: their name, and nobody else's.
    server.stop();
    let server = Server::start(data.path(), &[]);
    one.address = server.address;
    other.address = server.address;
    let map = one.show();
    let first = map.buttons().into_iter().next().unwrap();
    one.send(&map.pressed(&first));
    assert_eq!(one.show().title(), before);
    assert!(other.get("/").status == 200);
    // Somebody with a cookie that nobody gave is nobody.
    let mut stranger = Browser::new(&server);
    stranger.cookie = Some(format!("biaiscope={}", "0".repeat(32)));
    assert!(stranger.get("/").body.contains("/join"));
    stranger.cookie = Some("biaiscope=../../../../etc".to_owned());
    assert!(stranger.get("/").body.contains("/join"));
    server.stop();
}

#[test]
fn files_are_taken_away_from_the_page_that_tells_of_them() {
    let data = TempDir::new().unwrap();
    let server = Server::start(data.path(), &[]);
    let mut browser = Browser::new(&server);
    browser.join("Camille");
    let words = Words::new(Lang::Fr);
    let press = |browser: &mut Browser, label: &str| {
        let page = browser.show();
        let value = page.button(&words.say(message(label))).unwrap_or_else(|| panic!("{}", page.text()));
        browser.send(&page.pressed(&value));
    };
    press(&mut browser, "menu-results");
    press(&mut browser, "key-keep-file");
    let page = browser.show();
    let links: Vec<String> = page
        .elements()
        .into_iter()
        .filter(|element| element.attribute("download").is_some())
        .map(|element| element.attribute("href").unwrap().to_owned())
        .collect();
    assert_eq!(links.len(), 2, "{}", page.text());
    for link in &links {
        let file = browser.get(link);
        assert_eq!(file.status, 200);
        assert_eq!(file.header("content-disposition").as_deref(), Some("attachment"));
        assert!(file.body.contains("Camille"), "{}", file.body);
    }
    // A file is its owner's alone.
    let mut other = Browser::new(&server);
    other.join("Renard");
    assert_eq!(other.get(&links[0]).status, 404);
    assert_eq!(Browser::new(&server).get(&links[0]).status, 303);
    server.stop();
}

#[test]
fn what_is_not_for_the_server_or_not_from_it_is_refused() {
    let data = TempDir::new().unwrap();
    let server = Server::start(data.path(), &["--code", "loutre-verte", "--host", "atelier.example"]);
    let address = server.address;
    let status = |request: String| ask(address, &request).status;
    let close = "Connection: close\r\n";
    assert_eq!(status(format!("GET / HTTP/1.1\r\nHost: evil.example\r\n{close}\r\n")), 403);
    assert_eq!(status(format!("GET / HTTP/1.1\r\nHost: atelier.example\r\n{close}\r\n")), 200);
    for origin in ["http://evil.example", "null", "https://127.0.0.1"] {
        let head = format!("Host: {address}\r\nOrigin: {origin}\r\nContent-Length: 0\r\n{close}");
        assert_eq!(status(format!("POST /join HTTP/1.1\r\n{head}\r\n")), 403, "{origin}");
    }
    for path in
        ["/../../etc/passwd", "/file/../../x", "/file/-1", "/web", "/%2e%2e/", "/file/99999999999999999999"]
    {
        let answer = status(format!("GET {path} HTTP/1.1\r\nHost: {address}\r\n{close}\r\n"));
        assert!(matches!(answer, 303 | 400 | 404), "{path}: {answer}");
    }
    let mut browser = Browser::new(&server);
    assert_eq!(browser.post("/join", &[]).status, 403);
    assert_eq!(browser.post("/join", &[("code".to_owned(), "autre".to_owned())]).status, 403);
    assert_eq!(browser.cookie, None);
    assert_eq!(browser.post("/join", &[("code".to_owned(), " Loutre-Verte ".to_owned())]).status, 303);
    assert!(browser.cookie.is_some());
    // A hundred megabytes are refused before they are read.
    let head = format!("Host: {address}\r\nOrigin: http://{address}\r\nContent-Length: 104857600\r\n{close}");
    let cookie = browser.cookie.clone().unwrap();
    let long = format!("POST / HTTP/1.1\r\n{head}Cookie: {cookie}\r\n\r\n{}", "x".repeat(100_000));
    assert_eq!(status(long), 413);
    let headers = format!("X-Long: {}\r\n", "y".repeat(60)).repeat(2_000);
    assert!(matches!(status(format!("GET / HTTP/1.1\r\nHost: {address}\r\n{headers}{close}\r\n")), 0 | 431));
    let policy = browser.get("/").header("content-security-policy").unwrap();
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{policy}");
    server.stop();
}

#[test]
fn half_a_request_is_closed_and_holds_nobody_up() {
    let data = TempDir::new().unwrap();
    let server = Server::start(data.path(), &[]);
    let mut halves: Vec<TcpStream> = (0..50).map(|_| TcpStream::connect(server.address).unwrap()).collect();
    for half in &mut halves {
        half.write_all(b"GET / HTTP/1.1\r\nHo").unwrap();
        half.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    }
    let begun = Instant::now();
    assert_eq!(Browser::new(&server).get("/healthz").body, "ok\n");
    assert!(begun.elapsed() < Duration::from_secs(5));
    for half in &mut halves {
        let mut rest = Vec::new();
        half.read_to_end(&mut rest).unwrap();
    }
    assert!(begun.elapsed() < Duration::from_secs(25));
    server.stop();
}

#[test]
fn what_is_handed_in_is_counted_on_the_teachers_page_and_nothing_else_is_told() {
    let data = TempDir::new().unwrap();
    let server = Server::start(data.path(), &[]);
    let mut pupil = Browser::new(&server);
    for name in ["Loutre", "Renard", "Héron", "Castor", "Geai"] {
        pupil = Browser::new(&server);
        pupil.join(name);
        let map = pupil.show();
        pupil.send(&map.entered());
        let steps = steps();
        answer(&mut pupil, &module()[steps[0]], Lang::Fr);
    }
    let stranger = Browser::new(&server);
    let before = stranger.get(&format!("{}?lang=fr", server.teacher));
    assert_eq!(before.status, 200);
    let told = Shown::read(&before.body).text();
    assert!(told.contains("Personnes qui ont commencé : 5."), "{told}");
    assert!(!told.contains("Geai"), "{told}");
    assert_eq!(stranger.get(&format!("{}0", server.teacher)).status, 404);
    assert_eq!(stranger.get(&server.teacher.replace(|c: char| c.is_ascii_digit(), "f")).status, 404);
    // The file is shown whole before it is handed in, and is a copy to take away then.
    for label in ["key-map", "results-title", "key-hand-in-file", "key-hand-over"] {
        let page = pupil.show();
        let value = page.button(&Words::new(Lang::Fr).say(message(label)));
        pupil.send(&page.pressed(&value.unwrap_or_else(|| panic!("{label}: {}", page.text()))));
    }
    let copy = pupil.get("/file/0").body;
    let handed_in = biaiscope::progress::HandIn::read(copy.as_bytes()).unwrap();
    assert_eq!(handed_in.pseudonym, "Geai");
    let told = Shown::read(&stranger.get(&format!("{}?lang=fr", server.teacher)).body).text();
    assert!(told.contains("Retenus : 1, un par personne"), "{told}");
    assert!(!told.contains("Geai"), "{told}");
    assert!(stranger.get(&format!("{}/report.csv", server.teacher)).body.contains(','));
    let teacher = server.teacher.clone();
    server.stop();
    assert_eq!(Server::start(data.path(), &[]).teacher, teacher);
}

#[test]
fn what_is_kept_can_be_taken_away_and_erased_for_good() {
    let data = TempDir::new().unwrap();
    let server = Server::start(data.path(), &[]);
    let mut browser = Browser::new(&server);
    browser.join("Loutre verte");
    let own = browser.get("/yours");
    assert!(browser.show().text().contains("Emporter ou effacer") && own.status == 200);
    let copy = browser.get("/yours/copy.json");
    assert!(copy.body.contains("Loutre verte") && copy.body.contains("\"opened\""), "{}", copy.body);
    // Not without the box.
    assert_eq!(browser.post("/yours/erase", &[]).header("location").unwrap(), "/yours");
    assert!(browser.show().text().contains("Loutre verte"));
    let cookie = browser.cookie.clone().unwrap();
    let erased = browser.post("/yours/erase", &[("sure".to_owned(), "1".to_owned())]);
    assert_eq!(erased.status, 200);
    assert!(erased.head.contains("Max-Age=0"), "{}", erased.head);
    assert!(folders(data.path()).is_empty());
    // The old cookie, kept by whoever stole it, leads nowhere.
    browser.cookie = Some(cookie);
    assert!(browser.get("/").body.contains("name=\"pseudonym\""));
    assert_eq!(browser.get("/yours").status, 303);
    server.stop();
}
