package dev.kopru.worker;

import dev.kopru.finding.Start;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Makes a worker of what starts with {@code kopru.worker=true}: whatever else is set, it begins nothing by itself. */
final class WorkerMode implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<String, Object> FIXED = Map.of(
            "kopru.timers.enabled", "false",
            "spring.quartz.auto-startup", "false",
            "kopru.demo", "false",
            "springdoc.api-docs.enabled", "false",
            "springdoc.swagger-ui.enabled", "false",
            "spring.web.resources.add-mappings", "false",
            "management.endpoints.web.exposure.include", "health",
            // It would make a user with a password of its own for a process to which nobody logs in.
            "spring.autoconfigure.exclude",
                    "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (Start.isWorker(context.getEnvironment())) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("worker", FIXED));
            context.getBeanFactory().registerSingleton("withoutFaces", new WithoutFaces());
        }
    }
}
