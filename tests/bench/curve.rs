//! What each size costs, as a table: each number beside that of the run before, and what the curve says of a larger size.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

/// The size that nobody measures.
const BEYOND: usize = 100_000;
/// The last points of a curve, through which the power law goes.
const POINTS: usize = 3;

/// A measure at each size, or why there is none.
type Row = BTreeMap<usize, Result<f64, String>>;

/// All measures, in the order in which they were first added.
pub(crate) struct Curves {
    sizes: Vec<usize>,
    rows: Vec<(String, Row)>,
}

impl Curves {
    pub(crate) fn new(sizes: &[usize]) -> Self {
        Self {
            sizes: sizes.to_vec(),
            rows: Vec::new(),
        }
    }

    /// Adds a number, or the reason why a size has none.
    pub(crate) fn add(&mut self, what: &str, size: usize, value: Result<f64, String>) {
        let row = match self.rows.iter().position(|(name, _)| name == what) {
            Some(row) => row,
            None => {
                self.rows.push((what.to_owned(), Row::new()));
                self.rows.len() - 1
            }
        };
        self.rows[row].1.insert(size, value);
    }

    /// Prints the table beside the numbers in a file, and writes these numbers into it.
    pub(crate) fn print(&self, last: &Path) {
        let before: Value = fs::read(last)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default();
        println!(
            "\nIn brackets: times the number of the run before. “~”: by the power law through the last {POINTS} sizes, not measured.\n"
        );
        print!("{:<44}", "statements");
        for size in &self.sizes {
            print!("{size:>17}");
        }
        println!("{:>12}", format!("~{BEYOND}"));
        let mut reasons = Vec::new();
        for (what, row) in &self.rows {
            print!("{what:<44}");
            for size in &self.sizes {
                let cell = match row.get(size) {
                    Some(Ok(value)) => {
                        let then = before[what][size.to_string()].as_f64();
                        let ratio = then.filter(|then| *then > 0.0).map(|then| value / then);
                        let ratio = ratio.map(|ratio| format!(" ({ratio:.2})"));
                        format!("{}{}", number(*value), ratio.unwrap_or_default())
                    }
                    Some(Err(reason)) => {
                        let at = reasons.iter().position(|known| known == reason);
                        let at = at.unwrap_or_else(|| {
                            reasons.push(reason.clone());
                            reasons.len() - 1
                        });
                        format!("none [{}]", at + 1)
                    }
                    None => String::new(),
                };
                print!("{cell:>17}");
            }
            let beyond = extrapolated(row);
            println!(
                "{:>12}",
                beyond.map_or(String::new(), |value| format!("~{}", number(value)))
            );
        }
        for (at, reason) in reasons.iter().enumerate() {
            println!("[{}] {reason}", at + 1);
        }
        let rows = self.rows.iter().map(|(what, row)| {
            let values = row
                .iter()
                .filter_map(|(size, value)| Some((size.to_string(), json!(value.as_ref().ok()?))));
            (what.clone(), Value::Object(values.collect()))
        });
        let rows = Value::Object(rows.collect());
        fs::write(last, format!("{rows:#}")).unwrap();
    }
}

/// Writes a number with three digits that say something.
fn number(value: f64) -> String {
    match value {
        _ if value >= 100.0 => format!("{value:.0}"),
        _ if value >= 10.0 => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}

/// Returns what the largest size would cost, if the last points lie on a power law.
fn extrapolated(row: &Row) -> Option<f64> {
    let points: Vec<(f64, f64)> = row
        .iter()
        .filter_map(|(size, value)| Some((*size as f64, *value.as_ref().ok()?)))
        .filter(|(_, value)| *value > 0.0)
        .map(|(size, value)| (size.ln(), value.ln()))
        .collect();
    let points = points.get(points.len().checked_sub(POINTS)?..)?;
    let count = points.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let spread: f64 = points.iter().map(|point| (point.0 - x).powi(2)).sum();
    let together: f64 = points
        .iter()
        .map(|point| (point.0 - x) * (point.1 - y))
        .sum();
    Some((y + together / spread * ((BEYOND as f64).ln() - x)).exp())
}
