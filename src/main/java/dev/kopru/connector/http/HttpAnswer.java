package dev.kopru.connector.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a program answered.
 *
 * @param status 2xx, or 4xx where it does not take what the call says
 * @param asOf by the program's own clock, a moment before it began to answer
 */
public record HttpAnswer(int status, Map<String, List<String>> headers, String text, Instant asOf) {

    private static final int OK = 200;
    private static final int FIRST_REFUSING = 400;

    /** The first header of this name. */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().toLowerCase(Locale.ROOT).equals(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
    }

    public boolean isRefusal() {
        return status < OK || status >= FIRST_REFUSING;
    }

    /** The answer of a program that took the call; {@link RejectedCallException} with its own words where it did not. */
    public JsonPart json() {
        if (isRefusal()) {
            String detail = Sentence.shortened(text);
            throw new RejectedCallException(Sentence.of("rejected", status, detail), detail);
        }
        return JsonPart.read(text);
    }
}
