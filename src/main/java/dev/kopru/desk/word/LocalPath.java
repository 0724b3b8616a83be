package dev.kopru.desk.word;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** An address within this service that somebody may be sent on to; never one of another site. */
public final class LocalPath {

    private static final int LONGEST = 1_000;

    private LocalPath() {}

    /** Empty for what is none: another site, also one in disguise ({@code //there}, {@code /\there}), or too long. */
    public static Optional<String> of(@Nullable String asked) {
        boolean local = asked != null
                && asked.length() <= LONGEST
                && asked.startsWith("/")
                && !asked.startsWith("//")
                && asked.chars().allMatch(c -> c > ' ' && c != '\\' && c != 0x7f);
        return local ? Optional.ofNullable(asked) : Optional.empty();
    }

    /** The page from which the request was sent, if the browser tells. */
    public static Optional<String> cameFrom(HttpServletRequest request) {
        String referrer = request.getHeader(HttpHeaders.REFERER);
        try {
            URI from = referrer == null ? null : URI.create(referrer);
            if (from == null
                    || from.getRawPath() == null
                    || !request.getServerName().equalsIgnoreCase(from.getHost())) {
                return Optional.empty();
            }
            String query = from.getRawQuery();
            return of(from.getRawPath() + (query == null ? "" : "?" + query));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
