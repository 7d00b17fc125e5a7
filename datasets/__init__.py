"""Loaders of the data sets in ../shared/data that training and evaluation share."""
