"""What all readers share about French itself: words, first names, kin. Works on folded words; imports no reader."""
