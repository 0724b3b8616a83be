package dev.kopru.admin.act;

import dev.kopru.audit.Audit;
import dev.kopru.setting.KeptSettings;
import dev.kopru.setting.LiveSettings;
import dev.kopru.setting.SettingForm;
import dev.kopru.setting.SettingRefusedException;
import dev.kopru.setting.SettingShapes;
import dev.kopru.setting.SettingsChangedException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with settings, each with its audit entry in the same transaction. */
@Component
public class SettingActions {

    private static final String AS_FILES_SAY = "as the files say";
    private static final String KEEP = "keep setting";

    private final LiveSettings live;
    private final SettingShapes shapes;
    private final KeptSettings kept;
    private final Audit audit;

    SettingActions(LiveSettings live, SettingShapes shapes, KeptSettings kept, Audit audit) {
        this.live = live;
        this.shapes = shapes;
        this.kept = kept;
        this.audit = audit;
    }

    /**
     * Keeps a setting over the files, from the next run on.
     *
     * @param value JSON
     * @throws SettingRefusedException when the settings could not be like this
     */
    @Transactional
    public void keep(String name, String value) {
        String before = before(name);
        live.keep(Map.of(name, value), Person.current());
        audit.changed(KEEP, name, null, before, value);
    }

    /**
     * Keeps settings over the files that were seen together on one form.
     *
     * @param changes JSON by name
     * @param seen their version
     * @throws SettingRefusedException when the settings could not be like this
     * @throws SettingsChangedException when somebody else has changed one of them since
     */
    @Transactional
    public void keep(SettingForm form, Map<String, String> changes, long seen) {
        Map<String, String> before = new LinkedHashMap<>();
        changes.keySet().forEach(name -> before.put(name, live.value(shapes.of(name))));
        live.keep(changes, form.settings(), seen, Person.current());
        changes.forEach((name, value) -> audit.changed(KEEP, name, null, before.get(name), value));
    }

    /** What the files say counts again. */
    @Transactional
    public void drop(String name) {
        String before = before(name);
        live.drop(name, Person.current());
        audit.changed("drop setting", name, null, before, AS_FILES_SAY);
    }

    private String before(String name) {
        return kept.find(name).map(KeptSettings.Kept::value).orElse(AS_FILES_SAY);
    }
}
