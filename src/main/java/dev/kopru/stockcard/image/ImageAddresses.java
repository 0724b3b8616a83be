package dev.kopru.stockcard.image;

import dev.kopru.stockcard.image.pixel.BadImageException;
import dev.kopru.stockcard.image.pixel.ImageReason;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads addresses of pictures as people paste them, and lets only the allowed hosts through. */
final class ImageAddresses {

    private static final int LONGEST = 4000;

    private final Set<String> allowedHosts;

    /** Exact names, or {@code *.example.com}. */
    ImageAddresses(Set<String> allowedHosts) {
        this.allowedHosts = allowedHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    URI checked(String location) throws BadImageException {
        if (location.length() > LONGEST) {
            throw BadImageException.because(ImageReason.IMAGE_BAD_ADDRESS, location.length());
        }
        URI address = uri(location);
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        String host = address.getHost();
        if (!(scheme.equals("http") || scheme.equals("https")) || host == null || address.getUserInfo() != null) {
            throw BadImageException.because(ImageReason.IMAGE_BAD_ADDRESS, "http, https");
        }
        if (!isAllowed(host.toLowerCase(Locale.ROOT))) {
            throw BadImageException.because(ImageReason.IMAGE_HOST_NOT_ALLOWED, host);
        }
        return address;
    }

    private boolean isAllowed(String host) {
        if (allowedHosts.contains(host)) {
            return true;
        }
        int dot = host.indexOf('.');
        while (dot >= 0) {
            if (allowedHosts.contains("*" + host.substring(dot))) {
                return true;
            }
            dot = host.indexOf('.', dot + 1);
        }
        return false;
    }

    /** People paste addresses with blanks and Turkish letters; what is encoded already stays as it is. */
    static URI uri(String text) throws BadImageException {
        String stripped = text.strip();
        try {
            int authority = stripped.indexOf("://") + 3;
            int path = authority < 3 ? 0 : pathOf(stripped, authority);
            String host = authority < 3 ? "" : stripped.substring(authority, path);
            String head = authority < 3 ? "" : stripped.substring(0, authority) + ascii(host);
            return new URI(head + encoded(stripped.substring(path)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw BadImageException.because(ImageReason.IMAGE_BAD_ADDRESS, String.valueOf(e.getMessage()));
        }
    }

    private static int pathOf(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if ("/?#".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static String ascii(String host) {
        return host.chars().allMatch(c -> c < 128) ? host : IDN.toASCII(host);
    }

    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            boolean plain = c > ' ' && c < 127 && "\"<>\\^`{|}[]".indexOf(c) < 0;
            encoded.append(plain ? String.valueOf((char) c) : String.format(Locale.ROOT, "%%%02X", c));
        }
        return encoded.toString();
    }
}
