package dev.kopru.admin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Counts wrong logins by address; ten within a minute close the door to the address until the minute is over. */
class FailedLogins {

    private static final int ALLOWED = 10;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Cache<String, Window> windows = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterWrite(WINDOW.multipliedBy(2))
            .build();

    FailedLogins(Clock clock) {
        this.clock = clock;
    }

    private record Window(Instant end, int failures) {}

    void add(String address) {
        Instant now = clock.instant();
        windows.asMap()
                .compute(
                        address,
                        (key, window) -> window == null || !now.isBefore(window.end())
                                ? new Window(now.plus(WINDOW), 1)
                                : new Window(window.end(), window.failures() + 1));
    }

    /** How long the address has to wait; zero when it need not. */
    Duration wait(String address) {
        Window window = windows.getIfPresent(address);
        Instant now = clock.instant();
        return window == null || window.failures() < ALLOWED || !now.isBefore(window.end())
                ? Duration.ZERO
                : Duration.between(now, window.end());
    }
}
