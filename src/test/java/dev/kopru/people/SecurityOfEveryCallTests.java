package dev.kopru.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.KopruApplication;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every call that the whole application has, as it lists them itself: who gets through, and who does not. */
@SpringBootTest(
        classes = KopruApplication.class,
        properties = {
            "kopru.demo=false",
            "kopru.admin.password=gizli-parola-ş",
            "spring.quartz.auto-startup=false",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=every-call"
        })
@AutoConfigureMockMvc
@SuppressWarnings("NullAway.Init")
class SecurityOfEveryCallTests {

    private static final Schemas SCHEMAS = TestDatabase.fresh();
    private static final String ADMINISTRATOR = basic("admin", "gizli-parola-ş");

    /** What is open: health, signed links, and what shows errors. */
    private static final Predicate<String> OPEN =
            path -> path.startsWith("/actuator/health") || path.startsWith("/s/") || path.equals("/error");

    /** What everybody who is in may change: their own. */
    private static final Set<String> OWN =
            Set.of("PUT /api/people/me/password", "POST /api/tokens", "DELETE /api/tokens/{id}");

    private static final Set<String> FOR_ADMINISTRATORS = Set.of(
            "POST /api/runs/{id}/resolve",
            "POST /api/runs/{id}/abandon",
            "PUT /api/schedules/{job}",
            "DELETE /api/schedules/{job}",
            "GET /api/audit",
            "GET /api/audit/export.csv",
            "GET /api/people",
            "GET /api/people/{id}",
            "POST /api/people",
            "PUT /api/people/{id}",
            "POST /api/people/{id}/password",
            "DELETE /api/people/{id}");

    @TempDir
    private static Path home;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    @Autowired
    private Tokens tokens;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("kopru.home", () -> home.toString());
        for (String property : TestDatabase.properties(SCHEMAS)) {
            int equals = property.indexOf('=');
            registry.add(property.substring(0, equals), () -> property.substring(equals + 1));
        }
    }

    /** One that the application has: its method and its pattern. */
    private record Call(String method, String pattern) {

        String name() {
            return method + " " + pattern;
        }

        /** Of something that there is not, so that nothing happens to those who get through. */
        String path() {
            String path = pattern.replaceAll("\\{id}", "999999999")
                    .replaceAll("\\{job}", "NoJob")
                    .replaceAll("\\{\\*[^}]*}", "x")
                    .replaceAll("\\{[^}]*}", "yok")
                    .replace("/**", "/x");
            return path.endsWith("/retries/replay") || path.endsWith("/notices/seen") ? path + "?job=NoJob" : path;
        }

        boolean reads() {
            return method.equals("GET");
        }
    }

    @BeforeEach
    void oneOfEachRole() {
        for (Role role : Role.values()) {
            String name = "kişi-" + role.ordinal();
            if (people.all().stream().noneMatch(person -> person.username().equals(name))) {
                people.create(new PersonRequest(name, "", null, role));
            }
        }
        jdbc.sql("UPDATE person SET must_change = FALSE, password = (SELECT p.password FROM (SELECT * FROM person) p"
                        + " WHERE p.origin = 'SETTINGS') WHERE origin = 'PEOPLE'")
                .update();
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
            MockHttpServletResponse answer = answer(call, null);
            if (OPEN.test(call.pattern())) {
                assertThat(answer.getStatus()).as(call.name()).isNotIn(401, 403);
            } else {
                assertThat(answer.getStatus()).as(call.name()).isEqualTo(401);
                assertThat(answer.getContentType()).as(call.name()).startsWith("application/problem+json");
            }
        }
    }

    @Test
    void nobodyGetsThroughWithAWrongLogin() throws Exception {
        int address = 0;
        for (Call call : closed()) {
            for (String wrong : List.of(
                    basic("admin", "yanlış"),
                    basic("yok", "gizli-parola-ş"),
                    "Bearer yanlış",
                    "Basic !",
                    "Negotiate x")) {
                String from = "10.1." + address / 250 + "." + address++ % 250;
                assertThat(answer(call, wrong, from).getStatus())
                        .as(call.name() + " " + wrong)
                        .isIn(401, 429);
            }
        }
    }

    @Test
    void viewersReadAndChangeNothingButWhatIsTheirOwn() throws Exception {
        String viewer = basic("kişi-0", "gizli-parola-ş");
        for (Call call : closed()) {
            boolean may = call.reads()
                            && !FOR_ADMINISTRATORS.contains(call.name())
                            && !call.pattern().endsWith("/errors.csv")
                    || OWN.contains(call.name());
            check(call, viewer, may);
        }
    }

    @Test
    void operatorsDoAllButWhatIsForAdministrators() throws Exception {
        String operator = basic("kişi-1", "gizli-parola-ş");
        for (Call call : closed()) {
            check(call, operator, !FOR_ADMINISTRATORS.contains(call.name()));
        }
    }

    @Test
    void administratorsGetThroughEverywhere() throws Exception {
        for (Call call : closed()) {
            check(call, ADMINISTRATOR, true);
        }
    }

    @Test
    void aTokenForMonitoringOpensNothingElse() throws Exception {
        String token = "Bearer " + token("kişi-1", Scope.METRICS);
        for (Call call : closed()) {
            boolean may = call.name().equals("GET /actuator/prometheus")
                    || call.name().equals("GET /api/people/me");
            check(call, token, may);
        }
    }

    @Test
    void aTokenForReadingChangesNothing() throws Exception {
        String token = "Bearer " + token("kişi-2", Scope.READ);
        for (Call call : closed()) {
            if (!call.reads()) {
                check(call, token, false);
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
                assertThat(answer(call, "Bearer " + token, from).getStatus())
                        .as(call.name())
                        .isIn(401, 429);
            }
        }
    }

    private void check(Call call, String login, boolean may) throws Exception {
        int status = answer(call, login).getStatus();
        if (may) {
            assertThat(status).as(call.name()).isNotIn(401, 403, 429).isLessThan(500);
        } else {
            assertThat(status).as(call.name()).isEqualTo(403);
        }
    }

    private MockHttpServletResponse answer(Call call, @Nullable String login) throws Exception {
        return answer(call, login, "127.0.0.1");
    }

    private MockHttpServletResponse answer(Call call, @Nullable String login, String from) throws Exception {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(call.method()), call.path())
                .with(sent -> {
                    sent.setRemoteAddr(from);
                    return sent;
                });
        if (!call.reads()) {
            request.contentType("application/json").content("{}");
        }
        if (login != null) {
            request.header("Authorization", login);
        }
        return mvc.perform(request).andReturn().getResponse();
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
                .flatMap(pattern -> methods.stream().map(method -> new Call(method, pattern)));
    }

    private String token(String username, Scope scope) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, null, List.of()));
        try {
            return Objects.requireNonNull(
                    tokens.create(new TokenRequest("deneme", Set.of(scope), 1)).secret());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
