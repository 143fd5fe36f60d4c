//! The item as the writer needs it.

use proc_macro2::{Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::ext::IdentExt as _;
use syn::{Attribute, Data, DeriveInput, Fields, Generics, LitStr, Member, Type};

use super::errors::Errors;
use super::options::{self, FieldOptions, TypeOptions};
use super::texts::{Context, Expression, How, Named, Place, Print, Read, Refusal, Scope, What};
use super::trees::Trees;

/// A struct, an enum or a trait under `#[log_safe]`.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(super) struct Item<'a> {
    pub(super) ident: &'a Ident,
    pub(super) generics: &'a Generics,
    pub(super) options: TypeOptions,
    /// Where to find the crate `log_safe`.
    pub(super) krate: Trees,
    pub(super) is_enum: bool,
    /// `repr(packed)`: no field may be borrowed in place.
    pub(super) packed: bool,
    /// One for a struct.
    pub(super) variants: Vec<Variant<'a>>,
    /// Whether a `#[derive(Debug)]` can be seen: one above `#[log_safe]` cannot.
    pub(super) derives_debug: bool,
    /// What each impl is marked with.
    pub(super) derived: Trees,
    /// What other derives say of a value type.
    pub(super) texts: Texts,
    /// There are mistakes in it: the impls are written so that call sites compile.
    pub(super) broken: bool,
}

/// What the attributes of other derives say of the whole type.
#[derive(Default)]
pub(super) struct Texts {
    /// Where log-safe cannot tell what they print.
    pub(super) refusals: Vec<Refusal>,
    /// The bounds that their impls have besides.
    pub(super) bounds: Vec<(Via, TokenStream)>,
}

pub(super) struct Variant<'a> {
    /// None for a struct.
    pub(super) ident: Option<&'a Ident>,
    pub(super) fields: Vec<Field<'a>>,
    /// It has no fields, so that all its values are the same.
    pub(super) unit: bool,
    /// What it prints as its identity.
    pub(super) text: Vec<IdentityPart>,
    /// What other derives print of it besides its fields (`#[error("…")]`, `#[display("…")]`).
    pub(super) prints: Vec<Print>,
}

pub(super) struct Field<'a> {
    pub(super) member: Member,
    pub(super) ty: &'a Type,
    pub(super) options: FieldOptions,
}

/// A part of the identity.
pub(super) enum IdentityPart {
    Text(String),
    /// By its number in the variant.
    Field(usize, Via),
    LogId(usize),
    Address,
}

/// A trait through which a value reaches a log line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Via {
    Display,
    Debug,
    Serialize,
}

impl Via {
    /// The name of the marker's parameter, and of the trait.
    pub(super) fn ident(self) -> Ident {
        let name = match self {
            Via::Display => "Display",
            Via::Debug => "Debug",
            Via::Serialize => "Serialize",
        };
        Ident::new(name, Span::call_site())
    }
}

impl<'a> Item<'a> {
    pub(super) fn read(errors: &mut Errors, input: &'a DeriveInput) -> Self {
        let options = TypeOptions::read(errors, &input.attrs);
        let krate = krate(&options, input.ident.span());
        let variants = match &input.data {
            Data::Struct(data) => vec![Variant::read(errors, None, &data.fields)],
            Data::Enum(data) => {
                let variant = |variant: &'a syn::Variant| {
                    options::refuse_on_variant(errors, &variant.attrs);
                    Variant::read(errors, Some(&variant.ident), &variant.fields)
                };
                data.variants.iter().map(variant).collect()
            }
            Data::Union(_) => Vec::new(),
        };
        let mut item = Item {
            ident: &input.ident,
            generics: &input.generics,
            krate,
            is_enum: matches!(input.data, Data::Enum(_)),
            packed: is_packed(&input.attrs),
            variants,
            derives_debug: derives_debug(&input.attrs),
            derived: derived(has_deprecated(input)),
            texts: Texts::default(),
            broken: false,
            options,
        };
        if item.is_value() {
            item.read_texts(input);
        } else {
            item.compose(errors);
        }
        item
    }

    /// Finds out what other derives print of a value type.
    fn read_texts(&mut self, input: &DeriveInput) {
        let parts: Vec<(&[Attribute], &Fields)> = match &input.data {
            Data::Struct(data) => vec![(&[], &data.fields)],
            Data::Enum(data) => {
                data.variants.iter().map(|variant| (&*variant.attrs, &variant.fields)).collect()
            }
            Data::Union(_) => Vec::new(),
        };
        let place = if self.is_enum { Place::Enum } else { Place::Struct };
        let serialize = self.options.serialize.is_set();
        let context = Context { attrs: &input.attrs, serialize };
        let mut of_type = Read::of(&input.attrs, place, &context);
        self.texts.refusals.append(&mut of_type.refusals);
        self.texts.bounds.append(&mut of_type.bounds);
        let named = |field: &Field<'_>| Named::new(&field.member, field.options.trust.is_set());
        let mut all: Vec<Named> = self.fields().map(named).collect();
        for (variant, (attrs, fields)) in self.variants.iter_mut().zip(parts) {
            let mut own = Read::of(attrs, Place::Variant, &context);
            for (index, (field, read)) in fields.iter().zip(&variant.fields).enumerate() {
                let of_field = Read::of(&field.attrs, Place::Field(index), &context);
                own.add_field(of_field, read.options.trust.is_set());
            }
            let trusted = variant.fields.iter().all(|field| field.options.trust.is_set());
            if trusted && !variant.unit {
                own.trust_all_fields();
            }
            let scope = Scope {
                fields: variant.fields.iter().map(named).collect(),
                all,
                in_enum: self.is_enum,
            };
            let (prints, refusals) = scope.prints(&own, &mut of_type);
            all = scope.all;
            variant.prints = prints;
            self.texts.refusals.extend(own.refusals);
            self.texts.refusals.extend(refusals);
            self.texts.bounds.extend(own.bounds);
        }
    }

    pub(super) fn is_value(&self) -> bool {
        self.options.value.is_set()
    }

    /// The name to print.
    pub(super) fn name(&self) -> String {
        match self.options.name.get() {
            Some(name) => name.value(),
            None => self.ident.unraw().to_string(),
        }
    }

    pub(super) fn fields(&self) -> impl Iterator<Item = &Field<'a>> {
        self.variants.iter().flat_map(|variant| &variant.fields)
    }

    /// Each field, and whether it is printed.
    pub(super) fn printed(&self) -> impl Iterator<Item = (&Field<'a>, bool)> {
        self.variants.iter().flat_map(|variant| {
            variant.fields.iter().enumerate().map(|(index, field)| (field, variant.prints(index)))
        })
    }

    /// The traits whose impls print a value type where it is printed via `via`: a `Display` may print
    /// the value by its `Debug`.
    pub(super) fn reached(&self, via: Via) -> Vec<Via> {
        let itself = self.variants.iter().flat_map(|variant| &variant.prints).filter(|print| {
            print.by == via && matches!(print.what, What::Itself(_)) && print.how.via() != via
        });
        core::iter::once(via).chain(itself.map(|print| print.how.via()).take(1)).collect()
    }

    /// What the fields of a value type must be proved for, so that the type is via `via`.
    pub(super) fn needs(&self, via: Via) -> Vec<(&Field<'a>, Via)> {
        let vias = self.reached(via);
        let mut needs = Vec::new();
        for variant in &self.variants {
            for (index, field) in variant.fields.iter().enumerate() {
                let hows = variant.needs(index, &vias).into_iter();
                needs.extend(hows.map(|how| (field, how.via())));
                let in_expressions = variant.expressions(&vias).filter_map(|(expression, how)| {
                    expression.fields.contains(&index).then_some((field, how.via()))
                });
                needs.extend(in_expressions);
            }
        }
        needs
    }

    /// Whether it is a value type whose fields are not checked.
    pub(super) fn is_trusted(&self) -> bool {
        self.options.value.get().is_some_and(|proof| proof.trust.is_set())
    }

    /// Whether it is a value type whose `Display` and `Debug` are proved.
    pub(super) fn proves_both(&self) -> bool {
        self.options.value.get().is_some_and(|proof| !proof.display_only.is_set())
    }

    /// By which traits a value type is to be proved.
    pub(super) fn proofs(&self) -> Vec<Via> {
        let mut vias = vec![Via::Display];
        if self.proves_both() {
            vias.push(Via::Debug);
        }
        if self.options.serialize.is_set() {
            vias.push(Via::Serialize);
        }
        vias
    }

    /// Decides what each variant prints.
    pub(super) fn compose(&mut self, errors: &mut Errors) {
        let name = self.name();
        let template = self.options.template.as_ref().filter(|_| !self.is_enum);
        for variant in &mut self.variants {
            variant.text = match template {
                Some(template) => variant.by_template(errors, template),
                None => variant.identity(&name),
            };
        }
    }
}

impl<'a> Variant<'a> {
    fn read(errors: &mut Errors, ident: Option<&'a Ident>, fields: &'a Fields) -> Self {
        let fields: Vec<Field<'a>> = fields
            .iter()
            .zip(fields.members())
            .map(|(field, member)| Field {
                member,
                ty: &field.ty,
                options: FieldOptions::read(errors, &field.attrs),
            })
            .collect();
        let unit = fields.is_empty();
        Variant { ident, unit, fields, text: Vec::new(), prints: Vec::new() }
    }

    /// How the impls of `vias` print a field: in full by themselves, and as the texts say.
    pub(super) fn needs(&self, field: usize, vias: &[Via]) -> Vec<How> {
        if self.fields[field].options.trust.is_set() {
            return Vec::new();
        }
        let mut hows: Vec<How> = vias.iter().map(|&via| via.into()).collect();
        for print in self.prints.iter().filter(|print| vias.contains(&print.by)) {
            if matches!(print.what, What::Field(index) if index == field)
                && !hows.contains(&print.how)
            {
                hows.push(print.how);
            }
        }
        hows
    }

    /// The expressions that the texts of `vias` print.
    pub(super) fn expressions(&self, vias: &[Via]) -> impl Iterator<Item = (&Expression, How)> {
        self.prints.iter().filter(|print| vias.contains(&print.by)).filter_map(|print| match &print
            .what
        {
            What::Expression(expression) => Some((expression, print.how)),
            What::Field(_) | What::Itself(_) => None,
        })
    }

    /// Whether the field is part of the identity.
    fn prints(&self, field: usize) -> bool {
        self.text.iter().any(|piece| match piece {
            IdentityPart::Field(index, _) | IdentityPart::LogId(index) => *index == field,
            IdentityPart::Text(_) | IdentityPart::Address => false,
        })
    }

    /// `Name#17(id=7, peer=…)`, `Name@5f3c9a1e`, or the name alone where there is nothing to tell
    /// apart.
    fn identity(&self, name: &str) -> Vec<IdentityPart> {
        let name = match self.ident {
            Some(variant) => format!("{name}::{}", variant.unraw()),
            None => name.to_owned(),
        };
        let mut text = vec![IdentityPart::Text(name)];
        if self.unit {
            return text;
        }
        let ids: Vec<usize> = (0..self.fields.len())
            .filter(|&index| self.fields[index].options.id.is_set())
            .collect();
        let log_id = (0..self.fields.len())
            .find(|&index| self.fields[index].is_log_id() && !ids.contains(&index));
        match log_id {
            Some(index) => text.push(IdentityPart::LogId(index)),
            None if ids.is_empty() => text.push(IdentityPart::Address),
            None => {}
        }
        for (position, &index) in ids.iter().enumerate() {
            let before = if position == 0 { "(" } else { ", " };
            let label =
                self.fields[index].label().map_or(String::new(), |label| format!("{label}="));
            text.push(IdentityPart::Text(format!("{before}{label}")));
            text.push(IdentityPart::Field(index, Via::Display));
        }
        if !ids.is_empty() {
            text.push(IdentityPart::Text(")".to_owned()));
        }
        text
    }

    /// The user's text: `{field}`, `{field:?}`, `{{` and `}}`.
    fn by_template(&self, errors: &mut Errors, template: &LitStr) -> Vec<IdentityPart> {
        let value = template.value();
        let mut text = Vec::new();
        let mut plain = String::new();
        let mut rest = value.as_str();
        while let Some(at) = rest.find(['{', '}']) {
            plain.push_str(&rest[..at]);
            let brace = &rest[at..=at];
            rest = &rest[at + 1..];
            if let Some(after) = rest.strip_prefix(brace) {
                plain.push_str(brace);
                rest = after;
                continue;
            }
            let Some((placeholder, after)) = rest.split_once('}').filter(|_| brace == "{") else {
                errors.at(
                    template,
                    format_args!("a lone `{brace}`: write `{brace}{brace}` to print it"),
                );
                break;
            };
            rest = after;
            text.push(IdentityPart::Text(core::mem::take(&mut plain)));
            match self.placeholder(placeholder) {
                Ok(piece) => text.push(piece),
                Err(message) => errors.at(template, message),
            }
        }
        plain.push_str(rest);
        text.push(IdentityPart::Text(plain));
        text
    }

    fn placeholder(&self, placeholder: &str) -> Result<IdentityPart, String> {
        let (name, via) = match placeholder.split_once(':') {
            None => (placeholder, Via::Display),
            Some((name, "?")) => (name, Via::Debug),
            Some((name, _)) => {
                return Err(format!(
                    "`{{{placeholder}}}`: only `{{{name}}}` and `{{{name}:?}}` can stand here; the width is given where the value is logged"
                ));
            }
        };
        if name.is_empty() {
            return Err("`{}` names no field: write its name (or its number) between the braces, or `{{}}` to print the braces".to_owned());
        }
        let found = self.fields.iter().position(|field| field.name() == name);
        found.map(|index| IdentityPart::Field(index, via)).ok_or_else(|| {
            let names: Vec<String> =
                self.fields.iter().map(|field| format!("`{}`", field.name())).collect();
            match names.as_slice() {
                [] => format!("no field `{name}`: the type has no fields"),
                [only] => format!("no field `{name}`: there is {only}"),
                _ => format!("no field `{name}`: there are {}", names.join(", ")),
            }
        })
    }
}

impl Field<'_> {
    /// The field's name, or its number.
    pub(super) fn name(&self) -> String {
        match &self.member {
            Member::Named(name) => name.unraw().to_string(),
            Member::Unnamed(index) => index.index.to_string(),
        }
    }

    /// What stands before the `=`: nothing for a tuple field, whose number tells nobody anything.
    fn label(&self) -> Option<String> {
        match (self.options.id.get(), &self.member) {
            (Some(Some(name)), _) => Some(name.value()),
            (_, Member::Named(name)) => Some(name.unraw().to_string()),
            (_, Member::Unnamed(_)) => None,
        }
    }

    /// Whether the type is written `LogId`. What it means is for rustc to say (`LogIdField`
    /// in `runtime/src/identity.rs`).
    pub(super) fn is_log_id(&self) -> bool {
        match self.ty {
            Type::Path(path) if path.qself.is_none() => path
                .path
                .segments
                .last()
                .is_some_and(|last| last.ident == "LogId" && last.arguments.is_none()),
            _ => false,
        }
    }
}

/// The path to the runtime crate. By default at `span`.
pub(super) fn krate(options: &TypeOptions, span: Span) -> Trees {
    if let Some(path) = options.krate.get() {
        return path.to_token_stream().into();
    }
    let colon = |spacing| {
        let mut colon = Punct::new(':', spacing);
        colon.set_span(span);
        TokenTree::from(colon)
    };
    let name = Ident::new("log_safe", span).into();
    [colon(Spacing::Joint), colon(Spacing::Alone), name].into()
}

/// `#[automatically_derived]`. An impl cannot but name what is deprecated, and that is not for us to
/// report.
pub(super) fn derived(has_deprecated: bool) -> Trees {
    let allow = has_deprecated.then(|| quote!(#[allow(deprecated)]));
    quote!(#[automatically_derived] #allow).into()
}

pub(super) fn is_deprecated(attrs: &[syn::Attribute]) -> bool {
    attrs.iter().any(|attr| attr.path().is_ident("deprecated"))
}

/// Whether a part of the item is deprecated, or all of it.
fn has_deprecated(input: &DeriveInput) -> bool {
    let field = |field: &syn::Field| is_deprecated(&field.attrs);
    let parts = match &input.data {
        Data::Struct(data) => data.fields.iter().any(field),
        Data::Enum(data) => data
            .variants
            .iter()
            .any(|variant| is_deprecated(&variant.attrs) || variant.fields.iter().any(field)),
        Data::Union(_) => false,
    };
    parts || is_deprecated(&input.attrs)
}

fn derives_debug(attrs: &[syn::Attribute]) -> bool {
    attrs.iter().filter(|attr| attr.path().is_ident("derive")).any(|attr| {
        let mut found = false;
        // Whatever else stands in it is rustc's to complain about.
        let _ = attr.parse_nested_meta(|meta| {
            found |= meta.path.segments.last().is_some_and(|last| last.ident == "Debug");
            Ok(())
        });
        found
    })
}

fn is_packed(attrs: &[syn::Attribute]) -> bool {
    attrs.iter().filter(|attr| attr.path().is_ident("repr")).any(|attr| {
        let mut packed = false;
        // An unknown word in it is rustc's to complain about.
        let _ = attr.parse_nested_meta(|meta| {
            packed |= meta.path.is_ident("packed");
            if meta.input.peek(syn::token::Paren) {
                let _: proc_macro2::Group = meta.input.parse()?;
            }
            Ok(())
        });
        packed
    })
}
