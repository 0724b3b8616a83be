package dev.kopru.csv;

import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.record.Incoming;
import java.util.List;
import java.util.Map;

/**
 * Makes records of the rows of one kind of file, for imports and previews alike; the package of the kind declares it.
 *
 * @param <T> a record on its way in
 */
public interface CsvRecords<T extends Incoming> {

    /** The kind of files. */
    String kind();

    /** For one file, from its beginning. */
    OfFile<T> begin();

    /** Whether a row says anything that counts for its record beside what others of its rows say; called on any thread. */
    default boolean hasContent(CsvRow row) {
        return true;
    }

    /** Whether a record may be made of several rows. */
    default boolean mayHaveSeveralRows() {
        return true;
    }

    /**
     * The records of one file.
     *
     * @param <T> a record on its way in
     */
    interface OfFile<T> {

        /** Is shown every row of the file, also those of records that are done, before the first record is asked for. */
        default void lookAhead(CsvRow row) {
            // Most kinds of record do not depend on other records of the file.
        }

        /**
         * The keys of records that are not whole without one of these rows, each with its line; asked before the first record.
         *
         * @param orphans rows that are part of no record of the file
         */
        default Map<String, Integer> halves(List<CsvRow> orphans) {
            return Map.of();
        }

        /** The record of these rows; one that cannot be read is a record as well. Called on the thread that reads ahead. */
        T record(CsvGroup group, CsvImport file);
    }
}
