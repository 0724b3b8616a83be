package dev.kopru.alert;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A mail's text as HTML, for readers that show nothing else well; no picture, no script, nothing from elsewhere. */
final class MailHtml {

    private MailHtml() {}

    static String of(String title, String text, String language) {
        String paragraphs = Arrays.stream(text.split("\n\n"))
                .map(paragraph -> "<p>" + paragraph(paragraph) + "</p>\n")
                .collect(Collectors.joining());
        return "<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<head><meta charset=\"UTF-8\"></head>\n"
                + "<body style=\"font-family: sans-serif\">\n<h2>" + escaped(title) + "</h2>\n" + paragraphs
                + "</body>\n</html>\n";
    }

    private static String paragraph(String text) {
        String escaped = escaped(text).replace("\n", "<br>\n");
        return text.matches("https?://\\S+") ? "<a href=\"" + escaped + "\">" + escaped + "</a>" : escaped;
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
