//! The attributes of the derives that print: which of their words say what is printed.
//!
//! A word that is not in these tables is refused. So a table lists what is known to print nothing
//! but fields, each by the trait that is derived.

use crate::tokens::flattened;
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::parse::Parser as _;
use syn::punctuated::Punctuated;
use syn::{Attribute, LitStr, Meta, Token, WherePredicate};

use super::super::model::Via;
use super::Refusal;

use super::text::{self, Fields, Sharing, Text};
use crate::call::split;

/// Where an attribute stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in super::super) enum Place {
    Struct,
    Enum,
    Variant,
    /// By its number in the variant.
    Field(usize),
}

/// What the attributes of an item, a variant or a field say of what is printed.
#[derive(Default)]
pub(in super::super) struct Read {
    pub(super) texts: Vec<Text>,
    pub(in super::super) refusals: Vec<Refusal>,
    /// The bounds that the impls of the derives have besides.
    pub(in super::super) bounds: Vec<(Via, TokenStream)>,
    /// The doc comment, if it may be a text.
    pub(super) summary: Option<Text>,
    /// Names of attributes that put something in the place of a text that all variants share.
    pub(super) own: Vec<String>,
}

/// A derive that prints, by the attribute it reads.
struct Derive {
    attribute: &'static str,
    by: Via,
    /// How its texts name fields.
    fields: Fields,
    /// Where the text stands, if not alone: `fmt = "…"`.
    keys: &'static [&'static str],
    /// Words that change nothing in what is printed.
    harmless: &'static [&'static str],
}

/// Of `derive_more` (0.99, 1 and 2), `parse-display`, `custom_debug` and `fmt-derive`.
const BY_TRAIT: Derive = Derive {
    attribute: "",
    by: Via::Display,
    fields: Fields::Locals,
    keys: &["fmt", "format"],
    harmless: &[
        "skip",
        "ignore",
        "skip_if",
        "bound",
        "bounds",
        "where",
        "rename_all",
        "style",
        "crate",
        "dump",
        "inner",
    ],
};

const DERIVES: &[Derive] = &[
    // Of `thiserror` (1 and 2) and `err-derive`; and `derive_more::Error` has words of its own.
    Derive {
        attribute: "error",
        by: Via::Display,
        fields: Fields::Members,
        keys: &["display"],
        harmless: &[
            "transparent",
            "ignore",
            "source",
            "backtrace",
            "forward",
            "not",
            "optional",
            "no_from",
        ],
    },
    Derive { attribute: "display", ..BY_TRAIT },
    Derive { attribute: "debug", by: Via::Debug, ..BY_TRAIT },
    Derive { attribute: "binary", ..BY_TRAIT },
    Derive { attribute: "octal", ..BY_TRAIT },
    Derive { attribute: "lower_hex", ..BY_TRAIT },
    Derive { attribute: "upper_hex", ..BY_TRAIT },
    Derive { attribute: "lower_exp", ..BY_TRAIT },
    Derive { attribute: "upper_exp", ..BY_TRAIT },
    Derive { attribute: "pointer", ..BY_TRAIT },
    // Of `failure`.
    Derive {
        attribute: "fail",
        by: Via::Display,
        fields: Fields::Locals,
        keys: &["display"],
        harmless: &["cause"],
    },
    Derive {
        attribute: "displaydoc",
        by: Via::Display,
        fields: Fields::Members,
        keys: &[],
        harmless: &[],
    },
    // `snafu(display("…"))` is read below.
    Derive {
        attribute: "snafu",
        by: Via::Display,
        fields: Fields::Locals,
        keys: &[],
        harmless: &[
            "backtrace",
            "context",
            "crate_root",
            "implicit",
            "module",
            "provide",
            "source",
            "transparent",
            "visibility",
            "whatever",
        ],
    },
    Derive {
        attribute: "strum",
        by: Via::Display,
        fields: Fields::Positions,
        keys: &["to_string", "serialize", "prefix", "suffix"],
        harmless: &[
            "serialize_all",
            "const_into_str",
            "use_phf",
            "parse_err_ty",
            "parse_err_fn",
            "ascii_case_insensitive",
            "crate",
            "Crate",
            "message",
            "detailed_message",
            "transparent",
            "disabled",
            "default",
            "default_with",
            "props",
        ],
    },
];

/// The words of an attribute of serde that change nothing in what is written of a field.
const SERDE: &[&str] = &[
    "alias",
    "borrow",
    "bound",
    "content",
    "crate",
    "default",
    "deny_unknown_fields",
    "deserialize_with",
    "expecting",
    "field_identifier",
    "flatten",
    "from",
    "other",
    "rename",
    "rename_all",
    "rename_all_fields",
    "skip",
    "skip_deserializing",
    "skip_serializing",
    "skip_serializing_if",
    "tag",
    "transparent",
    "try_from",
    "untagged",
    "variant_identifier",
];

/// Words of any of them that name a function or a type, whose code prints.
const CODE: &[&str] =
    &["as", "fmt", "format_with", "getter", "into", "method", "remote", "serialize_with", "with"];

/// The words of `Debug(…)` in an attribute of `educe` that print nothing else, and of `Debug = "…"` in one of `derivative`.
const DEBUG_OF_EDUCE: &[&str] =
    &["name", "rename", "ignore", "named_field", "bound", "unsafe", "true", "false"];
const DEBUG_OF_DERIVATIVE: &[&str] = &["ignore", "transparent", "bound"];

/// What matters of the type, wherever in it an attribute stands.
pub(in super::super) struct Context<'a> {
    /// Its attributes.
    pub(in super::super) attrs: &'a [Attribute],
    /// Its `Serialize` is proved as well.
    pub(in super::super) serialize: bool,
}

impl Read {
    pub(in super::super) fn of(attrs: &[Attribute], place: Place, context: &Context<'_>) -> Self {
        let serialize = context.serialize;
        let mut read = Read::default();
        for attr in attrs {
            let Some(name) = attr.path().get_ident().map(ToString::to_string) else { continue };
            let mut reader = AttributeReader { read: &mut read, name, place };
            let known = DERIVES.iter().find(|known| known.attribute == reader.name);
            match (known, reader.name.as_str()) {
                (Some(derive), _) => reader.derive(derive, attr),
                (None, "educe") => reader.debug_options(attr, DEBUG_OF_EDUCE),
                (None, "derivative") => reader.debug_options(attr, DEBUG_OF_DERIVATIVE),
                (None, "serde") if serialize => reader.options(Via::Serialize, attr, SERDE),
                // `#[serde_as]` above the type makes `serde(with = …)` of it later on.
                (None, "serde_as") if serialize => reader.options(Via::Serialize, attr, &["crate"]),
                _ => {}
            }
        }
        let is_text = match place {
            Place::Struct | Place::Variant => true,
            Place::Enum => text::is_prefix(attrs),
            Place::Field(_) => false,
        };
        read.summary = is_text.then(|| text::summary(attrs, context.attrs)).flatten();
        read
    }

    /// Adds what the attributes of a field say. It is said of a field that is `trusted` that it may be
    /// printed by whatever prints it.
    pub(in super::super) fn add_field(&mut self, field: Read, trusted: bool) {
        self.texts.extend(field.texts);
        self.bounds.extend(field.bounds);
        self.refusals.extend(field.refusals.into_iter().filter(|_| !trusted));
    }

    /// Accepts a function that prints the fields of a variant, all of which are trusted.
    pub(in super::super) fn trust_all_fields(&mut self) {
        self.refusals.retain(|refusal| !refusal.of_fields);
    }
}

struct AttributeReader<'a> {
    read: &'a mut Read,
    /// Of the attribute.
    name: String,
    place: Place,
}

impl AttributeReader<'_> {
    fn derive(&mut self, derive: &Derive, attr: &Attribute) {
        let Some(pieces) = self.pieces(derive.by, attr) else { return };
        let starts_with_text = pieces.first().is_some_and(|first| first.is_text(derive.keys));
        let all_texts = self.name == "strum";
        if starts_with_text && !all_texts {
            return self.text(derive, attr, pieces);
        }
        for piece in pieces {
            match &piece.name() {
                Some(key) if all_texts && derive.keys.contains(&key.as_str()) => {
                    self.text(derive, attr, vec![piece]);
                }
                Some(key) if self.name == "snafu" && key == "display" => match piece.list() {
                    Some(list) => self.text(derive, attr, comma_separated(list)),
                    None => self.refuse(derive.by, &piece),
                },
                Some(word) if derive.harmless.contains(&word.as_str()) => {
                    self.harmless(derive, word, &piece);
                }
                _ => self.refuse(derive.by, &piece),
            }
        }
    }

    fn text(&mut self, derive: &Derive, attr: &Attribute, pieces: Vec<AttributeItem>) {
        self.read.own.push(self.name.clone());
        // It prints such a text as it stands where a variant has no fields.
        let sharing = match self.name.as_str() {
            "error" => Sharing::Replaced,
            "strum" => Sharing::Always,
            _ => Sharing::Default,
        };
        let pieces = pieces.into_iter().map(|piece| piece.tokens).collect();
        let span = attr.path().get_ident().map_or_else(Span::call_site, proc_macro2::Ident::span);
        match Text::read(&self.name, derive.by, derive.fields, self.place, sharing, span, pieces) {
            Ok(text) => self.read.texts.push(text),
            Err(error) => {
                self.read.refusals.push(Refusal { by: derive.by, error, of_fields: false });
            }
        }
    }

    fn harmless(&mut self, derive: &Derive, word: &str, piece: &AttributeItem) {
        if word == "transparent" {
            self.read.own.push(self.name.clone());
        }
        let is_bound = matches!(word, "bound" | "bounds" | "where");
        if is_bound && matches!(self.name.as_str(), "display" | "debug") {
            if let Some(bounds) = piece.predicates() {
                self.read.bounds.push((derive.by, bounds));
            }
        }
    }

    /// What an attribute says of `Debug`, and perhaps of other traits.
    fn debug_options(&mut self, attr: &Attribute, harmless: &[&str]) {
        let Some(pieces) = self.pieces(Via::Debug, attr) else { return };
        for piece in pieces {
            if piece.name().as_deref() != Some("Debug") {
                continue;
            }
            let options = match piece.list() {
                Some(list) => comma_separated(list),
                None => piece.value().into_iter().map(|tokens| AttributeItem { tokens }).collect(),
            };
            self.each_harmless(Via::Debug, options, harmless);
        }
    }

    fn options(&mut self, by: Via, attr: &Attribute, harmless: &[&str]) {
        let Some(pieces) = self.pieces(by, attr) else { return };
        self.each_harmless(by, pieces, harmless);
    }

    fn each_harmless(&mut self, by: Via, options: Vec<AttributeItem>, harmless: &[&str]) {
        for option in options {
            if !option.word().is_some_and(|word| harmless.contains(&word.as_str())) {
                self.refuse(by, &option);
            }
        }
    }

    /// The arguments of the attribute. None if it has none, or is refused.
    fn pieces(&mut self, by: Via, attr: &Attribute) -> Option<Vec<AttributeItem>> {
        match &attr.meta {
            Meta::Path(_) => None,
            Meta::List(list) => Some(comma_separated(list.tokens.clone())),
            Meta::NameValue(pair) => {
                let tokens = pair.value.to_token_stream().into_iter().collect();
                self.refuse(by, &AttributeItem { tokens });
                None
            }
        }
    }

    fn refuse(&mut self, by: Via, piece: &AttributeItem) {
        self.read.own.push(self.name.clone());
        let what = match piece.word() {
            Some(word) if CODE.contains(&word.as_str()) => {
                format!("`{word}` names code that log-safe cannot read")
            }
            Some(word) if piece.name().is_some() => format!("log-safe does not know `{word}`"),
            _ => "log-safe does not understand this".to_owned(),
        };
        // It is handed the fields of the variant, and nothing else.
        let of_fields = self.name == "error" && piece.name().as_deref() == Some("fmt");
        let message = if of_fields && self.place == Place::Variant {
            let way_out = format!("{TRUST_FIELD} above each field of the variant, or {TRUST_TYPE}");
            complaint(&self.name, &what, &way_out)
        } else {
            complaint(&self.name, &what, self.place.way_out())
        };
        let tokens: TokenStream = piece.tokens.iter().cloned().collect();
        let error = syn::Error::new_spanned(tokens, message);
        self.read.refusals.push(Refusal { by, error, of_fields });
    }
}

/// That log-safe cannot tell what is printed, why, and what to write then.
pub(super) fn complaint(attribute: &str, what: &str, way_out: &str) -> String {
    format!(
        "cannot tell what `#[{attribute}(…)]` prints: {what}; if it is safe to log, say why: {way_out}"
    )
}

const TRUST_FIELD: &str = "`#[log_safe(trust = \"reason\")]`";
const TRUST_TYPE: &str = "`#[log_safe(value(trust = \"reason\"))]` above the type";

impl Place {
    pub(super) fn way_out(self) -> &'static str {
        match self {
            Place::Field(_) => "`#[log_safe(trust = \"reason\")]` above the field",
            Place::Struct | Place::Enum | Place::Variant => TRUST_TYPE,
        }
    }
}

/// What stands between two commas.
struct AttributeItem {
    tokens: Vec<TokenTree>,
}

fn comma_separated(tokens: TokenStream) -> Vec<AttributeItem> {
    let pieces = split(tokens.into_iter().collect()).into_iter();
    pieces.map(|piece| AttributeItem { tokens: piece.tokens }).collect()
}

impl AttributeItem {
    /// Whether it is a string, or one of `keys` with a value.
    fn is_text(&self, keys: &[&str]) -> bool {
        match &*flattened(&self.tokens) {
            [TokenTree::Ident(key), TokenTree::Punct(equals), ..] if equals.as_char() == '=' => {
                keys.iter().any(|known| key == known)
            }
            [TokenTree::Literal(_), ..] => true,
            // A macro could expand to a text.
            [TokenTree::Ident(_), TokenTree::Punct(bang), ..] => bang.as_char() == '!',
            _ => false,
        }
    }

    /// `name`, `name = …` or `name(…)`
    fn name(&self) -> Option<String> {
        let tokens = flattened(&self.tokens);
        let is_name = match &tokens[..] {
            [TokenTree::Ident(_)] | [TokenTree::Ident(_), TokenTree::Group(_)] => true,
            [TokenTree::Ident(_), TokenTree::Punct(equals), ..] => equals.as_char() == '=',
            _ => false,
        };
        match tokens.first() {
            Some(TokenTree::Ident(name)) if is_name => Some(name.unraw().to_string()),
            _ => None,
        }
    }

    /// A name as above, or a string that says the same.
    fn word(&self) -> Option<String> {
        match &*flattened(&self.tokens) {
            [TokenTree::Literal(literal)] => {
                crate::call::template::string_value(&literal.to_string())
            }
            _ => self.name(),
        }
    }

    fn list(&self) -> Option<TokenStream> {
        match &*flattened(&self.tokens) {
            [TokenTree::Ident(_), TokenTree::Group(list)] => Some(list.stream()),
            _ => None,
        }
    }

    /// What stands behind the `=`.
    fn value(&self) -> Option<Vec<TokenTree>> {
        match &*flattened(&self.tokens) {
            [TokenTree::Ident(_), TokenTree::Punct(_), value @ ..] => Some(value.to_vec()),
            _ => None,
        }
    }

    /// `bound(T: Trait)`, or `bound = "T: Trait"`. None for what is no predicate: without it, the
    /// proof can only fail.
    fn predicates(&self) -> Option<TokenStream> {
        let predicates = if let Some(list) = self.list() {
            list
        } else {
            let value: TokenStream = self.value()?.into_iter().collect();
            syn::parse2::<LitStr>(value).ok()?.parse().ok()?
        };
        let parser = Punctuated::<WherePredicate, Token![,]>::parse_terminated;
        let parsed = parser.parse2(predicates).ok().filter(|parsed| !parsed.is_empty())?;
        Some(parsed.into_iter().collect::<Punctuated<_, Token![,]>>().into_token_stream())
    }
}
