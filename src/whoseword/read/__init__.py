"""Article to reading: attributions, certainty, speakers, names."""
