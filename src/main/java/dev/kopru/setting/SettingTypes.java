package dev.kopru.setting;

import dev.kopru.setting.SettingNode.Child;
import dev.kopru.setting.SettingNode.Group;
import dev.kopru.setting.SettingNode.Leaf;
import dev.kopru.setting.SettingNode.Listed;
import dev.kopru.setting.SettingNode.Named;
import java.beans.PropertyDescriptor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.ResolvableType;

/** Reads from the types that settings are bound to which settings there are. */
final class SettingTypes {

    private SettingTypes() {}

    /** A record's components. */
    static Group ofRecord(Class<?> type) {
        Group group = new Group();
        for (RecordComponent component : type.getRecordComponents()) {
            ResolvableType of = ResolvableType.forType(component.getGenericType());
            group.put(new Child(dashed(component.getName()), node(of), isRequired(component)));
        }
        return group;
    }

    /** What can be set of a bean. */
    static Group ofBean(Class<?> type) {
        Group group = new Group();
        for (PropertyDescriptor property : BeanUtils.getPropertyDescriptors(type)) {
            if (property.getWriteMethod() != null) {
                ResolvableType of = ResolvableType.forMethodParameter(property.getWriteMethod(), 0);
                group.put(new Child(dashed(property.getName()), ofBeanProperty(of), false));
            }
        }
        return group;
    }

    private static SettingNode ofBeanProperty(ResolvableType type) {
        Class<?> raw = type.toClass();
        return Map.class.isAssignableFrom(raw)
                ? new Named(new Leaf(ResolvableType.forClass(String.class)))
                : new Leaf(type);
    }

    private static SettingNode node(ResolvableType type) {
        Class<?> raw = type.toClass();
        if (raw.isRecord()) {
            return ofRecord(raw);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return new Listed(type, node(type.getGeneric(0)));
        }
        return Map.class.isAssignableFrom(raw) ? new Named(node(type.getGeneric(1))) : new Leaf(type);
    }

    private static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class) && !hasDefault(component);
    }

    /** It stands at the parameter of the constructor, not at the component. */
    private static boolean hasDefault(RecordComponent component) {
        return Arrays.stream(component.getDeclaringRecord().getDeclaredConstructors())
                .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                .anyMatch(parameter -> parameter.getName().equals(component.getName())
                        && parameter.isAnnotationPresent(DefaultValue.class));
    }

    private static String dashed(String name) {
        return name.replaceAll("(?<=[a-z0-9])([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
