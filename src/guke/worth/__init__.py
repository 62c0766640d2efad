"""What an account is worth to us and we to it: nominations, judgements, buyer types, value as it sees it, yardsticks."""
