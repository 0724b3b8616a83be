package dev.kopru.setting.check;

import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingWords;
import dev.kopru.setting.KnownSettings;
import dev.kopru.setting.RuleWords;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * Asks the records themselves which values they refuse. They refuse one at a time: what was given for it is then left out,
 * and they are asked again. Where it takes two settings to be refused, the two contradict each other.
 */
record SettingRules(SettingBinders binders) {

    /** @param wrong the groups that are known to be wrong and left out */
    void look(KnownSettings.Bound bound, List<Given> all, Set<String> wrong, Consumer<Finding> findings) {
        Map<String, Given> left = new LinkedHashMap<>();
        all.stream()
                .filter(given -> given.path().startsWith(bound.prefix() + ".") && !wrong.contains(given.group()))
                .forEach(given -> left.putIfAbsent(given.group(), given));
        String why = left.isEmpty() ? null : refusal(bound, left.keySet());
        while (why != null) {
            List<Given> culprits = culprits(bound, left, why);
            findings.accept(about(culprits, why));
            culprits.forEach(given -> left.remove(given.group()));
            why = culprits.isEmpty() ? null : refusal(bound, left.keySet());
        }
    }

    /** As few of them as are refused for this. */
    private List<Given> culprits(KnownSettings.Bound bound, Map<String, Given> all, String why) {
        Set<String> few = new LinkedHashSet<>(all.keySet());
        for (String group : all.keySet()) {
            few.remove(group);
            if (!why.equals(refusal(bound, few))) {
                few.add(group);
            }
        }
        return all.entrySet().stream()
                .filter(given -> few.contains(given.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Why it is refused with these; null when it is not. */
    private @Nullable String refusal(KnownSettings.Bound bound, Set<String> groups) {
        List<ConfigurationPropertyName> names =
                groups.stream().map(ConfigurationPropertyName::of).toList();
        try {
            binders.with(each -> names.stream().anyMatch(name -> name.equals(each) || name.isAncestorOf(each)))
                    .bindOrCreate(bound.prefix(), Bindable.of(bound.type()));
            return null;
        } catch (BindException e) {
            return sentence(e);
        }
    }

    /** What the innermost refusal says; null for one that speaks of types, which are looked at elsewhere. */
    private static @Nullable String sentence(Throwable e) {
        String sentence = null;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
                sentence = cause.getMessage();
            }
        }
        return sentence;
    }

    private static Finding about(List<Given> culprits, String why) {
        if (culprits.size() == 1) {
            return Finding.problem("refused-value", culprits.get(0).place(), RuleWords.of(why));
        }
        return Finding.problem(
                "contradiction",
                FindingWords.list(culprits.stream().map(Given::place).distinct().toList()),
                RuleWords.of(why));
    }
}
