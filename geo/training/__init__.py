"""Learns the weights of the recogniser of places. For maintainers; users have the weights in the package."""
