"""The comparison of propositions: data, features, cross-encoder, trees, export."""
