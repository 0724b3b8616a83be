package dev.kopru.desk.setting;

import dev.kopru.setting.SettingShape;
import dev.kopru.setting.SettingShape.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts settings into the fields of a form and reads what was typed there, in a person's language. */
public final class SettingReader {

    private static final int EMPTY_ROWS = 2;
    private static final int MORE_ROWS = 6;

    private final SettingTexts texts;

    public SettingReader(Locale locale) {
        this.texts = new SettingTexts(locale);
    }

    /** @param value as JSON */
    public FilledField of(SettingShape shape, String value) {
        return read(shape, parameters(shape, JsonMapper.shared().readTree(value)), false);
    }

    /** As it is typed, where the form sends the parameters itself. */
    private Map<String, String> parameters(SettingShape shape, JsonNode value) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (shape.kind() == Kind.TABLE) {
            for (int i = 0; i < value.size(); i++) {
                for (SettingShape column : shape.columns()) {
                    JsonNode cell = value.get(i).get(column.name());
                    put(parameters, row(shape, i) + "." + column.name(), column, cell == null ? "" : cell.asString());
                }
            }
        } else if (shape.kind() == Kind.WORDS) {
            parameters.put(shape.name(), String.join("\n", words(value)));
        } else {
            put(parameters, shape.name(), shape, value.asString());
        }
        return parameters;
    }

    private static List<String> words(JsonNode value) {
        List<String> words = new ArrayList<>();
        value.forEach(word -> words.add(word.asString()));
        return words;
    }

    private void put(Map<String, String> parameters, String name, SettingShape shape, String value) {
        String shown = texts.shown(shape, value);
        if (shape.kind() == Kind.DURATION) {
            TypedDuration duration = TypedDuration.parts(shown);
            parameters.put(name, duration.count());
            parameters.put(unit(name), duration.unit());
        } else {
            parameters.put(name, shown);
        }
    }

    private static String unit(String name) {
        return name + ".unit";
    }

    private static String row(SettingShape table, int number) {
        return table.name() + "[" + number + "]";
    }

    /** @param more whether more rows are wanted than a few */
    public FilledField read(SettingShape shape, Map<String, String> parameters, boolean more) {
        String key = shape.name().substring(shape.name().indexOf('.') + 1);
        FilledCell cell = cell(shape, shape.name(), key, parameters);
        if (shape.kind() != Kind.TABLE) {
            return new FilledField(shape, cell, List.of(), json(cell));
        }
        List<FilledRow> rows = new ArrayList<>();
        int next = 0;
        for (int number : numbers(shape, parameters)) {
            rows.add(filled(shape, key, number, parameters));
            next = number + 1;
        }
        long empty =
                rows.stream().filter(row -> !row.removed() && !row.isWanted()).count();
        for (long i = more ? 0 : empty; i < (more ? MORE_ROWS : EMPTY_ROWS); i++) {
            rows.add(filled(shape, key, next++, parameters));
        }
        return new FilledField(shape, cell, List.copyOf(rows), json(rows));
    }

    private static TreeSet<Integer> numbers(SettingShape table, Map<String, String> parameters) {
        Pattern row = Pattern.compile(Pattern.quote(table.name()) + "\\[(\\d{1,4})]\\..+");
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String name : parameters.keySet()) {
            Matcher matcher = row.matcher(name);
            if (matcher.matches()) {
                numbers.add(Integer.valueOf(matcher.group(1)));
            }
        }
        return numbers;
    }

    private FilledRow filled(SettingShape table, String key, int number, Map<String, String> parameters) {
        String row = row(table, number);
        List<FilledCell> cells = table.columns().stream()
                .map(column -> cell(column, row + "." + column.name(), key + "." + column.name(), parameters))
                .toList();
        return new FilledRow(row, cells, parameters.containsKey(row + ".removed"));
    }

    private FilledCell cell(SettingShape shape, String name, String key, Map<String, String> parameters) {
        String typed = parameters.getOrDefault(name, "");
        if (shape.kind() == Kind.DURATION) {
            String count = typed.strip();
            typed = count.isEmpty() ? "" : count + " " + parameters.getOrDefault(unit(name), "");
        }
        return new FilledCell(shape, name, key, typed, wrong(shape, typed));
    }

    private @Nullable String wrong(SettingShape shape, String typed) {
        if (shape.kind() == Kind.TABLE) {
            return null;
        }
        if (shape.kind() == Kind.WORDS) {
            return typed.replace("\r\n", "\n").length() > FilledCell.longest(shape.kind())
                    ? SettingTexts.TOO_LONG
                    : null;
        }
        try {
            texts.read(shape, typed);
            return null;
        } catch (UnreadableSettingException e) {
            return e.key();
        }
    }

    private String json(FilledCell cell) {
        Object value = cell.shape().kind() == Kind.WORDS ? lines(cell.typed()) : plain(cell);
        return JsonMapper.shared().writeValueAsString(value);
    }

    private String json(List<FilledRow> rows) {
        List<Map<String, Object>> elements = new ArrayList<>();
        for (FilledRow row : rows) {
            if (row.isWanted()) {
                Map<String, Object> element = new LinkedHashMap<>();
                row.cells().stream()
                        .filter(cell -> !cell.isBlank())
                        .forEach(cell -> element.put(cell.shape().name(), plain(cell)));
                elements.add(element);
            }
        }
        return JsonMapper.shared().writeValueAsString(elements);
    }

    private static List<String> lines(String typed) {
        return typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private String plain(FilledCell cell) {
        try {
            return texts.read(cell.shape(), cell.typed());
        } catch (UnreadableSettingException e) {
            return cell.typed();
        }
    }

    /**
     * The value in one piece, a row of a table on each line.
     *
     * @param words what people read for a key
     */
    public String line(SettingShape shape, String value, UnaryOperator<String> words) {
        FilledField field = of(shape, value);
        if (!field.isTable()) {
            return shape.kind() == Kind.WORDS
                    ? String.join(", ", lines(field.cell().typed()))
                    : field.cell().said(words);
        }
        return field.rows().stream()
                .filter(FilledRow::isWanted)
                .map(row -> row.said(words))
                .collect(Collectors.joining("\n"));
    }
}
