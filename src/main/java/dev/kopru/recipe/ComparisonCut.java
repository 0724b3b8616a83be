package dev.kopru.recipe;

import dev.kopru.partition.Cutting;
import dev.kopru.partition.WeighedKeys;
import dev.kopru.reading.ComparisonCursor.Comparison;
import dev.kopru.reading.KeyPage;
import dev.kopru.recipe.ComparedPages.Sides;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Begins a comparison of everything and cuts it by what its keys weigh; it has been made when all parts are through.
 *
 * @param chunkSize fewer keys are not worth a part
 */
record ComparisonCut(JobCursors cursors, Function<StepRun, ? extends Sides<?>> opening, int chunkSize)
        implements Cutting {

    private static final String BEGUN = "comparison.begun";
    private static final String NONE = "";
    private static final int KEYS_AT_ONCE = 1000;

    /** A step that is gone on with has begun its comparison, or had none to make. */
    @Override
    public List<String> bounds(int parts) {
        ExecutionContext context = StepRun.stepExecution().getExecutionContext();
        if (context.containsKey(BEGUN)) {
            return List.of();
        }
        StepRun run = StepRun.current();
        Comparison due = cursors.comparison(run.isFull()).orElse(null);
        if (due == null) {
            context.putString(BEGUN, NONE);
            return List.of();
        }
        Sides<?> sides = opening.apply(run);
        Runnable atBegin = sides.begin(due.asOf() == null);
        // Read before all else, so that no record is older than the instant as of which all of them are.
        Comparison begun =
                due.asOf() == null ? due.asOfFirst(first(sides, due.after()).asOf()) : due;
        List<String> bounds = weighed(sides, due.after()).bounds(parts, chunkSize);
        atBegin.run();
        cursors.compared(begun);
        context.putString(BEGUN, begun.begun().toString());
        return bounds;
    }

    private static ComparedPages.Some<?> first(Sides<?> sides, String after) {
        return sides.load(KeyPage.of(sides.listed(after, 1), sides.remembered(after, 1), 1)
                .keys());
    }

    private static WeighedKeys weighed(Sides<?> sides, String begin) {
        WeighedKeys keys = new WeighedKeys();
        @Nullable String after = begin;
        while (after != null) {
            KeyPage page =
                    KeyPage.of(sides.listed(after, KEYS_AT_ONCE), sides.remembered(after, KEYS_AT_ONCE), KEYS_AT_ONCE);
            Map<String, Long> weights = sides.weights(page.keys());
            page.keys().forEach(key -> keys.add(key, weights.getOrDefault(key, 1L)));
            after = page.bound();
        }
        return keys;
    }

    /** By other settings, or after another one was begun, the parts that stood since would not be what they should. */
    @Override
    public void through() {
        StepExecution step = StepRun.stepExecution();
        String begun = step.getExecutionContext().getString(BEGUN, NONE);
        cursors.underWay()
                .filter(comparison -> comparison.begun().toString().equals(begun))
                .ifPresent(comparison -> {
                    (cursors.changes().isEmpty() ? ComparisonMade.FIRST : ComparisonMade.AGAIN).keep(step);
                    cursors.comparedAll(comparison);
                });
    }
}
