//! What the impls ask of type parameters.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{GenericArgument, Generics, PathArguments, Type, TypePath};

/// What must be bounded so that a field's type can be proved: parameters, and projections of them.
#[derive(Default)]
pub(super) struct Bounded(Vec<TokenStream>);

impl Bounded {
    /// Adds what the field type `ty` holds, as far as its formatting goes.
    pub(super) fn add(&mut self, generics: &Generics, ty: &Type) {
        match ty {
            Type::Path(path) => self.add_path(generics, path),
            Type::Array(array) => self.add(generics, &array.elem),
            Type::Slice(slice) => self.add(generics, &slice.elem),
            Type::Reference(reference) => self.add(generics, &reference.elem),
            Type::Paren(paren) => self.add(generics, &paren.elem),
            Type::Group(group) => self.add(generics, &group.elem),
            Type::Tuple(tuple) => tuple.elems.iter().for_each(|elem| self.add(generics, elem)),
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

    fn add_path(&mut self, generics: &Generics, ty: &TypePath) {
        let Some(first) = ty.path.segments.first() else { return };
        let is_param = ty.path.leading_colon.is_none()
            && ty.qself.is_none()
            && generics.type_params().any(|param| param.ident == first.ident);
        if is_param || (ty.qself.is_some() && mentions(generics, ty)) {
            return self.push(ty);
        }
        if ty.path.segments.last().is_some_and(|last| last.ident == "PhantomData") {
            return;
        }
        for segment in &ty.path.segments {
            let PathArguments::AngleBracketed(arguments) = &segment.arguments else { continue };
            for argument in &arguments.args {
                if let GenericArgument::Type(ty) = argument {
                    self.add(generics, ty);
                }
            }
        }
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
