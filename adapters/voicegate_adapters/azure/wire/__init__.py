"""Azure Speech's messages: built and read, without any I/O."""
