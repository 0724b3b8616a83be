package dev.kopru.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every parameter of every list, as the application knows them itself, with a value that cannot be. */
@SuppressWarnings("NullAway.Init")
class WrongParameterTests extends ApiTest {

    /** What may be anything: a search, the name of a person, how a subject begins; and what a statement is asked by. */
    private static final Set<String> FREE = Set.of("q", "begins", "person", "subject", "account");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private record Asked(String path, String name, String wrong) {

        String address() {
            return path + "?" + name + "=" + URLEncoder.encode(wrong, StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyWrongValueIsAnsweredWithItsParameterItselfAndWhatWouldBeRightInTheLanguageOfTheRequest()
            throws Exception {
        List<Asked> wrong = lists().flatMap(WrongParameterTests::wrong).toList();

        assertThat(wrong).hasSizeGreaterThan(50).extracting(Asked::name).contains("after", "status", "since", "open");
        for (Asked asked : wrong) {
            Answer turkish = get(asked.address(), "Accept-Language", "tr");
            Answer english = get(asked.address(), "Accept-Language", "en");

            assertThat(turkish.status()).as(asked.address()).isEqualTo(400);
            assertThat(turkish.header("Content-Type")).startsWith("application/problem+json");
            for (Answer answer : List.of(turkish, english)) {
                assertThat(answer.json().get("detail").asString())
                        .as(asked.address())
                        .contains(asked.name())
                        .contains(asked.wrong())
                        .doesNotContain("{", "UTF-8");
            }
            assertThat(turkish.json().get("detail")).isNotEqualTo(english.json().get("detail"));
        }
    }

    @Test
    void aMisspeltParameterOfAnyListIsAnsweredWithTheRightOne() throws Exception {
        for (Asked asked : lists().flatMap(WrongParameterTests::wrong).toList()) {
            String misspelt = asked.name() + "x";

            Answer answer = get(asked.path() + "?" + misspelt + "=1", "Accept-Language", "en");

            assertThat(answer.status()).as(asked.path() + " " + misspelt).isEqualTo(400);
            assertThat(answer.json().get("detail").asString())
                    .isEqualTo("There is no parameter \"" + misspelt + "\"; right would be: " + asked.name());
        }
    }

    @Test
    void oneWrongWordAmongSeveralIsTheOneThatIsNamed() throws Exception {
        Answer answer = get("/api/retries?status=PENDING,DISCARDEDD", "Accept-Language", "en");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").asString())
                .isEqualTo("Parameter status cannot be \"DISCARDEDD\"; right would be: DISCARDED.");
    }

    @Test
    void aTimeThatEndsBeforeItBeginsAndAnActionThatIsMisspeltFindNothingSilently() throws Exception {
        post("/api/retries/replay?job=TestJob", "");
        Answer turned =
                get("/api/audit?since=2026-01-02T00:00:00Z&until=2026-01-01T00:00:00Z", "Accept-Language", "en");
        assertThat(turned.status()).isEqualTo(400);
        assertThat(turned.json().get("detail").asString()).contains("2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z");

        Answer misspelt = get("/api/audit?action=repaly", "Accept-Language", "en");
        assertThat(misspelt.status()).isEqualTo(400);
        assertThat(get("/api/audit?action=replay").status()).isEqualTo(200);
        assertThat(get("/api/audit?action=discard").status()).isEqualTo(200);
    }

    private record OneList(String path, HandlerMethod method) {}

    private Stream<OneList> lists() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/") && !path.contains("{"))
                        .map(path -> new OneList(path, entry.getValue())));
    }

    private static Stream<Asked> wrong(OneList list) {
        List<Asked> wrong = new ArrayList<>();
        for (MethodParameter parameter : list.method().getMethodParameters()) {
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null) {
                String name = asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name();
                values(name, parameter.getParameterType())
                        .forEach(value -> wrong.add(new Asked(list.path(), name, value)));
            }
        }
        return wrong.stream();
    }

    private static Stream<String> values(String name, Class<?> type) {
        if (FREE.contains(name)) {
            return Stream.of();
        }
        if (type == int.class) {
            return Stream.of("x", "-1", "1.5", "99999999999");
        }
        return Set.of(Instant.class, LocalDate.class).contains(type)
                ? Stream.of("dün", "2026-13-01")
                : Stream.of("YOKYOKYOK", "<b>");
    }
}
