//! `#[log_safe]` above a trait: its trait objects print an identity, from methods that are its ids.
//! What is read here is the [`carrier`](super::carrier) of the trait.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::parse::{ParseStream, Parser as _};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Data, DeriveInput, Generics, Lifetime, Member, Meta, Path, Token, TraitBound, Type,
    TypeParamBound, Visibility, WhereClause, WherePredicate,
};

use super::associated::{self, AssociatedType};
use super::errors::Errors;
use super::expand::Objects;
use super::model::{self, Field, Item, Texts, Variant};
use super::options::{FieldOptions, TypeOptions, is_ours};
use super::{check, expand};

/// `#[derive(LogSafeObject)]`, which stands above the carrier of a trait.
pub(crate) fn derive(input: TokenStream) -> TokenStream {
    let Ok(carrier) = syn::parse2::<DeriveInput>(input) else { return TokenStream::new() };
    // rustc says what is wrong with it.
    let Some(Ok(head)) = item_of(&carrier.attrs).map(|head| read_head.parse2(head)) else {
        return TokenStream::new();
    };
    let mut errors = Errors::default();
    let options = TypeOptions::read(&mut errors, &carrier.attrs);
    let members = Members::read(&mut errors, &head, &carrier.data);
    if !check::supertraits(&mut errors, &options, head.supertraits()) {
        return errors.into_token_stream();
    }
    let Ok(generics) = members.object_generics(&head.generics) else {
        return errors.into_token_stream();
    };
    let objects = Objects {
        site: carrier.ident.span(),
        ty: members.object(&head),
        path: head.path(),
        inherits: members.types.iter().any(AssociatedType::is_inherited),
    };

    let ids = members.ids.into_iter();
    let (types, ids): (Vec<Type>, Vec<_>) = ids.map(|id| (id.ty, (id.method, id.options))).unzip();
    let fields = ids.into_iter().zip(&types).map(|((method, options), ty)| Field {
        member: Member::Named(method),
        ty,
        options,
    });
    let mut item = Item {
        ident: &head.ident,
        generics: &generics,
        krate: model::krate(&options, head.ident.span()),
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
        derived: model::derived(members.deprecated || model::is_deprecated(&carrier.attrs)),
        texts: Texts::default(),
        broken: false,
    };
    item.compose(&mut errors);
    check::object(&mut errors, &item);
    item.broken = !errors.is_empty();
    let impls = expand::objects(&item, &objects);
    quote!(#impls #errors)
}

/// What `#[log_safe_item(…)]` holds.
fn item_of(attrs: &[Attribute]) -> Option<TokenStream> {
    attrs.iter().find_map(|attr| match &attr.meta {
        Meta::List(list) if list.path.is_ident("log_safe_item") => Some(list.tokens.clone()),
        _ => None,
    })
}

/// A trait as it is written, without its attributes and its body.
struct Trait {
    ident: Ident,
    generics: Generics,
    supertraits: Punctuated<TypeParamBound, Token![+]>,
}

fn read_head(input: ParseStream<'_>) -> syn::Result<Trait> {
    input.parse::<Visibility>()?;
    input.parse::<Option<Token![unsafe]>>()?;
    input.parse::<Token![trait]>()?;
    let ident = input.parse()?;
    let mut generics: Generics = input.parse()?;
    let mut supertraits = Punctuated::new();
    if input.parse::<Option<Token![:]>>()?.is_some() {
        while !input.peek(Token![where]) && !input.is_empty() {
            supertraits.push_value(input.parse()?);
            let Some(plus) = input.parse()? else { break };
            supertraits.push_punct(plus);
        }
    }
    generics.where_clause = input.parse()?;
    Ok(Trait { ident, generics, supertraits })
}

impl Trait {
    /// Those behind the colon, and those of `where Self: …`.
    fn supertraits(&self) -> impl Iterator<Item = &TraitBound> {
        let predicates = self.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
        let of_self = predicates.filter_map(|predicate| match predicate {
            WherePredicate::Type(predicate) => match &predicate.bounded_ty {
                Type::Path(path) if path.path.is_ident("Self") => Some(&predicate.bounds),
                _ => None,
            },
            _ => None,
        });
        self.supertraits.iter().chain(of_self.flatten()).filter_map(|bound| match bound {
            TypeParamBound::Trait(bound) => Some(bound),
            _ => None,
        })
    }

    /// The same, as written.
    fn bounds(&self) -> TokenStream {
        let (supertraits, Generics { where_clause, .. }) = (&self.supertraits, &self.generics);
        quote!(#supertraits #where_clause)
    }

    /// The place of the one supertrait that may have associated types.
    fn unknown_supertrait(&self) -> Option<Span> {
        let mut unknown = self.supertraits().filter(|bound| associated::is_unknown(&bound.path));
        let last = unknown.next()?.path.segments.last()?;
        unknown.next().is_none().then(|| last.ident.span())
    }

    /// `Name<'a, T, N>`
    fn path(&self) -> TokenStream {
        let (ident, (_, arguments, _)) = (&self.ident, self.generics.split_for_impl());
        quote!(#ident #arguments)
    }
}

/// What the items of a trait are for us.
#[derive(Default)]
struct Members {
    ids: Vec<Id>,
    /// What its objects name.
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

impl Members {
    fn read(errors: &mut Errors, head: &Trait, carrier: &Data) -> Self {
        let mut members = Members::default();
        let Data::Struct(carrier) = carrier else { return members };
        let items = carrier.fields.iter().map(|field| item_of(&field.attrs).unwrap_or_default());
        let items: Vec<TokenStream> = items.collect();
        for (field, item) in carrier.fields.iter().zip(&items) {
            members.deprecated |= model::is_deprecated(&field.attrs);
            if let Ok(associated) = associated::read.parse2(item.clone()) {
                members.types.push(associated);
            }
            if !field.attrs.iter().any(is_ours) {
                continue;
            }
            let options = FieldOptions::read(errors, &field.attrs);
            match read_id.parse2(item.clone()) {
                Ok((method, ty)) => members.ids.push(Id { method, ty, options }),
                Err(error) => errors.add(error),
            }
        }
        let supertraits: Vec<&Path> = head.supertraits().map(|bound| &bound.path).collect();
        let inherited = associated::inherited(&supertraits, &head.bounds(), &items);
        members.types.extend(inherited);
        for id in &mut members.ids {
            let ty = associated::replaced(id.ty.to_token_stream(), &members.types);
            if let Ok(ty) = syn::parse2(ty) {
                id.ty = ty;
            }
        }
        members
    }

    /// `dyn Name<'a, T, N, Item = __Item>`
    fn object(&self, head: &Trait) -> TokenStream {
        let Trait { ident, generics, .. } = head;
        // rustc complains there where the trait has no objects, or names what they leave open.
        let span = head.unknown_supertrait().unwrap_or(ident.span());
        let mut at_supertrait = ident.clone();
        at_supertrait.set_span(ident.span().located_at(span));
        let arguments = generics.params.iter().map(argument);
        let types = self.types.iter().filter_map(AssociatedType::named);
        let arguments = quote_spanned!(span=> <#(#arguments,)* #(#types,)*>);
        quote_spanned!(ident.span()=> dyn #at_supertrait #arguments)
    }

    /// The parameters of the impls for the trait's objects: those of the trait, one for each
    /// associated type, and how long the object lives.
    fn object_generics(&self, generics: &Generics) -> syn::Result<Generics> {
        let where_clause = generics.where_clause.to_token_stream();
        let where_clause: Option<WhereClause> =
            syn::parse2(associated::replaced(where_clause, &self.types))?;
        let params = expand::params(generics);
        let ids: Vec<&Type> = self.ids.iter().map(|id| &id.ty).collect();
        let types = self
            .types
            .iter()
            .filter_map(|ty| ty.declared(&self.types, &ids, where_clause.as_ref()));
        let object = syn::parse2(quote!(<'__dyn, #params #(#types,)*>))?;
        Ok(Generics { where_clause, ..object })
    }
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

/// A parameter as an argument.
fn argument(param: &syn::GenericParam) -> TokenStream {
    match param {
        syn::GenericParam::Lifetime(param) => param.lifetime.to_token_stream(),
        syn::GenericParam::Type(param) => param.ident.to_token_stream(),
        syn::GenericParam::Const(param) => param.ident.to_token_stream(),
    }
}
