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

    static DaySizes ofSystem() {
        return new DaySizes(
                Duration.ofMinutes(Integer.getInteger("kopru.day.minutes", 10)),
                Integer.getInteger("kopru.day.orders", 50_000),
                Integer.getInteger("kopru.day.skus", 200_000),
                Integer.getInteger("kopru.day.customers", 5_000),
                Integer.getInteger("kopru.day.changing", 5));
    }

    Duration moment() {
        return length.dividedBy(MOMENTS);
    }

    int skusAMoment() {
        return skus * changing / 100 * HOURS / MOMENTS;
    }
}
