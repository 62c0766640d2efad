"""The assembled product: settings, addresses, server."""
