package dev.kopru.desk;

import dev.kopru.alert.AlertWords;
import dev.kopru.alert.Channel;
import dev.kopru.alert.MessageDelivery;
import dev.kopru.alert.Outbox;
import dev.kopru.alert.Recipients;
import dev.kopru.alert.rule.Alert;
import dev.kopru.alert.rule.AlertBoard;
import dev.kopru.alert.rule.AlertRule;
import dev.kopru.alert.rule.AlertSettings;
import dev.kopru.alert.rule.Alerts;
import dev.kopru.desk.word.DeskWords;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The alerts: what is wrong now, what was, who is told, and what could not be told. */
@Controller
class AlertPages {

    private static final int SIZE = 30;
    private static final int MESSAGES = 20;
    private static final int MOST_PAGES = 10_000;

    private final Alerts alerts;
    private final AlertBoard board;
    private final Recipients recipients;
    private final Outbox outbox;
    private final MessageDelivery delivery;
    private final AlertWords words;
    private final AlertSettings settings;

    AlertPages(
            Alerts alerts,
            AlertBoard board,
            Recipients recipients,
            Outbox outbox,
            MessageDelivery delivery,
            AlertWords words,
            AlertSettings settings) {
        this.alerts = alerts;
        this.board = board;
        this.recipients = recipients;
        this.outbox = outbox;
        this.delivery = delivery;
        this.words = words;
        this.settings = settings;
    }

    @GetMapping("/alerts")
    String all(
            @RequestParam(defaultValue = "0") int page,
            @ModelAttribute(name = "words", binding = false) DeskWords said,
            Locale locale,
            Model model) {
        int shown = Math.max(0, Math.min(page, MOST_PAGES));
        model.addAttribute(
                "open",
                alerts.page(true, 0, SIZE).stream()
                        .sorted(Comparator.comparing(alert -> alert.rule().severity()))
                        .toList());
        List<Alert> history = alerts.before(false, null, (long) shown * SIZE, SIZE + 1);
        model.addAttribute("history", history.subList(0, Math.min(SIZE, history.size())));
        model.addAttribute("page", shown);
        model.addAttribute("older", history.size() > SIZE);
        model.addAttribute("rules", board.rules());
        model.addAttribute("settings", settings);
        model.addAttribute("alertWords", new AlertTexts(words, said, locale));
        model.addAttribute("allRules", AlertRule.values());
        subscriptions(model);
        return "alerts";
    }

    private void subscriptions(Model model) {
        model.addAttribute("recipients", recipients.all());
        model.addAttribute("messages", outbox.page(0, MESSAGES));
        model.addAttribute("undelivered", outbox.undelivered());
        model.addAttribute("mailIsOn", delivery.isOn(Channel.MAIL));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", SubscriptionForm.EMPTY);
        }
    }
}
