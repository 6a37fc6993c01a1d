"""What is handed over: reports, tables of authorities and rows, each statement with its place in the paper."""
