package dev.kopru.admin.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Keeps in a cookie which language somebody chose; without one, the request's header decides. */
class ChosenLanguage extends CookieLocaleResolver {

    private static final String COOKIE = "language";

    private final List<Locale> spoken;
    private final LocaleResolver asked;

    ChosenLanguage(List<Locale> spoken, LocaleResolver asked) {
        super(COOKIE);
        this.spoken = spoken;
        this.asked = asked;
        setRejectInvalidCookies(false);
        setDefaultLocaleFunction(asked::resolveLocale);
    }

    /** A language that nobody here speaks is none that could have been chosen. */
    @Override
    protected @Nullable Locale parseLocaleValue(String value) {
        return spoken.stream()
                .filter(locale -> locale.getLanguage().equals(value))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Locale chosen = super.resolveLocale(request);
        return spoken.contains(chosen) ? chosen : asked.resolveLocale(request);
    }
}
