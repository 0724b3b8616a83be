package dev.kopru.desk;

import dev.kopru.desk.form.FieldText;
import dev.kopru.desk.word.LocalPath;
import dev.kopru.retry.Retries;
import dev.kopru.run.JobTimer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * How much fits into the text fields of the forms: the pages let nobody type more, and what comes longer all the same goes
 * back to its form as it was typed, for nothing may be cut without a word.
 */
@Component
class TypedLengths implements HandlerInterceptor {

    /** A part of an element of a list of settings that is mended on the spot. */
    static final String PART = "part:";

    /** As long as their columns at most. */
    private static final Map<String, Integer> LONGEST = Map.ofEntries(
            Map.entry("reason", Retries.LONGEST_REASON),
            Map.entry("username", 64),
            Map.entry("displayName", 150),
            Map.entry("email", 254),
            Map.entry("address", 500),
            Map.entry("name", 100),
            Map.entry("missing", 250),
            Map.entry("part", 100));

    /** Their forms say it at the field themselves. */
    private static final Map<String, Integer> SAID_AT_THE_FIELD =
            Map.of("cron", JobTimer.LONGEST_CRON, "count", 12, "field", FieldText.LONGEST);

    /** Of a form that has more, the whole of it would not fit into a session. */
    private static final int LONGEST_KEPT = 64_000;

    private final FormPlaces places;

    TypedLengths(FormPlaces places) {
        this.places = places;
    }

    /** A field that was filled with too much. */
    record TooLong(String field, int length, int longest) {

        public String word() {
            return "desk.typed." + field;
        }
    }

    /** For {@code maxlength}, by the field's name; {@code part} and {@code field} stand for those of which there are many. */
    static Map<String, Integer> longest() {
        Map<String, Integer> all = new HashMap<>(LONGEST);
        all.putAll(SAID_AT_THE_FIELD);
        return all;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!HttpMethod.POST.matches(request.getMethod()) || !DeskSecurity.PAGES.matches(request)) {
            return true;
        }
        Optional<TooLong> tooLong = tooLong(request.getParameterMap());
        if (tooLong.isEmpty()) {
            return true;
        }
        String form = LocalPath.cameFrom(request).orElseGet(() -> places.of(request));
        FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put("tooLong", tooLong.get());
        flash.put("typed", typed(request.getParameterMap()));
        RequestContextUtils.saveOutputFlashMap(form, request, response);
        response.sendRedirect(request.getContextPath() + form);
        return false;
    }

    private static Optional<TooLong> tooLong(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .flatMap(entry -> Arrays.stream(entry.getValue()).map(value -> of(entry.getKey(), value)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<TooLong> of(String parameter, String value) {
        String field = parameter.startsWith(PART) ? "part" : parameter;
        // A browser counts a new line as one sign and sends two.
        int length = value.replace("\r\n", "\n").length();
        Integer longest = LONGEST.get(field);
        return longest == null || length <= longest
                ? Optional.empty()
                : Optional.of(new TooLong(field, length, longest));
    }

    private static Map<String, String> typed(Map<String, String[]> parameters) {
        Map<String, String> typed = new LinkedHashMap<>();
        int room = LONGEST_KEPT;
        for (Map.Entry<String, String[]> entry : parameters.entrySet()) {
            String value = entry.getValue()[0];
            boolean isKept = !entry.getKey().startsWith("_") && value.length() <= room;
            if (isKept) {
                typed.put(entry.getKey(), value);
                room -= value.length();
            }
        }
        return typed;
    }
}
