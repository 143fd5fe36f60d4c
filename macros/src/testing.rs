//! What the tests of this crate share: expansions kept as files, and generated input.

use std::time::{Duration, Instant, SystemTime};
use std::{env, fs, thread};

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// Compares `written` with the file of that name in `macros/snapshots`, or with `BLESS=1` writes it.
pub(crate) fn snapshot(name: &str, written: &str) {
    let path = format!("{}/snapshots/{name}", env!("CARGO_MANIFEST_DIR"));
    if env::var_os("BLESS").is_some() {
        fs::write(&path, written).expect("the snapshots are part of this package");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(written, kept, "{name}: bless it if that is how it should be");
}

/// Items, as rustfmt would write them.
pub(crate) fn pretty(items: TokenStream) -> String {
    prettyplease::unparse(&syn::parse2(items).expect("an expansion is a list of items"))
}

/// Printed tokens without most of the spaces that nobody would write.
pub(crate) fn dense(tokens: &str) -> String {
    [(" :: ", "::"), (" ! ", "!"), ("& ", "&"), (" . ", "."), (" ,", ","), (" (", "(")]
        .iter()
        .fold(tokens.to_owned(), |text, (spaced, plain)| text.replace(spaced, plain))
}

/// Runs `case` on generated input: `usual` times on the same input in each run, or with
/// `FUZZ_SECONDS=60` on new input for so long. When it fails it names a seed; `FUZZ_SEED=…` gives
/// that input again.
pub(crate) fn fuzz(usual: u64, case: impl Fn(&mut Random)) {
    /// A case that takes longer than this is not linear, or would never end.
    const LONG: Duration = Duration::from_secs(5);

    struct Named(u64);
    impl Drop for Named {
        fn drop(&mut self) {
            if thread::panicking() {
                eprintln!("FUZZ_SEED={} gives this input again", self.0);
            }
        }
    }

    let variable = |name| env::var(name).ok().map(|text| text.parse::<u64>().expect(name));
    let (seconds, seed) =
        (variable("FUZZ_SECONDS").map(Duration::from_secs), variable("FUZZ_SEED"));
    let now = SystemTime::UNIX_EPOCH.elapsed().map_or(0, |now| now.as_secs());
    let first = seed.unwrap_or(if seconds.is_some() { now << 32 } else { 0 });
    let start = Instant::now();
    let mut done = 0;
    while match (seed, seconds) {
        (Some(_), _) => done < 1,
        (None, Some(seconds)) => start.elapsed() < seconds,
        (None, None) => done < usual,
    } {
        let named = Named(first + done);
        let before = Instant::now();
        case(&mut Random::new(named.0));
        assert!(before.elapsed() < LONG, "it took {:?}", before.elapsed());
        done += 1;
    }
    println!("{}: {done} cases", thread::current().name().unwrap_or_default());
}

/// Numbers without a pattern.
pub(crate) struct Random(u64);

impl Random {
    fn new(seed: u64) -> Self {
        Random(seed)
    }

    /// `SplitMix64`, which is good from the first number on, whatever the seed is.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((number ^ (number >> 31)) >> 33).unwrap() % limit
    }

    pub(crate) fn pick<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }

    /// Any tokens, out of `words`.
    pub(crate) fn tokens(&mut self, words: &[&str], depth: usize) -> TokenStream {
        let mut tokens = TokenStream::new();
        for _ in 0..self.below(9) {
            if self.below(14) > 2 {
                tokens.extend(self.pick(words).parse::<TokenStream>().unwrap());
                continue;
            }
            let inner = if depth < 3 { self.tokens(words, depth + 1) } else { TokenStream::new() };
            tokens.extend([TokenTree::from(Group::new(self.delimiter(), inner))]);
        }
        tokens
    }

    /// `tokens`, as they are in the middle of an edit, or come out of somebody's macro: some of
    /// them twice, elsewhere, in a group, replaced or not there.
    pub(crate) fn edited(&mut self, tokens: TokenStream, words: &[&str]) -> TokenStream {
        let mut tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for _ in 0..=self.below(3) {
            self.edit(&mut tokens, words);
        }
        tokens.into_iter().collect()
    }

    fn edit(&mut self, tokens: &mut Vec<TokenTree>, words: &[&str]) {
        if tokens.is_empty() {
            tokens.extend(self.tokens(words, 3));
            return;
        }
        let (at, other) = (self.below(tokens.len()), self.below(tokens.len()));
        match self.below(8) {
            0 => drop(tokens.remove(at)),
            1 => tokens.insert(at, tokens[other].clone()),
            2 => tokens.swap(at, other),
            3 => {
                let inserted = self.tokens(words, 2);
                tokens.splice(at..at, inserted);
            }
            4 => {
                let range = at.min(other)..=at.max(other);
                let inner = tokens[range.clone()].iter().cloned().collect();
                tokens.splice(range, [Group::new(self.delimiter(), inner).into()]);
            }
            // Most often inside of a group, if it is one.
            _ => {
                if let TokenTree::Group(group) = &tokens[at] {
                    let inner = self.edited(group.stream(), words);
                    tokens[at] = Group::new(group.delimiter(), inner).into();
                } else {
                    let replaced = self.tokens(words, 3);
                    tokens.splice(at..=at, replaced);
                }
            }
        }
    }

    fn delimiter(&mut self) -> Delimiter {
        match self.below(5) {
            0 => Delimiter::Parenthesis,
            1 => Delimiter::Brace,
            2 => Delimiter::Bracket,
            // The limits of a `macro_rules!` fragment.
            _ => Delimiter::None,
        }
    }
}

/// All tokens but the limits of fragments, one after the other.
pub(crate) fn leaves(tokens: TokenStream) -> Vec<String> {
    fn collect(tokens: TokenStream, out: &mut Vec<String>) {
        for token in tokens {
            let TokenTree::Group(group) = token else {
                out.push(token.to_string());
                continue;
            };
            let limits = match group.delimiter() {
                Delimiter::Parenthesis => Some(["(", ")"]),
                Delimiter::Brace => Some(["{", "}"]),
                Delimiter::Bracket => Some(["[", "]"]),
                Delimiter::None => None,
            };
            out.extend(limits.map(|limits| limits[0].to_owned()));
            collect(group.stream(), out);
            out.extend(limits.map(|limits| limits[1].to_owned()));
        }
    }
    let mut out = Vec::new();
    collect(tokens, &mut out);
    out
}
