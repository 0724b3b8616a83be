package dev.kopru.setting;

import dev.kopru.setting.SettingNode.Child;
import dev.kopru.setting.SettingNode.Group;
import dev.kopru.setting.SettingNode.Leaf;
import dev.kopru.setting.SettingNode.Listed;
import dev.kopru.setting.SettingShape.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Knows from the types that settings are bound to what may stand in each. */
@Component
public class SettingShapes {

    private static final Map<Class<?>, Kind> KINDS = Map.of(
            int.class, Kind.WHOLE,
            Integer.class, Kind.WHOLE,
            long.class, Kind.WHOLE,
            Long.class, Kind.WHOLE,
            BigDecimal.class, Kind.FIGURE,
            Duration.class, Kind.DURATION,
            LocalDate.class, Kind.DAY,
            LocalTime.class, Kind.TIME);

    private final KnownSettings known = KnownSettings.load();

    /** @param name whole, such as {@code kopru.order.statuses} */
    public SettingShape of(String name) {
        SettingNode node = known.root();
        Child last = null;
        for (String word : name.split("\\.")) {
            last = node instanceof Group group ? group.children().get(SettingNode.plain(word)) : null;
            if (last == null) {
                throw new IllegalArgumentException("There is no setting " + name);
            }
            node = last.node();
        }
        if (last == null) {
            throw new IllegalArgumentException("There is no setting without a name");
        }
        return shape(name, last);
    }

    private static SettingShape shape(String name, Child child) {
        SettingNode node = child.node();
        if (node instanceof Leaf leaf) {
            List<String> choices = choices(leaf);
            Kind kind = choices.isEmpty() ? KINDS.getOrDefault(leaf.type().toClass(), Kind.TEXT) : Kind.ONE_OF;
            return new SettingShape(name, kind, child.required(), choices, List.of());
        }
        if (node instanceof Listed listed) {
            return listed.element() instanceof Group group
                    ? new SettingShape(name, Kind.TABLE, false, List.of(), columns(group))
                    : new SettingShape(name, Kind.WORDS, false, List.of(), List.of());
        }
        throw new IllegalArgumentException(name + " is no setting that a form can show");
    }

    private static List<SettingShape> columns(Group group) {
        return group.children().values().stream()
                .map(child -> shape(child.name(), child))
                .toList();
    }

    private static List<String> choices(Leaf leaf) {
        Class<?> type = leaf.type().toClass();
        if (type == boolean.class || type == Boolean.class) {
            return List.of("true", "false");
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(each ->
                            ((Enum<?>) each).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList();
        }
        return leaf.choices();
    }
}
