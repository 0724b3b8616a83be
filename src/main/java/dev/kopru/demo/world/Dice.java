package dev.kopru.demo.world;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Chance that falls the same way on every machine: each topic has its own sequence. */
public final class Dice {

    private final Random random;

    public Dice(String topic) {
        // String.hashCode and Random are specified to the bit, so the sequence is the same everywhere.
        this.random = new Random(topic.hashCode() * 31L + 1923);
    }

    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** As many neighbouring choices as asked for, such as four sizes in a row. */
    public <T> List<T> run(List<T> choices, int length) {
        int count = Math.min(length, choices.size());
        int from = random.nextInt(choices.size() - count + 1);
        return choices.subList(from, from + count);
    }

    /** An amount with kuruş. */
    public BigDecimal amount(int least, int most) {
        return BigDecimal.valueOf(between(least * 100, most * 100), 2);
    }
}
