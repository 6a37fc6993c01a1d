"""Trade secrets and public items as exhibits: one page, one PDF, one workbook, and a CSV each, every row with its place."""
