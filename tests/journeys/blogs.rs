use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, OnceLock};
use std::{env, fs};

use super::Journey;
use super::embed::{heights, in_frame, lines, until_fitting};
use pliego_testkit::Browser;
use pliego_testkit::{BELOW, Engine, serve};

/// With the blogs that `BLOGS` asks for: Hugo and WordPress, of Debian's packages (see
/// `tools/install-blogs.sh`).
pub(crate) const IN_BLOGS: &[Journey] = &[
    ("a_post_of_hugo_shows_the_view_at_its_height", hugo),
    (
        "a_post_of_wordpress_shows_the_view_at_its_height",
        wordpress_lines,
    ),
    (
        "a_post_of_wordpress_that_names_an_address_shows_the_view_there",
        wordpress_address,
    ),
];

/// What is embedded.
const VIEW: &str = "#theme=elections&org=icor,isl";

fn hugo(browser: &Browser) {
    let lines = lines(browser, VIEW);
    let _ = fs::remove_dir_all("target/blogs/hugo");
    fs::create_dir_all("target/blogs/hugo/content").unwrap();
    let post = format!(
        "---\ntitle: A post\n---\nAbove\n\n{{{{< raw >}}}}\n{lines}\n{{{{< /raw >}}}}\n\nBelow\n"
    );
    fs::write("target/blogs/hugo/content/post.md", post).unwrap();
    let folder = fs::canonicalize("target/blogs/hugo").unwrap();
    let mut hugo = Command::new("hugo");
    hugo.args(["--quiet", "--noBuildLock", "--source", "tests/blogs/hugo"]);
    for (option, within) in [
        ("--contentDir", "content"),
        ("--destination", "public"),
        ("--cacheDir", "cache"),
    ] {
        hugo.arg(option).arg(folder.join(within));
    }
    run(hugo.env("HUGO_RESOURCEDIR", folder.join("resources")));
    let port = serve("target/blogs/hugo/public");
    browser.wait(
        browser
            .driver
            .goto(format!("http://127.0.0.1:{port}{BELOW}post/index.html")),
    );
    assert_eq!(browser.text("h1"), "A post");
    in_frame(browser, "isl icor");
    until_fitting(browser);
}

fn wordpress_lines(browser: &Browser) {
    browser.wait(browser.driver.goto(wordpress(browser, "lines")));
    in_frame(browser, "isl icor");
    until_fitting(browser);
    assert!(
        browser
            .texts("p")
            .iter()
            .any(|paragraph| paragraph == "Below"),
        "it is a post like any other"
    );
}

/// WordPress asks the page for its `oembed.json`, and makes of it a frame that may run scripts and
/// nothing else.
fn wordpress_address(browser: &Browser) {
    browser.wait(browser.driver.goto(wordpress(browser, "address")));
    assert_eq!(
        browser.says("document.querySelector('iframe.wp-embedded-content').sandbox"),
        "allow-scripts"
    );
    browser.enter_frame("iframe.wp-embedded-content");
    browser.until("the statement is read", |browser| {
        browser.text(".reader h2").contains("Peru")
    });
    browser.leave_frame();
    // No frame is higher than that in a WordPress; before the frame told its height, it was hidden.
    browser.until("the frame is as high as it may be", |browser| {
        (1000..1010).contains(&heights(browser, "iframe.wp-embedded-content").0)
            && browser.texts("blockquote.wp-embedded-content").is_empty()
    });
    if browser.engine == Engine::WebKit {
        // WordPress follows a link only out of the frame that has the focus, and the hand of this
        // driver gives none.
        return;
    }
    browser.enter_frame("iframe.wp-embedded-content");
    browser.click(".whole-page a");
    browser.leave_frame();
    browser.until("the whole page is there", |browser| {
        browser.fragment() == "#s=icor" && browser.texts(".masthead").len() == 1
    });
}

/// The address of a post in a WordPress that runs as long as these journeys.
fn wordpress(browser: &Browser, post: &str) -> String {
    static RUNNING: OnceLock<(u16, Mutex<Child>)> = OnceLock::new();
    let (port, _) = RUNNING.get_or_init(|| {
        fs::create_dir_all("target/blogs").unwrap();
        fs::write("target/blogs/lines.html", lines(browser, VIEW)).unwrap();
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let mut running = Command::new("tests/blogs/wordpress.sh")
            .args([
                "target/blogs/wordpress",
                &port.to_string(),
                "target/blogs/lines.html",
            ])
            .arg(format!(
                "{}s/icor/index.html",
                page_that_knows_its_address()
            ))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = String::new();
        BufReader::new(running.stdout.as_mut().unwrap())
            .read_line(&mut said)
            .unwrap();
        assert_eq!(said, "ready\n", "target/blogs/wordpress/log says more");
        (port, Mutex::new(running))
    });
    format!("http://127.0.0.1:{port}/?name={post}")
}

/// The page printed again for the address at which it is then served.
fn page_that_knows_its_address() -> String {
    let folder = "target/blogs/dist";
    let address = format!("http://127.0.0.1:{}{BELOW}", serve(folder));
    let _ = fs::remove_dir_all(folder);
    run(Command::new("cp").args(["-r", "dist", folder]));
    run(Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--package", "pliego-site"])
        .envs([
            ("PLIEGO_URL", &*address),
            ("TRUNK_STAGING_DIR", folder),
            ("TRUNK_PROFILE", "release"),
        ]));
    assert!(Path::new(folder).join("s/icor/oembed.json").exists());
    address
}

fn run(command: &mut Command) {
    let said = command.output().unwrap_or_else(|error| {
        panic!("{command:?}: {error}; help: tools/install-blogs.sh installs it")
    });
    assert!(
        said.status.success(),
        "{command:?}: {}",
        String::from_utf8_lossy(&said.stderr)
    );
}
