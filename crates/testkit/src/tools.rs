//! Programs in Node.js and Python that check what the site has.

use std::env;
use std::path::{Path, PathBuf};

/// Returns the path of a file that `tools/install-test-tools.sh` installs below `node_modules`.
///
/// # Panics
///
/// If the file is missing.
pub fn node_tool(file: &str) -> PathBuf {
    installed(&Path::new("audit/node_modules").join(file))
}

/// Returns the path of a file that `tools/install-test-tools.sh` installs for the tests of the data
/// files.
///
/// # Panics
///
/// If the file is missing.
pub fn data_tool(file: &str) -> PathBuf {
    installed(&Path::new("data").join(file))
}

fn installed(file: &Path) -> PathBuf {
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
    let path = Path::new(&tools).join(file);
    assert!(
        path.exists(),
        "{}: expected a file, found none; help: tools/install-test-tools.sh installs it",
        path.display()
    );
    path
}
