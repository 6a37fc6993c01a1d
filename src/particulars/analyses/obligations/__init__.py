"""What a paper obliges whom to do, and by when: timing, and the count of days that Rule 6(a) asks for."""
