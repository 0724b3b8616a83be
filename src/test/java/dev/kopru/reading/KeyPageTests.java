package dev.kopru.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Two lists of keys, read side by side in pages. */
class KeyPageTests {

    private static final int PAGE = 3;
    private static final List<String> LETTERS =
            List.of("A", "a", "İ", "ş", "0", "-", "\u4e2d", "\ud83d\ude00", "\uffe5");

    @Test
    void aPageGoesAsFarAsBothListsAreComplete() {
        KeyPage page = KeyPage.of(List.of("A", "C", "E"), List.of("B", "D"), PAGE);

        assertThat(page.keys()).containsExactly("A", "B", "C", "D", "E");
        assertThat(page.bound()).isEqualTo("E");
        assertThat(KeyPage.of(List.of("A", "C", "E"), List.of("B", "C", "D"), PAGE)
                        .keys())
                .containsExactly("A", "B", "C", "D");
    }

    @Test
    void theLastPageHasNoBound() {
        assertThat(KeyPage.of(List.of("A"), List.of(), PAGE)).isEqualTo(new KeyPage(new TreeSet<>(List.of("A")), null));
        assertThat(KeyPage.of(List.of(), List.of(), PAGE).keys()).isEmpty();
    }

    @Test
    void keysThatDifferInTrailingBlanksAreOne() {
        assertThat(KeyPage.of(List.of("A "), List.of("A"), PAGE).keys()).containsExactly("A");
    }

    @Test
    void allPagesTogetherHaveEveryKeyOfBothListsOnce() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            TreeSet<String> one = keys(random);
            TreeSet<String> other = keys(random);
            TreeSet<String> all = new TreeSet<>(KeyOrder.BY_BYTES);
            all.addAll(one);
            all.addAll(other);

            assertThat(allPages(one, other)).containsExactlyElementsOf(all);
        }
    }

    private static List<String> allPages(TreeSet<String> one, TreeSet<String> other) {
        List<String> seen = new ArrayList<>();
        String after = "";
        while (after != null) {
            KeyPage page = KeyPage.of(some(one, after), some(other, after), PAGE);
            seen.addAll(page.keys());
            after = page.bound();
        }
        return seen;
    }

    private static List<String> some(TreeSet<String> keys, String after) {
        return keys.tailSet(after, false).stream().limit(PAGE).toList();
    }

    private static TreeSet<String> keys(Random random) {
        TreeSet<String> keys = new TreeSet<>(KeyOrder.BY_BYTES);
        for (int i = random.nextInt(12); i > 0; i--) {
            StringBuilder key = new StringBuilder();
            for (int letters = 1 + random.nextInt(3); letters > 0; letters--) {
                key.append(LETTERS.get(random.nextInt(LETTERS.size())));
            }
            keys.add(key.toString());
        }
        return keys;
    }
}
