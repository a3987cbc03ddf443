//! Comma-separated values, as RFC 4180 describes them: a head line, CRLF, quotation marks where they are needed.

/// A table as CSV.
pub fn table<const COLUMNS: usize>(
    heads: [&str; COLUMNS],
    rows: impl IntoIterator<Item = [String; COLUMNS]>,
) -> String {
    let mut csv = String::new();
    line(&mut csv, &heads);
    for row in rows {
        line(&mut csv, &row.each_ref().map(String::as_str));
    }
    csv
}

fn line(csv: &mut String, fields: &[&str]) {
    for (at, field) in fields.iter().enumerate() {
        if at > 0 {
            csv.push(',');
        }
        if field.contains(['"', ',', '\r', '\n']) || field.trim() != *field {
            csv.push('"');
            csv.push_str(&field.replace('"', "\"\""));
            csv.push('"');
        } else {
            csv.push_str(field);
        }
    }
    csv.push_str("\r\n");
}
