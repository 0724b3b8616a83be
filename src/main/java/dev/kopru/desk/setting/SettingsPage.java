package dev.kopru.desk.setting;

import dev.kopru.admin.act.SettingActions;
import dev.kopru.setting.KeptSettings;
import dev.kopru.setting.SettingsInForce;
import dev.kopru.setting.SettingsInForce.InForce;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The settings in force with the place that rules each; what people gave on pages goes back to the files from here. */
@Controller
@ConditionalOnWebApplication
class SettingsPage {

    private static final String ADDRESS = "/settings";

    private final KeptSettings kept;
    private final SettingsInForce inForce;
    private final SettingActions actions;
    private final SettingFormViews forms;

    SettingsPage(KeptSettings kept, SettingsInForce inForce, SettingActions actions, SettingFormViews forms) {
        this.forms = forms;
        this.kept = kept;
        this.inForce = inForce;
        this.actions = actions;
    }

    @GetMapping(ADDRESS)
    String all(@RequestParam(defaultValue = "") String name, Model model) {
        String part = name.strip().toLowerCase(Locale.ROOT);
        List<InForce> found = inForce.all().stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(part))
                .filter(one -> !forms.isTold(one.name()))
                .toList();
        model.addAttribute("name", name);
        model.addAttribute("jobs", forms.all());
        model.addAttribute("kept", kept.all());
        model.addAttribute("settings", found);
        return "settings";
    }

    @PostMapping(ADDRESS + "/drop")
    String drop(@RequestParam String name) {
        actions.drop(name);
        return "redirect:" + ADDRESS;
    }
}
