package dev.kopru.recipe;

import dev.kopru.partition.Span;
import dev.kopru.reading.ComparisonCursor.Comparison;
import dev.kopru.reading.KeyOrder;
import dev.kopru.recipe.ComparedPages.Begun;
import java.util.Optional;

/**
 * Where a part of a comparison stands. That of the whole stays at its beginning until all parts are through.
 *
 * @param part its name, under which it has a cursor of its own
 */
record ComparisonPart(JobCursors cursors, String part, Span span) implements ComparisonPlace {

    /** None where none was begun when the step was cut, or by other settings than the present ones. */
    @Override
    public Optional<Comparison> comparison() {
        return cursors.underWay().map(whole -> whole.upTo(after(whole)));
    }

    @Override
    public Begun begun(Comparison comparison) {
        return new Begun(cursors.id(span, comparison), false, true);
    }

    private String after(Comparison whole) {
        return cursors.part(part, span, whole).orElseGet(() -> {
            String first = span.after() == null ? "" : span.after();
            return KeyOrder.BY_BYTES.compare(first, whole.after()) >= 0 ? first : whole.after();
        });
    }

    @Override
    public void compared(Comparison comparison) {
        cursors.comparedPart(part, span, comparison);
    }

    @Override
    public void comparedAll(Comparison comparison) {
        String last = span.upTo();
        if (last != null) {
            compared(comparison.upTo(last));
        }
    }
}
