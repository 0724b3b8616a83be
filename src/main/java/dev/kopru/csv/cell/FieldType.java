package dev.kopru.csv.cell;

/** What a field of a record holds; each type has its own checks. */
public enum FieldType {
    /** Words for people. */
    TEXT,
    /** A key or number that is never calculated with. */
    CODE,
    /** A code that is printed as bars; several stand in a cell where the profile has an option {@code <field>-separator}. */
    BARCODE,
    /** A figure. */
    NUMBER,
    /** A point in time. */
    INSTANT,
    /** Yes or no, or one of a few words. */
    CHOICE
}
