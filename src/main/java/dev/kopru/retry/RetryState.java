package dev.kopru.retry;

import java.util.Arrays;
import java.util.Set;

/** Where a rejected record stands; when its source changes, its row starts over as PENDING from any state. */
public enum RetryState {
    /** It is tried again by itself. */
    PENDING,
    /** It went through at last. */
    RESOLVED,
    /** It was tried as often as the settings allow; only a person moves it on. */
    GIVEN_UP,
    /** A person decided that it shall not go through. */
    DISCARDED;

    /** What is to be seen where nobody asks for more. */
    public static final Set<RetryState> OPEN =
            Set.copyOf(Arrays.stream(values()).filter(RetryState::isOpen).toList());

    /** What no version of Köprü has written waits for a person. */
    static RetryState ofKept(String word) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(word))
                .findFirst()
                .orElse(GIVEN_UP);
    }

    public boolean canBecome(RetryState next) {
        return switch (this) {
            case PENDING -> true;
            case GIVEN_UP -> next != GIVEN_UP;
            case DISCARDED -> next == PENDING;
            case RESOLVED -> false;
        };
    }

    /** Whether somebody or something still has to do with it. */
    public boolean isOpen() {
        return this == PENDING || this == GIVEN_UP;
    }
}
