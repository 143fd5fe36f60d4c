//! Finds the arguments that take the guard of a lock or a cell, and hold it until the record is
//! written: a temporary lives to the end of the statement of the log call.
//!
//! What a macro sees of a guard is the name of the method that takes it. So nothing is rejected for
//! that name alone: it selects the step of the check that rejects collections, and nothing else
//! (`runtime/src/guarded.rs`). A guard that is missed here is printed as it always was.

use proc_macro2::{Delimiter, Group, Ident, Spacing, TokenTree};

use super::operand::{is_operand, plain};
use super::split::split;
use crate::tokens::{contents, flattened, group, is_punct, without_turbofish};

/// Methods without arguments that return a guard: of std, `lock_api`, `tokio`, `async-lock`, `spin`.
const TAKES: &[&str] = &[
    "lock",
    "try_lock",
    "lock_blocking",
    "blocking_lock",
    "blocking_lock_owned",
    "lock_arc",
    "lock_owned",
    "try_lock_arc",
    "try_lock_owned",
    "read",
    "try_read",
    "read_blocking",
    "blocking_read",
    "read_arc",
    "read_owned",
    "read_recursive",
    "try_read_arc",
    "try_read_owned",
    "try_read_recursive",
    "try_upgradable_read",
    "upgradable_read",
    "upgradable_read_arc",
    "write",
    "try_write",
    "write_blocking",
    "blocking_write",
    "write_arc",
    "write_owned",
    "try_write_arc",
    "try_write_owned",
    "borrow",
    "try_borrow",
    "borrow_mut",
    "try_borrow_mut",
    "borrow_and_update",
];

/// Those that take how long to wait.
const TAKES_IN_TIME: &[&str] = &[
    "try_lock_for",
    "try_lock_until",
    "try_read_for",
    "try_read_until",
    "try_write_for",
    "try_write_until",
];

/// The types of locks and cells, in `Mutex::lock(&map)`.
const LOCKS: &[&str] = &["Mutex", "ReentrantMutex", "FairMutex", "RwLock", "RefCell"];

/// What stands between the method and the guard: the `Result` or the `Future` that it is in.
const UNWRAPS: &[&str] =
    &["await", "unwrap", "expect", "unwrap_or_else", "ok", "map_err", "unwrap_unchecked"];

/// Methods of an `Option` or a `Result` that pass the guard on to a closure, where its life ends.
const PASSES_ON: &[&str] =
    &["map", "map_or", "map_or_else", "and_then", "is_some_and", "is_ok_and"];

/// Methods that return a value of its own: what is printed then is a snapshot. The guard lives on, as
/// it does around a number, but the log line does not walk what it guards.
const SNAPSHOTS: &[&str] = &[
    "pop",
    "pop_back",
    "pop_first",
    "pop_front",
    "pop_last",
    "recv",
    "recv_timeout",
    "remove",
    "remove_entry",
    "replace",
    "split_off",
    "swap_remove",
    "to_vec",
    "try_recv",
];

/// Methods that return a copy of the receiver, which is a snapshot if the receiver is what is guarded.
/// Behind any other method, what is copied may be a reference or an iterator.
const COPIES: &[&str] = &["clone", "to_owned"];

/// Methods that return an iterator whose items are taken for values of their own. (A closure may still
/// return a reference.)
const ITEMS: &[&str] = &["cloned", "copied", "drain", "filter_map", "map"];

/// The functions of `std::mem` that return what was there before.
const MOVES: &[&str] = &["take", "replace"];

/// Methods that return one entry, of which `cloned` makes a snapshot. Behind an iterator, `cloned` is
/// an iterator that still borrows.
const ENTRIES: &[&str] = &[
    "as_ref",
    "back",
    "find",
    "first",
    "front",
    "get",
    "get_mut",
    "last",
    "max",
    "max_by",
    "max_by_key",
    "min",
    "min_by",
    "min_by_key",
    "next",
    "nth",
    "peek",
];

/// Methods besides [`UNWRAPS`] behind which a snapshot stays one.
const KEEPS: &[&str] = &["unwrap_or_default", "unwrap_or", "into_boxed_slice", "into_iter"];

/// Macros of std whose arguments are expressions, evaluated in place.
const TRANSPARENT: &[&str] = &["vec", "dbg"];

/// Keywords that an operand or a closure may stand behind.
const PREFIXES: &[&str] =
    &["move", "static", "async", "return", "break", "in", "else", "match", "as", "mut", "unsafe"];

/// Whether `argument` takes a guard, holds it, and prints what is behind it. An argument that is the
/// guard itself has a type of its own, which the check sees.
pub(super) fn is_held(argument: &[TokenTree]) -> bool {
    // Without a group there is no call.
    argument.iter().any(|token| matches!(token, TokenTree::Group(_)))
        && holds(&plain_paths(argument), false)
}

/// The argument with the operand of each `*` wrapped, if it is `*operand`: also `**operand`, in
/// parentheses, and behind `&`. What is printed needs no `&mut`.
pub(super) fn wrap_operand(
    argument: &[TokenTree],
    wrap: &impl Fn(&[TokenTree]) -> Vec<TokenTree>,
) -> Option<Vec<TokenTree>> {
    let is_mut = |token: &TokenTree| matches!(token, TokenTree::Ident(word) if *word == "mut");
    let mut is_behind_and = false;
    let is_sign = |token: &&TokenTree| {
        let is_mut_of_and = is_behind_and && is_mut(token);
        is_behind_and = is_punct(Some(token), '&');
        is_behind_and || is_mut_of_and || is_punct(Some(token), '*')
    };
    let (signs, operand) = argument.split_at(argument.iter().take_while(is_sign).count());
    let in_group = match operand {
        [TokenTree::Group(outer)]
            if matches!(outer.delimiter(), Delimiter::Parenthesis | Delimiter::None) =>
        {
            wrap_operand(&contents(outer), wrap)
                .map(|inner| vec![group(outer.delimiter(), inner, outer.span())])
        }
        _ => None,
    };
    let is_dereferenced = signs.iter().any(|sign| is_punct(Some(sign), '*'));
    let mut out = match in_group {
        Some(inner) => inner,
        None if is_dereferenced && is_operand(&plain(operand)) => operand.to_vec(),
        None => return None,
    };
    for sign in signs.iter().rev().filter(|sign| !is_mut(sign)) {
        if is_punct(Some(sign), '*') {
            out = wrap(&out);
        }
        out.insert(0, sign.clone());
    }
    Some(out)
}

/// Without invisible groups, and without the `::<…>` of paths and methods.
fn plain_paths(tokens: &[TokenTree]) -> Vec<TokenTree> {
    without_turbofish(&flattened(tokens))
}

/// Whether an expression takes a guard and holds it. `is_used` says that its value is used where it
/// stands: as the argument of a call, or before a method or a field.
fn holds(tokens: &[TokenTree], mut is_used: bool) -> bool {
    // Whether an operand ends before the token, so that `*`, `|` and a group go on with it.
    let mut in_operand = false;
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let behind = &tokens[at + 1..];
        let follows = in_operand;
        in_operand = true;
        match token {
            TokenTree::Ident(name) if is_one_of(name, &["if", "while"]) => {
                // What a condition takes is dropped before the block.
                if !matches!(behind.first(), Some(TokenTree::Ident(name)) if name == "let") {
                    at += behind.iter().take_while(|token| !is_braces(token)).count();
                }
                in_operand = false;
            }
            TokenTree::Ident(name) if is_one_of(name, PREFIXES) => in_operand = false,
            TokenTree::Ident(name) if takes_guard(&tokens[..at], name, behind) => {
                match use_of(&behind[1..]) {
                    GuardUse::More => return true,
                    GuardUse::Itself if is_used => return true,
                    GuardUse::Itself | GuardUse::PassedOn => {}
                }
            }
            TokenTree::Group(group) => {
                let before = &tokens[..at];
                let is_held = if group.delimiter() == Delimiter::Brace {
                    is_block(before, follows)
                        && holds(&tail(group), is_used || is_continued(behind))
                } else {
                    holds_inside(before, group, behind, follows)
                };
                if is_held {
                    return true;
                }
            }
            TokenTree::Punct(punct) => match punct.as_char() {
                '*' if !follows => {
                    is_used = true;
                    in_operand = false;
                }
                // What a closure takes is dropped when it returns.
                '|' if !follows => return false,
                '?' => {}
                _ => in_operand = false,
            },
            TokenTree::Ident(_) | TokenTree::Literal(_) => {}
        }
        at += 1;
    }
    false
}

/// Whether braces behind `before` are a block that is evaluated in place.
fn is_block(before: &[TokenTree], follows_operand: bool) -> bool {
    !follows_operand
        && match before.last() {
            None | Some(TokenTree::Punct(_)) => true,
            Some(TokenTree::Ident(word)) => *word == "unsafe",
            Some(_) => false,
        }
}

/// The value of a block. What its statements take is dropped before it. (What the value takes lives on,
/// but not from edition 2024 on.)
fn tail(block: &Group) -> Vec<TokenTree> {
    let tokens = plain_paths(&contents(block));
    let end = tokens.iter().rposition(|token| is_punct(Some(token), ';'));
    tokens[end.map_or(0, |end| end + 1)..].to_vec()
}

/// Whether a field, a method or an index follows.
fn is_continued(behind: &[TokenTree]) -> bool {
    matches!(behind.first(), Some(TokenTree::Group(_))) || is_punct(behind.first(), '.')
}

/// Whether a group that stands between `before` and `behind` holds a guard.
fn holds_inside(
    before: &[TokenTree],
    group: &Group,
    behind: &[TokenTree],
    follows_operand: bool,
) -> bool {
    let macro_name = match before {
        [.., TokenTree::Ident(name), bang] if is_punct(Some(bang), '!') => Some(name),
        _ => None,
    };
    let is_opaque = macro_name.is_some_and(|name| !is_one_of(name, TRANSPARENT));
    let is_continued = is_continued(behind);
    let is_moved = match before {
        [.., TokenTree::Ident(module), _, second, TokenTree::Ident(function)] => {
            module == "mem" && is_punct(Some(second), ':') && is_one_of(function, MOVES)
        }
        _ => false,
    };
    if is_opaque || (is_moved && !is_continued) || ends_in_snapshot(behind) {
        return false;
    }
    let is_used = follows_operand || is_punct(before.last(), '>') || is_continued;
    split(contents(group)).iter().any(|piece| holds(&plain_paths(&piece.tokens), is_used))
}

/// Whether `name` is the method of a lock, called: `before.name(…)`, or `Lock::name(before)`.
fn takes_guard(before: &[TokenTree], name: &Ident, behind: &[TokenTree]) -> bool {
    let Some(TokenTree::Group(arguments)) = behind.first() else { return false };
    if arguments.delimiter() != Delimiter::Parenthesis {
        return false;
    }
    match before {
        [.., dot] if is_punct(Some(dot), '.') => {
            let takes = if arguments.stream().is_empty() { TAKES } else { TAKES_IN_TIME };
            is_one_of(name, takes)
        }
        [.., TokenTree::Ident(ty), first, second]
            if is_punct(Some(first), ':') && is_punct(Some(second), ':') =>
        {
            is_one_of(ty, LOCKS) && (is_one_of(name, TAKES) || is_one_of(name, TAKES_IN_TIME))
        }
        // `<Mutex<_>>::lock(before)`
        [.., angle, first, second]
            if is_punct(Some(angle), '>')
                && is_punct(Some(first), ':')
                && is_punct(Some(second), ':') =>
        {
            is_one_of(name, TAKES) || is_one_of(name, TAKES_IN_TIME)
        }
        _ => false,
    }
}

/// What is done with a guard.
enum GuardUse {
    /// It is the value of the expression.
    Itself,
    /// A closure gets it, or a method that copies what it guards.
    PassedOn,
    /// Something is taken out of it.
    More,
}

fn use_of(mut behind: &[TokenTree]) -> GuardUse {
    let mut is_wrapped = true;
    loop {
        behind = match behind {
            [question, rest @ ..] if is_punct(Some(question), '?') => {
                is_wrapped = false;
                rest
            }
            [dot, TokenTree::Ident(name), rest @ ..] if is_single_dot(dot) => {
                if is_wrapped && is_one_of(name, PASSES_ON) {
                    return GuardUse::PassedOn;
                }
                if !is_one_of(name, UNWRAPS) {
                    return if ends_in_snapshot(behind) {
                        GuardUse::PassedOn
                    } else {
                        GuardUse::More
                    };
                }
                is_wrapped &= is_one_of(name, &["await", "ok", "map_err"]);
                let is_call = matches!(rest.first(), Some(TokenTree::Group(_)));
                &rest[usize::from(is_call)..]
            }
            [TokenTree::Group(_), ..] if ends_in_snapshot(behind) => return GuardUse::PassedOn,
            [TokenTree::Group(_), ..] => return GuardUse::More,
            [dot, ..] if is_single_dot(dot) => return GuardUse::More,
            _ => return GuardUse::Itself,
        };
    }
}

/// What a method of a chain returns.
#[derive(Clone, Copy, PartialEq)]
enum Link {
    /// What is guarded, or a field of it.
    Content,
    /// One entry in an `Option`.
    Entry,
    /// A reference to one entry.
    Reference,
    /// An iterator over values of their own.
    Items,
    /// A value of its own.
    Snapshot,
    Other,
}

impl Link {
    /// What the method `name` returns of it.
    fn then(self, name: &Ident, is_without_arguments: bool) -> Self {
        let is = |names| is_one_of(name, names);
        // `take(5)` is an iterator's.
        if is(SNAPSHOTS) || (is(&["take"]) && is_without_arguments) {
            return Link::Snapshot;
        }
        match self {
            Link::Entry if is(UNWRAPS) => Link::Reference,
            _ if is(UNWRAPS) => self,
            Link::Snapshot if is(KEEPS) || is(COPIES) => self,
            Link::Content | Link::Reference if is(COPIES) => Link::Snapshot,
            Link::Entry if is(&["cloned", "copied"]) => Link::Snapshot,
            Link::Items if is(&["collect"]) => Link::Snapshot,
            _ if is(ITEMS) => Link::Items,
            _ if is(ENTRIES) => Link::Entry,
            Link::Items => self,
            _ => Link::Other,
        }
    }
}

/// Whether the chain `.a().b()[c]?` behind a guard ends in a snapshot.
fn ends_in_snapshot(mut chain: &[TokenTree]) -> bool {
    let mut link = Link::Content;
    loop {
        chain = match chain {
            [question, rest @ ..] if is_punct(Some(question), '?') => {
                if link == Link::Entry {
                    link = Link::Reference;
                }
                rest
            }
            [dot, TokenTree::Ident(name), rest @ ..] if is_single_dot(dot) => match rest {
                [TokenTree::Group(arguments), rest @ ..]
                    if arguments.delimiter() == Delimiter::Parenthesis =>
                {
                    link = link.then(name, arguments.stream().is_empty());
                    rest
                }
                // `await`, or a field, which is a part of what it is a field of.
                rest => rest,
            },
            [TokenTree::Group(_), rest @ ..] => {
                link = if link == Link::Content { link } else { Link::Other };
                rest
            }
            _ => return link == Link::Snapshot,
        };
    }
}

fn is_one_of(name: &Ident, names: &[&str]) -> bool {
    let name = name.to_string();
    names.contains(&name.strip_prefix("r#").unwrap_or(&name))
}

fn is_braces(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}

/// `.`, and not `..`.
fn is_single_dot(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(dot) if dot.as_char() == '.' && dot.spacing() == Spacing::Alone)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(expression: &str) -> Vec<TokenTree> {
        let tokens: proc_macro2::TokenStream = expression.parse().unwrap();
        tokens.into_iter().collect()
    }

    #[test]
    fn arguments_that_hold_a_guard() {
        for held in [
            "*map.lock().unwrap()",
            "&*map.lock().unwrap()",
            "&mut *map.borrow_mut()",
            "*map.lock()?",
            "*map.lock().await",
            "**map.read().await?",
            "*self.map.read().expect(\"poisoned\")",
            "*map.lock().unwrap_or_else(|error| error.into_inner())",
            "map.lock().unwrap().keys()",
            "map.borrow().keys()",
            "map.lock().unwrap().clone().keys()",
            "map.lock().unwrap().clone()[1..]",
            "map.lock().unwrap().keys().cloned()",
            "map.lock().unwrap().keys().clone()",
            "map.lock().unwrap().iter().to_owned()",
            "map.lock().unwrap().get(&1).clone()",
            "map.lock().unwrap().as_slice().clone()",
            "map.lock().unwrap().as_deref().to_owned()",
            "map.lock().unwrap().values().collect()",
            "map.lock().unwrap().iter().filter(is).collect()",
            "map.lock().unwrap().iter().into_iter().collect()",
            "(&*map.lock().unwrap()).into_iter().collect()",
            "map.lock().unwrap().clone()[1]",
            "map.try_lock_owned().unwrap().iter()",
            "map.try_read_arc().unwrap().as_slice()",
            "map.lock().unwrap().keys().cloned().into_iter()",
            "map.lock().unwrap().get(&1).unwrap_or(&EMPTY)",
            "map.lock().unwrap().iter().collect::<Vec<[u8; 2]>>().iter()",
            "Some(map.lock().unwrap().keys())",
            "[map.lock().unwrap().keys()]",
            "vec![map.lock().unwrap().keys()]",
            "(map.lock().unwrap()).keys()",
            "map.read().streams",
            "self.map.read().unwrap().streams.keys()",
            "map.lock().unwrap()[..]",
            "&map.lock()[2..]",
            "map.read().await.peers",
            "map.try_read_for(Duration::ZERO).unwrap().keys()",
            "map.lock().unwrap().get(&1).map(|stream| stream.len())",
            "map.try_lock().ok().as_deref()",
            "Mutex::lock(&map).unwrap().keys()",
            "std::cell::RefCell::borrow(&map).keys()",
            "names(&map.lock().unwrap())",
            "Vec::<u8>::from(map.lock().unwrap().as_slice())",
            "sum::<u8>(&map.lock().unwrap())",
            "mem::take(&mut *map.lock().unwrap()).keys()",
            "mem::swap(&mut *map.lock().unwrap())",
            "take(&mut *map.lock().unwrap())",
            "queue.lock().unwrap().iter().take(2)",
            "queue.lock().unwrap().take().iter()",
            "{ map.lock().unwrap().keys() }",
            "unsafe { &*map.lock().unwrap() }",
            "&{ let n = 1; map.lock().unwrap().keys() }",
            "{ { map.lock().unwrap() } }.keys()",
            "Mutex::<Map<u8, u8>>::lock(&map).unwrap().keys()",
            "<Mutex<_>>::lock(&map).unwrap().keys()",
            "RefCell::<_>::borrow(&map).keys()",
            "map.r#borrow().keys()",
            "map.borrow::<>().keys()",
            "match map.lock().unwrap().keys().next() { _ => vec![1] }",
            "if let Some(keys) = map.lock().unwrap().get(&1) { keys.clone() } else { vec![] }",
            "if let | Some(keys) = map.lock().unwrap().get(&1) { keys.clone() } else { vec![] }",
            "a.iter().map(|x| x + 1).chain(map.lock().unwrap().iter())",
            "a | b | map.lock().unwrap().bits",
            "a? | map.lock().unwrap().bits",
            "if a { b } else { c }.zip(map.lock().unwrap().iter())",
            "map.lock()?.keys()",
            "map.lock().unwrap().0",
            "iter.lock().unwrap().map(keys)",
            "map.lock().unwrap().get(&1).unwrap()",
            "map.lock().unwrap().get(&1).unwrap().iter()",
            "map.lock().unwrap().iter().into_iter().cloned()",
        ] {
            assert!(is_held(&tokens(held)), "{held}");
        }
    }

    #[test]
    fn arguments_that_hold_none() {
        for free in [
            "map",
            "*map",
            "map.lock().unwrap()",
            "&map.lock().unwrap()",
            "map.borrow()",
            "map.read().await",
            "map.try_lock()",
            "lock().unwrap().keys()",
            "self.lock.keys()",
            "fs::read(path).unwrap().len()",
            "file.read(&mut buffer)?.to_string()",
            "options.write(true).create(true)",
            "store.read(key).unwrap().keys()",
            "map.try_lock().map(|map| map.clone())",
            "map.lock().map_or(0, |map| map.len())",
            "maps.iter().map(|map| map.lock().unwrap().clone()).collect::<Vec<_>>()",
            "maps.iter().map(move |map| map.lock().unwrap().clone()).collect::<Vec<_>>()",
            "maps.fold(0, |sum, map| sum + map.lock().unwrap().len())",
            "MAP.with(|map| map.borrow().clone())",
            "|| map.lock().unwrap().clone()",
            "move || map.lock().unwrap().clone()",
            "{ let n = map.lock().unwrap().len(); n }",
            "{ map.lock().unwrap().clone() }",
            "if map.lock().unwrap().is_empty() { vec![] } else { vec![1] }",
            "format!(\"{:?}\", map.lock().unwrap().keys())",
            "some_macro!(map.lock().unwrap().keys())",
            "(map.lock().unwrap(), 1)",
            "a * map.lock().unwrap()",
            "Lock::lock(&map).keys()",
            "map.borrow().keys().copied().collect::<Vec<_>>()",
            "map.lock().unwrap().clone()",
            "rx.borrow_and_update().peers.clone()",
            "Some(map.lock().unwrap().clone())",
            "(*map.lock().unwrap()).clone()",
            "(map.lock().unwrap()).clone()",
            "[map.lock().unwrap().clone()]",
            "vec![map.lock().unwrap().clone()]",
            "map.borrow().keys().copied().collect::<Vec<[u8; 2]>>()",
            "map.lock().await.get(&1).cloned()?",
            "map.lock().unwrap().get(&1).cloned().unwrap_or_default()",
            "map.lock().unwrap().remove(&1)",
            "map.lock().unwrap()[1..].to_vec()",
            "queue.lock().unwrap().split_off(1)",
            "queue.lock().unwrap().pop()",
            "map.borrow_mut().take()",
            "map.borrow_mut().take().unwrap_or_default()",
            "mem::take(&mut *map.lock().unwrap())",
            "std::mem::replace(&mut *map.lock().unwrap(), Map::new())",
            "{ map.lock().unwrap() }",
            "match map { map => vec![map] }",
            "Vec::<u8>::read(path).unwrap().keys()",
            "map.lock().unwrap().keys().copied().take(8).collect::<Vec<_>>().into_boxed_slice()",
            "map.lock().unwrap().values().map(|list| list.len()).collect::<Vec<_>>()",
            "map.lock().unwrap().get(&1).unwrap().clone()",
            "map.lock().unwrap().get(&1)?.to_owned()",
            "map.lock().unwrap().peers[0].names.clone()",
            "map.lock().unwrap().as_ref().cloned()",
            "map.lock().unwrap().iter().find(|peer| peer.id == 1).cloned()",
            "receiver.lock().unwrap().recv()",
            "receiver.lock().unwrap().recv().unwrap().clone()",
            "Mutex::lock",
            "map.lock",
            "map.lock[0]",
        ] {
            assert!(!is_held(&tokens(free)), "{free}");
        }
    }

    /// As `macro_rules!` passes them.
    #[test]
    fn fragments_are_seen_through() {
        let group = |inner| Group::new(Delimiter::None, inner).into();
        let fragment = |text: &str| -> TokenTree { group(text.parse().unwrap()) };
        let behind = tokens(".keys()");
        let held: Vec<TokenTree> =
            [fragment("map.lock().unwrap()")].into_iter().chain(behind).collect();
        assert!(is_held(&held));
        assert!(is_held(&[group(held.into_iter().collect())]));
        assert!(!is_held(&[fragment("map.lock().unwrap()")]));
    }

    #[test]
    fn operands_of_a_dereference() {
        let wrapped = |argument: &[TokenTree]| {
            let wrap = |operand: &[TokenTree]| {
                let operand: proc_macro2::TokenStream = operand.iter().cloned().collect();
                tokens(&format!("w({operand})"))
            };
            let wrapped = wrap_operand(argument, &wrap)?;
            Some(wrapped.into_iter().collect::<proc_macro2::TokenStream>().to_string())
        };
        let same = |wrapped: String, expected: &str| {
            let expected = tokens(expected).into_iter().collect::<proc_macro2::TokenStream>();
            wrapped.replace(' ', "") == expected.to_string().replace(' ', "")
        };
        for (argument, expected) in [
            ("*x", "*w(x)"),
            ("**x.y", "*w(*w(x.y))"),
            ("&**x?", "&*w(*w(x?))"),
            ("*&*x", "*w(&*w(x))"),
            ("*&x", "*w(&x)"),
            ("&mut *x", "&*w(x)"),
            ("*&mut *x", "*w(&*w(x))"),
            ("*lock::<u8>(x)", "*w(lock::<u8>(x))"),
            ("*<T as Lock>::lock(x)", "*w(<T as Lock>::lock(x))"),
            ("*lock!(x).y", "*w(lock!(x).y)"),
            ("*x.lock().await", "*w(x.lock().await)"),
            ("*(a + b)", "*w((a+b))"),
            ("(*x)", "(*w(x))"),
            ("&((&*x))", "&((&*w(x)))"),
            ("*(*x)", "*w((*w(x)))"),
            ("*(x)", "*w((x))"),
        ] {
            let wrapped = wrapped(&tokens(argument)).expect(argument);
            assert!(same(wrapped.clone(), expected), "{argument}: {wrapped}");
        }
        for argument in [
            "x", "&x", "*x + 1", "*x as u8", "(*x, 1)", "&mut x", "mut *x", "*mut x", "*", "",
            "(x)",
        ] {
            assert_eq!(wrapped(&tokens(argument)), None, "{argument}");
        }
        let group = |text: &str| Group::new(Delimiter::None, text.parse().unwrap()).into();
        assert!(wrapped(&[group("*x")]).is_some());
        assert!(
            wrapped(&tokens("*").into_iter().chain([group("x")]).collect::<Vec<_>>()).is_some()
        );
    }
}
