"""Facts about accounts with their sources: shares of purchases."""
