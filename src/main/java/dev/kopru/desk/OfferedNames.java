package dev.kopru.desk;

import dev.kopru.desk.setting.FilledCell;
import dev.kopru.desk.setting.FilledField;
import dev.kopru.setting.KnownNames;
import dev.kopru.setting.KnownNames.Names;
import dev.kopru.setting.SettingShape.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    Map<String, Collection<String>> of(Collection<FilledField> fields) {
        Map<String, Collection<String>> offered = new LinkedHashMap<>();
        for (FilledField field : fields) {
            for (FilledCell cell : cells(field)) {
                names(field, cell).ifPresent(names -> offered.put(cell.key(), names.names()));
            }
        }
        return offered;
    }

    /** Names that stand in a field and that the other side does not have, by the setting's name. */
    Map<String, String> unknown(Collection<FilledField> fields) {
        Map<String, String> unknown = new LinkedHashMap<>();
        for (FilledField field : fields) {
            List<String> missing = new ArrayList<>();
            for (FilledCell cell : cells(field)) {
                names(field, cell)
                        .filter(Names::all)
                        .ifPresent(names -> missing.addAll(typed(cell).stream()
                                .filter(name -> !names.names().contains(name))
                                .toList()));
            }
            if (!missing.isEmpty()) {
                unknown.put(
                        field.name(),
                        String.join(", ", missing.stream().distinct().toList()));
            }
        }
        return unknown;
    }

    /** Names of a list of which the other side has not one and needs one; empty where that is not so. */
    String allUnknown(FilledField field) {
        if (field.isTable()) {
            return "";
        }
        List<String> typed = typed(field.cell());
        boolean isWrong = !typed.isEmpty()
                && known(field, field.cell())
                        .filter(KnownNames::needsOne)
                        .flatMap(found -> names(field, field.cell()))
                        .filter(Names::all)
                        .filter(names -> typed.stream().noneMatch(names.names()::contains))
                        .isPresent();
        return isWrong ? String.join(", ", typed) : "";
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
