"""The world: countries, adequacy as of a day, endpoint facts, tiers."""
