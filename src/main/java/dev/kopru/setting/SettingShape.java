package dev.kopru.setting;

import java.util.List;

/**
 * What may stand in a setting, or in a column of a table.
 *
 * @param name of a setting the whole name, of a column its part
 * @param choices the words of which it is one
 * @param columns of a table
 */
public record SettingShape(String name, Kind kind, boolean required, List<String> choices, List<SettingShape> columns) {

    /** How people fill it in. */
    public enum Kind {
        TEXT,
        WHOLE,
        FIGURE,
        DURATION,
        DAY,
        TIME,
        ONE_OF,
        /** One below the other. */
        WORDS,
        TABLE
    }
}
