package dev.kopru.crash.day;

import java.time.Duration;

/**
 * How much happens in the 24 hours, and how long they take here.
 *
 * @param changing of a hundred SKUs, so many change in an hour
 */
record DaySizes(Duration length, int orders, int skus, int customers, int changing) {

    /** The day is cut into so many moments, five in an hour. */
    static final int MOMENTS = 120;

    static final int HOURS = 24;

    private static final DaySizes WHOLE = new DaySizes(Duration.ofMinutes(10), 50_000, 200_000, 5_000, 5);

    /** Each timer of a minute fires twice in it. */
    private static final DaySizes SHORT = new DaySizes(Duration.ofMinutes(2), 3_000, 10_000, 300, 5);

    static DaySizes ofSystem() {
        DaySizes day = Boolean.getBoolean("kopru.day.whole") ? WHOLE : SHORT;
        return new DaySizes(
                Duration.ofMinutes(Long.getLong("kopru.day.minutes", day.length.toMinutes())),
                Integer.getInteger("kopru.day.orders", day.orders),
                Integer.getInteger("kopru.day.skus", day.skus),
                Integer.getInteger("kopru.day.customers", day.customers),
                Integer.getInteger("kopru.day.changing", day.changing));
    }

    /** Whether it takes as long as the whole day does. */
    boolean isLong() {
        return length.compareTo(WHOLE.length) >= 0;
    }

    Duration moment() {
        return length.dividedBy(MOMENTS);
    }

    int skusAMoment() {
        return skus * changing / 100 * HOURS / MOMENTS;
    }
}
