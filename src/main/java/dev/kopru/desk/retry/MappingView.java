package dev.kopru.desk.retry;

import dev.kopru.desk.setting.SettingFormViews;
import dev.kopru.retry.Retries;
import dev.kopru.retry.RetryFilter;
import dev.kopru.retry.RetryRecord;
import dev.kopru.retry.RetryState;
import dev.kopru.setting.KeptSettings;
import dev.kopru.setting.LiveSettings;
import dev.kopru.setting.Mending;
import dev.kopru.setting.SettingSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says which element of a list of settings is missing, where one more would mend rejected records. */
@Component
class MappingView {

    /** Of so many open records is looked for a value; a group that is larger misses the same. */
    private static final int MOST = 500;

    private final List<Mending> mendings;
    private final Retries retries;
    private final LiveSettings settings;
    private final KeptSettings kept;
    private final SettingFormViews forms;

    MappingView(
            ObjectProvider<Mending> mendings,
            Retries retries,
            LiveSettings settings,
            KeptSettings kept,
            SettingFormViews forms) {
        this.forms = forms;
        this.mendings = mendings.stream().toList();
        this.retries = retries;
        this.settings = settings;
        this.kept = kept;
    }

    /** A part of the element, with what stands there in the elements that there are. */
    record Part(String name, boolean needed, Collection<String> known) {}

    /**
     * What is missing.
     *
     * @param values each of which is missing
     * @param keptBy who has kept the list on a page; null where the files rule
     * @param form on which the whole list is changed; null where there is none
     */
    record Missing(
            Mending mending,
            List<String> values,
            List<Part> parts,
            SettingSource source,
            KeptSettings.@Nullable Kept keptBy,
            @Nullable String form) {

        public boolean canBeKept() {
            return source != SettingSource.ENVIRONMENT;
        }
    }

    /** Whether a record of the job still waits for this value. */
    boolean isMissing(Mending mending, String value) {
        return retries
                .before(new RetryFilter(mending.job(), RetryState.OPEN, mending.reason(), null), null, MOST)
                .stream()
                .anyMatch(record -> missing(mending, record).equals(Optional.of(value)));
    }

    private static Optional<String> missing(Mending mending, RetryRecord record) {
        return argument(record, mending.argument());
    }

    private static Optional<String> argument(RetryRecord record, int number) {
        List<String> arguments = record.reason().arguments();
        return arguments.size() > number ? Optional.of(arguments.get(number)) : Optional.empty();
    }

    /** Of records that were rejected by one job for one reason. */
    Optional<Missing> of(List<RetryRecord> records) {
        RetryRecord first = records.get(0);
        return find(first.job(), first.reason().code()).map(mending -> missing(mending, records));
    }

    Optional<Mending> find(String job, String reason) {
        return mendings.stream()
                .filter(mending -> mending.job().equals(job) && mending.reason().equals(reason))
                .findFirst();
    }

    private Missing missing(Mending mending, List<RetryRecord> records) {
        List<Map<String, String>> elements = settings.list(mending.list());
        List<Part> parts = new ArrayList<>();
        mending.needed().forEach(name -> parts.add(new Part(name, true, known(mending, elements, records, name))));
        mending.others().forEach(name -> parts.add(new Part(name, false, known(mending, elements, records, name))));
        List<String> values = records.stream()
                .flatMap(record -> missing(mending, record).stream())
                .distinct()
                .toList();
        return new Missing(
                mending,
                values,
                parts,
                settings.where(mending.list()),
                kept.find(mending.list()).orElse(null),
                forms.formOf(mending.list()).orElse(null));
    }

    private static Collection<String> known(
            Mending mending, List<Map<String, String>> elements, List<RetryRecord> records, String name) {
        Collection<String> known = elements.stream()
                .flatMap(element -> Stream.ofNullable(element.get(name)))
                .collect(Collectors.toCollection(TreeSet::new));
        Integer argument = mending.offered().get(name);
        if (argument != null) {
            records.forEach(record -> argument(record, argument).ifPresent(known::add));
        }
        return known;
    }
}
