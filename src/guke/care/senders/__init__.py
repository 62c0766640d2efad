"""Channels that carry greetings, each behind the same three words: send, find, says."""
