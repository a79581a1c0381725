"""Consent ledger, journal, notices, rights, records."""
