"""Plugins for voice frameworks."""
