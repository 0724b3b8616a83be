package dev.kopru.alert;

import java.util.Locale;
import java.util.function.Function;

/** A day in words. */
record Summary(Function<Locale, String> titles, Function<Locale, String> texts) {

    String title(Locale locale) {
        return titles.apply(locale);
    }

    String text(Locale locale) {
        return texts.apply(locale);
    }
}
