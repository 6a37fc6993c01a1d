"""The record: items and their custody, text with page and line, labels, decisions, and views for a person."""
