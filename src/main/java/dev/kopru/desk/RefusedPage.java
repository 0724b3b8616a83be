package dev.kopru.desk;

import dev.kopru.people.Refusals;
import dev.kopru.people.Rights;
import dev.kopru.record.Reason;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What those see who may not do what they asked for, or whose form is from another session. */
@Controller
class RefusedPage {

    static final String ADDRESS = "/refused";

    private static final String REASON = RefusedPage.class.getName();

    private final DeskErrors errors;

    RefusedPage(DeskErrors errors) {
        this.errors = errors;
    }

    @RequestMapping(ADDRESS)
    ModelAndView refused(HttpServletRequest request) {
        String detail = request.getAttribute(REASON) instanceof Reason reason
                ? errors.words(request, reason)
                : errors.words(request, HttpStatus.FORBIDDEN, "detail");
        return errors.page(request, HttpStatus.FORBIDDEN, detail);
    }

    /** Leads there, and who must change the password first to where it is changed. */
    static void show(HttpServletRequest request, HttpServletResponse response, Refusals refusals, FormPlaces places)
            throws IOException, ServletException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null) {
            // The session of the form is over, and so is the mark that it brings along.
            LoginPage.ask(request, response, places);
            return;
        }
        Reason reason = refusals.of(request).orElse(null);
        if (reason != null && Rights.mustChangePassword(person)) {
            response.sendRedirect(request.getContextPath() + MePage.ADDRESS);
            return;
        }
        request.setAttribute(REASON, reason);
        request.getRequestDispatcher(ADDRESS).forward(request, response);
    }
}
