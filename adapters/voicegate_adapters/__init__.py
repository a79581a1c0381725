"""The adapters that come with voicegate: one sub-package for each vendor."""
