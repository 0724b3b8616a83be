package dev.kopru.setting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.ResolvableType;

/** A place in the tree of all settings. */
public sealed interface SettingNode {

    /**
     * A single value.
     *
     * @param choices the words of which it is one; none where anything of its type may stand there
     * @param least the least that it may be; empty where nothing is too little
     */
    record Leaf(ResolvableType type, List<String> choices, String least) implements SettingNode {

        Leaf(ResolvableType type) {
            this(type, List.of(), "");
        }
    }

    /** Values one after another; {@code type} is that of the whole. */
    record Listed(ResolvableType type, SettingNode element) implements SettingNode {}

    /** Values under names that anybody may choose. */
    record Named(SettingNode value) implements SettingNode {}

    /** Settings of a group, under their names without dashes and in small letters. */
    record Group(Map<String, Child> children) implements SettingNode {

        public Group() {
            this(new LinkedHashMap<>());
        }

        public Collection<String> names() {
            return children.values().stream().map(Child::name).sorted().toList();
        }

        /** As it is written in the packaged files; Spring takes chunkSize for chunk-size as well. */
        public String nameOf(String word) {
            Child child = children.get(plain(word));
            return child == null ? word : child.name();
        }

        void put(Child child) {
            children.put(plain(child.name()), child);
        }
    }

    /**
     * A setting of a group.
     *
     * @param name with dashes, as it is written in the packaged files
     * @param required whether its group is nothing without it
     */
    record Child(String name, SettingNode node, boolean required) {}

    static String plain(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
