package dev.kopru.retry.payload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what is missing in a record that came out of a text which people edit. */
public final class Complete {

    private Complete() {}

    /** Throws an {@link InvalidPayloadException} with the path of the first value that is null but may not be. */
    public static void check(String path, Object value) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                present(path + "[" + i + "]", list.get(i));
            }
        } else if (value instanceof Record checked) {
            for (PayloadField field : PayloadField.of(checked.getClass())) {
                Object part = field.value(checked);
                if (part != null || !field.canBeNull()) {
                    present(path + "." + field.name(), part);
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
}
