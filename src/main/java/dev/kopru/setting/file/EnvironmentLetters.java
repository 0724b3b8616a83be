package dev.kopru.setting.file;

import dev.kopru.text.StartWords;
import java.nio.charset.Charset;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Settings in environment variables and the log keep their letters, whatever the locale; before anything reads them. */
public final class EnvironmentLetters implements EnvironmentPostProcessor, Ordered {

    private static final String NAME = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        keepIn(environment);
    }

    public static void keepIn(ConfigurableEnvironment environment) {
        Map<String, String> variables = StartWords.environment();
        MutablePropertySources sources = environment.getPropertySources();
        if (sources.contains(NAME) && !variables.equals(System.getenv())) {
            sources.replace(NAME, new SystemEnvironmentPropertySource(NAME, Map.copyOf(variables)));
        }
        if (!Charset.defaultCharset().newEncoder().canEncode('ş')) {
            sources.addLast(new MapPropertySource("log in UTF-8", Map.of("logging.charset.console", "UTF-8")));
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
