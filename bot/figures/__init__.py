"""Figures as people look at them: a picture for a telephone, a page for the mayor, a table for a spreadsheet."""
