"""What goes over the wire to Amazon and back: pure."""
