package dev.kopru.admin;

import static dev.kopru.statement.AMovement.credit;
import static dev.kopru.statement.AMovement.debit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.run.JobRuns;
import dev.kopru.run.StartedBy;
import dev.kopru.statement.snapshot.LedgerBooks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Statements over a real port: for those who are logged in, and for those who have a signed link. */
@SpringBootTest(
        classes = StatementApiContext.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "kopru.home=${test.home:target}/statement-api-tests",
            "kopru.admin.password=gizli-parola-ş",
            "spring.quartz.auto-startup=false",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=statement-api-tests",
            "kopru.watch-interval=1h",
            "kopru.statement.company.title=Köprü Ticaret A.Ş.",
            "kopru.statement.company.tax-number=1234567890",
            "kopru.statement.links.keys[0].id=yeni",
            "kopru.statement.links.keys[0].secret=yeni-anahtar-0123456789-0123456789-01",
            "kopru.statement.links.keys[1].id=eski",
            "kopru.statement.links.keys[1].secret=eski-anahtar-0123456789-0123456789-01"
        })
class StatementApiTests {

    private static final Schemas SCHEMAS = TestDatabase.fresh();
    private static final String ACCOUNT = "120.01.000001";
    private static final String CHEQUE = "120.01.000077";
    private static final String NEW_SECRET = "yeni-anahtar-0123456789-0123456789-01";
    private static final String OLD_SECRET = "eski-anahtar-0123456789-0123456789-01";

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    @Autowired
    LedgerBooks books;

    @Autowired
    JobRuns runs;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        for (String property : TestDatabase.properties(SCHEMAS)) {
            int equals = property.indexOf('=');
            registry.add(property.substring(0, equals), () -> property.substring(equals + 1));
        }
    }

    @BeforeEach
    void publish() {
        if (books.accounts("", 1).isEmpty()) {
            books.account(ACCOUNT, "Çınar Tekstil A.Ş.");
            books.moves(ACCOUNT, "TRY", debit(1, "2026-01-05", "100"), credit(2, "2026-01-20", "30"));
            books.moves(ACCOUNT, "TRY", debit(3, "2026-02-05", "1234.5").text("=1+1"));
            books.moves(ACCOUNT, "USD", debit(4, "2026-02-01", "7"));
            books.account("120.01.000002", "Başka Cari");
            books.account(CHEQUE, "Çek Veren");
            books.moves(
                    CHEQUE,
                    "TRY",
                    debit(5, "2026-01-05", "1000"),
                    credit(6, today().plusDays(18).toString(), "400").kind("cheque"));
            runs.start("StatementSnapshotJob", StartedBy.TIMER, Map.of())
                    .ended()
                    .join();
        }
    }

    @Test
    void givesJsonOfTheDaysThatAreAskedFor() throws Exception {
        JsonNode json = json(get("/api/statements/" + ACCOUNT + "?currency=TRY&from=2026-01-20&to=2026-01-31"));

        assertThat(json.at("/account/title").asString()).isEqualTo("Çınar Tekstil A.Ş.");
        assertThat(json.at("/from").asString()).isEqualTo("2026-01-20");
        assertThat(json.at("/statements")).hasSize(1);
        assertThat(json.at("/statements/0/opening").decimalValue()).isEqualByComparingTo("100");
        assertThat(json.at("/statements/0/closing").decimalValue()).isEqualByComparingTo("70");
        assertThat(json.at("/statements/0/lines")).hasSize(1);
        assertThat(body(get("/api/statements/" + ACCOUNT))).contains("\"debit\":1234.50", "\"currency\":\"USD\"");
        assertThat(json(get("/api/statements/" + ACCOUNT + "?currency=eur"))
                        .at("/statements/0/closing")
                        .asInt())
                .isZero();
    }

    @Test
    void aStatementEndsTodayWhetherThatIsSaidOrNotAndShowsApartWhatLiesAhead() throws Exception {
        JsonNode byDefault = json(get("/api/statements/" + CHEQUE));
        JsonNode untilToday = json(get("/api/statements/" + CHEQUE + "?to=" + today()));

        assertThat(byDefault).isEqualTo(untilToday);
        assertThat(byDefault.at("/to").asString()).isEqualTo(today().toString());
        assertThat(byDefault.at("/statements/0/closing").decimalValue()).isEqualByComparingTo("1000");
        assertThat(byDefault.at("/statements/0/lines")).hasSize(1);
        assertThat(byDefault.at("/statements/0/ahead/credit").decimalValue()).isEqualByComparingTo("400");
        assertThat(byDefault.at("/statements/0/ahead/closing").decimalValue()).isEqualByComparingTo("600");
        assertThat(byDefault.at("/statements/0/ahead/lines/0/id").asInt()).isEqualTo(6);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Istanbul"));
    }

    @Test
    void givesPdfXlsxAndCsvByHeaderOrParameter() throws Exception {
        HttpResponse<byte[]> pdf = get("/api/statements/" + ACCOUNT, "Accept", "application/pdf");
        assertThat(header(pdf, "Content-Type")).startsWith("application/pdf");
        assertThat(header(pdf, "Content-Disposition")).contains("ekstre-120.01.000001.pdf");
        try (PDDocument document = Loader.loadPDF(pdf.body())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Hesap Ekstresi", "1.304,50 (B)");
        }
        HttpResponse<byte[]> xlsx = get("/api/statements/" + ACCOUNT + "?format=xlsx&lang=en");
        assertThat(header(xlsx, "Content-Disposition")).contains("statement-120.01.000001.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx.body()))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("TRY");
        }
        HttpResponse<byte[]> csv = get("/api/statements/" + ACCOUNT, "Accept", "text/csv", "Accept-Language", "en");
        assertThat(header(csv, "Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(body(csv)).contains("'=1+1", "1234.50").startsWith("\uFEFFAccount;");
    }

    @Test
    void describesWhatIsWrongWithARequest() throws Exception {
        problem(get("/api/statements/120.01.999999"), 404, "NO_STATEMENT");
        problem(get("/api/statements/" + ACCOUNT + "?from=2026-02-01&to=2026-01-31"), 400, "INVALID_DAYS");
        problem(get("/api/statements/" + ACCOUNT + "?from=31.02.2026"), 400, "INVALID_PARAMETER");
        problem(get("/api/statements/" + ACCOUNT + "?currency=TL"), 400, "INVALID_PARAMETER");
        problem(get("/api/statements/" + ACCOUNT + "?format=doc"), 400, "INVALID_PARAMETER");
        problem(get("/api/statements/" + ACCOUNT + "?lang=de"), 400, "INVALID_PARAMETER");
        String asked = "/api/statements/" + ACCOUNT;
        assertThat(detail(get(asked + "?format=doc", "Accept-Language", "en")))
                .isEqualTo("Parameter format cannot be \"doc\"; right would be: json, pdf, xlsx, csv.");
        assertThat(detail(get(asked + "?format=xls", "Accept-Language", "en"))).endsWith("; right would be: xlsx.");
        assertThat(detail(get(asked + "?lang=de", "Accept-Language", "en"))).endsWith("; right would be: tr, en.");
        assertThat(detail(get(asked + "?currency=TL", "Accept-Language", "en"))).endsWith("; right would be: TRY.");
        assertThat(get("/api/statements/" + ACCOUNT, "Accept", "image/png").statusCode())
                .isEqualTo(406);
        assertThat(call("GET", "/api/statements/" + ACCOUNT, "").statusCode()).isEqualTo(401);
        assertThat(call("POST", "/api/statements/" + ACCOUNT + "/links", "{}").statusCode())
                .isEqualTo(401);
    }

    @Test
    void makesALinkThatOpensTheStatementWithoutALogin() throws Exception {
        HttpResponse<byte[]> made = post(
                "/api/statements/" + ACCOUNT + "/links",
                "{\"from\":\"2026-01-01\",\"to\":\"2026-01-31\",\"validFor\":\"PT1H\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        String url = json(made).at("/url").asString();
        assertThat(url).startsWith("http://127.0.0.1:" + port + "/s/yeni.");
        String path = URI.create(url).getRawPath();

        HttpResponse<byte[]> page = call("GET", path, "");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(body(page))
                .contains("Hesap Ekstresi", "Çınar Tekstil A.Ş.", "70,00 ₺ (B)")
                .doesNotContain("1.234,50");
        assertThat(header(page, "Content-Security-Policy")).startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(header(page, "Set-Cookie")).isEmpty();
        assertThat(body(call("GET", path + "?lang=en", ""))).contains("Account Statement");
        assertThat(header(call("GET", path + "?format=pdf", ""), "Content-Type"))
                .startsWith("application/pdf");
        assertThat(body(call("GET", path + "?format=csv&from=2026-02-01&to=2026-12-31", "")))
                .doesNotContain("1234,50");
        assertThat(call("HEAD", path, "").statusCode()).isEqualTo(200);
    }

    @Test
    void takesLinksThatTheShopHasSignedWithANewOrAnOldKey() throws Exception {
        String content = "{\"account\":\"" + ACCOUNT + "\",\"expires\":" + inAnHour() + "}";

        assertThat(call("GET", "/s/" + signed("yeni", NEW_SECRET, content), "").statusCode())
                .isEqualTo(200);
        assertThat(call("GET", "/s/" + signed("eski", OLD_SECRET, content), "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersEveryWrongLinkTheSameWay() throws Exception {
        String good = "{\"account\":\"" + ACCOUNT + "\",\"expires\":" + inAnHour() + "}";
        String right = signed("yeni", NEW_SECRET, good);
        String other = signed("yeni", NEW_SECRET, good.replace("000001", "000002"));
        List<String> wrong = new ArrayList<>(List.of(
                "x",
                "yeni..",
                "a.b.c",
                right + "x",
                right.substring(0, right.length() - 3),
                // the content of one link with the signature of another
                right.substring(0, right.lastIndexOf('.')) + other.substring(other.lastIndexOf('.')),
                signed("yeni", OLD_SECRET, good),
                signed("baska", NEW_SECRET, good),
                signed("yeni", NEW_SECRET, "{\"account\":\"" + ACCOUNT + "\",\"expires\":1700000000}"),
                signed("yeni", NEW_SECRET, good.replace("000001", "999999")),
                signed("yeni", NEW_SECRET, "{\"expires\":" + inAnHour() + "}"),
                signed("yeni", NEW_SECRET, "no json"),
                signed(
                        "yeni",
                        NEW_SECRET,
                        good.replace("\"expires\"", "\"from\":\"2026-02-01\",\"to\":\"2026-01-01\",\"expires\"")),
                "A".repeat(3000)));
        HttpResponse<byte[]> expected = call("GET", "/s/forged", "");
        assertThat(expected.statusCode()).isEqualTo(403);
        assertThat(body(expected)).contains("geçerli değil", "not valid");

        for (String token : wrong) {
            for (String format : List.of("", "?format=pdf", "?lang=en")) {
                HttpResponse<byte[]> answer = call("GET", "/s/" + token + format, "");
                assertThat(answer.statusCode()).as(token).isEqualTo(403);
                assertThat(answer.body()).as(token).isEqualTo(expected.body());
                assertThat(headers(answer)).as(token).isEqualTo(headers(expected));
            }
        }
        assertThat(call("POST", "/s/" + right, "{}").body()).isEqualTo(expected.body());
        assertThat(call("DELETE", "/s/" + right, "").statusCode()).isEqualTo(403);
    }

    @Test
    void opensNothingElse() throws Exception {
        String right = signed("yeni", NEW_SECRET, "{\"account\":\"" + ACCOUNT + "\",\"expires\":" + inAnHour() + "}");

        assertThat(call("GET", "/s/", "").statusCode()).isEqualTo(401);
        assertThat(call("GET", "/s/" + right + "/x", "").statusCode()).isEqualTo(401);
        assertThat(call("GET", "/api/statements/" + ACCOUNT + "?token=" + right, "")
                        .statusCode())
                .isEqualTo(401);
        assertThat(call("GET", "/s/..%2Fapi%2Fjobs", "").statusCode()).isIn(400, 401, 403);
    }

    @Test
    void refusesLinksThatCannotBe() throws Exception {
        String path = "/api/statements/" + ACCOUNT + "/links";
        problem(post(path, "{\"validFor\":\"P365D\"}"), 400, "LINK_TOO_LONG");
        problem(post(path, "{\"validFor\":\"PT0S\"}"), 400, "LINK_TOO_LONG");
        problem(post(path, "{\"from\":\"2026-02-01\",\"to\":\"2026-01-01\"}"), 400, "INVALID_DAYS");
        problem(post("/api/statements/120.01.999999/links", "{}"), 404, "NO_STATEMENT");
        assertThat(post(path, "").statusCode()).isEqualTo(201);
        assertThat(body(get("/api/audit"))).contains("link to statement");
    }

    @Test
    void aLinkIsNotMadeOfFieldsThatNobodyKnowsNorOfFieldsTwiceNorOfWhatIsNoDay() throws Exception {
        String path = "/api/statements/120.01.000001/links";

        HttpResponse<byte[]> wrongCase = post(path, "{\"validfor\":\"P1D\"}");
        problem(wrongCase, 400, "UNKNOWN_FIELD");
        assertThat(json(wrongCase).at("/detail").asString()).contains("\"validfor\"", ": validFor");
        problem(post(path, "{\"foo\":1}"), 400, "UNKNOWN_FIELD");
        problem(post(path, "{\"validFor\":\"P1D\",\"validFor\":\"P2D\"}"), 400, "FIELD_TWICE");
        problem(post(path, "{\"from\":\"+999999999-01-01\"}"), 400, "INVALID_PARAMETER");
        problem(post(path, "{\"validFor\":100}"), 400, "INVALID_PARAMETER");
        for (String sent : List.of("100", "\"30 days\"")) {
            assertThat(detail(call(
                            "POST",
                            path,
                            "{\"validFor\":" + sent + "}",
                            "Authorization",
                            ApiTest.LOGIN,
                            "Accept-Language",
                            "en")))
                    .endsWith("; right would be: P30D.");
        }
    }

    @Test
    void aLinkThatIsValidForLongerThanAllowedOrSaysMoreThanIsKnownOpensNothing() throws Exception {
        long tooLong = Instant.now().plusSeconds(200L * 24 * 3600).getEpochSecond();

        assertThat(opened("{\"account\":\"" + ACCOUNT + "\",\"expires\":" + inAnHour() + "}"))
                .isEqualTo(200);
        assertThat(opened("{\"account\":\"" + ACCOUNT + "\",\"expires\":" + tooLong + "}"))
                .isEqualTo(403);
        assertThat(opened("{\"account\":\"" + ACCOUNT + "\",\"expires\":253402300799}"))
                .isEqualTo(403);
        assertThat(opened("{\"account\":\"" + ACCOUNT + "\",\"expires\":" + inAnHour() + ",\"form\":\"2026-01-01\"}"))
                .isEqualTo(403);
    }

    @Test
    void revokedLinksOpenNothingAndNewOnesDo() throws Exception {
        jdbc.update("DELETE FROM statement_link_revocation");
        String links = "/api/statements/" + ACCOUNT + "/links";
        String before = URI.create(json(post(links, "")).at("/url").asString()).getRawPath();
        String foreign = signed("yeni", NEW_SECRET, "{\"account\":\"" + ACCOUNT + "\",\"expires\":" + inAnHour() + "}");
        assertThat(call("GET", before, "").statusCode()).isEqualTo(200);

        assertThat(call("DELETE", links, "", "Authorization", ApiTest.LOGIN).statusCode())
                .isEqualTo(204);

        assertThat(call("GET", before, "").statusCode()).isEqualTo(403);
        assertThat(call("GET", "/s/" + foreign, "").statusCode()).isEqualTo(403);
        Thread.sleep(1_100);
        String after = URI.create(json(post(links, "")).at("/url").asString()).getRawPath();
        assertThat(call("GET", after, "").statusCode()).isEqualTo(200);
        jdbc.update("DELETE FROM statement_link_revocation");
    }

    @Test
    void whoeverMisspellsAnAccountIsToldThatNoLinksOfItWereRevoked() throws Exception {
        jdbc.update("DELETE FROM statement_link_revocation");

        problem(
                call("DELETE", "/api/statements/" + ACCOUNT + "0/links", "", "Authorization", ApiTest.LOGIN),
                404,
                "NO_STATEMENT");
        problem(
                call("DELETE", "/api/statements/links?account=120%2F01", "", "Authorization", ApiTest.LOGIN),
                404,
                "NO_STATEMENT");

        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM statement_link_revocation", Long.class))
                .isZero();
    }

    @Test
    void anAccountWithASlashIsAskedForByTheParameter() throws Exception {
        assertThat(get("/api/statements?account=" + ACCOUNT).statusCode()).isEqualTo(200);
        problem(get("/api/statements?account=120%2F01"), 404, "NO_STATEMENT");
        problem(get("/api/statements"), 400, "MISSING_PARAMETER");
        problem(get("/api/statements/" + ACCOUNT + "?curency=TRY"), 400, "UNKNOWN_PARAMETER");
        assertThat(body(get("/api/audit"))).contains("read statement");
    }

    @Test
    void isDescribedToThoseWhoAreIn() throws Exception {
        JsonNode docs = json(get("/v3/api-docs"));

        assertThat(docs.at("/paths").has("/api/statements/{account}")).isTrue();
        assertThat(docs.at("/paths").has("/api/statements/{account}/links")).isTrue();
        assertThat(docs.at("/paths").has("/s/{token}")).isFalse();
    }

    @Test
    void aStatementThatIsReadByALinkIsOnRecordWithItsDays() throws Exception {
        String days = ",\"from\":\"2026-01-07\",\"to\":\"2026-01-29\"";
        String right = signed(
                "yeni", NEW_SECRET, "{\"account\":\"" + ACCOUNT + "\"" + days + ",\"expires\":" + inAnHour() + "}");

        assertThat(call("GET", "/s/" + right, "").statusCode()).isEqualTo(200);
        call("GET", "/s/" + right + "x", "");

        List<JsonNode> read = new ArrayList<>();
        json(get("/api/audit?size=500")).get("items").forEach(entry -> {
            if (entry.toString().contains("2026-01-07")) {
                read.add(entry);
            }
        });
        assertThat(read).hasSize(1);
        assertThat(read.get(0).get("action").asString()).isEqualTo("read statement by link");
        assertThat(read.get(0).get("subject").asString()).isEqualTo(ACCOUNT);
        assertThat(read.get(0).get("detail").asString()).contains("2026-01-07", "2026-01-29");
    }

    @Test
    void twoAccountsAtOnceAndDaysThatNoCalendarHasAreRefused() throws Exception {
        problem(get("/api/statements/" + ACCOUNT + "?account=" + CHEQUE), 400, "PARAMETER_TWICE");
        problem(get("/api/statements/" + ACCOUNT + "?from=-0001-01-01"), 400, "INVALID_PARAMETER");
        problem(get("/api/statements/" + ACCOUNT + "?to=0000-01-01"), 400, "INVALID_PARAMETER");
    }

    private static long inAnHour() {
        return Instant.now().plusSeconds(3600).getEpochSecond();
    }

    private int opened(String content) throws Exception {
        return call("GET", "/s/" + signed("yeni", NEW_SECRET, content), "").statusCode();
    }

    /** As a shop does it by itself. */
    private static String signed(String id, String secret, String content) throws GeneralSecurityException {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String signed = id + "." + base64.encodeToString(content.getBytes(StandardCharsets.UTF_8));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return signed + "." + base64.encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static void problem(HttpResponse<byte[]> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(json(answer).at("/code").asString()).isEqualTo(code);
    }

    private static String detail(HttpResponse<byte[]> answer) {
        return json(answer).at("/detail").asString();
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String body(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static Map<String, List<String>> headers(HttpResponse<byte[]> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        List<String> with = new ArrayList<>(List.of(headers));
        with.addAll(List.of("Authorization", ApiTest.LOGIN));
        return call("GET", path, "", with.toArray(String[]::new));
    }

    private HttpResponse<byte[]> post(String path, String body) throws IOException, InterruptedException {
        return call("POST", path, body, "Authorization", ApiTest.LOGIN);
    }

    private HttpResponse<byte[]> call(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }
}
