package dev.kopru.setting;

import java.util.List;

/**
 * Settings that people change together on one page. What kind each is says its type; the words are in
 * {@code messages/desk-settings*.properties}: {@code desk.settings.form.<name>} and {@code desk.settings.field.<setting>},
 * each with {@code .what}, and of a table {@code desk.settings.field.<setting>.<column>}.
 *
 * @param name its place in the address, such as {@code order-statuses}
 * @param settings whole names, such as {@code kopru.order.statuses}, in the order of the page
 */
public record SettingForm(String name, String job, List<String> settings) {

    public static SettingForm of(String name, String job, String prefix, String... settings) {
        return new SettingForm(
                name,
                job,
                List.of(settings).stream()
                        .map(setting -> prefix + "." + setting)
                        .toList());
    }
}
