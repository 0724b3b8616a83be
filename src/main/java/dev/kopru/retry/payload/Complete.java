package dev.kopru.retry.payload;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what is missing in a record that came out of a text which people edit. */
public final class Complete {

    private Complete() {}

    /** Throws an {@link InvalidPayloadException} with the path of the first component that is null but may not be. */
    public static void check(String path, Object value) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                present(path + "[" + i + "]", list.get(i));
            }
        } else if (value instanceof Record checked) {
            for (RecordComponent component : checked.getClass().getRecordComponents()) {
                Object part = value(component, checked);
                if (part != null || !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    present(path + "." + component.getName(), part);
                }
            }
        }
    }

    private static void present(String path, @Nullable Object value) {
        if (value == null) {
            throw InvalidPayloadException.missing(path);
        }
        check(path, value);
    }

    private static @Nullable Object value(RecordComponent component, Record from) {
        try {
            return component.getAccessor().invoke(from);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
