package dev.kopru.setting.check;

import dev.kopru.finding.Finding;
import dev.kopru.finding.Start;
import dev.kopru.finding.StartCheck;
import dev.kopru.port.Connectors;
import dev.kopru.setting.KnownSettings;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Looks at all settings: unknown ones, values of another kind, values that are refused, settings that contradict. */
final class SettingsCheck implements StartCheck {

    @Override
    public void look(Start start, Consumer<Finding> findings) {
        KnownSettings known = KnownSettings.load();
        SettingFiles.look(start.environment(), findings);
        List<Given> all = Given.all(start.environment(), known);
        SettingBinders binders = new SettingBinders(start.environment());
        Set<String> wrong = new HashSet<>();
        each(known, binders, all, wrong, findings);
        missing(known, all, wrong, findings);
        SettingRules rules = new SettingRules(binders);
        known.classes().forEach(bound -> rules.look(bound, all, wrong, findings));
        Contradictions.look(start.environment(), findings);
    }

    private static void each(
            KnownSettings known,
            SettingBinders binders,
            List<Given> all,
            Set<String> wrong,
            Consumer<Finding> findings) {
        UnknownSettings unknown = new UnknownSettings(known);
        SettingValues values = new SettingValues(
                binders.with(name -> true), binders.environment(), Connectors.of(binders.environment()));
        Set<String> seen = new HashSet<>();
        for (Given given : all) {
            Optional<Finding> finding = given.node() == null
                    ? Optional.of(unknown.about(given))
                    : seen.add(given.path()) ? values.about(given) : Optional.empty();
            finding.ifPresent(it -> {
                wrong.add(given.group());
                findings.accept(it);
            });
        }
    }

    /** Elements of lists that lack something. */
    private static void missing(KnownSettings known, List<Given> all, Set<String> wrong, Consumer<Finding> findings) {
        Map<String, Set<String>> elements = new LinkedHashMap<>();
        Map<String, Given> first = new LinkedHashMap<>();
        for (Given given : all) {
            int end = given.path().lastIndexOf("].");
            if (end > 0 && !wrong.contains(given.group())) {
                String element = given.path().substring(0, end + 1);
                elements.computeIfAbsent(element, each -> new TreeSet<>())
                        .add(given.path().substring(end + 2).replaceFirst("[.\\[].*", ""));
                first.putIfAbsent(element, given);
            }
        }
        elements.forEach((element, names) -> {
            Given given = Objects.requireNonNull(first.get(element));
            for (String name : UnknownSettings.missing(known.root(), element, names)) {
                wrong.add(given.group());
                findings.accept(Finding.problem(
                        "missing-setting", given.place(), given.group().replaceFirst("^kopru\\.[^.]*\\.", ""), name));
            }
        });
    }
}
