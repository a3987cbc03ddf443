//! Which columns of a matrix are shown at once.

use pliego_corpus::StatementId;

/// Columns side by side: at 1440 px each has 120 px in the positions, and 90 px beside the filters.
pub const COLUMNS: usize = 8;

/// Returns the first column that is shown and the one after the last. The reader has `chosen` one of them;
/// before that the `open` statement is among them, or they are the first.
///
/// ```
/// use pliego_corpus::StatementId;
/// use pliego_explore::findings::columns::shown;
///
/// let statements: Vec<StatementId> = (0..20).map(StatementId::from).collect();
/// assert_eq!(shown(&statements, None, None), (0, 8));
/// assert_eq!(shown(&statements, None, Some(statements[9])), (8, 16));
/// assert_eq!(shown(&statements, Some(16), Some(statements[9])), (16, 20));
/// // A filter may have left fewer.
/// assert_eq!(shown(&statements[..3], Some(16), None), (0, 3));
/// ```
pub fn shown(
    statements: &[StatementId],
    chosen: Option<usize>,
    open: Option<StatementId>,
) -> (usize, usize) {
    let of_open = || {
        statements
            .iter()
            .position(|statement| Some(*statement) == open)
    };
    let chosen = chosen.filter(|column| *column < statements.len());
    let first = chosen.or_else(of_open).unwrap_or(0) / COLUMNS * COLUMNS;
    (first, statements.len().min(first + COLUMNS))
}
