package dev.kopru.recipe;

import dev.kopru.reading.ComparisonCursor.Comparison;
import dev.kopru.recipe.ComparedPages.Begun;
import java.util.Optional;

/** Where a comparison stands, of all keys or of a part of them; all but asking is done in the transaction of the records. */
interface ComparisonPlace {

    /** The comparison that is to be made or resumed; empty where none is. */
    Optional<Comparison> comparison();

    /** What is compared here, and how far it is. */
    Begun begun(Comparison comparison);

    /** All records up to this comparison's key have been compared. */
    void compared(Comparison comparison);

    /** All records have been compared. */
    void comparedAll(Comparison comparison);

    /** All keys of a job. */
    static ComparisonPlace ofAll(JobCursors cursors, boolean asked) {
        return new ComparisonPlace() {
            @Override
            public Optional<Comparison> comparison() {
                return cursors.comparison(asked);
            }

            @Override
            public Begun begun(Comparison comparison) {
                return new Begun(cursors.id(null, comparison), comparison.asOf() == null, false);
            }

            @Override
            public void compared(Comparison comparison) {
                cursors.compared(comparison);
            }

            @Override
            public void comparedAll(Comparison comparison) {
                cursors.comparedAll(comparison);
            }
        };
    }
}
