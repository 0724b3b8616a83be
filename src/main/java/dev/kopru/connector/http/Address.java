package dev.kopru.connector.http;

import dev.kopru.connector.WrongConnectionException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Where a program answers: one host, to which alone secrets are sent. */
record Address(URI base) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    static Address of(String url, boolean allowPlain) {
        URI base = uri(url);
        String scheme = base.getScheme() == null ? "" : base.getScheme().toLowerCase(Locale.ROOT);
        boolean plain = scheme.equals("http");
        if (base.getHost() == null || !plain && !scheme.equals("https") || base.getUserInfo() != null) {
            throw WrongConnectionException.because(Sentence.of("address", withoutLogin(url)));
        }
        if (plain && !allowPlain && !THIS_MACHINE.contains(base.getHost().toLowerCase(Locale.ROOT))) {
            throw WrongConnectionException.because(Sentence.of("plain", url));
        }
        return new Address(base);
    }

    URI of(String path) {
        String start = base.toString().replaceFirst("/++$", "");
        return URI.create(path.isEmpty() ? start : start + "/" + path.replaceFirst("^/++", ""));
    }

    /** Where an answer points to; another host is told nothing. */
    URI redirected(URI from, String location) {
        URI to = from.resolve(uri(location));
        if (to.getHost() == null || !origin(to).equals(origin(base))) {
            throw WrongConnectionException.because(Sentence.of("redirect", host(), String.valueOf(to.getHost())));
        }
        return to;
    }

    String host() {
        return String.valueOf(base.getHost());
    }

    private static String origin(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        int port = uri.getPort() < 0 ? usual : uri.getPort();
        return scheme + "://" + String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }

    private static URI uri(String url) {
        try {
            return URI.create(url.strip());
        } catch (IllegalArgumentException e) {
            throw WrongConnectionException.because(Sentence.of("address", withoutLogin(url)));
        }
    }

    private static String withoutLogin(String url) {
        return url.replaceFirst("//[^/@]*+@", "//***@");
    }
}
