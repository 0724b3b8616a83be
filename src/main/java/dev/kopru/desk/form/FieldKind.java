package dev.kopru.desk.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What stands in a field, and so how it is typed in. */
public enum FieldKind {
    TEXT,
    AMOUNT,
    WHOLE,
    YES_NO,
    CHOICE,
    MOMENT,
    DAY,
    /** It can be read here, and changed in the raw view only. */
    FIXED;

    /** By the job's own form where it has one, else by what stands there. */
    static FieldKind of(@Nullable Class<?> type, @Nullable JsonNode value) {
        if (type == null) {
            return byValue(value);
        }
        if (type.isEnum()) {
            return CHOICE;
        }
        if (type == BigDecimal.class) {
            return AMOUNT;
        }
        if (List.of(int.class, long.class, Integer.class, Long.class).contains(type)) {
            return WHOLE;
        }
        if (type == boolean.class || type == Boolean.class) {
            return YES_NO;
        }
        if (type == Instant.class) {
            return MOMENT;
        }
        return type == LocalDate.class ? DAY : type == String.class ? TEXT : FIXED;
    }

    private static FieldKind byValue(@Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isString()) {
            return TEXT;
        }
        if (value.isNumber()) {
            return value.isIntegralNumber() ? WHOLE : AMOUNT;
        }
        return value.isBoolean() ? YES_NO : FIXED;
    }
}
