"""Reading spreadsheets as they really are: pure, no Django."""
