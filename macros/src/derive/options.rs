//! Reads the words inside `#[log_safe(…)]`, and keeps the span of each.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::parse::Parser as _;
use syn::{Attribute, LitStr, Meta, Path};

use super::errors::{Errors, SetOnce};

const ON_TYPE: &[&str] = &["debug", "serialize", "value", "address", "name", "crate"];
const ON_FIELD: &[&str] = &["id", "trust"];

/// What stands in `#[log_safe(…)]` above a struct, an enum or a trait.
#[derive(Default)]
pub(super) struct TypeOptions {
    /// `"conn {id} from {peer}"`: the text to print.
    pub(super) template: Option<LitStr>,
    /// `debug`: an identity `Debug` as well.
    pub(super) debug: SetOnce<()>,
    /// `serialize`: an identity `Serialize` as well; with `value`, a proof of the real one.
    pub(super) serialize: SetOnce<()>,
    /// `value`, `value(Display)`, `value(trust = "reason")`: logged in full, so every field is
    /// checked, or trusted.
    pub(super) value: SetOnce<ProofOption>,
    /// `address = "raw"`: the address as it is, not its hash.
    pub(super) address: SetOnce<()>,
    /// `name = "…"`: instead of the type's name.
    pub(super) name: SetOnce<LitStr>,
    /// `crate = path`: where to find the crate `log_safe`.
    pub(super) krate: SetOnce<Path>,
}

/// What of a value type is proved, and how.
#[derive(Default)]
pub(super) struct ProofOption {
    /// `Display`: that impl alone.
    pub(super) display_only: SetOnce<()>,
    /// `trust = "reason"`: no field is checked.
    pub(super) trust: SetOnce<LitStr>,
}

/// What stands in `#[log_safe(…)]` above a field.
#[derive(Default)]
pub(super) struct FieldOptions {
    /// `id` or `id = "name"`: part of the identity.
    pub(super) id: SetOnce<Option<LitStr>>,
    /// `trust = "reason"`: not checked.
    pub(super) trust: SetOnce<LitStr>,
}

impl TypeOptions {
    pub(super) fn read(errors: &mut Errors, attrs: &[Attribute]) -> Self {
        Self::collect(errors, arguments(attrs))
    }

    /// Of an attribute's own arguments.
    pub(super) fn of_attribute(errors: &mut Errors, arguments: TokenStream) -> Self {
        Self::collect(errors, vec![Ok(arguments)])
    }

    fn collect(errors: &mut Errors, arguments: Vec<syn::Result<TokenStream>>) -> Self {
        let mut options = Self::default();
        for piece in pieces(errors, arguments) {
            match piece {
                OptionSyntax::Text(text) if options.template.is_some() => {
                    errors.at(&text, "a second text: write one");
                }
                OptionSyntax::Text(text) => options.template = Some(text),
                OptionSyntax::Named(word) => options.take(errors, word),
            }
        }
        options
    }

    fn take(&mut self, errors: &mut Errors, word: NamedOption) {
        match word.name.to_string().as_str() {
            "debug" => {
                word.takes_no_value(errors);
                self.debug.set(errors, word.name, ());
            }
            "serialize" => {
                word.takes_no_value(errors);
                self.serialize.set(errors, word.name, ());
            }
            "value" => {
                let proof = word.proof(errors);
                self.value.set(errors, word.name, proof);
            }
            "address" => {
                if let Some(text) = word.text(errors, "raw") {
                    if text.value() != "raw" {
                        errors.at(&text, "the one choice is `address = \"raw\"`; without it, a hash of the address is printed");
                    }
                    self.address.set(errors, word.name, ());
                }
            }
            "name" => {
                if let Some(text) = word.text(errors, "Connection") {
                    self.name.set(errors, word.name, text);
                }
            }
            "crate" => {
                if let Some(path) = word.path(errors) {
                    self.krate.set(errors, word.name, path);
                }
            }
            other if ON_FIELD.contains(&other) => errors.at(
                &word.name,
                format_args!(
                    "`{other}` belongs on a field, or on a method of a trait: write `#[log_safe({})]` above it",
                    example(other)
                ),
            ),
            _ => word.unknown(errors, ON_TYPE),
        }
    }
}

impl FieldOptions {
    pub(super) fn read(errors: &mut Errors, attrs: &[Attribute]) -> Self {
        let mut options = Self::default();
        for piece in pieces(errors, arguments(attrs)) {
            match piece {
                OptionSyntax::Text(text) => errors.at(
                    &text,
                    "a text belongs on the type; on a field write `#[log_safe(id)]` or `#[log_safe(id = \"name\")]`",
                ),
                OptionSyntax::Named(word) => options.take(errors, word),
            }
        }
        options
    }

    fn take(&mut self, errors: &mut Errors, word: NamedOption) {
        match word.name.to_string().as_str() {
            "id" => {
                let name = match word.value {
                    OptionValue::None => Some(None),
                    _ => word.text(errors, "peer").map(Some),
                };
                if let Some(name) = name {
                    self.id.set(errors, word.name, name);
                }
            }
            "trust" => {
                if let Some(reason) = word.reason(errors, "field") {
                    self.trust.set(errors, word.name, reason);
                }
            }
            other if ON_TYPE.contains(&other) => errors.at(
                &word.name,
                format_args!(
                    "`{other}` belongs on the type: write `#[log_safe({})]` above it",
                    example(other)
                ),
            ),
            _ => word.unknown(errors, ON_FIELD),
        }
    }
}

/// A variant takes no options: what is printed of it is decided by its fields.
pub(super) fn refuse_on_variant(errors: &mut Errors, attrs: &[Attribute]) {
    for piece in pieces(errors, arguments(attrs)) {
        match piece {
            OptionSyntax::Text(text) => errors.at(
                &text,
                "a variant takes no text: it prints `State::Variant(id=…)`; mark its fields with `#[log_safe(id)]`",
            ),
            OptionSyntax::Named(word) => errors.at(
                &word.name,
                format_args!("`{}` does nothing on a variant: put it on {}", word.name,
                    if ON_TYPE.contains(&&*word.name.to_string()) { "the enum" } else { "a field of the variant" }),
            ),
        }
    }
}

/// Whether there is a `#[log_safe]` among them.
pub(super) fn is_ours(attr: &Attribute) -> bool {
    attr.path().is_ident("log_safe")
}

/// The arguments of each `#[log_safe(…)]`.
fn arguments(attrs: &[Attribute]) -> Vec<syn::Result<TokenStream>> {
    let ours = attrs.iter().filter(|attr| is_ours(attr));
    ours.filter_map(|attr| match &attr.meta {
        Meta::Path(_) => None,
        Meta::List(list) => Some(Ok(list.tokens.clone())),
        Meta::NameValue(pair) => Some(Err(syn::Error::new_spanned(
            pair,
            "write it in parentheses: `#[log_safe(\"…\")]`",
        ))),
    })
    .collect()
}

/// One option.
enum OptionSyntax {
    Text(LitStr),
    Named(NamedOption),
}

struct NamedOption {
    name: Ident,
    value: OptionValue,
}

enum OptionValue {
    /// `debug`
    None,
    /// `name = …`
    Equals(TokenStream),
    /// `value(…)`
    List(TokenStream),
}

fn pieces(errors: &mut Errors, arguments: Vec<syn::Result<TokenStream>>) -> Vec<OptionSyntax> {
    let mut pieces = Vec::new();
    for arguments in arguments {
        match arguments {
            Ok(arguments) => {
                for tokens in split_at_commas(arguments) {
                    match piece(tokens) {
                        Ok(piece) => pieces.push(piece),
                        Err(error) => errors.add(error),
                    }
                }
            }
            Err(error) => errors.add(error),
        }
    }
    pieces
}

pub(super) fn split_at_commas(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut pieces = vec![Vec::new()];
    for token in tokens {
        match (&token, pieces.last_mut()) {
            (TokenTree::Punct(punct), _) if punct.as_char() == ',' => pieces.push(Vec::new()),
            (_, Some(piece)) => piece.push(token),
            (_, None) => {}
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

fn piece(tokens: Vec<TokenTree>) -> syn::Result<OptionSyntax> {
    let all: TokenStream = tokens.iter().cloned().collect();
    let mut tokens = tokens.into_iter();
    let Some(TokenTree::Ident(name)) = tokens.next() else {
        return Ok(OptionSyntax::Text(text(all)?));
    };
    let value = match tokens.next() {
        None => OptionValue::None,
        Some(TokenTree::Punct(equals)) if equals.as_char() == '=' => {
            let value: TokenStream = tokens.collect();
            if value.is_empty() {
                return Err(syn::Error::new_spanned(equals, "a value is missing behind `=`"));
            }
            OptionValue::Equals(value)
        }
        Some(TokenTree::Group(list)) if tokens.len() == 0 => OptionValue::List(list.stream()),
        Some(other) => {
            return Err(syn::Error::new_spanned(
                other,
                "expected `,`: options are separated by commas",
            ));
        }
    };
    Ok(OptionSyntax::Named(NamedOption { name, value }))
}

fn text(tokens: TokenStream) -> syn::Result<LitStr> {
    syn::parse2(tokens.clone())
        .map_err(|_| syn::Error::new_spanned(tokens, "expected a string in quotes"))
}

impl NamedOption {
    fn takes_no_value(&self, errors: &mut Errors) {
        if let OptionValue::Equals(value) | OptionValue::List(value) = &self.value {
            errors.at(value, format_args!("`{0}` takes no value: write `{0}`", self.name));
        }
    }

    fn text(&self, errors: &mut Errors, example: &str) -> Option<LitStr> {
        if let OptionValue::Equals(value) = &self.value {
            match text(value.clone()) {
                Ok(text) => return Some(text),
                Err(error) => errors.add(error),
            }
        } else {
            errors.at(&self.name, format_args!("write `{} = \"{example}\"`", self.name));
        }
        None
    }

    fn path(&self, errors: &mut Errors) -> Option<Path> {
        if let OptionValue::Equals(value) = &self.value {
            match Path::parse_mod_style.parse2(value.clone()) {
                Ok(path) => return Some(path),
                Err(_) => errors.at(
                    value,
                    "expected a path without quotes: `crate = renamed` or `crate = crate::reexport`",
                ),
            }
        } else {
            errors.at(&self.name, "write `crate = path`, where the crate `log_safe` is found");
        }
        None
    }

    /// Why something is not checked.
    fn reason(&self, errors: &mut Errors, what: &str) -> Option<LitStr> {
        let reason = self.text(errors, "why formatting it is harmless")?;
        if reason.value().trim().is_empty() {
            errors.at(&reason, format_args!("say why this {what} may be logged unchecked: the reason is for who reads this line next"));
        }
        Some(reason)
    }

    fn proof(&self, errors: &mut Errors) -> ProofOption {
        const FORMS: &str = "write `value` (proves `Display` and `Debug`), `value(Display)`, or `value(trust = \"reason\")`";

        let mut proof = ProofOption::default();
        let list = match &self.value {
            OptionValue::None => return proof,
            OptionValue::List(list) if !list.is_empty() => list,
            OptionValue::List(_) => {
                errors.at(&self.name, FORMS);
                return proof;
            }
            OptionValue::Equals(other) => {
                errors.at(other, FORMS);
                return proof;
            }
        };
        for piece in pieces(errors, vec![Ok(list.clone())]) {
            match piece {
                OptionSyntax::Named(word) if word.name == "Display" => {
                    word.takes_no_value(errors);
                    proof.display_only.set(errors, word.name, ());
                }
                OptionSyntax::Named(word) if word.name == "trust" => {
                    if let Some(reason) = word.reason(errors, "type") {
                        proof.trust.set(errors, word.name, reason);
                    }
                }
                OptionSyntax::Named(word) => errors.at(&word.name, FORMS),
                OptionSyntax::Text(text) => errors.at(&text, FORMS),
            }
        }
        proof
    }

    fn unknown(&self, errors: &mut Errors, known: &[&str]) {
        let name = self.name.to_string();
        let close = known.iter().find(|known| distance(&name, known) <= 2);
        let message = if let Some(close) = close {
            format!("no option `{name}`: did you mean `{}`?", example(close))
        } else {
            let known: Vec<String> =
                known.iter().map(|known| format!("`{}`", example(known))).collect();
            format!("no option `{name}`: there are {}", known.join(", "))
        };
        errors.at(&self.name, message);
    }
}

/// The option as it is written.
fn example(option: &str) -> &str {
    match option {
        "address" => "address = \"raw\"",
        "name" => "name = \"…\"",
        "crate" => "crate = path",
        "trust" => "trust = \"reason\"",
        other => other,
    }
}

/// How many letters must be typed, removed or changed to get from one word to the other.
fn distance(from: &str, to: &str) -> usize {
    let mut row: Vec<usize> = (0..=to.chars().count()).collect();
    for (above, left) in from.chars().enumerate() {
        let mut diagonal = above;
        row[0] = above + 1;
        for (column, right) in to.chars().enumerate() {
            let change = diagonal + usize::from(left != right);
            diagonal = row[column + 1];
            row[column + 1] = change.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row.pop().unwrap_or(0)
}
