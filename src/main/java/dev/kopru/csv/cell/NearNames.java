package dev.kopru.csv.cell;

import dev.kopru.text.NearName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds the right name that a wrong one was probably meant to be. */
public final class NearNames {

    private static final int MOST = 10;
    private static final String NONE = "-";

    private NearNames() {}

    /** Such as {@code "Birim Fiat" → "Birim Fiyat"}, for the first few wrong names; a dash when nothing is near. */
    public static String shown(Collection<String> wrong, Collection<String> right) {
        List<String> pairs = new ArrayList<>();
        wrong.stream().limit(MOST).forEach(name -> nearest(name, right)
                .ifPresent(near -> pairs.add("\"" + CellText.shown(name) + "\" → \"" + CellText.shown(near) + "\"")));
        return pairs.isEmpty() ? NONE : String.join(", ", pairs);
    }

    public static Optional<String> nearest(String wrong, Collection<String> right) {
        return NearName.of(wrong, right, Folded::header);
    }
}
