package dev.kopru.recipe;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemStream;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Gives each execution of a step a reader of its own, so that one that is still ending cannot take from the next. Spring's
 * step scope would do as well, but is looked up through a proxy for every record.
 *
 * @param <I> a record on its way in
 */
final class RunReader<I> implements ItemStreamReader<I> {

    private final Function<StepRun, ? extends ItemReader<? extends I>> opening;
    private final Map<Long, ItemReader<? extends I>> open = new ConcurrentHashMap<>();

    RunReader(Function<StepRun, ? extends ItemReader<? extends I>> opening) {
        this.opening = opening;
    }

    @Override
    public void open(ExecutionContext context) {
        StepRun run = StepRun.current();
        ItemReader<? extends I> reader = opening.apply(run);
        open.put(run.execution(), reader);
        if (reader instanceof ItemStream stream) {
            stream.open(context);
        }
    }

    @Override
    public @Nullable I read() throws Exception {
        return Objects.requireNonNull(open.get(StepRun.current().execution())).read();
    }

    @Override
    public void update(ExecutionContext context) {
        if (open.get(StepRun.current().execution()) instanceof ItemStream stream) {
            stream.update(context);
        }
    }

    @Override
    public void close() {
        if (open.remove(StepRun.current().execution()) instanceof ItemStream stream) {
            stream.close();
        }
    }
}
