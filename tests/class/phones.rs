//! Phones in a class, over the loopback: real requests to a door that is open beside a class.

#[path = "../app/web/browser.rs"]
#[allow(dead_code, reason = "what other tests ask of a browser")]
mod browser;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use biaiscope::classroom::Act;
use biaiscope::content::Origin;
use biaiscope::hub::{Edge, Line};
use biaiscope::serve::Phones;
use browser::Shown;

use crate::hub::crowd::{CODE, Hall};

/// A class with its door open.
struct School {
    hall: Arc<Mutex<Hall>>,
    phones: Phones,
    address: SocketAddr,
}

impl School {
    fn new() -> School {
        let hall = Hall::usual();
        let module = hall.room.class.module().clone();
        let loopback = "127.0.0.1:0".parse().unwrap();
        let mut phones = Phones::new(Origin::Embedded, module, Some(loopback));
        let hall = Arc::new(Mutex::new(hall));
        let host = hall.clone();
        let line = Line::new(move |call| {
            let (ask, reply) = call.split();
            reply(host.lock().unwrap().ask(&ask));
            true
        });
        let addresses = phones.open(line).unwrap();
        let address = addresses[0].strip_prefix("http://").unwrap().parse().unwrap();
        School { hall, phones, address }
    }

    /// Something happens in the class, and the phones are told that it may have.
    fn happen(&mut self, happens: impl FnOnce(&mut Hall)) {
        happens(&mut self.hall.lock().unwrap());
        self.phones.changed();
    }

    fn answered(&self) -> usize {
        let hall = self.hall.lock().unwrap();
        hall.hub.answered(&hall.room.class)
    }
}

/// A phone with its cookie.
struct Phone {
    address: SocketAddr,
    cookie: String,
}

struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Phone {
    fn new(school: &School) -> Phone {
        Phone { address: school.address, cookie: String::new() }
    }

    fn joined(school: &School) -> Phone {
        let mut phone = Phone::new(school);
        assert_eq!(phone.post("/join?lang=fr", &[("code", CODE)]).status, 303);
        phone
    }

    fn send(&self, method: &str, path: &str, body: &str) -> TcpStream {
        let Phone { address, cookie } = self;
        let mut stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nCookie: {cookie}\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(request.as_bytes()).unwrap();
        stream
    }

    fn ask(&self, method: &str, path: &str, body: &str) -> Answer {
        let mut whole = String::new();
        self.send(method, path, body).read_to_string(&mut whole).unwrap();
        let (head, body) = whole.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Answer { status, head: head.to_owned(), body: body.to_owned() }
    }

    fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let encoded =
            |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<Vec<_>>().concat();
        let fields = fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        let answer = self.ask("POST", path, &fields.collect::<Vec<_>>().join("&"));
        if let Some(at) = answer.head.find("set-cookie: ") {
            let cookie = answer.head[at + 12..].lines().next().unwrap();
            assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "{cookie}");
            cookie.split(';').next().unwrap().clone_into(&mut self.cookie);
        }
        answer
    }

    fn page(&self) -> Shown {
        let answer = self.ask("GET", "/?lang=fr", "");
        assert_eq!(answer.status, 200, "{}", answer.body);
        Shown::read(&answer.body)
    }

    /// Presses the button of this label, in the page as it stands.
    fn press(&mut self, page: &Shown, label: &str) {
        let value = page.button(label).unwrap_or_else(|| panic!("no {label:?}: {}", page.text()));
        let fields = page.pressed(&value);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(self.post("/?lang=fr", &fields).status, 303);
    }
}

#[test]
fn a_phone_joins_votes_changes_its_mind_and_learns_the_key_when_the_class_does() {
    let mut school = School::new();
    let mut phone = Phone::new(&school);
    assert!(phone.page().text().contains("Le code de la séance"));
    assert_eq!(phone.post("/join?lang=fr", &[("code", "AAAA")]).status, 403);
    assert_eq!(phone.post("/join?lang=fr", &[("code", " x7k2 ")]).status, 303);
    assert!(phone.page().text().contains("va commencer"));
    school.happen(|hall| hall.go("question"));
    let shown = phone.page();
    assert!(shown.text().contains("option b") && shown.groups().is_empty(), "{}", shown.text());
    school.happen(|hall| hall.vote(Act::Open));
    let mut open = phone.page();
    phone.press(&open, "Envoyer");
    assert_eq!(school.answered(), 0, "nothing is chosen yet");
    open = phone.page();
    open.choose("option a");
    phone.press(&open, "Envoyer");
    assert_eq!(school.answered(), 1);
    let mut received = phone.page();
    assert!(received.text().contains("Reçu"), "{}", received.text());
    received.choose("option b");
    phone.press(&received, "Envoyer");
    let mut late = phone.page();
    school.happen(|hall| assert_eq!(hall.close(), [0, 1, 0, 0]));
    late.choose("option c");
    phone.press(&late, "Envoyer");
    let closed = phone.page();
    assert!(closed.groups().is_empty() && !closed.text().contains("CLÉ"), "{}", closed.text());
    school.happen(|hall| {
        hall.vote(Act::Key);
        hall.vote(Act::Debrief);
    });
    let told = phone.page().text();
    assert!(told.contains("CLÉ parce que") && !told.contains("SECRET"), "{told}");
}

#[test]
fn every_kind_of_question_is_answered_by_a_form_and_each_phone_alone() {
    let mut school = School::new();
    let mut phones = [Phone::joined(&school), Phone::joined(&school)];
    school.happen(|hall| hall.go("opinion"));
    school.happen(|hall| hall.vote(Act::Open));
    for phone in &mut phones {
        let mut page = phone.page();
        assert!(page.text().contains("Personne ne saura"), "{}", page.text());
        let group = page.groups()[0].clone();
        page.set(&group, "1");
        phone.press(&page, "Envoyer");
    }
    assert_eq!(school.answered(), 2);
    school.happen(|hall| drop(hall.close()));
    school.happen(|hall| hall.go("sort"));
    let mut page = phones[0].page();
    for group in page.groups() {
        page.set(&group, "0");
    }
    phones[0].press(&page, "Envoyer");
    assert_eq!(school.answered(), 1);
    assert!(phones[0].page().text().contains("Reçu") && !phones[1].page().text().contains("Reçu"));
}

#[test]
fn a_page_learns_that_the_class_has_gone_on() {
    let mut school = School::new();
    let phone = Phone::joined(&school);
    let page = phone.ask("GET", "/", "").body;
    let mut events = BufReader::new(phone.send("GET", "/events", "")).lines().map(Result::unwrap);
    let mut next = || events.find_map(|line| line.strip_prefix("data: ").map(str::to_owned)).unwrap();
    let first = next();
    assert!(page.contains(&format!("data-at=\"{first}\"")), "{page}");
    school.happen(|hall| hall.go("question"));
    let second = next();
    assert_ne!(first, second);
    assert!(phone.ask("GET", "/", "").body.contains(&format!("data-at=\"{second}\"")));
    let policy = phone.ask("GET", "/", "").head;
    assert!(policy.contains("script-src 'self'") && policy.contains("default-src 'none'"), "{policy}");
    drop(school);
    assert!(events.all(|line| !line.starts_with("data: ")), "the door is shut");
}

#[test]
fn a_phone_is_renamed_and_goes_on_at_another_device() {
    let school = School::new();
    let mut phone = Phone::joined(&school);
    assert_eq!(phone.post("/you", &[("name", "Emma")]).status, 303);
    assert!(phone.page().text().contains("Emma"));
    let you = phone.ask("GET", "/you", "").body;
    let word = you.split("<strong>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let mut other = Phone::new(&school);
    assert_eq!(other.post("/return?lang=fr", &[("word", "rien")]).status, 403);
    assert_eq!(other.post("/return?lang=fr", &[("word", &word)]).status, 303);
    assert!(other.page().text().contains("Emma"));
    assert_ne!(other.cookie, phone.cookie);
}

#[test]
fn what_is_forged_or_comes_from_elsewhere_is_refused() {
    let mut school = School::new();
    let mut phone = Phone::joined(&school);
    school.happen(|hall| hall.go("question"));
    school.happen(|hall| hall.vote(Act::Open));
    let mut page = phone.page();
    page.choose("option a");
    let honest = phone.cookie.clone();
    // A cookie that nobody was given.
    phone.cookie = "biaiscope-class=0123456789abcdef0123456789abcdef".to_owned();
    phone.press(&page, "Envoyer");
    assert_eq!(school.answered(), 0);
    assert!(phone.page().text().contains("Le code de la séance"));
    phone.cookie = honest;
    let address = school.address;
    let status = |request: String| {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        let _ = stream.read_to_string(&mut answer);
        answer.split(' ').nth(1).and_then(|status| status.parse::<u16>().ok()).unwrap_or(0)
    };
    let end = "Connection: close\r\n\r\n";
    assert_eq!(status(format!("GET / HTTP/1.1\r\nHost: evil.example\r\n{end}")), 403);
    let cookie = &phone.cookie;
    let foreign =
        format!("Host: {address}\r\nOrigin: http://evil.example\r\nCookie: {cookie}\r\nContent-Length: 0");
    assert_eq!(status(format!("POST / HTTP/1.1\r\n{foreign}\r\n{end}")), 403);
    let long = format!("Host: {address}\r\nOrigin: http://{address}\r\nContent-Length: 104857600");
    assert_eq!(status(format!("POST / HTTP/1.1\r\n{long}\r\n{end}{}", "x".repeat(100_000))), 413);
    assert_eq!(status(format!("GET /../../etc/passwd HTTP/1.1\r\nHost: {address}\r\n{end}")), 303);
    // The form of somebody whose page was left behind is taken once, whatever is sent twice.
    phone.press(&page, "Envoyer");
    phone.press(&page, "Envoyer");
    assert_eq!(school.answered(), 1);
}
