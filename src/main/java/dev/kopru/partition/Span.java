package dev.kopru.partition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * The keys of a part of a step, in the order in which the step reads them.
 *
 * @param after the last key of the part before; null: there is none
 * @param upTo the last key of this part; null: all that follow
 */
public record Span(@Nullable String after, @Nullable String upTo) {

    private static final String PART = "part";
    private static final String AFTER = "part.after";
    private static final String UP_TO = "part.upTo";

    /** As it stands in the execution context of a part; that of a step which is not cut says nothing of it. */
    public static Span of(ExecutionContext context) {
        return new Span(text(context, AFTER), text(context, UP_TO));
    }

    /** Whether this is the context of a part, be it the only one. */
    public static boolean isPart(ExecutionContext context) {
        return context.containsKey(PART);
    }

    /** Whether there are keys before or behind. */
    public boolean isPartial() {
        return after != null || upTo != null;
    }

    private static @Nullable String text(ExecutionContext context, String key) {
        return context.containsKey(key) ? context.getString(key) : null;
    }

    /** The spans between these keys, that of the first part first. */
    public static List<Span> between(List<String> bounds) {
        List<Span> spans = new ArrayList<>();
        String after = null;
        for (String upTo : bounds) {
            spans.add(new Span(after, upTo));
            after = upTo;
        }
        spans.add(new Span(after, null));
        return spans;
    }

    /** The same as parts find them, each by its name. */
    static Map<String, ExecutionContext> contexts(List<String> bounds) {
        Map<String, ExecutionContext> parts = new LinkedHashMap<>();
        for (Span span : between(bounds)) {
            String name = Integer.toString(parts.size() + 1);
            parts.put(name, span.context(name));
        }
        return parts;
    }

    private ExecutionContext context(String part) {
        ExecutionContext context = new ExecutionContext();
        context.putString(PART, part);
        if (after != null) {
            context.putString(AFTER, after);
        }
        if (upTo != null) {
            context.putString(UP_TO, upTo);
        }
        return context;
    }
}
