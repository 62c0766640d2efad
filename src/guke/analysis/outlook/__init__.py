"""What an account is likely to do: order or stay away, and for how much; fitted to the book's own history."""
