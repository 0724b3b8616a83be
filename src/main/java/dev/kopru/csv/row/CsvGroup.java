package dev.kopru.csv.row;

import java.util.List;

/** All rows of one record, in the file's order, wherever they stand; a row without a key is a group of its own. */
public record CsvGroup(String key, List<CsvRow> rows) {}
