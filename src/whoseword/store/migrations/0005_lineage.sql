-- Whether a story's id is still to go on is asked for every article that comes.

CREATE INDEX lineage_of_earlier ON lineage (earlier);
