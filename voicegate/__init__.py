"""One STT/TTS interface over every speech service, and a gate in front of them."""
