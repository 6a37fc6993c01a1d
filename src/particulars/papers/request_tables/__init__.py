"""Requests, responses and claims as tables: one page, one workbook, and a CSV each, every row with its place."""
