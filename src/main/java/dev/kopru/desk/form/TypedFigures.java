package dev.kopru.desk.form;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures as people of a language write them; one that can be read in two ways is not read at all. */
public final class TypedFigures {

    private static final int LONGEST = 60;
    private static final int MONEY = 2;
    private static final Pattern PLAIN = Pattern.compile("-?\\d+");

    private final char decimal;
    private final Pattern exact;
    private final Pattern grouped;
    private final Pattern other;
    private final Pattern twice;

    public TypedFigures(Locale locale) {
        this.decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? ',' : '.';
        String point = Pattern.quote(String.valueOf(decimal));
        String group = Pattern.quote(decimal == ',' ? "." : ",");
        this.exact = Pattern.compile("-?\\d+" + point + "\\d+");
        this.grouped = Pattern.compile("-?\\d{1,3}(?:" + group + "\\d{3})++" + point + "\\d+");
        this.other = Pattern.compile("-?\\d+" + group + "\\d+");
        this.twice = Pattern.compile("-?[1-9]\\d{0,2}(?:" + group + "\\d{3})++");
    }

    /** Why a figure cannot be read; the words are under {@code desk.figure.}. */
    public static final class Unreadable extends Exception {

        private final String key;

        Unreadable(String key) {
            super(key);
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /** With as many decimals as were typed. */
    public BigDecimal read(String typed) throws Unreadable {
        String text = typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace('−', '-');
        if (text.length() > LONGEST) {
            throw new Unreadable("desk.figure.none");
        }
        if (twice.matcher(text).matches()) {
            throw new Unreadable("desk.figure.twoWays");
        }
        if (PLAIN.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (exact.matcher(text).matches() || grouped.matcher(text).matches()) {
            return new BigDecimal(text.replace(decimal == ',' ? "." : ",", "").replace(decimal, '.'));
        }
        Matcher foreign = other.matcher(text);
        if (foreign.matches()) {
            return new BigDecimal(text.replace(decimal == ',' ? '.' : ',', '.'));
        }
        throw new Unreadable("desk.figure.none");
    }

    /** Money with two decimals at least. */
    public String money(BigDecimal figure) {
        BigDecimal bare = figure.signum() == 0 ? BigDecimal.ZERO : figure.stripTrailingZeros();
        return plain(bare.setScale(Math.max(MONEY, bare.scale())));
    }

    /** Without zeros at its end. */
    public String bare(BigDecimal figure) {
        BigDecimal bare = figure.signum() == 0 ? BigDecimal.ZERO : figure.stripTrailingZeros();
        return plain(bare.setScale(Math.max(0, bare.scale())));
    }

    private String plain(BigDecimal figure) {
        return figure.toPlainString().replace('.', decimal);
    }
}
