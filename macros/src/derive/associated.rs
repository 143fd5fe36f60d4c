//! The associated types that a trait's objects name: `dyn Trait<Name = …>`.
//!
//! Those that it inherits cannot be seen. They are named where the trait itself mentions them
//! (`Self::Name`), and where the supertrait is a known one.

use core::{iter, mem};

use proc_macro2::{Group, Ident, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, format_ident, quote};
use syn::parse::ParseStream;
use syn::{
    GenericArgument, Path, PathArguments, PredicateType, Token, Type, WhereClause, WherePredicate,
};

pub(super) struct AssociatedType {
    name: Ident,
    origin: Origin,
}

enum Origin {
    /// The trait itself, with these bounds and their colon.
    Trait(TokenStream),
    /// A supertrait. It may have given it a type already: to name it again does no harm.
    Supertrait,
    /// A supertrait, and the trait gives it this type: `Iterator<Item = u8>`.
    Given(TokenStream),
}

impl AssociatedType {
    /// The parameter that stands for it.
    fn param(&self) -> Ident {
        format_ident!("__{}", self.name)
    }

    pub(super) fn is_inherited(&self) -> bool {
        matches!(self.origin, Origin::Supertrait)
    }

    /// `Name = __Name`, for the objects to name it.
    pub(super) fn named(&self) -> Option<TokenStream> {
        let (name, param) = (&self.name, self.param());
        match self.origin {
            Origin::Trait(_) | Origin::Supertrait => Some(quote!(#name = #param)),
            Origin::Given(_) => None,
        }
    }

    /// `__Name: Bounds`. What an inherited one must be is for the supertrait to say, so it may be
    /// unsized, but where one of `ids` or a bound has it by value.
    pub(super) fn declared(
        &self,
        all: &[Self],
        ids: &[&Type],
        where_clause: Option<&WhereClause>,
    ) -> Option<TokenStream> {
        let param = self.param();
        match &self.origin {
            Origin::Trait(bounds) => {
                let bounds = replaced(bounds.clone(), all);
                return Some(quote!(#param #bounds));
            }
            Origin::Supertrait => {}
            Origin::Given(_) => return None,
        }
        let in_bounds = all.iter().any(|associated| match &associated.origin {
            Origin::Trait(bounds) => has_by_value(replaced(bounds.clone(), all), &param),
            Origin::Supertrait | Origin::Given(_) => false,
        });
        let mut predicates = where_clause.into_iter().flat_map(|clause| &clause.predicates);
        let is_sized = in_bounds
            || ids.iter().any(|id| has_by_value(id.to_token_stream(), &param))
            || predicates.any(|predicate| match predicate {
                WherePredicate::Type(PredicateType { bounded_ty, bounds, .. }) => {
                    let is_bounded =
                        matches!(bounded_ty, Type::Path(ty) if ty.path.is_ident(&param));
                    let part = (!is_bounded).then_some(bounded_ty);
                    has_by_value(quote!(#part #bounds), &param)
                }
                _ => false,
            });
        let unsized_too = (!is_sized).then(|| quote!(: ?::core::marker::Sized));
        Some(quote!(#param #unsized_too))
    }
}

/// Whether the parameter stands there without a `&` before it.
fn has_by_value(tokens: TokenStream, param: &Ident) -> bool {
    let mut behind_reference = false;
    tokens.into_iter().any(|token| {
        let behind = mem::take(&mut behind_reference);
        match token {
            TokenTree::Punct(punct) => {
                behind_reference = punct.as_char() == '&' || (behind && punct.as_char() == '\'');
                false
            }
            TokenTree::Ident(name) if name == *param => !behind,
            // `'a` or `mut`
            TokenTree::Ident(_) => {
                behind_reference = behind;
                false
            }
            TokenTree::Group(group) => has_by_value(group.stream(), param),
            TokenTree::Literal(_) => false,
        }
    })
}

/// `type Name: Bounds;`. Not one that trait objects do not have: with parameters, or with a
/// `where` clause.
pub(super) fn read(input: ParseStream<'_>) -> syn::Result<AssociatedType> {
    input.parse::<Token![type]>()?;
    let name = input.parse()?;
    let mut bounds = TokenStream::new();
    if input.peek(Token![:]) {
        while !input.peek(Token![;]) && !input.peek(Token![where]) {
            bounds.extend([input.parse::<TokenTree>()?]);
        }
    }
    input.parse::<Token![;]>()?;
    Ok(AssociatedType { name, origin: Origin::Trait(bounds) })
}

/// Supertraits of std, and of crates that everybody has, with their associated types. Where the name
/// alone could be another trait, the path must lead through one of the names behind it.
const KNOWN: &[(&[&str], &[&str], &[&str])] = &[
    (&["Iterator", "DoubleEndedIterator", "ExactSizeIterator", "FusedIterator"], &["Item"], &[]),
    (&["IntoIterator"], &["Item", "IntoIter"], &[]),
    (&["Future"], &["Output"], &[]),
    (&["IntoFuture"], &["Output", "IntoFuture"], &[]),
    (&["Deref", "DerefMut"], &["Target"], &[]),
    (&["TryInto"], &["Error"], &[]),
    (&["BuildHasher"], &["Hasher"], &[]),
    (&["ToSocketAddrs"], &["Iter"], &[]),
    (
        &[
            "Add", "BitAnd", "BitOr", "BitXor", "Div", "Index", "IndexMut", "Mul", "Neg", "Not",
            "Rem", "Shl", "Shr", "Sub",
        ],
        &["Output"],
        &["ops"],
    ),
    (&["Stream", "FusedStream"], &["Item"], FUTURES),
    (&["Sink"], &["Error"], FUTURES),
    (&["FusedFuture"], &["Output"], FUTURES),
    (&["Service"], &["Response", "Error", "Future"], &["tower", "tower_service", "hyper"]),
];

const FUTURES: &[&str] =
    &["futures", "futures_core", "futures_util", "futures_sink", "futures_lite", "tokio_stream"];

/// Supertraits of std without any.
const BARE: &[&str] = &[
    "Any",
    "BufRead",
    "Debug",
    "Display",
    "Error",
    "Hasher",
    "Read",
    "RefUnwindSafe",
    "Seek",
    "Send",
    "Sync",
    "Unpin",
    "UnwindSafe",
    "Write",
];

/// The associated types that a trait with these supertraits inherits, as far as that can be known
/// from what it mentions, in its bounds and its items.
pub(super) fn inherited(
    supertraits: &[&Path],
    bounds: &TokenStream,
    items: &[TokenStream],
) -> Vec<AssociatedType> {
    let mut types: Vec<AssociatedType> = Vec::new();
    let given = supertraits.iter().flat_map(|path| given(path));
    types.extend(given.map(|(name, ty)| AssociatedType {
        name: name.clone(),
        origin: Origin::Given(ty.to_token_stream()),
    }));
    let known = supertraits.iter().flat_map(|path| {
        let span = path.segments.last().map_or_else(Span::call_site, |last| last.ident.span());
        known(path).iter().map(move |name| Ident::new(name, span))
    });
    let mut names: Vec<Ident> = known.collect();
    for tokens in iter::once(bounds).chain(items).filter(|item| !is_for_types(item)) {
        mentioned(tokens.clone(), &mut names);
    }
    let declared: Vec<String> = items.iter().filter_map(declared).collect();
    for name in names {
        let is_known = declared.iter().any(|declared| name == declared)
            || types.iter().any(|known| known.name == name);
        if !is_known {
            types.push(AssociatedType { name, origin: Origin::Supertrait });
        }
    }
    types
}

/// The name in `type Name …`.
fn declared(item: &TokenStream) -> Option<String> {
    let mut tokens = item.clone().into_iter();
    match (tokens.next()?, tokens.next()?) {
        (TokenTree::Ident(keyword), TokenTree::Ident(name)) if keyword == "type" => {
            Some(name.to_string())
        }
        _ => None,
    }
}

/// Whether nothing is known of the supertrait with this path.
pub(super) fn is_unknown(path: &Path) -> bool {
    let is_bare =
        path.segments.last().is_some_and(|last| BARE.iter().any(|name| last.ident == name));
    !is_bare && known(path).is_empty()
}

/// The associated types of a known supertrait.
fn known(path: &Path) -> &'static [&'static str] {
    let mut segments = path.segments.iter().rev().map(|segment| &segment.ident);
    let Some(name) = segments.next() else { return &[] };
    if segments.clone().any(|segment| segment == "crate" || segment == "self" || segment == "super")
    {
        return &[];
    }
    let found = KNOWN.iter().find(|(names, _, through)| {
        names.iter().any(|known| name == known)
            && (through.is_empty()
                || segments.clone().any(|segment| through.iter().any(|known| segment == known)))
    });
    found.map_or(&[], |(_, types, _)| types)
}

/// What the bound gives a type: `Item` of `Iterator<Item = u8>`.
fn given(path: &Path) -> impl Iterator<Item = (&Ident, &Type)> {
    let arguments = path.segments.last().and_then(|segment| match &segment.arguments {
        PathArguments::AngleBracketed(arguments) => Some(&arguments.args),
        PathArguments::None | PathArguments::Parenthesized(_) => None,
    });
    arguments.into_iter().flatten().filter_map(|argument| match argument {
        GenericArgument::AssocType(given) => Some((&given.ident, &given.ty)),
        _ => None,
    })
}

/// The associated types of `Self` that `tokens` mention.
fn mentioned(tokens: TokenStream, names: &mut Vec<Ident>) {
    walk(tokens, &mut |name, rest| {
        let has_parameters = match rest.first() {
            Some(TokenTree::Punct(punct)) => punct.as_char() == '<' || is_separator(rest),
            _ => false,
        };
        if !has_parameters && !names.contains(name) {
            names.push(name.clone());
        }
        None
    });
}

/// `Self::Name` and `<Self as Trait>::Name` as what stands for it.
pub(super) fn replaced(tokens: TokenStream, types: &[AssociatedType]) -> TokenStream {
    walk(tokens, &mut |name, _| {
        let associated = types.iter().find(|associated| associated.name == *name)?;
        if let Origin::Given(ty) = &associated.origin {
            return Some(ty.clone());
        }
        let mut param = associated.param();
        param.set_span(name.span());
        Some(param.into_token_stream())
    })
}

/// Calls `at` with each associated type of `Self` and what stands behind it; what `at` gives back
/// takes its place.
fn walk(
    tokens: TokenStream,
    at: &mut impl FnMut(&Ident, &[TokenTree]) -> Option<TokenStream>,
) -> TokenStream {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut out = TokenStream::new();
    let mut rest = tokens.as_slice();
    while let [first, behind @ ..] = rest {
        if let Some((name, behind)) = projection(rest) {
            if let Some(replacement) = at(name, behind) {
                out.extend(replacement);
                rest = behind;
                continue;
            }
        }
        rest = behind;
        match first {
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), walk(group.stream(), at));
                inner.set_span(group.span());
                out.extend([TokenTree::Group(inner)]);
            }
            token => out.extend([token.clone()]),
        }
    }
    out
}

/// The name in `Self::Name` and in `<Self as Trait>::Name`, and what stands behind it.
fn projection(tokens: &[TokenTree]) -> Option<(&Ident, &[TokenTree])> {
    let behind = match tokens {
        [TokenTree::Ident(this), rest @ ..] if this == "Self" => rest,
        [TokenTree::Punct(open), TokenTree::Ident(this), TokenTree::Ident(word), ..]
            if open.as_char() == '<' && this == "Self" && word == "as" =>
        {
            behind_angle(&tokens[1..])?
        }
        _ => return None,
    };
    match behind {
        [_, _, TokenTree::Ident(name), rest @ ..] if is_separator(behind) => Some((name, rest)),
        _ => None,
    }
}

/// Behind the `>` that closes what was opened before `tokens`.
fn behind_angle(tokens: &[TokenTree]) -> Option<&[TokenTree]> {
    let mut depth = 1_usize;
    let mut after_minus = false;
    for (index, token) in tokens.iter().enumerate() {
        let character = match token {
            TokenTree::Punct(punct) => punct.as_char(),
            _ => ' ',
        };
        match character {
            '<' => depth += 1,
            '>' if !after_minus => depth -= 1,
            _ => {}
        }
        after_minus = character == '-';
        if depth == 0 {
            return tokens.get(index + 1..);
        }
    }
    None
}

/// Whether they begin with `::`.
fn is_separator(tokens: &[TokenTree]) -> bool {
    matches!(
        tokens,
        [TokenTree::Punct(first), TokenTree::Punct(second), ..]
            if first.as_char() == ':' && first.spacing() == Spacing::Joint && second.as_char() == ':'
    )
}

/// Whether the item is there for types alone and not for objects: `where Self: Sized`.
fn is_for_types(item: &TokenStream) -> bool {
    let tokens: Vec<TokenTree> = item.clone().into_iter().collect();
    tokens.windows(3).any(|tokens| match tokens {
        [TokenTree::Ident(this), TokenTree::Punct(colon), TokenTree::Ident(bound)] => {
            this == "Self" && colon.as_char() == ':' && bound == "Sized"
        }
        _ => false,
    })
}
