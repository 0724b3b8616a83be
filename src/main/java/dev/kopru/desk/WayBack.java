package dev.kopru.desk;

import dev.kopru.desk.word.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Leads whoever has logged in to the page that was asked for. */
class WayBack implements AuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        String to = LocalPath.of(request.getParameter(LoginPage.TO)).orElse("/");
        if (LateForms.isLate(request)) {
            LateForms.tell(request, response, to);
        }
        response.sendRedirect(request.getContextPath() + to);
    }
}
