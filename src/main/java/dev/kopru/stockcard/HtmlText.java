package dev.kopru.stockcard;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/** Makes descriptions harmless: formatting, lists, tables, links and pictures stay, everything that could run goes. */
final class HtmlText {

    private static final Safelist ALLOWED = Safelist.relaxed()
            .addTags("hr", "s", "details", "summary")
            .addEnforcedAttribute("a", "rel", "nofollow noopener");

    private HtmlText() {}

    /** Plain text stays as it is, apart from signs that HTML would read as its own; null for a text without content. */
    static @Nullable String sanitised(@Nullable String html) {
        if (html == null || html.isBlank()) {
            return null;
        }
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0 && html.indexOf('>') < 0) {
            return html.strip();
        }
        String clean = Jsoup.clean(html, "", ALLOWED, new OutputSettings().prettyPrint(false));
        return clean.isBlank() ? null : clean.strip();
    }
}
