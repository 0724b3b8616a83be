package dev.kopru.desk.retry;

import dev.kopru.desk.form.FieldText;
import dev.kopru.desk.form.FormNode;
import dev.kopru.desk.form.FormTable;
import dev.kopru.desk.form.Marks;
import dev.kopru.desk.form.OrderSums;
import dev.kopru.desk.form.RecordForm;
import dev.kopru.desk.form.Sides;
import dev.kopru.desk.form.TypedFigures;
import dev.kopru.desk.form.TypedForm;
import dev.kopru.notice.NoticeBoard;
import dev.kopru.people.Masking;
import dev.kopru.record.Reason;
import dev.kopru.retry.Retries;
import dev.kopru.retry.RetryRecord;
import dev.kopru.run.history.RunHistory;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of one rejected record shows. */
@Component
class RejectedRecordView {

    /** Characters of JSON that a text field can carry and a browser send. */
    static final int LONGEST_RAW = 15_000;

    private final Retries retries;
    private final NoticeBoard notices;
    private final RunHistory runs;
    private final MappingView mappings;
    private final ZoneId businessZone;

    RejectedRecordView(
            Retries retries, NoticeBoard notices, RunHistory runs, MappingView mappings, ZoneId businessZone) {
        this.retries = retries;
        this.notices = notices;
        this.runs = runs;
        this.mappings = mappings;
        this.businessZone = businessZone;
    }

    /** What a person typed into the form of a record; empty where its content cannot be shown as fields. */
    Optional<RecordForm> form(RetryRecord record, TypedForm typed, Locale locale) {
        FieldText texts = new FieldText(new TypedFigures(locale), businessZone);
        return RecordForm.of(payload(record), retries.shapes(record.job()), texts, typed);
    }

    /** Who only looks sees no personal data. */
    private static String payload(RetryRecord record) {
        return Masking.applies() ? Masking.payload(record.job(), record.payload()) : record.payload();
    }

    void show(RetryRecord record, @Nullable Long run, Model model) {
        show(record, TypedForm.NOTHING, null, model);
        head(record, run, model);
    }

    /** With what was typed, and why it was refused. */
    void show(RetryRecord record, TypedForm typed, @Nullable Reason refused, Model model) {
        Locale locale = LocaleContextHolder.getLocale();
        head(record, null, model);
        model.addAttribute("refused", refused);
        model.addAttribute("attempts", retries.attempts(record.id()));
        model.addAttribute("notices", notices.of(record.job(), record.source().key()));
        model.addAttribute(
                "sides", Sides.of(said(record), new TypedFigures(locale)).orElse(null));
        model.addAttribute("mapping", mappings.of(List.of(record)).orElse(null));
        form(record, typed, locale)
                .map(form -> turned(form, record, typed, refused, locale))
                .ifPresentOrElse(
                        form -> fields(form, record, refused, locale, model), () -> model.addAttribute("form", null));
    }

    private static Reason said(RetryRecord record) {
        return Masking.applies() ? Masking.reason(record.job(), record.reason()) : record.reason();
    }

    private void fields(RecordForm form, RetryRecord record, @Nullable Reason refused, Locale locale, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("marks", record.state().isOpen() ? Marks.of(form, record.reason()) : Set.of());
        model.addAttribute("sums", OrderSums.of(form, new TypedFigures(locale)).orElse(null));
        Set<String> wrong = new HashSet<>();
        if (refused != null) {
            Marks.refused(form, refused).map(FormNode::name).ifPresent(wrong::add);
        }
        model.addAttribute("wrong", wrong);
    }

    /** Of a long table the page with the field that it is about is shown. */
    private RecordForm turned(
            RecordForm form, RetryRecord record, TypedForm typed, @Nullable Reason refused, Locale locale) {
        Set<String> names = new HashSet<>(Marks.of(form, record.reason()));
        if (refused != null) {
            names.clear();
            Marks.refused(form, refused).map(FormNode::name).ifPresent(names::add);
        }
        Map<String, String[]> pages = new HashMap<>(typed.parameters());
        for (FormTable table : form.tables()) {
            for (int row = 0; row < table.rows().size() && (refused != null || !typed.isPaged(table.name())); row++) {
                String rowName = table.rows().get(row).name();
                if (names.stream().anyMatch(name -> name.equals(rowName) || name.startsWith(rowName + "/"))) {
                    pages.put(TypedForm.PAGE + table.name(), new String[] {String.valueOf(row / FormTable.SIZE)});
                    break;
                }
            }
        }
        return pages.equals(typed.parameters())
                ? form
                : form(record, new TypedForm(pages), locale).orElse(form);
    }

    void head(RetryRecord record, @Nullable Long run, Model model) {
        model.addAttribute("record", record);
        model.addAttribute("version", record.version());
        model.addAttribute("run", run == null ? null : runs.get(run));
        model.addAttribute("tries", tries(record));
    }

    /**
     * How often its content was tried, in words; null where that says nothing: a closed record has its end, and waiting for
     * another record uses up no tries.
     */
    private static @Nullable String tries(RetryRecord record) {
        if (!record.state().isOpen()) {
            return null;
        }
        if (record.attempts() > 0) {
            return "desk.retry.tries";
        }
        if (record.payloadEdited()) {
            return "desk.retry.noTriesSince";
        }
        return record.reason().waits() ? null : "desk.retry.noTries";
    }

    void raw(RetryRecord record, @Nullable String typed, Model model) {
        head(record, null, model);
        String payload = typed == null ? payload(record) : typed;
        boolean fits = payload.length() <= LONGEST_RAW;
        model.addAttribute("editable", fits);
        model.addAttribute("json", fits ? payload : payload.substring(0, LONGEST_RAW));
    }
}
