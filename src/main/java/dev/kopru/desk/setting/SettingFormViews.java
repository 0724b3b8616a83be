package dev.kopru.desk.setting;

import dev.kopru.desk.overview.Lanes;
import dev.kopru.desk.word.DeskWords;
import dev.kopru.setting.KeptSettings;
import dev.kopru.setting.LiveSettings;
import dev.kopru.setting.SettingForm;
import dev.kopru.setting.SettingShape;
import dev.kopru.setting.SettingShapes;
import dev.kopru.setting.SettingSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The forms that there are, and of each of their settings what it may hold and which place rules it. */
@Component
public class SettingFormViews {

    private final Map<String, SettingForm> forms = new LinkedHashMap<>();
    private final Map<String, SettingShape> shapes = new LinkedHashMap<>();
    private final LiveSettings live;
    private final KeptSettings kept;

    SettingFormViews(ObjectProvider<SettingForm> forms, SettingShapes known, LiveSettings live, KeptSettings kept) {
        this.live = live;
        this.kept = kept;
        forms.orderedStream().forEach(form -> {
            this.forms.put(form.name(), form);
            form.settings().forEach(name -> shapes.put(name, known.of(name)));
        });
    }

    /** The forms of a job, and how many of their settings are kept on a page. */
    record OfJob(String job, List<Listed> forms) {}

    /** A form in the list of all. */
    record Listed(String name, long kept) {}

    /**
     * Which place rules a setting.
     *
     * @param keptBy who has kept it on a page
     * @param file what would count without it
     */
    record Where(SettingSource source, KeptSettings.@Nullable Kept keptBy, String file) {

        public boolean canBeChanged() {
            return source != SettingSource.ENVIRONMENT;
        }

        public boolean isKept() {
            return keptBy != null;
        }
    }

    List<OfJob> all() {
        List<String> names = kept.all().stream().map(KeptSettings.Kept::name).toList();
        Map<String, List<Listed>> byJob = new LinkedHashMap<>();
        forms.values().forEach(form -> byJob.computeIfAbsent(form.job(), job -> new ArrayList<>())
                .add(new Listed(
                        form.name(),
                        form.settings().stream().filter(names::contains).count())));
        return byJob.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> Lanes.place(entry.getKey())))
                .map(entry -> new OfJob(entry.getKey(), entry.getValue()))
                .toList();
    }

    SettingForm form(String name) {
        SettingForm form = forms.get(name);
        if (form == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return form;
    }

    /** Whether a form or a timer tells the value that counts; what was read at the start may be another. */
    boolean isTold(String property) {
        String setting = property.replaceFirst("\\[.*", "");
        return setting.startsWith("kopru.") && setting.contains(".timer.")
                || shapes.keySet().stream().anyMatch(known -> setting.equals(known) || setting.startsWith(known + "."));
    }

    /** The form on which a setting can be changed. */
    public Optional<String> formOf(String setting) {
        return forms.values().stream()
                .filter(form -> form.settings().contains(setting))
                .map(SettingForm::name)
                .findFirst();
    }

    /** All settings that have a name for people. */
    public Collection<String> labels() {
        return shapes.keySet();
    }

    SettingShape shape(String name) {
        SettingShape shape = shapes.get(name);
        if (shape == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return shape;
    }

    /** By the settings' names. */
    Map<String, Where> where(SettingForm form, DeskWords words, Locale locale) {
        SettingReader reader = new SettingReader(locale);
        Map<String, Where> where = new LinkedHashMap<>();
        form.settings().forEach(name -> {
            KeptSettings.Kept one = kept.find(name).orElse(null);
            String file = one == null ? "" : reader.line(shape(name), live.fileValue(shape(name)), words::say);
            where.put(name, new Where(live.where(name), one, file));
        });
        return where;
    }

    /** What counts now, by the settings' names. */
    Map<String, String> lines(SettingForm form, DeskWords words, Locale locale) {
        SettingReader reader = new SettingReader(locale);
        Map<String, String> lines = new LinkedHashMap<>();
        form.settings().forEach(name -> lines.put(name, reader.line(shape(name), live.value(shape(name)), words::say)));
        return lines;
    }
}
