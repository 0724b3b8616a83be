package dev.kopru.demo;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Two fresh schemas with the reference tables, dropped when closed. */
record DemoSchemas(DataSource store, DataSource accounting, String suffix) implements AutoCloseable {

    static DemoSchemas fresh() {
        String suffix = UUID.randomUUID().toString().substring(0, 8);
        return new DemoSchemas(create("store", suffix), create("accounting", suffix), suffix);
    }

    @Override
    public void close() {
        var jdbc = new JdbcTemplate(source(""));
        jdbc.execute("DROP SCHEMA demo_store_" + suffix);
        jdbc.execute("DROP SCHEMA demo_accounting_" + suffix);
    }

    private static DataSource create(String name, String suffix) {
        String schema = "demo_" + name + "_" + suffix;
        new JdbcTemplate(source("")).execute("CREATE SCHEMA " + schema);
        DataSource source = source(schema);
        var populator = new ResourceDatabasePopulator(
                new FileSystemResource("sql/demo/" + name + "/V1__reference_" + name + ".sql"));
        populator.setSqlScriptEncoding("UTF-8");
        populator.execute(source);
        return source;
    }

    private static DataSource source(String schema) {
        return new DriverManagerDataSource(
                "jdbc:mysql://127.0.0.1:3399/" + schema
                        + "?rewriteBatchedStatements=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true",
                "dev",
                "dev");
    }
}
