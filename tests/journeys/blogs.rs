use std::fs;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, OnceLock};

use pliego_testkit::{BASE_PATH, Browser, Engine, serve};

use super::Journey;
use super::embed::{embed_code, frame_heights, wait_for_listed_in_frame, wait_until_frame_fits};
use super::own_corpus;

/// These run if `BLOGS` is set, with the Hugo and the WordPress that `tools/install-blogs.sh`
/// installs.
pub(crate) const IN_BLOGS: &[Journey] = journeys![
    a_post_of_hugo_shows_the_embedded_view_at_full_height,
    a_post_of_wordpress_shows_the_embedded_view_at_full_height,
    a_post_of_wordpress_with_only_the_address_shows_the_view,
];

/// The fragment of the embedded view.
const VIEW: &str = "#theme=elections&org=icor,isl";

fn a_post_of_hugo_shows_the_embedded_view_at_full_height(browser: &Browser) {
    let code = embed_code(browser, VIEW);
    let _ = fs::remove_dir_all("target/blogs/hugo");
    fs::create_dir_all("target/blogs/hugo/content").unwrap();
    let post = format!(
        "---\ntitle: A post\n---\nAbove\n\n{{{{< raw >}}}}\n{code}\n{{{{< /raw >}}}}\n\nBelow\n"
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
            .goto(format!("http://127.0.0.1:{port}{BASE_PATH}post/index.html")),
    );
    assert_eq!(browser.text("h1"), "A post");
    wait_for_listed_in_frame(browser, "isl icor");
    wait_until_frame_fits(browser);
}

fn a_post_of_wordpress_shows_the_embedded_view_at_full_height(browser: &Browser) {
    browser.wait(browser.driver.goto(wordpress(browser, "lines")));
    wait_for_listed_in_frame(browser, "isl icor");
    wait_until_frame_fits(browser);
    assert!(
        browser
            .texts("p")
            .iter()
            .any(|paragraph| paragraph == "Below"),
        "the post continues below the frame"
    );
    let left = |of: &str| {
        let rect = format!("Math.round({of}.getBoundingClientRect().left)");
        browser.eval_str(&rect)
    };
    assert_eq!(
        left("document.querySelector('iframe.pliego')"),
        left("[...document.querySelectorAll('p')].find(p => p.textContent === 'Below')"),
        "the frame stands in the column of the text"
    );
}

/// WordPress fetches the `oembed.json` of the page and makes a sandboxed frame of it, which may
/// only run scripts.
fn a_post_of_wordpress_with_only_the_address_shows_the_view(browser: &Browser) {
    browser.wait(browser.driver.goto(wordpress(browser, "address")));
    assert_eq!(
        browser.eval_str("document.querySelector('iframe.wp-embedded-content').sandbox"),
        "allow-scripts"
    );
    browser.enter_frame("iframe.wp-embedded-content");
    browser.wait_until("the reader shows the statement", |browser| {
        browser.text(".reader h2").contains("Peru")
    });
    browser.leave_frame();
    // WordPress limits a frame to 1000 pixels, and shows a blockquote instead until the frame
    // reports its height.
    browser.wait_until("the frame is 1000 pixels high", |browser| {
        (1000..1010).contains(&frame_heights(browser, "iframe.wp-embedded-content").0)
            && browser.texts("blockquote.wp-embedded-content").is_empty()
    });
    if browser.engine == Engine::WebKit {
        // WordPress follows a link only from the frame that has the focus, which WebKit's driver
        // never gives it.
        return;
    }
    browser.enter_frame("iframe.wp-embedded-content");
    browser.click(".whole-page a");
    browser.leave_frame();
    browser.wait_until("the whole page opens", |browser| {
        browser.fragment() == "#s=icor" && browser.texts(".masthead").len() == 1
    });
}

/// Returns the address of a post in WordPress, which the first call starts and which runs until the
/// journeys end.
fn wordpress(browser: &Browser, post: &str) -> String {
    static RUNNING: OnceLock<(u16, Mutex<Child>)> = OnceLock::new();
    let (port, _) = RUNNING.get_or_init(|| {
        fs::create_dir_all("target/blogs").unwrap();
        fs::write("target/blogs/lines.html", embed_code(browser, VIEW)).unwrap();
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
            .arg(format!("{}s/icor/index.html", print_with_address()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(running.stdout.as_mut().unwrap())
            .read_line(&mut line)
            .unwrap();
        assert_eq!(
            line, "ready\n",
            "WordPress starts; help: see target/blogs/wordpress/log"
        );
        (port, Mutex::new(running))
    });
    format!("http://127.0.0.1:{port}/?name={post}")
}

/// Builds and serves the page of the collection with its own address, and returns the address.
fn print_with_address() -> String {
    let folder = "target/blogs/dist";
    let address = format!("http://127.0.0.1:{}{BASE_PATH}", serve(folder));
    let _ = fs::remove_dir_all(folder);
    own_corpus::build_with("corpus".as_ref(), folder.as_ref(), &["--url", &address]);
    assert!(
        Path::new(folder).join("s/icor/oembed.json").exists(),
        "a site with an address has oembed.json"
    );
    address
}

/// Runs a program to its end.
fn run(command: &mut Command) {
    let output = command.output().unwrap_or_else(|error| {
        panic!("{command:?}: {error}; help: tools/install-blogs.sh installs it")
    });
    assert!(
        output.status.success(),
        "{command:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
}
