"""Gate and Call: they tie the rooms together."""
