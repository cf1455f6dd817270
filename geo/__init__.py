"""Text to events: reads documents, finds what happened, where and when, and keeps the words that prove it."""
