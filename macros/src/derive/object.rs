//! `#[log_safe]` above a trait: its trait objects print an identity, from methods that are its ids.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens as _, format_ident, quote, quote_spanned};
use syn::parse::{ParseStream, Parser as _};
use syn::punctuated::Punctuated;
use syn::{Attribute, Generics, Lifetime, Member, Token, Type, TypeParamBound, Visibility};

use super::attr::{FieldOptions, TypeOptions, is_ours};
use super::attribute::split_attributes;
use super::errors::Errors;
use super::model::{self, Field, Item, Texts, Variant};
use super::{check, expand};

/// Expands `#[log_safe(arguments)] attrs… trait …`.
pub(super) fn expand(
    arguments: TokenStream,
    attrs: &[Attribute],
    rest: &TokenStream,
) -> TokenStream {
    let Ok(Trait { head, ident, mut generics, supertraits, body }) =
        read_trait.parse2(rest.clone())
    else {
        // rustc says what is wrong with it.
        return quote!(#(#attrs)* #rest);
    };
    let mut errors = Errors::default();
    let options = TypeOptions::of_attribute(&mut errors, arguments);
    let members = Members::read(&mut errors, body.stream());
    let declaration = {
        let mut body = Group::new(Delimiter::Brace, members.tokens.clone());
        body.set_span(body.span());
        let colon = supertraits.as_ref().map(|_| quote!(:));
        let where_clause = generics.where_clause.take();
        let declaration = quote! {
            #(#attrs)* #head trait #ident #generics #colon #supertraits #where_clause #body
        };
        generics.where_clause = where_clause;
        declaration
    };
    if !check::supertraits(&mut errors, &options, supertraits.iter().flatten()) {
        return quote!(#declaration #errors);
    }
    let Ok(object_generics) = members.object_generics(&generics) else {
        return quote!(#declaration #errors);
    };

    let ids = members.ids.into_iter();
    let (types, ids): (Vec<Type>, Vec<_>) = ids.map(|id| (id.ty, (id.method, id.options))).unzip();
    let fields = ids.into_iter().zip(&types).map(|((method, options), ty)| Field {
        member: Member::Named(method),
        ty,
        options,
    });
    let mut item = Item {
        ident: &ident,
        generics: &object_generics,
        krate: model::krate(&options, ident.span()),
        options,
        is_enum: false,
        packed: false,
        variants: vec![Variant {
            ident: None,
            fields: fields.collect(),
            unit: false,
            text: Vec::new(),
            prints: Vec::new(),
        }],
        derives_debug: false,
        derived: model::derived(members.deprecated || model::is_deprecated(attrs)),
        texts: Texts::default(),
        broken: false,
    };
    item.compose(&mut errors);
    check::object(&mut errors, &item);
    item.broken = !errors.is_empty();

    let (_, arguments, _) = generics.split_for_impl();
    let path = quote!(#ident #arguments);
    let arguments = generics.params.iter().map(argument);
    let (assoc, values): (Vec<_>, Vec<_>) =
        members.types.iter().map(|assoc| (&assoc.name, assoc.param())).unzip();
    // At the name: rustc complains there where the trait has no objects.
    let object = quote_spanned! {ident.span()=>
        dyn #ident<#(#arguments,)* #(#assoc = #values,)*>
    };
    let impls = [quote!(), quote!(+ Send), quote!(+ Sync), quote!(+ Send + Sync)].map(|auto| {
        let auto = auto.into_iter().map(|token| match token {
            TokenTree::Ident(name) => quote!(::core::marker::#name),
            other => other.into_token_stream(),
        });
        let ty = quote!((#object #(#auto)* + '__dyn));
        expand::object(&item, ty, &path)
    });
    quote! {
        #declaration
        #(#impls)*
        #errors
    }
}

/// A trait as it is written, without its attributes.
struct Trait {
    head: TokenStream,
    ident: Ident,
    generics: Generics,
    supertraits: Option<Punctuated<TypeParamBound, Token![+]>>,
    body: Group,
}

fn read_trait(input: ParseStream<'_>) -> syn::Result<Trait> {
    let visibility: Visibility = input.parse()?;
    let safety: Option<Token![unsafe]> = input.parse()?;
    input.parse::<Token![trait]>()?;
    let ident = input.parse()?;
    let mut generics: Generics = input.parse()?;
    let mut supertraits = None;
    if input.parse::<Option<Token![:]>>()?.is_some() {
        let bounds = supertraits.insert(Punctuated::new());
        while !input.peek(Token![where]) && !input.peek(syn::token::Brace) {
            bounds.push_value(input.parse()?);
            let Some(plus) = input.parse()? else { break };
            bounds.push_punct(plus);
        }
    }
    generics.where_clause = input.parse()?;
    let body = input.parse()?;
    Ok(Trait { head: quote!(#visibility #safety), ident, generics, supertraits, body })
}

/// What the body of a trait has for us.
struct Members {
    /// The body without our attributes.
    tokens: TokenStream,
    ids: Vec<Id>,
    types: Vec<AssociatedType>,
    /// One of them is deprecated.
    deprecated: bool,
}

/// `#[log_safe(id)] fn id(&self) -> u64;`
struct Id {
    method: Ident,
    ty: Type,
    options: FieldOptions,
}

/// `type Name: Bounds;`, which a trait object must give.
struct AssociatedType {
    name: Ident,
    bounds: TokenStream,
}

impl AssociatedType {
    /// The parameter that stands for it.
    fn param(&self) -> Ident {
        format_ident!("__{}", self.name)
    }
}

impl Members {
    fn read(errors: &mut Errors, body: TokenStream) -> Self {
        let mut members =
            Members { tokens: TokenStream::new(), ids: vec![], types: vec![], deprecated: false };
        for item in split_items(body) {
            let Ok((attrs, rest)) = split_attributes.parse2(item.clone()) else {
                members.tokens.extend(item);
                continue;
            };
            let (ours, others): (Vec<Attribute>, Vec<Attribute>) =
                attrs.into_iter().partition(is_ours);
            members.deprecated |= model::is_deprecated(&others);
            members.tokens.extend(quote!(#(#others)* #rest));
            if let Ok(associated) = read_type.parse2(rest.clone()) {
                members.types.push(associated);
            }
            if ours.is_empty() {
                continue;
            }
            let options = FieldOptions::read(errors, &ours);
            match read_id.parse2(rest) {
                Ok((method, ty)) => members.ids.push(Id { method, ty, options }),
                Err(error) => errors.add(error),
            }
        }
        for id in &mut members.ids {
            let ty = name_associated_types(id.ty.to_token_stream(), &members.types);
            if let Ok(ty) = syn::parse2(ty) {
                id.ty = ty;
            }
        }
        members
    }

    /// The parameters of the impls for the trait's objects: those of the trait, one for each
    /// associated type, and how long the object lives.
    fn object_generics(&self, generics: &Generics) -> syn::Result<Generics> {
        let params = expand::params(generics);
        let types = self.types.iter().map(|associated| {
            let (param, bounds) = (associated.param(), &associated.bounds);
            let bounds = name_associated_types(bounds.clone(), &self.types);
            quote!(#param #bounds)
        });
        let mut object: Generics = syn::parse2(quote!(<'__dyn, #params #(#types,)*>))?;
        if let Some(where_clause) = &generics.where_clause {
            object.where_clause = Some(syn::parse2(where_clause.to_token_stream())?);
        }
        Ok(object)
    }
}

/// The items of a trait: each ends in `;` or in a body.
fn split_items(body: TokenStream) -> Vec<TokenStream> {
    let mut items = vec![TokenStream::new()];
    for token in body {
        let ends = match &token {
            TokenTree::Punct(punct) => punct.as_char() == ';',
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
            _ => false,
        };
        if let Some(item) = items.last_mut() {
            item.extend([token]);
        }
        if ends {
            items.push(TokenStream::new());
        }
    }
    items
}

/// `type Name: Bounds;`. Not one that trait objects do not have: with parameters, or with a
/// `where` clause.
fn read_type(input: ParseStream<'_>) -> syn::Result<AssociatedType> {
    input.parse::<Token![type]>()?;
    let name = input.parse()?;
    let mut bounds = TokenStream::new();
    if input.peek(Token![:]) {
        while !input.peek(Token![;]) && !input.peek(Token![where]) {
            bounds.extend([input.parse::<TokenTree>()?]);
        }
    }
    input.parse::<Token![;]>()?;
    Ok(AssociatedType { name, bounds })
}

/// `fn id(&self) -> Type`
fn read_id(input: ParseStream<'_>) -> syn::Result<(Ident, Type)> {
    const SHAPE: &str = "`#[log_safe(id)]` goes above a method that takes `&self` and nothing else: `fn id(&self) -> u64;`";

    let start = input.fork().parse::<TokenTree>().map_or(input.span(), |token| token.span());
    let wrong = |_| syn::Error::new(start, SHAPE);
    input.parse::<Token![fn]>().map_err(wrong)?;
    let method: Ident = input.parse().map_err(wrong)?;
    let wrong = |_| syn::Error::new(method.span(), SHAPE);
    let generics: Generics = input.parse().map_err(wrong)?;
    let receiver: Group = input.parse().map_err(wrong)?;
    let only_self = |input: ParseStream<'_>| {
        input.parse::<Token![&]>()?;
        input.parse::<Option<Lifetime>>()?;
        input.parse::<Token![self]>()?;
        input.parse::<Option<Token![,]>>()
    };
    only_self.parse2(receiver.stream()).map_err(wrong)?;
    input.parse::<Token![->]>().map_err(|_| {
        syn::Error::new(method.span(), "an id method gives back what to print: `-> u64`")
    })?;
    let ty = input.parse().map_err(wrong)?;
    input.parse::<TokenStream>()?;
    match generics.type_params().next() {
        Some(param) => Err(syn::Error::new_spanned(param, SHAPE)),
        None => Ok((method, ty)),
    }
}

/// `Self::Name` as the parameter that stands for it.
fn name_associated_types(tokens: TokenStream, types: &[AssociatedType]) -> TokenStream {
    let mut tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut out = TokenStream::new();
    while !tokens.is_empty() {
        let named = match tokens.as_slice() {
            [
                TokenTree::Ident(this),
                TokenTree::Punct(colon),
                TokenTree::Punct(_),
                TokenTree::Ident(name),
                ..,
            ] if this == "Self" && colon.as_char() == ':' => {
                types.iter().find(|associated| associated.name == *name).map(|associated| {
                    let mut param = associated.param();
                    param.set_span(name.span());
                    param
                })
            }
            _ => None,
        };
        if let Some(param) = named {
            tokens.drain(..4);
            param.to_tokens(&mut out);
            continue;
        }
        match tokens.remove(0) {
            TokenTree::Group(group) => {
                let mut inner =
                    Group::new(group.delimiter(), name_associated_types(group.stream(), types));
                inner.set_span(group.span());
                out.extend([TokenTree::Group(inner)]);
            }
            token => out.extend([token]),
        }
    }
    out
}

/// A parameter as an argument.
fn argument(param: &syn::GenericParam) -> TokenStream {
    match param {
        syn::GenericParam::Lifetime(param) => param.lifetime.to_token_stream(),
        syn::GenericParam::Type(param) => param.ident.to_token_stream(),
        syn::GenericParam::Const(param) => param.ident.to_token_stream(),
    }
}
