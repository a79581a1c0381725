"""One pack of data for each language; the engine reads them through ``lexicon``."""
