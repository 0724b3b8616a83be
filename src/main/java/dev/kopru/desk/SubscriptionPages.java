package dev.kopru.desk;

import dev.kopru.admin.act.SubscriptionActions;
import dev.kopru.alert.Channel;
import dev.kopru.alert.MessageDelivery;
import dev.kopru.alert.Recipient;
import dev.kopru.alert.SubscriptionException;
import dev.kopru.record.ReasonMessages;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is told of alerts; what was typed is still there when it was refused. */
@Controller
class SubscriptionPages {

    private static final String BACK = "redirect:/alerts#subscriptions";

    private final SubscriptionActions actions;
    private final ReasonMessages reasons;
    private final MessageSource pages;

    SubscriptionPages(SubscriptionActions actions, ReasonMessages reasons, MessageSource pages) {
        this.actions = actions;
        this.reasons = reasons;
        this.pages = pages;
    }

    /** Something that may be refused; answers what is said of it. */
    private interface Act {
        String done();
    }

    @PostMapping("/alerts/subscriptions")
    String create(SubscriptionForm form, Locale locale, RedirectAttributes next) {
        return refusable(form, locale, next, () -> {
            Recipient made = actions.create(form.subscription());
            if (made.channel() == Channel.WEBHOOK) {
                next.addFlashAttribute("secret", made.secret());
            }
            return words("desk.alerts.subscribed", locale, made.address());
        });
    }

    @PostMapping("/alerts/subscriptions/{id}/change")
    String change(@PathVariable String id, SubscriptionForm form, Locale locale, RedirectAttributes next) {
        return refusable(null, locale, next, () -> {
            Recipient changed = actions.change(id, before -> form.subscription());
            return words("desk.alerts.changed", locale, changed.address());
        });
    }

    @PostMapping("/alerts/subscriptions/{id}/delete")
    String delete(@PathVariable String id, Locale locale, RedirectAttributes next) {
        return refusable(null, locale, next, () -> {
            actions.delete(id);
            return words("desk.alerts.deleted", locale);
        });
    }

    @PostMapping("/alerts/subscriptions/{id}/test")
    String test(@PathVariable String id, Locale locale, RedirectAttributes next) {
        MessageDelivery.Tested tested = actions.test(id);
        if (tested.sent()) {
            next.addFlashAttribute("said", words("desk.alerts.tested", locale));
        } else {
            next.addFlashAttribute("refused", words("desk.alerts.notSent", locale, tested.trouble()));
        }
        return BACK;
    }

    private String refusable(@Nullable SubscriptionForm form, Locale locale, RedirectAttributes next, Act act) {
        try {
            next.addFlashAttribute("said", act.done());
        } catch (SubscriptionException e) {
            next.addFlashAttribute("refused", reasons.render(e.reason(), locale));
            if (form != null) {
                next.addFlashAttribute("form", form);
            }
        }
        return BACK;
    }

    private String words(String key, Locale locale, Object... values) {
        return pages.getMessage(key, values, locale);
    }
}
