"""The ``voicegate`` command."""
