//! `ipnet`, version 2.12.2 read: prints an address and a length, or a range of them as its ends.

use ipnet::{
    AddrParseError, IpAddrRange, IpNet, IpSubnets, Ipv4AddrRange, Ipv4Net, Ipv4Subnets,
    Ipv6AddrRange, Ipv6Net, Ipv6Subnets, PrefixLenError,
};

foreign! { leaf:
    AddrParseError, IpAddrRange, IpNet, IpSubnets, Ipv4AddrRange, Ipv4Net, Ipv4Subnets,
    Ipv6AddrRange, Ipv6Net, Ipv6Subnets, PrefixLenError,
}

small! { IpNet, Ipv4Net, Ipv6Net, }
