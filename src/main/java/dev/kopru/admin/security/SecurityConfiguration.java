package dev.kopru.admin.security;

import dev.kopru.admin.request.Problems;
import dev.kopru.audit.Audit;
import dev.kopru.people.LoginAttempts;
import dev.kopru.people.Logins;
import dev.kopru.people.Refusals;
import dev.kopru.people.Rights;
import dev.kopru.people.SettingsLogin;
import dev.kopru.people.TokenLogins;
import dev.kopru.record.Reason;
import dev.kopru.run.Groundwork;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** No open door: everything but health needs a login, by password or token, with each request. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(AdminSettings.class)
class SecurityConfiguration {

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:;"
            + " style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'";

    @Bean
    AdminPassword adminPassword(AdminSettings settings, @Value("${kopru.home:.}") String home) {
        return AdminPassword.of(settings, home);
    }

    @Bean
    SettingsLogin settingsLogin(AdminSettings settings, AdminPassword password) {
        return new SettingsLogin(settings.username(), password.value(), settings.token());
    }

    @Bean
    LoginBox loginBox(
            AdminSettings settings,
            AdminPassword password,
            Environment environment,
            ObjectProvider<Groundwork> groundwork) {
        return new LoginBox(settings.username(), password, environment, groundwork);
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            Rights rights,
            Problems problems,
            TokenLogins tokens,
            LoginAttempts attempts,
            Logins logins,
            Refusals refusals,
            Audit audit) {
        AuthenticationEntryPoint refusal = refusal(problems);
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .access(rights))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusal))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(refusal)
                        .accessDeniedHandler((request, response, e) -> forbid(
                                request,
                                response,
                                problems,
                                refusals.of(request).orElse(null))))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // CrossSiteFilter does it without a session
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::headers)
                .addFilterBefore(new CrossSiteFilter(problems), BasicAuthenticationFilter.class)
                .addFilterBefore(new BearerTokenFilter(tokens, problems), BasicAuthenticationFilter.class)
                .addFilterBefore(new ThrottleFilter(problems, attempts, audit, logins), BasicAuthenticationFilter.class)
                .addFilterAfter(new FoundRightFilter(), BasicAuthenticationFilter.class);
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    private static void forbid(
            HttpServletRequest request, HttpServletResponse response, Problems problems, @Nullable Reason reason)
            throws IOException {
        if (reason == null) {
            problems.write(request, response, HttpStatus.FORBIDDEN);
        } else {
            problems.write(request, response, HttpStatus.FORBIDDEN, reason);
        }
    }

    private static AuthenticationEntryPoint refusal(Problems problems) {
        return (request, response, e) -> {
            if (e instanceof InternalAuthenticationServiceException) {
                // Who it is could not be looked up: no login was found wrong.
                problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE);
                return;
            }
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Kopru\", charset=\"UTF-8\"");
            problems.write(request, response, HttpStatus.UNAUTHORIZED);
        };
    }
}
