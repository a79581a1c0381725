"""The version of the distribution ``voicegate-sdk``."""

__version__ = "0.1.0"
