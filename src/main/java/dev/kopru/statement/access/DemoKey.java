package dev.kopru.statement.access;

import dev.kopru.statement.StatementSettings.Key;
import java.util.Optional;

/** The key of links where the settings name none and nothing but the demo is connected; empty elsewhere. */
@FunctionalInterface
public interface DemoKey {

    Optional<Key> key();
}
