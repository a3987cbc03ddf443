//! How finding scales: made-up corpora of 5 to 10 000 statements, each question asked many times, medians with their spread.
//! Beside each the same question to a yardstick that does nothing else: a plain pass over the same texts. `make bench`.

#![allow(clippy::unwrap_used)]

/// Corpora of any size, the same at every run.
mod made_up;

use std::hint::black_box;
use std::time::Instant;

use pliego::find::Finder;
use pliego::selection::{Selection, Stand};

/// What is typed, key by key: a frequent word, a rare one, several, a phrase, a beginning, one without another, and none.
fn typed() -> Vec<String> {
    let word = made_up::word;
    vec![
        word(2),
        word(900),
        format!("{} {}", word(7), word(310)),
        format!("\"{} {}\"", word(3), word(5)),
        format!("{}*", &word(700)[..4]),
        format!("{} -{}", word(40), word(9)),
        "xylophone".to_owned(),
    ]
}

fn main() {
    println!(
        "{:>10} {:>22} {:>12} {:>12} {:>12} {:>8}",
        "statements", "what", "median µs", "p95 µs", "yardstick", "ratio"
    );
    for statements in [5, 100, 1_000, 10_000] {
        let corpus: &'static _ = Box::leak(Box::new(made_up::corpus(statements)));
        let begun = Instant::now();
        let finder = Finder::new(corpus);
        let ready = begun.elapsed().as_secs_f64() * 1e6;
        let pass = times(9, || corpus.statements.iter().map(|s| s.text.to_lowercase().len()).sum::<usize>());
        line(statements, "ready", &[ready], &pass);

        let questions: Vec<Selection> = typed()
            .iter()
            .flat_map(|query| (1..=query.len()).map(|end| query[..end].to_owned()))
            .map(|query| Selection { query, ..Selection::default() })
            .collect();
        let rounds = (20_000 / statements).clamp(1, 40);
        let search = asked(&finder, &questions, rounds);
        let scan = times(rounds * 5, || corpus.statements.iter().filter(|s| s.text.contains("xylophone")).count());
        line(statements, "a key typed", &search, &scan);

        let filters: Vec<Selection> = (0..40)
            .map(|step| {
                let mut selection = Selection::default();
                selection.choices[0].set(step * 7 % corpus.organizations.len(), Stand::Included);
                selection.choices[0].set(step * 3 % corpus.organizations.len(), Stand::Included);
                selection.choices[1].set(step % corpus.themes.len(), Stand::Included);
                selection
            })
            .collect();
        let filter = asked(&finder, &filters, rounds);
        let plain = times(rounds * 5, || {
            let carries = |theme: usize| {
                corpus.statements.iter().filter(|s| s.passages.iter().any(|p| p.coding(theme).is_some())).count()
            };
            (0..corpus.themes.len()).map(carries).sum::<usize>()
        });
        line(statements, "filter with all counts", &filter, &plain);
    }
}

/// How long each question takes, in microseconds.
fn asked(finder: &Finder<'_>, questions: &[Selection], rounds: usize) -> Vec<f64> {
    let mut all = Vec::new();
    for _ in 0..rounds {
        for question in questions {
            let begun = Instant::now();
            black_box(finder.find(question));
            all.push(begun.elapsed().as_secs_f64() * 1e6);
        }
    }
    all
}

fn times<T>(rounds: usize, mut act: impl FnMut() -> T) -> Vec<f64> {
    (0..rounds.max(3))
        .map(|_| {
            let begun = Instant::now();
            black_box(act());
            begun.elapsed().as_secs_f64() * 1e6
        })
        .collect()
}

fn at(sorted: &[f64], part: f64) -> f64 {
    sorted[((sorted.len() - 1) as f64 * part) as usize]
}

fn line(statements: usize, what: &str, taken: &[f64], yardstick: &[f64]) {
    let sorted = |times: &[f64]| {
        let mut times = times.to_vec();
        times.sort_by(f64::total_cmp);
        times
    };
    let (taken, yardstick) = (sorted(taken), sorted(yardstick));
    let (median, beside) = (at(&taken, 0.5), at(&yardstick, 0.5));
    println!(
        "{statements:>10} {what:>22} {median:>12.1} {:>12.1} {beside:>12.1} {:>8.2}",
        at(&taken, 0.95),
        median / beside
    );
}
