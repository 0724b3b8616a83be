package dev.kopru.people;

import dev.kopru.audit.Audit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a login by form needs besides the password: guessing is stopped, by the same count as everywhere, and who came in, or
 * tried, is on record.
 */
public class FormLogins {

    private static final Logger log = LoggerFactory.getLogger(FormLogins.class);
    private static final String USERNAME = "username";
    private static final String ATTEMPT = FormLogins.class.getName();
    private static final int LONGEST_NAME = 100;

    private final LoginAttempts attempts;
    private final Logins logins;
    private final Audit audit;
    private final KnownBrowser browsers = new KnownBrowser();

    FormLogins(LoginAttempts attempts, Logins logins, Audit audit) {
        this.attempts = attempts;
        this.logins = logins;
        this.audit = audit;
    }

    /** Answers a login that comes too soon after too many wrong ones. */
    @FunctionalInterface
    public interface Waiting {

        void answer(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException;
    }

    /** Stands before the check of the password that is posted to {@code address}. */
    public OncePerRequestFilter filter(String address, Waiting waiting) {
        return new OncePerRequestFilter() {

            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                String path = request.getRequestURI()
                        .substring(request.getContextPath().length());
                return !HttpMethod.POST.matches(request.getMethod()) || !path.equals(address);
            }

            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                LoginAttempts.Key key = key(request);
                Duration wait = attempts.begin(key);
                if (!wait.isZero()) {
                    waiting.answer(
                            request, response, Math.max(1, wait.plusMillis(999).toSeconds()));
                    return;
                }
                request.setAttribute(ATTEMPT, key);
                chain.doFilter(request, response);
            }
        };
    }

    /** {@code next} leads the person on. */
    public AuthenticationSuccessHandler succeeded(String address, AuthenticationSuccessHandler next) {
        return (request, response, login) -> {
            if (request.getAttribute(ATTEMPT) instanceof LoginAttempts.Key key) {
                attempts.succeeded(key);
            }
            browsers.mark(request, response, login.getName(), address);
            onRecord(() -> {
                audit.recordOf(login.getName(), "log in", request.getRemoteAddr(), "form");
                logins.loggedIn(login.getName());
            });
            next.onAuthenticationSuccess(request, response, login);
        };
    }

    /** Who goes does so on record. */
    public LogoutHandler loggedOut() {
        return (request, response, login) -> {
            if (login != null) {
                onRecord(() -> audit.recordOf(login.getName(), "log out", request.getRemoteAddr(), null));
            }
        };
    }

    /** {@code next} tells the person. */
    public AuthenticationFailureHandler failed(AuthenticationFailureHandler next) {
        return (request, response, e) -> {
            boolean unchecked = e instanceof InternalAuthenticationServiceException;
            if (unchecked && request.getAttribute(ATTEMPT) instanceof LoginAttempts.Key key) {
                attempts.unchecked(key);
            } else {
                log.warn("Wrong login from {}", request.getRemoteAddr());
                onRecord(() -> audit.record("wrong login", request.getRemoteAddr(), "as " + username(request)));
            }
            next.onAuthenticationFailure(request, response, e);
        };
    }

    /** Where the person came in from this browser before, nobody at the same address counts. */
    private LoginAttempts.Key key(HttpServletRequest request) {
        String username = username(request);
        return browsers.of(request, username)
                .map(browser -> new LoginAttempts.Key(username, "browser " + browser))
                .orElseGet(() -> new LoginAttempts.Key(username, request.getRemoteAddr()));
    }

    private static String username(HttpServletRequest request) {
        String sent =
                Objects.requireNonNullElse(request.getParameter(USERNAME), "").strip();
        return sent.length() <= LONGEST_NAME ? sent : sent.substring(0, LONGEST_NAME);
    }

    /** A database that is away must not change the answer to a login. */
    private static void onRecord(Runnable entry) {
        try {
            entry.run();
        } catch (DataAccessException e) {
            log.warn("A login could not be recorded: {}", e.getMessage());
        }
    }
}
