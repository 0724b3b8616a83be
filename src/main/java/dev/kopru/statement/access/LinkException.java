package dev.kopru.statement.access;

import dev.kopru.record.Explained;
import dev.kopru.record.Reason;
import java.time.Duration;
import java.util.List;

/** A signed link that cannot be made. */
public final class LinkException extends RuntimeException implements Explained {

    private final Kind kind;
    private final transient Reason reason;

    private LinkException(Kind kind, Reason reason) {
        super(reason.code() + " " + reason.arguments());
        this.kind = kind;
        this.reason = reason;
    }

    static LinkException withoutKey() {
        return new LinkException(Kind.CONFLICT, new Reason("NO_LINK_KEY", List.of()));
    }

    public static LinkException validFor(Duration asked, Duration longest) {
        return new LinkException(
                Kind.INVALID, new Reason("LINK_TOO_LONG", List.of(asked.toString(), longest.toString())));
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
