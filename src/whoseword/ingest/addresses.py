"""Connections to public addresses only: resolved, checked, and then connected to as checked.

The name is resolved once, every address that it has is checked, and the connection goes to a
checked address under the original host name, so neither a redirect nor a name that changes its
address between check and connection reaches a private network.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterator

import httpcore
import httpx

from whoseword.errors import Refused, Unreachable
from whoseword.ingest.limits import MAX_FILE, MAX_HEAD
from whoseword.ingest.metering import Budget, MeteredBackend
from whoseword.text.web_address import without_credentials

Resolver = Callable[[str, int], list[str]]
"""Host and port to addresses."""

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_INWARD = tuple(
    map(
        ipaddress.ip_network,
        (
            "168.63.129.16/32",  # looks public, but tells Azure's machines about themselves
            "192.0.0.0/24",  # of protocols, RFC 6890; Oracle's machines ask there
            "fec0::/10",  # site-local, RFC 3879
            "64:ff9b:1::/48",  # local use of NAT64, RFC 8215
            "192.88.99.0/24",  # anycast to whatever 6to4 relay is near, RFC 7526
            "3fff::/20",  # documentation, RFC 9637
        ),
    )
)
"""Private in use, though ``ipaddress`` does not call all of them so."""
_ISATAP = {0x00005EFE, 0x02005EFE}
"""What stands before the IPv4 address in an interface identifier of RFC 5214."""
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
        if inner is None and (ip in _NAT64 or int(ip) >> 32 & 0xFFFFFFFF in _ISATAP):
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    inward = any(ip.version == network.version and ip in network for network in _INWARD)
    hidden = ip.is_multicast or ip.is_reserved or ip.is_unspecified or inward
    return ip.is_global and not hidden


class CheckedTransport(httpx.BaseTransport):
    """Sends each request, redirected ones too, to an address that has been checked.

    All of them together keep to one budget of time, each of them to one of bytes.
    """

    def __init__(
        self, budget: Budget, *, allow_private: bool = False, resolver: Resolver = resolve
    ) -> None:
        self._budget, self._allow_private, self._resolver = budget, allow_private, resolver
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(trust_env=False),
            network_backend=MeteredBackend(budget),
            max_keepalive_connections=0,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """As httpx asks; raises ``Refused`` for an address that must not be fetched.

        What goes wrong on the way is raised as httpcore's errors.
        """
        host, name = request.url.host, without_credentials(str(request.url))
        port = request.url.port or (443 if request.url.scheme == "https" else 80)
        failure: Exception | None = None
        for address in self._checked(host, port, name)[:_MOST_ADDRESSES]:
            url = request.url.copy_with(host=address)
            pinned = httpcore.Request(
                request.method,
                httpcore.URL(
                    scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
                ),
                headers=request.headers.raw,
                extensions={**request.extensions, "sni_hostname": host},
            )
            try:
                return self._answer(pinned)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure if failure is not None else httpcore.ConnectError("no address")

    def _answer(self, request: httpcore.Request) -> httpx.Response:
        self._budget.allow(MAX_HEAD)
        answer = self._pool.handle_request(request)
        self._budget.allow(MAX_FILE + MAX_HEAD)
        return httpx.Response(
            answer.status,
            headers=answer.headers,
            stream=_Body(answer),
            extensions=dict(answer.extensions),
        )

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
        self._pool.close()


class _Body(httpx.SyncByteStream):
    """The body of an answer, as it comes."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()
