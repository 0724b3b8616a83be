package dev.kopru.csv;

import dev.kopru.notice.Notice;
import java.util.List;

/**
 * A run's step that reads an imported file.
 *
 * @param book where the notices of rows are kept
 */
public record CsvRun(long importId, long runId, String step, NoticeBook book) {

    /** Keeps and counts notices, in the chunk's transaction. */
    @FunctionalInterface
    public interface NoticeBook {
        void note(String job, long runId, String step, List<Notice> notices);
    }
}
