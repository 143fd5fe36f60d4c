//! Finds where one argument of a macro call ends and the next begins.
//!
//! A comma separates arguments unless it stands in a group, in the generic arguments of a path
//! (`a::<B, C>()`, `x as Map<K, V>`, `<T as Trait<A, B>>::F`) or between the bars of a closure
//! (`|a, b| …`). Only what tells these apart is tracked; the rest is left to rustc. A mistake here
//! cannot let anything through: the expansion writes each piece as one operand, so rustc sees as
//! many arguments as this module does, and each is checked.

use proc_macro2::{Spacing, TokenTree};

use crate::tokens::{fragment, is_fragment};

/// An argument, and the separator behind it.
#[derive(Default)]
pub(crate) struct Piece {
    pub(crate) tokens: Vec<TokenTree>,
    /// `,` or `;`; none behind the last piece.
    pub(crate) separator: Option<TokenTree>,
}

/// Splits at the top-level `,` and `;`.
///
/// A trailing separator is not followed by an empty piece.
pub(crate) fn split(tokens: Vec<TokenTree>) -> Vec<Piece> {
    let tokens = open_lists(tokens);
    let mut pieces = Vec::new();
    let mut piece = Piece::default();
    let mut state = SplitState::default();
    for token in tokens {
        if state.separates(&token) {
            piece.separator = Some(token);
            pieces.push(core::mem::take(&mut piece));
            state = SplitState::default();
        } else {
            piece.tokens.push(token);
        }
    }
    if !piece.tokens.is_empty() {
        pieces.push(piece);
    }
    pieces
}

/// Opens the invisible groups that hold more than one argument. No fragment of a `macro_rules!` does;
/// a proc macro can write them, and rustc sees through their limits.
fn open_lists(tokens: Vec<TokenTree>) -> Vec<TokenTree> {
    if !tokens.iter().any(is_fragment) {
        return tokens;
    }
    let mut out = Vec::with_capacity(tokens.len());
    for token in tokens {
        let inner = fragment(&token).map(open_lists);
        let mut state = SplitState::default();
        match inner {
            Some(inner) if inner.iter().any(|token| state.separates(token)) => out.extend(inner),
            _ => out.push(token),
        }
    }
    out
}

/// What the tokens of the piece so far say about the next one.
#[derive(Default)]
struct SplitState {
    inside: Inside,
    /// The last token completed an operand: `<` compares and `|` is an operator.
    operand: bool,
    /// What the last token was, if it decides what a `|` or a `<` behind it is.
    word: LeadingWord,
    /// Behind `as`, or behind the `->` of a closure: `<` behind a name opens generic arguments.
    type_position: bool,
    /// The last punctuation, if the last token was one.
    last: Option<(char, Spacing)>,
    /// Behind `::`, or behind a name in a type: `<` opens generic arguments. Behind another type
    /// (`x as [u8; 4] < y`, `x as _ < y`) it compares.
    generic: bool,
}

/// A word that decides what the next token is.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum LeadingWord {
    #[default]
    Other,
    /// `let` or `for`: a `|` opens a pattern.
    Pattern,
    /// `async`: a `|` opens the parameters of a closure. In edition 2015 it is a name, and a `<`
    /// behind it compares.
    Async,
}

/// What a comma here belongs to.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// To the macro call: it separates.
    #[default]
    Call,
    /// To generic arguments, with this many `<` open.
    Generics(usize),
    /// To the parameters of a closure.
    Parameters,
}

impl SplitState {
    /// Takes the next token in; true if it separates.
    fn separates(&mut self, token: &TokenTree) -> bool {
        let generic = core::mem::take(&mut self.generic);
        let word = core::mem::take(&mut self.word);
        let last = self.last.take();
        match token {
            TokenTree::Punct(punct) => {
                let character = punct.as_char();
                self.last = Some((character, punct.spacing()));
                let glued = match last {
                    Some((before, Spacing::Joint)) => Some(before),
                    _ => None,
                };
                match self.inside {
                    _ if character == ';' => true,
                    Inside::Call => self.punct(character, glued, generic, word),
                    // `x as u8 <= y`
                    Inside::Generics(_) if character == '=' && glued == Some('<') => {
                        self.inside = Inside::Call;
                        self.operand = false;
                        self.type_position = false;
                        false
                    }
                    Inside::Generics(open) => {
                        let open = match character {
                            '<' => open + 1,
                            '>' if !matches!(glued, Some('-' | '=')) => open - 1,
                            _ => open,
                        };
                        self.inside = if open > 0 { Inside::Generics(open) } else { Inside::Call };
                        self.operand = open == 0;
                        false
                    }
                    Inside::Parameters => {
                        if character == '|' {
                            self.inside = Inside::Call;
                            self.operand = false;
                        }
                        false
                    }
                }
            }
            // The name of a lifetime or a label, which can be `'static`, says nothing.
            TokenTree::Ident(_) if last == Some(('\'', Spacing::Joint)) => false,
            TokenTree::Ident(ident) => {
                if self.inside == Inside::Call {
                    let name = ident.to_string();
                    let (operand, type_position) = match name.as_str() {
                        "as" => (false, true),
                        "impl" | "for" | "mut" | "const" | "fn" | "unsafe" | "extern" => {
                            (false, self.type_position)
                        }
                        // A name, in an expression of edition 2015.
                        "dyn" => (!self.type_position, self.type_position),
                        "move" | "return" | "break" | "in" | "if" | "match" | "while" | "else"
                        | "static" | "let" | "ref" | "yield" => (false, false),
                        _ => (true, self.type_position),
                    };
                    self.word = match name.as_str() {
                        "let" | "for" => LeadingWord::Pattern,
                        "async" => LeadingWord::Async,
                        _ => LeadingWord::Other,
                    };
                    self.operand = operand;
                    self.type_position = type_position;
                    self.generic = operand && type_position && name != "_";
                }
                false
            }
            TokenTree::Literal(_) | TokenTree::Group(_) => {
                self.operand = true;
                false
            }
        }
    }

    /// Punctuation outside generic arguments and closure parameters.
    fn punct(
        &mut self,
        character: char,
        glued: Option<char>,
        generic: bool,
        word: LeadingWord,
    ) -> bool {
        match character {
            ',' => return true,
            ':' => {
                self.generic = glued == Some(':');
                self.operand = false;
            }
            '<' => {
                let opens = generic || (!self.operand && glued != Some('<'));
                if opens {
                    self.inside = Inside::Generics(1);
                } else {
                    self.type_position = false;
                }
                self.operand = false;
            }
            '|' => {
                // The second bar of `||` opens nothing: it is the operator's, or ends an empty
                // parameter list.
                let opens = match word {
                    LeadingWord::Other => !self.operand && glued != Some('|'),
                    LeadingWord::Pattern => false,
                    LeadingWord::Async => true,
                };
                if opens {
                    self.inside = Inside::Parameters;
                }
                self.type_position = false;
                self.operand = false;
            }
            '>' if glued == Some('-') => {
                self.type_position = true;
                self.operand = false;
            }
            // Behind an operand it leaves one; as a sigil it stands before one.
            '?' => self.type_position = false,
            // The type `!`, which has no generic arguments.
            '!' if self.type_position && !self.operand => self.operand = true,
            '\'' | '!' => self.operand = false,
            _ => {
                // `x as usize * y` ends the type, `x as *const T` does not.
                self.type_position &= !self.operand;
                self.operand = false;
            }
        }
        false
    }
}
