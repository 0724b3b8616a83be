package dev.kopru.csv;

import dev.kopru.job.ReasonCode;

/**
 * Why a file, or rows of it, cannot be read. Arguments of the messages: of a row {0} file, {1} physical line, {2} column,
 * {3} value, {4} what was expected, {5} how many more problems the record has; of a file {0} file, then details.
 */
public enum CsvReason implements ReasonCode {
    CSV_BAD_QUOTES,
    CSV_ROW_TOO_LONG,
    CSV_MISSING_CELLS,
    CSV_TOO_MANY_CELLS,
    CSV_ROW_AGAIN,
    CSV_TEXT_OUTSIDE_COLUMNS,
    CSV_NUL_CHARACTER,
    CSV_DAMAGED_TEXT,
    CSV_LOST_LETTERS,
    CSV_TEXT_CUT,
    CSV_DAMAGED_CODE,
    CSV_SPREADSHEET_ERROR,
    CSV_CODE_OVER_LINES,
    CSV_CODE_WITH_DECIMALS,
    CSV_BAD_NUMBER,
    CSV_BAD_DATE,
    CSV_BAD_CHOICE,
    CSV_MISSING_VALUE,
    CSV_MISSING_KEY,
    CSV_KEY_TOO_LONG,
    CSV_CONFLICTING_VALUE,
    CSV_REPEATED_VALUE,
    CSV_NEGATIVE_NUMBER,
    CSV_ONE_OF_TWO,
    CSV_BAD_PAYLOAD,
    CSV_RECORD_TOO_LONG,

    CSV_FILE_EMPTY,
    CSV_FILE_WITHOUT_ROWS,
    CSV_FILE_TOO_LARGE,
    CSV_ROWS_TOO_SCATTERED,
    CSV_FILE_UNFINISHED,
    CSV_FILE_NOT_TEXT,
    CSV_FILE_MISSING,
    CSV_HEADER_NOT_FOUND,
    CSV_OTHER_NUMBER_FORM,
    CSV_AMBIGUOUS_NUMBERS,
    CSV_DUPLICATE_COLUMN,
    CSV_UNKNOWN_COLUMN,
    CSV_UNKNOWN_GROUP_NAME,
    CSV_COLUMN_WITHOUT_NAME,
    CSV_COLUMN_ALONE,
    CSV_UNKNOWN_CONSTANT,
    CSV_UNKNOWN_IMPORT,
    CSV_UNKNOWN_KIND,
    CSV_UNKNOWN_PROFILE,
    CSV_BAD_PROFILE
}
