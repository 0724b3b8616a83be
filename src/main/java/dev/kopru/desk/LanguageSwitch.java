package dev.kopru.desk;

import dev.kopru.desk.word.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Turns the pages to Turkish or English, for good, whatever the browser asks for. */
@Controller
class LanguageSwitch {

    private final LocaleResolver locales;

    LanguageSwitch(LocaleResolver locales) {
        this.locales = locales;
    }

    @PostMapping("/language")
    String to(@RequestParam String language, HttpServletRequest request, HttpServletResponse response) {
        locales.setLocale(request, response, "en".equals(language) ? Locale.ENGLISH : Locale.forLanguageTag("tr"));
        return "redirect:" + LocalPath.cameFrom(request).orElse("/");
    }
}
