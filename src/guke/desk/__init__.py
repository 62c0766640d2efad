"""Pages across areas: home, account page, portfolio, search, settings."""
