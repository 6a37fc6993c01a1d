"""The exhibit of source code by period (S08): a row a period, with what was delivered, as a page, PDF, workbook and table."""
