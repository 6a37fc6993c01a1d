"""The ledgers of a paper: statements, admissions, issues, treatment, questions, conditions, fees; each row a quotation."""
