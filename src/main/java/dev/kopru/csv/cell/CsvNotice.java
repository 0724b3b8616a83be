package dev.kopru.csv.cell;

import dev.kopru.record.NoticeCode;

/**
 * What is odd about rows of a file, though not wrong; {0} file, {1} physical lines, {2} column, {3} value. The row is read.
 */
public enum CsvNotice implements NoticeCode {
    /** Quotes that open no cell: they are taken as the letters they are. */
    CSV_QUOTES_TAKEN_AS_WRITTEN,
    /** Letters that may be foreign, or damaged Turkish ones. */
    CSV_ODD_LETTERS,
    /** A key like another one of the file but for its capitals, blanks or leading zeros; {4} the line of the other. */
    CSV_KEY_SPELLED_OTHERWISE,
    /** A key that is a word for totals or counts. */
    CSV_KEY_LIKE_TOTALS,
    /** Rows of a rejected record that are missing in the list that was sent again; {0} file, {1} record, {2} import, {3} how many, {4} lines. */
    CSV_ROWS_LEFT_BEHIND,
    /** Rows that say the same as one above, each of which counts; {1} the line of the first, {2} how many. */
    CSV_ROWS_ALIKE,
    /** Rows without a key in a file whose rows lie scattered; {1} the line of the first, {2} how many. */
    CSV_ROWS_OF_ANYBODY,
    /** Rows of nothing but delimiters above others; {1} the line of the first, {2} how many. */
    CSV_EMPTY_ROWS,
    /** Rows of a record that add nothing to it; {1} lines, {2} how many, {3} the record. */
    CSV_ROWS_WITHOUT_CONTENT,
    /** A figure that may be a thousand times more or less, read as other columns are written; {4} an example, {5} the other form's setting. */
    CSV_FIGURES_BY_OTHERS
}
