package dev.kopru.connector.store.jdbc;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the shop's word for a kind; a word that nobody knows spoils its own record only. */
final class ShopKinds {

    private ShopKinds() {}

    static <E extends Enum<E>> E of(Class<E> kinds, @Nullable String word, E unknown) {
        if (word == null) {
            return unknown;
        }
        String name = word.strip().toUpperCase(Locale.ROOT);
        for (E kind : kinds.getEnumConstants()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return unknown;
    }
}
