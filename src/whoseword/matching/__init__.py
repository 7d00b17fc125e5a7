"""Which statements of a story say the same: propositions, blocking, pair scoring, clustering."""
