package dev.kopru.admin.request;

import dev.kopru.audit.AuditTrail;
import dev.kopru.record.ReasonMessages;
import dev.kopru.retry.RetryState;
import dev.kopru.run.JobCatalog;
import dev.kopru.run.JobDefinition;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Looks at the words of filters: one that nobody knows would find nothing, as if there were nothing. */
@Component
public class KnownWords {

    private static final String NO_WORDS = "";

    private final JobCatalog catalog;
    private final ReasonMessages messages;
    private final AuditTrail trail;
    private final MessageSource pages;

    KnownWords(JobCatalog catalog, ReasonMessages messages, AuditTrail trail, MessageSource pages) {
        this.catalog = catalog;
        this.messages = messages;
        this.trail = trail;
        this.pages = pages;
    }

    /** Null for none or a blank one, as are the others. */
    public @Nullable String job(@Nullable String job) {
        if (job == null || job.isBlank()) {
            return null;
        }
        List<String> names =
                catalog.definitions().stream().map(JobDefinition::name).toList();
        if (!names.contains(job)) {
            throw InvalidRequestException.unknownWord("job", job, names);
        }
        return job;
    }

    /** A job without which nothing can be done. */
    public String needed(String job) {
        return catalog.definition(job).name();
    }

    /** The open ones for none. */
    public Set<RetryState> states(@Nullable Set<@Nullable RetryState> asked) {
        if (asked == null || asked.isEmpty()) {
            return RetryState.OPEN;
        }
        Set<RetryState> states = EnumSet.noneOf(RetryState.class);
        for (RetryState state : asked) {
            if (state == null) {
                throw InvalidRequestException.unknownWord(
                        "status",
                        "",
                        Stream.of(RetryState.values()).map(Enum::name).toList());
            }
            states.add(state);
        }
        return states;
    }

    public @Nullable String reason(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        if (!messages.knowsReason(code)) {
            throw InvalidRequestException.unknownReason(code);
        }
        return code;
    }

    /** What somebody has done, or could have done. */
    public @Nullable String action(@Nullable String action) {
        if (action == null || action.isBlank()) {
            return null;
        }
        String words = pages.getMessage("desk.act." + action.replace(' ', '_'), null, NO_WORDS, Locale.ROOT);
        if (NO_WORDS.equals(words)) {
            List<String> done = trail.actions();
            if (!done.contains(action)) {
                throw InvalidRequestException.unknownWord("action", action, done);
            }
        }
        return action;
    }

    public @Nullable String notice(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        if (!messages.knowsNotice(code)) {
            throw InvalidRequestException.unknownNoticeCode(code);
        }
        return code;
    }
}
