"""Addresses of machines to those that anybody may fetch from: not this machine, and none of a private network."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

#: Gateways to IPv4: the last 32 bits of such an address are that of a machine behind it.
_GATEWAYS = (IPv6Network("64:ff9b::/96"), IPv6Network("::/96"), IPv6Network("::ffff:0:0:0/96"))
#: Of a network's own, whatever `ipaddress` says of them: gateways to IPv4 (RFC 8215), and the former site (RFC 3879).
_OWN = (IPv6Network("64:ff9b:1::/48"), IPv6Network("fec0::/10"))


def is_public(address: str) -> bool:
    """True for the numeric address of a machine on the open internet."""
    ip = ip_address(address.partition("%")[0])
    own = any(ip in network for network in _OWN)
    return not own and all(each.is_global and not each.is_multicast for each in (ip, *_within(ip)))


def _within(ip: IPv4Address | IPv6Address) -> tuple[IPv4Address, ...]:
    """The addresses of version 4 that one of version 6 leads to."""
    if isinstance(ip, IPv4Address):
        return ()
    behind = [IPv4Address(int(ip) & 0xFFFFFFFF)] if any(ip in gateway for gateway in _GATEWAYS) else []
    return tuple(each for each in (ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ()), *behind) if each is not None)
