package dev.kopru.admin.statement;

import dev.kopru.admin.request.BodyFields;
import dev.kopru.admin.request.InvalidRequestException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** For which days a link to a statement is wanted, and for how long; what is left out is as the settings say. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record LinkRequest(
        @Schema(description = "The first day", requiredMode = Schema.RequiredMode.NOT_REQUIRED) @Nullable
                LocalDate from,
        @Schema(description = "The last day", requiredMode = Schema.RequiredMode.NOT_REQUIRED) @Nullable LocalDate to,
        @Schema(
                        description = "For how long the link works; none = as the settings say",
                        example = "P30D",
                        requiredMode = Schema.RequiredMode.NOT_REQUIRED)
                @Nullable
                Duration validFor) {

    private static final List<String> FIELDS = List.of("from", "to", "validFor");
    private static final int LAST_YEAR = 9999;

    static LinkRequest of(@Nullable Map<String, @Nullable Object> body) {
        return body == null ? new LinkRequest(null, null, null) : read(body);
    }

    private static LinkRequest read(Map<String, @Nullable Object> sent) {
        BodyFields.check(sent, FIELDS);
        return new LinkRequest(
                day("from", BodyFields.text(sent, "from", "2026-01-31")),
                day("to", BodyFields.text(sent, "to", "2026-01-31")),
                duration(BodyFields.text(sent, "validFor", "P30D")));
    }

    private static @Nullable LocalDate day(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return day(field, LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw InvalidRequestException.day(field, text);
        }
    }

    /** Refuses one that no database has. */
    static @Nullable LocalDate day(String field, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1 || day.getYear() > LAST_YEAR)) {
            throw InvalidRequestException.day(field, day.toString());
        }
        return day;
    }

    private static @Nullable Duration duration(@Nullable String text) {
        try {
            return text == null ? null : Duration.parse(text);
        } catch (DateTimeException e) {
            throw InvalidRequestException.parameter("validFor", text, "P30D");
        }
    }
}
