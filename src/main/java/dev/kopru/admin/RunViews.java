package dev.kopru.admin;

import dev.kopru.record.ReasonMessages;
import dev.kopru.run.history.PastRun;
import dev.kopru.run.history.RunFailure;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows runs with the reason of their failure in the language of the one who asked. */
@Component
class RunViews {

    private final ReasonMessages messages;

    RunViews(ReasonMessages messages) {
        this.messages = messages;
    }

    RunView of(PastRun run) {
        return RunView.of(run, words(run.failure()));
    }

    ResponseEntity<RunView> accepted(PastRun run) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/runs/" + run.id()))
                .body(of(run));
    }

    private @Nullable String words(@Nullable String failure) {
        return failure == null
                ? null
                : RunFailure.of(failure)
                        .map(reason -> messages.render(reason, LocaleContextHolder.getLocale()))
                        .orElse(failure);
    }
}
