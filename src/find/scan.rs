//! Looks for bytes in bytes. The standard search of strings weighs more in the page than all of the search does.

/// Where the needle stands in the text at or after a byte.
pub(super) fn find(text: &[u8], needle: &[u8], from: usize) -> Option<usize> {
    let (first, rest) = needle.split_first()?;
    let mut at = from;
    loop {
        at += text.get(at..)?.iter().position(|byte| byte == first)?;
        if text.get(at + 1..)?.starts_with(rest) {
            return Some(at);
        }
        at += 1;
    }
}
