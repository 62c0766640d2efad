"""The subcommands of ``guke``, one module for each few that belong together."""
