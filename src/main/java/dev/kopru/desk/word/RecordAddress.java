package dev.kopru.desk.word;

import dev.kopru.story.RecordId;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a record's page; a key that no path can have stands behind the question mark. */
public final class RecordAddress {

    // Slashes and signs of programs do not pass through every server, and "." and ".." are places of their own.
    private static final Pattern PATH = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N} ._:@+,()-]{0,249}");

    private RecordAddress() {}

    public static String of(RecordId record) {
        return of("/records/" + record.kind(), "/records/" + record.kind(), "key", record.key());
    }

    /** Of an account's statement. */
    public static String ofStatement(String account) {
        return of("/statements", "/statements/of", "account", account);
    }

    private static String of(String path, String otherwise, String parameter, String key) {
        return PATH.matcher(key).matches()
                ? UriComponentsBuilder.fromPath(path)
                        .pathSegment(key)
                        .build()
                        .encode()
                        .toUriString()
                : UriComponentsBuilder.fromPath(otherwise)
                        .queryParam(parameter, "{key}")
                        .encode()
                        .buildAndExpand(key)
                        .toUriString();
    }
}
