//! What the `Display`, the `Debug` and the `Serialize` of a value type print besides its fields:
//! read from the attributes of the derives that write these impls, to the last token, or refused.
//!
//! * [`attributes`] knows the attributes, and finds the texts in them,
//! * [`text`] reads a text, and finds out what each of its placeholders prints,
//! * [`expression`] reads what stands behind a text: fields, `self`, any expression.
//!
//! Nothing here judges whether an expression is safe to print: for each one, `expand` writes a
//! proof of its type, which rustc judges.

mod attributes;
mod expression;
#[cfg(test)]
mod tests;
mod text;

use proc_macro2::TokenTree;
use syn::Member;
use syn::ext::IdentExt as _;

use super::model::Via;

pub(super) use self::attributes::{Context, Place, Read};
pub(super) use self::expression::Expression;
use self::text::Text;

/// A part of what an impl prints.
pub(super) struct Print {
    /// Whose impl prints it: `Display` stands for the numeric traits too.
    pub(super) by: Via,
    pub(super) what: What,
    pub(super) how: How,
}

pub(super) enum What {
    /// By its number in the variant.
    Field(usize),
    Expression(Expression),
    /// The value itself, by another trait. The token that says so.
    Itself(TokenTree),
}

/// By which trait something is printed, as far as the proof depends on it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum How {
    Display,
    /// `{:x}`, `{:e}`, …: the rule that accepts the message of an error does not cover these.
    Numeric,
    Debug,
    Serialize,
}

impl How {
    pub(super) fn via(self) -> Via {
        match self {
            How::Display | How::Numeric => Via::Display,
            How::Debug => Via::Debug,
            How::Serialize => Via::Serialize,
        }
    }
}

impl From<Via> for How {
    fn from(via: Via) -> Self {
        match via {
            Via::Display => How::Display,
            Via::Debug => How::Debug,
            Via::Serialize => How::Serialize,
        }
    }
}

/// Something of which log-safe cannot tell what it prints.
pub(super) struct Refusal {
    /// Whose impl would print it.
    pub(super) by: Via,
    pub(super) error: syn::Error,
    /// It prints fields, by a function.
    of_fields: bool,
}

/// The fields that a text can name.
pub(super) struct Scope {
    pub(super) fields: Vec<Named>,
    /// The fields of all variants.
    pub(super) all: Vec<Named>,
    /// It is the text of a variant.
    pub(super) in_enum: bool,
}

/// A field, as a text names it.
pub(super) struct Named {
    /// Where a variable could stand: `name`, or `_0`.
    local: String,
    /// Behind a dot: `name`, or `0`.
    member: String,
    trusted: bool,
}

impl Named {
    pub(super) fn new(member: &Member, trusted: bool) -> Self {
        let (local, member) = match member {
            Member::Named(name) => (name.unraw().to_string(), name.unraw().to_string()),
            Member::Unnamed(index) => (format!("_{}", index.index), index.index.to_string()),
        };
        Named { local, member, trusted }
    }
}

impl Scope {
    /// The field that is called `name` where a variable could stand.
    fn local(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.local == name)
    }

    /// The field that is called `name` behind a dot.
    fn member(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.member == name)
    }

    /// Whether a field of another variant is called `name`.
    fn is_field_elsewhere(&self, name: &str) -> bool {
        self.local(name).is_none() && self.all.iter().any(|field| field.local == name)
    }

    /// What the texts of an item print, those that it has alone and those that it shares.
    pub(super) fn prints(&self, own: &Read, shared: &mut Read) -> (Vec<Print>, Vec<Refusal>) {
        let (mut prints, mut refusals) = (Vec::new(), Vec::new());
        let mut take = |text: &Text| match text.prints(self) {
            Ok(printed) => {
                prints.extend(printed);
                true
            }
            Err(error) => {
                refusals.push(Refusal { by: text.by, error, of_fields: false });
                false
            }
        };
        for text in &own.texts {
            take(text);
        }
        // What is wrong with a shared text is said once.
        shared.texts.retain(|text| !text.is_used_beside(own, self) || take(text));
        // A doc comment is a text where there is no other.
        if own.own.is_empty() && shared.own.is_empty() {
            own.summary.iter().chain(&shared.summary).for_each(|text| {
                take(text);
            });
        }
        (prints, refusals)
    }
}
