package dev.kopru.desk;

import dev.kopru.people.FormLogins;
import dev.kopru.people.Logins;
import dev.kopru.people.Refusals;
import dev.kopru.people.Rights;
import dev.kopru.people.StaleSessionFilter;
import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.unit.DataSize;

/** The door of the pages: a login by form and a session; what programs call has another door, without sessions. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DeskSecurity {

    /** Nothing but what this service itself sends; in particular no script or style that stands in a page. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String[] FOR_PROGRAMS = {
        "/api/**", "/actuator/**", "/v3/**", "/swagger-ui/**", "/swagger-ui.html", "/s/**", "/hooks/**"
    };
    /** What people see; all else is called by programs. */
    static final RequestMatcher PAGES = pages();

    private static final String[] BEFORE_THE_LOGIN = {LoginPage.ADDRESS, "/desk/**", "/webjars/**", "/language"};

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain deskChain(
            HttpSecurity http,
            Rights rights,
            Refusals refusals,
            FormLogins logins,
            Logins people,
            FormPlaces places,
            @Value("${spring.servlet.multipart.max-request-size:101MB}") DataSize largestUpload) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        http.securityMatcher(PAGES)
                .authorizeHttpRequests(requests -> requests.requestMatchers(BEFORE_THE_LOGIN)
                        .permitAll()
                        // Who is sent on inside, to be told what is wrong, was looked at before.
                        .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(rights))
                .formLogin(form -> form.loginPage(LoginPage.ADDRESS)
                        .successHandler(logins.succeeded(LoginPage.ADDRESS, new WayBack()))
                        .failureHandler(logins.failed(LoginPage::refused))
                        .permitAll())
                .addFilterBefore(
                        logins.filter(LoginPage.ADDRESS, LoginPage::wait), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new StaleSessionFilter(people), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new UploadFilter(rights, refusals, places, largestUpload.toBytes()), CsrfFilter.class)
                .logout(logout ->
                        logout.addLogoutHandler(logins.loggedOut()).logoutSuccessUrl(LoginPage.ADDRESS + "?out"))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (request, response, e) -> LoginPage.ask(request, response, places))
                        .accessDeniedHandler(
                                (request, response, e) -> RefusedPage.show(request, response, refusals, places)))
                // A session begins with a login and not before: who only knocks costs nothing.
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .headers(DeskSecurity::headers);
        return http.build();
    }

    private static RequestMatcher pages() {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        RequestMatcher[] programs = new RequestMatcher[FOR_PROGRAMS.length];
        for (int i = 0; i < programs.length; i++) {
            programs[i] = path.matcher(FOR_PROGRAMS[i]);
        }
        return new NegatedRequestMatcher(new OrRequestMatcher(programs));
    }

    /** The same of an address that a request came in with, before it was sent on inside. */
    static boolean isForPrograms(String address, String contextPath) {
        String path = address.substring(contextPath.length());
        return Arrays.stream(FOR_PROGRAMS).anyMatch(each -> path.startsWith(each.replace("/**", "/")));
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
