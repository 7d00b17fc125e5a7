"""On whose word: chains to first-hand sources, source commitment, independence, stance."""
