"""Care for a relation: greetings, meetings, opinions, gifts, favours, risks, and what is said in confidence."""
