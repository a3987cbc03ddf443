//! The texts of printed pages in English.

use super::PrintedStrings;
use pliego_corpus::{Salience, Stance, Voice};

/// The texts in English.
pub(super) static STRINGS: PrintedStrings = PrintedStrings {
    without_wasm: "This browser has WebAssembly switched off, so search, filters and comparison are unavailable. \
                   All texts are below.",
    failed: "Something went wrong, so you are seeing the basic version. Nothing is lost.",
    reload: "Reload the page",
    without_program: "JavaScript is off, so search, filters and comparison are unavailable. All texts are linked below.",
    basic_version: "Basic version, without search, filters and comparison. All texts are linked below.",
    with_program: "Open the full version",
    open_in_explorer: "Explore this statement: search, filter, compare",
    whole_passage: "Read the whole passage",
    cite: &[
        ("title", "Cite"),
        ("style", "Style"),
        ("files", "For reference managers"),
        ("copy", "Copy the citation"),
        ("copied", "Copied"),
        ("citation", "citation"),
        ("link", "link"),
        ("alone", "copy the link alone"),
        ("failed", "The browser allows no copying here."),
        ("close", "Close"),
        ("quotes", "“”"),
    ],
    data: &[
        (
            "note",
            "Each file has the version of the collection in its name. The README says what each file and each column is.",
        ),
        ("shown", "What the filters show now"),
        ("everything", "Everything"),
        ("failed", "The file could not be fetched."),
    ],
    tables: &[
        ("statements", "Statements"),
        ("passages", "Passages"),
        ("codings", "Themes of the passages"),
        ("positions", "Positions"),
        ("figures", "Figures"),
        ("names", "Names"),
        ("mentions", "Dates mentioned"),
        ("signatories", "Signatories"),
        ("irregularities", "Typos and unusual wording"),
    ],
    embed: &[
        ("view", "This view, with its filters"),
        ("passage", "Passage"),
        ("openFirst", "One passage (open a passage first)"),
        ("part", "Part"),
        (
            "note",
            "Paste this code into a post or a page. The frame runs in the reader’s browser, stores nothing and sends nothing.",
        ),
        ("width", "Width"),
        ("fullWidth", "full"),
        ("fits", "Adjust height automatically (needs a script)"),
        ("code", "Embed code"),
        ("plain", "Code without a frame"),
        (
            "wordpress",
            "Editors and administrators of a WordPress site paste it into a “Custom HTML” block. WordPress takes frames and scripts out of what authors and contributors post: they add the block “Embed” with the address of this page or of a statement’s own page (never of another part), if the site was published for that, or paste the code without a frame.",
        ),
        (
            "needsAddress",
            "This page is a file on a disk. To embed it, publish it first: the code needs an address that others can open.",
        ),
        ("preview", "Preview"),
        ("copy", "Copy"),
        ("copied", "Copied"),
        ("copyByHand", "Selected. Copy it with Ctrl+C."),
    ],
    sources: "Sources",
    title_supplied: "title inferred from the URL",
    count_with_care: "Notes on counting",
    about_collection: "About this collection",
    about_text: &[
        "To include a statement is not to endorse it. Each organization is quoted in its own words; what it says of \
         others is its own judgement, which the editors neither correct nor adopt.",
        "The texts are as published: not a byte is edited. Dates, themes and notes are the editors’; they stand \
         beside the text and quote the words they rest on. What is inferred, approximate or known from outside a text \
         is marked so.",
    ],
    about_silence: "A statement that does not carry a theme is silent on it, which is not the same as opposing it.",
    about_use: &[
        "Found a mistake? Write to the editors where this collection is published, with the link to the passage. Corrections \
         to dates, codings and notes are listed in the change log, with the version; the texts themselves are never altered.",
        "This page runs in your browser alone: it sends nothing, stores nothing, and asks no other computer for anything.",
    ],
    about_marks: "How dates are drawn",
    about_texts: "Sources of the texts",
    about_codings: "Two codings, and how far they agree",
    codings_text: "Every passage was coded twice by the themes below, and every statement twice by the demands, the second time without \
         sight of the first. So was every passage by the demands on which its statement takes a stance. Cohen’s kappa says how far the two agree beyond chance: 1 is full agreement, 0 what chance \
         gives.",
    pooled: |kappa, units, stances, pairs| {
        format!(
            "Themes: kappa {kappa} over {units} decisions. Stances: kappa {stances} over {pairs}."
        )
    },
    ground_agreement: |kappa, units, both, same_voice| {
        format!(
            "Demands in passages: kappa {kappa} over {units}; of the {both} places that both see, {same_voice} have the same \
             voice in both."
        )
    },
    holdout: |themes, stances| {
        format!(
            "A further coding, made in the same way without sight of the others, agrees with what was decided: themes kappa \
             {themes}, stances {stances}."
        )
    },
    agreement: |kappa, both, first, second| {
        format!(
            "Two codings: kappa {kappa}; both {both}, the first alone {first}, the second alone {second}"
        )
    },
    about_decisions: "What was decided where they differ",
    coder_codings: |first, second, decided| {
        format!("first: {first}; second: {second}; decided: {decided}")
    },
    not_carried: "not carried",
    salience: |salience| match salience {
        Salience::Primary => "primary",
        Salience::Secondary => "secondary",
    },
    voice: |voice| match voice {
        Voice::Own => "own voice",
        Voice::Reported => "reported",
        Voice::Endorsed => "reported and backed",
        Voice::Hashtag => "hashtag",
        Voice::Implied => "implied",
    },
    about_codebook: "The codebook: themes",
    about_documents: "How to read, embed and cite this page, and how to make one of your own texts: the documents of Pliego",
    about_versions: "Editors, corrections and versions",
    about_stances: "The codebook: demands and stances",
    stance_definition: |stance| match stance {
        Stance::Demands => "asserts it in its own voice",
        Stance::Endorses => "reports it as others’ demand and explicitly backs it",
        Stance::Reports => "reports it as others’ demand without explicit endorsement",
        Stance::Hashtag => "only in the line of hashtags",
        Stance::Implied => "follows from a broader demand, never stated as such",
        Stance::Qualified => "supported or opposed only under a stated condition",
        Stance::Rejects => "opposes it",
        Stance::Warns => "presents it as a danger",
        Stance::Describes => "states it as a fact under way, not as a call",
        Stance::Silent => "a value of its own, never opposition",
    },
    includes: "Includes",
    excludes: "Excludes",
    licence: "Licence",
    passages_of: |carried, of| format!("{carried} of {of} passages"),
    background_title: "Background, apart from the statements",
    background_note: "For orientation. The statements are not measured by it.",
    events: "Events",
    counts: "Counts, by who counted",
    counts_note: "Each body counts something else, in its own way: its counts stand apart, and are not to be joined, added or \
                  averaged, neither with each other nor with what the statements claim.",
    why_counts_differ: "Why the counts differ",
    notes: "Notes and sources",
};
