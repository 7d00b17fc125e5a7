"""Which outlets there are: names, aliases, domains, owners; and where a text names them."""

from whoseword.outlets.finding import find
from whoseword.outlets.lookalikes import bare as host_name
from whoseword.outlets.lookalikes import check as check_domain
from whoseword.outlets.mentions import mentions
from whoseword.outlets.outlet import Outlet
from whoseword.outlets.registry import extend, of_domain

__all__ = ["Outlet", "check_domain", "extend", "find", "host_name", "mentions", "of_domain"]
