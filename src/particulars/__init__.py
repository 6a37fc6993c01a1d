"""Particulars: reads a case's record and writes statements the other side can check."""

__version__ = "0.1.0"
