package dev.kopru.contained;

import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemStream;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Ends a chunk with the record that makes it heavy enough: Spring Batch knows chunks of a fixed number of items only, so the
 * rest of it are empty items, which the processor leaves out.
 *
 * @param <I> a record
 */
final class BoundedReader<I> implements ItemStreamReader<Optional<I>> {

    private final ItemReader<? extends I> reader;
    private final ToLongFunction<? super I> weight;
    private final long most;
    private long together;

    /** {@code most}: what a chunk's records may weigh together before the chunk ends. */
    BoundedReader(ItemReader<? extends I> reader, ToLongFunction<? super I> weight, long most) {
        this.reader = reader;
        this.weight = weight;
        this.most = most;
    }

    @Override
    public @Nullable Optional<I> read() throws Exception {
        if (together >= most) {
            return Optional.empty();
        }
        I item = reader.read();
        if (item == null) {
            return null;
        }
        together += weight.applyAsLong(item);
        return Optional.of(item);
    }

    @Override
    public void open(ExecutionContext context) {
        together = 0;
        if (reader instanceof ItemStream stream) {
            stream.open(context);
        }
    }

    /** The chunk is written. */
    @Override
    public void update(ExecutionContext context) {
        together = 0;
        if (reader instanceof ItemStream stream) {
            stream.update(context);
        }
    }

    @Override
    public void close() {
        if (reader instanceof ItemStream stream) {
            stream.close();
        }
    }
}
