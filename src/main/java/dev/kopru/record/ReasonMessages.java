package dev.kopru.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Puts reasons and notices into words, in Turkish or English.
 *
 * <p>Texts are in {@code messages/<file>.properties} (Turkish) and {@code messages/<file>_en.properties} under
 * {@code reason.<CODE>} and {@code notice.<CODE>}. Arguments are put in as they are: an apostrophe or a brace has no meaning of its own, as it would
 * have for {@code MessageFormat}, and a doubled apostrophe counts as one; {@link FilledText} says what a place may ask for.
 */
@Component
public class ReasonMessages {

    /** The language of those who do not ask for another. */
    public static final Locale DEFAULT = Locale.forLanguageTag("tr");

    private static final String REASON = "reason.";
    private static final String NOTICE = "notice.";

    private final ResourceBundleMessageSource texts;
    private final Map<String, ResourceBundleMessageSource> ofJobs;

    public ReasonMessages(List<? extends Worded> jobs) {
        texts = texts(Stream.concat(
                Stream.of("retry", "admin", "people", "csv", "alert", "words", "desk-retries"),
                jobs.stream().map(Worded::file)));
        ofJobs = jobs.stream().collect(Collectors.toUnmodifiableMap(Worded::name, job -> texts(Stream.of(job.file()))));
    }

    private static ResourceBundleMessageSource texts(Stream<String> files) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        texts.setBasenames(files.map(file -> "messages/" + file)
                .filter(name -> new ClassPathResource(name + ".properties").exists())
                .toArray(String[]::new));
        return texts;
    }

    public String render(Reason reason, Locale locale) {
        return render(reason, find(REASON + reason.code(), locale), locale);
    }

    /** In the job's own words: what is wrong may be put right in another place than where another job says the same. */
    public String render(String job, Reason reason, Locale locale) {
        return render(reason, text(job, reason, locale), locale);
    }

    /** The same for a page, where nobody sees the paths by which programs name a field. */
    public String renderForPage(String job, Reason reason, Locale locale) {
        String text = text(job, reason, locale);
        return render(reason, text == null ? null : text.replace(FilledText.PATH, FilledText.COUNTED), locale);
    }

    private @Nullable String text(String job, Reason reason, Locale locale) {
        ResourceBundleMessageSource own = ofJobs.get(job);
        String text = own == null ? null : own.getMessage(REASON + reason.code(), null, null, locale);
        return text == null ? find(REASON + reason.code(), locale) : text;
    }

    private String render(Reason reason, @Nullable String text, Locale locale) {
        return text == null ? plain(reason) : fill(text, reason.arguments(), locale);
    }

    /** A notice; after its values, the message may show how often it was noticed. */
    public String renderNotice(Reason what, long count, Locale locale) {
        String text = find(NOTICE + what.code(), locale);
        List<String> arguments = new ArrayList<>(what.arguments());
        arguments.add(Long.toString(count));
        return text == null ? plain(what) : fill(text, arguments, locale);
    }

    /** Whether any job notices something under this code. */
    public boolean knowsNotice(String code) {
        return find(NOTICE + code, DEFAULT) != null;
    }

    /** Whether any job rejects something under this code. */
    public boolean knowsReason(String code) {
        return find(REASON + code, DEFAULT) != null;
    }

    /** Any other text, by its key; the key itself where there is none. */
    public String text(String key, Locale locale, String... arguments) {
        String text = find(key, locale);
        return text == null ? key : fill(text, List.of(arguments), locale);
    }

    /** A text of the same form whose words stand in no file of these. */
    public static String filled(String text, List<String> arguments, Locale locale) {
        return new FilledText(locale, UnaryOperator.identity()).fill(text, arguments);
    }

    private @Nullable String find(String key, Locale locale) {
        return texts.getMessage(key, null, null, locale);
    }

    private String fill(String text, List<String> arguments, Locale locale) {
        return new FilledText(locale, key -> {
                    String word = find(key, locale);
                    return word == null ? key : word;
                })
                .fill(text, arguments);
    }

    private static String plain(Reason reason) {
        return reason.arguments().isEmpty()
                ? reason.code()
                : reason.code() + ": " + String.join(", ", reason.arguments());
    }
}
