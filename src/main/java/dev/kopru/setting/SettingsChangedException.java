package dev.kopru.setting;

import dev.kopru.record.Explained;
import dev.kopru.record.Reason;

/** Somebody else has changed the same settings meanwhile. */
public final class SettingsChangedException extends RuntimeException implements Explained {

    private final transient Reason reason;

    private SettingsChangedException(Reason reason) {
        super(reason.code());
        this.reason = reason;
    }

    static SettingsChangedException meanwhile() {
        return new SettingsChangedException(Reason.of(SettingReason.SETTING_CHANGED_MEANWHILE));
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
