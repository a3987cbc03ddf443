//! The icon of the installed page: a sheet with a double rule, lines of text and the dot of a date.

use std::io;

use crate::Site;

/// The sides of the icons, in pixels: for iOS, and the two that Android asks for.
pub const SIDES: [u32; 3] = [180, 192, 512];

/// The name of the icon of a side.
pub fn name(side: u32) -> String {
    format!("icon-{side}.png")
}

/// Writes the icons.
///
/// # Errors
///
/// If one cannot be written.
pub fn write(site: &Site) -> io::Result<()> {
    for side in SIDES {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, side, side);
        encoder.set_color(png::ColorType::Rgb);
        encoder.write_header()?.write_image_data(&pixels(side))?;
        site.output.write(&name(side), bytes)?;
    }
    Ok(())
}

/// The rectangles of the icon on a square of 64: left, top, width, height, and whether they have
/// the accent colour.
const PIECES: [([u32; 4], bool); 7] = [
    ([12, 12, 40, 3], false),
    ([12, 17, 40, 1], false),
    ([12, 24, 26, 4], false),
    ([12, 34, 40, 2], false),
    ([12, 40, 40, 2], false),
    ([12, 46, 22, 2], false),
    ([42, 45, 6, 6], true),
];
const PAPER: [u8; 3] = [0xfb, 0xf9, 0xf4];
const INK: [u8; 3] = [0x1d, 0x1b, 0x17];
const ACCENT: [u8; 3] = [0x0b, 0x5a, 0x64];

/// Draws the icon with a side of so many pixels: red, green and blue of each pixel, row by row.
pub fn pixels(side: u32) -> Vec<u8> {
    let mut pixels = Vec::with_capacity((side * side * 3) as usize);
    for y in 0..side {
        for x in 0..side {
            let at = [x * 64 / side, y * 64 / side];
            let within = |[left, top, width, height]: [u32; 4]| {
                (left..left + width).contains(&at[0]) && (top..top + height).contains(&at[1])
            };
            let piece = PIECES.iter().find(|(piece, _)| within(*piece));
            pixels.extend(piece.map_or(PAPER, |(_, accent)| if *accent { ACCENT } else { INK }));
        }
    }
    pixels
}
