//! RIS, the tagged format that EndNote, Zotero and Mendeley read. No maintained crate writes it.

use pliego_corpus::Language;

use crate::{Citable, Record, Work};

/// Writes works as RIS: `ELEC` for a statement, `DATA` for the collection.
pub fn ris(citable: &Citable<'_>, works: &[Work]) -> String {
    let mut ris = String::new();
    for work in works {
        let record = Record::new(citable, *work, Language::En);
        let kind = match work {
            Work::Collection => "DATA",
            Work::Statement(_) => "ELEC",
        };
        let mut line = |tag: &str, value: &str| {
            let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
            ris.push_str(&format!("{tag}  - {value}\r\n"));
        };
        line("TY", kind);
        line("ID", &record.id);
        for author in &record.author {
            line("AU", &author.literal);
        }
        line("TI", &record.title);
        let issued = record.issued.as_ref();
        if let Some([parts]) = issued.and_then(|issued| issued.date_parts.as_ref()) {
            if let Some(year) = parts.first() {
                line("PY", &format!("{year:04}"));
            }
            let part = |index: usize| {
                let part = parts.get(index);
                part.map(|part| format!("{part:02}")).unwrap_or_default()
            };
            // Year/month/day/anything else.
            let circa = match issued.is_some_and(|issued| issued.circa) {
                true => "circa",
                false => "",
            };
            line(
                "DA",
                &format!("{}/{}/{}/{circa}", part(0), part(1), part(2)),
            );
        }
        let optional = [
            ("T2", &record.container_title),
            ("PB", &record.publisher),
            ("ET", &Some(record.version.clone())),
            ("M3", &record.genre),
            ("LA", &record.language),
            ("UR", &record.url),
            ("N1", &record.note),
        ];
        for (tag, value) in optional {
            if let Some(value) = value {
                line(tag, value);
            }
        }
        line("ER", "");
    }
    ris
}
