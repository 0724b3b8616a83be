package dev.kopru.setting.check;

import dev.kopru.finding.Finding;
import dev.kopru.setting.KnownSettings;
import dev.kopru.setting.SettingNode;
import dev.kopru.setting.SettingNode.Child;
import dev.kopru.setting.SettingNode.Group;
import dev.kopru.text.NearestWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says of a setting that does not exist which one was meant. */
record UnknownSettings(KnownSettings known) {

    /** Others have variables of their own that begin with our name. */
    private static final int LETTERS = 2;

    Finding about(Given given) {
        if (given.isVariable()) {
            return aboutVariable(given);
        }
        String shown = given.key();
        String prefix = given.path().substring(0, given.path().length() - shown.length());
        Spot spot = spot(given.path());
        Optional<String> meant = spelledOtherwise(given.path())
                .or(() -> NearestWord.to(spot.word(), fitting(spot)).map(name -> spot.before() + name + spot.after()))
                .or(() -> elsewhere(spot.word(), given.path()));
        return meant.map(path -> Finding.problem(
                        "unknown-setting",
                        given.place(),
                        shown,
                        path.startsWith(prefix) ? path.substring(prefix.length()) : path))
                .orElseGet(() -> spot.group().children().isEmpty()
                        ? Finding.problem(
                                "unknown-setting.value",
                                given.place(),
                                shown,
                                spot.before().replaceFirst("\\.$", ""))
                        : Finding.problem(
                                "unknown-setting.far",
                                given.place(),
                                shown,
                                String.join(", ", spot.group().names())));
    }

    /** The same letters, with dots, dashes and underscores at other places. */
    private Optional<String> spelledOtherwise(String path) {
        String letters = letters(path);
        return names().stream().filter(name -> letters(name).equals(letters)).findFirst();
    }

    private static String letters(String path) {
        return path.replaceAll("[._-]", "").toLowerCase(Locale.ROOT);
    }

    /** What has something below it is not meant where a value is given, and the other way round. */
    private static List<String> fitting(Spot spot) {
        return spot.group().children().values().stream()
                .filter(child -> spot.after().isEmpty() != child.node() instanceof Group)
                .map(Child::name)
                .toList();
    }

    /** Others may set variables that begin with our name (as Kubernetes does); only what is nearly ours is a mistake. */
    private Finding aboutVariable(Given given) {
        List<String> variables = names().stream()
                .map(name -> name.replace(".", "_").replace("-", "").toUpperCase(Locale.ROOT))
                .toList();
        return NearestWord.within(LETTERS, given.name(), variables)
                .map(near -> Finding.problem("unknown-variable", given.name(), near))
                .orElseGet(() -> Finding.notice("unknown-variable.far", given.name()));
    }

    /** The same name at another place below the same file, or anywhere. */
    private Optional<String> elsewhere(String word, String path) {
        return names().stream()
                .filter(name -> SettingNode.plain(name.substring(name.lastIndexOf('.') + 1))
                        .equals(SettingNode.plain(word)))
                .filter(name -> name.startsWith("kopru."))
                .max(Comparator.comparingInt(name -> sameBeginning(name, path)));
    }

    private static int sameBeginning(String one, String other) {
        int mismatch = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        return mismatch < 0 ? one.length() : mismatch;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        collect(known.root(), "", names);
        return names;
    }

    private static void collect(SettingNode node, String path, List<String> names) {
        if (!(node instanceof Group group)) {
            names.add(path);
            return;
        }
        group.children()
                .values()
                .forEach(child ->
                        collect(child.node(), path.isEmpty() ? child.name() : path + "." + child.name(), names));
    }

    /** Where the way through the tree ends: the group, the word that it does not know, and the way up to there. */
    private record Spot(Group group, String before, String word, String after) {}

    private Spot spot(String path) {
        SettingNode node = known.root();
        Group group = known.root();
        StringBuilder before = new StringBuilder();
        String separator = "";
        int end = 0;
        for (String word : path.replace("[", ".[").split("\\.")) {
            SettingNode next = Given.next(node, word);
            end += word.length() + (end == 0 || word.startsWith("[") ? 0 : 1);
            if (next == null) {
                return new Spot(
                        node instanceof Group here ? here : new Group(), before + separator, word, path.substring(end));
            }
            before.append(word.startsWith("[") ? "" : separator).append(word);
            separator = ".";
            node = next;
        }
        return new Spot(group, before.toString(), "", "");
    }

    /** What the element of a list lacks. */
    static List<String> missing(Group root, String element, Collection<String> given) {
        SettingNode node = root;
        for (String word : element.replace("[", ".[").split("\\.")) {
            node = node == null ? null : Given.next(node, word);
        }
        if (!(node instanceof Group group)) {
            return List.of();
        }
        return group.children().values().stream()
                .filter(Child::required)
                .map(Child::name)
                .filter(name ->
                        given.stream().noneMatch(each -> SettingNode.plain(each).equals(SettingNode.plain(name))))
                .toList();
    }
}
