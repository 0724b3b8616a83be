package dev.kopru.desk.word;

import dev.kopru.people.Masking;
import dev.kopru.record.Reason;
import dev.kopru.record.ReasonMessages;
import dev.kopru.run.history.PastRun;
import dev.kopru.run.history.RunFailure;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/** The words of the pages in the language of whoever reads them. */
public final class DeskWords {

    private static final String NO_WORDS = "";
    private static final int AMOUNT_SCALE = 2;
    private static final Pattern DATE_PART = Pattern.compile("'([^']*)'|(u+|y+|M+|d+|H+|m+|s+|S+|X+)");
    private static final Pattern PLACE = Pattern.compile("\\\"?\\{\\d{1,2}[^}]*}\\\"?");

    private final MessageSource pages;
    private final ReasonMessages reasons;
    private final Locale locale;

    public DeskWords(MessageSource pages, ReasonMessages reasons, Locale locale) {
        this.pages = pages;
        this.reasons = reasons;
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    public String say(String key, Object... values) {
        String text = pages.getMessage(key, values, key, locale);
        return text == null ? key : text;
    }

    /** A job by what it does: in the pages' words, else in the job's own; by its name where neither has any. */
    public String job(String name) {
        String key = "word." + name;
        String own = reasons.text(key, locale);
        return said("desk.job." + name, own.equals(key) ? name : own);
    }

    /** What a side can do, by the key of its port. */
    public String port(String key) {
        return reasons.text("word." + key, locale);
    }

    /** Which sides a job works with; nothing where the pages have no words for it. */
    public String needs(String job) {
        return said("desk.connections.needs." + job, "");
    }

    public String status(String word) {
        return said("desk.status." + word, word);
    }

    /** How a run came about. */
    public String trigger(PastRun run) {
        String way = run.startedVia() == null ? "unknown" : run.startedVia().name();
        return say("desk.trigger." + way);
    }

    /** A step by what it does; by its name where the pages have no words for it. */
    public String step(String name) {
        return said("desk.step." + name, name);
    }

    /** Why a run failed. */
    public String failure(String failure) {
        return RunFailure.of(failure)
                .map(reason -> reasons.render(reason, locale))
                .orElse(failure);
    }

    /** A record's reason; who only looks sees no personal data in it. */
    public String reason(String job, Reason reason) {
        return reasons.renderForPage(job, Masking.applies() ? Masking.reason(job, reason) : reason, locale);
    }

    /** The same of a notice; {@code count}: how often it was noticed. */
    public String notice(String job, Reason what, long count) {
        return notice(Masking.applies() ? Masking.reason(job, what) : what, count);
    }

    /** What a group of records has in common: the code in short words, without the values of any one of them. */
    public String kind(String code) {
        String words = said("desk.kind." + code, reasons.render(new Reason(code, List.of()), locale));
        return PLACE.matcher(words).replaceAll("…");
    }

    /** A number of things in words; where one of them is said in another way, the key has a brother {@code .one}. */
    public String count(String key, long figure) {
        String one = figure == 1 ? said(key + ".one", NO_WORDS) : NO_WORDS;
        return one.isEmpty() ? say(key, number(figure)) : one;
    }

    /** The same of a number that was counted up to a limit only. */
    public String count(String key, long figure, long most) {
        return figure > most ? say(key, upTo(figure, most)) : count(key, figure);
    }

    /** What somebody did, as it stands in the audit. */
    public String act(String action) {
        return said("desk.act." + action.replace(' ', '_'), action);
    }

    /** A state, a role or a reason that is kept by its code; the code where there are no words for it. */
    String code(String code) {
        String key = "word." + code;
        String word = reasons.text(key, locale);
        if (!word.equals(key)) {
            return word;
        }
        if (reasons.knowsReason(code) || reasons.knowsNotice(code)) {
            return reasons.knowsReason(code) ? kind(code) : noticeKind(code);
        }
        return said("desk.audit.word." + code, code);
    }

    /** Why something cannot be done. */
    public String why(Reason reason) {
        return reasons.render(reason, locale);
    }

    /** A notice in words; {@code count}: how often it was noticed. */
    public String notice(Reason what, long count) {
        return reasons.renderNotice(what, count, locale);
    }

    /** One record of a job, such as an order. */
    public String thing(String job) {
        return said("desk.thing." + job, job(job));
    }

    /** A field of a record, by its name in the record. */
    public String field(String name) {
        return said("desk.field." + name, name);
    }

    /** A part of an element of a list of settings. */
    public String part(String list, String name) {
        return said("desk.part." + list + "." + name, field(name));
    }

    /** A word out of those that may stand in a field. */
    public String choice(String word) {
        return said("desk.choice." + word, word);
    }

    /** What somebody did, and who. */
    public String act(String action, String person) {
        return person + ": " + act(action);
    }

    /** What is wrong with a row, or only odd about it. */
    public String oddity(Reason reason) {
        return reasons.knowsNotice(reason.code()) ? notice(reason, 1) : reasons.render(reason, locale);
    }

    /** What notices of a code have in common, without the values of any one of them. */
    public String noticeKind(String code) {
        String words = said("desk.kind." + code, reasons.text("notice." + code, locale));
        return PLACE.matcher(words).replaceAll("…");
    }

    /** A figure that was counted up to a limit only. */
    public String upTo(long figure, long limit) {
        return figure > limit ? number(limit) + "+" : number(figure);
    }

    /** A figure with all decimals that say something, and with no more noughts than an amount has. */
    public String figure(BigDecimal figure) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        int said = Math.max(figure.stripTrailingZeros().scale(), Math.min(figure.scale(), AMOUNT_SCALE));
        format.setMinimumFractionDigits(Math.max(0, said));
        format.setMaximumFractionDigits(Math.max(0, said));
        return format.format(figure);
    }

    /** An amount with two decimals, or with all it has. */
    public String amount(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(AMOUNT_SCALE);
        format.setMaximumFractionDigits(Math.max(AMOUNT_SCALE, amount.scale()));
        return format.format(amount);
    }

    /** How days or moments are written, such as day.month.year for {@code dd.MM.uuuu}. */
    public String pattern(String dates) {
        return DATE_PART.matcher(dates.replace("[", "").replace("]", "")).replaceAll(part -> {
            String letters = part.group(2);
            return Matcher.quoteReplacement(letters == null ? part.group(1) : say("desk.pattern." + letters.charAt(0)));
        });
    }

    public String number(long figure) {
        return NumberFormat.getIntegerInstance(locale).format(figure);
    }

    private String said(String key, String otherwise) {
        String text = pages.getMessage(key, null, NO_WORDS, locale);
        return text == null || text.isEmpty() ? otherwise : text;
    }
}
