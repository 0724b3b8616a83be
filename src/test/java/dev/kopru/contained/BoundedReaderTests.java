package dev.kopru.contained;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.support.ListItemReader;

/** How many records a chunk holds. */
class BoundedReaderTests {

    @Test
    void aChunkEndsWithTheRecordThatMakesItHeavyEnoughAndNoRecordIsLost() throws Exception {
        BoundedReader<Long> reader = new BoundedReader<>(
                new ListItemReader<>(List.of(40L, 50L, 90L, 1L, 1L, 300L, 7L)), weight -> weight, 100);

        assertThat(chunk(reader, 5)).containsExactly(40L, 50L, 90L);
        assertThat(chunk(reader, 5)).containsExactly(1L, 1L, 300L);
        assertThat(chunk(reader, 5)).containsExactly(7L);
        assertThat(chunk(reader, 5)).isEmpty();
    }

    @Test
    void lightRecordsFillTheChunk() throws Exception {
        BoundedReader<Long> reader = new BoundedReader<>(new ListItemReader<>(List.of(1L, 2L, 3L)), weight -> 0, 100);

        assertThat(chunk(reader, 2)).containsExactly(1L, 2L);
        assertThat(chunk(reader, 2)).containsExactly(3L);
    }

    /** As Spring Batch reads one: a fixed number of items, then the place is saved. */
    private static List<Long> chunk(BoundedReader<Long> reader, int size) throws Exception {
        List<Long> chunk = new ArrayList<>();
        for (int n = 0; n < size; n++) {
            Optional<Long> item = reader.read();
            if (item == null) {
                break;
            }
            item.ifPresent(chunk::add);
        }
        reader.update(new ExecutionContext());
        return chunk;
    }
}
