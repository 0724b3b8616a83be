package dev.kopru.desk.retry;

import java.util.Map;

/**
 * What somebody typed to add what is missing, and why it was refused: the form shows it once more.
 *
 * @param missing what the element was for
 * @param typed the element's parts by name, as they were typed
 * @param part the one that is wrong; empty where it is none of them alone
 */
record MendingTyped(String missing, Map<String, String> typed, String part, String why) {

    public boolean isOf(String value) {
        return missing.equals(value);
    }

    public String text(String name) {
        return typed.getOrDefault(name, "");
    }

    public boolean isWrong(String name) {
        return part.equals(name);
    }
}
