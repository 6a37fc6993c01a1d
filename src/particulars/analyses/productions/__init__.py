"""What was produced there and not here: registers of productions, row by row, held against one another."""
