package dev.kopru.csv.cell;

/** A cell's text and where it stands, for reasons. */
public record CsvCell(int line, String column, String text) {}
