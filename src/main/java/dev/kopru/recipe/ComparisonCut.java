package dev.kopru.recipe;

import dev.kopru.partition.Cutting;
import dev.kopru.partition.Span;
import dev.kopru.partition.WeighedKeys;
import dev.kopru.reading.ComparisonCursor.Comparison;
import dev.kopru.recipe.ComparedPages.Begun;
import dev.kopru.recipe.ComparedPages.Sides;
import dev.kopru.run.step.StepName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Begins a comparison of everything and cuts it by what its keys weigh; it has been made when all parts are through.
 *
 * @param chunkSize fewer keys are not worth a part
 * @param together does what it is given in one transaction of Köprü's own tables
 */
record ComparisonCut(
        JobCursors cursors, Function<StepRun, ? extends Sides<?>> opening, int chunkSize, Consumer<Runnable> together)
        implements Cutting {

    private static final String BEGUN = "comparison.begun";
    private static final String NONE = "";
    private static final String SIZES = "comparison.sizes";
    private static final String COMMA = ",";

    /** A step that is gone on with has begun its comparison, or had none to make. */
    @Override
    public List<String> bounds(int parts) {
        ExecutionContext context = StepRun.stepExecution().getExecutionContext();
        boolean resumed = context.containsKey(BEGUN);
        context.remove(SIZES);
        Comparison due =
                (resumed ? underWay() : cursors.comparison(StepRun.current().isFull())).orElse(null);
        if (due == null) {
            context.putString(BEGUN, NONE);
            return List.of();
        }
        Sides<?> sides = opening.apply(StepRun.current());
        try {
            // Once for all parts, in each run.
            Runnable first = sides.begin(new Begun(cursors.id(null, due), due.asOf() == null, false));
            return resumed ? List.of() : bounds(parts, sides, due, first);
        } finally {
            sides.end();
        }
    }

    /** {@code first}: what is to be committed with its beginning. */
    private List<String> bounds(int parts, Sides<?> sides, Comparison due, Runnable first) {
        ComparedKeys keys = new ComparedKeys(sides);
        // Read before all else, so that no record is older than the instant as of which all of them are.
        Comparison begun = due.asOf() == null ? due.asOfFirst(asOf(keys, due.after())) : due;
        WeighedKeys weighed = keys.weighed(due.after());
        List<String> bounds = weighed.bounds(parts, chunkSize);
        together.accept(() -> {
            first.run();
            cursors.compared(begun);
        });
        ExecutionContext context = StepRun.stepExecution().getExecutionContext();
        context.putString(BEGUN, begun.begun().toString());
        if (sides.bringsAll()) {
            context.putString(SIZES, text(weighed.sizes(bounds)));
        }
        return bounds;
    }

    private static String text(List<Long> sizes) {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining(COMMA));
    }

    private static Instant asOf(ComparedKeys keys, String after) {
        return keys.sides().load(keys.first(after)).asOf();
    }

    /** The one that the step has begun, unless it is none by the present settings, or another one was begun since. */
    private Optional<Comparison> underWay() {
        String begun = StepRun.stepExecution().getExecutionContext().getString(BEGUN, NONE);
        return cursors.underWay()
                .filter(comparison -> comparison.begun().toString().equals(begun));
    }

    /** Those that were counted as the step was cut; when it is gone on with, what is left of them. */
    @Override
    public List<Long> sizes(List<String> bounds) {
        ExecutionContext context = StepRun.stepExecution().getExecutionContext();
        if (context.containsKey(SIZES)) {
            return Arrays.stream(context.getString(SIZES).split(COMMA))
                    .map(Long::valueOf)
                    .toList();
        }
        Sides<?> sides = opening.apply(StepRun.current());
        return sides.bringsAll() && underWay().isPresent() ? left(sides, bounds) : List.of();
    }

    private List<Long> left(Sides<?> sides, List<String> bounds) {
        StepExecution step = StepRun.stepExecution();
        List<Long> sizes = new ArrayList<>();
        for (Span span : Span.between(bounds)) {
            String name = step.getStepName() + StepName.OF_PART + (sizes.size() + 1);
            String after = new ComparisonPart(cursors, name, span)
                    .comparison()
                    .map(Comparison::after)
                    .orElse("");
            boolean isThrough = after.equals(span.upTo());
            sizes.add(isThrough ? 0 : new ComparedKeys(new SidesOfPart<>(sides, span.upTo())).count(after));
        }
        return sizes;
    }

    @Override
    public String settings() {
        return cursors.settings();
    }

    /** By other settings, or after another one was begun, the parts that stood since would not be what they should. */
    @Override
    public Runnable through(List<String> bounds) {
        Comparison made = underWay().orElse(null);
        if (made == null) {
            return () -> {};
        }
        (cursors.changes().isEmpty() ? ComparisonMade.FIRST : ComparisonMade.AGAIN).keep(StepRun.stepExecution());
        cursors.comparedAll(made);
        List<String> ids = new ArrayList<>();
        // What was compared before the step was to be cut.
        ids.add(cursors.id(null, made));
        Span.between(bounds).forEach(span -> ids.add(cursors.id(span, made)));
        return () -> opening.apply(StepRun.current()).compared(ids);
    }
}
