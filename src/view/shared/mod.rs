//! The pieces that several parts of the page share.

mod columns;
mod copy_quotation;
mod date_key;
mod disclosure;
mod event_name;
mod links;
mod mark;
mod more;
mod program_only;
mod quotation;
mod save_picture;
mod scroller;
mod stance_sign;
mod toggle_group;

pub(crate) use columns::{ColumnSteps, FirstColumn, columns_shown};
pub(crate) use copy_quotation::CopyQuotation;
pub(crate) use date_key::DateKey;
pub(crate) use disclosure::Disclosure;
pub(crate) use event_name::EventName;
pub(crate) use links::{
    BackgroundLink, PageLink, PassageLink, PassagesLink, SelectionLink, ThemeLink,
};
pub(crate) use mark::{Marked, rank_class};
pub(crate) use more::{More, matches_left};
pub(crate) use program_only::ProgramOnly;
pub(crate) use quotation::Quotation;
pub(crate) use save_picture::SavePicture;
pub(crate) use scroller::{ColumnHeads, Scroller, StatementHeads};
pub(crate) use stance_sign::{StanceKey, StanceSign, stance_text};
pub(crate) use toggle_group::{Choice, ToggleGroup};

/// Writes an ARIA state. A bare `bool` would mean that the attribute is there or not.
pub(crate) fn aria(state: bool) -> &'static str {
    if state { "true" } else { "false" }
}
