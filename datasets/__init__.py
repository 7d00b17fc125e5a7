"""Loaders of the data sets in ../shared/data, for training as for evaluation."""
