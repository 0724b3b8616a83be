package dev.kopru.setting;

import java.util.List;

/**
 * Why settings cannot be as somebody wants them.
 *
 * @param names the settings that are refused; several contradict each other
 * @param why a rule and its values behind bars, as {@code messages/finding*.properties} put it into words
 */
public record SettingRefusal(List<String> names, String why) {}
