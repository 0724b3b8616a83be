package dev.kopru.admin.act;

import dev.kopru.record.Explained;
import dev.kopru.record.ReasonMessages;
import dev.kopru.retry.Replay;
import dev.kopru.run.RunStateException;
import dev.kopru.run.UnknownJobException;
import dev.kopru.run.lease.JobBusyException;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Starts the run of a replay, and says in words what comes of it. */
@Component
public class Replaying {

    private final RetryActions actions;
    private final ReasonMessages messages;

    Replaying(RetryActions actions, ReasonMessages messages) {
        this.actions = actions;
        this.messages = messages;
    }

    /** Where no run can be started now, the records stay due, and the running or the next run takes them. */
    public ReplayView begin(Replay replay, Locale locale) {
        if (replay.records() == 0) {
            return later(replay, messages.text("replay.nothing", locale));
        }
        String records = Integer.toString(replay.records());
        try {
            long run = actions.start(replay);
            String note = messages.text("replay.now", locale, records, Long.toString(run));
            return new ReplayView(replay.records(), run, note);
        } catch (JobBusyException e) {
            return later(replay, messages.text("replay.later", locale, records));
        } catch (RunStateException | UnknownJobException e) {
            String why = messages.render(((Explained) e).reason(), locale);
            return later(replay, messages.text("replay.waits", locale, records, why));
        }
    }

    private static ReplayView later(Replay replay, String note) {
        return new ReplayView(replay.records(), null, note);
    }
}
