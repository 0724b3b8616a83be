package dev.kopru.admin;

import dev.kopru.audit.Audit;
import dev.kopru.notice.KeptNotice;
import dev.kopru.notice.NoticeBoard;
import dev.kopru.notice.UnknownNoticeException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with notices, each with its audit entry in the same transaction; the API and the pages do it alike. */
@Component
public class NoticeActions {

    private final NoticeBoard board;
    private final Audit audit;

    NoticeActions(NoticeBoard board, Audit audit) {
        this.board = board;
        this.audit = audit;
    }

    /** Throws {@link UnknownNoticeException} when there is none of that number. */
    @Transactional
    public KeptNotice see(long id) {
        KeptNotice notice = board.see(id, Person.current());
        audit.record(
                "see notice",
                "notice " + notice.id() + ", " + notice.job() + " " + notice.label(),
                notice.what().code() + " " + notice.what().arguments());
        return notice;
    }

    /** All open ones of a job, or those of one code; answers how many. */
    @Transactional
    public int seeAll(String job, @Nullable String code) {
        int seen = board.seeAll(job, code, Person.current());
        audit.record("see notice group", job, (code == null ? "all codes" : code) + ": " + seen + " notices");
        return seen;
    }
}
