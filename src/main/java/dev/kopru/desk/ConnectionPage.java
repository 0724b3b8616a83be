package dev.kopru.desk;

import dev.kopru.alert.AlertWords;
import dev.kopru.desk.overview.Lanes;
import dev.kopru.desk.word.DeskWords;
import dev.kopru.run.history.PastRun;
import dev.kopru.run.history.RunFailure;
import dev.kopru.run.history.RunFilter;
import dev.kopru.run.history.RunHistory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;

/** Whether both sides answer, where they are, and what went wrong with them last; looking at it tries them. */
@Controller
class ConnectionPage {

    private static final int FAILURES_LOOKED_AT = 50;
    private static final int SHOWN = 5;
    private static final Set<String> OF_CONNECTIONS =
            Set.of("RUN_OTHER_SIDE_AWAY", "RUN_DATABASE_AWAY", "RUN_CONNECTION_LOST");

    private final AskedConnections connections;
    private final RunHistory history;
    private final Lanes lanes;
    private final ReadFrom readFrom;
    private final AlertWords words;

    ConnectionPage(AskedConnections connections, RunHistory history, Lanes lanes, ReadFrom readFrom, AlertWords words) {
        this.connections = connections;
        this.history = history;
        this.lanes = lanes;
        this.readFrom = readFrom;
        this.words = words;
    }

    @GetMapping("/connections")
    String all(
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            @ModelAttribute(name = "words", binding = false) DeskWords said,
            Locale locale,
            Model model) {
        model.addAttribute("connections", connections.all(locale));
        model.addAttribute("alertWords", new AlertTexts(words, said, locale));
        model.addAttribute("jobs", lanes.names());
        model.addAttribute("served", readFrom.served());
        model.addAttribute("choices", readFrom.choices());
        model.addAttribute("files", readFrom.files());
        model.addAttribute("failures", failures());
        return part == null ? "connections" : "connections :: tried";
    }

    /** The latest runs that failed because somebody did not answer. */
    private List<PastRun> failures() {
        RunFilter failed = RunFilter.of(null, "FAILED");
        return history.before(failed, null, FAILURES_LOOKED_AT).stream()
                .filter(run -> run.failure() != null
                        && RunFailure.of(run.failure())
                                .filter(reason -> OF_CONNECTIONS.contains(reason.code()))
                                .isPresent())
                .limit(SHOWN)
                .toList();
    }
}
