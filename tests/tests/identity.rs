//! What `#[log_safe]` prints, and what it compiles for.

#![allow(dead_code, reason = "most fields are there not to be read")]
#![allow(
    clippy::items_after_statements,
    clippy::elidable_lifetime_names,
    clippy::needless_lifetimes,
    reason = "types stand beside what is asserted of them, in every shape a user may write"
)]

use std::collections::{BTreeSet, HashMap};
use std::error::Error;
use std::fmt::{self, Display};
use std::marker::PhantomData;
use std::process::Command;
use std::sync::{Arc, Barrier, Mutex};
use std::{env, io, ptr, thread};

use log_safe::{LogId, LogSafe, identity, log_safe, safe_format, via};

type Streams = Mutex<HashMap<u32, String>>;

/// Compiles only where the proof is there.
fn proved<T: ?Sized + LogSafe<via::Display>>() {}
fn proved_debug<T: ?Sized + LogSafe<via::Debug>>() {}
fn proved_serialize<T: ?Sized + LogSafe<via::Serialize>>() {}

#[log_safe(debug)]
#[derive(Default)]
struct Connection {
    #[log_safe(id)]
    id: u64,
    #[log_safe(id = "from")]
    peer: &'static str,
    streams: Streams,
}

fn connection() -> Connection {
    Connection { id: 7, peer: "10.0.0.1:443", streams: Mutex::default() }
}

#[test]
fn ids_are_printed_and_nothing_else() {
    assert_eq!(connection().to_string(), "Connection(id=7, from=10.0.0.1:443)");

    #[log_safe]
    struct Tuple(#[log_safe(id)] u8, Streams, #[log_safe(id = "port")] u16);
    assert_eq!(Tuple(1, Streams::default(), 443).to_string(), "Tuple(1, port=443)");

    #[log_safe(name = "Übertragung")]
    struct Renamed {
        #[log_safe(id)]
        r#type: char,
    }
    assert_eq!(Renamed { r#type: 'x' }.to_string(), "Übertragung(type=x)");

    #[log_safe]
    #[allow(non_camel_case_types, reason = "the name is the point")]
    struct r#struct;
    assert_eq!(r#struct.to_string(), "struct");
}

#[test]
fn nothing_is_locked() {
    let connection = connection();
    let _guard = connection.streams.lock();
    assert_eq!(format!("{connection}"), "Connection(id=7, from=10.0.0.1:443)");
}

#[test]
fn a_text_is_printed_as_written() {
    #[log_safe("conn {id} from {peer:?} {{{id}}}")]
    struct Named {
        id: u64,
        peer: &'static str,
        streams: Streams,
    }
    let named = Named { id: 7, peer: "a\"b", streams: Streams::default() };
    assert_eq!(named.to_string(), r#"conn 7 from "a\"b" {7}"#);

    #[log_safe("{2}:{0:?}")]
    struct Tuple(Option<u8>, Streams, u16);
    assert_eq!(Tuple(Some(1), Streams::default(), 443).to_string(), "443:Some(1)");
}

#[test]
fn a_log_id_is_the_identity() {
    #[log_safe(debug)]
    #[derive(Clone, Default)]
    struct Numbered {
        number: LogId,
        #[log_safe(id)]
        stream: u8,
    }
    let first = Numbered::default();
    let second = first.clone();
    assert_eq!(first.to_string(), format!("Numbered#{}(stream=0)", first.number.get()));
    assert_ne!(first.to_string(), second.to_string());
    let text = first.to_string();
    let moved = Box::new(first);
    assert_eq!(moved.to_string(), text);
}

#[test]
fn log_ids_are_unique_across_threads() {
    let threads = (0..4)
        .map(|_| thread::spawn(|| (0..1000).map(|_| LogId::next().get()).collect::<Vec<_>>()));
    let threads: Vec<_> = threads.collect();
    let mut ids: Vec<u64> = threads.into_iter().flat_map(|ids| ids.join().unwrap()).collect();
    ids.sort_unstable();
    let taken = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), taken);
    assert!(LogId::next() < LogId::next());
    assert_eq!(format!("{:>30?}", LogId::next()).len(), 30);
}

#[log_safe(debug)]
struct Bare {
    streams: Streams,
}

#[test]
fn an_address_is_printed_as_a_hash() {
    let bare = Arc::new(Bare { streams: Streams::default() });
    let text = bare.to_string();
    let hash = text.strip_prefix("Bare@").unwrap();
    assert_eq!(hash.len(), 8, "{text}");
    assert!(u32::from_str_radix(hash, 16).is_ok(), "{text}");
    assert_eq!(text, bare.to_string());
    let address = ptr::from_ref(&*bare).addr();
    assert_ne!(hash, format!("{:08x}", address & 0xffff_ffff));
    let other = Arc::new(Bare { streams: Streams::default() });
    assert_ne!(text, other.to_string());

    #[log_safe(address = "raw")]
    struct Raw {
        streams: Streams,
    }
    let raw = Raw { streams: Streams::default() };
    assert_eq!(raw.to_string(), format!("Raw@{:p}", &raw));
}

/// The number of a value, as it is printed.
fn hash<T: ?Sized>(value: &T) -> String {
    let text = identity(value).to_string();
    text.split_once('@').expect("behind the name").1.to_owned()
}

/// All 32 bits are used: of a thousand objects hardly two have the same number, neighbours too, and
/// each digit can be any.
#[test]
fn a_hash_tells_objects_apart() {
    let objects = [0_u8; 1000];
    let hashes: Vec<String> = objects.iter().map(hash).collect();
    for at in 0..8 {
        let digits: BTreeSet<u8> = hashes.iter().map(|hash| hash.as_bytes()[at]).collect();
        assert!(digits.iter().eq(b"0123456789abcdef"), "digit {at} is one of {digits:?}");
    }
    assert!(hashes.iter().all(|hash| hash.len() == 8), "{hashes:?}");
    let distinct = hashes.iter().collect::<BTreeSet<_>>().len();
    assert!(distinct > 997, "{distinct} of 1000");
    assert!(objects.iter().map(hash).eq(hashes), "not the same the second time");
}

/// In one process the same object has the same number for all threads, the first ones included; in
/// another process it has another.
#[test]
fn the_key_of_the_hash_is_new_in_each_process() {
    const CHILD: &str = "LOG_SAFE_HASHES";

    // What takes no memory is at the same address in each process.
    let object: &[u64] = &Vec::new();
    if env::var_os(CHILD).is_some() {
        let start = Barrier::new(8);
        let hashes: BTreeSet<String> = thread::scope(|scope| {
            let threads = [(); 8].map(|()| {
                scope.spawn(|| {
                    start.wait();
                    [(); 32].map(|()| hash(object))
                })
            });
            threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
        });
        println!("hashes of {:p}: {hashes:?}", object.as_ptr());
        return;
    }
    let outputs: BTreeSet<String> = (0..4)
        .map(|_| {
            let output = Command::new(env::current_exe().unwrap())
                .args(["--exact", "the_key_of_the_hash_is_new_in_each_process", "--nocapture"])
                .env(CHILD, "")
                .output()
                .unwrap();
            let output = String::from_utf8(output.stdout).unwrap();
            let (_, hashes) = output.split_once("hashes of ").expect(&output);
            hashes.lines().next().unwrap().to_owned()
        })
        .collect();
    for output in &outputs {
        let (address, hashes) = output.split_once(": ").unwrap();
        assert_eq!(address, format!("{:p}", object.as_ptr()), "the test needs it to be the same");
        assert_eq!(hashes.len(), r#"{"01234567"}"#.len(), "one hash in one process: {hashes}");
    }
    assert_eq!(outputs.len(), 4, "{outputs:?}");
}

#[test]
fn an_enum_prints_its_variant() {
    #[log_safe(debug)]
    enum State<T> {
        Idle,
        Streaming {
            #[log_safe(id)]
            id: T,
            streams: Streams,
        },
        Tuple(#[log_safe(id)] u8, Streams),
        Numbered(LogId),
        Other(Streams),
        #[cfg(any())]
        Never(Unknown),
    }
    assert_eq!(State::<u8>::Idle.to_string(), "State::Idle");
    let streaming = State::Streaming { id: 7, streams: Streams::default() };
    assert_eq!(format!("{streaming:?}"), "State::Streaming(id=7)");
    assert_eq!(State::<u8>::Tuple(1, Streams::default()).to_string(), "State::Tuple(1)");
    let id = LogId::next();
    let number = id.get();
    assert_eq!(State::<u8>::Numbered(id).to_string(), format!("State::Numbered#{number}"));
    let other = State::<u8>::Other(Streams::default()).to_string();
    assert!(other.starts_with("State::Other@"), "{other}");
}

#[test]
fn width_fill_and_precision_are_obeyed_and_flags_change_nothing() {
    let connection = connection();
    let text = connection.to_string();
    let expected = text.as_str();
    assert_eq!(format!("{connection:>50}"), format!("{expected:>50}"));
    assert_eq!(format!("{connection:ü^51}"), format!("{expected:ü^51}"));
    assert_eq!(format!("{connection:50}|"), format!("{expected:50}|"));
    assert_eq!(format!("{connection:.5}"), format!("{expected:.5}"));
    assert_eq!(format!("{connection:-<8.5}"), format!("{expected:-<8.5}"));
    assert_eq!(format!("{connection:3}"), expected);
    assert_eq!(format!("{connection:#}"), expected);
    assert_eq!(format!("{connection:#?}"), expected);
    assert_eq!(format!("{connection:+#x?}"), expected);
}

#[test]
fn it_goes_where_formatting_goes() {
    let shared = Arc::new(connection());
    assert_eq!(
        safe_format!("{shared} {:?}", vec![Some(shared.clone())]),
        format!("{shared} [Some({shared})]"),
    );
}

#[test]
fn the_identity_of_anything() {
    struct Foreign<T>(T);
    let streams = Streams::default();
    let text = safe_format!("{}", identity(&Foreign(Streams::default())));
    let (name, hash) = text.split_once('@').unwrap();
    assert_eq!(name, "Foreign<Mutex<HashMap<u32, String>>>");
    assert_eq!(hash.len(), 8);

    let named = |text: String| text.split_once('@').unwrap().0.to_owned();
    assert_eq!(named(identity("text").to_string()), "str");
    assert_eq!(named(identity(&[0_u8; 4]).to_string()), "[u8; 4]");
    assert_eq!(named(identity::<dyn Error>(&fmt::Error).to_string()), "dyn Error");
    assert_eq!(named(identity(&|| ()).to_string()), "{{closure}}");
    let padded = format!("{:>60?}", identity(&streams));
    assert_eq!(padded.trim_start(), identity(&streams).to_string());
    assert_eq!(padded.len(), 60);
}

// Types of every shape compile in both modes.

#[log_safe]
struct Generic<'a, T: ?Sized, I: Iterator, const N: usize = 3>
where
    I::Item: Clone,
{
    #[log_safe(id)]
    id: &'a T,
    iter: I,
    last: Option<I::Item>,
    bytes: [u8; N],
}

#[test]
fn bounds_are_on_printed_fields_alone() {
    let generic =
        Generic { id: "a", iter: [io::empty()].into_iter().map(|_| ()), last: None, bytes: [0; 2] };
    assert_eq!(generic.to_string(), "Generic(id=a)");
    proved::<Generic<'static, str, std::vec::IntoIter<Streams2>>>();
}

#[derive(Clone)]
struct Streams2;

#[log_safe]
struct Node<T> {
    #[log_safe(id)]
    id: u32,
    payload: T,
    parent: Option<Arc<Node<T>>>,
    children: Vec<Node<T>>,
}

#[log_safe(value)]
#[derive(Debug)]
struct Tree<T> {
    value: T,
    left: Option<Box<Self>>,
    right: Option<Box<Tree<T>>>,
}

#[log_safe(value)]
#[derive(Debug)]
enum Nested<T> {
    Leaf(T),
    Twice(Box<Nested<(T, T)>>),
}

#[log_safe(value)]
#[derive(Debug)]
struct Even(Option<Box<Odd>>);

#[log_safe(value)]
#[derive(Debug)]
struct Odd(Vec<Even>);

trait Protocol {
    type Id;
    type Frame;
}

#[log_safe(value)]
#[derive(Debug)]
struct Packet<'a, P: Protocol, T: ?Sized, const N: usize>
where
    P::Id: Copy,
{
    id: P::Id,
    frames: Vec<P::Frame>,
    bytes: [u8; N],
    text: &'a T,
    marker: PhantomData<P>,
    callback: fn(P) -> P,
    pointer: *const P,
}

#[log_safe(value(Display))]
struct Qualified<P: Protocol>(Vec<<P as Protocol>::Frame>, Option<<Vec<P> as Protocol>::Id>)
where
    Vec<P>: Protocol;

impl<P: Protocol<Id = u8, Frame = String>> Protocol for Vec<P> {
    type Id = u8;
    type Frame = String;
}

#[derive(Debug)]
struct Http;

impl Protocol for Http {
    type Id = u8;
    type Frame = String;
}

#[log_safe(value)]
#[derive(Debug)]
struct Unsized {
    length: usize,
    tail: [u8],
}

#[log_safe(value)]
#[derive(Debug)]
enum Uninhabited {}

#[log_safe]
#[repr(C, packed(2))]
struct Packed {
    tag: u8,
    #[log_safe(id)]
    id: u32,
}

#[log_safe(value)]
#[derive(Debug)]
struct Stripped {
    #[cfg(any())]
    gone: Unknown,
    #[log_safe(trust = "prints its name alone")]
    opaque: Opaque,
}

#[derive(Debug)]
struct Opaque;

#[log_safe]
struct StrippedIdentity {
    #[cfg(any())]
    #[log_safe(id)]
    gone: Unknown,
    #[log_safe(id)]
    kept: u8,
    #[log_safe(id, trust = "prints its name alone")]
    opaque: OpaqueDisplay,
}

struct OpaqueDisplay;

impl Display for OpaqueDisplay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("opaque")
    }
}

#[test]
fn every_shape_is_proved() {
    struct Unprintable;
    proved::<Node<Unprintable>>();
    proved_debug::<Tree<Tree<u8>>>();
    proved::<Nested<u8>>();
    proved_debug::<Nested<String>>();
    proved_debug::<Even>();
    proved_debug::<Packet<'static, Http, str, 3>>();
    proved::<Qualified<Http>>();
    proved_debug::<Unsized>();
    proved_debug::<Uninhabited>();
    proved_debug::<Stripped>();
    proved_debug::<Vec<Arc<Bare>>>();
    assert_eq!(Packed { tag: 1, id: 7 }.to_string(), "Packed(id=7)");
    let identity = StrippedIdentity { kept: 7, opaque: OpaqueDisplay };
    assert_eq!(identity.to_string(), "StrippedIdentity(kept=7, opaque=opaque)");
}

#[test]
fn errors_are_values_by_their_message() {
    #[log_safe(value(Display))]
    #[derive(Debug)]
    enum Lost<E> {
        Io(io::Error),
        Boxed(Box<dyn Error + Send + Sync>),
        Other { code: u8, source: E },
    }
    proved::<Lost<u8>>();

    #[log_safe(value(Display), serialize)]
    struct Serialized(u8);
    proved::<Serialized>();
    proved_serialize::<Serialized>();
}

#[test]
fn trait_objects_print_an_identity() {
    #[log_safe(debug, name = "Conn")]
    trait Link: Send + Sync {
        #[log_safe(id)]
        fn id(&self) -> u64;
        #[log_safe(id = "from")]
        fn peer(&self) -> &str;
        fn streams(&self) -> &Streams;
    }
    impl Link for Connection {
        fn id(&self) -> u64 {
            self.id
        }
        fn peer(&self) -> &str {
            self.peer
        }
        fn streams(&self) -> &Streams {
            &self.streams
        }
    }
    let link: Arc<dyn Link> = Arc::new(connection());
    assert_eq!(
        safe_format!("{link} {link:?}"),
        "Conn(id=7, from=10.0.0.1:443) Conn(id=7, from=10.0.0.1:443)"
    );
    let plain = &connection();
    let (send, sync, both): (
        &(dyn Link + Send),
        &(dyn Link + Sync),
        Box<dyn Link + Send + Sync + '_>,
    ) = (plain, plain, Box::new(connection()));
    assert_eq!(safe_format!("{send}{sync}{both:?}"), "Conn(id=7, from=10.0.0.1:443)".repeat(3));

    #[log_safe]
    trait Handler<'a, T: ?Sized, const N: usize>
    where
        T: Send,
    {
        type Id: Copy;
        type Rest;
        type Never
        where
            Self: Sized;
        #[log_safe(id)]
        fn id(&self) -> Self::Id;
        fn rest(&self, _: &'a T) -> Option<Self::Rest> {
            None
        }
    }
    impl<'a> Handler<'a, str, 3> for u8 {
        type Id = u8;
        type Rest = Streams;
        type Never = ();
        fn id(&self) -> u8 {
            *self
        }
    }
    let handler: &dyn Handler<'_, str, 3, Id = u8, Rest = Streams> = &7;
    assert_eq!(safe_format!("{handler}"), "Handler(id=7)");

    #[log_safe("the {id}")]
    trait Text {
        #[log_safe(id)]
        fn id(&self) -> String;
    }
    impl Text for u8 {
        fn id(&self) -> String {
            self.to_string()
        }
    }
    let text: &dyn Text = &7;
    assert_eq!(safe_format!("{text}"), "the 7");

    #[log_safe]
    trait Nameless {}
    impl Nameless for u8 {}
    let nameless: &dyn Nameless = &7;
    assert!(safe_format!("{nameless}").starts_with("Nameless@"));
}

#[test]
fn auto_traits_change_nothing_of_an_object() {
    #[log_safe(debug, serialize)]
    trait Link {
        #[log_safe(id)]
        fn id(&self) -> u8 {
            7
        }
    }
    impl Link for u8 {}

    let link = &1_u8;
    let plain: &dyn Link = link;
    let unpin: &(dyn Link + Unpin) = link;
    let send: &(dyn Link + Send + Unpin) = link;
    let sync: &(dyn Link + Unpin + Sync) = link;
    let all: Box<dyn Link + Send + Sync + Unpin> = Box::new(1_u8);
    assert_eq!(safe_format!("{plain}{unpin}{send}{sync}{all}"), "Link(id=7)".repeat(5));
    assert_eq!(safe_format!("{unpin:?}{send:?}{sync:?}{all:?}"), "Link(id=7)".repeat(4));
    assert_eq!(serde_json::to_string(&*all).unwrap(), r#""Link(id=7)""#);
}

#[test]
fn what_cfg_strips_from_a_trait_is_not_printed() {
    #[log_safe("{id} of {kind:?}")]
    trait Text {
        #[cfg(any())]
        #[log_safe(id)]
        fn gone(&self) -> Unknown;
        #[cfg(any())]
        #[log_safe(id)]
        fn id(&self) -> Unknown;
        #[cfg(test)]
        #[log_safe(id)]
        fn id(&self) -> u8;
        #[cfg_attr(test, log_safe(id))]
        fn kind(&self) -> Self::Kind;
        #[cfg(any())]
        type Gone;
        #[cfg(not(any()))]
        type Kind: fmt::Debug;
    }
    impl Text for u8 {
        type Kind = Option<char>;
        fn id(&self) -> u8 {
            *self
        }
        fn kind(&self) -> Option<char> {
            Some('x')
        }
    }
    let text: &dyn Text<Kind = Option<char>> = &7;
    assert_eq!(safe_format!("{text}"), "7 of Some('x')");

    #[log_safe]
    trait Ids {
        #[cfg_attr(any(), log_safe(id))]
        fn map(&self) -> &Streams;
        #[cfg_attr(test, cfg(test), log_safe(id = "to"))]
        #[cfg_attr(any(), log_safe(id = "from"))]
        fn peer(&self) -> &'static str {
            "peer"
        }
        #[cfg_attr(test, deprecated, log_safe(id))]
        fn old(&self) -> u8 {
            1
        }
    }
    impl Ids for Connection {
        fn map(&self) -> &Streams {
            &self.streams
        }
    }
    let ids: &dyn Ids = &connection();
    let _guard = ids.map().lock();
    assert_eq!(safe_format!("{ids}"), "Ids(to=peer, old=1)");

    #[log_safe]
    trait Nameless {
        #[cfg(any())]
        #[log_safe(id)]
        fn id(&self) -> u8;
    }
    impl Nameless for u8 {}
    let nameless: &dyn Nameless = &7;
    assert!(safe_format!("{nameless}").starts_with("Nameless@"));

    #[log_safe(debug)]
    #[cfg(any())]
    trait Nowhere {
        #[log_safe(id)]
        fn id(&self) -> Unknown;
    }
}

#[test]
fn objects_name_the_types_of_their_supertraits() {
    #[log_safe]
    trait Numbers: Iterator + Send {
        #[log_safe(id)]
        fn left(&self) -> usize;
    }
    impl Numbers for std::vec::IntoIter<Streams2> {
        fn left(&self) -> usize {
            self.len()
        }
    }
    let mut numbers: Box<dyn Numbers<Item = Streams2> + Sync> =
        Box::new(vec![Streams2, Streams2].into_iter());
    assert!(numbers.next().is_some());
    assert_eq!(safe_format!("{numbers}"), "Numbers(left=1)");

    trait Source {
        type Item;
        type Key: ?Sized;
        fn first(&self) -> Option<Self::Item>;
        fn key(&self) -> &Self::Key;
    }
    #[log_safe("{first:?} at {key}, {own}")]
    trait Named<'a, T: ?Sized + 'a>: Source
    where
        Self::Item: fmt::Debug,
    {
        type Own;
        type Never
        where
            Self: Sized;
        #[log_safe(id)]
        fn first(&self) -> Option<<Self as Source>::Item> {
            Source::first(self)
        }
        #[log_safe(id)]
        fn key<'b>(&'b self) -> &'b Self::Key {
            Source::key(self)
        }
        #[log_safe(id)]
        fn own(&self) -> Self::Own;
        fn text(&self) -> &'a T;
    }
    impl Source for u8 {
        type Item = u8;
        type Key = str;
        fn first(&self) -> Option<u8> {
            Some(*self)
        }
        fn key(&self) -> &'static str {
            "key"
        }
    }
    impl<'a> Named<'a, str> for u8 {
        type Own = char;
        type Never = ();
        fn own(&self) -> char {
            'o'
        }
        fn text(&self) -> &'a str {
            ""
        }
    }
    let named: &(dyn Named<'_, str, Item = u8, Key = str, Own = char> + Unpin) = &7;
    assert_eq!(safe_format!("{named}"), "Some(7) at key, o");

    #[log_safe]
    trait Given: Iterator<Item = u8> {
        #[log_safe(id)]
        fn last(&self) -> Self::Item;
    }
    impl Given for std::vec::IntoIter<u8> {
        fn last(&self) -> u8 {
            self.as_slice().last().copied().unwrap_or_default()
        }
    }
    let given: &dyn Given = &vec![1, 2].into_iter();
    assert_eq!(safe_format!("{given}"), "Given(last=2)");
}

#[test]
fn the_crate_can_be_called_otherwise() {
    use renamed::log_safe as annotate;

    mod renamed {
        pub(super) use log_safe::*;
    }

    #[annotate(crate = renamed, debug)]
    struct Elsewhere {
        #[log_safe(id)]
        id: u8,
    }
    assert_eq!(format!("{:?}", Elsewhere { id: 7 }), "Elsewhere(id=7)");

    #[annotate(crate = renamed)]
    trait Far {
        #[log_safe(id)]
        fn id(&self) -> u8 {
            7
        }
    }
    impl Far for u8 {}
    let far: &dyn Far = &1;
    assert_eq!(far.to_string(), "Far(id=7)");
}

#[test]
fn an_identity_is_serialized_as_its_text() {
    #[log_safe(debug, serialize)]
    struct Session {
        #[log_safe(id)]
        id: u8,
        streams: Streams,
    }

    #[log_safe(serialize)]
    trait Peer {
        #[log_safe(id)]
        fn id(&self) -> u8;
    }
    impl Peer for u8 {
        fn id(&self) -> u8 {
            *self
        }
    }

    proved_serialize::<Vec<Session>>();
    let session = Session { id: 7, streams: Streams::default() };
    assert_eq!(serde_json::to_string(&session).unwrap(), r#""Session(id=7)""#);
    let peer: &dyn Peer = &7;
    assert_eq!(serde_json::to_string(peer).unwrap(), r#""Peer(id=7)""#);

    let id = LogId::next();
    assert_eq!(serde_json::to_string(&id).unwrap(), id.get().to_string());
    let identity = identity(&session);
    assert_eq!(serde_json::to_string(&identity).unwrap(), format!("\"{identity}\""));
}
