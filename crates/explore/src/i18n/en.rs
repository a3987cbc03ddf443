//! English.

use super::Strings;
use super::dates::are_neighbours;
use pliego_corpus::{
    Day, IrregularityKind, Language, PassageKind, Precision, Stance, TranslationStatus, Voice,
};

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

/// Writes two times, and names once what both have: “17 and 23 December 2022”, “July and November 1834”.
fn span(from: Day, to: Day, join: &str, unit: Precision) -> String {
    let ((y1, m1, d1), (y2, m2, _)) = (from.civil(), to.civil());
    let first = match (unit, y1 == y2, m1 == m2) {
        (Precision::Year, ..) => y1.to_string(),
        (Precision::Month, true, _) => month(m1).to_owned(),
        (Precision::Month, ..) => month_of(from),
        (Precision::Day, true, true) => d1.to_string(),
        (Precision::Day, true, false) => format!("{d1} {}", month(m1)),
        (Precision::Day, ..) => day(from),
    };
    let second = match unit {
        Precision::Year => y2.to_string(),
        Precision::Month => month_of(to),
        Precision::Day => day(to),
    };
    [&first, " ", join, " ", &second].concat()
}

fn month_of(day: Day) -> String {
    let (year, m, _) = day.civil();
    format!("{} {year}", month(m))
}

fn number(count: usize) -> String {
    const SMALL: [&str; 11] = [
        "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
    ];
    SMALL
        .get(count)
        .map_or_else(|| count.to_string(), ToString::to_string)
}

pub(super) static STRINGS: Strings = Strings {
    language: Language::En,
    endonym: "English",
    and: |_| " and ",

    subtitle: |statements, axis| {
        let noun = if statements == 1 {
            "statement"
        } else {
            "statements"
        };
        format!(
            "{} {noun}, {} – {}, as published.",
            number(statements),
            axis[0],
            axis[1]
        )
    },
    texts_in: |languages| format!(" The texts are in {languages}."),
    views: [
        "Statements",
        "Passages",
        "Positions",
        "Themes",
        "Figures",
        "Concordance",
        "Compare",
    ],
    views_label: "Views",
    languages_label: "Language",
    skip_to_content: "Skip to the results",
    skip_to_search: "Skip to the search",
    skip_to_filters: "Skip to the filters",
    questions: "Questions to begin with",
    more_views: "More",
    more_options: "More",
    shapes: [
        "exact date",
        "about that day",
        "one of these days",
        "date mentioned",
        "no date known (beside the axis): ",
    ],
    sharing: |count| format!("{count} more organizations"),
    whole: "A line for each organization",
    show_statements: |count| match count {
        1 => "Show 1 statement".to_owned(),
        _ => format!("Show {count} statements"),
    },
    cells_show: "Show:",
    cell_contents: ["signs and words", "signs"],
    group_by: "Group by:",
    groupings: ["statement", "filter"],
    all_passages: "All passages",
    choose_passages: "Choose a theme, a demand or a name, or search: here every passage that matches is listed.",
    passages: |count| match count {
        1 => "1 passage".to_owned(),
        _ => format!("{count} passages"),
    },
    find_value: "Find",
    ignored: |parts| format!("Part of this link wasn’t recognised and was ignored: {parts}"),
    made_for_version: |other, version| {
        format!(
            "This link was made for version {other} of the collection; this is version {version}."
        )
    },
    found_by_words: "The passage was found by the words that the link quotes.",
    words_not_found: "No passage has the words that this link quotes.",
    reading: |count| format!("Still to be read: {}", number(count)),
    too_many: |count, most| {
        let (count, most) = (number(count), number(most));
        format!(
            "This reads whole texts, at most {most} at once, not {count}. Narrow the collection first."
        )
    },
    not_loaded: "Some texts could not be loaded. A saved copy has none; on the web, your next step asks for them again.",
    unavailable: "This could not be loaded. Try again.",

    search: "Search",
    search_help: "“a phrase” · prefix* · this OR that · -without",
    searched: |query| format!("search: {query}"),
    hits: |count| match count {
        1 => "1 hit".to_owned(),
        count => format!("{count} hits"),
    },
    missing: |word| format!("No statement contains “{word}”."),
    nearest: |word| format!("Nearest: {word}"),
    concordance_of: "Every hit in its context",
    line_orders: ["statement", "L1", "L2", "L3", "R1", "R2", "R3"],
    wider_context: "wider context",
    search_first: "Search for a word or a “phrase”: every place where it stands is listed here with its context.",
    show_list: "Show the statements",

    filters: "Filters",
    close: "Close",
    facets: [
        "Organization",
        "Theme",
        "Demand",
        "Stance",
        "People and bodies named",
        "Places named",
        "Language",
    ],
    include_signatories: "Include organizations that only signed",
    exclude: |value| format!("Exclude {value}"),
    excluding: |value| format!("Excluding {value}"),
    remove: |filter| format!("Remove filter: {filter}"),
    active_filters: "Active filters",
    clear_all: "clear all",
    printed_as: "appears as",
    date: "Date",
    from: "from",
    to: "to",
    first_day: "First day of the range",
    last_day: "Last day of the range",
    no_date: "no date known",
    since: |day| format!("from {day}"),
    until: |day| format!("until {day}"),
    from_until: |from, to| format!("{from} – {to}"),

    timeline: "Timeline",
    timeline_help: "Drag across the timeline, or move its two handles, to choose a date range.",
    show_background: "Show background events",
    background: "Background: events and counts, with sources",
    embed: "Embed",
    whole_page: "open the whole page",
    one_file: "Download as a single file",
    one_file_note: "(works offline)",
    keep_offline: "Keep this page for offline use",
    keeping: "Keeping …",
    keeping_refused: "This browser can’t save pages for offline use.",
    kept: "This page is kept on this device for offline use.",
    remove_kept: "Remove it",
    newer: "A newer version is available.",
    change_over: "Update now",
    language_folder: "",
    background_folder: "context",
    mentions: "Dates mentioned in the statements",
    mentions_note: "What the statements themselves mention, in their words; where a date is inferred, a note says how.",
    also_mentioned: ["Earlier years mentioned", "Later years mentioned"],
    before_axis: "before the timeline",
    after_axis: "after the timeline",
    words_printed: "Quotation",
    as_table: "The timeline as a table",
    organization: "Organization",
    statement: "Statement",
    date_edtf: "Date (EDTF)",
    earliest: "Earliest",
    latest: "Latest",
    statements: |count| match count {
        0 => "No statements".to_owned(),
        1 => "1 statement".to_owned(),
        count => format!("{count} statements"),
    },
    certainty: |certainly, possibly| match (certainly, possibly) {
        (_, 0) => "dated within these days".to_owned(),
        (0, _) => "may fall within these days".to_owned(),
        _ => format!("{certainly} dated within these days, {possibly} may fall within them"),
    },
    certainly: "dated within these days",
    possibly: "may fall within these days",
    columns_shown: |first, last, of| format!("statements {first}–{last} of {of}"),
    in_statements: |count, of| format!("in {count} of {of}"),
    columns_before: "Statements before these",
    columns_after: "Statements after these",
    more: |rest| format!("Show more ({rest} left)"),
    no_match: "No statement fits all of this. Remove a filter or clear all.",
    passages_with_match: |passages| match passages {
        1 => "1 matching passage:".to_owned(),
        passages => format!("{passages} matching passages:"),
    },
    supplied: [
        "title supplied by the editors; the text has none",
        "title supplied by the editors",
    ],
    signed_by: "Signed by",

    back_to_list: "All statements",
    previous_statement: "Previous statement",
    next_statement: "Next statement",
    notes: "Notes",
    copy_link: "Copy link",
    share: "Share",
    cite: "Cite",
    copy_with_citation: "Copy with citation",
    copy: "copy",
    cite_collection: "Cite this collection",
    data: "Data",
    print: "Print",
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
    minimap: "Where this statement matches",
    themes: "Themes",
    demands: "Demands",
    stance: |stance| match stance {
        Stance::Demands => "demands",
        Stance::Endorses => "endorses",
        Stance::Reports => "reports",
        Stance::Hashtag => "as a hashtag only",
        Stance::Implied => "implied",
        Stance::Qualified => "conditional",
        Stance::Rejects => "rejects",
        Stance::Warns => "warns",
        Stance::Describes => "mentions as fact",
        Stance::Silent => "not mentioned",
    },
    voice: |voice| match voice {
        Voice::Own => "own voice",
        Voice::Reported | Voice::Endorsed => "others’ voice",
        Voice::Hashtag => "hashtag",
        Voice::Implied => "follows from a broader demand",
    },
    irregularities: "Typos and unusual wording",
    irregularity: |kind| match kind {
        IrregularityKind::Misprint => "misprint",
        IrregularityKind::Grammar => "wording",
        IrregularityKind::Typography => "typography",
        IrregularityKind::NoBreakSpace => "no-break space",
        IrregularityKind::DoubleSpace => "double space",
        IrregularityKind::BlankLines => "blank line",
        IrregularityKind::LineBreak => "line break",
        IrregularityKind::Numbering => "numbering",
        IrregularityKind::Insertion => "not the author’s voice",
        IrregularityKind::Hashtags => "hashtags",
        IrregularityKind::PageResidue => "remains of a page",
    },
    reads: |meant| format!("presumably “{meant}”"),
    inferred_mention: "inferred",
    in_passing: |theme| format!("{theme} (minor mention)"),
    link_to_passage: |id| format!("Link to passage {id}"),
    details: "Date, source and details",
    issuer: "Issued by",
    no_issuer: "No known issuer",
    kind: "Kind",
    national: |country| format!("national: {country}"),
    international: "international",
    title_printed: "Title as published",
    title_shown: "Shown in lists as",
    no_title: "the text has none",
    issuer_forms: "Its name in the text",
    signed: "Byline and signature",
    place: "Place",
    no_place: "none is given",
    translation: "Translation",
    translated: |translated| match translated {
        TranslationStatus::Yes => "a translation",
        TranslationStatus::Probably => "probably a translation",
        TranslationStatus::Unknown => "not known",
    },
    provenance: "Source",
    language_of_text: "Language",
    inferred: "inferred",
    stated: "stated in the text",
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
        PassageKind::Paragraph | PassageKind::Point | PassageKind::Bullet => "¶\u{a0}",
    },
    signatories: |count| match count {
        1 => "1 signatory".to_owned(),
        count => format!("{count} signatories"),
    },
    bounds: |earliest, latest| format!("earliest {earliest}, latest {latest}"),

    save_picture: "Save as picture:",
    positions_caption: "Where each statement stands on each demand",
    sorted_by: "Sort by:",
    row_orders: ["disagreement", "mentions", "codebook"],
    demand_and_difference: "Demand",
    not_coded: "not coded",
    stance_count: |stance, count| {
        let [one, many] = match stance {
            Stance::Demands => ["demands it", "demand it"],
            Stance::Endorses => ["endorses it", "endorse it"],
            Stance::Reports => ["reports it", "report it"],
            Stance::Hashtag => ["has it as a hashtag", "have it as a hashtag"],
            Stance::Implied => ["implies it", "imply it"],
            Stance::Qualified => [
                "supports or opposes it conditionally",
                "support or oppose it conditionally",
            ],
            Stance::Rejects => ["rejects it", "reject it"],
            Stance::Warns => ["warns of it", "warn of it"],
            Stance::Describes => ["mentions it as fact", "mention it as fact"],
            Stance::Silent => ["is silent", "are silent"],
        };
        let does = if count == 1 { one } else { many };
        format!("{} {does}", number(count).to_ascii_lowercase())
    },
    one_tendency: |names| {
        format!("Note: {names} belong to the same current; count them as one voice")
    },
    one_tendency_short: " (same current)",
    read_in_text: "read in the text",

    figures_caption: "What each statement claims in numbers, at its date",
    figures_note: "Each point is one statement’s own claim. Counts by other bodies are shown for comparison and never combined. \
                   Claims without a number are in the list only.",
    other_figures: "other figures",
    key_claim: "a statement’s claim",
    what_it_counts: "What it counts",
    running_total: "a running total",
    claims_caption: "The claims, with their words",
    counting_body: "Counted by",
    tallies_caption: "The counts of other bodies",
    tallies_note: "Each body counts something else, in its own way; why they differ, and the sources:",

    compare_caption: "Two statements side by side",
    aligned_by: "Align by:",
    alignments: ["theme", "demand", "full texts"],
    sides: ["The first statement", "The second statement"],
    choose_statement: "choose a statement …",
    find_statement: "organization, date or title …",
    choose_two: "Choose two different statements to see what both say and what only one of them says.",
    not_mentioned: "not mentioned",
    shared: |count| match count {
        0 => "No shared wording of four words or more".to_owned(),
        1 => "Shared wording: one run of four words or more".to_owned(),
        count => format!("Shared wording: {count} runs of four words or more"),
    },

    themes_caption: "Where themes stand in each statement",
    themes_note: "Each strip is a statement from beginning to end, as long as its coded text; the mark is strong where a passage \
                  is mainly about the theme, faint where it is a minor mention. Lists of signatories are left out.",
    share_of: "Measure by:",
    share_units: ["passages", "words"],
    keyness_note: "Or choose a word. Distinctive are those that a statement has more often than the others have, by \
                      log-likelihood (Dunning 1993: above 4 it is hardly chance), the number beside them; frequent are shown with their \
                      count and with that in 1,000 words (‰). Words such as “the” and lists of signatories are left out.",
    distinctive: "distinctive",
    frequent: "frequent",

    about: "About",
    version: "Version",
    accessed: "accessed ",
    day,
    day_short: |day| {
        let (_, m, d) = day.civil();
        format!("{d} {}", month(m).get(..3).unwrap_or_default())
    },
    month: month_of,
    between: |from, to, unit| match are_neighbours(from, to, unit) {
        true => span(from, to, "or", unit),
        false => format!("between {}", span(from, to, "and", unit)),
    },
    during: |from, to, unit| span(from, to, "to", unit),
    years: |from, to| format!("{from} to {to}"),
    approximate: |date| format!("about {date}"),
    uncertain: |date| format!("perhaps {date}"),

    // Concordance
    orders_note: "L1 is the first word to the left of the hit, R1 the first to its right. Each strip is a statement from \
                  beginning to end, with a line at each hit.",
    dispersion: "Where the hits are in each statement",
    per_thousand: |count| format!("{count} per 1,000 words"),
    collocates: "most frequent up to four words from a hit, without words such as “the”",

    // Comparison
    both_statements: "Both statements",
    only: |issuer| format!("Only {issuer}"),
    same_statement: "This is the same statement twice. Choose another one on either side.",
    swap: "swap sides",
    shared_note: "A run counts if at least two of its words say more than “the” or “of”.",

    // The plot of figures
    as_claimed: ", as claimed",
    as_of: "As of",
    key_lower_bound: "a claim of more than this",
    tallies_off_axis: |count| match count {
        1 => "One count is dated outside these days; only the table has it.".to_owned(),
        count => format!("{count} counts are dated outside these days; only the table has them."),
    },
};
