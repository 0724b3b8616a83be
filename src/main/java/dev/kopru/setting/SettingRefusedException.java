package dev.kopru.setting;

import dev.kopru.record.Explained;
import dev.kopru.record.Reason;

/** A setting that is not kept, with the reason why. */
public final class SettingRefusedException extends RuntimeException implements Explained {

    private final transient Reason reason;

    private SettingRefusedException(Reason reason) {
        super(reason.code() + " " + String.join(", ", reason.arguments()));
        this.reason = reason;
    }

    static SettingRefusedException because(Reason reason) {
        return new SettingRefusedException(reason);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
