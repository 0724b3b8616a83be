package dev.kopru.desk;

import dev.kopru.admin.request.ErrorPages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;

/** What people see of a request that never came to its page, such as a file that is too large. */
@Controller
class FailedPage implements ErrorPages {

    private static final String ADDRESS = "/failed";

    private final DeskErrors errors;

    FailedPage(DeskErrors errors) {
        this.errors = errors;
    }

    // The methods of forms and links: whoever uses others is a program.
    @RequestMapping(
            path = ADDRESS,
            method = {RequestMethod.GET, RequestMethod.POST})
    ModelAndView failed(HttpServletRequest request) {
        HttpStatus status = status(request);
        return errors.page(request, status, errors.words(request, status, "detail", "-"));
    }

    @Override
    public boolean show(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean isPerson = accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)
                || request.getHeader("HX-Request") != null;
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (!isPerson || address == null || DeskSecurity.isForPrograms(address.toString(), request.getContextPath())) {
            return false;
        }
        request.getRequestDispatcher(ADDRESS).forward(request, response);
        return true;
    }

    /** Nothing is there for who opens this page without an error. */
    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = code instanceof Integer status ? HttpStatus.resolve(status) : null;
        return known == null ? HttpStatus.NOT_FOUND : known;
    }
}
