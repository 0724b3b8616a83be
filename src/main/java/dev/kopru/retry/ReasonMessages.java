package dev.kopru.retry;

import dev.kopru.job.JobDefinition;
import dev.kopru.job.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * have for {@code MessageFormat}, and a doubled apostrophe counts as one. What stands in square brackets is only said where its
 * value is there and not 0.
 */
@Component
public class ReasonMessages {

    /** The language of those who do not ask for another. */
    public static final Locale DEFAULT = Locale.forLanguageTag("tr");

    private static final String REASON = "reason.";
    private static final String NOTICE = "notice.";
    private static final Set<String> NOTHING = Set.of("", "0");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d{1,2})}");
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^]{]*\\{(\\d{1,2})}[^]]*)]");

    private final ResourceBundleMessageSource texts;
    private final Map<String, ResourceBundleMessageSource> ofJobs;

    ReasonMessages(List<JobDefinition> jobs) {
        texts = texts(Stream.concat(
                Stream.of("retry", "admin", "people", "csv", "alert"),
                jobs.stream().map(JobDefinition::file)));
        ofJobs = jobs.stream()
                .collect(Collectors.toUnmodifiableMap(JobDefinition::name, job -> texts(Stream.of(job.file()))));
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
        return render(reason, find(REASON + reason.code(), locale));
    }

    /** In the job's own words: what is wrong may be put right in another place than where another job says the same. */
    public String render(String job, Reason reason, Locale locale) {
        ResourceBundleMessageSource own = ofJobs.get(job);
        String text = own == null ? null : own.getMessage(REASON + reason.code(), null, null, locale);
        return text == null ? render(reason, locale) : render(reason, text);
    }

    private static String render(Reason reason, @Nullable String text) {
        return text == null ? plain(reason) : fill(text, reason.arguments());
    }

    /** A notice; after its values, the message may show how often it was noticed. */
    public String renderNotice(Reason what, long count, Locale locale) {
        String text = find(NOTICE + what.code(), locale);
        List<String> arguments = new ArrayList<>(what.arguments());
        arguments.add(Long.toString(count));
        return text == null ? plain(what) : fill(text, arguments);
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
        return text == null ? key : fill(text, List.of(arguments));
    }

    private @Nullable String find(String key, Locale locale) {
        return texts.getMessage(key, null, null, locale);
    }

    private static String fill(String text, List<String> arguments) {
        String said = OPTIONAL.matcher(text.replace("''", "'")).replaceAll(part -> {
            int index = Integer.parseInt(part.group(2));
            boolean isNothing = index >= arguments.size() || NOTHING.contains(arguments.get(index));
            return isNothing ? "" : Matcher.quoteReplacement(part.group(1));
        });
        Matcher places = PLACE.matcher(said);
        return places.replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(index < arguments.size() ? arguments.get(index) : place.group());
        });
    }

    private static String plain(Reason reason) {
        return reason.arguments().isEmpty()
                ? reason.code()
                : reason.code() + ": " + String.join(", ", reason.arguments());
    }
}
