package dev.kopru.text;

import java.math.BigDecimal;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** How deep, long and large JSON may be that others wrote: a reader's memory and time are bounded by that. */
public final class LimitedJson {

    /** Objects and lists inside each other. */
    public static final int DEEPEST = 50;

    /** Characters of a text, and of the name of a field. */
    public static final int LONGEST_TEXT = 2_000_000;

    /** Characters of a figure as it is written. */
    public static final int LONGEST_FIGURE = 100;

    /** Digits before the decimal point: as many as the widest amount of a document has. */
    public static final int WHOLE_DIGITS = 15;

    /** Digits behind it: as many as MySQL's DECIMAL has. */
    public static final int DECIMALS = 30;

    private LimitedJson() {}

    /** A builder of mappers that throw Jackson's exception at what is too deep or too long. */
    public static JsonMapper.Builder builder() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_TEXT)
                .maxNumberLength(LONGEST_FIGURE)
                .build();
        return JsonMapper.builder(
                JsonFactory.builder().streamReadConstraints(limits).build());
    }

    /** Whether a figure has so few digits that it can be calculated with: 1e1000000000 is short and has a milliard. */
    public static boolean hasFewDigits(BigDecimal figure) {
        if (figure.signum() != 0 && figure.scale() < -WHOLE_DIGITS) {
            return false;
        }
        BigDecimal bare = figure.signum() == 0 ? BigDecimal.ZERO : figure.stripTrailingZeros();
        boolean zeroOfManyDigits = figure.signum() == 0 && Math.abs((long) figure.scale()) > DECIMALS;
        return !zeroOfManyDigits && bare.scale() <= DECIMALS && (long) bare.precision() - bare.scale() <= WHOLE_DIGITS;
    }
}
