package dev.kopru.stockcard.image;

import dev.kopru.connector.accounting.CardImage;
import dev.kopru.record.Origin;
import dev.kopru.record.Source;
import dev.kopru.retry.payload.InvalidPayloadException;
import dev.kopru.retry.payload.PayloadJson;
import dev.kopru.stockcard.link.ImageKey;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An image as a record of the job: what the retry table knows it by, and keeps of it. */
public final class ImageSource {

    public static final String TYPE = "image";

    private static final int LONGEST_LABEL = 240;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ImageSource() {}

    static String key(ImageRow row) {
        return ImageKey.of(row.name());
    }

    static Source of(ImageRow row) {
        String location = row.location();
        int length = location.codePointCount(0, location.length());
        String label = length <= LONGEST_LABEL
                ? location
                : location.substring(0, location.offsetByCodePoints(0, LONGEST_LABEL)) + "…";
        return new Source(key(row), label, Origin.LIVE, null, 0);
    }

    /** JSON for people to look at; another state of the same image makes another payload. */
    static String payload(ImageRow row, List<String> cardCodes) {
        return JSON.writeValueAsString(new Payload(TYPE, word(row.kind()), row.location(), row.signature(), cardCodes));
    }

    /**
     * Where a person says that the image is, in place of where the accounting program says it is; throws
     * {@link InvalidPayloadException} when something does not fit or is missing.
     */
    public static Place corrected(String payload) {
        Payload read = PayloadJson.of(payload).as(Payload.class, true);
        if (!TYPE.equals(read.type())) {
            throw InvalidPayloadException.otherRecord("type", read.type(), TYPE);
        }
        if (read.location() == null || read.location().isBlank()) {
            throw InvalidPayloadException.missing("location");
        }
        return new Place(kind(read.kind()), read.location());
    }

    private static CardImage.Kind kind(@Nullable String word) {
        if (word == null) {
            throw InvalidPayloadException.missing("kind");
        }
        return Arrays.stream(CardImage.Kind.values())
                .filter(kind -> word(kind).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> InvalidPayloadException.unknownWord(
                        "kind",
                        word,
                        Arrays.stream(CardImage.Kind.values())
                                .map(ImageSource::word)
                                .toList()));
    }

    private static String word(CardImage.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Where an image is kept. */
    public record Place(CardImage.Kind kind, String location) {}

    /** The JSON's shape. */
    public record Payload(
            @Nullable String type,
            @Nullable String kind,
            @Nullable String location,
            @Nullable String signature,
            @Nullable List<String> cards) {}
}
