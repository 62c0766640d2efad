"""The report of one account for whoever decides: gathered once, drawn as a page, as PDF and as a Word document."""
