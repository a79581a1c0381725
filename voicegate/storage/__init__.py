"""Durable stores behind one interface."""
