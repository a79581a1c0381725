"""Personal data in spoken and written form: found, replaced, restored."""
