"""What a court decided: dispositions, findings on a test, and rulings of an earlier day or another court that it reports."""
