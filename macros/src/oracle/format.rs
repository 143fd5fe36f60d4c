//! `format_args!`, as `rustc_builtin_macros::format` reads it.

use ra_ap_rustc_parse_format::{Count, ParseMode, Parser, Piece, Position};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Expr, Ident, Lit, LitStr, Token};

use super::{How, Reader, Value, rejected};

/// A format string.
enum Template {
    /// A literal, which captures variables.
    Literal(String),
    /// The literals of core's `concat!`: known, but rustc captures nothing.
    Concatenated(String),
    /// Another macro call.
    Unknown,
}

/// An argument that a placeholder names.
enum Target {
    Index(usize),
    Name(String),
}

impl Reader {
    /// Reads a format string and its arguments: all the input.
    pub(super) fn format(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let template = self.template(input)?;
        let arguments = arguments(input)?;
        let mut is_used = vec![false; arguments.len()];
        match template {
            Template::Literal(text) => self.placeholders(&text, true, &arguments, &mut is_used)?,
            Template::Concatenated(text) => {
                self.placeholders(&text, false, &arguments, &mut is_used)?;
            }
            Template::Unknown => {
                for (at, (_, value)) in arguments.iter().enumerate() {
                    self.print(How::Unknown, value)?;
                    is_used[at] = true;
                }
            }
        }
        if is_used.contains(&false) {
            return rejected("an argument that is never used");
        }
        for (_, value) in &arguments {
            self.evaluate(value)?;
        }
        Ok(())
    }

    fn placeholders(
        &mut self,
        text: &str,
        captures: bool,
        arguments: &[(Option<String>, Expr)],
        is_used: &mut [bool],
    ) -> syn::Result<()> {
        for (target, how) in uses(text)? {
            let index = match &target {
                Target::Index(index) => Some(*index),
                Target::Name(name) => {
                    arguments.iter().position(|(its, _)| its.as_ref() == Some(name))
                }
            };
            match (index, target) {
                // By its number a named argument is reached too.
                (Some(index), _) => {
                    let Some((_, value)) = arguments.get(index) else {
                        return rejected("an argument that is missing");
                    };
                    is_used[index] = true;
                    how.map_or(Ok(()), |how| self.print(how, value))?;
                }
                (None, Target::Name(name)) if captures => {
                    if let Some(how) = how {
                        let bound = self.bound.get(&name).cloned();
                        self.found(how, bound.unwrap_or_else(|| captured(&name)));
                    }
                }
                (None, _) => return rejected("a capture in a string that is no literal"),
            }
        }
        Ok(())
    }

    fn template(&self, input: ParseStream<'_>) -> syn::Result<Template> {
        if input.peek(Lit) {
            // rustc reads no operator behind the literal.
            return match input.parse()? {
                Lit::Str(literal) => Ok(Template::Literal(string_value(&literal)?)),
                _ => rejected("a format string is a string"),
            };
        }
        match input.parse()? {
            Expr::Macro(call) if self.is_private(&call.mac.path, "core::concat") => {
                Ok(Template::Concatenated(string_value(&call.mac.parse_body()?)?))
            }
            Expr::Macro(_) => Ok(Template::Unknown),
            _ => rejected("a format string is a literal or a macro call"),
        }
    }
}

/// What a captured variable is, as an expression.
fn captured(name: &str) -> Value {
    let is_plain = name == "self" || syn::parse_str::<Ident>(name).is_ok();
    Value::Unchecked(if is_plain { name.to_owned() } else { format!("r#{name}") })
}

/// `, value, name = value,`
fn arguments(input: ParseStream<'_>) -> syn::Result<Vec<(Option<String>, Expr)>> {
    let mut arguments: Vec<(Option<String>, Expr)> = Vec::new();
    while !input.is_empty() {
        input.parse::<Token![,]>()?;
        if input.is_empty() {
            break;
        }
        let mut name = None;
        if is_named(input) {
            name = Some(input.call(Ident::parse_any)?.unraw().to_string());
            input.parse::<Token![=]>()?;
        }
        match &name {
            Some(_) if arguments.iter().any(|(its, _)| *its == name) => {
                return rejected("a name that is given twice");
            }
            None if arguments.iter().any(|(its, _)| its.is_some()) => {
                return rejected("a positional argument behind a named one");
            }
            _ => arguments.push((name, input.parse()?)),
        }
    }
    Ok(arguments)
}

/// Whether `name = value` comes next.
pub(super) fn is_named(input: ParseStream<'_>) -> bool {
    input.peek(Ident::peek_any)
        && input.peek2(Token![=])
        && !input.peek2(Token![==])
        && !input.peek2(Token![=>])
}

/// Which argument each placeholder prints, and by what; nothing for a width or a precision.
fn uses(text: &str) -> syn::Result<Vec<(Target, Option<How>)>> {
    let mut parser = Parser::new(text, None, None, false, ParseMode::Format);
    let mut uses = Vec::new();
    for piece in parser.by_ref() {
        let Piece::NextArgument(argument) = piece else { continue };
        let format = &argument.format;
        for count in [&format.width, &format.precision] {
            match *count {
                Count::CountIsName(name, _) => uses.push((Target::Name(name.to_owned()), None)),
                Count::CountIsParam(index) | Count::CountIsStar(index) => {
                    uses.push((Target::Index(index), None));
                }
                Count::CountIs(_) | Count::CountImplied => {}
            }
        }
        let target = match argument.position {
            Position::ArgumentImplicitlyIs(index) | Position::ArgumentIs(index) => {
                Target::Index(index)
            }
            Position::ArgumentNamed(name) => Target::Name(name.to_owned()),
        };
        let how = match format.ty {
            "" => How::Display,
            "?" if format.alternate => How::AlternateDebug,
            "?" => How::Debug,
            "x" | "X" | "o" | "b" | "e" | "E" => How::Numeric,
            "p" => How::Pointer,
            _ => return rejected("an unknown format trait"),
        };
        uses.push((target, Some(how)));
    }
    if parser.errors.is_empty() { Ok(uses) } else { rejected("a malformed format string") }
}

/// The value of a string literal.
fn string_value(literal: &LitStr) -> syn::Result<String> {
    let text = literal.token().to_string();
    if !literal.suffix().is_empty() {
        return rejected("a suffix");
    }
    let quoted = text.trim_start_matches('r').trim_matches('#');
    let inner = &quoted[1..quoted.len() - 1];
    if text.starts_with('r') {
        return Ok(inner.to_owned());
    }
    let mut value = Some(String::new());
    rustc_literal_escaper::unescape_str(inner, |_, character| match character {
        Ok(character) => value.as_mut().into_iter().for_each(|value| value.push(character)),
        Err(error) if error.is_fatal() => value = None,
        Err(_) => {}
    });
    value.map_or_else(|| rejected("a malformed literal"), Ok)
}
