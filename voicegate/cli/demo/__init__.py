"""The demo: one phone call from start to end, offline."""
