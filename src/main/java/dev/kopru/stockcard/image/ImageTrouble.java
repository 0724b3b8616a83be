package dev.kopru.stockcard.image;

import dev.kopru.contained.InternalErrors;
import dev.kopru.notice.Notice;
import dev.kopru.record.NoticeCode;
import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import dev.kopru.record.Source;

/** What a person is told of images that could not be shown or taken away for a cause that nobody expected. */
final class ImageTrouble {

    private ImageTrouble() {}

    /** The same again and again says the same, so that it is counted; the log has its stack trace. */
    static Notice of(NoticeCode code, String record, Throwable thrown) {
        Source source = new Source(record, record, Origin.LIVE, null, 0);
        Reason internal = InternalErrors.of(source, thrown);
        return Notice.on(
                source,
                Reason.of(
                        code,
                        record,
                        internal.arguments().get(1),
                        internal.arguments().get(2)));
    }
}
