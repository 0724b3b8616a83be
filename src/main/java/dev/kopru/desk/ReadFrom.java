package dev.kopru.desk;

import dev.kopru.csv.profile.CsvProfiles;
import dev.kopru.port.Composition;
import dev.kopru.port.Port;
import dev.kopru.setting.JobNames;
import dev.kopru.setting.SettingsInForce;
import dev.kopru.setting.SettingsInForce.InForce;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says by which connectors, statements and file profiles both sides are read, and where each of that was set. */
@Component
class ReadFrom {

    private static final String FOLDER = ".sql-location";

    private final Environment environment;
    private final SettingsInForce inForce;
    private final CsvProfiles profiles;
    private final Composition composition;

    ReadFrom(Environment environment, SettingsInForce inForce, CsvProfiles profiles) {
        this.environment = environment;
        this.inForce = inForce;
        this.profiles = profiles;
        this.composition = Composition.of(environment);
    }

    /**
     * A setting that counts from the next start on.
     *
     * @param side store, accounting or own
     * @param what key of its words
     * @param from who set it; null where nobody did
     */
    record Choice(String side, String what, String name, String value, @Nullable InForce from) {}

    /** The profiles by which files of a job are read. */
    record Files(String job, List<String> profiles) {}

    /**
     * What a side can do for Köprü.
     *
     * @param port key of its name
     * @param by the connector that serves it; null = nobody does
     */
    record Served(String port, @Nullable String by) {}

    /** Who serves each port of both sides. */
    List<Served> served() {
        return Arrays.stream(Port.values())
                .map(port -> new Served(
                        port.key(), composition.absence(port).isEmpty() ? composition.connector(port) : null))
                .toList();
    }

    List<Choice> choices() {
        Map<String, InForce> set = inForce.all().stream()
                .collect(Collectors.toMap(InForce::name, Function.identity(), (one, other) -> one));
        List<Choice> choices = new ArrayList<>();
        for (String side : List.of("store", "accounting")) {
            String prefix = "kopru." + side;
            choices.add(choice(set, side, "connector", prefix + ".connector", "jdbc"));
            choices.add(
                    environment.getProperty(prefix + FOLDER, "").isBlank()
                            ? choice(set, side, "preset", prefix + ".preset", "reference")
                            : choice(set, side, "folder", prefix + FOLDER, ""));
        }
        choices.add(choice(set, "store", "code", "kopru.store.code", "shop"));
        choices.add(choice(set, "store", "media", "kopru.store.media-folder", "media"));
        choices.add(choice(set, "own", "zone", "kopru.zone", ""));
        return choices;
    }

    /** What no file and no page names may still come from the environment, under its own spelling. */
    private Choice choice(Map<String, InForce> set, String side, String what, String name, String otherwise) {
        String value = environment.getProperty(name, otherwise);
        InForce from = set.get(name);
        if (from == null) {
            from = set.get(name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT));
        }
        return new Choice(side, what, name, value.isBlank() ? otherwise : value, from);
    }

    List<Files> files() {
        Map<String, List<String>> known = profiles.names();
        return JobNames.all().stream()
                .map(job -> new Files(job, known.getOrDefault(JobNames.kindOfFile(job), List.of())))
                .toList();
    }
}
