package dev.kopru.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeighedKeysTests {

    private final WeighedKeys keys = new WeighedKeys();

    @Test
    void keysOfOneWeightAreCutIntoPartsOfOneNumber() {
        for (char key = 'a'; key <= 'l'; key++) {
            keys.add(String.valueOf(key), 1);
        }

        assertThat(keys.bounds(4, 3)).containsExactly("c", "f", "i");
    }

    @Test
    void fewerKeysThanAreWorthIt() {
        assertThat(keys.bounds(4, 3)).as("none at all").isEmpty();
        assertThat(keys.sizes(List.of())).containsExactly(0L);
        for (char key = 'a'; key <= 'd'; key++) {
            keys.add(String.valueOf(key), 1);
        }

        assertThat(keys.bounds(4, 4)).isEmpty();
        assertThat(keys.bounds(4, 3)).containsExactly("b");
    }

    @Test
    void oneHeavyKeyIsAPartOfItsOwn() {
        for (char key = 'a'; key <= 'h'; key++) {
            keys.add(String.valueOf(key), key == 'd' ? 14 : 1);
        }

        assertThat(keys.bounds(3, 1)).containsExactly("c", "d");
        assertThat(keys.sizes(List.of("c", "d"))).containsExactly(3L, 1L, 4L);
    }

    @Test
    void ofManyKeysFewAreRememberedAndThePartsAreStillAboutEqual() {
        for (int key = 0; key < 50_000; key++) {
            keys.add("%05d".formatted(key), 1);
        }

        List<Long> sizes = new ArrayList<>();
        long before = 0;
        for (String last : keys.bounds(8, 100)) {
            long next = Long.parseLong(last) + 1;
            sizes.add(next - before);
            before = next;
        }
        sizes.add(50_000 - before);
        assertThat(sizes).hasSize(8).allSatisfy(size -> assertThat(size).isBetween(6_200L, 6_300L));
        assertThat(keys.sizes(keys.bounds(8, 100))).isEqualTo(sizes);
    }
}
