package dev.kopru.connector.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call of a program.
 *
 * @param operation what is done, for people
 * @param path below the program's address
 * @param headers what it says besides, secrets among them: never logged
 * @param json the body; null for none
 */
public record Call(String operation, String method, String path, Map<String, String> headers, @Nullable String json) {

    public static Call get(String operation, String path) {
        return new Call(operation, "GET", path, Map.of(), null);
    }

    public static Call post(String operation, String path, String json) {
        return new Call(operation, "POST", path, Map.of(), json);
    }

    public Call with(Map<String, String> itsHeaders) {
        return new Call(operation, method, path, itsHeaders, json);
    }

    @Override
    public String toString() {
        return method + " " + path + " (" + operation + ")";
    }
}
