"""Our own people at work: handover of accounts, time planned and spent."""
