package dev.kopru.retry;

import java.util.UUID;

/**
 * What a person asked to be tried again.
 *
 * @param name what the records are marked with, until they are tried
 * @param records how many they are
 */
public record Replay(String name, String job, int records) {

    public static String newName() {
        return UUID.randomUUID().toString();
    }
}
