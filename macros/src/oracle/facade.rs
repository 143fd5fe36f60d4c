//! The macros that a checked call delegates to: which of their arguments they format.
//!
//! Written after the sources of `log` 0.4 and `tracing` 0.1, in the order in which their rules match.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Expr, Ident, Lit, Token, braced, token};

use super::{How, Reader, Value, bare, leading_arguments, rejected};

impl Reader {
    /// `P::delegate!(tokens)`
    pub(super) fn facade(&mut self, delegate: &str, tokens: TokenStream) -> syn::Result<()> {
        let (krate, name) = delegate.split_once("::").unwrap_or(("", delegate));
        match (krate, name) {
            ("core", "write" | "writeln") => {
                let is_line = name == "writeln";
                (|input: ParseStream<'_>| self.write(input, is_line)).parse2(tokens)
            }
            ("core" | "alloc" | "std", _) => self.format_behind(0, tokens),
            ("log", name) => (|input: ParseStream<'_>| self.log(input, name)).parse2(tokens),
            ("tracing", name) => {
                (|input: ParseStream<'_>| self.tracing(input, name)).parse2(tokens)
            }
            _ => rejected("an unknown delegate"),
        }
    }

    /// `name: value,`, if that is what comes next.
    fn head(&mut self, input: ParseStream<'_>, name: &str) -> syn::Result<()> {
        let ahead = input.fork();
        let is_name = ahead.peek(Ident::peek_any) && ahead.call(Ident::parse_any)? == name;
        if !is_name || !is_punct(&ahead, ':') {
            return Ok(());
        }
        ahead.parse::<Token![:]>()?;
        if ahead.parse::<Expr>().is_ok() && ahead.peek(Token![,]) {
            input.call(Ident::parse_any)?;
            input.parse::<Token![:]>()?;
            self.evaluated(input)?;
        }
        Ok(())
    }

    /// `value,`
    fn evaluated(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let value: Expr = input.parse()?;
        self.evaluate(&value)?;
        input.parse::<Token![,]>()?;
        Ok(())
    }

    fn write(&mut self, input: ParseStream<'_>, is_line: bool) -> syn::Result<()> {
        let value: Expr = input.parse()?;
        self.evaluate(&value)?;
        if is_line && input.is_empty() {
            return Ok(());
        }
        input.parse::<Token![,]>()?;
        if is_line && input.is_empty() { Ok(()) } else { self.format(input) }
    }

    fn log(&mut self, input: ParseStream<'_>, name: &str) -> syn::Result<()> {
        self.head(input, "logger")?;
        self.head(input, "target")?;
        if name == "log" {
            self.evaluated(input)?;
        }
        let ahead = input.fork();
        match self.clone().log_keys(&ahead) {
            // The rule with key-values does not match: all is message.
            Ok(false) => {}
            Ok(true) => drop(self.log_keys(input)?),
            Err(error) => return Err(error),
        }
        self.format(input)
    }

    /// `key, key = value, key:capture, key:capture = value;`. False if these tokens are something
    /// else. What begins like a value and is none is an error: `macro_rules!` tries no other rule then.
    fn log_keys(&mut self, input: ParseStream<'_>) -> syn::Result<bool> {
        let mut is_complete = true;
        while !input.is_empty() {
            let key = self.log_key(input)?;
            let mut how = How::Plain;
            if is_punct(input, ':') {
                input.parse::<TokenTree>()?;
                if input.is_empty() {
                    return Ok(false);
                }
                how = match &*input.parse::<TokenTree>()?.to_string() {
                    "?" | "debug" => How::Debug,
                    "%" | "display" => How::Display,
                    "serde" | "sval" => How::Serialize,
                    "err" => How::Error,
                    _ => {
                        is_complete = false;
                        How::Plain
                    }
                };
            }
            if is_punct(input, '=') {
                input.parse::<Token![=]>()?;
                let value = input.parse()?;
                self.print(how, &value)?;
                self.evaluate(&value)?;
            } else {
                match key {
                    Expr::Path(_) => self.print(how, &key)?,
                    // Only a variable is its own value.
                    _ => is_complete = false,
                }
            }
            if input.peek(Token![;]) {
                input.parse::<Token![;]>()?;
                return if is_complete {
                    Ok(true)
                } else {
                    rejected("an unknown capture, or no value")
                };
            }
            if !input.peek(Token![,]) {
                return Ok(false);
            }
            input.parse::<Token![,]>()?;
            // A comma before the `;`, which our macros allow as log's own do not.
            if input.peek(Token![;]) {
                return rejected("a comma before the message");
            }
        }
        Ok(false)
    }

    /// One token. An expression in delimiters is a key that is evaluated.
    fn log_key(&mut self, input: ParseStream<'_>) -> syn::Result<Expr> {
        let key: TokenTree = input.parse()?;
        let key = TokenStream::from(key);
        match syn::parse2::<Expr>(key.clone()) {
            Ok(expr) => {
                if matches!(expr, Expr::Paren(_) | Expr::Block(_)) {
                    self.evaluate(&expr)?;
                }
                Ok(expr)
            }
            Err(_) => Ok(Expr::Verbatim(key)),
        }
    }

    fn tracing(&mut self, input: ParseStream<'_>, name: &str) -> syn::Result<()> {
        let is_span = name == "span" || name.ends_with("_span");
        let is_record = name == "record_all";
        if !is_record {
            if !is_span {
                self.head(input, "name")?;
            }
            self.head(input, "target")?;
            self.head(input, "parent")?;
        }
        // The level, the span that is recorded into.
        if matches!(name, "span" | "event" | "record_all") {
            self.evaluated(input)?;
        }
        if is_span {
            let name: Expr = input.parse()?;
            self.evaluate(&name)?;
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        if !is_span && !is_record && input.peek(token::Brace) {
            let ahead = input.fork();
            ahead.parse::<TokenTree>()?;
            if ahead.is_empty() || ahead.peek(Token![,]) {
                let fields;
                braced!(fields in input);
                // `tracing` puts the message before the fields: it is the `message` field.
                self.fields(&fields, true)?;
                if input.peek(Token![,]) {
                    input.parse::<Token![,]>()?;
                }
                return if input.is_empty() { Ok(()) } else { self.format(input) };
            }
        }
        self.fields(input, !is_record)
    }

    /// The rules of `valueset_all!` and `valueset!`: fields, and a message if it is allowed.
    pub(super) fn fields(&mut self, input: ParseStream<'_>, message: bool) -> syn::Result<()> {
        loop {
            while input.peek(Token![,]) {
                input.parse::<Token![,]>()?;
            }
            if input.is_empty() {
                return Ok(());
            }
            let ahead = input.fork();
            if !self.clone().field(&ahead)? {
                return if message { self.format(input) } else { rejected("no field") };
            }
            self.field(input)?;
        }
    }

    /// One field, and its comma; false if it is none.
    fn field(&mut self, input: ParseStream<'_>) -> syn::Result<bool> {
        let end = |input: ParseStream<'_>| {
            if input.is_empty() {
                return Ok(true);
            }
            let is_end = input.peek(Token![,]);
            if is_end {
                input.parse::<Token![,]>()?;
            }
            syn::Result::Ok(is_end)
        };
        if let Some(how) = sigil(input) {
            let Some(name) = dotted_name(input)? else { return Ok(false) };
            self.found(how, Value::Unchecked(name));
            return end(input);
        }
        let name = if input.peek(Lit) {
            input.parse::<Lit>()?;
            None
        } else if input.peek(token::Brace) {
            let constant;
            braced!(constant in input);
            let constant: syn::Result<Expr> = constant.parse();
            match constant {
                Ok(constant) if is_punct(input, '=') => self.evaluate(&constant)?,
                _ => return Ok(false),
            }
            None
        } else {
            match dotted_name(input)? {
                Some(name) => Some(name),
                None => return Ok(false),
            }
        };
        if is_punct(input, '=') {
            input.parse::<Token![=]>()?;
            let how = sigil(input).unwrap_or(How::Plain);
            let value = input.parse()?;
            self.print(how, &value)?;
            self.evaluate(&value)?;
            return end(input);
        }
        let Some(name) = name else { return Ok(false) };
        if !(input.is_empty() || input.peek(Token![,])) {
            return Ok(false);
        }
        self.found(How::Plain, Value::Unchecked(name));
        end(input)
    }

    /// A macro that nobody knows, called by `checked!`: `name: value` options, values that it does not
    /// print, a format string and its arguments, and behind a `;` `key => value` pairs.
    ///
    /// Which of the literals is the format string is the macro's affair: each of them that could be is
    /// taken for it.
    pub(super) fn unknown_macro(&mut self, tokens: TokenStream) -> syn::Result<()> {
        let (before, key_values) = at_semicolon(tokens);
        let arguments = Arguments::read.parse2(before)?;
        for argument in &arguments.0 {
            // A name behind the format string is that of an argument.
            if let Some(how) = argument.sigil {
                self.print(how, &argument.value)?;
            }
        }
        let mut found = false;
        for at in 0..arguments.0.len() {
            let is_text = arguments.0[at].is_text();
            if is_text {
                let mut other = self.clone();
                let message = arguments.from(at);
                if (|input: ParseStream<'_>| other.format(input)).parse2(message).is_ok() {
                    self.printed = other.printed;
                    found = true;
                }
            }
        }
        if !found {
            // Whatever the string is, all that comes behind it may be printed.
            let macro_call = arguments
                .0
                .iter()
                .position(|argument| argument.label.is_none() && may_be_text(&argument.value));
            let Some(at) = macro_call else {
                if arguments.0.is_empty() && key_values.is_none() {
                    return Ok(());
                }
                return rejected("no format string");
            };
            let message = arguments.from(at);
            (|input: ParseStream<'_>| self.format(input)).parse2(message)?;
        }
        for argument in &arguments.0 {
            self.evaluate(&argument.value)?;
        }
        match key_values {
            Some(key_values) => {
                (|input: ParseStream<'_>| self.key_values(input)).parse2(key_values)
            }
            None => Ok(()),
        }
    }

    fn key_values(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        while !input.is_empty() {
            while !input.peek(Token![=>]) {
                let key: TokenTree = input.parse()?;
                if input.is_empty()
                    || matches!(&key, TokenTree::Punct(comma) if comma.as_char() == ',')
                {
                    return rejected("a key without a value");
                }
            }
            input.parse::<Token![=>]>()?;
            let how = sigil(input).unwrap_or(How::Plain);
            let value = input.parse()?;
            self.print(how, &value)?;
            self.evaluate(&value)?;
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(())
    }
}

/// The arguments of a macro that nobody knows.
struct Arguments(Vec<Argument>);

struct Argument {
    /// `name:` or `name =`
    label: Option<TokenStream>,
    sigil: Option<How>,
    value: Expr,
}

impl Arguments {
    fn read(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut all = Vec::new();
        while !input.is_empty() {
            let mut label = None;
            let is_colon = input.peek2(Token![:]) && !input.peek2(Token![::]);
            if input.peek(Ident::peek_any) && (is_colon || super::format::is_named(input)) {
                let name = input.call(Ident::parse_any)?;
                let sign = input.parse::<TokenTree>()?;
                label = Some(quote!(#name #sign));
            }
            let sigil = sigil(input);
            all.push(Argument { label, sigil, value: input.parse()? });
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(Arguments(all))
    }

    fn from(&self, first: usize) -> TokenStream {
        let mut out = TokenStream::new();
        for argument in &self.0[first..] {
            out.extend(argument.label.clone());
            out.extend(argument.value.to_token_stream());
            out.extend(<Token![,]>::default().to_token_stream());
        }
        out
    }
}

impl Argument {
    fn is_text(&self) -> bool {
        let literal = match bare(&self.value) {
            Expr::Lit(literal) => &literal.lit,
            _ => return false,
        };
        self.label.is_none() && matches!(literal, Lit::Str(_))
    }
}

/// A macro call that may expand to a string literal.
fn may_be_text(value: &Expr) -> bool {
    let Expr::Macro(call) = value else { return false };
    leading_arguments(&call.mac.path).is_none()
}

fn at_semicolon(tokens: TokenStream) -> (TokenStream, Option<TokenStream>) {
    let mut tokens = tokens.into_iter();
    let is_end =
        |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ';');
    let mut found = false;
    let before = tokens
        .by_ref()
        .take_while(|token| {
            found = is_end(token);
            !found
        })
        .collect();
    (before, found.then(|| tokens.collect()))
}

/// `?` or `%`
fn sigil(input: ParseStream<'_>) -> Option<How> {
    let how = if input.peek(Token![?]) {
        How::Debug
    } else if is_punct(input, '%') {
        How::Display
    } else {
        return None;
    };
    input.parse::<TokenTree>().ok();
    Some(how)
}

/// `a.b.c`; none if it is something else.
fn dotted_name(input: ParseStream<'_>) -> syn::Result<Option<String>> {
    let mut name = String::new();
    loop {
        if !input.peek(Ident::peek_any) || input.peek(Token![_]) {
            return Ok(None);
        }
        name += &input.call(Ident::parse_any)?.to_string();
        if !input.peek(Token![.]) || input.peek(Token![..]) {
            return Ok(Some(name));
        }
        input.parse::<Token![.]>()?;
        name.push('.');
    }
}

/// True if the next token is this one, and not part of a longer one.
fn is_punct(input: ParseStream<'_>, character: char) -> bool {
    let longer = input.peek(Token![==])
        || input.peek(Token![=>])
        || input.peek(Token![::])
        || input.peek(Token![%=]);
    let next = input.fork().parse::<TokenTree>();
    !longer && matches!(next, Ok(TokenTree::Punct(punct)) if punct.as_char() == character)
}
