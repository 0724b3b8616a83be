package dev.kopru.connector.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page calls itself that came in place of data: mostly it says what is the matter. */
final class HtmlTitle {

    private static final Pattern TITLE = Pattern.compile("<title[^>]{0,100}+>([^<]{1,300})", Pattern.CASE_INSENSITIVE);

    private HtmlTitle() {}

    static String of(String page) {
        Matcher title = TITLE.matcher(page.substring(0, Math.min(page.length(), 20_000)));
        return title.find() ? Sentence.shortened(title.group(1)) : "-";
    }
}
