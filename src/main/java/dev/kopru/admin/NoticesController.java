package dev.kopru.admin;

import dev.kopru.admin.act.NoticeActions;
import dev.kopru.admin.request.KnownWords;
import dev.kopru.admin.request.Listing;
import dev.kopru.admin.request.Moment;
import dev.kopru.admin.request.Paging;
import dev.kopru.notice.KeptNotice;
import dev.kopru.notice.NoticeBoard;
import dev.kopru.notice.NoticeFilter;
import dev.kopru.notice.NoticeList;
import dev.kopru.people.Masking;
import dev.kopru.record.Reason;
import dev.kopru.record.ReasonMessages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was odd about records without being wrong, and whether somebody has seen it. */
@RestController
@RequestMapping("/api/notices")
@Tag(name = "notices", description = "Bildirimler / notices")
class NoticesController {

    private final NoticeBoard board;
    private final NoticeList list;
    private final NoticeActions actions;
    private final KnownWords known;
    private final ReasonMessages messages;

    NoticesController(
            NoticeBoard board, NoticeList list, NoticeActions actions, KnownWords known, ReasonMessages messages) {
        this.board = board;
        this.list = list;
        this.actions = actions;
        this.known = known;
        this.messages = messages;
    }

    /** How many notices of a group were marked. */
    record Seen(int seen) {}

    @GetMapping
    @Operation(
            summary = "What is unusual but not wrong, newest first",
            description = "A notice that says the same of the same record is one, with a count; once seen it stays seen"
                    + " until its values change; one that a change of settings has solved is withdrawn. Without seen, those seen and those not; a job or code that there is"
                    + " not is a 400. total counts no further than 10,000: 10001 stands for more than that")
    Listing<NoticeView> all(
            @RequestParam(required = false) @Nullable String job,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable Boolean seen,
            @Parameter(description = "The last run that noticed it, such as that of a file's import")
                    @RequestParam(required = false)
                    @Nullable
                    Long run,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Paging.DEFAULT_SIZE) int size,
            @Parameter(description = Paging.PLACE) @RequestParam(required = false) @Nullable String after,
            Locale locale) {
        Paging paging = Paging.of(page, size, after);
        Moment place = paging.afterMoment();
        NoticeFilter filter = new NoticeFilter(known.job(job), known.notice(code), seen, run);
        return Listing.of(
                list.after(
                        filter,
                        place == null ? null : new NoticeList.Place(place.at(), place.id()),
                        paging.offset(),
                        paging.read()),
                paging,
                notice -> new Moment(notice.lastAt(), notice.id()),
                notice -> view(notice, locale),
                () -> list.count(filter, Paging.COUNTED + 1));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One notice")
    NoticeView one(@PathVariable long id, Locale locale) {
        return view(board.get(id), locale);
    }

    @PostMapping("/{id}/seen")
    @Operation(summary = "Marks the notice as seen, until its values change")
    NoticeView see(@PathVariable long id, Locale locale) {
        return view(actions.see(id), locale);
    }

    @PostMapping("/seen")
    @Operation(
            summary = "Marks all notices of a job, or those of one code, as seen; answers how many nobody had seen",
            description = "More than 5,000 are marked in the background; GET /api/acts shows the progress")
    Seen seeAll(@RequestParam String job, @RequestParam(required = false) @Nullable String code) {
        return new Seen(actions.seeAll(known.needed(job), known.notice(code)));
    }

    private NoticeView view(KeptNotice notice, Locale locale) {
        Reason what = Masking.applies() ? Masking.reason(notice.job(), notice.what()) : notice.what();
        return NoticeView.of(notice, what, messages.renderNotice(what, notice.count(), locale));
    }
}
