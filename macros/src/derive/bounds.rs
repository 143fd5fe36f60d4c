//! What the impls ask of type parameters.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{
    GenericArgument, Generics, Lifetime, PathArguments, PathSegment, Type, TypePath, TypeReference,
};

/// What must be bounded so that the types of fields can be proved: parameters, projections of them,
/// and where it may, the types themselves.
///
/// A `Data<T>` may be proved for more than those `T` that are, so it is `Data<T>` that should be
/// bounded. But such bounds must not lead back to where they started, as traits are not
/// coinductive: a cycle of them is rustc's E0275. A type can hold itself only behind a pointer or in
/// a collection, so what stands in one is bounded by its parameters, and every cycle has a link
/// where it ends. (Only a type alias can hide that link: `type Link<T> = Option<Box<Node<T>>>`.)
#[derive(Default)]
pub(super) struct Bounded(Vec<TokenStream>);

/// What stands between a field and a type in it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Indirection {
    /// Nothing that the type could hold itself through.
    Direct,
    /// Maybe a pointer or a collection; or what is asked for is parameters alone.
    Possible,
}

impl Bounded {
    /// Adds what the field type `ty` holds, as far as its formatting goes.
    pub(super) fn add(&mut self, generics: &Generics, ty: &Type, place: Indirection) {
        match ty {
            Type::Path(path) => self.add_path(generics, path, place),
            Type::Array(array) => self.add(generics, &array.elem, place),
            Type::Slice(slice) => self.add(generics, &slice.elem, Indirection::Possible),
            Type::Reference(reference) => {
                self.add(generics, &reference.elem, Indirection::Possible);
            }
            Type::Paren(paren) => self.add(generics, &paren.elem, place),
            Type::Group(group) => self.add(generics, &group.elem, place),
            Type::Tuple(tuple) => {
                tuple.elems.iter().for_each(|elem| self.add(generics, elem, place));
            }
            // It could be anything once it is expanded.
            Type::Macro(_) | Type::Verbatim(_) => {
                let mentioned =
                    generics.type_params().filter(|param| mentions_ident(ty, &param.ident));
                mentioned.for_each(|param| self.push(&param.ident));
            }
            // The formatting of a pointer, a function and a trait object reads no `T`.
            _ => {}
        }
    }

    fn add_path(&mut self, generics: &Generics, ty: &TypePath, place: Indirection) {
        if stands_alone(generics, ty) {
            return self.push(ty);
        }
        let Some(last) = ty.path.segments.last() else { return };
        if last.ident == "PhantomData" {
            return;
        }
        let transparent = last.ident == "Option" || last.ident == "Result";
        let arguments = || ty.path.segments.iter().flat_map(arguments);
        let of_parameters = arguments().all(|argument| match argument {
            Type::Path(path) if stands_alone(generics, path) => true,
            other => !mentions(generics, other),
        });
        if place == Indirection::Direct && !transparent && of_parameters && mentions(generics, ty) {
            return self.push(ty);
        }
        let place = if transparent { place } else { Indirection::Possible };
        arguments().for_each(|argument| self.add(generics, argument, place));
    }

    fn push(&mut self, ty: &impl ToTokens) {
        let ty = ty.to_token_stream();
        if !self.0.iter().any(|known| known.to_string() == ty.to_string()) {
            self.0.push(ty);
        }
    }

    pub(super) fn into_types(self) -> Vec<TokenStream> {
        self.0
    }
}

/// Whether `ty` is a type parameter, or a projection of one.
fn stands_alone(generics: &Generics, ty: &TypePath) -> bool {
    match (&ty.qself, ty.path.segments.first()) {
        (Some(_), _) => mentions(generics, ty),
        (None, Some(first)) => {
            ty.path.leading_colon.is_none()
                && generics.type_params().any(|param| param.ident == first.ident)
        }
        (None, None) => false,
    }
}

/// The types in the angle brackets of a segment.
pub(super) fn arguments(segment: &PathSegment) -> impl Iterator<Item = &Type> {
    let arguments = match &segment.arguments {
        PathArguments::AngleBracketed(arguments) => Some(&arguments.args),
        PathArguments::None | PathArguments::Parenthesized(_) => None,
    };
    arguments.into_iter().flatten().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}

/// The type as it is bounded. An `id` method leaves out lifetimes that a bound must have, and may have
/// declared some: `for<'__any> Option<&'__any T>`. Behind a reference, what it refers to is enough.
pub(super) fn higher_ranked(generics: &Generics, ty: &Type) -> TokenStream {
    if let Type::Reference(TypeReference { lifetime, elem, .. }) = ty {
        if !lifetime.as_ref().is_some_and(|lifetime| is_declared(generics, lifetime)) {
            return higher_ranked(generics, elem);
        }
    }
    let mut lifetimes = Vec::new();
    let ty = with_lifetimes(generics, ty.to_token_stream(), &mut lifetimes);
    if lifetimes.is_empty() { ty } else { quote!(for<#(#lifetimes),*> #ty) }
}

fn is_declared(generics: &Generics, lifetime: &Lifetime) -> bool {
    lifetime.ident == "static" || generics.lifetimes().any(|param| param.lifetime == *lifetime)
}

fn with_lifetimes(
    generics: &Generics,
    tokens: TokenStream,
    lifetimes: &mut Vec<Lifetime>,
) -> TokenStream {
    let mut out = TokenStream::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let lifetime = match (&token, tokens.peek()) {
            (TokenTree::Punct(quote), Some(TokenTree::Ident(name))) if quote.as_char() == '\'' => {
                let name = name.clone();
                tokens.next();
                Some(Lifetime { apostrophe: quote.span(), ident: name })
            }
            (TokenTree::Punct(and), next) if and.as_char() == '&' => {
                let elided =
                    !matches!(next, Some(TokenTree::Punct(quote)) if quote.as_char() == '\'');
                out.extend([token.clone()]);
                if !elided {
                    continue;
                }
                Some(Lifetime::new("'_", and.span()))
            }
            _ => None,
        };
        let Some(mut lifetime) = lifetime else {
            out.extend([match token {
                TokenTree::Group(group) => {
                    let inner = with_lifetimes(generics, group.stream(), lifetimes);
                    let mut inner = Group::new(group.delimiter(), inner);
                    inner.set_span(group.span());
                    inner.into()
                }
                token => token,
            }]);
            continue;
        };
        if lifetime.ident == "_" {
            lifetime.ident = Ident::new("__any", lifetime.ident.span());
        }
        if !is_declared(generics, &lifetime) && !lifetimes.contains(&lifetime) {
            lifetimes.push(lifetime.clone());
        }
        lifetime.to_tokens(&mut out);
    }
    out
}

/// Whether one of the type parameters is named in `tokens`.
pub(super) fn mentions(generics: &Generics, tokens: &impl ToTokens) -> bool {
    generics.type_params().any(|param| mentions_ident(tokens, &param.ident))
}

fn mentions_ident(tokens: &impl ToTokens, ident: &Ident) -> bool {
    fn search(tokens: TokenStream, ident: &Ident) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(found) => found == *ident,
            TokenTree::Group(group) => search(group.stream(), ident),
            _ => false,
        })
    }
    search(tokens.to_token_stream(), ident)
}
