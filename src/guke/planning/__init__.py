"""What to do next with an account: stages, playbooks, openings, criteria, concessions."""
