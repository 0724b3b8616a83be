package dev.kopru.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * A mark in the browser from which a person came in: wrong passwords from elsewhere, be it the same address, do not keep
 * that person out there. It lets nobody in, and is of no use for another person's name.
 */
class KnownBrowser {

    static final String COOKIE = "kopru-known";

    private static final String MAC = "HmacSHA256";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    KnownBrowser() {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        this.key = new SecretKeySpec(secret, MAC);
    }

    /** What tells this browser from others, if the person came in from it before; the mark lasts no longer than this process. */
    Optional<String> of(HttpServletRequest request, String username) {
        @Nullable Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie != null && COOKIE.equals(cookie.getName())) {
                String[] parts = cookie.getValue().split("\\.", -1);
                if (parts.length == 2 && MessageDigest.isEqual(bytes(parts[1]), bytes(signature(parts[0], username)))) {
                    return Optional.of(parts[0]);
                }
            }
        }
        return Optional.empty();
    }

    void mark(HttpServletRequest request, HttpServletResponse response, String username, String path) {
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        String browser = HexFormat.of().formatHex(fresh);
        ResponseCookie cookie = ResponseCookie.from(COOKIE, browser + "." + signature(browser, username))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path(request.getContextPath() + path)
                .maxAge(KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String signature(String browser, String username) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(bytes(browser + "\0" + username)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + MAC, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
