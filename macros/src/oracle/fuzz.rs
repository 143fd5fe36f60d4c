//! Generated calls, read as the user wrote them and as they were expanded.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

use super::generate::{Call, Generator, Shape};
use super::tokens::{Edition, shown, with_fragments_kept};
use super::{How, Printed, Reader, names};
use crate::call;
use crate::testing::{Random, fuzz};

/// A call, and how it was read before and after.
pub(super) struct Case {
    written: String,
    expansion: TokenStream,
    original: syn::Result<Vec<Printed>>,
    expanded: syn::Result<Vec<Printed>>,
    shape: Shape,
}

impl Case {
    pub(super) fn of(
        grammar: &str,
        delegate: &str,
        arguments: TokenStream,
        edition: Edition,
    ) -> Self {
        let mut given: TokenStream = format!("[P] ({delegate}) {grammar}").parse().unwrap();
        given.extend(arguments.clone());
        let expansion = call::expand(given);
        let mut original = arguments;
        if !delegate.is_empty() {
            let group = Group::new(Delimiter::Parenthesis, original);
            original = format!("P::{delegate}!").parse().unwrap();
            original.extend([TokenTree::from(group)]);
        }
        Case {
            written: shown(original.clone()),
            original: Reader::call("P", with_fragments_kept(original), edition),
            expanded: Reader::call("P", expansion.clone(), edition),
            shape: Shape::Edited,
            expansion,
        }
    }

    #[cfg(feature = "tracing")]
    pub(super) fn of_attribute(options: &TokenStream, item: &TokenStream, shape: Shape) -> Self {
        let expansion = crate::instrument::expand(options.clone(), item);
        let kept = with_fragments_kept(options.clone());
        let original = quote::quote!(#[P::tracing::instrument(#kept)] #item);
        Case {
            written: shown(original.clone()),
            original: Reader::attribute(original),
            expanded: Reader::attribute(expansion.clone()),
            // What `tracing` passes over in silence is refused.
            shape: if names(&expansion, "compile_error") { Shape::Grouped } else { shape },
            expansion,
        }
    }

    fn generated(random: &mut Random, edition: Edition) -> Self {
        let Call { grammar, delegate, arguments, shape } = Generator { random, edition }.call();
        let shape = match (edition, grammar) {
            // A name that edition 2018 took for a keyword may join two arguments.
            (Edition::E2015, _) => Shape::Grouped,
            // Which of the strings is the format string is for `checked!` to say.
            (_, "checked") => shape.max(Shape::Edited),
            _ => shape,
        };
        Case { shape, ..Case::of(grammar, delegate, arguments, edition) }
    }

    #[cfg(feature = "tracing")]
    fn generated_attribute(random: &mut Random) -> Self {
        let mut generator = Generator { random, edition: Edition::Later };
        let (options, function, shape) = generator.attribute();
        Case::of_attribute(&options, &function, shape)
    }

    /// What is wrong with the expansion.
    pub(super) fn wrong(&self) -> Option<String> {
        fn meaning(printed: &[Printed]) -> Vec<(&str, How, &str)> {
            // That a receiver is checked changes nothing.
            let printed = printed.iter().filter(|printed| printed.how != How::ToString);
            printed.map(Printed::meaning).collect()
        }
        // The receiver of `to_string` in a group is not promised to be found.
        let is_grouped = self.written.contains('⟦');
        let is_unproved = |printed: &Printed| {
            !(printed.is_proved() || is_grouped && printed.how == How::ToString)
        };
        match (&self.original, &self.expanded) {
            (original, Ok(expanded)) if expanded.iter().any(is_unproved) => {
                let unproved = expanded.iter().find(|printed| is_unproved(printed));
                let legal = original.as_ref().err().map(ToString::to_string).unwrap_or_default();
                Some(format!("what it prints is not proved: {unproved:?} {legal}"))
            }
            // What is said of fragments holds behind a procedural macro only.
            (Err(error), Ok(_)) if self.shape < Shape::Grouped && !is_grouped => {
                Some(format!("rustc would reject the call: {error}"))
            }
            (Ok(original), Ok(expanded)) if self.shape == Shape::Natural => {
                let [original, expanded] = [original, expanded].map(|printed| meaning(printed));
                // A fragment may be in parentheses that it does not need.
                let text = |meaning: &Vec<_>| match format!("{meaning:?}") {
                    text if is_grouped => text.replace(['(', ')', ' '], ""),
                    text => text,
                };
                (text(&original) != text(&expanded))
                    .then(|| format!("it prints {expanded:?}\ninstead of {original:?}"))
            }
            (Ok(_), Err(error)) if self.shape == Shape::Natural => {
                Some(format!("rustc would accept the call: {error}"))
            }
            _ => None,
        }
    }
}

/// Judges generated cases. Enough of them have to be ones that rustc accepts.
fn judge(usual: u64, case: impl Fn(&mut Random) -> Case) {
    let [all, accepted, proved] = [(); 3].map(|()| Cell::new(0_usize));
    let count =
        |counter: &Cell<usize>, holds: bool| counter.set(counter.get() + usize::from(holds));
    fuzz(usual, |random| {
        let case = case(random);
        count(&all, true);
        count(&accepted, case.original.is_ok());
        count(&proved, case.expanded.as_ref().is_ok_and(|printed| !printed.is_empty()));
        let wrong = case.wrong();
        assert!(
            wrong.is_none(),
            "{}\nexpands to {}\n{}",
            case.written,
            shown(case.expansion),
            wrong.unwrap_or_default()
        );
    });
    let [all, accepted, proved] = [all, accepted, proved].map(|counter| counter.get());
    println!(
        "{accepted} of {all} calls are accepted by rustc, {proved} expansions print something"
    );
    assert!(all < 1_000 || (accepted > all / 3 && proved > all / 4));
}

#[test]
fn calls() {
    judge(3_000, |random| Case::generated(random, Edition::Later));
}

#[test]
fn calls_in_edition_2015() {
    judge(3_000, |random| Case::generated(random, Edition::E2015));
}

#[cfg(feature = "tracing")]
#[test]
fn attributes() {
    judge(2_000, Case::generated_attribute);
}

/// With any of its checks replaced by another method, an expansion is no longer proved: the reader
/// passes over none of them.
#[test]
fn every_check_counts() {
    fuzz(1_500, |random| {
        let case = Case::generated(random, Edition::Later);
        let is_proved = |printed: &syn::Result<Vec<Printed>>| matches!(printed, Ok(all) if all.iter().all(Printed::is_proved));
        // What stands in a macro that nobody knows need not be expanded.
        let has_unknown =
            ["mac", "vec", "dbg", "matches"].iter().any(|name| names(&case.expansion, name));
        if case.shape > Shape::Natural || !is_proved(&case.expanded) || has_unknown {
            return;
        }
        for check in 0.. {
            let mut left = check;
            let broken = renamed(case.expansion.clone(), &mut left);
            if left != usize::MAX {
                break;
            }
            let printed = Reader::call("P", broken.clone(), Edition::Later);
            assert!(!is_proved(&printed), "{}\nexpands to {}", case.written, shown(broken));
        }
    });
}

/// `tokens`, with another name for the check number `left`; `left` is `usize::MAX` if there is one.
fn renamed(tokens: TokenStream, left: &mut usize) -> TokenStream {
    // The receiver of `to_string` is checked also where nothing prints the string, and a step that
    // asks for a guard proves nothing by itself.
    let is_check = |method: &Ident| {
        let method = method.to_string();
        method.starts_with("log_safe_")
            && !["log_safe_to_string", "log_safe_guarded"].contains(&&*method)
    };
    let rename = |token: TokenTree| match token {
        TokenTree::Ident(method) if is_check(&method) => {
            let (next, is_it) = left.overflowing_sub(1);
            *left = if *left == usize::MAX { *left } else { next };
            let name = if is_it { "other" } else { &*method.to_string() };
            Ident::new(name, method.span()).into()
        }
        TokenTree::Group(group) => {
            Group::new(group.delimiter(), renamed(group.stream(), left)).into()
        }
        token => token,
    };
    tokens.into_iter().map(rename).collect()
}

/// Prints the shortest of the cases that are wrong in the same way: to look at what a change does.
/// `ORACLE` can be `2015` or `attributes`.
#[test]
#[ignore = "prints, and asserts nothing"]
fn survey() {
    let kinds = RefCell::new(BTreeMap::<String, (usize, String)>::new());
    let which = std::env::var("ORACLE").unwrap_or_default();
    fuzz(20_000, |random| {
        let case = match &*which {
            "2015" => Case::generated(random, Edition::E2015),
            #[cfg(feature = "tracing")]
            "attributes" => Case::generated_attribute(random),
            _ => Case::generated(random, Edition::Later),
        };
        let Some(wrong) = case.wrong() else { return };
        let unproved = case.expanded.iter().flatten().find(|printed| !printed.is_proved());
        let kind = match (unproved, &case.original) {
            (_, Err(error)) => error.to_string(),
            (Some(printed), _) => format!("{:?} in {}", printed.how, printed.within),
            _ => wrong.split('[').next().unwrap_or_default().to_owned(),
        };
        let example = format!("{}\n{}\n{wrong}", case.written, shown(case.expansion));
        let mut kinds = kinds.borrow_mut();
        let (count, shortest) = kinds.entry(kind).or_default();
        *count += 1;
        if shortest.is_empty() || example.len() < shortest.len() {
            *shortest = example;
        }
    });
    for (kind, (count, example)) in kinds.into_inner() {
        println!("{count} x {kind}\n{example}\n");
    }
}
