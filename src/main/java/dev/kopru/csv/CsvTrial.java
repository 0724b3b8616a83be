package dev.kopru.csv;

import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.record.Reason;
import org.jspecify.annotations.Nullable;

/** Reads records of a kind of file as their import would, without importing them; the package of the kind declares it. */
public interface CsvTrial {

    /** The kind of files. */
    String kind();

    /** For one file. */
    Attempt begin();

    /** What is tried with one file. */
    interface Attempt {

        /** Is shown every row of the file before the first record. */
        default void lookAhead(CsvRow row) {
            // Most kinds of record do not depend on other records of the file.
        }

        /** Why the import would reject the record of these rows; null where it can be read. */
        @Nullable
        Reason rejection(CsvGroup group, CsvImport file);
    }
}
