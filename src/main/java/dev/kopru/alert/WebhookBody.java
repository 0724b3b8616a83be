package dev.kopru.alert;

import dev.kopru.alert.Message.Kind;
import dev.kopru.alert.rule.Alert;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The JSON that a webhook gets. */
@Component
class WebhookBody {

    private static final Locale TURKISH = Locale.forLanguageTag("tr");
    private static final Locale ENGLISH = Locale.ENGLISH;

    private final PageAddress pages;

    WebhookBody(PageAddress pages) {
        this.pages = pages;
    }

    String ofAlert(
            String token, Kind kind, Alert alert, Function<Locale, String> title, Function<Locale, String> text) {
        Map<String, @Nullable Object> body = head(token, kind);
        body.put("alert", alert.id());
        body.put("code", alert.rule().name());
        body.put("job", alert.subject().endsWith("Job") ? alert.subject() : null);
        body.put("subject", alert.subject());
        body.put("severity", alert.rule().severity().name().toLowerCase(Locale.ROOT));
        body.put("state", kind == Kind.SOLVED ? "solved" : "raised");
        body.put("raisedAt", alert.raisedAt().toString());
        body.put("solvedAt", shown(alert.solvedAt()));
        body.put("values", alert.arguments());
        body.put("title", both(title));
        return ended(body, text);
    }

    String ofText(String token, Kind kind, Function<Locale, String> text) {
        return ended(head(token, kind), text);
    }

    private static Map<String, @Nullable Object> head(String token, Kind kind) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", token);
        boolean ofAlert = kind == Kind.RAISED || kind == Kind.SOLVED;
        body.put("kind", ofAlert ? "alert" : kind.name().toLowerCase(Locale.ROOT));
        return body;
    }

    private String ended(Map<String, @Nullable Object> body, Function<Locale, String> text) {
        body.put("text", both(text));
        body.put("address", pages.link().orElse(null));
        return JsonMapper.shared().writeValueAsString(body);
    }

    private static Map<String, String> both(Function<Locale, String> text) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("tr", text.apply(TURKISH));
        both.put("en", text.apply(ENGLISH));
        return both;
    }

    private static @Nullable String shown(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
