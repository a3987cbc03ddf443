//! The words of a corpus by number, counted once: keyness and collocates compare numbers.

use super::folded::Searcher;
use super::printed_words::Cursor;
use pliego_corpus::Span;

/// Every word of a corpus, folded, at each of its places.
#[derive(Default)]
pub(super) struct Words {
    /// The folded words, in the order in which the corpus has them first.
    texts: Texts,
    /// The forms in which they are printed.
    forms: Texts,
    /// For each word its usual form.
    usual: Vec<usize>,
    /// For each word the number of its places, without those in lists of signatories.
    pub(super) counts: Vec<usize>,
    /// The word at each place, in reading order.
    pub(super) places: Vec<u32>,
    /// For each passage its first place, and one more for the end of the last.
    pub(super) first: Vec<usize>,
}

impl Words {
    /// Counts the words of a corpus. A thousand statements of 800 words take about a twentieth of a second.
    pub(super) fn new(searcher: &Searcher<'_>) -> Self {
        let mut words = Self::default();
        // For each form its word, and how often it is printed.
        let mut of_form: Vec<(usize, usize)> = Vec::new();
        let mut cursor = Cursor::default();
        for (row, (mut start, statement, passage)) in searcher.passages.iter().copied().enumerate()
        {
            words.first.push(words.places.len());
            let printed = &searcher.corpus.statements[statement];
            let is_text = printed.passages[passage].signatory.is_none();
            for word in searcher.folded_passage(row).split(|byte| *byte == b' ') {
                let end = start + word.len();
                if !word.is_empty() {
                    let span: Span = searcher.printed(printed, start, end, &mut cursor);
                    let form = words.forms.number(printed.text_of(span).as_bytes());
                    if form == of_form.len() {
                        let number = words.texts.number(word);
                        words.counts.resize(words.texts.ends.len(), 0);
                        of_form.push((number, 0));
                    }
                    let (number, count) = &mut of_form[form];
                    *count += usize::from(is_text);
                    words.counts[*number] += usize::from(is_text);
                    words.places.push(*number as u32);
                }
                start = end + 1;
            }
        }
        words.first.push(words.places.len());
        words.choose_forms(&of_form);
        words
    }

    /// Chooses the form of each word to show: the most frequent one, with a capital only if at most one of
    /// ten is without. Words at the beginning of sentences and in headings are printed with capitals, too.
    fn choose_forms(&mut self, of_form: &[(usize, usize)]) {
        // For each word its most frequent form with a small letter and with a capital, each with its number.
        let mut best = vec![[None::<(usize, usize)>; 2]; self.counts.len()];
        // How many places have a small letter.
        let mut small = vec![0; self.counts.len()];
        for (form, (word, count)) in of_form.iter().enumerate() {
            let first = self.forms.get(form).first();
            let is_capital = first.is_some_and(u8::is_ascii_uppercase);
            small[*word] += if is_capital { 0 } else { *count };
            let best = &mut best[*word][usize::from(is_capital)];
            if best.is_none_or(|(most, _)| *count >= most) {
                *best = Some((*count, form));
            }
        }
        for (word, best) in best.into_iter().enumerate() {
            let with_capital = 10 * small[word] <= self.counts[word];
            // A word that only signatories have was counted nowhere.
            let [other, chosen] = [!with_capital, with_capital].map(usize::from);
            let form = best[chosen].or(best[other]);
            self.usual.push(form.map_or(0, |(_, form)| form));
        }
    }

    /// Returns a word, folded.
    pub(super) fn folded(&self, word: usize) -> &str {
        self.texts.text(word)
    }

    /// Returns a word as it is usually printed.
    pub(super) fn printed(&self, word: usize) -> &str {
        self.forms.text(self.usual[word])
    }

    /// Finds a folded word.
    pub(super) fn find(&self, word: &str) -> Option<usize> {
        self.texts.find(word.as_bytes())
    }
}

/// Texts by number, each once, in the order in which they came: a hash table with open addressing. It takes a
/// fifth of the bytes of a `HashMap`, and allocates nothing for each text.
#[derive(Default)]
pub(super) struct Texts {
    /// All texts, one after the other.
    bytes: Vec<u8>,
    /// Where each ends.
    ends: Vec<usize>,
    /// The number of each text plus one, where its hash says or in the next free place; 0 is free. The length
    /// is a power of two.
    slots: Vec<u32>,
}

impl Texts {
    /// Returns a text.
    pub(super) fn text(&self, number: usize) -> &str {
        core::str::from_utf8(self.get(number)).unwrap_or_default()
    }

    fn get(&self, number: usize) -> &[u8] {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.ends
            .get(number)
            .and_then(|end| self.bytes.get(start..*end))
            .unwrap_or_default()
    }

    /// Returns the slot of a text, or the free one that it would get. One is free.
    fn slot(&self, text: &[u8]) -> usize {
        // FNV-1a.
        let mut hash = 0x811c_9dc5_u32;
        for byte in text {
            hash = (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
        }
        let last = self.slots.len() - 1;
        let mut at = hash as usize & last;
        while self.slots[at] != 0 && self.get(self.slots[at] as usize - 1) != text {
            at = (at + 1) & last;
        }
        at
    }

    /// Returns the number of a text, if it has one.
    fn find(&self, text: &[u8]) -> Option<usize> {
        if self.slots.is_empty() {
            return None;
        }
        (self.slots[self.slot(text)] as usize).checked_sub(1)
    }

    /// Returns the number of a text, which it gets if it has none.
    pub(super) fn number(&mut self, text: &[u8]) -> usize {
        if 2 * self.ends.len() >= self.slots.len() {
            self.slots = vec![0; (4 * self.ends.len()).max(64)];
            for number in 0..self.ends.len() {
                let slot = self.slot(self.get(number));
                self.slots[slot] = number as u32 + 1;
            }
        }
        let slot = self.slot(text);
        if self.slots[slot] == 0 {
            self.bytes.extend_from_slice(text);
            self.ends.push(self.bytes.len());
            self.slots[slot] = self.ends.len() as u32;
        }
        self.slots[slot] as usize - 1
    }
}
