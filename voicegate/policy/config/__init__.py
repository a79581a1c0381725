"""The configuration file: read without I/O, every problem reported at once with its line."""

from voicegate.policy.config.model import (
    BackendConfig,
    ContractConfig,
    DpfConfig,
    GateConfig,
    LimitsConfig,
    LineConfig,
    LocationConfig,
    NoticeConfig,
    PromptsConfig,
    RedactionConfig,
    RetentionConfig,
    RightsConfig,
    RoutingConfig,
)
from voicegate.policy.config.reading import (
    MAX_CHARACTERS,
    Reading,
    parse_config,
    read_config,
)
from voicegate.policy.config.secret_ref import SecretRef, SecretSource

__all__ = [
    "MAX_CHARACTERS",
    "BackendConfig",
    "ContractConfig",
    "DpfConfig",
    "GateConfig",
    "LimitsConfig",
    "LineConfig",
    "LocationConfig",
    "NoticeConfig",
    "PromptsConfig",
    "Reading",
    "RedactionConfig",
    "RetentionConfig",
    "RightsConfig",
    "RoutingConfig",
    "SecretRef",
    "SecretSource",
    "parse_config",
    "read_config",
]
