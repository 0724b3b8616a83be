package dev.kopru.run;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** What tests of the core begin with: a node of its own on empty tables. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class NumbersTest {

    protected final Schemas schemas = TestDatabase.fresh();
    protected TestNode node = start();

    protected TestNode start() {
        return TestNode.core(schemas, "here");
    }

    @BeforeEach
    void clear() {
        node.numbers().clear();
    }

    @AfterAll
    void close() {
        node.close();
        schemas.close();
    }
}
