package dev.kopru.people;

import dev.kopru.KopruApplication;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application with all its calls and pages, and people who all have the password of the settings. */
@SpringBootTest(
        classes = KopruApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "kopru.demo=false",
            "kopru.home=${test.home:target}/people-tests",
            "kopru.admin.password=" + WholeApplication.PASSWORD,
            "spring.quartz.auto-startup=false",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=people-tests"
        })
@AutoConfigureMockMvc
@SuppressWarnings("NullAway.Init")
abstract class WholeApplication {

    static final String PASSWORD = "gizli-parola-ş";

    private static final Schemas SCHEMAS = TestDatabase.fresh();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        for (String property : TestDatabase.properties(SCHEMAS)) {
            int equals = property.indexOf('=');
            registry.add(property.substring(0, equals), () -> property.substring(equals + 1));
        }
    }

    /** With the password of the settings, in place of one for once. */
    KnownPerson let(String username, Role role) {
        people.all().stream()
                .filter(known -> known.username().equals(username))
                .forEach(known -> people.delete(known.id()));
        KnownPerson person =
                people.create(new PersonRequest(username, "", null, role)).person();
        jdbc.sql("UPDATE person SET must_change = FALSE, password = (SELECT kept.password FROM"
                        + " (SELECT password FROM person WHERE origin = 'SETTINGS') kept) WHERE id = ?")
                .param(person.id())
                .update();
        return person;
    }

    static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
