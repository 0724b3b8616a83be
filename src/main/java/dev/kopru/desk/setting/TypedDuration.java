package dev.kopru.desk.setting;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long something is, as people say it.
 *
 * @param unit s, m, h or d, as the settings write it
 */
record TypedDuration(String count, String unit) {

    private static final Pattern TYPED = Pattern.compile("(\\d{1,9})\\s*([smhd])");

    /** In the largest unit that it is whole in. */
    static TypedDuration of(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds != 0 && seconds % Duration.ofDays(1).toSeconds() == 0) {
            return new TypedDuration(String.valueOf(duration.toDays()), "d");
        }
        if (seconds != 0 && seconds % Duration.ofHours(1).toSeconds() == 0) {
            return new TypedDuration(String.valueOf(duration.toHours()), "h");
        }
        return seconds != 0 && seconds % Duration.ofMinutes(1).toSeconds() == 0
                ? new TypedDuration(String.valueOf(duration.toMinutes()), "m")
                : new TypedDuration(String.valueOf(seconds), "s");
    }

    static TypedDuration parse(String text) throws UnreadableSettingException {
        Matcher typed = TYPED.matcher(text);
        if (!typed.matches()) {
            throw new UnreadableSettingException("desk.settings.wrong.duration");
        }
        return new TypedDuration(typed.group(1), typed.group(2));
    }

    /** The parts of what was typed, however wrong it is. */
    static TypedDuration parts(String text) {
        int space = text.lastIndexOf(' ');
        return space < 0
                ? new TypedDuration(text, "")
                : new TypedDuration(text.substring(0, space), text.substring(space + 1));
    }

    String setting() {
        return count + unit;
    }

    @Override
    public String toString() {
        return count + " " + unit;
    }
}
