package dev.kopru.port;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why nobody serves a port.
 *
 * @param code of a reason in {@code messages/words*.properties}
 * @param arguments what its words show; the first is the port's own name
 */
public record Absence(Port port, String code, List<String> arguments) {

    public static Absence of(Port port, String code, String... more) {
        return new Absence(
                port,
                code,
                Stream.concat(Stream.of(port.key()), Arrays.stream(more)).toList());
    }
}
