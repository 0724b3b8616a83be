package dev.kopru.desk;

import dev.kopru.desk.word.AuditWords;
import dev.kopru.desk.word.DeskPerson;
import dev.kopru.desk.word.DeskTimes;
import dev.kopru.desk.word.DeskWords;
import dev.kopru.desk.word.RecordValues;
import dev.kopru.desk.word.TimerWords;
import dev.kopru.record.ReasonMessages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what all of them show: the person, the language, words and times, and where one is. */
@ControllerAdvice(basePackageClasses = DeskModel.class)
class DeskModel {

    private final MessageSource pages;
    private final ReasonMessages reasons;
    private final ZoneId businessZone;
    private final Clock clock;

    DeskModel(MessageSource pages, ReasonMessages reasons, ZoneId businessZone, Clock clock) {
        this.pages = pages;
        this.reasons = reasons;
        this.businessZone = businessZone;
        this.clock = clock;
    }

    @ModelAttribute
    void common(HttpServletRequest request, Locale locale, Model model) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        DeskWords words = new DeskWords(pages, reasons, locale);
        DeskPerson person = request.getUserPrincipal() == null ? null : DeskPerson.of(login);
        model.addAttribute("person", person);
        model.addAttribute("navigation", person == null ? List.of() : Navigation.of(person));
        model.addAttribute("language", locale.getLanguage());
        model.addAttribute("longest", TypedLengths.longest());
        model.addAttribute("words", words);
        DeskTimes times = new DeskTimes(businessZone, clock, locale, words);
        model.addAttribute("times", times);
        model.addAttribute("audited", new AuditWords(words, times, new TimerWords(words, locale)));
        boolean masked = person == null || !person.operates();
        model.addAttribute("values", new RecordValues(words, times, locale, masked));
        model.addAttribute(
                "place",
                request.getRequestURI().substring(request.getContextPath().length()));
    }
}
