//! Where the browser enters.

fn main() {
    pliego::start(&pliego::CORPUS);
}
