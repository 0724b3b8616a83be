package dev.kopru.admin;

import dev.kopru.job.Groundwork;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
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
    PasswordEncoder passwordEncoder() {
        return new RememberingPasswordEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    @Bean
    AdminPassword adminPassword(AdminSettings settings, @Value("${kopru.home:.}") String home) {
        return AdminPassword.of(settings, home);
    }

    @Bean
    FirstAdministrator firstAdministrator(AdminSettings settings, AdminPassword password, PasswordEncoder encoder) {
        return new FirstAdministrator(settings.username(), password, encoder);
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
            HttpSecurity http, AdminSettings settings, Problems problems, Audit audit, Clock clock) {
        AuthenticationEntryPoint refusal = refusal(problems);
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(refusal))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(refusal)
                        .accessDeniedHandler(
                                (request, response, e) -> problems.write(request, response, HttpStatus.FORBIDDEN)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // CrossSiteFilter does it without a session
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::headers)
                .addFilterBefore(new CrossSiteFilter(problems), BasicAuthenticationFilter.class)
                .addFilterBefore(new BearerTokenFilter(settings.token()), BasicAuthenticationFilter.class)
                .addFilterBefore(new ThrottleFilter(problems, audit, clock), BasicAuthenticationFilter.class)
                .addFilterAfter(new FoundRightFilter(), BasicAuthenticationFilter.class);
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    private static AuthenticationEntryPoint refusal(Problems problems) {
        return (request, response, e) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Kopru\", charset=\"UTF-8\"");
            problems.write(request, response, HttpStatus.UNAUTHORIZED);
        };
    }
}
