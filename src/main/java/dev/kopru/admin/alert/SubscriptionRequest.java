package dev.kopru.admin.alert;

import dev.kopru.admin.request.BodyFields;
import dev.kopru.admin.request.InvalidRequestException;
import dev.kopru.alert.Channel;
import dev.kopru.alert.Recipient;
import dev.kopru.alert.Subscription;
import dev.kopru.alert.rule.AlertRule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a subscription shall be; what is left out stays as it is, or is as it usually is. */
final class SubscriptionRequest {

    private static final List<String> FIELDS = List.of("address", "channel", "enabled", "language", "rules", "summary");
    private static final List<String> RULES =
            Arrays.stream(AlertRule.values()).map(AlertRule::name).toList();

    private SubscriptionRequest() {}

    /** The body of the request, for the API's description. */
    @Schema(name = "SubscriptionRequest", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Body(
            @Schema(description = "MAIL or WEBHOOK; stays what it is", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
                    Channel channel,
            @Schema(
                            description = "An e-mail address, or an https address that gets JSON; the same only once",
                            requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                            example = "ad@ornek.com.tr")
                    String address,
            @Schema(
                            requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                            allowableValues = {"tr", "en"})
                    String language,
            @Schema(description = "Which rules; none = all", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
                    List<AlertRule> rules,
            @Schema(
                            description = "Whether the daily summary is sent as well",
                            requiredMode = Schema.RequiredMode.NOT_REQUIRED)
                    boolean summary,
            @Schema(description = "false pauses it", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
                    boolean enabled) {}

    static Subscription created(Map<String, @Nullable Object> body) {
        BodyFields.check(body, FIELDS);
        return new Subscription(
                channel(needed(body, "channel")),
                needed(body, "address").strip(),
                or(BodyFields.text(body, "language"), "tr"),
                body.get("rules") == null ? Set.of() : rules(body.get("rules")),
                flag(body, "summary", false),
                flag(body, "enabled", true));
    }

    static Subscription changed(Map<String, @Nullable Object> body, Recipient before) {
        BodyFields.check(body, FIELDS);
        String channel = BodyFields.text(body, "channel");
        return new Subscription(
                channel == null ? before.channel() : channel(channel),
                or(BodyFields.text(body, "address"), before.address()).strip(),
                or(BodyFields.text(body, "language"), before.language()),
                body.get("rules") == null ? before.rules() : rules(body.get("rules")),
                flag(body, "summary", before.summary()),
                flag(body, "enabled", before.enabled()));
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    private static String needed(Map<String, @Nullable Object> body, String field) {
        String text = BodyFields.text(body, field);
        if (text == null || text.isBlank()) {
            throw InvalidRequestException.missing(field);
        }
        return text;
    }

    private static Channel channel(String word) {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidRequestException.unknownWord(
                        "channel", word, List.of(Channel.MAIL.name(), Channel.WEBHOOK.name())));
    }

    private static Set<AlertRule> rules(@Nullable Object value) {
        if (!(value instanceof Collection<?> names)) {
            throw InvalidRequestException.parameter("rules", String.valueOf(value), "[\"RUN_FAILED\"]");
        }
        Set<AlertRule> rules = EnumSet.noneOf(AlertRule.class);
        for (Object each : names) {
            String name = String.valueOf(each);
            if (!RULES.contains(name)) {
                throw InvalidRequestException.unknownWord("rules", name, RULES);
            }
            rules.add(AlertRule.valueOf(name));
        }
        return rules;
    }

    private static boolean flag(Map<String, @Nullable Object> body, String name, boolean otherwise) {
        Object value = body.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw InvalidRequestException.parameter(name, value, "true, false");
    }
}
