package dev.kopru.admin.act;

import dev.kopru.audit.Audit;
import dev.kopru.notice.KeptNotice;
import dev.kopru.notice.NoticeBoard;
import dev.kopru.notice.NoticeFilter;
import dev.kopru.notice.NoticeList;
import dev.kopru.notice.UnknownNoticeException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with notices, each with its audit entry in the same transaction; the API and the pages do it alike. */
@Component
public class NoticeActions {

    private final NoticeBoard board;
    private final NoticeList list;
    private final LongActs acts;
    private final Audit audit;
    private final Clock clock;

    NoticeActions(NoticeBoard board, NoticeList list, LongActs acts, Audit audit, Clock clock) {
        this.board = board;
        this.list = list;
        this.acts = acts;
        this.audit = audit;
        this.clock = clock;
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
        long open = list.count(new NoticeFilter(job, code, false), Integer.MAX_VALUE);
        if (open > LongActs.AT_ONCE) {
            return Math.toIntExact(seeMany(job, code, open).records());
        }
        int seen = board.seeAll(job, code, Person.current());
        audit.record("see notice group", job, asked(code) + ": " + seen + " notices");
        return seen;
    }

    /** What is noticed from now on stays open. */
    private LongAct seeMany(String job, @Nullable String code, long open) {
        Instant now = clock.instant();
        String person = Person.current();
        audit.record("see notice group", job, asked(code) + ": begun with " + open + " notices");
        return acts.begin(
                LongAct.begun(LongAct.Kind.SEE, job, code, open, now),
                last -> {
                    int seen = board.seeSome(job, code, now, LongActs.PIECE, person);
                    return new LongActs.Done(seen, 0);
                },
                seen -> {
                    audit.record("see notice group", job, asked(code) + ": " + seen + " notices");
                    return null;
                });
    }

    private static String asked(@Nullable String code) {
        return code == null ? "all codes" : code;
    }
}
