//! Closed lists of words: each variant has one name, written once, by which corpus files and tables call it.

/// Names the variants of an enum; one without a name is an error of the compiler.
macro_rules! named {
    ($list:ident { $($name:literal => $variant:ident),* $(,)? }) => {
        impl $list {
            /// All of them by their names in the corpus files.
            pub const NAMED: &[(&'static str, Self)] = &[$(($name, Self::$variant)),*];

            /// Its name in the corpus files.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name),*
                }
            }
        }
    };
}

pub(super) use named;
