package dev.kopru.statement.document;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/** HTML under way; everything but {@link #raw} is escaped. */
final class Html {

    private final StringBuilder html = new StringBuilder(16_384);

    Html raw(String markup) {
        html.append(markup);
        return this;
    }

    Html text(String text) {
        return raw(escaped(text));
    }

    Html element(String name, String style, String text) {
        return raw("<" + name + (style.isEmpty() ? "" : " class=\"" + style + "\"") + ">")
                .text(text)
                .raw("</" + name + ">");
    }

    /** A table cell that knows its column, for narrow screens that show no headings. */
    Html openCell(String style, String label) {
        return raw("<td class=\"" + style + "\" data-label=\"" + escaped(label) + "\">");
    }

    Html cell(String style, String label, String text) {
        return openCell(style, label).text(text).raw("</td>");
    }

    Html link(String address, String text) {
        return raw("<a href=\"" + escaped(address) + "\">").text(text).raw("</a>");
    }

    /** A link to another site, which does not learn where it stood. */
    Html outside(String address, String text) {
        return raw("<a href=\"" + escaped(address) + "\" rel=\"noopener noreferrer\" target=\"_blank\">")
                .text(text)
                .raw("</a>");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
