//! `url`, version 2.5.8 read: prints the URL, its password included (in `{:?}` by its parts).

use url::{Host, OpaqueOrigin, Origin, ParseError, SyntaxViolation, Url};

foreign! { leaf: OpaqueOrigin, Origin, ParseError, SyntaxViolation, Url, }

foreign! { as_parts: [S] Host<S> => S; }
