package dev.kopru.admin.alert;

import dev.kopru.admin.request.Listing;
import dev.kopru.admin.request.Paging;
import dev.kopru.alert.AlertWords;
import dev.kopru.alert.Message;
import dev.kopru.alert.Outbox;
import dev.kopru.alert.rule.Alert;
import dev.kopru.alert.rule.AlertBoard;
import dev.kopru.alert.rule.Alerts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people were told, how the rules stand, and what became of the messages. */
@RestController
@RequestMapping("/api/alerts")
@Tag(name = "alerts", description = "Uyarılar / alerts")
class AlertsController {

    private final Alerts alerts;
    private final AlertBoard board;
    private final Outbox outbox;
    private final AlertWords words;

    AlertsController(Alerts alerts, AlertBoard board, Outbox outbox, AlertWords words) {
        this.alerts = alerts;
        this.board = board;
        this.outbox = outbox;
        this.words = words;
    }

    @GetMapping
    @Operation(
            summary = "What was raised, newest first",
            description = "With open=true only what is not solved. Each was told once to everybody who wants its rule,"
                    + " and so was that it is over")
    Listing<AlertView> all(
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Paging.DEFAULT_SIZE) int size,
            @Parameter(description = Paging.PLACE) @RequestParam(required = false) @Nullable String after,
            Locale locale) {
        Paging paging = Paging.of(page, size, after);
        return Listing.of(
                alerts.before(open, paging.afterNumber(), paging.offset(), paging.read()),
                paging,
                Alert::id,
                alert -> AlertView.of(alert, words, locale),
                () -> alerts.count(open, Paging.COUNTED + 1));
    }

    @GetMapping("/rules")
    @Operation(summary = "All rules, whether they are looked at, and about what they hold")
    Listing<AlertRuleView> rules(Locale locale) {
        List<AlertRuleView> rules = board.rules().stream()
                .map(rule -> AlertRuleView.of(rule, words, locale))
                .toList();
        return Listing.whole(rules);
    }

    @GetMapping("/messages")
    @Operation(summary = "What was sent, waits to be sent or was given up, newest first, and why")
    Listing<AlertMessageView> messages(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Paging.DEFAULT_SIZE) int size,
            @Parameter(description = Paging.PLACE) @RequestParam(required = false) @Nullable String after) {
        Paging paging = Paging.of(page, size, after);
        return Listing.of(
                outbox.before(paging.afterNumber(), paging.offset(), paging.read()),
                paging,
                Message::id,
                AlertMessageView::of,
                () -> outbox.count(Paging.COUNTED + 1));
    }
}
