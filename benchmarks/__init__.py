"""Accuracy and speed, each with the command that makes its table."""
