package dev.kopru.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.desk.Visitor.Page;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Every page, with a record for every reason and a notice of every kind, says what it says in the language of its reader. */
@TestPropertySource(
        properties = {
            "kopru.home=${test.home:target}/words-of-pages",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=words-of-pages"
        })
class WordsOfPagesTests extends DeskTest {

    private static final Map<String, String> JOBS = Map.of(
            "order", "OrderImportJob",
            "stockcard", "StockCardExportJob",
            "inventory", "InventorySyncJob",
            "statement", "StatementSnapshotJob");

    private static final List<String> PAGES = List.of(
            "/",
            "/runs",
            "/retries",
            "/records",
            "/notices",
            "/reconciliation",
            "/catalogue",
            "/stock",
            "/statements",
            "/imports",
            "/timers",
            "/timers/OrderImportJob",
            "/connections",
            "/alerts",
            "/settings",
            "/settings/order-statuses",
            "/settings/order-left",
            "/settings/order-documents",
            "/settings/order-payments",
            "/settings/order-vat",
            "/settings/order-amounts",
            "/settings/order-accounts",
            "/settings/order-stock",
            "/settings/order-reading",
            "/people",
            "/audit",
            "/me");

    /** What no reader shall see: names of programs, places that were not filled, noughts that say nothing. */
    private static final Map<String, Pattern> OF_PROGRAMS = Map.of(
            "code", Pattern.compile("(?<![\\w/.=\"“-])(?!KOPRU_)[A-Z]{2,}_[A-Z_]{2,}(?![\\w/-])"),
            "state",
                    Pattern.compile(
                            "(?<![\\w\"“])(?:RESOLVED|PENDING|DISCARDED|COMPLETED|FAILED|STARTED|VIEWER|OPERATOR|ADMINISTRATOR)(?!\\w)"),
            "camel case", Pattern.compile("(?<![\\w@./\"“-])[a-z]{2,}[A-Z][a-z]\\w*"),
            "index", Pattern.compile("\\w\\[\\d+]"),
            "place", Pattern.compile("\\{\\d"),
            "apostrophes", Pattern.compile("''"),
            "no words", Pattern.compile("\\?\\?|(?<![\\w.-])desk\\.[a-z]+\\."),
            "pattern", Pattern.compile("uuuu|yyyy|(?<!\\w)dd(?!\\w)"),
            "noughts", Pattern.compile("\\d[.,]\\d\\d00(?!\\d)"),
            "file of orders", Pattern.compile("jobs/order\\.yml"));

    private static final Pattern ENGLISH = Pattern.compile(
            "(?<![\\w./\"“-])(?:the|and|must|with|cannot|should|shop|this|that|category|status|rate|line|lines|first|last"
                    + "|record|records|order|orders|before|after|setting|settings|value|field|missing|wrong|none|rejected"
                    + "|second|minute|hour|month|year|every|page|run|runs|due|open|closed|list|name|only|day of)(?![\\w./”\"-])");

    private static final Pattern TURKISH = Pattern.compile(
            "[\\p{L}]*[ğşıİĞŞ][\\p{L}]*|(?<![\\p{L}])(?:ve|bir|ile|kayit|olmal|yok|var|gün|ay|yıl|tarih|satır|durum|belge"
                    + "|kart|stok|cari|fiyat|sipariş|deneme|oran|tutar|dosya|sayfa|ayar)(?![\\p{L}])");

    @BeforeEach
    void aRecordForEveryReasonAndANoticeOfEveryKind() throws IOException {
        for (Map.Entry<String, String> job : JOBS.entrySet()) {
            Properties texts = texts(job.getKey());
            for (String key : new TreeSet<>(texts.stringPropertyNames())) {
                if (key.startsWith("reason.")) {
                    rejected(job.getValue(), key.substring(7), arguments(texts.getProperty(key)));
                } else if (key.startsWith("notice.")) {
                    noticed(job.getValue(), key.substring(7), arguments(texts.getProperty(key)));
                }
            }
        }
        for (String key : texts("csv").stringPropertyNames()) {
            if (key.startsWith("reason.")) {
                rejected(
                        "StockCardExportJob",
                        key.substring(7),
                        arguments(texts("csv").getProperty(key)));
            }
        }
        audited(
                "change timer",
                "OrderImportJob",
                "",
                "JobTimer[every=PT1M, cron=null, quiet=null, enabled=true, retriesWhilePaused=false]");
        audited("log in", "127.0.0.1", "form", null);
        audited("resolve run", "run 7", "bitti", "UNKNOWN");
        audited("change person", "ayse", "VIEWER", "OPERATOR");
    }

    @AfterEach
    void nothingIsLeft() {
        own.update("DELETE FROM retry_record WHERE record_key LIKE 'words:%'");
        own.update("DELETE FROM notice WHERE record_key LIKE 'words:%'");
    }

    @Test
    void noPageShowsWordsOfProgramsOrOfTheOtherLanguage() throws Exception {
        Set<String> found = new LinkedHashSet<>();
        for (String language : List.of("tr", "en")) {
            Visitor visitor = administrator().speaking(language);
            for (String text : everything(visitor).entrySet().stream()
                    .map(one -> one.getKey() + " | " + one.getValue())
                    .toList()) {
                look(language, text, found);
            }
        }
        assertThat(found).isEmpty();
    }

    private Map<String, String> everything(Visitor visitor) throws Exception {
        Map<String, String> lines = new LinkedHashMap<>();
        // What people are called is of no language.
        List<String> people = own.queryForList(
                "SELECT username FROM person UNION SELECT display_name FROM person WHERE display_name > ''",
                String.class);
        List<String> addresses = new ArrayList<>(PAGES);
        for (String job : JOBS.values()) {
            addresses.add("/retries?job=" + job + "&state=PENDING");
        }
        for (String start : addresses) {
            String address = start;
            for (int page = 0; page < 8 && !address.isEmpty(); page++) {
                Page shown = visitor.get(address);
                assertThat(shown.status()).as(address).isEqualTo(200);
                Element main = shown.first("main").clone();
                main.select("code, textarea, datalist, time").remove();
                for (Element part : main.getAllElements()) {
                    String own =
                            part.ownText().isBlank() ? "" : part.wholeOwnText().strip();
                    for (String text :
                            List.of(own, part.attr("placeholder"), part.attr("aria-label"), part.attr("title"))) {
                        if (!text.isBlank()) {
                            lines.put(start + " " + text, withoutNames(text, people));
                        }
                    }
                }
                Element older =
                        shown.document().select(".pages a[href*=before]").last();
                address = older == null ? "" : older.attr("href");
            }
        }
        return lines;
    }

    private static String withoutNames(String text, List<String> people) {
        String without = text;
        for (String name : people) {
            without = without.replace(name, "…");
        }
        return without;
    }

    private static void look(String language, String text, Set<String> found) {
        OF_PROGRAMS.forEach((kind, pattern) -> add(language + " " + kind, pattern, text, found));
        add(language + " language", "tr".equals(language) ? ENGLISH : TURKISH, text, found);
    }

    private static void add(String kind, Pattern pattern, String line, Set<String> found) {
        // Names of columns and settings stand in quotes, and a currency has its name in every language.
        String text = line.substring(line.indexOf(" | ") + 3).replaceAll("[\"“][^\"”]*[\"”]|kuruş", "…");
        Matcher matcher = pattern.matcher(text);
        if (matcher.find()) {
            found.add(kind + ": <" + matcher.group() + "> in " + line);
        }
    }

    private static final Pattern PLACE = Pattern.compile("\\{(\\d{1,2})(?:,(\\w+))?[|}]");

    /** As the jobs give them, by the form in which the text shows each. */
    private static List<String> arguments(String text) {
        Map<Integer, String> forms = new LinkedHashMap<>();
        PLACE.matcher(text)
                .results()
                .forEach((MatchResult place) ->
                        forms.put(Integer.valueOf(place.group(1)), Objects.requireNonNullElse(place.group(2), "")));
        List<String> arguments = new ArrayList<>();
        int last = forms.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
        for (int i = 0; i <= last; i++) {
            arguments.add(sample(forms.getOrDefault(i, "")));
        }
        return arguments;
    }

    private static String sample(String form) {
        return switch (form) {
            case "figure", "number" -> "342.3300";
            case "date" -> "2026-03-01";
            case "length" -> "PT36H";
            case "field" -> "lines[1]";
            case "path", "counted" -> "order.lines[1].vatRate";
            case "word" -> "STOPPED";
            default -> "X-7";
        };
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        Resource file = new PathMatchingResourcePatternResolver()
                .getResource("file:src/main/resources/messages/" + name + ".properties");
        try (InputStreamReader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    private void rejected(String job, String code, List<String> arguments) {
        own.update(
                "INSERT INTO retry_record (job, record_key, label, origin, revision, payload, reason_code,"
                        + " reason_arguments, message, state, attempts, created_at, changed_at)"
                        + " VALUES (?, ?, ?, 'LIVE', 0, '{}', ?, ?, '', 'PENDING', 0, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                job,
                "words:" + code,
                "W-7",
                code,
                JsonMapper.shared().writeValueAsString(arguments));
    }

    private void noticed(String job, String code, List<String> arguments) {
        own.update(
                "INSERT INTO notice (job, record_key, label, code, arguments, occurrences, first_run_id, last_run_id,"
                        + " first_noticed_at, last_noticed_at)"
                        + " VALUES (?, ?, 'W-7', ?, ?, 1, 1, 1, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                job,
                "words:" + code,
                code,
                JsonMapper.shared().writeValueAsString(arguments));
    }

    private void audited(
            String action, String subject, String detail, @org.jspecify.annotations.Nullable String before) {
        own.update(
                "INSERT INTO audit_entry (happened_at, person, action, subject, detail, value_before)"
                        + " VALUES (UTC_TIMESTAMP(6), 'ayse', ?, ?, ?, ?)",
                action,
                subject,
                detail,
                before);
    }
}
