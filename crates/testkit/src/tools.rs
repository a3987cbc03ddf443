//! Programs in Node.js that check pages.

use std::env;
use std::path::{Path, PathBuf};

/// Returns the path of a file that `tools/install-test-tools.sh` installs below `node_modules`.
///
/// # Panics
///
/// If the file is missing.
pub fn node_tool(file: &str) -> PathBuf {
    let home = || {
        format!(
            "{}/.cache/pliego-tools",
            env::var("HOME").unwrap_or_default()
        )
    };
    let tools = env::var("PLIEGO_TOOLS")
        .ok()
        .filter(|tools| !tools.is_empty())
        .unwrap_or_else(home);
    let path = Path::new(&tools).join("audit/node_modules").join(file);
    assert!(
        path.exists(),
        "{}: expected a file, found none; help: tools/install-test-tools.sh installs it",
        path.display()
    );
    path
}
