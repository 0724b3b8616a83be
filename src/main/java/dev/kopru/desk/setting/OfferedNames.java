package dev.kopru.desk.setting;

import dev.kopru.desk.word.DeskWords;
import dev.kopru.setting.KnownNames;
import dev.kopru.setting.KnownNames.Names;
import dev.kopru.setting.KnownNames.Told;
import dev.kopru.setting.SettingShape.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the other side has is offered where a form asks for its name; what it does not have is told. */
@Component
class OfferedNames {

    private final List<KnownNames> known;

    OfferedNames(ObjectProvider<KnownNames> known) {
        this.known = known.stream().toList();
    }

    /** Names by the cell's {@link FilledCell#key}. */
    Map<String, List<OfferedName>> of(Collection<FilledField> fields, DeskWords words) {
        Map<String, List<OfferedName>> offered = new LinkedHashMap<>();
        for (FilledField field : fields) {
            for (FilledCell cell : cells(field)) {
                names(field, cell).ifPresent(names -> offered.put(cell.key(), offered(names, words)));
            }
        }
        return offered;
    }

    private static List<OfferedName> offered(Names names, DeskWords words) {
        return names.names().stream()
                .map(name -> new OfferedName(name, told(names.told().get(name), words)))
                .toList();
    }

    private static String told(@Nullable Told told, DeskWords words) {
        if (told == null) {
            return "";
        }
        List<String> said = new ArrayList<>();
        if (told.meaning() != null && !told.meaning().isBlank()) {
            said.add(told.meaning());
        }
        if (told.times() != null) {
            said.add(words.count("desk.settings.times", told.times()));
        }
        return String.join(", ", said);
    }

    /** That are not there, told by the setting's name: which in which program, in words. */
    Map<String, String> unknown(Collection<FilledField> fields, DeskWords words) {
        Map<String, String> unknown = new LinkedHashMap<>();
        for (FilledField field : fields) {
            Map<String, SortedSet<String>> missing = new TreeMap<>();
            for (FilledCell cell : cells(field)) {
                complete(field, cell).ifPresent(names -> typed(cell).stream()
                        .filter(name -> !names.names().contains(name))
                        .forEach(name -> missing.computeIfAbsent(side(field, cell), side -> new TreeSet<>())
                                .add(name)));
            }
            if (!missing.isEmpty()) {
                unknown.put(
                        field.name(),
                        missing.entrySet().stream()
                                .map(one -> words.say(
                                        "desk.settings.thereIsNot." + one.getKey(), String.join(", ", one.getValue())))
                                .collect(Collectors.joining(" ")));
            }
        }
        return unknown;
    }

    /** Which program has the names of a list of words, by the cell's {@link FilledCell#key}. */
    Map<String, String> sides(Collection<FilledField> fields) {
        Map<String, String> sides = new LinkedHashMap<>();
        fields.stream().filter(field -> !field.isTable()).forEach(field -> known(field, field.cell())
                .ifPresent(names -> sides.put(field.cell().key(), names.side())));
        return sides;
    }

    /** Why it cannot be kept: of what is named there the other side has nothing, and needs something; else empty. */
    Optional<String> allUnknown(FilledField field, DeskWords words) {
        return cells(field).stream()
                .collect(Collectors.groupingBy(FilledCell::key, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(column -> allUnknown(field, column, words).stream())
                .findFirst();
    }

    private Optional<String> allUnknown(FilledField field, List<FilledCell> column, DeskWords words) {
        FilledCell first = column.get(0);
        List<String> typed =
                column.stream().flatMap(cell -> typed(cell).stream()).distinct().toList();
        return known(field, first)
                .filter(KnownNames::needsOne)
                .flatMap(needed -> complete(field, first))
                .filter(names -> !typed.isEmpty() && typed.stream().noneMatch(names.names()::contains))
                .map(names -> words.say("desk.settings.noneKnown." + side(field, first), String.join(", ", typed)));
    }

    private String side(FilledField field, FilledCell cell) {
        return known(field, cell).map(KnownNames::side).orElse(KnownNames.BOOKS);
    }

    private Optional<Names> complete(FilledField field, FilledCell cell) {
        return names(field, cell).filter(Names::all);
    }

    private static List<FilledCell> cells(FilledField field) {
        return field.isTable()
                ? field.rows().stream()
                        .filter(row -> !row.removed())
                        .flatMap(row -> row.cells().stream())
                        .toList()
                : List.of(field.cell());
    }

    private static List<String> typed(FilledCell cell) {
        return Stream.of(cell.typed())
                .flatMap(String::lines)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Optional<Names> names(FilledField field, FilledCell cell) {
        return known(field, cell)
                .flatMap(KnownNames::now)
                // Books without anything yet say nothing of what is right.
                .filter(names -> !names.names().isEmpty());
    }

    private Optional<KnownNames> known(FilledField field, FilledCell cell) {
        String setting = field.isTable()
                ? field.name() + "[]." + cell.shape().name()
                : field.shape().kind() == Kind.WORDS ? field.name() + "[]" : field.name();
        return known.stream()
                .filter(names -> names.settings().contains(setting))
                .findFirst();
    }
}
