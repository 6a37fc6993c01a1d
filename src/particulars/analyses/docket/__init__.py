"""What a docket says of its own motions: which papers answer them and which orders decide them."""
