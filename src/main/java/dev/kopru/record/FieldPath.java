package dev.kopru.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path of a field in a record, such as {@code order.lines[1].vatRate}, as people name the field. */
final class FieldPath {

    private static final Pattern PATH =
            Pattern.compile("[A-Za-z][\\w-]*+(?:\\[[^\\]]*+])?+(?:\\.[A-Za-z][\\w-]*+(?:\\[[^\\]]*+])?+)*+");
    private static final Pattern STEP = Pattern.compile("([A-Za-z][\\w-]*+)(?:\\[([^\\]]*+)])?+");

    private static final Pattern INDEX = Pattern.compile("\\[(\\d{1,6})]");

    private FieldPath() {}

    /** Programs count the elements of a list from nought. */
    static String countedFromOne(String path) {
        return INDEX.matcher(path).replaceAll(index -> "[" + (Integer.parseInt(index.group(1)) + 1) + "]");
    }

    /** {@code words}: what stands under a key, or else the second. */
    static String inWords(String path, BinaryOperator<String> words) {
        if (!PATH.matcher(path).matches()) {
            return path;
        }
        List<String> said = new ArrayList<>();
        String around = "";
        for (Matcher step = STEP.matcher(path); step.find(); ) {
            String name = words.apply(
                    "desk.field." + around + step.group(1), words.apply("desk.field." + step.group(1), step.group(1)));
            around = step.group(1) + ".";
            String which = step.group(2);
            said.add(which == null ? name : element(step.group(1), name, which, words));
        }
        return String.join(", ", said);
    }

    /** One of a list, by its number or by what tells it from the others. */
    private static String element(String list, String name, String which, BinaryOperator<String> words) {
        String text = words.apply("element." + list, words.apply("element.other", "{1} {0}"));
        return text.replace("{0}", which.substring(which.indexOf('=') + 1)).replace("{1}", name);
    }
}
