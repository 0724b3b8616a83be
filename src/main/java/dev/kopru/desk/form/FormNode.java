package dev.kopru.desk.form;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A part of a record's form. */
public sealed interface FormNode permits FormField, FormGroup, FormTable {

    /** What it is called in the record. */
    String word();

    /** By which the form's parameters call it: no two parts have the same. */
    String name();

    /** Where it stands, as reasons say it: {@code order.lines[2].quantity}. */
    String path();

    /** What stands there now; null where nothing does. */
    @Nullable
    JsonNode json();

    /** Whether something else is typed than is kept. */
    boolean isChanged();

    default boolean isField() {
        return this instanceof FormField;
    }

    default boolean isGroup() {
        return this instanceof FormGroup;
    }

    default boolean isTable() {
        return this instanceof FormTable;
    }
}
