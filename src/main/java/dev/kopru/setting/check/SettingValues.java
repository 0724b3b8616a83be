package dev.kopru.setting.check;

import dev.kopru.finding.Finding;
import dev.kopru.port.Connectors;
import dev.kopru.setting.SettingNode.Leaf;
import dev.kopru.setting.SettingNode.Listed;
import dev.kopru.setting.SettingNode.Named;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** Says of a value that is of another kind than its setting what is expected. */
record SettingValues(Binder binder, Environment environment, Connectors jars) {

    private static final Pattern SECRET = Pattern.compile("(?i)password|secret|api.?key|token");

    /** One without a value for the case that it is not defined. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([\\w.-]+)}");

    private static final Map<Class<?>, String> KINDS = Map.ofEntries(
            Map.entry(int.class, "whole"),
            Map.entry(Integer.class, "whole"),
            Map.entry(long.class, "whole"),
            Map.entry(Long.class, "whole"),
            Map.entry(BigDecimal.class, "decimal"),
            Map.entry(Duration.class, "duration"),
            Map.entry(DataSize.class, "size"),
            Map.entry(LocalDate.class, "date"),
            Map.entry(LocalTime.class, "time"),
            Map.entry(ZoneId.class, "zone"),
            Map.entry(InetAddress.class, "address"));

    Optional<Finding> about(Given given) {
        ResolvableType type = type(given);
        if (type == null) {
            return given.value().isBlank() ? Optional.empty() : Optional.of(wrong(given, "@type.group"));
        }
        Matcher placeholder = PLACEHOLDER.matcher(given.value());
        if (placeholder.find() && !environment.containsProperty(placeholder.group(1))) {
            return Optional.of(Finding.problem("open-placeholder", given.place(), given.key(), placeholder.group(1)));
        }
        if (given.value().isBlank() && given.isInJobFile() && !mayBeEmpty(type)) {
            return Optional.of(wrong(given, expected(type)));
        }
        try {
            Object value = binder.bind(ConfigurationPropertyName.adapt(given.path(), '.'), Bindable.of(type))
                    .orElse(null);
            return given.node() instanceof Leaf leaf
                    ? SettingLimits.about(given, leaf, jars.choices(given.path()), value)
                    : Optional.empty();
        } catch (BindException e) {
            return Optional.of(wrong(given, expected(type)));
        }
    }

    private static boolean mayBeEmpty(ResolvableType type) {
        Class<?> raw = type.toClass();
        return raw == String.class || raw.isArray() || Iterable.class.isAssignableFrom(raw);
    }

    private static @Nullable ResolvableType type(Given given) {
        if (given.node() instanceof Leaf leaf) {
            return leaf.type();
        }
        if (given.node() instanceof Named named
                && named.value() instanceof Leaf each
                && !given.path().equals(given.group())) {
            return each.type();
        }
        return given.node() instanceof Listed listed && listed.element() instanceof Leaf ? listed.type() : null;
    }

    private static Finding wrong(Given given, String expected) {
        return Finding.problem("wrong-value", given.place(), given.key(), shown(given), expected);
    }

    /** No secret is ever shown. */
    static String shown(Given given) {
        return SECRET.matcher(given.name()).find() ? "…" : given.value();
    }

    private static String expected(ResolvableType type) {
        ResolvableType single = type.hasGenerics() ? type.getGeneric(0) : type;
        Class<?> raw = single.toClass();
        if (raw == boolean.class || raw == Boolean.class) {
            return "@type.choice|true, false";
        }
        if (raw.isEnum()) {
            return "@type.choice|" + String.join(", ", choices(raw));
        }
        return "@type." + KINDS.getOrDefault(raw, "other");
    }

    private static List<String> choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> ((Enum<?>) each).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
