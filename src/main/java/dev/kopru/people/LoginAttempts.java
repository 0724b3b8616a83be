package dev.kopru.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts logins before they are checked, so that many at a time are no way around, and takes right ones off again.
 *
 * <p>A user has ten wrong ones a minute from an address where that user was right before, ten from each other one, and thirty
 * from all other addresses together; an address has sixty for all users. So whoever guesses locks out the guesser, not the
 * user, and not others behind the same proxy.
 */
public class LoginAttempts {

    private static final int OF_USER_AT_ADDRESS = 10;
    private static final int OF_USER_ELSEWHERE = 30;
    private static final int OF_ADDRESS = 60;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration KNOWN = Duration.ofDays(30);
    private static final int MOST_KEYS = 30_000;

    private final Clock clock;
    private final Cache<Key, Window> windows = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterWrite(WINDOW.multipliedBy(2))
            .build();
    private final Cache<Key, Boolean> known =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterWrite(KNOWN).build();

    public LoginAttempts(Clock clock) {
        this.clock = clock;
    }

    /** Whose login it is, and where it comes from; an empty part stands for all. */
    public record Key(String user, String address) {

        private Key ofUser() {
            return new Key(user, "");
        }

        private Key ofAddress() {
            return new Key("", address);
        }
    }

    private record Window(Instant end, int attempts) {}

    /** Counts a login that begins now; how long it has to wait where there were too many, else zero. */
    public Duration begin(Key login) {
        Duration wait = longest(
                count(login, OF_USER_AT_ADDRESS, 1),
                isKnown(login) ? Duration.ZERO : count(login.ofUser(), OF_USER_ELSEWHERE, 1),
                isKnown(login) ? Duration.ZERO : count(login.ofAddress(), OF_ADDRESS, 1));
        return wait;
    }

    /** It was right: it does not count, and the address is the user's from now on. */
    public void succeeded(Key login) {
        unchecked(login);
        known.put(login, true);
    }

    /** Nobody could say whether it was right, as the database is away: it does not count. */
    public void unchecked(Key login) {
        count(login, OF_USER_AT_ADDRESS, -1);
        if (!isKnown(login)) {
            count(login.ofUser(), OF_USER_ELSEWHERE, -1);
            count(login.ofAddress(), OF_ADDRESS, -1);
        }
    }

    private boolean isKnown(Key login) {
        return known.getIfPresent(login) != null;
    }

    private Duration count(Key key, int allowed, int change) {
        Instant now = clock.instant();
        Window window = windows.asMap()
                .compute(
                        key,
                        (k, before) -> before == null || !now.isBefore(before.end())
                                ? new Window(now.plus(WINDOW), Math.max(0, change))
                                : new Window(before.end(), Math.max(0, before.attempts() + change)));
        return window == null || window.attempts() <= allowed ? Duration.ZERO : Duration.between(now, window.end());
    }

    private static Duration longest(Duration... waits) {
        Duration longest = Duration.ZERO;
        for (Duration wait : waits) {
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
        return longest;
    }
}
