package dev.kopru.statement.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kopru.setting.Current;
import dev.kopru.statement.Days;
import dev.kopru.statement.InvalidDaysException;
import dev.kopru.statement.StatementSettings;
import dev.kopru.statement.StatementSettings.Key;
import dev.kopru.text.LimitedJson;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes and checks what stands behind {@code /s/}: {@code <key id>.<content>.<signature>}, as {@code jobs/statement.yml}
 * explains it to shops.
 *
 * <p>Whatever is wrong with a link, the answer is the same and takes the same time: the signature is worked out for an
 * unknown key, too, and compared in constant time before anything else is looked at.
 */
@Component
public class SignedLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST = 2000;
    private static final JsonMapper JSON = LimitedJson.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final List<Key> keys;
    private final Map<String, byte[]> secrets = new HashMap<>();
    private final byte[] nobodysSecret = new byte[32];
    private final Current<Duration> longest;
    private final LinkRevocations revocations;
    private final Clock clock;

    /** Keys are secrets: they stay as they were at the start. */
    SignedLinks(
            Current<StatementSettings> settings,
            ObjectProvider<DemoKey> demo,
            LinkRevocations revocations,
            Clock clock) {
        List<Key> named = settings.now().links().keys();
        this.keys = named.isEmpty()
                ? demo.stream().flatMap(one -> one.key().stream()).toList()
                : named;
        this.longest = settings.then(now -> now.links().longest());
        this.revocations = revocations;
        this.clock = clock;
        keys.forEach(key -> secrets.put(key.id(), key.secret().getBytes(StandardCharsets.UTF_8)));
        new SecureRandom().nextBytes(nobodysSecret);
    }

    /** As it stands in the link; {@code expires} and {@code issued} in seconds since 1970. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Content(
            String account, @Nullable LocalDate from, @Nullable LocalDate to, long expires, @Nullable Long issued) {}

    /** The link's last part, signed with the first key. */
    public String token(SignedLink link) {
        if (keys.isEmpty()) {
            throw LinkException.withoutKey();
        }
        Content content = new Content(
                link.account(),
                link.days().from(),
                link.days().to(),
                link.expires().getEpochSecond(),
                link.issued() == null ? null : link.issued().getEpochSecond());
        String signed = keys.get(0).id() + "." + base64(JSON.writeValueAsBytes(content));
        return signed + "." + base64(signature(signed));
    }

    /** What the link opens; empty for one that is forged, expired, foreign or broken. */
    public Optional<SignedLink> open(String token) {
        int end = token.lastIndexOf('.');
        String signed = end < 0 || token.length() > LONGEST ? "." : token.substring(0, end);
        boolean right = MessageDigest.isEqual(signature(signed), decoded(token.substring(end + 1)));
        return right ? content(signed).filter(this::isValidNow) : Optional.empty();
    }

    /** A link that would be valid for longer than the settings allow was made by somebody who does not know them. */
    private boolean isValidNow(SignedLink link) {
        Instant now = clock.instant();
        return now.isBefore(link.expires())
                && !link.expires().isAfter(now.plus(longest.now()))
                && !revocations.isRevoked(link.account(), link.issued());
    }

    private byte[] signature(String signed) {
        byte[] secret = secrets.getOrDefault(
                signed.substring(0, signed.indexOf('.') + 1).replace(".", ""), nobodysSecret);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    private static Optional<SignedLink> content(String signed) {
        try {
            Content content = JSON.readValue(decoded(signed.substring(signed.indexOf('.') + 1)), Content.class);
            @Nullable String account = content.account();
            return account == null
                    ? Optional.empty()
                    : Optional.of(new SignedLink(
                            account,
                            new Days(content.from(), content.to()),
                            Instant.ofEpochSecond(content.expires()),
                            content.issued() == null ? null : Instant.ofEpochSecond(content.issued())));
        } catch (JacksonException | InvalidDaysException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
