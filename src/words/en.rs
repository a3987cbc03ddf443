//! English.

use super::Words;
use crate::corpus::{Day, Language, OddityKind, PassageKind, Salience, Stance, Translated, Voice};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(number: u8) -> &'static str {
    MONTHS[usize::from(number) - 1]
}

fn day(day: Day) -> String {
    let (year, m, d) = day.civil();
    format!("{d} {} {year}", month(m))
}

fn span(from: Day, to: Day, and: &str) -> String {
    let ((y1, m1, d1), (y2, m2, _)) = (from.civil(), to.civil());
    match (y1 == y2, m1 == m2) {
        (true, true) => format!("{d1} {and} {}", day(to)),
        (true, false) => format!("{d1} {} {and} {}", month(m1), day(to)),
        _ => format!("{} {and} {}", day(from), day(to)),
    }
}

fn number(count: usize) -> String {
    const SMALL: [&str; 11] = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];
    SMALL.get(count).map_or_else(|| count.to_string(), ToString::to_string)
}

pub(super) static WORDS: Words = Words {
    language: Language::En,
    endonym: "English",
    and: |_| " and ",

    subtitle: |statements, from, to| {
        let noun = if statements == 1 { "statement" } else { "statements" };
        format!("{} {noun}, {} – {}, as printed", number(statements), day(from), day(to))
    },
    texts_in: |languages| format!(". The texts are in {languages}."),
    views: ["Statements", "Positions", "Themes", "Figures", "Concordance", "Compare", "About"],
    views_label: "Views",
    languages_label: "Language",
    skip_to_content: "Skip to the content",
    ignored: |parts| format!("Part of the address was not understood and is left out: {parts}"),

    search: "Search",
    search_help: "all words · “a phrase” · prefix* · -without",
    searched: |query| format!("search: {query}"),
    hits: |count| match count {
        1 => "1 hit".to_owned(),
        count => format!("{count} hits"),
    },
    missing: |word| format!("“{word}” occurs nowhere."),
    nearest: |word| format!("Nearest: {word}"),
    concordance_of: "Every hit in its context",
    line_orders: ["statement", "words before", "words after"],
    wider: "wider context",
    search_first: "Search for a word or a “phrase”: every place where it stands is listed here with its context.",

    filters: "Filters",
    close: "Close",
    facets: ["Organization", "Theme", "Demand, whatever the stance", "People and bodies named", "Places named"],
    also_as_signatory: "also as signatory",
    leave_out: |value| format!("Leave out {value}"),
    without: |value| format!("not {value}"),
    remove: |filter| format!("Remove filter: {filter}"),
    active_filters: "Active filters",
    clear_all: "clear all",
    printed_as: "is printed as",
    date: "Date",
    from: "from",
    to: "to",
    first_day: "First day of the window",
    last_day: "Last day of the window",
    since: |day| format!("from {day}"),
    until: |day| format!("until {day}"),
    from_until: |from, to| format!("{from} – {to}"),

    timeline: "Timeline",
    timeline_help: "Drag across the timeline, or move its two handles, to choose a window of days.",
    show_context: "Show context",
    context: "Context: dated events and counts, with sources; no part of the statements",
    embed: "Embed this view",
    embed_note: "Put these lines into a post or a page: they show this view, with its filters, in a frame. The frame runs in the reader’s browser, stores nothing and sends nothing.",
    embed_fits: "with the script that fits the frame’s height to its content",
    embed_snippet: "Lines to be copied",
    embed_preview: "Preview",
    whole_page: "open the whole page",
    one_file: "The whole page as one file",
    one_file_note: "(opens from a disk, without a network)",
    keep_offline: "Keep this page for offline use",
    keeping: "Keeping …",
    keeping_refused: "This browser keeps no pages.",
    kept: "This page is kept on this device for offline use.",
    remove_kept: "Remove it",
    newer: "A newer version is here.",
    change_over: "Change over to it",
    failed: "The program of this page stopped or could not start. What is printed here stands; nothing is lost.",
    reload: "Load the page again",
    without_program: "This page is read here without its program: search, filters, views and comparison need JavaScript. All texts, with what the editors say of them, are at the links below.",
    with_program: "Open it with its program",
    open_in_explorer: "Explore this statement: search, filter, compare",
    own_folder: "",
    context_folder: "context",
    sources: "Sources",
    mentions: "Days and times that the statements speak of",
    mentions_note: "What the statements themselves mention, with the words; a day that is worked out says how.",
    also_mentioned: "Also mentioned",
    before_axis: "before the axis",
    after_axis: "beyond the axis",
    words_printed: "Words",
    title_supplied: "title made from the address",
    as_table: "The timeline as a table",
    organization: "Organization",
    statement: "Statement",
    date_edtf: "Date (EDTF)",
    earliest: "Earliest",
    latest: "Latest",
    key_point: "a day that is printed",
    key_range: "one of these days",
    key_about: "about that day",
    key_mention: "a day that the statement itself speaks of",

    statements: |count| match count {
        0 => "No statements".to_owned(),
        1 => "1 statement".to_owned(),
        count => format!("{count} statements"),
    },
    sureness: |certainly, possibly| match (certainly, possibly) {
        (_, 0) => "certainly in the window".to_owned(),
        (0, _) => "possibly in the window".to_owned(),
        _ => format!("{certainly} certainly, {possibly} possibly in the window"),
    },
    certainly: "certainly in the window",
    possibly: "possibly in the window",
    more: |rest| format!("Show more ({rest} left)"),
    nothing_fits: "No statement fits all of this. Take back a filter above, or clear all.",
    carrying: |passages| match passages {
        1 => "1 passage carries what is chosen:".to_owned(),
        passages => format!("{passages} passages carry what is chosen:"),
    },
    supplied: "title supplied by the editors; none is printed",
    signed_by: "Signed by",

    back_to_list: "All statements",
    not_in_list: "This statement is open, but the filters leave it out of the list.",
    close_reader: "Close",
    passage_of: |position, of| format!("passage {position} of {of}"),
    passages_matching: |count| match count {
        0 => "no matching passage".to_owned(),
        1 => "1 matching passage".to_owned(),
        count => format!("{count} matching passages"),
    },
    previous: "Previous matching passage",
    next: "Next matching passage",
    strip: "Where what is chosen stands in this statement",
    themes: "Themes",
    demands: "Demands",
    stance: |stance| match stance {
        Stance::Demands => "demands",
        Stance::Endorses => "endorses",
        Stance::Reports => "reports",
        Stance::Hashtag => "as a hashtag only",
        Stance::Implied => "implied",
        Stance::Qualified => "on a condition",
        Stance::Rejects => "rejects",
        Stance::Warns => "warns",
        Stance::Describes => "describes",
        Stance::Silent => "not mentioned",
    },
    voice: |voice| match voice {
        Voice::Own => "own voice",
        Voice::Reported | Voice::Endorsed => "others’ voice",
        Voice::Hashtag => "hashtag",
        Voice::Implied => "follows from a wider formula",
    },
    oddities: "Oddities of the print",
    oddity: |kind| match kind {
        OddityKind::Misprint => "misprint",
        OddityKind::Grammar => "wording",
        OddityKind::Typography => "typography",
        OddityKind::NoBreakSpace => "no-break space",
        OddityKind::DoubleSpace => "double space",
        OddityKind::BlankLines => "blank line",
        OddityKind::LineBreak => "line break",
        OddityKind::Numbering => "numbering",
        OddityKind::Insertion => "not the author’s voice",
        OddityKind::Hashtags => "hashtags",
        OddityKind::Remains => "remains of a page",
    },
    reads: |meant| format!("presumably “{meant}”"),
    worked_out: "worked out",
    in_passing: |theme| format!("{theme} (said in passing)"),
    link_to_passage: |id| format!("Link to passage {id}"),
    particulars: "Dating and particulars",
    issuer: "Issued by",
    kind: "Kind",
    national: |country| format!("national: {country}"),
    international: "international",
    count_with_care: "Count with care",
    title_printed: "Title as printed",
    title_shown: "As shown",
    no_title: "none is printed",
    issuer_forms: "Its name in print",
    signed: "Byline and signature",
    place: "Place",
    no_place: "none is printed",
    translation: "Translation",
    translated: |translated| match translated {
        Translated::Yes => "a translation",
        Translated::Probably => "probably a translation",
        Translated::Unknown => "not known",
    },
    found: "Where it is found",
    language_of_text: "Language",
    inferred: "inferred",
    stated: "printed",
    evidence: "Evidence",
    outside: "from outside the text",
    in_passage: |kind| match kind {
        PassageKind::Title => "title",
        PassageKind::Subtitle => "subheading",
        PassageKind::Masthead => "masthead",
        PassageKind::Byline => "byline",
        PassageKind::Dateline => "dateline",
        PassageKind::Hashtags => "hashtags",
        PassageKind::Heading => "heading ",
        PassageKind::Slogan => "slogan ",
        PassageKind::Signature => "signature ",
        PassageKind::Signatory => "signatory ",
        PassageKind::Paragraph | PassageKind::Point | PassageKind::Bullet => "¶ ",
    },
    signatories: |count| match count {
        1 => "1 signatory".to_owned(),
        count => format!("{count} signatories"),
    },
    bounds: |earliest, latest| format!("earliest {earliest}, latest {latest}"),
    language_name: |tag| match tag {
        "en" => Some("English"),
        "es" => Some("Spanish"),
        "fr" => Some("French"),
        "pt" => Some("Portuguese"),
        "qu" => Some("Quechua"),
        "ay" => Some("Aymara"),
        _ => None,
    },

    save_picture: "Save as picture:",
    positions_caption: "Where each statement stands on each demand",
    sorted_by: "sorted by",
    orders: ["disagreement", "mentions", "codebook"],
    demand_and_difference: "demand, and how the statements differ",
    not_coded: "not coded",
    taking: |stance, count| {
        let one = count == 1;
        let does = match stance {
            Stance::Demands => {
                if one {
                    "demands it"
                } else {
                    "demand it"
                }
            }
            Stance::Endorses => {
                if one {
                    "endorses it"
                } else {
                    "endorse it"
                }
            }
            Stance::Reports => {
                if one {
                    "reports it"
                } else {
                    "report it"
                }
            }
            Stance::Hashtag => {
                if one {
                    "has it as a hashtag"
                } else {
                    "have it as a hashtag"
                }
            }
            Stance::Implied => {
                if one {
                    "implies it"
                } else {
                    "imply it"
                }
            }
            Stance::Qualified => {
                if one {
                    "takes it on a condition"
                } else {
                    "take it on a condition"
                }
            }
            Stance::Rejects => {
                if one {
                    "rejects it"
                } else {
                    "reject it"
                }
            }
            Stance::Warns => {
                if one {
                    "warns of it"
                } else {
                    "warn of it"
                }
            }
            Stance::Describes => {
                if one {
                    "describes it"
                } else {
                    "describe it"
                }
            }
            Stance::Silent => {
                if one {
                    "is silent"
                } else {
                    "are silent"
                }
            }
        };
        format!("{} {does}", number(count).to_ascii_lowercase())
    },
    one_tendency: |names| format!("{names}: one tendency, not independent voices"),
    one_tendency_short: " (one tendency)",
    read_in_text: "read in the text",

    figures_caption: "What each statement claims in numbers, at its date",
    figures_note: "A figure is a claim of its issuer, in its own unit; a count is that of the body that made it. They are not \
                   joined, added or averaged. What has no number, such as “dozens”, stands in the list only.",
    counted: ["deaths", "wounded", "other figures"],
    key_claim: "a claim of a statement",
    what_it_counts: "What it counts",
    running_total: "a running total",
    claims_caption: "The claims, with their words",
    counting_body: "Counted by",
    tallies_caption: "The counts of other bodies",
    tallies_note: "Each body counts something else, in its own way; why they differ, and the sources:",

    compare_caption: "Two statements side by side",
    aligned_by: "aligned by",
    align: ["theme", "demand"],
    sides: ["The first statement", "The second statement"],
    choose_statement: "choose a statement …",
    choose_two: "Choose two statements to see what both say, and what only one of them does.",
    not_mentioned: "not mentioned",
    shared: |count| match count {
        0 => "No four words in a row are shared".to_owned(),
        1 => "Shared wording: one run of four words or more".to_owned(),
        count => format!("Shared wording: {count} runs of four words or more"),
    },

    themes_caption: "Where themes stand in each statement",
    themes_note: "Each strip is a statement from beginning to end, as long as its coded text; dark where a passage is mainly about the \
                  theme, light where it is said in passing. Lists of signatories are left out.",
    share_of: "share of",
    measures: ["passages", "words"],
    vocabulary_note: "Or choose a word. Distinctive are those that a statement has more often than the others have, by \
                      log-likelihood (Dunning 1993: above 4 it is hardly chance), the number beside them; frequent, those of five \
                      letters or more, with their count. Lists of signatories are left out.",
    distinctive: "distinctive",
    frequent: "frequent",

    about_collection: "About this collection",
    about_text: &[
        "To include a statement is not to endorse it. Each organization is quoted in its own words; what it says of \
         others is its own judgement, which the editors neither correct nor adopt.",
        "The words are as printed: no text is edited, not by a byte. Dates, themes and notes are the editors’; they stand \
         beside the text and quote the words they rest on. What is inferred, approximate or known from outside a text \
         is marked so.",
        "A statement that does not carry a theme is silent on it, which is not the same as opposing it.",
        "Whoever finds a mistake in a date, a coding, a name or a note may ask for a correction where this collection is \
         published, naming the passage by its id (isl.n8) and the words; what is corrected is said in the list of changes, \
         with the version. The printed words are not corrected.",
        "This page runs in your browser alone: it sends nothing, stores nothing, and asks no other computer for anything.",
    ],
    about_marks: "How dates are drawn",
    about_texts: "Where the texts are found",
    about_codings: "Two codings, and how far they agree",
    codings_text: "Every passage was coded twice by the themes below, and every statement twice by the demands, the second time without \
         sight of the first. Cohen’s kappa says how far the two agree beyond chance: 1 is full agreement, 0 what chance \
         gives.",
    pooled: |kappa, units, stances, pairs| {
        format!("Themes: kappa {kappa} over {units} decisions. Stances: kappa {stances} over {pairs}.")
    },
    held: |themes, stances| {
        format!(
            "A further coding, made in the same way without sight of the others, agrees with what was decided: themes kappa \
             {themes}, stances {stances}."
        )
    },
    agreement: |kappa, both, first, second| {
        format!("Two codings: kappa {kappa}; both {both}, the first alone {first}, the second alone {second}")
    },
    about_decisions: "What was decided where they differ",
    coders_said: |first, second, decided| format!("first: {first}; second: {second}; decided: {decided}"),
    not_carried: "not carried",
    salience: |salience| match salience {
        Salience::Primary => "primary",
        Salience::Secondary => "secondary",
    },
    about_codebook: "The codebook: themes",
    about_stances: "The codebook: demands and stances",
    stance_means: |stance| match stance {
        Stance::Demands => "asserts it in its own voice",
        Stance::Endorses => "reports it as others’ demand and explicitly backs it",
        Stance::Reports => "reports it as others’ demand without explicit endorsement",
        Stance::Hashtag => "only in the line of hashtags",
        Stance::Implied => "follows from a wider formula, never stated as such",
        Stance::Qualified => "supported or opposed only under a stated condition",
        Stance::Rejects => "opposes it",
        Stance::Warns => "presents it as a danger",
        Stance::Describes => "states it as a fact under way, not as a call",
        Stance::Silent => "a value of its own, never opposition",
    },
    includes: "Includes",
    excludes: "Excludes",
    version: "Version",
    licence: "Licence",

    day,
    day_short: |day| {
        let (_, m, d) = day.civil();
        format!("{d} {}", month(m).get(..3).unwrap_or_default())
    },
    month: |day| {
        let (year, m, _) = day.civil();
        format!("{} {year}", month(m))
    },
    between: |from, to| format!("between {}", span(from, to, "and")),
    during: |from, to| span(from, to, "to"),
    years: |from, to| format!("{from} to {to}"),
    about: |date| format!("about {date}"),
    perhaps: |date| format!("perhaps {date}"),
};
