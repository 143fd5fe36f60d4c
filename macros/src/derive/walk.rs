//! What a type prints, for the walk over types that looks for its end (see `walk.rs` of the runtime
//! crate).

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{
    AngleBracketedGenericArguments, GenericArgument, GenericParam, Generics, Lifetime,
    PathArguments, Type, TypePath,
};

use super::bounds::{Bounded, Indirection, arguments, mentions};
use super::expand::{ImplHead, predicates};
use super::model::{IdentityPart, Item};
use super::trees::Trees;
use crate::tokens::in_angles;

/// What a struct or an enum prints, and the search for the end of it.
pub(super) fn impls(item: &Item<'_>, target: &ImplHead<'_>) -> TokenStream {
    let owner = [target.ty.to_token_stream()];
    if item.is_trusted() {
        // Only the type parameters are followed: whoever gave the reason could not know them.
        let mut bounded = Bounded::default();
        item.fields().for_each(|field| bounded.add(item.generics, field.ty, Indirection::Possible));
        return write(item, target, &owner, &bounded.into_types(), &TokenStream::new(), false);
    }
    let types = printed(item);
    // A type with type parameters is searched by the types that it is part of: what rustc knows of a
    // parameter is not enough, and with some types it would never come to an end.
    let is_generic = item.generics.type_params().next().is_some();
    let searches = if is_generic {
        generic_searches(item, target, &types)
    } else {
        searches(item, target, &types)
    };
    // Nobody else can name a private type: only those of std need no struct of their own.
    let is_all_known = types.iter().all(|ty| is_known(ty));
    let types: Vec<TokenStream> =
        types.iter().map(|ty| spelled(&without_own(ty, item), &target.ty)).collect();
    write(item, target, &owner, &types, &searches, is_all_known)
}

/// What the objects of a trait print, and the search for the end of it. Their ids are what methods
/// return, and a method may return a new value each time.
pub(super) fn objects(item: &Item<'_>, targets: &[ImplHead<'_>]) -> TokenStream {
    let Some(target) = targets.first() else { return TokenStream::new() };
    let (krate, object) = (&item.krate, &target.ty);
    let owners: Vec<TokenStream> = targets.iter().map(|owner| owner.ty.to_token_stream()).collect();
    let types = printed(item);
    let returned = types.iter().map(|ty| elided(item.generics, ty.to_token_stream()));
    let returned: Vec<TokenStream> = returned.collect();
    let searches = types.iter().zip(&returned).map(|(ty, returned)| {
        // The object that a method returns may be any.
        let back = has_object(ty);
        let arguments = quote!(&#returned, #object, #krate::__private::Outset, #back);
        search(krate, &arguments, Trees::of_type(ty).ends())
    });
    let computed = returned.iter().map(|ty| quote!(#krate::__private::Computed<fn(&()) -> #ty>));
    write(item, target, &owners, &computed.collect::<Vec<_>>(), &searches.collect(), false)
}

/// The types of what is printed and checked: each once, and none that is called as a leaf of std.
fn printed<'a>(item: &Item<'a>) -> Vec<&'a Type> {
    let mut types: Vec<(String, &'a Type)> = Vec::new();
    for variant in &item.variants {
        for (index, field) in variant.fields.iter().enumerate() {
            let printed =
                |piece: &IdentityPart| matches!(piece, IdentityPart::Field(at, _) if *at == index);
            let is_printed = item.is_value() || variant.text.iter().any(printed);
            if !is_printed || field.options.trust.is_set() || is_leaf(field.ty) {
                continue;
            }
            let text = field.ty.to_token_stream().to_string();
            if !types.iter().any(|(known, _)| *known == text) {
                types.push((text, field.ty));
            }
        }
    }
    types.into_iter().map(|(_, ty)| ty).collect()
}

/// Writes for each owner that it prints these types, and the searches into a function that never
/// runs.
fn write(
    item: &Item<'_>,
    target: &ImplHead<'_>,
    owners: &[TokenStream],
    types: &[TokenStream],
    searches: &TokenStream,
    is_all_known: bool,
) -> TokenStream {
    let ImplHead { krate, derived, params, ty, .. } = target;
    let users = spelled(&predicates(item.generics, &[]), ty);
    let impls = |parts: &TokenStream| -> TokenStream {
        quote! {
            #(
                #derived
                impl<#params __M: #krate::__private::Mode> #krate::__private::Walked<__M> for #owners
                where #users
                {
                    type Parts = #parts;
                }
            )*
        }
    };
    if types.is_empty() {
        return impls(&quote!(()));
    }
    if searches.is_empty() && is_all_known {
        let parts = types.iter().rev().fold(quote!(()), |after, ty| {
            quote!((#krate::__private::Walk<#ty, <__M as #krate::__private::Mode>::Inner>, #after))
        });
        let way = Ident::new(way(item.generics), Span::call_site());
        return impls(&quote!(<__M as #krate::__private::Mode>::#way<#parts>));
    }
    let given = item.generics.params.iter().map(argument);
    let mode = quote!(<__M as #krate::__private::Mode>);
    let way = Ident::new(way(item.generics), Span::call_site());
    let impls = impls(&quote!(#mode::#way<__Parts<#(#given,)* #mode::Inner>>));
    let function = (!searches.is_empty()).then(|| {
        // The bounds are those of the user's type, which may have some in both places.
        quote! {
            #[allow(clippy::multiple_bound_locations)]
            fn __ends<#params>(_: *const #ty)
            where #users
            {
                #searches
            }
        }
    });
    // The attributes besides `automatically_derived`, which nothing but an impl takes.
    let attributes: TokenStream = derived.to_token_stream().into_iter().skip(2).collect();
    // The struct is public because the type may be: nobody can name it.
    quote! {
        #attributes
        const _: () = {
            pub struct __Parts<#params __M>(
                ::core::marker::PhantomData<*const #ty>,
                #(#krate::__private::Walk<#types, __M>,)*
            ) where #users;
            #impls
            #function
        };
    }
}

/// How a walk goes on from a type with these parameters (`Mode` of the runtime crate).
fn way(generics: &Generics) -> &'static str {
    // That of a trait object is no way to hold something.
    let lifetimes = generics.lifetimes().filter(|param| param.lifetime.ident != "__dyn").count();
    let others = generics.type_params().count() + generics.const_params().count();
    match (lifetimes, others) {
        (0, 0) => "Closed",
        (_, 0) => "Borrowing",
        _ => "Generic",
    }
}

/// Rejects the fields of a generic type that are written so that they may lead back to it. Of the
/// others, only a type that may hide a trait object is searched, if it does not depend on a parameter.
fn generic_searches(item: &Item<'_>, target: &ImplHead<'_>, types: &[&Type]) -> TokenStream {
    let searches = parts_of(types).into_iter().filter_map(|ty| {
        if !passes(ty) && leads_back(ty, item.ident) {
            let error = syn::Error::new_spanned(
                ty,
                "this may lead back to the type itself, through what can be set later or lent by a \
                 `static`: formatting it may never end. Log an id instead, or write \
                 `#[log_safe(trust = \"never cyclic, because …\")]` above the field",
            );
            return Some(error.to_compile_error());
        }
        let is_searched = may_hide(ty) && !mentions(item.generics, ty);
        is_searched.then(|| search_back(item, target, ty, "Outset", true))
    });
    searches.collect()
}

/// Looks for the end of each type. What is called as a type of std that ends is left out, since the
/// search costs the compiler as much as all the rest of the derive. So a type of the user's may not
/// go by such a name and lead back to the type that holds it.
fn searches(item: &Item<'_>, target: &ImplHead<'_>, types: &[&Type]) -> TokenStream {
    let searches = parts_of(types).into_iter().map(|ty| {
        let mode = match (passes(ty), passes_params(item.generics, ty)) {
            (true, true) => "Lent",
            (true, false) => "Passed",
            (false, _) => "Outset",
        };
        search_back(item, target, ty, mode, leads_back(ty, item.ident) || may_hide(ty))
    });
    searches.collect()
}

/// The search for the end of a field of the item's type.
fn search_back(
    item: &Item<'_>,
    target: &ImplHead<'_>,
    ty: &Type,
    mode: &str,
    back: bool,
) -> TokenStream {
    let (krate, owner) = (&item.krate, &target.ty);
    let mode = Ident::new(mode, Span::call_site());
    let ends = Trees::of_type(ty).ends();
    let ty = spelled(&without_own(ty, item), owner);
    search(krate, &quote!(#ty, #owner, #krate::__private::#mode, #back), ends)
}

/// One search, with rustc's arrow from the first position to the last.
fn search(krate: &Trees, arguments: &TokenStream, (first, last): (Span, Span)) -> TokenStream {
    let mut open = Punct::new('&', Spacing::Alone);
    open.set_span(first);
    let any = Trees::from([open.into(), Ident::new("_", last).into()]);
    quote! {
        <#any as #krate::__private::Accepted>::accept(
            &<#krate::__private::Ends<#arguments>>::start().log_safe_end()
        );
    }
}

/// What of the types must be searched.
fn parts_of<'a>(types: &[&'a Type]) -> Vec<&'a Type> {
    let mut parts = Vec::new();
    for ty in types {
        add_parts(ty, &mut parts);
    }
    parts
}

/// Adds what of `ty` must be searched: all of it, but
///
/// * no tuple, array or slice, which hold their parts and nothing else;
/// * no reference for the lifetime of a parameter to what has none. A circle through it has a link
///   that was made for good, by a type that names this one with its lifetime, and searches from there.
///   (`struct View<'a> { config: &'a Config }` is lent for as long as `'a`, and a `Config` that holds a
///   `View` must say `View<'static>`.) The same holds of a reference to a type that takes the
///   lifetime itself (`&'a Frame<'a>`): only a `static` of the type `Frame<'static>` can close that
///   circle, and `runtime/docs/limits.md` names it.
fn add_parts<'a>(ty: &'a Type, parts: &mut Vec<&'a Type>) {
    match ty {
        Type::Tuple(tuple) => tuple.elems.iter().for_each(|elem| add_parts(elem, parts)),
        Type::Array(array) => add_parts(&array.elem, parts),
        Type::Slice(slice) => add_parts(&slice.elem, parts),
        Type::Paren(paren) => add_parts(&paren.elem, parts),
        Type::Group(group) => add_parts(&group.elem, parts),
        Type::Reference(_) if only_borrows(ty) || passes(ty) => {
            if let Type::Reference(reference) = ty {
                add_parts(&reference.elem, parts);
            }
        }
        Type::Path(path) if borrows(ty) && is_owner(path) => {
            path.path.segments.iter().flat_map(arguments).for_each(|ty| add_parts(ty, parts));
        }
        other if is_known(other) => {}
        other => parts.push(other),
    }
}

/// Whether the lifetimes in `ty` are those of references, and are parameters.
fn only_borrows(ty: &Type) -> bool {
    match ty {
        Type::Reference(reference) => {
            reference.lifetime.as_ref().is_some_and(|lifetime| lifetime.ident != "static")
                && only_borrows(&reference.elem)
        }
        Type::Tuple(tuple) => tuple.elems.iter().all(only_borrows),
        Type::Array(array) => only_borrows(&array.elem),
        Type::Slice(slice) => only_borrows(&slice.elem),
        Type::Paren(paren) => only_borrows(&paren.elem),
        Type::Group(group) => only_borrows(&group.elem),
        Type::Path(TypePath { qself: None, path, .. }) => {
            path.segments.iter().all(|segment| match &segment.arguments {
                PathArguments::None => true,
                PathArguments::AngleBracketed(given) => given.args.iter().all(
                    |argument| matches!(argument, GenericArgument::Type(ty) if only_borrows(ty)),
                ),
                PathArguments::Parenthesized(_) => false,
            })
        }
        // A trait object may hide anything that lives as long.
        _ => false,
    }
}

/// Whether the lifetimes in `ty` are all parameters, and stand where a type that is named here takes
/// them, or in pointers and collections of such.
fn passes(ty: &Type) -> bool {
    let is_param = |lifetime: &Lifetime| lifetime.ident != "static";
    borrows(ty)
        && match ty {
            Type::Reference(reference) => {
                reference.lifetime.as_ref().is_some_and(is_param)
                    && (passes(&reference.elem) || !borrows(&reference.elem))
            }
            Type::Path(path) => {
                let owner = is_owner(path);
                let given =
                    path.path.segments.iter().filter_map(|segment| match &segment.arguments {
                        PathArguments::AngleBracketed(given) => Some(&given.args),
                        _ => None,
                    });
                given.flatten().all(|argument| match argument {
                    GenericArgument::Lifetime(lifetime) => is_param(lifetime),
                    GenericArgument::Type(ty) => !borrows(ty) || owner && passes(ty),
                    other => !borrows(other),
                })
            }
            _ => false,
        }
}

/// Whether the type arguments in a type that [`passes`] are type parameters and nothing else.
fn passes_params(generics: &Generics, ty: &Type) -> bool {
    let is_param = |ty: &Type| {
        named(ty).is_some_and(|name| generics.type_params().any(|param| param.ident == name))
    };
    match ty {
        Type::Reference(reference) => passes_params(generics, &reference.elem),
        Type::Path(path) if is_owner(path) => path
            .path
            .segments
            .iter()
            .flat_map(arguments)
            .all(|ty| is_param(ty) || passes_params(generics, ty)),
        Type::Path(path) => path.path.segments.iter().flat_map(arguments).all(is_param),
        _ => false,
    }
}

/// Whether there is a reference or a lifetime in it.
fn borrows(ty: &impl ToTokens) -> bool {
    any(
        ty.to_token_stream(),
        &mut |token| matches!(token, TokenTree::Punct(punct) if matches!(punct.as_char(), '&' | '\'')),
    )
}

/// Whether `ty` is written so that it may lead back to the type called `own`, through what is set
/// later or lent.
fn leads_back(ty: &Type, own: &Ident) -> bool {
    names(ty.to_token_stream(), own) && (borrows(ty) || !holds_all(ty, own))
}

/// Whether a trait object is set later in `ty`, or lent by a `static`. If its trait is not under
/// `#[log_safe]`, the search cannot follow the object, which may hold a value of the type itself.
fn may_hide(ty: &Type) -> bool {
    match ty {
        Type::Tuple(tuple) => tuple.elems.iter().any(may_hide),
        Type::Array(array) => may_hide(&array.elem),
        Type::Slice(slice) => may_hide(&slice.elem),
        Type::Paren(paren) => may_hide(&paren.elem),
        Type::Group(group) => may_hide(&group.elem),
        Type::Reference(reference) => {
            let is_static =
                reference.lifetime.as_ref().is_some_and(|lifetime| lifetime.ident == "static");
            if is_static { has_object(ty) } else { may_hide(&reference.elem) }
        }
        Type::Path(path) if is_owner(path) || is_wrapper(path) => {
            path.path.segments.iter().flat_map(arguments).any(may_hide)
        }
        Type::Path(path) => !is_end(path) && has_object(ty),
        _ => false,
    }
}

/// Whether a trait object is named. (What a function pointer takes and returns is not printed.)
fn has_object(ty: &Type) -> bool {
    let names = |word: &str| {
        let is = &mut |token: &TokenTree| matches!(token, TokenTree::Ident(name) if name == word);
        any(ty.to_token_stream(), is)
    };
    names("dyn") && !names("fn")
}

/// Whether it is called as a type of std that holds one other, and nothing that is set later.
fn is_wrapper(ty: &TypePath) -> bool {
    is_called(ty, &["ManuallyDrop", "Pin", "Reverse", "Saturating", "Wrapping"])
}

/// Whether the type called `own` is named, which `io::Error` does not do for an `Error`.
fn names(tokens: TokenStream, own: &Ident) -> bool {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    (0..tokens.len()).any(|at| match &tokens[at] {
        TokenTree::Group(group) => names(group.stream(), own),
        _ => is_own(&tokens, at, own),
    })
}

/// Whether the token at `at` is `own` or `Self`, and not a part of a longer path.
fn is_own(tokens: &[TokenTree], at: usize, own: &Ident) -> bool {
    let is_colon = |at: Option<usize>| {
        let token = at.and_then(|at| tokens.get(at));
        matches!(token, Some(TokenTree::Punct(colon)) if colon.as_char() == ':')
    };
    let in_path = is_colon(at.checked_sub(1)) || is_colon(at.checked_add(1));
    // `<Own as Trait>::Type` is another type.
    let is_projected = matches!(tokens.get(at + 1), Some(TokenTree::Ident(word)) if word == "as");
    matches!(&tokens[at], TokenTree::Ident(name) if name == own || name == "Self")
        && !in_path
        && !is_projected
}

/// `ty`, with a stand-in for the item's own type where `ty` holds it: the search asks about that
/// type already. If it has other type arguments there than the item's own parameters, searching it
/// again would never end. So the stand-in holds those arguments, as types that may be set later.
fn without_own(ty: &Type, item: &Item<'_>) -> TokenStream {
    fn replace(tokens: TokenStream, item: &Item<'_>) -> TokenStream {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut out: Vec<TokenTree> = Vec::new();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let is_own = is_own(&tokens, at, item.ident);
            at += 1;
            out.push(match token {
                _ if is_own => {
                    let given = in_angles(&tokens[at..]).unwrap_or_default();
                    at += given.len();
                    let others = other_arguments(given.iter().cloned().collect(), item);
                    let others = others.map(|ty| replace(ty.into_token_stream(), item));
                    let krate = &item.krate;
                    let again: TokenStream =
                        others.map(|ty| quote!(#krate::__private::Again<#ty>,)).collect();
                    let parts = quote!(#krate::__private::Itself, #again);
                    Group::new(Delimiter::Parenthesis, parts).into()
                }
                TokenTree::Group(group) => {
                    Group::new(group.delimiter(), replace(group.stream(), item)).into()
                }
                token => token.clone(),
            });
        }
        out.into_iter().collect()
    }
    let tokens = ty.to_token_stream();
    if leads_back(ty, item.ident) { tokens } else { replace(tokens, item) }
}

/// The type arguments in `<…>` that are not the parameters of the item themselves.
fn other_arguments(given: TokenStream, item: &Item<'_>) -> impl Iterator<Item = Type> {
    let given = syn::parse2::<AngleBracketedGenericArguments>(given).ok();
    let types: Vec<bool> = item
        .generics
        .params
        .iter()
        .filter(|param| !matches!(param, GenericParam::Lifetime(_)))
        .map(|param| matches!(param, GenericParam::Type(_)))
        .collect();
    let params: Vec<Ident> = item.generics.type_params().map(|param| param.ident.clone()).collect();
    given
        .into_iter()
        .flat_map(|given| given.args)
        .filter(|argument| !matches!(argument, GenericArgument::Lifetime(_)))
        // A constant may be written like a type.
        .zip(types)
        .filter_map(|(argument, is_type)| match argument {
            GenericArgument::Type(ty) if is_type => Some(ty),
            _ => None,
        })
        .filter(move |ty| !params.iter().any(|param| named(ty).is_some_and(|name| param == &name)))
}

/// Whether `ty` holds all that is named in it, as far as names tell.
fn holds_all(ty: &Type, own: &Ident) -> bool {
    match ty {
        Type::Tuple(tuple) => tuple.elems.iter().all(|ty| holds_all(ty, own)),
        Type::Array(array) => holds_all(&array.elem, own),
        Type::Slice(slice) => holds_all(&slice.elem, own),
        Type::Paren(paren) => holds_all(&paren.elem, own),
        Type::Group(group) => holds_all(&group.elem, own),
        Type::Path(path) => {
            let is_own = path.path.segments.len() == 1
                && path.path.segments.iter().all(|segment| segment.ident == *own);
            let mut arguments = path.path.segments.iter().flat_map(arguments).peekable();
            is_own
                || is_end(path)
                || arguments.peek().is_none()
                || is_owner(path) && arguments.all(|ty| holds_all(ty, own))
        }
        Type::FnPtr(_) | Type::Ptr(_) => true,
        _ => false,
    }
}

/// Whether it is called as a type that does not print what it leads to.
fn is_end(ty: &TypePath) -> bool {
    is_called(ty, &["Weak", "PhantomData"])
}

/// Whether `ty` is called as a type of std that ends: a leaf, or a pointer to leaves or a collection
/// of them. (Not `Result`: its alias in a module may hide the type of an error.)
fn is_known(ty: &Type) -> bool {
    match ty {
        Type::Path(path) if is_owner(path) => {
            let arguments = || path.path.segments.iter().flat_map(arguments);
            path.path.segments.last().is_some_and(|last| last.ident != "Result")
                && arguments().all(is_known)
        }
        other => is_leaf(other),
    }
}

/// Whether `ty` is called as a type of std that holds no others.
fn is_leaf(ty: &Type) -> bool {
    named(ty).is_some_and(|name| LEAVES.contains(&&*name))
}

/// Whether it is called as a pointer or a collection that holds what it points to.
fn is_owner(ty: &TypePath) -> bool {
    is_called(ty, OWNERS)
}

fn is_called(ty: &TypePath, names: &[&str]) -> bool {
    ty.path.segments.last().is_some_and(|last| names.iter().any(|name| last.ident == name))
}

/// The last name of a path without parameters.
fn named(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(TypePath { qself: None, path, .. }) => {
            let last = path.segments.last()?;
            last.arguments.is_none().then(|| last.ident.to_string())
        }
        _ => None,
    }
}

const LEAVES: &[&str] = &[
    "bool",
    "char",
    "str",
    "u8",
    "u16",
    "u32",
    "u64",
    "u128",
    "usize",
    "i8",
    "i16",
    "i32",
    "i64",
    "i128",
    "isize",
    "f32",
    "f64",
    "String",
    "PathBuf",
    "OsString",
    "Duration",
    "Instant",
    "SystemTime",
    "IpAddr",
    "Ipv4Addr",
    "Ipv6Addr",
    "SocketAddr",
    "SocketAddrV4",
    "SocketAddrV6",
];

const OWNERS: &[&str] = &[
    "Option",
    "Result",
    "Box",
    "Rc",
    "Arc",
    "Vec",
    "VecDeque",
    "LinkedList",
    "BinaryHeap",
    "HashMap",
    "HashSet",
    "BTreeMap",
    "BTreeSet",
];

/// The tokens of a field or a bound, outside of the item: `Self` is the type.
fn spelled(tokens: &impl ToTokens, own: &Trees) -> TokenStream {
    fn replace(tokens: TokenStream, own: &Trees) -> TokenStream {
        tokens
            .into_iter()
            .flat_map(|token| match token {
                TokenTree::Ident(ident) if ident == "Self" => own.to_token_stream(),
                TokenTree::Group(group) => {
                    let mut inner = Group::new(group.delimiter(), replace(group.stream(), own));
                    inner.set_span(group.span());
                    TokenTree::from(inner).into()
                }
                token => token.into(),
            })
            .collect()
    }
    let tokens = tokens.to_token_stream();
    let is_self =
        &mut |token: &TokenTree| matches!(token, TokenTree::Ident(ident) if ident == "Self");
    if any(tokens.clone(), is_self) { replace(tokens, own) } else { tokens }
}

/// The type that a method gives back, with the lifetimes of the method elided.
fn elided(generics: &Generics, ty: TokenStream) -> TokenStream {
    let mut lifetime = false;
    ty.into_iter()
        .map(|token| match token {
            TokenTree::Ident(name) if core::mem::take(&mut lifetime) => {
                let known = name == "static"
                    || generics.lifetimes().any(|param| param.lifetime.ident == name);
                if known { name } else { Ident::new("_", name.span()) }.into()
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), elided(generics, group.stream()));
                inner.set_span(group.span());
                inner.into()
            }
            token => {
                lifetime = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\'');
                token
            }
        })
        .collect()
}

/// A parameter as an argument.
fn argument(param: &GenericParam) -> TokenStream {
    match param {
        GenericParam::Lifetime(param) => param.lifetime.to_token_stream(),
        GenericParam::Type(param) => param.ident.to_token_stream(),
        GenericParam::Const(param) => param.ident.to_token_stream(),
    }
}

fn any(tokens: TokenStream, is: &mut impl FnMut(&TokenTree) -> bool) -> bool {
    tokens.into_iter().any(|token| match &token {
        TokenTree::Group(group) => any(group.stream(), is),
        token => is(token),
    })
}
