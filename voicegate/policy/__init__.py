"""The operator's rules: compiled, decided, explained, proven."""
