"""Care for people and for the rules: greetings, meetings, voices of customers, gifts, favours, risks."""
