package dev.kopru.retry.payload;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value of a record as its JSON names it: what stands in a part that is not shown as one ({@link JsonUnwrapped}) stands
 * beside the record's other values.
 *
 * @param way the components through which it is reached, itself last
 */
public record PayloadField(List<RecordComponent> way) {

    /** Of a form, in the order of its JSON. */
    public static List<PayloadField> of(Class<?> form) {
        return fields(form, List.of()).toList();
    }

    private static Stream<PayloadField> fields(Class<?> form, List<RecordComponent> outer) {
        return Stream.of(Objects.requireNonNull(form.getRecordComponents())).flatMap(component -> {
            List<RecordComponent> way =
                    Stream.concat(outer.stream(), Stream.of(component)).toList();
            return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                    ? fields(component.getType(), way)
                    : Stream.of(new PayloadField(way));
        });
    }

    public String name() {
        return component().getName();
    }

    public AnnotatedType type() {
        return component().getAnnotatedType();
    }

    public Class<?> raw() {
        return component().getType();
    }

    public boolean canBeNull() {
        return type().isAnnotationPresent(Nullable.class);
    }

    /** What a record has there; null also where it does not have the part. */
    @Nullable
    Object value(Record from) {
        Object value = from;
        for (RecordComponent component : way) {
            value = value == null ? null : value(component, value);
        }
        return value;
    }

    private static @Nullable Object value(RecordComponent component, Object from) {
        try {
            return component.getAccessor().invoke(from);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private RecordComponent component() {
        return way.get(way.size() - 1);
    }
}
