"""What bot developers test with."""
