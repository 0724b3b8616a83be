package dev.kopru.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every call that the whole application has, as it lists them itself: who gets through, and who does not. */
@SuppressWarnings("NullAway.Init")
class SecurityOfEveryCallTests extends WholeApplication {

    private static final Pattern CHOICE = Pattern.compile("\\{[^}:]*:([a-z|]+)}");

    /** What is open: health, signed links, the way in, the language, and what shows errors. */
    private static final Predicate<String> OPEN = path -> path.startsWith("/actuator/health")
            || path.startsWith("/s/")
            || Set.of("/error", "/refused", "/login", "/language").contains(path);

    private static final Predicate<String> FOR_PROGRAMS =
            path -> Stream.of("/api/", "/actuator", "/v3/", "/swagger-ui").anyMatch(path::startsWith);

    /** What everybody who is in may change: their own. */
    private static final Set<String> OWN =
            Set.of("PUT /api/people/me/password", "POST /api/tokens", "DELETE /api/tokens/{id}", "POST /failed");

    /** What is read and shows personal data all the same. */
    private static final Set<String> READ_BY_OPERATORS = Set.of(
            "GET /api/alerts/messages",
            "GET /api/alerts/subscriptions",
            "GET /api/alerts/subscriptions/{id}",
            "GET /api/imports/{id}/errors.csv",
            "GET /imports/{id:\\d+}/errors.csv",
            "GET /imports/previews/{id}",
            "GET /statements/download");

    private static final Set<String> FOR_ADMINISTRATORS = Set.of(
            "POST /api/runs/{id}/resolve",
            "POST /api/runs/{id}/abandon",
            "PUT /api/schedules/{job}",
            "DELETE /api/schedules/{job}",
            "POST /api/alerts/subscriptions",
            "PUT /api/alerts/subscriptions/{id}",
            "DELETE /api/alerts/subscriptions/{id}",
            "POST /api/alerts/subscriptions/{id}/test",
            "GET /api/audit",
            "GET /api/audit/export.csv",
            "GET /api/people",
            "GET /api/people/{id}",
            "POST /api/people",
            "PUT /api/people/{id}",
            "POST /api/people/{id}/password",
            "DELETE /api/people/{id}");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Logins logins;

    /** One that the application has: its method and its pattern. */
    private record Call(String method, String pattern) {

        String name() {
            return method + " " + pattern;
        }

        /** Of something that there is not, so that nothing happens to those who get through. */
        String path() {
            String path = pattern.replaceAll("\\{id[^}]*}", "999999999")
                    .replaceAll("\\{job}", "NoJob")
                    .replaceAll("\\{\\*[^}]*}", "x")
                    .replaceAll("\\{[^}]*}", "yok")
                    .replace("/**", "/x");
            return path.endsWith("/retries/replay") || path.endsWith("/notices/seen") ? path + "?job=NoJob" : path;
        }

        boolean reads() {
            return method.equals("GET");
        }

        boolean isPage() {
            return !FOR_PROGRAMS.test(pattern);
        }

        boolean isForAdministrators() {
            return FOR_ADMINISTRATORS.contains(name())
                    || isPage()
                            && (pattern.startsWith("/people")
                                    || pattern.startsWith("/audit")
                                    || pattern.endsWith("/resolve")
                                    || pattern.endsWith("/abandon")
                                    || !reads() && pattern.matches("/(timers|settings|alerts|retries/mend).*|.*/raw"));
        }

        boolean isForViewers() {
            return reads() && !isForAdministrators() && !READ_BY_OPERATORS.contains(name())
                    || OWN.contains(name())
                    || isPage() && pattern.startsWith("/me");
        }
    }

    @BeforeEach
    void oneOfEachRole() {
        for (Role role : Role.values()) {
            let("kişi-" + role.ordinal(), role);
        }
    }

    @Test
    void theTableOfRightsHasALineForEveryCall() {
        List<String> forgotten = calls().stream()
                .filter(call -> !OPEN.test(call.pattern()))
                .filter(call -> RightsTable.all().stream()
                        .noneMatch(right ->
                                right.holdsFor(call.method(), call.path().split("\\?")[0])))
                .map(Call::name)
                .toList();

        assertThat(calls()).hasSizeGreaterThan(40);
        assertThat(forgotten).isEmpty();
    }

    @Test
    void nobodyGetsThroughWithoutALogin() throws Exception {
        for (Call call : calls()) {
            MockHttpServletResponse answer = answer(call, null, "127.0.0.1");
            if (OPEN.test(call.pattern())) {
                assertThat(answer.getStatus()).as(call.name()).isNotEqualTo(401);
            } else {
                checkOutside(call, answer);
            }
        }
    }

    @Test
    void nobodyGetsThroughWithAWrongLogin() throws Exception {
        int address = 0;
        for (Call call : closed()) {
            for (String wrong : List.of(basic("admin", "yanlış"), "Bearer yanlış", "Basic !", "Negotiate x")) {
                String from = "10.1." + address / 250 + "." + address++ % 250;
                checkOutside(call, answer(call, wrong, from));
            }
        }
    }

    @Test
    void viewersReadAndChangeNothingButWhatIsTheirOwn() throws Exception {
        for (Call call : closed()) {
            check(call, "kişi-0", call.isForViewers());
        }
    }

    @Test
    void operatorsDoAllButWhatIsForAdministrators() throws Exception {
        for (Call call : closed()) {
            check(call, "kişi-1", !call.isForAdministrators());
        }
    }

    @Test
    void administratorsGetThroughEverywhere() throws Exception {
        for (Call call : closed()) {
            check(call, "admin", true);
        }
    }

    @Test
    void aTokenForMonitoringOpensNothingElse() throws Exception {
        String token = "Bearer " + token("kişi-1", Scope.METRICS);
        for (Call call : closed()) {
            boolean may = call.name().equals("GET /actuator/prometheus");
            checkToken(call, token, may);
        }
    }

    @Test
    void aTokenForReadingChangesNothing() throws Exception {
        String token = "Bearer " + token("kişi-2", Scope.READ);
        for (Call call : closed()) {
            if (!call.reads()) {
                checkToken(call, token, false);
            }
        }
    }

    @Test
    void forgedExpiredAndRevokedTokensOpenNothing() throws Exception {
        String expired = token("kişi-2", Scope.READ);
        String revoked = token("kişi-2", Scope.READ);
        jdbc.sql("UPDATE personal_token SET expires_at = created_at WHERE prefix = ?")
                .param(expired.substring(0, 12))
                .update();
        jdbc.sql("UPDATE personal_token SET revoked_at = created_at WHERE prefix = ?")
                .param(revoked.substring(0, 12))
                .update();
        String forged = expired.substring(0, 13) + "Z".repeat(40);
        int address = 0;
        for (Call call : closed()) {
            for (String token : List.of(expired, revoked, forged)) {
                String from = "10.2." + address / 250 + "." + address++ % 250;
                checkOutside(call, answer(call, "Bearer " + token, from));
            }
        }
    }

    /** Programs are told that they are not in, people are led to the login. */
    private static void checkOutside(Call call, MockHttpServletResponse answer) {
        if (call.isPage()) {
            assertThat(answer.getStatus()).as(call.name()).isEqualTo(302);
            assertThat(answer.getRedirectedUrl()).as(call.name()).startsWith("/login?");
        } else {
            assertThat(answer.getStatus()).as(call.name()).isIn(401, 429);
            assertThat(answer.getContentType()).as(call.name()).startsWith("application/problem+json");
        }
    }

    /** A person comes to pages by a session, and to what programs call by the password. */
    private void check(Call call, String person, boolean may) throws Exception {
        if (!call.isPage()) {
            check(call, answer(call, basic(person, PASSWORD), "127.0.0.1"), may);
            return;
        }
        MockHttpServletRequestBuilder request =
                request(call, "127.0.0.1").with(user(logins.loadUserByUsername(person)));
        MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
        assertThat("/refused".equals(answer.getForwardedUrl())).as(call.name()).isEqualTo(!may);
        assertThat(String.valueOf(answer.getRedirectedUrl())).as(call.name()).doesNotStartWith("/login?to");
    }

    /** No page is for programs. */
    private void checkToken(Call call, String token, boolean may) throws Exception {
        MockHttpServletResponse answer = answer(call, token, "127.0.0.1");
        if (call.isPage()) {
            checkOutside(call, answer);
        } else {
            check(call, answer, may);
        }
    }

    private static void check(Call call, MockHttpServletResponse answer, boolean may) {
        if (may) {
            assertThat(answer.getStatus())
                    .as(call.name())
                    .isNotIn(401, 403, 429)
                    .isLessThan(500);
        } else {
            assertThat(answer.getStatus()).as(call.name()).isEqualTo(403);
        }
    }

    private MockHttpServletResponse answer(Call call, @Nullable String login, String from) throws Exception {
        MockHttpServletRequestBuilder request = request(call, from);
        if (login != null) {
            request.header("Authorization", login);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder request(Call call, String from) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(
                        HttpMethod.valueOf(call.method()), call.path())
                .with(sent -> {
                    sent.setRemoteAddr(from);
                    return sent;
                });
        if (call.isPage()) {
            // A form that this service itself has sent; SessionTests tries others.
            return request.with(csrf());
        }
        return call.reads() ? request : request.contentType("application/json").content("{}");
    }

    private List<Call> closed() {
        return calls().stream().filter(call -> !OPEN.test(call.pattern())).toList();
    }

    private List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(SecurityOfEveryCallTests::of)
                .distinct()
                .sorted(Comparator.comparing(Call::name))
                .forEach(calls::add);
        return calls;
    }

    private static Stream<Call> of(RequestMappingInfo info) {
        List<String> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? List.of("GET", "POST", "PUT", "PATCH", "DELETE")
                : info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toList();
        return info.getPatternValues().stream()
                .flatMap(SecurityOfEveryCallTests::each)
                .flatMap(pattern -> methods.stream().map(method -> new Call(method, pattern)));
    }

    /** A place for one of a few words stands for as many calls. */
    private static Stream<String> each(String pattern) {
        Matcher choice = CHOICE.matcher(pattern);
        return choice.find() ? Stream.of(choice.group(1).split("\\|")).map(choice::replaceFirst) : Stream.of(pattern);
    }

    private String token(String username, Scope scope) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, null, List.of()));
        try {
            return tokens.create(new TokenRequest("deneme", Set.of(scope), 1)).secret();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
