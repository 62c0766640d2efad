"""Pages of care: greeting, the gift register, words in confidence, word kept, and what guests open by a link."""

from guke.care.pages import confidence, gifts, greeting, guests, word

__all__ = ["confidence", "gifts", "greeting", "guests", "word"]
