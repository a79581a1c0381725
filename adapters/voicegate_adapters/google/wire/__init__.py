"""Google's messages: built and read as bytes, without any I/O."""
