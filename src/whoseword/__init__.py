"""Whoseword."""
