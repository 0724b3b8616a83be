package dev.kopru.statement;

import dev.kopru.run.JobTimer;
import dev.kopru.statement.StatementView.Reversals;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The settings of {@code jobs/statement.yml}; the file says what each of them means. */
@ConfigurationProperties(prefix = "kopru.statement", ignoreUnknownFields = false)
public record StatementSettings(
        JobTimer timer,
        int chunkSize,
        Duration overlap,
        Duration fullComparison,
        int retriesPerRun,
        Duration keepSnapshots,
        int mostMovements,
        int shopLines,
        String emptyCurrency,
        Set<String> openingKinds,
        Reversals reversals,
        Company company,
        Links links) {

    public StatementSettings {
        check(chunkSize >= 1 && chunkSize <= 5000, "chunk-size must lie between 1 and 5000, but is " + chunkSize);
        check(!overlap.isNegative(), "overlap must not be negative, but is " + overlap);
        check(
                !fullComparison.isNegative() && !fullComparison.isZero(),
                "full-comparison must be positive, but is " + fullComparison);
        check(retriesPerRun >= 1, "retries-per-run must be at least 1, but is " + retriesPerRun);
        check(!keepSnapshots.isNegative(), "keep-snapshots must not be negative, but is " + keepSnapshots);
        check(mostMovements >= 1, "most-movements must be at least 1, but is " + mostMovements);
        check(shopLines >= 1 && shopLines <= 50_000, "shop-lines must lie between 1 and 50000, but is " + shopLines);
        check(
                Amounts.in(emptyCurrency).isPresent(),
                "empty-currency must be an ISO code such as TRY, but is " + emptyCurrency);
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException("jobs/statement.yml: " + otherwise);
        }
    }

    /** Our own company, as it stands at the head of a statement; blank lines are left out. */
    public record Company(
            @DefaultValue("") String title,
            @DefaultValue("") String taxOffice,
            @DefaultValue("") String taxNumber,
            @DefaultValue("") String address,
            @DefaultValue("") String contact) {}

    /**
     * Links that open a statement without a login.
     *
     * @param address of this service as customers reach it, without a slash at its end; null = links are given as paths
     * @param keys the first one signs, all of them are accepted
     */
    public record Links(@Nullable String address, Duration validFor, Duration longest, List<Key> keys) {

        private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s<>\"']+");

        public Links {
            check(
                    address == null
                            || address.isBlank()
                            || WEB.matcher(address.strip()).matches(),
                    "links.address must begin with http:// or https://, but is " + address);
            check(
                    !validFor.isNegative() && !validFor.isZero() && validFor.compareTo(longest) <= 0,
                    "links.valid-for must be positive and not above links.longest, but they are " + validFor + " and "
                            + longest);
            check(
                    keys.stream()
                                    .map(Key::id)
                                    .collect(java.util.stream.Collectors.toCollection(HashSet::new))
                                    .size()
                            == keys.size(),
                    "links.keys must have an id each of its own");
        }
    }

    /**
     * A key that the shop knows, too.
     *
     * @param id such as {@code shop-2026}
     * @param secret at least 32 characters
     */
    public record Key(String id, String secret) {

        private static final int SHORTEST = 32;

        public Key {
            check(id.matches("[A-Za-z0-9_-]{1,40}"), "links.keys: an id has letters, digits, - and _, but is " + id);
            check(
                    secret.length() >= SHORTEST,
                    "links.keys: the secret of " + id + " must have " + SHORTEST + " characters at least");
        }

        /** Settings end up in logs and error texts; the secret must not. */
        @Override
        public String toString() {
            return "Key[id=" + id + "]";
        }
    }
}
