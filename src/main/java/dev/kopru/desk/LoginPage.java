package dev.kopru.desk;

import dev.kopru.desk.word.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people come in. */
@Controller
class LoginPage {

    static final String ADDRESS = "/login";

    /** The page that was asked for before the login. */
    static final String TO = "to";

    private static final String HTMX = "HX-Request";

    @GetMapping(ADDRESS)
    String login(
            @RequestParam(name = TO, required = false) @Nullable String to,
            @RequestParam(name = "wrong", required = false) @Nullable String wrong,
            @RequestParam(name = "wait", required = false) @Nullable Integer wait,
            @RequestParam(name = "changed", required = false) @Nullable String changed,
            @RequestParam(name = "out", required = false) @Nullable String out,
            @RequestParam(name = LateForms.LATE, required = false) @Nullable String late,
            Model model) {
        model.addAttribute(LateForms.LATE, late != null);
        model.addAttribute(TO, LocalPath.of(to).orElse("/"));
        model.addAttribute("wrong", wrong != null);
        model.addAttribute("wait", wait);
        model.addAttribute("changed", changed != null);
        model.addAttribute("out", out != null);
        return "login";
    }

    /** Sends whoever is not logged in here, and back again afterwards: a form's sender to the page of the form. */
    static void ask(HttpServletRequest request, HttpServletResponse response, FormPlaces places) throws IOException {
        boolean page = HttpMethod.GET.matches(request.getMethod()) && request.getHeader(HTMX) == null;
        boolean form = LateForms.isForm(request);
        String back = (page ? LocalPath.of(asked(request)) : LocalPath.cameFrom(request))
                .orElseGet(() -> form ? places.of(request) : "/");
        String login = address(request, back, form ? LateForms.LATE + "&" : "");
        if (request.getHeader(HTMX) == null) {
            response.sendRedirect(login);
        } else {
            // A part of a page would show the login in its middle.
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", login);
        }
    }

    static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        String to = LocalPath.of(request.getParameter(TO)).orElse("/");
        response.sendRedirect(address(request, to, "wrong&" + (LateForms.isLate(request) ? LateForms.LATE + "&" : "")));
    }

    /** After too many wrong passwords. */
    static void wait(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException {
        String to = LocalPath.of(request.getParameter(TO)).orElse("/");
        response.sendRedirect(address(request, to, "wait=" + seconds + "&"));
    }

    private static String asked(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    private static String address(HttpServletRequest request, String to, String said) {
        return request.getContextPath() + ADDRESS + "?" + said + TO + "="
                + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }
}
