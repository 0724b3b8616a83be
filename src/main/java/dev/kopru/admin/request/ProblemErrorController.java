package dev.kopru.admin.request;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Describes errors that happened outside the controllers, such as a refused URL. */
@Controller
class ProblemErrorController implements ErrorController {

    private final Problems problems;
    private final ObjectProvider<ErrorPages> pages;

    ProblemErrorController(Problems problems, ObjectProvider<ErrorPages> pages) {
        this.problems = problems;
        this.pages = pages;
    }

    @RequestMapping("${server.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        ErrorPages forPeople = pages.getIfAvailable();
        if (forPeople != null && forPeople.show(request, response)) {
            return;
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        problems.write(request, response, HttpStatusCode.valueOf(code instanceof Integer status ? status : 404), "-");
    }
}
