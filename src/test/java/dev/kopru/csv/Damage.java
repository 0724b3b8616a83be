package dev.kopru.csv;

import java.nio.charset.Charset;
import java.util.Set;

/**
 * A damaged file, and where it was damaged.
 *
 * @param touched rows of the undamaged file that the damage reached
 * @param firstLines the physical line at which each row of the undamaged file starts now, then that behind the last; 0 of a
 *     row that is gone
 * @param keepsMeaning whether a person still sees the same values: each must come out as it was, or be refused
 */
public record Damage(
        String what,
        FuzzFile file,
        byte[] bytes,
        Charset charset,
        char delimiter,
        Set<Integer> touched,
        int[] firstLines,
        boolean keepsMeaning) {

    /** The same damage, which reaches every row. */
    Damage everywhere() {
        return new Damage(what, file, bytes, charset, delimiter, FileDamages.allRows(file), firstLines, keepsMeaning);
    }

    public String text() {
        return new String(bytes, charset);
    }
}
