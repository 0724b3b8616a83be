package dev.kopru.recipe;

import dev.kopru.connector.UnavailableException;
import dev.kopru.record.ExpectedRecords;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Counts the records of a comparison that is due; how many only changed is not known before they are read. */
public record ExpectedComparison(String job, JobCursors cursors, Supplier<OptionalLong> counting)
        implements ExpectedRecords {

    @Override
    public OptionalLong count() {
        if (cursors.comparison(false).isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return counting.get();
        } catch (UnavailableException e) {
            return OptionalLong.empty();
        }
    }
}
