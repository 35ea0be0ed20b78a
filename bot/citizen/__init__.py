"""What a citizen or a structure goes through: one message in, one reply out, the state in the database."""
