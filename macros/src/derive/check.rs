//! The rules between the words: one function each, its doc is the rule.

use syn::{Data, DeriveInput, TraitBound};

use super::bounds;
use super::errors::Errors;
use super::model::{Field, IdentityPart, Item, Via};
use super::options::TypeOptions;
use super::texts::{Print, What};

/// All rules for a struct or an enum.
pub(super) fn all(errors: &mut Errors, input: &DeriveInput, item: &Item<'_>) {
    no_union(errors, input);
    if item.is_value() {
        value_prints_nothing(errors, item);
        value_has_no_ids(errors, item);
        trusted_once(errors, item);
        if !item.is_trusted() {
            texts_are_understood(errors, item);
            texts_end(errors, item);
        }
    } else {
        text_is_for_structs(errors, item);
        text_decides(errors, item);
        text_names_a_field(errors, item);
        address_must_show(errors, item);
        name_says_something(errors, item);
        trust_is_for_ids(errors, item);
        one_log_id(errors, item);
        one_debug(errors, item);
        numbers_are_ids(errors, input, item);
    }
}

/// All rules for a trait.
pub(super) fn object(errors: &mut Errors, item: &Item<'_>) {
    no_value_trait(errors, item);
    text_decides(errors, item);
    text_names_a_field(errors, item);
    address_must_show(errors, item);
    name_says_something(errors, item);
    trust_is_for_ids(errors, item);
}

/// A trait whose objects print something already gets no identity. False if so: then there is
/// nothing to write.
pub(super) fn supertraits<'a>(
    errors: &mut Errors,
    options: &TypeOptions,
    supertraits: impl Iterator<Item = &'a TraitBound>,
) -> bool {
    let mut fits = true;
    for bound in supertraits {
        let Some(last) = bound.path.segments.last() else { continue };
        if last.ident == "Display" || last.ident == "LogSafe" || last.ident == "Error" {
            errors.at(bound, "the objects of this trait print what their type prints: remove `#[log_safe]`, and ask each type for its proof instead: `trait Name: Display + LogSafe`");
            fits = false;
        } else if last.ident == "Debug" && options.debug.is_set() {
            errors.at(bound, "`debug` writes a `Debug` for the objects of this trait, and this supertrait another: remove one");
            fits = false;
        }
    }
    fits
}

/// A trait has no fields.
fn no_value_trait(errors: &mut Errors, item: &Item<'_>) {
    if let Some(value) = item.options.value.name() {
        errors.at(value, "a trait has no fields to check: ask each type for its proof by supertraits instead: `trait Name: Display + LogSafe`");
    }
}

/// Which field of a union is alive is not known, so nothing can be shown of it.
fn no_union(errors: &mut Errors, input: &DeriveInput) {
    if let Data::Union(data) = &input.data {
        errors.at(
            &data.union_token,
            "a union cannot be logged, since nobody knows which of its fields is alive: wrap it in a struct, and write `#[log_safe]` above that",
        );
    }
}

/// A value type is printed by its own impls, so there is nothing to say of how.
fn value_prints_nothing(errors: &mut Errors, item: &Item<'_>) {
    let options = &item.options;
    if let Some(text) = &options.template {
        errors.at(text, "a `value` type prints itself by its own `Display`: remove the text, or remove `value` to print the text instead");
    }
    if let Some(debug) = options.debug.name() {
        errors.at(debug, "`value` proves the `Debug` that the type has: remove `debug`, or remove `value` to print an identity instead");
    }
    for word in [options.address.name(), options.name.name()].into_iter().flatten() {
        errors.at(word, format_args!("a `value` type prints itself by its own `Display`: remove `{word}`, or remove `value` to print an identity instead"));
    }
}

/// `id` is for identities.
fn value_has_no_ids(errors: &mut Errors, item: &Item<'_>) {
    for field in item.fields() {
        if let Some(id) = field.options.id.name() {
            errors.at(id, "a `value` type is logged in full, so no field is its `id`: remove `id`, or remove `value` to log the identity only");
        }
    }
}

/// Of a type that is trusted, a field is only asked what its type parameters are.
fn trusted_once(errors: &mut Errors, item: &Item<'_>) {
    if !item.is_trusted() {
        return;
    }
    for field in item.fields().filter(|field| !bounds::mentions(item.generics, field.ty)) {
        if let Some(trust) = field.options.trust.name() {
            errors.at(trust, "the whole type is trusted: remove this, or the `trust` in `value`");
        }
    }
}

/// What another derive prints is known, as far as it is proved.
fn texts_are_understood(errors: &mut Errors, item: &Item<'_>) {
    let vias: Vec<Via> = item.proofs().into_iter().flat_map(|via| item.reached(via)).collect();
    for refusal in item.texts.refusals.iter().filter(|refusal| vias.contains(&refusal.by)) {
        errors.add(refusal.error.clone());
    }
}

/// A text that prints the value itself does so by an impl that does not come back to it.
fn texts_end(errors: &mut Errors, item: &Item<'_>) {
    let itself = |print: &Print| match &print.what {
        What::Itself(token) => Some((token.clone(), print.by, print.how.via())),
        What::Field(_) | What::Expression(_) => None,
    };
    let prints = || item.variants.iter().flat_map(|variant| &variant.prints);
    for (token, by, via) in prints().filter_map(itself) {
        let returns = |(_, other, back)| by == via || (other == via && back == by);
        if prints().filter_map(itself).any(returns) {
            errors.at(&token, "the value is printed within its own text, without end: name what it should print of it");
        }
    }
}

/// One text cannot name the fields of several variants.
fn text_is_for_structs(errors: &mut Errors, item: &Item<'_>) {
    if let (Some(text), true) = (&item.options.template, item.is_enum) {
        errors.at(text, "an enum takes no text: it prints `State::Variant(id=…)`; mark fields with `#[log_safe(id)]`");
    }
}

/// Beside a text, an `id` or a `name` would not be printed.
fn text_decides(errors: &mut Errors, item: &Item<'_>) {
    if item.options.template.is_none() || item.is_enum {
        return;
    }
    if let Some(name) = item.options.name.name() {
        errors.at(name, "the text decides what is printed: write the name into it");
    }
    for (field, printed) in item.printed() {
        if let (Some(id), false) = (field.options.id.name(), printed) {
            errors.at(
                id,
                format_args!(
                    "the text decides what is printed: write `{{{}}}` into it, or remove `id`",
                    field.name()
                ),
            );
        }
    }
}

/// A text without a field is the same for all values.
fn text_names_a_field(errors: &mut Errors, item: &Item<'_>) {
    let Some(text) = item.options.template.as_ref().filter(|_| !item.is_enum) else { return };
    let holes = item.variants.iter().flat_map(|variant| &variant.text);
    let holes = holes.filter(|piece| !matches!(piece, IdentityPart::Text(_))).count();
    if holes == 0 && errors.is_empty() {
        errors.at(text, "this text is the same for every value: name a field in it, such as `{id}`, or write `name = \"…\"`");
    }
}

/// `address` speaks of something that is printed.
fn address_must_show(errors: &mut Errors, item: &Item<'_>) {
    let Some(address) = item.options.address.name() else { return };
    let mut pieces = item.variants.iter().flat_map(|variant| &variant.text);
    if !pieces.any(|piece| matches!(piece, IdentityPart::Address)) {
        errors.at(address, "no address is printed here, since there is something better to tell the values apart: remove `address`");
    }
}

/// A name is not empty.
fn name_says_something(errors: &mut Errors, item: &Item<'_>) {
    if let Some(name) = item.options.name.get().filter(|name| name.value().trim().is_empty()) {
        errors.at(name, "an empty name: write what the log should say, or remove `name`");
    }
}

/// Only a field that is read can be trusted.
fn trust_is_for_ids(errors: &mut Errors, item: &Item<'_>) {
    for (field, printed) in item.printed() {
        if let (Some(trust), false) = (field.options.trust.name(), printed) {
            errors.at(trust, "this field is not printed, so there is nothing to trust: remove `trust`, or add `id`");
        }
    }
}

/// One number tells values apart.
fn one_log_id(errors: &mut Errors, item: &Item<'_>) {
    if item.options.template.is_some() {
        return;
    }
    for variant in &item.variants {
        let unnamed = |field: &&Field<'_>| field.is_log_id() && !field.options.id.is_set();
        for second in variant.fields.iter().filter(unnamed).skip(1) {
            errors.at(second.ty, "a second `LogId`: the first is the identity; mark this one with `#[log_safe(id)]` to print it as well");
        }
    }
}

/// `debug` writes a `Debug`, so there can be no other.
fn one_debug(errors: &mut Errors, item: &Item<'_>) {
    if let (Some(debug), true) = (item.options.debug.name(), item.derives_debug) {
        errors.at(
            debug,
            "`debug` writes an identity `Debug`, and `#[derive(Debug)]` writes another: remove one",
        );
    }
}

/// What is proved of an identity's `Display` is proved of `{:x}` and the like: where a derive writes
/// these, they print the identity too.
fn numbers_are_ids(errors: &mut Errors, input: &DeriveInput, item: &Item<'_>) {
    let of_variants = match &input.data {
        Data::Enum(data) => data.variants.iter().flat_map(|variant| &variant.attrs).collect(),
        Data::Struct(_) | Data::Union(_) => Vec::new(),
    };
    for attr in input.attrs.iter().chain(of_variants) {
        if NUMERIC.iter().any(|(attribute, _)| attr.path().is_ident(attribute)) {
            errors.at(attr, "log-safe proves of a type that prints its identity that `{:x}` and the like print no more: remove this text, or use `#[log_safe(value)]`, which checks all that is printed");
        }
    }
    if item.printed().all(|(_, is_printed)| is_printed) {
        return;
    }
    for attr in input.attrs.iter().filter(|attr| attr.path().is_ident("derive")) {
        // Whatever else stands in it is rustc's to complain about.
        let _ = attr.parse_nested_meta(|meta| {
            let last = meta.path.segments.last();
            if NUMERIC.iter().any(|(_, name)| last.is_some_and(|last| last.ident == name)) {
                errors.at(&meta.path, "log-safe proves of a type that prints its identity that `{:x}` and the like print no more, and this prints a field that is not part of it: mark the field with `#[log_safe(id)]`, or remove this");
            }
            Ok(())
        });
    }
}

/// The attributes and the names of the derives of `{:x}` and the like.
const NUMERIC: &[(&str, &str)] = &[
    ("binary", "Binary"),
    ("octal", "Octal"),
    ("lower_hex", "LowerHex"),
    ("upper_hex", "UpperHex"),
    ("lower_exp", "LowerExp"),
    ("upper_exp", "UpperExp"),
];
