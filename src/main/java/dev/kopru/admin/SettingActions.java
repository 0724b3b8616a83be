package dev.kopru.admin;

import dev.kopru.audit.Audit;
import dev.kopru.setting.KeptSettings;
import dev.kopru.setting.LiveSettings;
import dev.kopru.setting.SettingRefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with settings, each with its audit entry in the same transaction. */
@Component
public class SettingActions {

    private static final String AS_FILES_SAY = "as the files say";

    private final LiveSettings live;
    private final KeptSettings kept;
    private final Audit audit;

    SettingActions(LiveSettings live, KeptSettings kept, Audit audit) {
        this.live = live;
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
        live.keep(name, value, Person.current());
        audit.changed("keep setting", name, null, before, value);
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
