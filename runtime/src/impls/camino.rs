//! `camino`, version 1.2.6 read: prints the path.

use camino::{
    FromPathBufError, FromPathError, Iter, Utf8Ancestors, Utf8Component, Utf8Components, Utf8Path,
    Utf8PathBuf, Utf8Prefix, Utf8PrefixComponent,
};

foreign! { leaf:
    FromPathBufError, FromPathError, Iter<'_>, Utf8Ancestors<'_>, Utf8Component<'_>,
    Utf8Components<'_>, Utf8Path, Utf8PathBuf, Utf8Prefix<'_>, Utf8PrefixComponent<'_>,
}
