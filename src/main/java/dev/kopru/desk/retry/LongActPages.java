package dev.kopru.desk.retry;

import dev.kopru.admin.act.LongAct;
import dev.kopru.admin.act.LongActView;
import dev.kopru.admin.act.LongActs;
import dev.kopru.record.ReasonMessages;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is being done about very many records at once: the part of a page that moves meanwhile. */
@Controller
public class LongActPages {

    private final Going going;

    LongActPages(Going going) {
        this.going = going;
    }

    /** For the pages from which such acts are begun. */
    @Component
    public static class Going {

        private final LongActs acts;
        private final ReasonMessages messages;

        Going(LongActs acts, ReasonMessages messages) {
            this.acts = acts;
            this.messages = messages;
        }

        public void show(Locale locale, Model model) {
            List<LongActView> all = acts.all().stream()
                    .map(act -> LongActView.of(act, messages, locale))
                    .toList();
            model.addAttribute("acts", all);
            model.addAttribute("moves", all.stream().anyMatch(act -> act.state() == LongAct.State.GOING));
        }
    }

    @GetMapping("/acts")
    String acts(Locale locale, Model model) {
        going.show(locale, model);
        return "acts :: acts";
    }
}
