"""``python -m guke``: the command line without its installed script."""

from guke.cli import main

main()
