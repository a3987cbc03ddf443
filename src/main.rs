//! The entry point in the browser.

fn main() {
    pliego::start(pliego::corpus());
}
