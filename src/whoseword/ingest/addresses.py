"""Connections to public addresses only: resolved, checked, and then connected to as checked.

The name is resolved once, every address that it has is checked, and the connection goes to a
checked address under the original host name, so neither a redirect nor a name that changes its
address between check and connection reaches a private network.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable

import httpx

from whoseword.errors import Refused, Unreachable

Resolver = Callable[[str, int], list[str]]
"""Host and port to addresses."""

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_MOST_ADDRESSES = 4


def resolve(host: str, port: int) -> list[str]:
    """The host's addresses by the system's resolver."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: str) -> bool:
    """Neither private, loopback, link-local, reserved, multicast nor hiding one of these."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


class CheckedTransport(httpx.BaseTransport):
    """Sends each request, redirected ones too, to an address that has been checked."""

    def __init__(self, *, allow_private: bool = False, resolver: Resolver = resolve) -> None:
        self._allow_private, self._resolver = allow_private, resolver
        self._inner = httpx.HTTPTransport(trust_env=False, retries=0)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """As httpx asks; raises ``Refused`` for an address that must not be fetched."""
        host, name = request.url.host, str(request.url)
        port = request.url.port or (443 if request.url.scheme == "https" else 80)
        failure: httpx.TransportError | None = None
        for address in self._checked(host, port, name)[:_MOST_ADDRESSES]:
            pinned = httpx.Request(
                request.method,
                request.url.copy_with(host=address),
                headers=request.headers,
                stream=request.stream,
                extensions={**request.extensions, "sni_hostname": host},
            )
            try:
                return self._inner.handle_request(pinned)
            except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                failure = error
        raise failure if failure is not None else httpx.ConnectError("no address")

    def _checked(self, host: str, port: int, name: str) -> list[str]:
        try:
            addresses = self._resolver(host, port)
        except (OSError, UnicodeError) as error:
            remedy = "Check the address and the network, or save the page and give the file."
            raise Unreachable(name, "the host name has no address", remedy) from error
        if not self._allow_private and not all(map(is_public, addresses)):
            problem = "the address belongs to a private or reserved network"
            raise Refused(name, problem, "Allow private addresses if you trust it.")
        return addresses

    def close(self) -> None:
        """Close the connections."""
        self._inner.close()
