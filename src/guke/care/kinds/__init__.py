"""Care as kinds: greetings and moments, gifts, favours and risks, meetings and opinions."""

from guke.care.kinds import greetings, integrity, meetings

__all__ = ["greetings", "integrity", "meetings"]
