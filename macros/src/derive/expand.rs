//! Writes the impls.
//!
//! No hygiene keeps a variable of theirs from being read as a constant of the user's with the same
//! name, so they all begin with `__`.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, TokenStreamExt as _, format_ident, quote, quote_spanned};
use syn::{GenericParam, Generics, Member};

use super::bounds::{self, Bounded, Indirection};
use super::model::{Field, IdentityPart, Item, Variant, Via};
use super::texts::{Expression, How};
use super::trees::Trees;
use super::walk;
use crate::call;

/// All impls of a struct or an enum.
pub(super) fn impls(item: &Item<'_>) -> TokenStream {
    match (item.broken, item.is_value()) {
        (true, _) => broken(item),
        (false, true) => value(item),
        (false, false) => identity(item),
    }
}

/// `#[log_safe]`: an identity, and the proof that it is one.
fn identity(item: &Item<'_>) -> TokenStream {
    let body = if item.is_enum { match_variants(item) } else { struct_body(item) };
    let target = ImplHead::of(item, &identity_bounds(item));
    let mut impls = target.identity(item, &body);
    impls.extend(walk::impls(item, &target));
    impls
}

/// The impls for a trait's objects, alone and with auto traits.
pub(super) fn objects(item: &Item<'_>, objects: &Objects) -> TokenStream {
    let Objects { site, ty, path, inherits } = objects;
    let Some(variant) = item.variants.first() else { return TokenStream::new() };
    let (params, bounds) = (params(item.generics), identity_bounds(item));
    let body = print(item, variant, |index| {
        let method = &variant.fields[index].member;
        quote_spanned!(*site=> <Self as #path>::#method(self)).into()
    });
    let targets = AUTO_TRAITS.iter().map(|names| {
        let auto = names.iter().map(|name| Ident::new(name, Span::call_site()));
        let ty = quote_spanned!(*site=> (#ty #(+ ::core::marker::#auto)* + '__dyn));
        // Which bounds an inherited type has, or which type it was given, is not known here.
        let fits = inherits.then(|| quote!(#ty: #path));
        let bounds: Vec<TokenStream> = bounds.iter().cloned().chain(fits).collect();
        ImplHead {
            krate: &item.krate,
            derived: &item.derived,
            name: item.ident,
            params: params.clone(),
            ty: ty.into(),
            predicates: predicates(item.generics, &bounds),
            site: *site,
        }
    });
    let targets: Vec<ImplHead<'_>> = targets.collect();
    if item.broken {
        let (name, debug) = (item.name(), item.options.debug.is_set());
        return targets.iter().map(|target| target.broken(&name, debug)).collect();
    }
    let mut impls: TokenStream =
        targets.iter().map(|target| target.identity(item, &body)).collect();
    impls.extend(walk::objects(item, &targets));
    impls
}

/// The objects of a trait.
pub(super) struct Objects {
    /// The place of `#[log_safe]`.
    pub(super) site: Span,
    /// `dyn Trait<T, Name = __Name>`, how long it lives to be added.
    pub(super) ty: TokenStream,
    /// `Trait<T>`
    pub(super) path: TokenStream,
    /// One of the associated types is a supertrait's.
    pub(super) inherits: bool,
}

/// Each of them makes another type of a trait object.
const AUTO_TRAITS: &[&[&str]] = &[
    &[],
    &["Send"],
    &["Sync"],
    &["Send", "Sync"],
    &["Unpin"],
    &["Send", "Unpin"],
    &["Sync", "Unpin"],
    &["Send", "Sync", "Unpin"],
];

/// For whom a proof holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum List {
    NoList,
    /// The macros of a crate's own list (`trust_types!`).
    Own,
}

impl List {
    /// The type that names `via`.
    fn via(self, krate: &Trees, via: Via) -> Trees {
        let module = match self {
            List::NoList => "via",
            List::Own => "trusted",
        };
        let (module, via) = (Ident::new(module, Span::call_site()), via.ident());
        quote!(#krate::#module::#via).into()
    }
}

/// A type that gets impls.
pub(super) struct ImplHead<'a> {
    pub(super) krate: &'a Trees,
    /// What each impl is marked with.
    pub(super) derived: &'a Trees,
    /// The name of the struct, the enum or the trait, to point at.
    pub(super) name: &'a Ident,
    /// The generic parameters as an impl declares them, each with a comma behind it.
    pub(super) params: Trees,
    pub(super) ty: Trees,
    pub(super) predicates: Trees,
    /// Where the impls stand: at the macro that the user wrote.
    pub(super) site: Span,
}

impl<'a> ImplHead<'a> {
    /// A struct or an enum.
    fn of(item: &'a Item<'_>, ours: &[TokenStream]) -> Self {
        let Item { krate, derived, ident, generics, .. } = item;
        let (_, ty_generics, _) = generics.split_for_impl();
        let mut ty = Trees::from([TokenTree::Ident(Ident::clone(ident))]);
        ty.extend(quote!(#ty_generics));
        let (params, predicates) = (params(generics), predicates(generics, ours));
        let site = Span::call_site();
        ImplHead { krate, derived, name: ident, params, ty, predicates, site }
    }

    /// `Display` with this body, `Debug` and `Serialize` where asked for, and the marker.
    pub(super) fn identity(&self, item: &Item<'_>, body: &TokenStream) -> TokenStream {
        let ImplHead { krate, derived, params, ty, predicates, site, .. } = self;
        let (debug, serialize) = (item.options.debug.name(), item.options.serialize.name());
        let proof = if debug.is_some() { "IdentityDebug" } else { "PrintsIdentity" };
        let (span, at_name) = (self.name.span(), krate.at(self.name.span()));
        let proof = Ident::new(proof, span);
        let proof = Trees::from(quote_spanned!(span=> #at_name::__private::#proof<#ty>));
        let marker = self.marker(Some(&quote!(__Via: #proof)));
        let proofs = |vias: &[Via], list: List| {
            let vias = vias.iter().map(|&via| list.via(krate, via));
            quote! {
                #(
                    #derived
                    impl<#params> #proof for #vias where #predicates {}
                )*
            }
        };
        // For everyone, the runtime has the others.
        let everyone = serialize.map(|_| proofs(&[Via::Serialize], List::NoList));
        let own = self.for_own_list(item, || {
            let mut vias = vec![Via::Display];
            vias.extend(debug.map(|_| Via::Debug));
            vias.extend(serialize.map(|_| Via::Serialize));
            proofs(&vias, List::Own)
        });
        let debug = debug.map(|word| self.debug(word));
        let serialize = serialize.map(|word| self.serialize(word));
        quote_spanned! {*site=>
            #derived
            impl<#params> ::core::fmt::Display for #ty where #predicates {
                fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
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
    fn marker(&self, proof: Option<&TokenStream>) -> TokenStream {
        let ImplHead { krate, derived, params, ty, predicates, .. } = self;
        // At the name of the user's type: of an impl for a trait that stands at the derive, rustc
        // advises to write it by hand "to avoid undesired bounds".
        let at_name = krate.at(self.name.span());
        let marker = quote_spanned!(self.name.span()=> #at_name::LogSafe<__Via>);
        quote! {
            #derived
            impl<#params __Via> #marker for #ty where #predicates #proof {}
        }
    }

    /// The impls for the crate's own list. Whether `crate = path` names one is known where it leads.
    fn for_own_list(&self, item: &Item<'_>, impls: impl FnOnce() -> TokenStream) -> TokenStream {
        if !item.options.krate.is_set() {
            return TokenStream::new();
        }
        let (krate, impls) = (self.krate, impls());
        quote!(#krate::__private::with_list! { #impls })
    }

    /// The name alone, and a marker without proof.
    fn broken(&self, name: &str, debug: bool) -> TokenStream {
        let ImplHead { derived, params, ty, predicates, site, .. } = self;
        let traits = [Some(Via::Display), debug.then_some(Via::Debug)];
        let traits = traits.into_iter().flatten().map(Via::ident);
        let marker = self.marker(None);
        quote_spanned! {*site=>
            #(
                #derived
                impl<#params> ::core::fmt::#traits for #ty where #predicates {
                    fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        __f.write_str(#name)
                    }
                }
            )*
            #marker
        }
    }

    /// At the word `debug`: where the type has a `Debug` already, rustc points there.
    fn debug(&self, word: &Ident) -> TokenStream {
        let ImplHead { derived, params, ty, predicates, site, .. } = self;
        let debug = quote_spanned!(word.span()=> ::core::fmt::Debug);
        quote_spanned! {*site=>
            #derived
            impl<#params> #debug for #ty where #predicates {
                fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::fmt::Display::fmt(self, __f)
                }
            }
        }
    }

    fn serialize(&self, word: &Ident) -> TokenStream {
        let ImplHead { krate, derived, params, ty, predicates, site, .. } = self;
        // At the word: without the feature, that is where it says so.
        let at_word = krate.at(word.span());
        let with_serde = quote_spanned!(word.span()=> #at_word::__private::with_serde!);
        quote_spanned! {*site=>
            #with_serde {
                #derived
                impl<#params> #krate::__private::serde_core::Serialize for #ty
                where #predicates {
                    fn serialize<__S: #krate::__private::serde_core::Serializer>(
                        &self,
                        __serializer: __S,
                    ) -> ::core::result::Result<__S::Ok, __S::Error> {
                        __serializer.collect_str(self)
                    }
                }
            }
        }
    }
}

/// `#[log_safe(value)]`: the proof that every field may be printed.
fn value(item: &Item<'_>) -> TokenStream {
    let generics = item.generics;
    let target = ImplHead::of(item, &[]);
    let ImplHead { krate, derived, params, ty, .. } = &target;
    let (span, at_name) = (item.ident.span(), krate.at(item.ident.span()));
    let proof = if item.proves_both() { "ValueProof" } else { "DisplayValueProof" };
    let proof = Ident::new(proof, span);
    let proof = Trees::from(quote_spanned!(span=> #at_name::__private::#proof));
    let marker = target.marker(Some(&quote_spanned!(span=> #ty: #proof<__Via>)));
    let is_generic = generics.type_params().next().is_some();
    // Beside a type parameter, one proof may know less or more than the other.
    let proves_together = item.proves_both() && !is_generic;
    let proofs = |list: List| {
        let proofs = item.proofs().into_iter().map(|via| {
            let mut bounds = value_bounds(item, &item.needs(via), list);
            let vias = item.reached(via);
            let others = item.texts.bounds.iter().filter(|(by, _)| vias.contains(by));
            bounds.extend(others.map(|(_, bounds)| bounds.clone()));
            let predicates = predicates(generics, &bounds);
            // Where nothing depends on a parameter, the proof for everyone says it all.
            let again = list == List::Own && !is_generic;
            // One search for both, with the proof via `Display`.
            let before = proves_together && via == Via::Debug;
            let unproved = item.is_trusted() || again || before;
            let fields = (!unproved).then(|| prove_fields(item, via, proves_together));
            let via = list.via(krate, via).at(span);
            let proof = quote_spanned!(span=> #proof<#via>);
            quote! {
                #derived
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
    let everyone = proofs(List::NoList);
    let own = target.for_own_list(item, || proofs(List::Own));
    let walk = walk::impls(item, &target);
    quote! {
        #marker
        #everyone
        #own
        #walk
    }
}

/// Proves the fields of a value type, as they are in the end: an attribute macro below ours may have
/// added some, or have changed their types. And what the texts of other derives print besides.
fn prove_fields(item: &Item<'_>, via: Via, proves_together: bool) -> TokenStream {
    let mut vias = item.reached(via);
    if proves_together && via == Via::Display {
        vias = vec![Via::Display, Via::Debug];
    }
    let arms = item.variants.iter().map(|variant| {
        let path = variant.ident.map_or(quote!(Self), |ident| quote!(Self::#ident));
        let members = variant.fields.iter().map(|field| &field.member);
        let expressions: Vec<TokenStream> = variant
            .expressions(&vias)
            .map(|(expression, how)| prove_expression(item, variant, expression, how))
            .collect();
        let mut proofs = Vec::new();
        let patterns = variant.fields.iter().enumerate().map(|(index, field)| {
            // A packed field cannot be borrowed.
            let name = (!item.packed).then(|| binding(index));
            let name = name.as_ref();
            // The numeric traits can be derived without a text that tells how, if there is one field.
            let forwards = variant.fields.len() == 1;
            let mut needs = variant.needs(index, &vias);
            let before = proofs.len();
            if proves_together && needs.contains(&How::Display) {
                needs.retain(|how| !matches!(how, How::Display | How::Debug));
                proofs.push(prove(item, field, name, &quote!(FullField<_>), forwards));
            }
            proofs.extend(needs.into_iter().map(|how| {
                prove(item, field, name, &search(item, how), forwards && how == How::Display)
            }));
            let in_expressions = variant.expressions(&vias);
            let named = in_expressions.flat_map(|(expression, _)| &expression.fields);
            let is_used = proofs.len() > before || named.into_iter().any(|&field| field == index);
            let name = name.filter(|_| is_used);
            name.map_or(quote!(_), |name| quote!(#name))
        });
        let patterns: Vec<TokenStream> = patterns.collect();
        quote!(#path { #(#members: #patterns,)* } => { #(#proofs)* #(#expressions)* })
    });
    // Of a reference to it, no variant is none too few.
    let this = this(Span::mixed_site());
    let place = if item.variants.is_empty() { quote!(*#this) } else { quote!(#this) };
    // Of the user's expressions, rustc and clippy speak where the other derive writes them.
    let has_expressions =
        item.variants.iter().any(|variant| variant.expressions(&vias).count() > 0);
    let allow = has_expressions
        .then(|| quote!(#[allow(warnings, clippy::all, clippy::pedantic, clippy::nursery)]));
    quote! {
        #allow
        let _ = |#this: &Self| match #place { #(#arms)* };
    }
}

/// The type of `runtime/src/field.rs` that proves what is printed like this.
fn search(item: &Item<'_>, how: How) -> TokenStream {
    match how {
        How::Display => quote!(DisplayField<_>),
        How::Numeric | How::Debug | How::Serialize => {
            let via = List::NoList.via(&item.krate, how.via());
            quote!(Field<_, #via>)
        }
    }
}

/// Proves what an expression in a text of another derive is, with rustc's arrow under it.
fn prove_expression(
    item: &Item<'_>,
    variant: &Variant<'_>,
    expression: &Expression,
    how: How,
) -> TokenStream {
    let krate = &item.krate;
    // The other derive gives the fields these names.
    let locals = expression.locals.iter().map(|&index| {
        let local = match &variant.fields[index].member {
            Member::Named(name) => name.clone(),
            Member::Unnamed(index) => format_ident!("_{}", index.index),
        };
        let binding = binding(index);
        quote!(let #local = #binding;)
    });
    let search = search(item, how);
    let tokens = call::check_nested(&quote!(#krate::__private), expression.tokens.clone());
    let any = any(expression.ends);
    let value = quote!(#krate::__private::expression!(#tokens));
    let start = quote!(<#krate::__private::#search>::of);
    let start = if expression.is_chain {
        quote!(#start(#value))
    } else {
        quote!(<#krate::__private::Printed<_, Self, _>>::of(#value, #start))
    };
    quote! {{
        #(#locals)*
        <#any as #krate::__private::Accepted>::accept(&#start.log_safe_proof());
    }}
}

/// `&_`, from the first position to the last: rustc points there.
fn any((first, last): (Span, Span)) -> Trees {
    let located = |span| Span::mixed_site().located_at(span);
    let mut open = Punct::new('&', Spacing::Alone);
    open.set_span(located(first));
    Trees::from([open.into(), Ident::new("_", located(last)).into()])
}

/// Proves one field of a value type, with rustc's arrow under the whole of its type. `search` is
/// the type of `runtime/src/field.rs` that does it, `name` what the field is bound to, if it can be.
/// `forwards`: a numeric trait of the type may be that of the field.
fn prove(
    item: &Item<'_>,
    field: &Field<'_>,
    name: Option<&Ident>,
    search: &TokenStream,
    forwards: bool,
) -> TokenStream {
    let krate = &item.krate;
    let any = any(Trees::of_type(field.ty).ends());
    let start = name.map_or_else(
        || {
            let (this, member) = (this(Span::mixed_site()), &field.member);
            quote!(at(&raw const #this.#member))
        },
        |name| quote!(of(#name)),
    );
    let forwarded = forwards.then(|| quote!(.log_safe_forwarded()));
    quote! {
        <#any as #krate::__private::Accepted>::accept(
            &<#krate::__private::#search>::#start.log_safe_proof() #forwarded
        );
    }
}

/// What an item with mistakes in it gets: the impls that its call sites expect, and no check.
fn broken(item: &Item<'_>) -> TokenStream {
    let target = ImplHead::of(item, &[]);
    if item.is_value() {
        return target.marker(None);
    }
    target.broken(&item.name(), item.options.debug.is_set() && !item.derives_debug)
}

fn struct_body(item: &Item<'_>) -> TokenStream {
    let Some(variant) = item.variants.first() else { return TokenStream::new() };
    print(item, variant, |index| {
        let member = &variant.fields[index].member;
        let place = quote!(self.#member);
        if item.packed { quote!({ #place }) } else { place }.into()
    })
}

fn match_variants(item: &Item<'_>) -> TokenStream {
    let arms = item.variants.iter().map(|variant| {
        let ident = variant.ident;
        let printed = variant.text.iter().filter_map(|piece| match piece {
            IdentityPart::Field(index, _) | IdentityPart::LogId(index) => Some(*index),
            IdentityPart::Text(_) | IdentityPart::Address => None,
        });
        let (members, names): (Vec<&Member>, Vec<Ident>) =
            printed.map(|index| (&variant.fields[index].member, binding(index))).unzip();
        let body = print(item, variant, |index| {
            let name = binding(index);
            quote!(*#name).into()
        });
        quote!(Self::#ident { #(#members: #names,)* .. } => #body,)
    });
    let arms: Vec<TokenStream> = arms.collect();
    if arms.is_empty() { quote!(match *self {}) } else { quote!(match self { #(#arms)* }) }
}

/// The variable that holds a field. With the hygiene of this macro, no field is mistaken for it.
pub(super) fn binding(index: usize) -> Ident {
    Ident::new(&format!("__field{index}"), Span::mixed_site())
}

/// The variable that holds the value.
pub(super) fn this(span: Span) -> Ident {
    Ident::new("__this", Span::mixed_site().located_at(span))
}

/// `pad(__f, format_args!("…", …))`
fn print(item: &Item<'_>, variant: &Variant<'_>, place: impl Fn(usize) -> Trees) -> TokenStream {
    let krate = &item.krate;
    let mut format = String::new();
    let mut arguments = TokenStream::new();
    for piece in &variant.text {
        match piece {
            IdentityPart::Text(text) => {
                format.push_str(&text.replace('{', "{{").replace('}', "}}"));
            }
            IdentityPart::Address => {
                format.push_str("{}");
                let raw = item.options.address.is_set();
                let function = Ident::new(if raw { "raw" } else { "of" }, Span::call_site());
                arguments.extend(quote!(, #krate::__private::Address::#function(self)));
            }
            IdentityPart::LogId(index) => {
                format.push_str("#{}");
                let (place, ty) = (place(*index), variant.fields[*index].ty);
                arguments.extend(quote!(, <#ty as #krate::__private::LogIdField>::log_id(&#place)));
            }
            IdentityPart::Field(index, via) => {
                let (place, field) = (place(*index), &variant.fields[*index]);
                let (sign, method) = match via {
                    Via::Debug => ("{:?}", "log_safe_debug"),
                    Via::Display | Via::Serialize => ("{}", "log_safe_display"),
                };
                format.push_str(sign);
                let (first, last) = Trees::of_type(field.ty).ends();
                if field.options.trust.is_set() {
                    arguments.extend(quote_spanned!(first=> , &#place));
                    continue;
                }
                let method = Ident::new(method, first);
                arguments
                    .extend(quote_spanned!(first=> , *(#krate::__private::arg)(&#place).#method));
                let mut end = Group::new(Delimiter::Parenthesis, TokenStream::new());
                end.set_span(last);
                arguments.append(end);
            }
        }
    }
    let format = Literal::string(&format);
    quote!(#krate::__private::pad(__f, ::core::format_args!(#format #arguments)))
}

/// What value types bound, for one proof.
fn value_bounds(item: &Item<'_>, needs: &[(&Field<'_>, Via)], list: List) -> Vec<TokenStream> {
    let krate = &item.krate;
    let mut predicates = Vec::new();
    for via in [Via::Display, Via::Debug, Via::Serialize] {
        // A field that is an error is accepted by `Display`, and may not be `LogSafe`. Of a type
        // that is trusted, nothing is asked but what nobody knew who gave the reason.
        let by_parameters = via == Via::Display || item.is_trusted();
        let place = if by_parameters { Indirection::Possible } else { Indirection::Direct };
        let mut bounded = Bounded::default();
        for (field, needed) in needs {
            if *needed == via {
                bounded.add(item.generics, field.ty, place);
            }
        }
        predicates.extend(bounded.into_types().into_iter().map(|ty| {
            let via = list.via(krate, via);
            quote!(#ty: #krate::LogSafe<#via>)
        }));
    }
    predicates
}

/// The types of printed fields, where they depend on the type parameters.
fn identity_bounds(item: &Item<'_>) -> Vec<TokenStream> {
    let krate = &item.krate;
    let mut predicates: Vec<TokenStream> = Vec::new();
    for variant in &item.variants {
        for piece in &variant.text {
            let IdentityPart::Field(index, via) = piece else { continue };
            let field = &variant.fields[*index];
            if !bounds::mentions(item.generics, field.ty) {
                continue;
            }
            let (ty, via) = (field.ty, via.ident());
            let marker = (!field.options.trust.is_set())
                .then(|| quote!(+ #krate::LogSafe<#krate::via::#via>));
            let ty = bounds::higher_ranked(item.generics, ty);
            predicates.push(quote!(#ty: ::core::fmt::#via #marker));
        }
    }
    predicates
}

/// The user's predicates and ours, each with a comma behind it.
pub(super) fn predicates(generics: &Generics, ours: &[TokenStream]) -> Trees {
    let users = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    quote!(#(#users,)* #(#ours,)*).into()
}

/// The generic parameters without their defaults, each with a comma behind it.
pub(super) fn params(generics: &Generics) -> Trees {
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
    quote!(#(#declared,)*).into()
}
