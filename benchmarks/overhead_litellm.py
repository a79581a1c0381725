"""LiteLLM for ``overhead.py``: its bare transcription call, and the same through its Router."""

from __future__ import annotations

import asyncio
import io
import os
import subprocess
import sys
import time
import wave
from collections.abc import Awaitable, Callable
from importlib import import_module
from typing import Any

from overhead_voicegate import SECOND

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"  # or it asks the network at import
litellm: Any = import_module("litellm")

CALLS = 30
_SERVER = """
import http.server, sys
class Answer(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def do_POST(self):
        self.rfile.read(int(self.headers["content-length"]))
        body = b'{"text": "yes"}'
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *_): pass
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
print(server.server_address[1], flush=True)
server.serve_forever()
"""
Measure = Callable[[], Awaitable[float]]


def _wav() -> tuple[str, bytes]:
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(SECOND.content * 2)
    return "audio.wav", out.getvalue()


async def _timed(ask: Callable[[], Awaitable[object]]) -> float:
    begun = time.process_time()
    for _ in range(CALLS):
        await ask()
    return (time.process_time() - begun) / CALLS * 1e6


async def pairs() -> dict[str, tuple[Measure, Measure]]:
    """Bare and through the Router, against a server in a process of its own."""
    command = [sys.executable, "-c", _SERVER]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: ASYNC220, S603
    assert server.stdout is not None  # noqa: S101
    port = (await asyncio.to_thread(server.stdout.readline)).strip()
    import_module("atexit").register(server.kill)
    how = {
        "model": "openai/whisper-1",
        "api_base": f"http://127.0.0.1:{port}/v1",
        "api_key": "none",
    }
    names = [{"model_name": "ears", "litellm_params": how} for _ in range(2)]
    router = litellm.Router(model_list=names)
    file = _wav()
    return {
        "transcription, one by one": (
            lambda: _timed(lambda: litellm.atranscription(file=file, **how)),
            lambda: _timed(lambda: router.atranscription(file=file, model="ears")),
        )
    }
