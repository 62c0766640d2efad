"""Who knows whom: contact matrix, weights in decisions, trust and interest, minimum cover."""
