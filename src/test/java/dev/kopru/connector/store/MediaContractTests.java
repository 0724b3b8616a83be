package dev.kopru.connector.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every connector to a shop's files has to do. */
public abstract class MediaContractTests {

    /** One place, the same at each call of a test, and empty at its begin. */
    protected abstract Media place();

    /** What the shop shows under a name; empty where it shows nothing. */
    protected abstract Optional<byte[]> shown(String name);

    @Test
    void aFileIsShownWholeAndReplacesAnother() {
        place().put("a/b/c.jpg", new byte[] {1, 2, 3});
        place().put("a/b/c.jpg", new byte[] {4});
        place().put("a/b/c.jpg", new byte[] {4});
        place().put("empty", new byte[0]);

        assertThat(shown("a/b/c.jpg"))
                .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(4));
        assertThat(shown("empty")).hasValueSatisfying(bytes -> assertThat(bytes).isEmpty());
        assertThat(place().has("a/b/c.jpg")).isTrue();
        assertThat(place().has("a/b")).isFalse();
        assertThat(place().has("a/b/d.jpg")).isFalse();
    }

    @Test
    void whatIsReadIsWhatIsShown() {
        place().put("a.jpg", new byte[] {1, 2});

        place().read("a.jpg").ifPresent(bytes -> assertThat(bytes).containsExactly(1, 2));
        assertThat(place().read("never.jpg")).isEmpty();
    }

    @Test
    void aFileThatIsNotThereCountsAsTakenAway() {
        place().put("a.jpg", new byte[] {1});
        place().put("b.jpg", new byte[] {2});

        place().remove(List.of("a.jpg", "never.jpg"));
        place().remove(List.of("a.jpg"));
        place().remove(List.of());

        assertThat(shown("a.jpg")).isEmpty();
        assertThat(place().has("a.jpg")).isFalse();
        assertThat(shown("b.jpg")).isPresent();
    }

    @Test
    void manyThreadsWriteAtOnce() {
        IntStream.range(0, 200).parallel().forEach(i -> place().put("f" + i % 7 + "/" + i, new byte[] {(byte) i}));

        assertThat(IntStream.range(0, 200)).allSatisfy(i -> assertThat(shown("f" + i % 7 + "/" + i))
                .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(i.byteValue())));
    }

    @Test
    void tidyingLeavesWhatIsWhole() {
        place().tidy();
        place().put("a.jpg", new byte[] {1});

        place().tidy();

        assertThat(shown("a.jpg")).isPresent();
    }
}
