"""Which outlets there are: names, aliases, domains, owners."""
