package dev.kopru.csv.profile;

import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.DateForms;
import dev.kopru.csv.cell.EmptyCells;
import dev.kopru.csv.cell.Folded;
import dev.kopru.csv.cell.NumberForm;
import java.io.Reader;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.error.YAMLException;

/** Makes a profile of its YAML; whatever is wrong with it is said with file and key. */
public final class ProfileReader {

    private final CsvKind kind;
    private final YamlSection yaml;

    private ProfileReader(CsvKind kind, YamlSection yaml) {
        this.kind = kind;
        this.yaml = yaml;
    }

    public static CsvProfile read(String name, CsvKind kind, String file, Reader text) {
        return new ProfileReader(kind, new YamlSection(file, "", parsed(file, text))).profile(name);
    }

    private static Map<?, ?> parsed(String file, Reader text) {
        try {
            if (PlainYaml.load(text) instanceof Map<?, ?> map) {
                return map;
            }
        } catch (YAMLException e) {
            throw CsvFileException.of(CsvReason.CSV_BAD_PROFILE, file, "-", String.valueOf(e.getMessage()));
        }
        throw CsvFileException.of(CsvReason.CSV_BAD_PROFILE, file, "-", "no keys in it");
    }

    private CsvProfile profile(String name) {
        List<String> patterns = yaml.list("date-times");
        Charset charset = yaml.as("charset", "", Charset::forName);
        Integer headerRow = yaml.as("header-row", "", Integer::valueOf);
        List<List<String>> groupBy = groupBy();
        CsvProfile profile = new CsvProfile(
                name,
                kind,
                charset == null ? Charset.forName("windows-1254") : charset,
                yaml.as("delimiter", "auto", ProfileReader::delimiter),
                headerRow == null ? 0 : headerRow,
                yaml.as("decimal", "by-delimiter", ProfileReader::decimal),
                yaml.read("date-times", () -> DateForms.of(patterns)),
                yaml.as("zone", "", ZoneId::of),
                isOneOf("other-columns", "ignore", "refuse"),
                isOneOf("missing-cells", "accept", "reject"),
                isOneOf("damaged-text", "accept", "reject"),
                isOneOf("repeated-rows", "accept", "reject"),
                yaml.list("skip-rows"),
                groupBy,
                required(groupBy),
                columns(),
                Set.copyOf(fields("first-wins")),
                constants(),
                values(),
                emptyCells(),
                Set.copyOf(fields("whole-numbers")),
                options());
        yaml.refuseRest();
        return complete(profile);
    }

    private CsvProfile complete(CsvProfile profile) {
        if (profile.groupBy().isEmpty()) {
            throw yaml.bad("group-by", "no field");
        }
        for (List<String> alternatives : profile.required()) {
            if (alternatives.stream()
                    .noneMatch(field -> profile.columns().containsKey(field)
                            || profile.constants().containsKey(field))) {
                throw yaml.bad(
                        "columns." + alternatives.get(0),
                        "the field is required and has neither a column nor a constant");
            }
        }
        return profile;
    }

    private List<List<String>> groupBy() {
        return alternatives("group-by");
    }

    private List<List<String>> required(List<List<String>> groupBy) {
        Set<List<String>> required = new LinkedHashSet<>();
        groupBy.forEach(alternatives -> required.add(List.of(alternatives.get(alternatives.size() - 1))));
        required.addAll(alternatives("required"));
        return List.copyOf(required);
    }

    private List<List<String>> alternatives(String key) {
        return yaml.list(key).stream()
                .map(fields -> known(key, List.of(fields.split("\\|"))))
                .toList();
    }

    private Map<String, List<String>> columns() {
        YamlSection section = yaml.section("columns");
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Map<String, String> fieldByName = new LinkedHashMap<>();
        for (String field : section.keys()) {
            known(field, section);
            columns.put(field, section.list(field));
            columns.get(field).forEach(name -> {
                String other = fieldByName.putIfAbsent(Folded.header(name), field);
                if (other != null && !other.equals(field)) {
                    throw section.bad(field, "\"" + name + "\" is a name of " + other + " already");
                }
            });
        }
        return columns;
    }

    private Map<String, Map<String, String>> values() {
        YamlSection section = yaml.section("values");
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        for (String field : section.keys()) {
            known(field, section);
            YamlSection words = section.section(field);
            Map<String, String> meanings = new LinkedHashMap<>();
            words.keys().forEach(word -> meanings.put(Folded.of(word), words.text(word, "")));
            values.put(field, meanings);
        }
        return values;
    }

    private EmptyCells emptyCells() {
        return new EmptyCells(isOneOf("empty-cells", "clear", "keep"), Set.copyOf(fields("clear-when-empty")));
    }

    /** A group's columns are what the file has of them, so that none of them can be constant but the name of a pair. */
    private Map<String, String> constants() {
        YamlSection section = yaml.section("constants");
        Map<String, String> texts = new LinkedHashMap<>();
        for (String field : section.keys()) {
            known(field, section);
            if (field.indexOf('.') >= 0 && kind.partner(field) == null) {
                throw section.bad(field, "columns of a group cannot be constant");
            }
            texts.put(field, section.text(field, ""));
        }
        return texts;
    }

    private Map<String, String> options() {
        YamlSection section = yaml.section("options");
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : kind.options()) {
            String value = section.text(option, "");
            if (!value.isEmpty()) {
                options.put(option, value);
            }
        }
        section.refuseRest();
        return options;
    }

    private List<String> fields(String key) {
        return known(key, yaml.list(key));
    }

    private List<String> known(String key, List<String> fields) {
        fields.forEach(field -> {
            if (kind.type(field) == null) {
                throw yaml.bad(key, "there is no field " + field);
            }
        });
        return fields;
    }

    private void known(String field, YamlSection section) {
        if (kind.type(field) == null) {
            throw section.bad(field, "there is no such field");
        }
    }

    private boolean isOneOf(String key, String yes, String no) {
        String value = yaml.text(key, no);
        if (!value.equals(yes) && !value.equals(no)) {
            throw yaml.bad(key, yes + " or " + no + " is expected");
        }
        return value.equals(yes);
    }

    private static char delimiter(String text) {
        String sign = text.equals("tab") ? "\t" : text;
        if (sign.length() != 1 || sign.equals("\"")) {
            throw new IllegalArgumentException("auto, tab or one sign is expected");
        }
        return sign.charAt(0);
    }

    private static NumberForm decimal(String text) {
        return switch (text) {
            case "comma" -> NumberForm.COMMA;
            case "point" -> NumberForm.POINT;
            default -> throw new IllegalArgumentException("comma, point or by-delimiter is expected");
        };
    }
}
