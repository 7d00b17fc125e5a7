"""Settings that hold for every test."""

from hypothesis import settings

# No deadlines: machines differ and are shared; a slow one is no failure.
settings.register_profile("whoseword", deadline=None, derandomize=True)
settings.load_profile("whoseword")
