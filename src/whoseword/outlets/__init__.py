"""Which outlets there are: names, aliases, domains, owners; and where a text names them."""

from whoseword.outlets.known_outlets import KnownOutlets
from whoseword.outlets.lookalikes import bare as host_name
from whoseword.outlets.outlet import Outlet

__all__ = ["KnownOutlets", "Outlet", "host_name"]
