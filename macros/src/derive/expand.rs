//! Writes the impls.

use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{GenericParam, Generics, Member};

use super::bounds::{self, Bounded, Place};
use super::model::{Field, Item, Piece, Variant, Via};

/// All impls of a struct or an enum.
pub(super) fn impls(item: &Item<'_>) -> TokenStream {
    let impls = match (item.broken, item.is_value()) {
        (true, _) => broken(item),
        (false, true) => value(item),
        (false, false) => identity(item),
    };
    // Nothing in it can meet a name of the user's.
    quote! {
        const _: () = {
            #impls
        };
    }
}

/// `#[log_safe]`: an identity, and the proof that it is one.
fn identity(item: &Item<'_>) -> TokenStream {
    let Item { krate, ident, generics, .. } = item;
    let (_, ty_generics, _) = generics.split_for_impl();
    let body = if item.is_enum { match_variants(item) } else { struct_body(item) };
    let target = Target {
        krate,
        name: ident,
        ty: quote!(#ident #ty_generics),
        predicates: predicates(generics, &identity_bounds(item)),
        params: params(generics),
    };
    target.identity(item, &body)
}

/// The impls for one type of trait object.
pub(super) fn object(item: &Item<'_>, ty: TokenStream, path: &TokenStream) -> TokenStream {
    let target = Target {
        krate: &item.krate,
        name: item.ident,
        params: params(item.generics),
        ty,
        predicates: predicates(item.generics, &identity_bounds(item)),
    };
    if item.broken {
        return target.broken(&item.name(), item.options.debug.is_set());
    }
    let Some(variant) = item.variants.first() else { return TokenStream::new() };
    let body = print(item, variant, |index| {
        let method = &variant.fields[index].member;
        quote!(<Self as #path>::#method(self))
    });
    target.identity(item, &body)
}

/// For whom a proof holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum List {
    Everyone,
    /// The macros of a crate's own list (`trust_types!`).
    Own,
}

impl List {
    /// The type that names `via`.
    fn via(self, krate: &TokenStream, via: Via) -> TokenStream {
        let module = Ident::new(
            match self {
                List::Everyone => "via",
                List::Own => "trusted",
            },
            Span::call_site(),
        );
        let via = via.ident();
        quote!(#krate::#module::#via)
    }
}

/// A type that gets an identity.
pub(super) struct Target<'a> {
    pub(super) krate: &'a TokenStream,
    /// The name of the struct, the enum or the trait, to point at.
    pub(super) name: &'a Ident,
    /// The generic parameters as an impl declares them, each with a comma behind it.
    pub(super) params: TokenStream,
    pub(super) ty: TokenStream,
    pub(super) predicates: TokenStream,
}

impl Target<'_> {
    /// `Display` with this body, `Debug` and `Serialize` where asked for, and the marker.
    pub(super) fn identity(&self, item: &Item<'_>, body: &TokenStream) -> TokenStream {
        let Target { params, ty, predicates, .. } = self;
        let (debug, serialize) = (item.options.debug.name(), item.options.serialize.name());
        let mut vias = vec![Via::Display];
        vias.extend(debug.map(|_| Via::Debug));
        vias.extend(serialize.map(|_| Via::Serialize));
        let proof = if debug.is_some() { "PrintsIdentityByDebug" } else { "PrintsIdentity" };
        let marker = self.marker(Some(proof));
        let proofs = |list: List| {
            let proofs = vias.iter().map(|&via| self.proof(proof, via, list));
            quote! {
                #(
                    #[automatically_derived]
                    impl<#params> #proofs for #ty where #predicates {}
                )*
            }
        };
        let everyone = proofs(List::Everyone);
        let own = self.for_own_list(item, || proofs(List::Own));
        let debug = debug.map(|word| self.debug(word));
        let serialize = serialize.map(|word| self.serialize(word));
        quote! {
            #[automatically_derived]
            impl<#params> ::core::fmt::Display for #ty where #predicates {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    #body
                }
            }
            #debug
            #serialize
            #marker
            #everyone
            #own
        }
    }

    /// The marker, as far as `proof` goes.
    fn marker(&self, proof: Option<&str>) -> TokenStream {
        let Target { krate, params, ty, predicates, .. } = self;
        let marker = self.at_name(&quote!(#krate::LogSafe<__Via>));
        let proof = proof.map(|proof| {
            let proof = format_ident!("{proof}");
            let proof = self.at_name(&quote!(#krate::__private::#proof<__Via>));
            quote!(#ty: #proof,)
        });
        quote! {
            #[automatically_derived]
            impl<#params __Via> #marker for #ty
            where
                #predicates
                #proof
            {}
        }
    }

    /// The trait that says what is proved.
    fn proof(&self, proof: &str, via: Via, list: List) -> TokenStream {
        let (krate, proof, via) = (self.krate, format_ident!("{proof}"), list.via(self.krate, via));
        self.at_name(&quote!(#krate::__private::#proof<#via>))
    }

    /// The impls for the crate's own list. Whether `crate = path` names one is known where it leads.
    fn for_own_list(&self, item: &Item<'_>, impls: impl FnOnce() -> TokenStream) -> TokenStream {
        if !item.options.krate.is_set() {
            return TokenStream::new();
        }
        let (krate, impls) = (self.krate, impls());
        quote!(#krate::__private::with_list! { #impls })
    }

    /// A trait, in tokens that stand at the name of the user's type: of an impl for a trait that
    /// stands at the derive, rustc advises to write it by hand "to avoid undesired bounds".
    fn at_name(&self, path: &TokenStream) -> TokenStream {
        at(self.name.span(), path)
    }

    /// The name alone, and a marker without proof.
    fn broken(&self, name: &str, debug: bool) -> TokenStream {
        let Target { params, ty, predicates, .. } = self;
        let traits = [Some(Via::Display), debug.then_some(Via::Debug)];
        let traits = traits.into_iter().flatten().map(Via::ident);
        let marker = self.marker(None);
        quote! {
            #(
                #[automatically_derived]
                impl<#params> ::core::fmt::#traits for #ty where #predicates {
                    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        f.write_str(#name)
                    }
                }
            )*
            #marker
        }
    }

    /// At the word `debug`: where the type has a `Debug` already, rustc points there.
    fn debug(&self, word: &Ident) -> TokenStream {
        let Target { params, ty, predicates, .. } = self;
        let debug = quote_spanned!(word.span()=> ::core::fmt::Debug);
        quote! {
            #[automatically_derived]
            impl<#params> #debug for #ty where #predicates {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::fmt::Display::fmt(self, f)
                }
            }
        }
    }

    fn serialize(&self, word: &Ident) -> TokenStream {
        let Target { krate, params, ty, predicates, .. } = self;
        // At the word: without the feature, that is where it says so.
        let with_serde = at(word.span(), &quote!(#krate::__private::with_serde!));
        quote! {
            #with_serde {
                #[automatically_derived]
                impl<#params> #krate::__private::serde_core::Serialize for #ty
                where #predicates {
                    fn serialize<__S: #krate::__private::serde_core::Serializer>(
                        &self,
                        serializer: __S,
                    ) -> ::core::result::Result<__S::Ok, __S::Error> {
                        serializer.collect_str(self)
                    }
                }
            }
        }
    }
}

/// `#[log_safe(value)]`: the proof that every field may be printed.
fn value(item: &Item<'_>) -> TokenStream {
    let Item { krate, ident, generics, .. } = item;
    let (_, ty_generics, _) = generics.split_for_impl();
    let target = Target {
        krate,
        name: ident,
        params: params(generics),
        ty: quote!(#ident #ty_generics),
        predicates: predicates(generics, &[]),
    };
    let proof = if item.proves_both() { "ProvedInFull" } else { "DisplayProvedInFull" };
    let marker = target.marker(Some(proof));
    let proofs = |list: List| {
        let Target { params, ty, .. } = &target;
        let proofs = item.proofs().into_iter().map(|via| {
            let needs: Vec<(&Field<'_>, Via)> = item.needs(via).collect();
            let predicates = predicates(generics, &value_bounds(item, &needs, list));
            // Where nothing depends on a parameter, the proof for everyone says it all.
            let again = list == List::Own && generics.type_params().next().is_none();
            let unproved = item.is_trusted() || again || item.variants.is_empty();
            let fields = (!unproved).then(|| prove_fields(item, via));
            let proof = target.proof(proof, via, list);
            quote! {
                #[automatically_derived]
                impl<#params> #proof for #ty
                where #predicates
                {
                    fn fields() {
                        #fields
                    }
                }
            }
        });
        proofs.collect::<TokenStream>()
    };
    let everyone = proofs(List::Everyone);
    let own = target.for_own_list(item, || proofs(List::Own));
    quote! {
        #marker
        #everyone
        #own
    }
}

/// Proves the fields of a value type, as they are in the end: an attribute macro below ours may have
/// added some, or have changed their types.
fn prove_fields(item: &Item<'_>, via: Via) -> TokenStream {
    let arms = item.variants.iter().map(|variant| {
        let path = variant.ident.map_or(quote!(Self), |ident| quote!(Self::#ident));
        let members = variant.fields.iter().map(|field| &field.member);
        let mut proofs = Vec::new();
        let patterns = variant.fields.iter().enumerate().map(|(index, field)| {
            let needs: Vec<Via> = Item::needs_of(variant, field, via).collect();
            let name = binding(index);
            proofs.extend(needs.iter().map(|&via| prove(item, field, &name, via)));
            // A packed field cannot be borrowed.
            if needs.is_empty() || item.packed { quote!(_) } else { quote!(#name) }
        });
        let patterns: Vec<TokenStream> = patterns.collect();
        quote!(#path { #(#members: #patterns,)* } => { #(#proofs)* })
    });
    quote! {
        let _ = |this: &Self| match this { #(#arms)* };
    }
}

/// Proves one field of a value type, with rustc's arrow under the whole of its type.
fn prove(item: &Item<'_>, field: &Field<'_>, name: &Ident, via: Via) -> TokenStream {
    let (krate, ty) = (&item.krate, field.ty);
    let found = if item.packed { ty.to_token_stream() } else { quote!(_) };
    let search = match via {
        Via::Display => quote!(DisplayField<#found>),
        // Beside a type parameter, the proof via `Display` may know less or more than this one.
        Via::Debug if item.proves_both() && item.generics.type_params().next().is_none() => {
            quote!(DebugField<#found>)
        }
        _ => {
            let via = via.ident();
            quote!(Field<#found, #krate::via::#via>)
        }
    };
    let start = if item.packed { quote!(new()) } else { quote!(of(#name)) };
    let (first, last) = ends(ty);
    let (open, close) = (quote_spanned!(first=> &), quote_spanned!(last=> _));
    quote! {
        <#open #close as #krate::__private::Accepted>::accept(
            &<#krate::__private::#search>::#start.log_safe_proof()
        );
    }
}

/// What an item with mistakes in it gets: the impls that its call sites expect, and no check.
fn broken(item: &Item<'_>) -> TokenStream {
    let (_, ty_generics, _) = item.generics.split_for_impl();
    let ident = item.ident;
    let target = Target {
        krate: &item.krate,
        name: item.ident,
        params: params(item.generics),
        ty: quote!(#ident #ty_generics),
        predicates: predicates(item.generics, &[]),
    };
    if item.is_value() {
        return target.marker(None);
    }
    target.broken(&item.name(), item.options.debug.is_set() && !item.derives_debug)
}

fn struct_body(item: &Item<'_>) -> TokenStream {
    let Some(variant) = item.variants.first() else { return TokenStream::new() };
    let place = |index: usize| {
        let member = &variant.fields[index].member;
        if item.packed { quote!({ self.#member }) } else { quote!(self.#member) }
    };
    print(item, variant, place)
}

fn match_variants(item: &Item<'_>) -> TokenStream {
    let arms = item.variants.iter().map(|variant| {
        let ident = variant.ident;
        let printed = variant.text.iter().filter_map(|piece| match piece {
            Piece::Field(index, _) | Piece::LogId(index) => Some(*index),
            Piece::Text(_) | Piece::Address => None,
        });
        let (members, names): (Vec<&Member>, Vec<Ident>) =
            printed.map(|index| (&variant.fields[index].member, binding(index))).unzip();
        let body = print(item, variant, |index| {
            let name = binding(index);
            quote!(*#name)
        });
        quote!(Self::#ident { #(#members: #names,)* .. } => #body,)
    });
    let arms: Vec<TokenStream> = arms.collect();
    if arms.is_empty() { quote!(match *self {}) } else { quote!(match self { #(#arms)* }) }
}

fn binding(index: usize) -> Ident {
    format_ident!("__field{index}")
}

/// `pad(f, format_args!("…", …))`
fn print(
    item: &Item<'_>,
    variant: &Variant<'_>,
    place: impl Fn(usize) -> TokenStream,
) -> TokenStream {
    let raw = item.options.address.is_set();
    print_pieces(&item.krate, &variant.text, raw, |index| {
        (
            place(index),
            variant.fields[index].ty.to_token_stream(),
            variant.fields[index].options.trust.is_set(),
        )
    })
}

/// See [`print`]; `part` gives the expression, the type, and whether it is trusted.
pub(super) fn print_pieces(
    krate: &TokenStream,
    text: &[Piece],
    raw: bool,
    part: impl Fn(usize) -> (TokenStream, TokenStream, bool),
) -> TokenStream {
    let mut format = String::new();
    let mut arguments = Vec::new();
    for piece in text {
        match piece {
            Piece::Text(text) => format.push_str(&text.replace('{', "{{").replace('}', "}}")),
            Piece::Address => {
                format.push_str("{}");
                let function = Ident::new(if raw { "raw" } else { "of" }, Span::call_site());
                arguments.push(quote!(#krate::__private::Address::#function(self)));
            }
            Piece::LogId(index) => {
                format.push_str("#{}");
                let (place, ty, _) = part(*index);
                arguments.push(quote!(<#ty as #krate::__private::LogIdField>::log_id(&#place)));
            }
            Piece::Field(index, via) => {
                let (place, ty, trusted) = part(*index);
                let (sign, method) = match via {
                    Via::Debug => ("{:?}", "log_safe_debug"),
                    Via::Display | Via::Serialize => ("{}", "log_safe_display"),
                };
                format.push_str(sign);
                let (first, last) = ends(&ty);
                if trusted {
                    arguments.push(quote_spanned!(first=> &#place));
                    continue;
                }
                let method = Ident::new(method, first);
                let start = quote_spanned!(first=> *(#krate::__private::arg)(&#place).#method);
                let end = quote_spanned!(last=> ());
                arguments.push(quote!(#start #end));
            }
        }
    }
    let format = Literal::string(&format);
    quote!(#krate::__private::pad(f, ::core::format_args!(#format #(, #arguments)*)))
}

/// What value types bound, for one proof.
fn value_bounds(item: &Item<'_>, needs: &[(&Field<'_>, Via)], list: List) -> Vec<TokenStream> {
    let krate = &item.krate;
    let mut predicates = Vec::new();
    for via in [Via::Display, Via::Debug, Via::Serialize] {
        // A field that is an error is accepted by `Display`, and may not be `LogSafe`. Of a type
        // that is trusted, nothing is asked but what nobody knew who gave the reason.
        let by_parameters = via == Via::Display || item.is_trusted();
        let place = if by_parameters { Place::Behind } else { Place::Direct };
        let mut bounded = Bounded::default();
        for (field, needed) in needs {
            if *needed == via {
                bounded.add(item.generics, field.ty, place);
            }
        }
        let via = list.via(krate, via);
        let types = bounded.into_types().into_iter();
        predicates.extend(types.map(|ty| quote!(#ty: #krate::LogSafe<#via>)));
    }
    predicates
}

/// The types of printed fields, where they depend on the type parameters.
fn identity_bounds(item: &Item<'_>) -> Vec<TokenStream> {
    let krate = &item.krate;
    let mut predicates: Vec<TokenStream> = Vec::new();
    for variant in &item.variants {
        for piece in &variant.text {
            let Piece::Field(index, via) = piece else { continue };
            let field = &variant.fields[*index];
            if !bounds::mentions(item.generics, field.ty) {
                continue;
            }
            let (ty, via) = (field.ty, via.ident());
            let marker = (!field.options.trust.is_set())
                .then(|| quote!(+ #krate::LogSafe<#krate::via::#via>));
            predicates.push(quote!(#ty: ::core::fmt::#via #marker));
        }
    }
    predicates
}

/// The user's predicates and ours, each with a comma behind it.
pub(super) fn predicates(generics: &Generics, ours: &[TokenStream]) -> TokenStream {
    let users = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    quote!(#(#users,)* #(#ours,)*)
}

/// The generic parameters without their defaults, each with a comma behind it.
pub(super) fn params(generics: &Generics) -> TokenStream {
    let declared = generics.params.iter().map(|param| match param {
        GenericParam::Lifetime(param) => param.to_token_stream(),
        GenericParam::Type(param) => {
            let (ident, colon, bounds) = (&param.ident, &param.colon_token, &param.bounds);
            quote!(#ident #colon #bounds)
        }
        GenericParam::Const(param) => {
            let (ident, ty) = (&param.ident, &param.ty);
            quote!(const #ident: #ty)
        }
    });
    quote!(#(#declared,)*)
}

/// The positions of the first and the last token, with the hygiene of this macro: an expression
/// that begins at the one and ends at the other has rustc's arrow under all of it.
fn ends(tokens: &impl ToTokens) -> (Span, Span) {
    let mut tokens = tokens.to_token_stream().into_iter();
    let first = tokens.next().map_or_else(Span::call_site, |token| token.span());
    let last = tokens.last().map_or(first, |token| token.span());
    (Span::mixed_site().located_at(first), Span::mixed_site().located_at(last))
}

/// The same tokens, all at `span`.
fn at(span: Span, tokens: &TokenStream) -> TokenStream {
    let at = |mut token: TokenTree| {
        token.set_span(span);
        token
    };
    tokens.clone().into_iter().map(at).collect()
}
