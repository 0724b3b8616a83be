package dev.kopru.retry;

import dev.kopru.record.Source;
import java.util.List;
import java.util.function.Predicate;

/**
 * Hands out the rejected records that a run tries again, page by page and in the order of their ids: those of its replay
 * alone, or first all that people asked for and then a limited number of the others, so that old trouble cannot starve what
 * is new.
 */
public final class DueRecords {

    private final RetryRows rows;
    private final DueScope scope;
    private final Predicate<Source> own;
    private RetryRows.Part part;
    private long lastId;
    private int left;

    DueRecords(RetryRows rows, DueScope scope, Predicate<Source> own) {
        this.rows = rows;
        this.scope = scope;
        this.own = own;
        this.part = scope.replay() == null ? RetryRows.Part.ASKED : RetryRows.Part.REPLAY;
        this.left = scope.perRun();
    }

    /** Empty when there are no more. */
    public List<DueRecord> next() {
        while (left > 0) {
            List<DueRecord> page = rows.due(part, scope, lastId);
            if (page.isEmpty()) {
                advance();
            } else {
                lastId = page.get(page.size() - 1).id();
                List<DueRecord> mine = mine(page);
                if (!mine.isEmpty()) {
                    return mine;
                }
            }
        }
        return List.of();
    }

    private List<DueRecord> mine(List<DueRecord> page) {
        boolean limited = part == RetryRows.Part.UNASKED;
        List<DueRecord> mine = page.stream()
                .filter(record -> own.test(record.source()))
                .limit(limited ? left : page.size())
                .toList();
        left -= limited ? mine.size() : 0;
        return mine;
    }

    private void advance() {
        if (part == RetryRows.Part.ASKED) {
            part = RetryRows.Part.UNASKED;
            lastId = 0;
        } else {
            left = 0;
        }
    }
}
