package dev.kopru.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What viewers are answered, and operators beside them. */
class ViewersTests extends WholeApplication {

    private static final List<String> PERSONAL =
            List.of("Ayşe", "Yılmaz", "ornek.com", "532 123", "12345678901", "Moda");
    private static final String FORM =
            """
            --frontier\r
            Content-Disposition: form-data; name="file"; filename="hareketler.csv"\r
            Content-Type: text/csv\r
            \r
            Cari Kodu;Ünvan;Tarih;Tür;Belge No;Açıklama;Borç;Alacak;Para Birimi
            120.01.000009;Ayşe Yılmaz;05.01.2026;Fatura;A-1;Ayşe Yılmaz satış;100,00;;TRY
            \r
            --frontier--\r
            """;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void aRejectedOrderAndANotice() {
        let("bakan", Role.VIEWER);
        let("eden", Role.OPERATOR);
        jdbc.sql("INSERT IGNORE INTO retry_record (id, job, record_key, label, origin, revision, payload, reason_code,"
                        + " reason_arguments, message, state, attempts, created_at, changed_at) VALUES (77,"
                        + " 'OrderImportJob', 'web:1', 'S-1', 'LIVE', 1, ?, 'AMBIGUOUS_ACCOUNT', ?, '', 'PENDING', 1,"
                        + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))")
                .params(
                        "{\"type\":\"order\",\"order\":{\"number\":\"S-1\",\"total\":1250.50,\"customer\":{\"firstName\":"
                                + "\"Ayşe\",\"email\":\"ayse@ornek.com\",\"phone\":\"+90 532 123 45 67\","
                                + "\"taxNumber\":\"12345678901\"},\"billing\":{\"line\":\"Moda Cad. 12\"}}}",
                        "[\"Ayşe Yılmaz\",\"120.01.000001, 120.01.000002\"]")
                .update();
        jdbc.sql("INSERT IGNORE INTO notice (id, job, code, record_key, label, arguments, occurrences, first_run_id,"
                        + " last_run_id, first_noticed_at, last_noticed_at) VALUES (77, 'OrderImportJob',"
                        + " 'EMAIL_ON_OTHER_CARD', 'web:1', 'S-1', ?, 1, 1, 1, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))")
                .param("[\"ayse@ornek.com\",\"120.01.000001\",\"Ayşe Yılmaz\"]")
                .update();
    }

    @AfterEach
    void nothingIsLeft() {
        jdbc.sql("DELETE FROM retry_record WHERE id = 77").update();
        jdbc.sql("DELETE FROM notice WHERE id = 77").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/retries", "/api/retries/77", "/api/notices", "/api/notices/77"})
    void viewersSeeCodesAndAmountsAndNobody(String path) throws Exception {
        String masked = get("bakan", path).body();
        String open = get("eden", path).body();

        assertThat(masked).contains("S-1").doesNotContain(PERSONAL);
        assertThat(open).contains("S-1").contains("Ayşe Yılmaz");
        if (path.equals("/api/retries/77")) {
            assertThat(masked).contains("1250.50").contains("A•••");
            assertThat(open).contains("ayse@ornek.com");
        }
        if (path.startsWith("/api/notices")) {
            assertThat(masked).contains("120.01.000001").contains("EMAIL_ON_OTHER_CARD");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/retries?job=OrderImportJob&reason=AMBIGUOUS_ACCOUNT",
                "/retries/77",
                "/retries/77/raw",
                "/notices",
                "/records?q=S-1&all=true"
            })
    void pagesShowViewersNobodyEither(String path) throws Exception {
        LoginBrowser viewer = new LoginBrowser(port);
        viewer.logIn("bakan", PASSWORD);
        LoginBrowser operator = new LoginBrowser(port);
        operator.logIn("eden", PASSWORD);

        HttpResponse<String> masked = viewer.get(path);

        assertThat(masked.statusCode()).isEqualTo(200);
        assertThat(masked.body()).contains("S-1").doesNotContain(PERSONAL);
        assertThat(operator.get(path).statusCode()).isEqualTo(200);
        if (path.startsWith("/retries/77")) {
            assertThat(operator.get(path).body()).contains("ayse@ornek.com");
        }
    }

    @Test
    void aStatementShowsViewersTheBalanceInEveryFormAndNotWhoseItIs() throws Exception {
        HttpRequest upload = HttpRequest.newBuilder(address("/api/imports/movements"))
                .header("Authorization", basic("eden", PASSWORD))
                .header("Content-Type", "multipart/form-data; boundary=frontier")
                .POST(BodyPublishers.ofString(FORM))
                .build();
        assertThat(http.send(upload, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
        String statement = "/api/statements/120.01.000009?lang=tr&format=";
        Instant deadline = Instant.now().plus(Duration.ofSeconds(90));
        while (get("eden", statement + "json").statusCode() != 200
                && Instant.now().isBefore(deadline)) {
            Thread.sleep(200);
        }

        for (String form : List.of("json", "csv")) {
            assertThat(get("eden", statement + form).body())
                    .contains("Ayşe Yılmaz satış")
                    .contains("100");
            assertThat(get("bakan", statement + form).body())
                    .contains("100")
                    .contains("120.01.000009")
                    .doesNotContain(PERSONAL);
        }
        assertThat(get("bakan", statement + "pdf").statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'read statement' AND person = 'bakan'")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    private HttpResponse<String> get(String person, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .header("Authorization", basic(person, PASSWORD))
                .build();
        return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
