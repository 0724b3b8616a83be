package dev.kopru.statement.document;

import dev.kopru.record.Fingerprint;
import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementSettings.Company;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The page that a signed link opens: it needs no script and nothing from elsewhere. */
@Component
public class StatementPage {

    private static final int ADVANCE = 5;
    private static final int MOST_LINES = 2000;

    private final String style;

    StatementPage() throws IOException {
        this.style = new ClassPathResource("statement/page.css").getContentAsString(StandardCharsets.UTF_8);
    }

    /** Lets a browser do nothing but show this page. */
    public String contentPolicy() {
        byte[] hash = Fingerprint.sha256(style.getBytes(StandardCharsets.UTF_8));
        return "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(hash)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** How many lines it shows: of many the latest, and ahead the nearest. */
    public int lines(Edition edition) {
        return edition.statement().statements().stream()
                .mapToInt(one -> Math.min(MOST_LINES, one.lines().size())
                        + Math.min(MOST_LINES, one.ahead().lines().size()))
                .sum();
    }

    /** The page; downloads and the other language are asked for at its own address. */
    public String html(Edition edition) {
        StatementTexts texts = edition.texts();
        Html html = new Html();
        html.raw("<!DOCTYPE html><html lang=\"" + texts.language() + "\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .raw("<meta name=\"robots\" content=\"noindex\">")
                .element(
                        "title",
                        "",
                        texts.text("title") + " · " + edition.account().title())
                .raw("<style>" + style + "</style></head><body><main>");
        head(html, edition);
        parties(html, edition);
        edition.statement().statements().forEach(statement -> section(html, texts, statement));
        html.raw("<p class=\"pale\">").text(texts.text("legend")).raw("</p></main></body></html>");
        return html.toString();
    }

    private static void head(Html html, Edition edition) {
        StatementTexts texts = edition.texts();
        html.raw("<header><div>").element("h1", "", texts.text("title"));
        html.element("p", "pale", texts.period(edition.days()));
        html.element(
                "p",
                "pale",
                texts.text("asOf") + ": " + texts.moment(edition.statement().asOf()));
        html.raw("</div><nav class=\"tools\">");
        String language = "&lang=" + texts.language();
        for (Format format : List.of(Format.PDF, Format.XLSX, Format.CSV)) {
            if (!edition.fits(format)) {
                continue;
            }
            html.link("?format=" + format.ending() + language, format == Format.XLSX ? "Excel" : format.name());
        }
        boolean turkish = texts.language().equals("tr");
        html.link("?lang=" + (turkish ? "en" : "tr"), turkish ? "English" : "Türkçe")
                .raw("</nav></header>");
    }

    private static void parties(Html html, Edition edition) {
        StatementTexts texts = edition.texts();
        Company company = edition.company();
        html.raw("<section class=\"card parties\">");
        if (!company.title().isBlank()) {
            party(
                    html,
                    texts,
                    "company",
                    company.title(),
                    Stream.of(
                            tax(texts, company.taxOffice(), company.taxNumber()),
                            company.address(),
                            company.contact()));
        }
        party(
                html,
                texts,
                "customer",
                edition.account().title(),
                Stream.of(
                        texts.text("account") + ": " + edition.account().code(),
                        tax(
                                texts,
                                edition.account().taxOffice(),
                                edition.account().taxNumber()),
                        String.join(", ", edition.account().address())));
        html.raw("</section>");
    }

    private static void party(Html html, StatementTexts texts, String role, String title, Stream<String> lines) {
        html.raw("<div>").element("p", "pale", texts.text(role)).element("strong", "", title);
        lines.filter(line -> !line.isBlank()).forEach(line -> html.element("p", "pale", line));
        html.raw("</div>");
    }

    private static String tax(StatementTexts texts, @Nullable String office, @Nullable String number) {
        String both = Stream.of(office, number)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" / "));
        return both.isEmpty() ? "" : texts.text("tax") + ": " + both;
    }

    private static void section(Html html, StatementTexts texts, Statement statement) {
        html.raw("<section class=\"card\"><div class=\"head\">")
                .element("h2", "", texts.text("closing") + " · " + statement.currency())
                .element("p", "closing", texts.money(statement.closing(), statement.currency()))
                .raw("</div>");
        ageing(html, texts, statement);
        int earlier = statement.lines().size() - MOST_LINES;
        if (earlier > 0) {
            html.element("p", "pale", texts.text("earlier", texts.amount(BigDecimal.valueOf(earlier))));
        }
        PageTable table = new PageTable(html, texts);
        table.lines(earlier > 0 ? statement.withoutFirst(earlier) : statement);
        if (!statement.ahead().isEmpty()) {
            table.ahead(statement, statement.ahead().nearest(MOST_LINES));
        }
        html.raw("</section>");
    }

    private static void ageing(Html html, StatementTexts texts, Statement statement) {
        html.raw("<dl class=\"ageing\">");
        List<BigDecimal> parts = statement.ageing().parts();
        for (int part = 0; part < parts.size(); part++) {
            boolean late = part > 0 && part < ADVANCE && parts.get(part).signum() > 0;
            html.raw(late ? "<div class=\"late\">" : "<div>")
                    .element("dt", "", texts.text("ageing." + part))
                    .element("dd", "", texts.amount(parts.get(part)))
                    .raw("</div>");
        }
        html.raw("</dl>");
    }
}
