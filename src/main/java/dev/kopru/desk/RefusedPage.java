package dev.kopru.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What those see who may not do what they asked for, or whose form is from another session. */
@Controller
class RefusedPage {

    static final String ADDRESS = "/refused";

    private final DeskErrors errors;

    RefusedPage(DeskErrors errors) {
        this.errors = errors;
    }

    @RequestMapping(ADDRESS)
    ModelAndView refused(HttpServletRequest request) {
        return errors.page(request, HttpStatus.FORBIDDEN, errors.words(request, HttpStatus.FORBIDDEN, "detail"));
    }
}
