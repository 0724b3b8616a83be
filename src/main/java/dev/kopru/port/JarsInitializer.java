package dev.kopru.port;

import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingWords;
import dev.kopru.finding.RefusedStartException;
import dev.kopru.port.jar.JarLoader;
import dev.kopru.port.jar.JoinedJars;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.core.env.Environment;

/** Makes those jars of the home folder part of the service whose connectors are chosen; the others are left alone. */
final class JarsInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger log = LoggerFactory.getLogger(JarsInitializer.class);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment settings = context.getEnvironment();
        Connectors connectors = Connectors.of(settings);
        refuse(connectors.refusals(settings));
        List<ConnectorJar> serving = connectors.serving(settings);
        if (!serving.isEmpty()) {
            List<JarLoader> loaders = serving.stream()
                    .map(ConnectorJar::loader)
                    .map(Objects::requireNonNull)
                    .toList();
            context.setClassLoader(new JoinedJars(Objects.requireNonNull(context.getClassLoader()), loaders));
            register(serving, Composition.chosenNames(settings), context);
        }
    }

    private static void refuse(List<Finding> refusals) {
        List<Finding> problems = refusals.stream().filter(Finding::isProblem).toList();
        if (!problems.isEmpty()) {
            throw RefusedStartException.because(problems);
        }
        refusals.forEach(refusal -> log.warn("{}", FindingWords.say(refusal, Locale.ENGLISH)));
    }

    private static void register(List<ConnectorJar> jars, Set<String> chosen, ConfigurableApplicationContext context) {
        AnnotatedBeanDefinitionReader reader = new AnnotatedBeanDefinitionReader(
                (BeanDefinitionRegistry) context.getBeanFactory(), context.getEnvironment());
        for (ConnectorJar jar : jars) {
            for (JarConnector connector : jar.connectors()) {
                if (chosen.contains(connector.name())) {
                    connector.configurations().forEach(reader::registerBean);
                    log.info("{} serves as the connector {}", jar.file(), connector.name());
                }
            }
        }
    }
}
