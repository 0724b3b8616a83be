package dev.kopru.setting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;

/**
 * Finds out of several settings that are to be kept together those that are refused, as the check before a start does: as few
 * as are refused for one reason, then what is wrong with the others.
 *
 * @param refusal why settings with these changes are refused; null when they are not
 */
record RefusedSettings(Function<Map<String, String>, @Nullable String> refusal) {

    List<SettingRefusal> of(Map<String, String> changes) {
        Map<String, String> left = new LinkedHashMap<>(changes);
        List<SettingRefusal> found = new ArrayList<>();
        String why = refusal.apply(left);
        while (why != null && !left.isEmpty()) {
            Map<String, String> few = fewest(left, why);
            found.add(new SettingRefusal(List.copyOf(few.keySet()), RuleWords.of(why)));
            left.keySet().removeAll(few.keySet());
            why = refusal.apply(left);
        }
        return List.copyOf(found);
    }

    private Map<String, String> fewest(Map<String, String> all, String why) {
        Map<String, String> few = new LinkedHashMap<>(all);
        all.forEach((name, value) -> {
            few.remove(name);
            if (!why.equals(refusal.apply(few))) {
                few.put(name, value);
            }
        });
        return few.isEmpty() ? all : few;
    }

    /** What the innermost refusal says in a record's own words, or else what could not be read. */
    static String sentence(BindException e) {
        String sentence = String.valueOf(e.getMessage());
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
                sentence = cause.getMessage();
            }
        }
        return sentence;
    }
}
