package dev.kopru.connector.http;

import dev.kopru.connector.WrongConnectionException;
import dev.kopru.finding.Finding;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a program answers: one host, to which alone secrets are sent. */
record HttpAddress(URI base) {

    private static final URI NOWHERE = URI.create("");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    static HttpAddress of(String url, boolean allowPlain) {
        problem(url, allowPlain).ifPresent(found -> {
            throw WrongConnectionException.because(found);
        });
        return new HttpAddress(URI.create(url.strip()));
    }

    /** What is wrong with an address before anything was sent to it. */
    static Optional<Finding> problem(String url, boolean allowPlain) {
        URI base = uri(url).orElse(NOWHERE);
        String scheme = base.getScheme() == null ? "" : base.getScheme().toLowerCase(Locale.ROOT);
        boolean plain = scheme.equals("http");
        if (base.getHost() == null || !plain && !scheme.equals("https") || base.getUserInfo() != null) {
            return Optional.of(Finding.problem("http-address", withoutLogin(url)));
        }
        return plain && !allowPlain && !THIS_MACHINE.contains(base.getHost().toLowerCase(Locale.ROOT))
                ? Optional.of(Finding.problem("http-plain", url))
                : Optional.empty();
    }

    URI of(String path) {
        String start = base.toString().replaceFirst("/++$", "");
        return URI.create(path.isEmpty() ? start : start + "/" + path.replaceFirst("^/++", ""));
    }

    /** Where an answer points to; another host is told nothing. */
    URI redirected(URI from, String location) {
        URI to = uri(location).map(from::resolve).orElse(NOWHERE);
        if (to.getHost() == null || !origin(to).equals(origin(base))) {
            String other = to.getHost() == null ? withoutLogin(location) : shown(to);
            throw WrongConnectionException.because(
                    Sentence.finding("redirect", shown(base), Sentence.shortened(other)));
        }
        return to;
    }

    String host() {
        return String.valueOf(base.getHost());
    }

    private static String shown(URI uri) {
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    private static String origin(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        int port = uri.getPort() < 0 ? usual : uri.getPort();
        return scheme + "://" + String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }

    private static Optional<URI> uri(String url) {
        try {
            return Optional.of(URI.create(url.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String withoutLogin(String url) {
        return url.replaceFirst("//[^/@]*+@", "//***@");
    }
}
