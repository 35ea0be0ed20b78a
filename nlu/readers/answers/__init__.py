"""What a few words say in answer to one question: read in its light, each reader finds nothing in other words."""
