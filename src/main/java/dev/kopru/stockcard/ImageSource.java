package dev.kopru.stockcard;

import dev.kopru.connector.accounting.CardImage;
import dev.kopru.job.Origin;
import dev.kopru.job.Source;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An image as a record of the job: what the retry table knows it by, and keeps of it. */
final class ImageSource {

    private static final String PREFIX = "image:";
    private static final int LONGEST_LABEL = 240;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ImageSource() {}

    static String key(ImageRow row) {
        return PREFIX + row.name();
    }

    static Source of(ImageRow row) {
        String location = row.location();
        int length = location.codePointCount(0, location.length());
        String label = length <= LONGEST_LABEL
                ? location
                : location.substring(0, location.offsetByCodePoints(0, LONGEST_LABEL)) + "…";
        return new Source(key(row), label, Origin.LIVE, null, 0);
    }

    static boolean isImage(Source source) {
        return source.key().startsWith(PREFIX);
    }

    static String name(Source source) {
        return source.key().substring(PREFIX.length());
    }

    /** JSON for people to look at; another state of the same image makes another payload. */
    static String payload(ImageRow row, List<String> cardCodes) {
        return JSON.writeValueAsString(new Payload(
                "image", row.kind().name().toLowerCase(Locale.ROOT), row.location(), row.signature(), cardCodes));
    }

    /**
     * Where a person says that the image is, in place of where the accounting program says it is. Throws Jackson's own
     * exception when it is no such JSON, an {@link IllegalArgumentException} when something is missing or unknown.
     */
    static Place corrected(String payload) {
        Payload read = JSON.readValue(payload, Payload.class);
        if (read.location() == null || read.kind() == null) {
            throw new IllegalArgumentException("kind or location is missing");
        }
        return new Place(CardImage.Kind.valueOf(read.kind().toUpperCase(Locale.ROOT)), read.location());
    }

    /** Where an image is kept. */
    record Place(CardImage.Kind kind, String location) {}

    private record Payload(
            String type,
            @Nullable String kind,
            @Nullable String location,
            @Nullable String signature,
            @Nullable List<String> cards) {}
}
