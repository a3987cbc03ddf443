//! The pictures of cards: the timeline, with one statement marked. Their letters are those of DejaVu, which
//! is in the program, so that a picture does not depend on the fonts of a machine.

use std::io;

use ab_glyph::{Font, FontRef, GlyphId, OutlineCurve, Point};
use pliego::Page;
use pliego_corpus::{Corpus, Language, StatementId};
use pliego_explore::findings::timeline::{Shape, Timeline};
use pliego_explore::i18n::Strings;
use pliego_explore::selection::date_axis::DateAxis;
use tiny_skia::{
    Color, FillRule, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, StrokeDash, Transform,
};

use crate::Site;

/// Width and height in pixels, as hosts recommend.
pub const SIZE: [u32; 2] = [1200, 630];
/// The name of the file, in the folder of a page.
const NAME: &str = "card.png";

/// The colours of the page.
const PAPER: [u8; 3] = [0xfb, 0xf9, 0xf4];
const INK: [u8; 3] = [0x1d, 0x1b, 0x17];
const SOFT: [u8; 3] = [0x8a, 0x86, 0x7c];
const RULE: [u8; 3] = [0xd8, 0xd3, 0xc6];
const ACCENT: [u8; 3] = [0x0b, 0x5a, 0x64];

/// The left and right end of everything.
const LEFT: f32 = 72.0;
const RIGHT: f32 = 1128.0;
/// The top and bottom of the time axis.
const TOP: f32 = 390.0;
const BOTTOM: f32 = 540.0;
/// Size of a title, and from line to line.
const TITLE: [f32; 2] = [50.0, 62.0];
/// How many lines of a title there is room for.
const TITLE_LINES: usize = 2;
/// Size of the line below a title, and from line to line.
const BYLINE: [f32; 2] = [28.0, 36.0];
/// How many of these lines there is room for.
const BYLINE_LINES: usize = 2;

/// Returns the path of the picture of a page: a statement has its own, the other pages share one.
pub fn path(page: Page, corpus: &Corpus, language: Language) -> String {
    let page = match page {
        Page::Statement(_) => page,
        _ => Page::Home,
    };
    format!("{}{NAME}", page.folder(corpus, language))
}

/// Whether a file of the site is such a picture.
pub fn is_picture(file: &str) -> bool {
    file.rsplit('/').next() == Some(NAME)
}

/// Writes the pictures, if the address of the site is known: cards want whole addresses.
///
/// # Errors
///
/// If one cannot be drawn or written.
pub fn write(site: &Site) -> io::Result<()> {
    if site.address.is_none() {
        return Ok(());
    }
    let corpus = site.corpus();
    let marked = corpus.statements.keys().map(Some);
    for marked in marked.chain([None]) {
        let page = marked.map_or(Page::Home, Page::Statement);
        for language in corpus.interface.iter() {
            let bytes = picture(corpus, marked, language)?;
            site.output.write(&path(page, corpus, language), bytes)?;
        }
    }
    Ok(())
}

/// Draws the timeline with a statement marked, or with none, below the title; as PNG.
///
/// # Errors
///
/// If it cannot be drawn.
pub fn picture(
    corpus: &Corpus,
    marked: Option<StatementId>,
    language: Language,
) -> io::Result<Vec<u8>> {
    let mut sheet = Sheet::new()?;
    let strings = Strings::of(language);
    let collection = corpus.title.get(language);
    let (heading, title, line) = match marked {
        Some(id) => {
            let statement = &corpus.statements[id];
            let issuer = strings.issuer(corpus, statement);
            let date = strings.date(statement.dating.edtf);
            (
                collection,
                statement.title(language).into_owned(),
                format!("{issuer}, {date}"),
            )
        }
        None => {
            let subtitle = strings.introduction(corpus);
            ("Pliego", collection.to_owned(), subtitle)
        }
    };
    sheet.text(heading, [LEFT, 84.0], 25.0, SOFT, false);
    sheet.fill_rect([LEFT, 104.0, RIGHT - LEFT, 2.0], INK);
    let mut y = 172.0;
    for line in sheet.lines(&title, TITLE_LINES, TITLE[0], true) {
        sheet.text(&line, [LEFT, y], TITLE[0], INK, true);
        y += TITLE[1];
    }
    y -= 8.0;
    for line in sheet.lines(&line, BYLINE_LINES, BYLINE[0], false) {
        sheet.text(&line, [LEFT, y], BYLINE[0], ACCENT, false);
        y += BYLINE[1];
    }
    if corpus.has_dates() {
        sheet.timeline(corpus, marked, language);
    }
    sheet.png()
}

/// What is drawn on, and the letters.
struct Sheet {
    pixels: Pixmap,
    regular: FontRef<'static>,
    bold: FontRef<'static>,
}

impl Sheet {
    fn new() -> io::Result<Self> {
        let [width, height] = SIZE;
        let mut pixels = Pixmap::new(width, height)
            .ok_or_else(|| io::Error::other("expected room for a picture, found none"))?;
        pixels.fill(color(PAPER));
        let font = |bytes| FontRef::try_from_slice(bytes).map_err(io::Error::other);
        Ok(Self {
            pixels,
            regular: font(dejavu::serif::regular())?,
            bold: font(dejavu::serif::bold())?,
        })
    }

    fn font(&self, is_bold: bool) -> &FontRef<'static> {
        if is_bold { &self.bold } else { &self.regular }
    }

    /// Writes a line. It ends with “…” where the picture does, and is left out if the font lacks its
    /// letters or cannot join them.
    fn text(&mut self, text: &str, at: [f32; 2], size: f32, ink: [u8; 3], is_bold: bool) {
        let font = self.font(is_bold);
        if !can_draw(font, text) {
            return;
        }
        let mut text = text.to_owned();
        while at[0] + width(font, &text, size) > RIGHT {
            let kept = text.chars().count().saturating_sub(2);
            text = text.chars().take(kept).collect::<String>() + "…";
            if kept == 0 {
                return;
            }
        }
        if let Some(path) = outline(font, &text, at, size) {
            self.fill(&path, ink);
        }
    }

    /// Breaks a text into lines, at most so many; the last ends with “…” if there are more.
    fn lines(&self, text: &str, most: usize, size: f32, is_bold: bool) -> Vec<String> {
        let mut lines = vec![String::new()];
        for word in text.split_whitespace() {
            let has_room = lines.len() < most;
            let Some(last) = lines.last_mut() else { break };
            let longer = match last.as_str() {
                "" => word.to_owned(),
                last => format!("{last} {word}"),
            };
            if last.is_empty() || width(self.font(is_bold), &longer, size) <= RIGHT - LEFT {
                *last = longer;
            } else if has_room {
                lines.push(word.to_owned());
            } else {
                last.push('…');
                break;
            }
        }
        lines
    }

    /// Draws the axis with its months, and a lane for each issuer.
    fn timeline(&mut self, corpus: &Corpus, marked: Option<StatementId>, language: Language) {
        let timeline = Timeline::new(corpus, false);
        let days = timeline.days() as f32;
        let of_day = |day: i64| LEFT + (RIGHT - LEFT) * (day - timeline.span.0.0) as f32 / days;
        for line in &timeline.grid.major {
            self.fill_rect([of_day(line.0), TOP, 1.5, BOTTOM - TOP], RULE);
        }
        self.fill_rect([LEFT, BOTTOM, RIGHT - LEFT, 2.0], INK);
        let strings = Strings::of(language);
        let [first, last] = strings.axis_ends(DateAxis::of(corpus));
        self.text(&first, [LEFT, BOTTOM + 36.0], 22.0, SOFT, false);
        let at_end = RIGHT - width(&self.regular, &last, 22.0) - 1.0;
        self.text(&last, [at_end, BOTTOM + 36.0], 22.0, SOFT, false);
        let lanes = timeline.lanes.len().max(1) as f32;
        let height = ((BOTTOM - TOP) / lanes).min(40.0);
        let radius = (height * 0.36).clamp(2.0, 10.0);
        let bottom = BOTTOM - ((BOTTOM - TOP) - height * lanes) / 2.0;
        // The marked one last, so that no other covers it.
        let mut marks: Vec<(usize, StatementId, Shape)> = Vec::new();
        for (index, lane) in timeline.lanes.iter().enumerate() {
            marks.extend(
                lane.marks
                    .iter()
                    .map(|mark| (index, mark.statement, mark.shape)),
            );
        }
        marks.sort_by_key(|(_, statement, _)| Some(*statement) == marked);
        for (lane, statement, shape) in marks {
            let is_marked = Some(statement) == marked;
            let y = bottom - height * (lanes - lane as f32 - 0.5);
            let (ink, radius) = match (is_marked, marked) {
                (true, _) => (ACCENT, radius * 1.5),
                (false, Some(_)) => (SOFT, radius),
                (false, None) => (INK, radius),
            };
            if is_marked {
                let (first, last) = match shape {
                    // It is not on the axis, and nothing is marked.
                    Shape::Unknown => continue,
                    Shape::Point(day) | Shape::About(day, _) => (day, day),
                    Shape::Range(first, last) => (first, last),
                };
                let middle =
                    (of_day(timeline.clamp(first).0) + of_day(timeline.clamp(last).0 + 1)) / 2.0;
                self.fill_rect([middle - 1.0, y, 2.0, BOTTOM - y], ACCENT);
            }
            let middle = |day| {
                let day = timeline.clamp(day).0;
                (of_day(day) + of_day(day + 1)) / 2.0
            };
            match shape {
                Shape::Unknown => {}
                Shape::Point(day) => self.circle([middle(day), y], radius, ink),
                Shape::About(day, (first, last)) => {
                    let (from, to) = (middle(first), middle(last));
                    self.fill_rect([from, y - 1.5, (to - from).max(1.0), 3.0], ink);
                    self.ring([middle(day), y], radius, ink);
                }
                Shape::Range(first, last) => {
                    let from = of_day(timeline.clamp(first).0);
                    let to = of_day(timeline.clamp(last).0 + 1);
                    let half = radius * 0.6;
                    self.fill_rect([from, y - half, (to - from).max(2.0), 2.0 * half], ink);
                }
            }
        }
    }

    fn fill(&mut self, path: &Path, ink: [u8; 3]) {
        let (paint, still) = (paint(ink), Transform::identity());
        self.pixels
            .fill_path(path, &paint, FillRule::Winding, still, None);
    }

    /// Fills a rectangle: left, top, width, height.
    fn fill_rect(&mut self, [left, top, width, height]: [f32; 4], ink: [u8; 3]) {
        if let Some(rect) = Rect::from_xywh(left, top, width, height) {
            self.fill(&PathBuilder::from_rect(rect), ink);
        }
    }

    fn circle(&mut self, [x, y]: [f32; 2], radius: f32, ink: [u8; 3]) {
        if let Some(path) = PathBuilder::from_circle(x, y, radius) {
            self.fill(&path, ink);
        }
    }

    /// Draws a dashed ring, as the page does for “about”.
    fn ring(&mut self, [x, y]: [f32; 2], radius: f32, ink: [u8; 3]) {
        self.circle([x, y], radius, PAPER);
        let stroke = Stroke {
            width: 3.0,
            dash: StrokeDash::new(vec![5.0, 3.0], 0.0),
            ..Stroke::default()
        };
        if let Some(path) = PathBuilder::from_circle(x, y, radius) {
            let (paint, still) = (paint(ink), Transform::identity());
            self.pixels.stroke_path(&path, &paint, &stroke, still, None);
        }
    }

    fn png(&self) -> io::Result<Vec<u8>> {
        let [width, height] = SIZE;
        // Every pixel is opaque.
        let pixels = self.pixels.data().chunks_exact(4);
        let pixels: Vec<u8> = pixels
            .flat_map(|pixel| [pixel[0], pixel[1], pixel[2]])
            .collect();
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.write_header()?.write_image_data(&pixels)?;
        Ok(bytes)
    }
}

fn color([red, green, blue]: [u8; 3]) -> Color {
    Color::from_rgba8(red, green, blue, 0xff)
}

fn paint(ink: [u8; 3]) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color(color(ink));
    paint
}

/// Whether the font has each letter of a text, and letters that stand apart. Scripts from Hebrew to
/// Mongolian (U+0590 to U+18FF) run from right to left or join their letters, which needs a shaper.
fn can_draw(font: &FontRef<'_>, text: &str) -> bool {
    text.chars()
        .all(|char| font.glyph_id(char).0 != 0 && !('\u{590}'..'\u{1900}').contains(&char))
}

/// Calls a function with each letter and the place at which it begins; returns where the text ends. In
/// pixels.
fn set(font: &FontRef<'_>, text: &str, size: f32, mut letter: impl FnMut(GlyphId, f32)) -> f32 {
    let scale = size / font.units_per_em().unwrap_or(2048.0);
    let mut x = 0.0;
    let mut previous: Option<GlyphId> = None;
    for char in text.chars() {
        let glyph = font.glyph_id(char);
        if let Some(previous) = previous {
            x += font.kern_unscaled(previous, glyph) * scale;
        }
        letter(glyph, x);
        x += font.h_advance_unscaled(glyph) * scale;
        previous = Some(glyph);
    }
    x
}

fn width(font: &FontRef<'_>, text: &str, size: f32) -> f32 {
    set(font, text, size, |_, _| {})
}

/// Makes the outline of a line of text that begins at a point of its base line.
fn outline(font: &FontRef<'_>, text: &str, [left, base]: [f32; 2], size: f32) -> Option<Path> {
    let scale = size / font.units_per_em().unwrap_or(2048.0);
    let mut path = PathBuilder::new();
    set(font, text, size, |glyph, x| {
        let place = |point: Point| (left + x + point.x * scale, base - point.y * scale);
        let mut end: Option<Point> = None;
        let outline = font.outline(glyph);
        for curve in outline.iter().flat_map(|outline| &outline.curves) {
            let (OutlineCurve::Line(start, _)
            | OutlineCurve::Quad(start, ..)
            | OutlineCurve::Cubic(start, ..)) = *curve;
            if end != Some(start) {
                if end.is_some() {
                    path.close();
                }
                let (x, y) = place(start);
                path.move_to(x, y);
            }
            end = Some(match *curve {
                OutlineCurve::Line(_, to) => {
                    let (x, y) = place(to);
                    path.line_to(x, y);
                    to
                }
                OutlineCurve::Quad(_, control, to) => {
                    let ((a, b), (x, y)) = (place(control), place(to));
                    path.quad_to(a, b, x, y);
                    to
                }
                OutlineCurve::Cubic(_, one, other, to) => {
                    let ((a, b), (c, d), (x, y)) = (place(one), place(other), place(to));
                    path.cubic_to(a, b, c, d, x, y);
                    to
                }
            });
        }
        if end.is_some() {
            path.close();
        }
    });
    path.finish()
}
