"""What holds for every test: loopback only, no vendor settings from outside, the same dice."""

from __future__ import annotations

import os
import random
import re
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from tests.loopback import enter_namespace, refuse_outside

# Variables with which an account, a region or a proxy of this machine's user would seep into tests.
_VENDOR_VARIABLES = re.compile(
    r"(?i)(OPENAI|AZURE|SPEECH|COGNITIVE|AWS|BOTO|AMAZON|GOOGLE|GCP|GCLOUD|CLOUDSDK|GRPC|DEEPGRAM|GLADIA|SPEECHMATICS"
    r"|CARTESIA|ASSEMBLYAI|ELEVENLABS|ELEVEN|SONIOX|REVAI|SCALEWAY|OVH|TELNYX|MISTRAL|ANTHROPIC)_.*"
    r"|(HTTP|HTTPS|ALL|NO|FTP|WS|WSS)_PROXY|SSL_CERT_(FILE|DIR)|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE"
)

for _name in [name for name in os.environ if _VENDOR_VARIABLES.fullmatch(name)]:
    del os.environ[_name]
enter_namespace()
refuse_outside()

# The plugin that would do it is off here: it would import voicegate before the lines above.
pytest.register_assert_rewrite("voicegate.testing.conformance")

# Timing on a shared machine says nothing about a property, so there is no deadline.
settings.register_profile("local", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(
    "ci", settings.get_profile("local"), derandomize=True, database=None, print_blob=True
)
settings.load_profile("ci" if os.environ.get("CI") else "local")


@pytest.fixture(autouse=True)
def _same_dice() -> None:  # pyright: ignore[reportUnusedFunction]
    random.seed(20_251_124)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Repeat, just above the summary line, what failed before the tests and what was not run."""
    if reason := os.environ.get("VOICEGATE_NOT_RUN"):
        terminalreporter.section("not run")
        terminalreporter.write_line(f"NOT RUN {reason}", yellow=True)
    if failed := os.environ.get("VOICEGATE_FAILED_CHECKS", "").split():
        terminalreporter.section("failed before the tests")
        for name in failed:
            terminalreporter.write_line(f"FAILED {name}: its output is at the top", red=True)
