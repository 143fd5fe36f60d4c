//! A text of another derive: what each of its placeholders prints.

use crate::tokens::flattened;
use proc_macro2::{Ident, Literal, Spacing, Span, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Meta, Path, Token};

use super::super::model::Via;
use super::attributes::{Place, complaint};
use super::expression::{self, Value};
use super::{How, Print, Scope, What};
use crate::call::split;
use crate::call::template::{self, Malformed, Target, Use};

/// A text, and the arguments behind it.
pub(super) struct Text {
    /// Whose impl prints it.
    pub(super) by: Via,
    attribute: String,
    place: Place,
    fields: Fields,
    sharing: Sharing,
    literal: Literal,
    placeholders: Vec<Placeholder>,
    /// It is no format string that log-safe understands: there are placeholders in it that are not
    /// known.
    is_malformed: bool,
    arguments: Vec<TextArgument>,
    names: Names,
}

/// How the placeholders of a text name fields.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Fields {
    /// `{0}` and `{name}` are fields, and so are `.0` and `.name` in an argument.
    Members,
    /// `{_0}` and `{name}` are fields, as they are in an argument.
    Locals,
    /// `{0}` and `{name}` are fields, and there are no arguments.
    Positions,
}

/// For which variants a text above an enum is used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sharing {
    /// Those without such an attribute of their own.
    Replaced,
    /// The same, and those whose own text it encloses.
    Default,
    /// All.
    Always,
}

/// What a name that is no field stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Names {
    /// For something in scope.
    InScope,
    /// The same, if it is written like a constant: the text is a doc comment, and may be one only.
    Constants,
    /// For nothing: the text is a doc comment, of which nothing tells that it is printed.
    Ignored,
}

struct Placeholder {
    target: Target,
    usage: Use,
    /// It names no argument, and so takes the next one.
    is_next: bool,
}

/// `value` or `name = value`
struct TextArgument {
    name: Option<String>,
    value: Vec<TokenTree>,
}

impl Text {
    /// Reads `"…", arguments…` or `key = "…", arguments…`.
    pub(super) fn read(
        attribute: &str,
        by: Via,
        fields: Fields,
        place: Place,
        sharing: Sharing,
        span: Span,
        pieces: Vec<Vec<TokenTree>>,
    ) -> syn::Result<Self> {
        let refuse = |tokens: &[TokenTree], message: &str| {
            let message = complaint(attribute, message, place.way_out());
            let tokens: TokenStream = tokens.iter().cloned().collect();
            if tokens.is_empty() {
                syn::Error::new(span, message)
            } else {
                syn::Error::new_spanned(tokens, message)
            }
        };
        let mut pieces = pieces.into_iter();
        let first = pieces.next().unwrap_or_default();
        let (keyed, text) = match named(&first) {
            Some((_, value)) => (true, flattened(value)),
            None => (false, flattened(&first)),
        };
        let [TokenTree::Literal(literal)] = &*text else {
            return Err(refuse(&first, "this is no string literal"));
        };
        let Some(value) = template::string_value(&literal.to_string()) else {
            return Err(refuse(&text, "this is no string literal"));
        };
        let placeholders = placeholders(&value);
        let mut arguments = Vec::new();
        for piece in pieces {
            let (name, value) = match named(&piece) {
                Some((name, value)) => (Some(unraw(name)), value),
                None => (None, &*piece),
            };
            let value = if keyed { of_key(value) } else { Some(value.to_vec()) };
            let Some(value) = value.filter(|value| !value.is_empty()) else {
                return Err(refuse(&piece, "log-safe does not understand this argument"));
            };
            arguments.push(TextArgument { name, value });
        }
        // Behind a key, `{0}` is the first argument.
        let fields = if keyed && fields == Fields::Members { Fields::Locals } else { fields };
        Ok(Text {
            by,
            attribute: attribute.to_owned(),
            place,
            fields,
            sharing,
            literal: literal.clone(),
            is_malformed: placeholders.is_err(),
            placeholders: placeholders.unwrap_or_default(),
            arguments,
            names: Names::InScope,
        })
    }

    /// Whether a text above an enum is used for a variant with these attributes.
    pub(super) fn is_used_beside(&self, own: &super::Read, scope: &Scope) -> bool {
        let replaced = own.own.contains(&self.attribute);
        match self.sharing {
            Sharing::Always => true,
            Sharing::Replaced => !replaced,
            // `derive_more` 1 uses it beside such a text, if it can: if it names no field of
            // another variant.
            Sharing::Default => !replaced || self.names_variant() || self.can_be_used(scope),
        }
    }

    /// Whether the text of the variant is printed within it.
    fn names_variant(&self) -> bool {
        self.placeholders.iter().any(|placeholder| self.is_variant(placeholder))
    }

    /// `{_variant}`; `{}` without an argument, as it was in `derive_more` 0.99, and is in
    /// `parse-display`.
    fn is_variant(&self, placeholder: &Placeholder) -> bool {
        self.fields == Fields::Locals
            && placeholder.usage == Use::Display
            && match &placeholder.target {
                Target::Name(name) => name == "_variant",
                Target::Index(_) => self.arguments.is_empty(),
            }
    }

    fn can_be_used(&self, scope: &Scope) -> bool {
        let named = self.placeholders.iter().filter_map(|placeholder| match &placeholder.target {
            Target::Name(name) => Some(name.as_str()),
            Target::Index(_) => None,
        });
        let arguments = self.arguments.iter().flat_map(|argument| &argument.value);
        named.clone().all(|name| scope.local(name).is_some() || !scope.is_field_elsewhere(name))
            && expression::names(arguments).all(|name| !scope.is_field_elsewhere(&name))
    }

    /// What it prints, where it can name the fields of `scope`.
    pub(super) fn prints(&self, scope: &Scope) -> syn::Result<Vec<Print>> {
        // `strum` prints a text as it stands where there are no fields.
        if self.fields == Fields::Positions && scope.fields.is_empty() {
            return Ok(Vec::new());
        }
        if self.is_malformed {
            return Err(self.refusal(&[], "log-safe does not understand this format string"));
        }
        let mut prints = Vec::new();
        let mut used = vec![false; self.arguments.len()];
        for placeholder in &self.placeholders {
            let how = match placeholder.usage {
                Use::Display => Some(How::Display),
                Use::Numeric => Some(How::Numeric),
                Use::Debug | Use::AlternateDebug => Some(How::Debug),
                Use::Pointer | Use::Count => None,
            };
            let found = self.find(placeholder, scope)?;
            for argument in &found.arguments {
                used[*argument] = true;
            }
            let Some(how) = how else { continue };
            for argument in found.arguments {
                self.value(&self.arguments[argument].value, how, scope, &mut prints)?;
            }
            for field in found.fields {
                prints.push(Print { by: self.by, what: What::Field(field), how });
            }
            if let Some(name) = found.in_scope {
                self.value(&[name], how, scope, &mut prints)?;
            }
        }
        match used.iter().position(|used| !used) {
            Some(argument) => Err(self.refusal(
                &self.arguments[argument].value,
                "no placeholder of the text names this argument",
            )),
            None => Ok(prints),
        }
    }

    /// What a placeholder prints: any of these.
    fn find(&self, placeholder: &Placeholder, scope: &Scope) -> syn::Result<Found> {
        let mut found = Found::default();
        let by_name = |name: &str| {
            let is_named = |argument: &TextArgument| argument.name.as_deref() == Some(name);
            self.arguments.iter().position(is_named)
        };
        match &placeholder.target {
            Target::Name(name) => {
                found.arguments.extend(by_name(name));
                if found.arguments.is_empty() {
                    found.fields.extend(scope.local(name));
                    found.fields.extend(self.position(name, scope));
                }
                if found.is_empty() && !self.is_variant(placeholder) {
                    found.in_scope = self.in_scope(name)?;
                }
                return Ok(found);
            }
            &Target::Index(index) if placeholder.is_next => match (self.place, self.by) {
                _ if index < self.arguments.len() => found.arguments.push(index),
                (Place::Field(field), _) if index == 0 => found.fields.push(field),
                _ => {}
            },
            &Target::Index(index) => {
                let names_fields = match self.fields {
                    Fields::Members | Fields::Positions => true,
                    // `parse-display` has no arguments. `derive_more` adds some for pointers.
                    Fields::Locals => self.arguments.is_empty() && !self.prints_pointers(),
                };
                if names_fields {
                    found.fields.extend(scope.local(&format!("_{index}")));
                }
                if index < self.arguments.len() {
                    found.arguments.push(index);
                }
                if self.fields == Fields::Members {
                    found.arguments.extend(by_name(&format!("_{index}")));
                }
            }
        }
        let is_variant = scope.in_enum && self.is_variant(placeholder);
        // A width must be a number, wherever it comes from.
        let prints_nothing = placeholder.usage == Use::Count || self.names != Names::InScope;
        if found.is_empty() && !is_variant && !prints_nothing {
            return Err(self.refusal(&[], "a placeholder of this text has no argument"));
        }
        Ok(found)
    }

    /// The name of a tuple field in `strum`.
    fn position(&self, name: &str, scope: &Scope) -> Option<usize> {
        let index = name.strip_prefix("field").filter(|_| self.fields == Fields::Positions)?;
        scope.local(&format!("_{index}"))
    }

    fn prints_pointers(&self) -> bool {
        self.placeholders.iter().any(|placeholder| placeholder.usage == Use::Pointer)
    }

    /// A name that is no field, where it stands for something.
    fn in_scope(&self, name: &str) -> syn::Result<Option<TokenTree>> {
        let is_constant = name.chars().all(|character| !character.is_lowercase());
        let counts = match self.names {
            Names::InScope => true,
            Names::Constants => name == "self" || is_constant,
            Names::Ignored => false,
        };
        if !counts {
            return Ok(None);
        }
        let span = self.literal.span();
        match (name, syn::parse_str::<Ident>(name)) {
            ("self", _) => Ok(Some(Ident::new("self", span).into())),
            (_, Ok(_)) => Ok(Some(Ident::new(name, span).into())),
            (_, Err(_)) => {
                Err(self.refusal(&[], &format!("log-safe does not know what `{{{name}}}` is")))
            }
        }
    }

    /// What an argument prints.
    fn value(
        &self,
        value: &[TokenTree],
        how: How,
        scope: &Scope,
        prints: &mut Vec<Print>,
    ) -> syn::Result<()> {
        let what = match expression::read(value, scope) {
            Ok(Value::Nothing) => return Ok(()),
            Ok(Value::Field(field)) => What::Field(field),
            Ok(Value::Itself(token)) => What::Itself(token),
            Ok(Value::Expression(expression)) => What::Expression(expression),
            // The text is that of the value before it.
            Ok(Value::ToString(value)) => return self.value(&value, How::Display, scope, prints),
            Ok(Value::Format(arguments)) => {
                prints.extend(self.nested(arguments, value)?.prints(scope)?);
                return Ok(());
            }
            Err((tokens, message)) => return Err(self.refusal(&tokens, message)),
        };
        prints.push(Print { by: self.by, what, how });
        Ok(())
    }

    /// A `format_args!` among the arguments.
    fn nested(&self, arguments: TokenStream, value: &[TokenTree]) -> syn::Result<Text> {
        let span = value.first().map_or_else(|| self.literal.span(), TokenTree::span);
        let pieces = split(arguments.into_iter().collect()).into_iter();
        let pieces = pieces.map(|piece| piece.tokens).collect();
        let (place, by) = (self.place, self.by);
        let sharing = self.sharing;
        let text = Text::read(&self.attribute, by, Fields::Locals, place, sharing, span, pieces)?;
        // Its grammar is that of std: there is no variant, and no field by its number.
        let is_next_alone = text.arguments.is_empty()
            && text.placeholders.iter().any(|one| matches!(one.target, Target::Index(_)));
        if is_next_alone {
            return Err(self.refusal(value, "a placeholder of this text has no argument"));
        }
        Ok(text)
    }

    fn refusal(&self, tokens: &[TokenTree], message: &str) -> syn::Error {
        let Text { attribute, place, .. } = self;
        let message = complaint(attribute, message, place.way_out());
        if tokens.is_empty() {
            syn::Error::new(self.literal.span(), message)
        } else {
            syn::Error::new_spanned(tokens.iter().cloned().collect::<TokenStream>(), message)
        }
    }
}

#[derive(Default)]
struct Found {
    /// By their numbers.
    arguments: Vec<usize>,
    fields: Vec<usize>,
    in_scope: Option<TokenTree>,
}

impl Found {
    fn is_empty(&self) -> bool {
        self.arguments.is_empty() && self.fields.is_empty()
    }
}

/// The name of `name = value`, and the value.
fn named(tokens: &[TokenTree]) -> Option<(&Ident, &[TokenTree])> {
    let [TokenTree::Ident(name), TokenTree::Punct(equals), value @ ..] = tokens else {
        return None;
    };
    // `==` and `=>` are operators.
    let is_operator = equals.spacing() == Spacing::Joint
        && matches!(value.first(), Some(TokenTree::Punct(next)) if matches!(next.as_char(), '=' | '>'));
    (equals.as_char() == '=' && !is_operator).then_some((name, value))
}

/// An argument behind `fmt = "…"`: an expression may stand in a string there, and a number is a
/// field.
fn of_key(value: &[TokenTree]) -> Option<Vec<TokenTree>> {
    let value = flattened(value);
    let [TokenTree::Literal(literal)] = &*value else { return Some(value) };
    if let Some(expression) = template::string_value(&literal.to_string()) {
        let tokens: TokenStream = expression.parse().ok()?;
        let at = |mut token: TokenTree| {
            token.set_span(literal.span());
            token
        };
        return Some(tokens.into_iter().map(at).collect());
    }
    let index: u32 = literal.to_string().parse().ok()?;
    Some(vec![Ident::new(&format!("_{index}"), literal.span()).into()])
}

fn placeholders(text: &str) -> Result<Vec<Placeholder>, Malformed> {
    let uses = template::uses_and_next(text)?.into_iter();
    Ok(uses.map(|(target, usage, is_next)| Placeholder { target, usage, is_next }).collect())
}

/// The first paragraph of the doc comment, which `displaydoc` and `snafu` print.
///
/// `of_type`: the attributes of the type.
pub(super) fn summary(attrs: &[Attribute], of_type: &[Attribute]) -> Option<Text> {
    let lines = attrs.iter().filter(|attr| attr.path().is_ident("doc")).map_while(|attr| {
        let Meta::NameValue(pair) = &attr.meta else { return None };
        let Expr::Lit(ExprLit { lit: Lit::Str(line), .. }) = &pair.value else { return None };
        Some(line).filter(|line| !line.value().trim().is_empty())
    });
    let lines: Vec<&LitStr> = lines.collect();
    let text: Vec<String> = lines.iter().map(|line| line.value().trim().to_owned()).collect();
    let mut literal = Literal::string("");
    literal.set_span(lines.first()?.span());
    // What is no format string is prose.
    let placeholders = placeholders(&text.join(" ")).ok().filter(|found| !found.is_empty())?;
    Some(Text {
        by: Via::Display,
        attribute: "doc".to_owned(),
        place: Place::Variant,
        fields: Fields::Members,
        sharing: Sharing::Always,
        literal,
        placeholders,
        is_malformed: false,
        arguments: Vec::new(),
        names: names_of_docs(of_type),
    })
}

/// Whether `displaydoc` prints the doc comment of an enum before that of each variant.
pub(super) fn is_prefix(attrs: &[Attribute]) -> bool {
    attrs.iter().any(|attr| attr.path().is_ident("prefix_enum_doc_attributes"))
}

/// Who prints the doc comments of an item, as far as its attributes tell.
fn names_of_docs(attrs: &[Attribute]) -> Names {
    let mut names = Names::Ignored;
    for attr in attrs {
        let Some(name) = attr.path().get_ident().map(ToString::to_string) else { continue };
        match &*name {
            "displaydoc"
            | "ignore_extra_doc_attributes"
            | "prefix_enum_doc_attributes"
            | "snafu" => {
                return Names::InScope;
            }
            "derive" => {
                let paths = attr.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated);
                for path in paths.into_iter().flatten() {
                    let is = |name: &str| path.segments.iter().any(|segment| segment.ident == name);
                    if is("displaydoc") || is("snafu") || is("Snafu") {
                        return Names::InScope;
                    }
                    if path.is_ident("Display") {
                        names = Names::Constants;
                    }
                }
            }
            _ => {}
        }
    }
    names
}

fn unraw(name: &Ident) -> String {
    name.unraw().to_string()
}
