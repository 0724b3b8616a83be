package dev.kopru.connector.sql;

import dev.kopru.port.Port;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a database of one side can be asked: the operations of each port. A folder holds those of the ports that it serves. */
public record SqlSide(Map<Port, List<Operation>> operations) {

    /** The ports that its {@code folder.yml} names, or else those of which the folder has a file; all where it has none at all, so that what is missing is told. */
    public Set<Port> served(SqlFolder folder) {
        Optional<Set<Port>> named = folder.file().served(folder.location() + FolderFile.NAME, operations.keySet());
        if (named.isPresent()) {
            return named.get();
        }
        Set<Port> served = operations.entrySet().stream()
                .filter(port -> port.getValue().stream().anyMatch(folder::holds))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Port.class)));
        return served.isEmpty() ? operations.keySet() : served;
    }

    /** The same before a start, which refuses a {@code folder.yml} that nobody understands by itself. */
    public Set<Port> servedIfReadable(SqlFolder folder) {
        try {
            return served(folder);
        } catch (BadStatementException e) {
            return operations.keySet();
        }
    }

    /** What the folder is asked for. */
    public List<Operation> asked(SqlFolder folder) {
        Set<Port> served = served(folder);
        return operations.entrySet().stream()
                .filter(port -> served.contains(port.getKey()))
                .map(Map.Entry::getValue)
                .flatMap(Collection::stream)
                .toList();
    }

    List<Operation> all() {
        return operations.values().stream().flatMap(Collection::stream).toList();
    }
}
