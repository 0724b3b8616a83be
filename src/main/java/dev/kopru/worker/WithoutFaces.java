package dev.kopru.worker;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Leaves out of a worker what people and programs speak to, and all that begins something by the clock. */
final class WithoutFaces extends TypeExcludeFilter {

    private static final List<String> LEFT_OUT = List.of(
            "dev.kopru.desk.",
            "dev.kopru.admin.",
            "dev.kopru.people.",
            "dev.kopru.audit.",
            "dev.kopru.command.",
            "dev.kopru.alert.",
            "dev.kopru.schedule.",
            "dev.kopru.pruning.",
            "dev.kopru.later.",
            "dev.kopru.demo.",
            "dev.kopru.csv.inbox.InboxSweep",
            "dev.kopru.csv.inbox.Held");

    /** They only read settings files, which a worker has as its service does. */
    private static final List<String> KEPT =
            List.of("dev.kopru.alert.AlertConfiguration", "dev.kopru.pruning.PruningConfiguration");

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory factory) {
        String name = type.getClassMetadata().getClassName();
        return LEFT_OUT.stream().anyMatch(name::startsWith) && !KEPT.contains(name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WithoutFaces;
    }

    @Override
    public int hashCode() {
        return WithoutFaces.class.hashCode();
    }
}
