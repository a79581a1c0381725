"""The first tables: two chains, their heads and checkpoints, secrets, subjects' keys."""

import sqlalchemy as sa
from alembic import op

__all__ = ["down_revision", "downgrade", "revision", "upgrade"]

revision = "0001"
down_revision = None

_NAME = sa.String(255)
_SEQ = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _chain(name: str, *fields: str) -> None:
    op.create_table(
        name,
        sa.Column("seq", _SEQ, primary_key=True, autoincrement=False),
        sa.Column("at_us", sa.BigInteger, index=True),
        *(sa.Column(f, _NAME, index=f in {"call_id", "subject"}) for f in fields),
        sa.Column("body", sa.Text),
        sa.Column("hash", sa.LargeBinary(32), nullable=False),
        sa.Column("seal", sa.LargeBinary(32)),
    )


def upgrade() -> None:
    """Make the tables."""
    _chain("journal", "kind", "call_id", "subject", "backend")
    _chain("ledger", "kind", "consent_id", "subject", "controller", "consent")
    op.create_table(
        "heads",
        sa.Column("chain", _NAME, primary_key=True),
        sa.Column("seq", sa.BigInteger, nullable=False),
        sa.Column("hash", sa.LargeBinary(32), nullable=False),
        sa.Column("at_us", sa.BigInteger, nullable=False),
        sa.Column("start_seq", sa.BigInteger, nullable=False),
        sa.Column("start_hash", sa.LargeBinary(32), nullable=False),
        sa.Column("seal", sa.LargeBinary(32), nullable=False),
    )
    op.create_table(
        "checkpoints",
        sa.Column("chain", _NAME, primary_key=True),
        sa.Column("seq", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("line", sa.Text, nullable=False),
    )
    op.create_table(
        "secrets",
        sa.Column("name", _NAME, primary_key=True),
        sa.Column("key_name", _NAME, nullable=False),
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "subject_keys",
        sa.Column("subject", _NAME, primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("key_name", _NAME),
        sa.Column("wrapped", sa.LargeBinary),
        sa.Column("shredded_us", sa.BigInteger),
    )


def downgrade() -> None:
    """Refuse: the tables hold evidence."""
    raise RuntimeError("a store with evidence in it is not taken apart; restore a backup instead")
