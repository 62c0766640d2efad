"""The demo company: a maker of crop nutrition invented by seed, with stories planted in it."""
