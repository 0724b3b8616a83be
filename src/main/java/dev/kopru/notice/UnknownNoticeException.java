package dev.kopru.notice;

import dev.kopru.record.Explained;
import dev.kopru.record.Reason;
import java.util.List;

/** There is no notice of that number. */
public final class UnknownNoticeException extends RuntimeException implements Explained {

    private final transient Reason reason;

    private UnknownNoticeException(long id) {
        super("There is no notice " + id);
        this.reason = new Reason("UNKNOWN_NOTICE", List.of(Long.toString(id)));
    }

    static UnknownNoticeException numbered(long id) {
        return new UnknownNoticeException(id);
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
