"""The contract that an adapter fulfils."""
