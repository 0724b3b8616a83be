package dev.kopru.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;
import org.springframework.web.util.UriComponentsBuilder;

/** Tells whoever sent a form after the session had ended that nothing was changed, at the login and on the page of the form. */
final class LateForms {

    /** Goes along with the login. */
    static final String LATE = "late";

    private LateForms() {}

    static boolean isLate(HttpServletRequest request) {
        return request.getParameter(LATE) != null;
    }

    static boolean isForm(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod());
    }

    /** To be told by the next page. */
    static void tell(HttpServletRequest request, HttpServletResponse response, String page) {
        FlashMap flash = new FlashMap();
        flash.put(LATE, true);
        flash.setTargetRequestPath(UriComponentsBuilder.fromUriString(request.getContextPath() + page)
                .build()
                .getPath());
        new SessionFlashMapManager().saveOutputFlashMap(flash, request, response);
    }
}
