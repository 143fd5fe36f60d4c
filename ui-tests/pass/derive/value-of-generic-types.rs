//! A generic value type is proved where its fields' types are, and recursive ones stay provable.

#![allow(dead_code)]
#![deny(private_bounds, private_interfaces)]

use std::collections::HashMap;
use std::marker::PhantomData;
use std::rc::Weak;

use log_safe::{LogSafe, log_safe, via};

#[derive(Debug)]
struct Unknown;

/// Its `Debug` leaves the data out, so it is proved for every `T`.
#[log_safe(value)]
struct Data<T> {
    id: u32,
    #[log_safe(trust = "its Debug prints the id only")]
    data: T,
}

impl<T> std::fmt::Debug for Data<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Data").field("id", &self.id).finish_non_exhaustive()
    }
}

#[log_safe(value)]
#[derive(Debug)]
enum Frame<T, const N: usize> {
    Data(Data<T>),
    Last(Option<(u8, Data<T>)>, [Result<Data<T>, Data<T>>; N]),
}

/// That a private type is bounded is nobody's affair.
#[log_safe(value)]
#[derive(Debug)]
pub struct Stream<T> {
    data: Data<T>,
}

#[log_safe(value)]
#[derive(Debug)]
struct Tree<T> {
    parent: Weak<Tree<T>>,
    children: Vec<Tree<T>>,
    by_name: Children<T>,
    data: Data<T>,
    value: T,
}

/// Each holds the other.
#[log_safe(value)]
#[derive(Debug)]
struct Children<T>(HashMap<u32, Box<Tree<T>>>);

#[log_safe(value)]
#[derive(Debug)]
struct Node<'a, T> {
    next: Option<&'a Node<'a, T>>,
    again: Again<'a, T>,
    value: T,
    marker: PhantomData<fn(Unknown)>,
}

#[log_safe(value)]
#[derive(Debug)]
struct Again<'a, T>(Option<&'a Node<'a, T>>);

#[log_safe(value)]
#[derive(Debug)]
struct Expression<T> {
    own: Option<Box<Self>>,
    arguments: Arguments<T>,
    value: T,
}

#[log_safe(value)]
#[derive(Debug)]
struct Arguments<T>(Vec<Expression<T>>);

/// Opaque, whatever it would send.
#[log_safe(value)]
#[derive(Debug)]
struct Link<T>(std::sync::mpsc::Sender<T>);

fn debug<T: LogSafe<via::Debug>>() {}

fn call(frame: &Frame<Unknown, 1>, tree: &Tree<u8>, node: &Node<'_, String>) {
    log_safe::safe_info!("{frame:?} {tree:?} {node:?}");
    debug::<Stream<Unknown>>();
    debug::<Link<Unknown>>();
    debug::<Expression<u8>>();
}

fn main() {}
