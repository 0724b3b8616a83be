package dev.kopru.desk.setting;

import dev.kopru.setting.SettingShape;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One place to type a value in.
 *
 * @param parameter its name in the form
 * @param key of its words, as {@code order.payments.method}
 * @param typed what stands there; of words one below the other
 * @param wrong key of the words that say what is wrong with it
 */
public record FilledCell(SettingShape shape, String parameter, String key, String typed, @Nullable String wrong) {

    public static final List<String> UNITS = List.of("s", "m", "h", "d");

    public String kind() {
        return shape.kind().name();
    }

    public boolean isYesOrNo() {
        return shape.choices().equals(List.of("true", "false"));
    }

    /** Of the words for one of its choices. */
    public String choice(String word) {
        if (isYesOrNo()) {
            return "true".equals(word) ? "desk.yes" : "desk.no";
        }
        return "desk.settings.choice." + key + "." + word;
    }

    /** How much fits into it. */
    public int longest() {
        return longest(shape.kind());
    }

    static int longest(SettingShape.Kind kind) {
        return switch (kind) {
            case WORDS -> 20_000;
            case WHOLE, FIGURE, DURATION -> 60;
            default -> 1_000;
        };
    }

    public String label() {
        return "desk.settings.field." + key;
    }

    /** Whether it may be left without one of its choices, or is without one yet. */
    public boolean offersNothing() {
        return !shape.required() || typed.isEmpty();
    }

    public String count() {
        return TypedDuration.parts(typed).count();
    }

    public String unit() {
        return TypedDuration.parts(typed).unit();
    }

    public List<String> units() {
        return UNITS;
    }

    public boolean hasWrong() {
        return wrong != null;
    }

    /** What stands there, as people read it. */
    String said(UnaryOperator<String> words) {
        if (isBlank()) {
            return "";
        }
        return switch (shape.kind()) {
            case DURATION -> count() + " " + words.apply("desk.settings.unit." + unit());
            case ONE_OF -> words.apply(choice(typed));
            default -> typed;
        };
    }

    boolean isBlank() {
        return shape.kind() == SettingShape.Kind.DURATION ? count().isBlank() : typed.isBlank();
    }
}
