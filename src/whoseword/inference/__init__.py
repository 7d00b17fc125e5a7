"""The only room that runs models: encoding text, sessions, the catalogue of shipped models."""
