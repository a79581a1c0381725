"""The HTTP and WebSocket gateway."""
