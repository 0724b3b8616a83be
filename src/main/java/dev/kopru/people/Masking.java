package dev.kopru.people;

import dev.kopru.record.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Hides from viewers who somebody is: names, addresses, e-mails, phone and tax numbers. Amounts, dates and codes stay.
 */
public final class Masking {

    private static final String HIDDEN = "•••";
    /** What is no person's by itself: an amount, a date, a time, a code with a figure in it, a currency. */
    private static final Pattern HARMLESS = Pattern.compile("[+-]?[\\d.,:/%-]{1,30}"
            + "|\\d{4}-\\d\\d-\\d\\d[T ][\\d:.]+(?:Z|[+-]\\d\\d:\\d\\d)?"
            + "|[+-]?[\\d.,]{1,25} [A-Z]{3}"
            + "|(?=[^\\d]*\\d)[A-Z0-9][A-Z0-9._:/#-]{0,39}"
            + "|[A-Z]{3}");
    /** Tax and identity numbers have 10 and 11 digits, and so have phone numbers without their country. */
    private static final Pattern PERSONS_NUMBER =
            Pattern.compile("(?:\\+|00)[\\d ()-]{8,20}|[\\d]{10,11}|90\\d{10}|[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"',;:()]{1,64}@[^\\s@<>\"',;:()]{1,190}");

    /** Jobs whose records know nobody. */
    private static final Set<String> WITHOUT_PEOPLE = Set.of("StockCardExportJob", "InventorySyncJob");
    /** Beside those of rows of files: what these say may be, or quote, who somebody is. */
    private static final Set<String> ABOUT_PEOPLE = Set.of(
            "ACCOUNT_CHANGED",
            "ACCOUNT_OF_ANOTHER_TAX_NUMBER",
            "ACCOUNT_REFUSED",
            "AMBIGUOUS_ACCOUNT",
            "CHANGED_AFTER_POSTING",
            "CHANGED_IN_BOTH",
            "CUSTOMER_CHANGED",
            "CUSTOMER_ID_ON_OTHER_CARD",
            "DOCUMENT_NOT_TAKEN",
            "DOCUMENT_REFUSED",
            "EMAIL_ON_OTHER_CARD",
            "ERASED_IN_SHOP",
            "INVALID_PERSON_NUMBER",
            "INVALID_TAX_NUMBER",
            "KEPT_IN_BOOKS",
            "LOCKED_PERIOD",
            "NAME_DIFFERS_FROM_CARD",
            "ODD_LETTERS",
            "PHONE_ON_OTHER_CARD",
            "TAX_NUMBER_ADDED",
            "TAX_NUMBER_CHANGED",
            "TEXT_CHANGED_AFTER_POSTING");

    private static final String OF_FILES = "CSV_";

    private Masking() {}

    /** Whether this call comes from somebody who sees no personal data. */
    public static boolean applies() {
        return Rights.seesMasked(SecurityContextHolder.getContext().getAuthentication());
    }

    /** What is certainly about a person: its first letter. */
    public static @Nullable String whole(@Nullable String text) {
        if (text == null || text.isBlank() || text.endsWith(HIDDEN)) {
            return text;
        }
        int first = text.codePointAt(0);
        return Character.isLetter(first) ? Character.toString(first) + HIDDEN : HIDDEN;
    }

    /** What may be about a person: as it is only where it is an amount, a date or a code. */
    public static @Nullable String value(@Nullable String text) {
        if (text == null
                || HARMLESS.matcher(text).matches()
                        && !PERSONS_NUMBER.matcher(text).matches()) {
            return text;
        }
        return whole(text);
    }

    /** A sentence: the addresses in it are hidden. */
    public static String sentence(String text) {
        return EMAIL.matcher(text).replaceAll(found -> Matcher.quoteReplacement(String.valueOf(whole(found.group()))));
    }

    /** A record's payload in JSON. */
    public static String payload(String job, String json) {
        return WITHOUT_PEOPLE.contains(job) ? json : MaskedJson.of(json);
    }

    /** A job's reason or notice; a file's name and line stay, as do figures and codes. */
    public static Reason reason(String job, Reason reason) {
        if (WITHOUT_PEOPLE.contains(job)) {
            return reason;
        }
        boolean ofFile = reason.code().startsWith(OF_FILES);
        boolean aboutPeople = ofFile || ABOUT_PEOPLE.contains(reason.code());
        List<String> arguments = new ArrayList<>();
        for (String argument : reason.arguments()) {
            boolean fromFile = ofFile && arguments.size() < 3;
            String masked = aboutPeople && !fromFile ? value(argument) : sentence(argument);
            arguments.add(masked == null ? "" : masked);
        }
        return new Reason(reason.code(), List.copyOf(arguments), reason.waits());
    }
}
