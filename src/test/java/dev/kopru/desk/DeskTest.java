package dev.kopru.desk;

import dev.kopru.KopruApplication;
import dev.kopru.fixture.FreshSchemas;
import dev.kopru.fixture.ProductOnly;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/** The whole service with its pages on a real port, on empty reference databases; timers start nothing. All tests of pages share it. */
@SpringBootTest(
        classes = KopruApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "kopru.home=${test.home:target}/desk-tests",
            "kopru.demo=false",
            "kopru.admin.password=" + DeskTest.PASSWORD,
            "kopru.watch-interval=1h",
            "spring.quartz.auto-startup=false",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=desk-tests"
        })
@ContextConfiguration(initializers = {FreshSchemas.class, DeskTest.Product.class})
public abstract class DeskTest {

    public static final String PASSWORD = "gizli-parola-ş";

    @LocalServerPort
    int port;

    /** Köprü's own tables. */
    @Autowired
    public JdbcTemplate own;

    public Visitor visitor() {
        return new Visitor(port);
    }

    public Visitor administrator() throws Exception {
        return visitor().in("admin", PASSWORD);
    }

    /** Nothing is kept on pages, and the service notices. */
    public void settingsAsTheFilesSay() {
        own.update("DELETE FROM setting_kept");
        own.update("INSERT INTO setting_change (name, changed_at, changed_by) VALUES ('none', '2026-03-02', 'nobody')");
    }

    /** Without the configurations of other tests. */
    static final class Product implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getBeanFactory().registerSingleton("productOnly", new ProductOnly());
        }
    }
}
